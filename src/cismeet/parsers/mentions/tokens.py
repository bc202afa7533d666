"""What stands at a token: its form, its key, its word classes and its lexicon entry, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from cismeet.language.schema import Language
from cismeet.parsers.mentions.lookup import Hit

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.text.document import Document

__all__ = ["Tokens", "tokens_of"]

S = TypeVar("S")


@frozen(eq=False)
class Tokens:
    """The parallel lists of a document that the finders walk along.

    Args:
        language: the language of the text.
        count: how many tokens there are.
        forms: the tokens as written.
        keys: what the lexicons know them by.
        kinds: their word classes, as bits.
        starts: offset of the first code point of each.
        ends: offset after the last code point of each.
        quoted: for each token 0, or the number of its quotation.
        openings: the first tokens of blocks behind a blank line, which no name and no title goes beyond.
        starting: lexicon entries by their first token.
        covering: for each token the lexicon entry that covers it, or None.
    """

    language: Language
    count: int
    forms: list[str]
    keys: list[str]
    kinds: list[int]
    starts: list[int]
    ends: list[int]
    quoted: list[int]
    openings: frozenset[int]
    starting: dict[int, Hit]
    covering: list[Hit | None]

    def form(self, place: int) -> str:
        """The token as written; nothing outside the text."""
        return self.forms[place] if 0 <= place < self.count else ""

    def kind(self, place: int) -> int:
        """The word classes of the token; none behind the text."""
        return self.kinds[place] if place < self.count else 0

    def is_capital(self, place: int) -> bool:
        """Whether the token begins with a capital."""
        return place < self.count and self.forms[place][0].isupper()

    def at(self, place: int, kind: type[S]) -> S | None:
        """The sense of that kind of the entry that begins at the token."""
        hit = self.starting.get(place)
        return None if hit is None else hit.sense(kind)

    def over(self, place: int, kind: type[S]) -> S | None:
        """The sense of that kind of the entry that covers the token."""
        hit = self.covering[place]
        return None if hit is None else hit.sense(kind)

    def after(self, place: int, kinds: int) -> int:
        """Index of the first token from `place` on that is of none of these word classes."""
        while place < self.count and self.kinds[place] & kinds:
            place += 1
        return place


def tokens_of(document: Document, hits: Hits) -> Tokens:
    """The lists of a document and of what was found in it."""
    words = document.words
    return Tokens(
        document.language,
        len(words),
        words.forms,
        words.keys,
        words.classes,
        words.starts,
        words.ends,
        document.quoted,
        document.openings,
        hits.starting,
        hits.covering,
    )
