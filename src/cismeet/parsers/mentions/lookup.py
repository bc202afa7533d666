"""Which lexicon entries stand where: one walk over the words, longest entry first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import define, frozen

from cismeet.language.schema import by_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.language.schema import Entries, Entry, Lexicon
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.words import Words

__all__ = ["Hit", "Hits", "find_hits"]

S = TypeVar("S")
Senses: TypeAlias = Mapping[type[Any], Any]
"""Senses by their class."""
Group: TypeAlias = "tuple[int, Mapping[tuple[str, ...], tuple[Entry, ...]]]"
"""The number of further words, and the entries of that length by the keys of these words."""

_NOTHING: Senses = {}


@define(eq=False)
class Hit:
    """The words from `first` up to `last` and everything they may mean, one sense of a kind."""

    first: int
    last: int
    senses: Senses

    def sense(self, kind: type[S]) -> S | None:
        """The sense of that kind, if it has one."""
        found: S | None = self.senses.get(kind)
        return found


@frozen(eq=False)
class Hits:
    """All hits of a document, which never overlap.

    Args:
        starting: by their first token.
        covering: for each token the hit that covers it, or None.
    """

    starting: dict[int, Hit]
    covering: list[Hit | None]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.starting.values())

    def at(self, place: int, kind: type[S]) -> S | None:
        """The sense of that kind of the hit that begins at the token."""
        hit = self.starting.get(place)
        if hit is None:
            return None
        found: S | None = hit.senses.get(kind)
        return found

    def over(self, place: int, kind: type[S]) -> S | None:
        """The sense of that kind of the hit that covers the token."""
        hit = self.covering[place]
        if hit is None:
            return None
        found: S | None = hit.senses.get(kind)
        return found

    def of(self, kind: type[S]) -> Iterator[tuple[Hit, S]]:
        """Every hit with a sense of that kind, and that sense."""
        for hit in self.starting.values():
            sense: S | None = hit.senses.get(kind)
            if sense is not None:
                yield hit, sense


def find_hits(document: Document, lexicon: Lexicon, first: int = 0, last: int | None = None) -> Hits:
    """Look every word up once; where entries overlap, the longest that begins first wins.

    Args:
        document: the document.
        lexicon: one of its language's.
        first: index of the first token to look at.
        last: index after the last, the document's end when None.
    """
    words = document.words
    forms, keys = words.forms, words.keys
    count = len(keys)
    starting: dict[int, Hit] = {}
    covering: list[Hit | None] = [None] * count
    free = first
    for place, entries in enumerate(map(lexicon.get, keys[first:last]), start=first):
        if entries is None or place < free:
            continue
        longer = entries.longer
        if longer and place + 1 < count:
            groups = longer.get(keys[place + 1])
            hit = None if groups is None else _of_several_words(words, groups, place)
            if hit is not None:
                starting[place] = hit
                free = hit.last
                covering[place:free] = [hit] * (free - place)
                continue
        senses = entries.senses if entries.plain else _as_written(entries, forms[place])
        if senses:
            starting[place] = covering[place] = Hit(place, place + 1, senses)
    return Hits(starting, covering)


def _of_several_words(words: Words, groups: Sequence[Group], place: int) -> Hit | None:
    """The longest entry of several words that begins at the token ("prime minister" rather than "prime")."""
    keys = words.keys
    first = place + 1
    for length, group in groups:
        entries = group.get(tuple(keys[first : first + length]))
        if entries is not None:
            senses = _of_case(entries, capital=not words.forms[place][0].islower())
            if senses:
                return Hit(place, first + length, senses)
    return None


def _as_written(entries: Entries, form: str) -> Senses:
    """The senses of a word that depend on how it is written: a name by its capital, an acronym letter by letter."""
    alone = entries.alone
    capital = not form[0].islower()
    fitting = [entry for entry in alone if (capital or not entry.proper) and (entry.form is None or entry.form == form)]
    if len(fitting) == len(alone):
        return entries.senses
    return by_kind(entry.sense for entry in fitting) if fitting else _NOTHING


def _of_case(entries: Sequence[Entry], *, capital: bool) -> Senses:
    """The senses of a phrase; those of proper names only where it begins with a capital."""
    if len(entries) == 1:
        entry = entries[0]
        return {type(entry.sense): entry.sense} if capital or not entry.proper else _NOTHING
    return by_kind(entry.sense for entry in entries if capital or not entry.proper)
