"""What stands at a token of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import AdverbialSense
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.text.datelines import opening_of

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["DASHES", "FINITE", "SentenceView", "view_sentence"]

DASHES = frozenset("-–—")
FINITE = classes.BE | classes.MODAL | classes.AUXILIARY
"""The words that show by themselves that a clause has a finite verb."""


@frozen(eq=False)
class SentenceView:
    """One sentence behind its dateline: beyond its borders there is no word class, no form and no quotation.

    Args:
        mentions: all that is named in the document.
        first: index of the sentence's first token.
        last: index after its last token.
        kinds: the word classes of the document's tokens.
        forms: its tokens as written.
        keys: their keys.
        quotations: the numbers of their quotations.
    """

    mentions: Mentions
    first: int
    last: int
    kinds: list[int]
    forms: list[str]
    keys: list[str]
    quotations: list[int]

    def kind(self, place: int) -> int:
        """The word classes of a token, as bits."""
        return self.kinds[place] if self.first <= place < self.last else 0

    def form(self, place: int) -> str:
        """A token as written."""
        return self.forms[place] if self.first <= place < self.last else ""

    def key(self, place: int) -> str:
        """What the lexicons know a token by."""
        return self.keys[place] if self.first <= place < self.last else ""

    def quoted(self, place: int) -> bool:
        """Whether a token belongs to a quotation."""
        return self.first <= place < self.last and self.quotations[place] > 0

    def has_keys(self, place: int, keys: tuple[str, ...]) -> bool:
        """Whether the tokens from `place` on have these keys."""
        return all(self.key(place + at) == key for at, key in enumerate(keys))

    def is_word(self, place: int) -> bool:
        """Whether a token is a word or number, no mark."""
        return self.form(place)[:1].isalnum()

    def mention_from(self, place: int) -> Mention | None:
        """The mention that begins at a token."""
        return self.mentions.starting.get(place)

    def mention_before(self, place: int) -> Mention | None:
        """The mention of this sentence that ends right before a token."""
        mention = self.mentions.ending.get(place)
        return mention if mention is not None and mention.first >= self.first else None

    def is_dated(self, place: int) -> bool:
        """Whether a token belongs to a date."""
        return self.mentions.dated[place] is not None

    def adverbial_over(self, place: int) -> Hit | None:
        """The adverbial phrase of the lexicon that covers a token (*at the same time*)."""
        hit = self.mentions.hits.covering[place]
        return hit if hit is not None and hit.sense(AdverbialSense) is not None else None

    def adverbial_from(self, place: int) -> Hit | None:
        """The adverbial phrase of the lexicon that begins at a token."""
        hit = self.mentions.hits.starting.get(place)
        return hit if hit is not None and hit.sense(AdverbialSense) is not None else None

    def owns(self, after: int) -> bool:
        """Whether the words before a token only own what follows it (*the governor* 's predecessor)."""
        return bool(self.kind(after) & classes.CLITIC) or self.form(after) == "'"

    def follows_preposition(self, mention: Mention) -> bool:
        """Whether a mention stands in a phrase of its own (on behalf of *the governor*, said)."""
        return bool(self.kind(mention.first - 1) & classes.PREPOSITION)

    def has_finite(self, first: int, last: int) -> bool:
        """Whether a word that shows a finite verb stands between two tokens."""
        return any(self.kind(place) & FINITE for place in range(first, last))


def view_sentence(mentions: Mentions, sentence: Sentence) -> SentenceView:
    """The view on one sentence of the document."""
    document = mentions.document
    words = document.words
    return SentenceView(
        mentions, opening_of(document, sentence), sentence.last, words.classes, words.forms, words.keys, document.quoted
    )
