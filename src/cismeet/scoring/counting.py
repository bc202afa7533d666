"""Hits, made-up facts and missed facts, and the three figures that come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import Factory, define, frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    Value = TypeVar("Value")

__all__ = ["Count", "Tally"]


@frozen
class Count:
    """How often a kind of fact was found rightly, made up and missed.

    Args:
        hits: in both readings.
        spurious: made up.
        missed: in the gold alone.

    >>> count = Count(3, 1, 2)
    >>> count.precision, count.recall, round(count.f1, 3), count.gold
    (0.75, 0.6, 0.667, 5)
    """

    hits: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.hits + other.hits, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def gold(self) -> int:
        """How many there are in the gold."""
        return self.hits + self.missed

    @property
    def precision(self) -> float:
        """Which share of what was found is right."""
        found = self.hits + self.spurious
        return self.hits / found if found else 0.0

    @property
    def recall(self) -> float:
        """Which share of the gold was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@define
class Tally:
    """The counts of one readout, fact by fact, and a line for every error.

    Args:
        counts: by the name of the fact.
        errors: `+` before what was made up, `-` before what was missed.
    """

    counts: dict[str, Count] = Factory(dict[str, Count])
    errors: list[str] = Factory(list[str])

    def add(self, fact: str, count: Count) -> None:
        """Count something that is no error of its own.

        Args:
            fact: its name.
            count: how often.
        """
        self.counts[fact] = self.counts.get(fact, Count()) + count

    def hit(self, fact: str) -> None:
        """A fact that stands in both readings.

        Args:
            fact: its name.
        """
        self.add(fact, Count(hits=1))

    def spurious(self, fact: str, what: object) -> None:
        """A fact that was made up.

        Args:
            fact: its name.
            what: how it is shown in the list of errors.
        """
        self.add(fact, Count(spurious=1))
        self.errors.append(f"  + {fact}: {what}")

    def missed(self, fact: str, what: object) -> None:
        """A fact that was not found.

        Args:
            fact: its name.
            what: how it is shown in the list of errors.
        """
        self.add(fact, Count(missed=1))
        self.errors.append(f"  - {fact}: {what}")

    def value(
        self,
        fact: str,
        gold: Value | None,
        found: Value | None,
        same: Callable[[Value, Value], bool] | None = None,
        about: str | None = "",
    ) -> None:
        """One fact that has a single value; none on both sides counts for nothing.

        Args:
            fact: its name.
            gold: what is right.
            found: what was read.
            same: when the two count as the same; equal, when not given.
            about: whose value it is, for the list of errors.
        """
        if gold and found and (same(gold, found) if same else gold == found):
            self.hit(fact)
            return
        if found:
            self.spurious(fact, f"{found!r} {about}")
        if gold:
            self.missed(fact, f"{gold!r} {about}")

    def sum(self) -> Count:
        """All facts together."""
        return sum(self.counts.values(), Count())
