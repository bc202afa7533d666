"""Where sentences begin and end.

A sentence never ends inside a quotation; the piece after a closing mark belongs
to the quotation's sentence when it carries the cue (“The U.S. is ready!”
Lukashenko said).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language.schema import Language
from cismeet.parsers.text.borders import TERMINAL, ends_sentence
from cismeet.parsers.text.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.parsers.text.blocks import Block

__all__ = ["Sentence", "find_sentences"]

_LONGEST = 400  # words outside quotations; the longest sentence of all readouts of the tests has 109
_LATEST_CUT = 500
_CUTTING = frozenset(",;")
_TAIL = 9  # words within which the cue of a quotation stands after its closing mark


@frozen
class Sentence:
    """A sentence: its tokens and the block that it stands in.

    Args:
        first: index of its first token.
        last: index after its last token.
        block: index of its block.
        cut: whether it was cut off at its end, because no sentence is that long.
    """

    first: int
    last: int
    block: int
    cut: bool = False


def find_sentences(words: Words, language: Language, blocks: Iterable[Block], quoted: list[int]) -> list[Sentence]:
    """The sentences of all blocks, in order.

    Args:
        words: the tokens.
        language: tells abbreviations and cues.
        blocks: the blocks of the page.
        quoted: for each token 0, or the number (from 1) of the quotation it stands in, marks included.
    """
    sentences: list[Sentence] = []
    quotations = _Quotations(words, language, quoted)
    terminals = [at for at, form in enumerate(words.forms) if form in TERMINAL]
    last = 0
    for number, block in enumerate(blocks):
        begin = bisect_left(words.starts, block.start, last)
        last = bisect_left(words.starts, block.end, begin)
        for at in terminals[bisect_left(terminals, begin) : bisect_left(terminals, last)]:
            if quoted[at]:
                border = quotations.border_behind(at, begin, last)
            else:
                border = at + 1 if ends_sentence(words, language, at, last) else 0
            if border:
                sentences += _pieces(words, quoted, begin, border, number)
                begin = border
        if begin < last:
            sentences += _pieces(words, quoted, begin, last, number)
    return sentences


def _pieces(words: Words, quoted: list[int], begin: int, last: int, block: int) -> Iterator[Sentence]:
    """A sentence, or pieces of one that goes on for pages: what looks around in its sentence looks at so much only."""
    if last - begin > _LONGEST:
        outside = 0
        for at in range(begin, last):
            if quoted[at]:
                continue
            if outside >= _LATEST_CUT or (outside >= _LONGEST and words.forms[at - 1] in _CUTTING):
                yield Sentence(begin, at, block, cut=True)
                begin, outside = at, 0
            outside += 1
    yield Sentence(begin, last, block)


@frozen(eq=False)
class _Quotations:
    """Asks whether a sentence ends where a quotation does."""

    words: Words
    language: Language
    quoted: list[int]

    def border_behind(self, at: int, begin: int, last: int) -> int:
        """The border after the closing mark that follows a full stop, 0 when there is none.

        Only a quotation that begins its sentence and ends with an exclamation, a question
        or an abbreviation may have its verb behind it (“Are you ready?” he asked).
        """
        if not self._is_closed(at, last):
            return 0
        after = at + 2
        if after >= last:
            return after
        if not self.quoted[after] and not self.words.forms[after][0].isupper():
            return 0
        if self._is_plain_stop(at) or not self.quoted[begin]:
            return after
        return 0 if self._has_cue(after, last) else after

    def _is_closed(self, at: int, last: int) -> bool:
        """Whether the closing mark of its quotation follows the full stop, and nothing of it after that."""
        number, closing = self.quoted[at], at + 1
        if closing >= last or self.quoted[closing] != number:
            return False
        return closing + 1 >= last or self.quoted[closing + 1] != number

    def _is_plain_stop(self, at: int) -> bool:
        """Whether a full stop ends a sentence by itself: no abbreviation, no initial."""
        words = self.words
        if words.forms[at] != "." or len(words.forms[at - 1]) == 1:
            return False
        return words.keys[at - 1] not in self.language.abbreviations

    def _has_cue(self, after: int, last: int) -> bool:
        """Whether a verb of speech stands shortly behind the quotation, before another one or the sentence's end."""
        cue_words = self.language.cue_words
        for place in range(after, min(last, after + _TAIL)):
            if self.quoted[place] or self.words.forms[place] in TERMINAL:
                return False
            if self.words.keys[place] in cue_words:
                return True
        return False
