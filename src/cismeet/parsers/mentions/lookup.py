"""Which lexicon entries stand where: one walk over the words, longest entry first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define, frozen

from cismeet.language.schema import by_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cismeet.language.schema import Entries, Entry, Lexicon
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.words import Words

__all__ = ["Hit", "Hits", "find_hits"]

S = TypeVar("S")


@define(eq=False)
class Hit:
    """The words from `first` up to `last` and everything they may mean, one sense of a kind."""

    first: int
    last: int
    senses: Mapping[type[Any], Any]

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
    keys = words.keys
    starting: dict[int, Hit] = {}
    covering: list[Hit | None] = [None] * len(keys)
    free = first
    entries_of = lexicon.get
    for place, key in enumerate(keys[first:last], start=first):
        entries = entries_of(key)
        if entries is None or place < free:
            continue
        hit = _longest(words, entries, place)
        if hit is not None:
            starting[place] = hit
            free = hit.last
            for inside in range(place, free):
                covering[inside] = hit
    return Hits(starting, covering)


def _longest(words: Words, entries: Entries, place: int) -> Hit | None:
    """The hit of the longest entry that fits, with the senses of all entries of that length."""
    if entries.longer and place + 1 < len(words.keys):
        longer = entries.longer.get(words.keys[place + 1])
        if longer is not None:
            hit = _longer(words, longer, place)
            if hit is not None:
                return hit
    if entries.plain:
        return Hit(place, place + 1, entries.senses) if entries.senses else None
    form = words.forms[place]
    capital = not form[0].islower()
    alone = [
        entry.sense
        for entry in entries.alone
        if (capital or not entry.proper) and (entry.form is None or entry.form == form)
    ]
    return Hit(place, place + 1, by_kind(alone)) if alone else None


def _longer(words: Words, longer: Sequence[tuple[int, Mapping[tuple[str, ...], tuple[Entry, ...]]]], place: int) -> Hit | None:
    following = tuple(words.keys[place + 1 : place + 1 + longer[0][0]])
    for length, group in longer:
        entries = group.get(following[:length])
        if entries is not None:
            capital = not words.forms[place][0].islower()
            senses = [entry.sense for entry in entries if capital or not entry.proper]
            if senses:
                return Hit(place, place + 1 + length, by_kind(senses))
    return None
