"""Entries: the phrases of a lexicon with their senses, reached by their first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import define, field, frozen

from cismeet.language.senses import Sense

__all__ = ["Entries", "Entry", "Lexicon", "by_kind"]


@frozen
class Entry:
    """One form of a lexicon entry.

    Args:
        rest: the keys of its words after the first.
        sense: what it means.
        form: the exact form of its first word, for acronyms; otherwise None.
        proper: its words must be written with capitals where the entry has them.
    """

    rest: tuple[str, ...]
    sense: Sense
    form: str | None = None
    proper: bool = False


@define(eq=False)
class Entries:
    """All entries of a lexicon that begin with one word.

    Args:
        alone: those of that word alone.
        longer: those of more words by the key of their second word: for each number of
            further words, the greatest first, those entries by the keys of these words.
        senses: of those of that word alone, by their class.
        kinds: the classes of all their senses.
        plain: the word means all of these however it is written.
    """

    alone: tuple[Entry, ...]
    longer: Mapping[str, tuple[tuple[int, Mapping[tuple[str, ...], tuple[Entry, ...]]], ...]]
    senses: Mapping[type[object], Sense] = field(init=False)
    kinds: frozenset[type[Sense]] = field(init=False)
    plain: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.senses = by_kind(entry.sense for entry in self.alone)
        self.kinds = frozenset(type(entry.sense) for entry in self)
        self.plain = not any(entry.proper or entry.form is not None for entry in self.alone)

    def __iter__(self) -> Iterator[Entry]:
        yield from self.alone
        for groups in self.longer.values():
            for _, group in groups:
                for entries in group.values():
                    yield from entries


def by_kind(senses: Iterable[Sense]) -> Mapping[type[object], Sense]:
    """Senses by their class; the first of each class counts."""
    found: dict[type[object], Sense] = {}
    for sense in senses:
        found.setdefault(type(sense), sense)
    return found


Lexicon: TypeAlias = "Mapping[str, Entries]"
"""Entries by the key of their first word."""
