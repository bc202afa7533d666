"""Which lexicon entries stand where: one walk over the words, longest entry first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.language.schema import Entries, Lexicon, Sense
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.words import Words

__all__ = ["Hit", "Hits", "find_hits"]

S = TypeVar("S")


@frozen
class Hit:
    """The words from `first` up to `last` and everything they may mean."""

    first: int
    last: int
    senses: tuple[Sense, ...]

    def sense(self, kind: type[S]) -> S | None:
        """The sense of that kind, if it has one."""
        for one in self.senses:
            if isinstance(one, kind):
                return one
        return None


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
        return hit.sense(kind) if hit else None

    def over(self, place: int, kind: type[S]) -> S | None:
        """The sense of that kind of the hit that covers the token."""
        hit = self.covering[place]
        return hit.sense(kind) if hit else None

    def of(self, kind: type[S]) -> Iterator[tuple[Hit, S]]:
        """Every hit with a sense of that kind, and that sense."""
        for hit in self.starting.values():
            sense = hit.sense(kind)
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
    for place in range(first, len(keys) if last is None else last):
        if place < free or (entries := lexicon.get(keys[place])) is None:
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
    keys, form = words.keys, words.forms[place]
    capital = form[0].isupper()
    longer = entries.longer.get(keys[place + 1]) if place + 1 < len(keys) else None
    if longer is not None:
        length = 0
        senses: list[Sense] = []
        for entry in longer:
            rest = entry.rest
            if len(rest) < length:
                break
            if (capital or not entry.proper) and tuple(keys[place + 1 : place + 1 + len(rest)]) == rest:
                length = len(rest)
                senses.append(entry.sense)
        if senses:
            return Hit(place, place + 1 + length, tuple(senses))
    alone = tuple(
        entry.sense for entry in entries.alone
        if (capital or not entry.proper) and (entry.form is None or entry.form == form)
    )
    return Hit(place, place + 1, alone) if alone else None
