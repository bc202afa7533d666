"""Many readouts scored together, as a table or as one JSON object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import frozen

from cismeet.scoring.comparing import compare
from cismeet.scoring.counting import Count, Tally
from cismeet.scoring.predictions import reading_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cismeet.scoring.gold import GoldFile

__all__ = ["Report", "Scored", "as_json", "as_table", "score"]


@frozen
class Scored:
    """One readout: its facts, and the looser views of its statements.

    Args:
        id: its name.
        facts: every fact, once.
        views: the statements seen with more leniency, apart from the facts.
    """

    id: str
    facts: Tally
    views: Tally

    @property
    def flawless(self) -> bool:
        """Nothing was missed and nothing made up."""
        whole = self.facts.sum()
        return not whole.spurious and not whole.missed

    def __str__(self) -> str:
        errors = "\n".join(self.facts.errors) or "  flawless"
        return f"{self.id}: F1 {self.facts.sum().f1:.3f}\n{errors}"


@frozen
class Report:
    """All readouts together.

    Args:
        readouts: each for itself.
    """

    readouts: tuple[Scored, ...]

    @property
    def flawless(self) -> int:
        """How many readouts were read without any error."""
        return sum(one.flawless for one in self.readouts)

    def rows(self) -> dict[str, Count]:
        """The counts by fact: all facts together first, then each, then the views of the statements."""
        facts = _total(one.facts for one in self.readouts)
        views = _total(one.views for one in self.readouts)
        return {"facts": sum(facts.values(), Count()), **facts, **views}


def score(gold: Iterable[GoldFile], read: Callable[[GoldFile], dict[str, Any]]) -> Report:
    """Compare what a reader makes of readouts with their gold.

    Args:
        gold: the readouts.
        read: gives the document (see `cismeet.to_dict`) of a readout, from its text,
            title and date of publication.
    """
    return Report(tuple(Scored(one.id, *compare(one.reading, reading_of(one.text, read(one)))) for one in gold))


def as_table(report: Report) -> str:
    """Precision, recall, F1 and the number of gold facts, a row each.

    Args:
        report: what `score` gave.

    >>> print(as_table(Report(())))
    0 readouts, 0 flawless
                                      P      R     F1   gold
    facts                         0.000  0.000  0.000      0
    """
    lines = [f"{len(report.readouts)} readouts, {report.flawless} flawless"]
    lines.append(f"{'':28}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}")
    for fact, count in report.rows().items():
        lines.append(f"{fact:28}{count.precision:7.3f}{count.recall:7.3f}{count.f1:7.3f}{count.gold:7d}")
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """The same figures as one JSON object.

    Args:
        report: what `score` gave.

    >>> as_json(Report(()))
    '{"readouts": 0, "flawless": 0, "facts": {"p": 0.0, "r": 0.0, "f1": 0.0, "n": 0}}'
    """
    figures = {
        fact: {
            "p": round(count.precision, 4),
            "r": round(count.recall, 4),
            "f1": round(count.f1, 4),
            "n": count.gold,
        }
        for fact, count in report.rows().items()
    }
    return json.dumps({"readouts": len(report.readouts), "flawless": report.flawless, **figures})


def _total(tallies: Iterable[Tally]) -> dict[str, Count]:
    total: dict[str, Count] = {}
    for tally in tallies:
        for fact, count in tally.counts.items():
            total[fact] = total.get(fact, Count()) + count
    return dict(sorted(total.items()))
