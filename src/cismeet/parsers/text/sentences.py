"""Where sentences end: a chain of small rules, the first answer wins.

A sentence never ends inside a quotation; the piece after a closing mark belongs
to the quotation's sentence when it carries the cue (“The U.S. is ready!”
Lukashenko said). Rules answer True (a border), False (none) or None (not mine).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cismeet.language.schema import Language
    from cismeet.parsers.text.blocks import Block
    from cismeet.parsers.text.words import Words

__all__ = ["Sentence", "find_sentences"]

_TERMINAL = frozenset(".!?…")
_TAIL = 9  # words within which the cue of a quotation stands after its closing mark


@frozen
class Sentence:
    """A sentence: its tokens and the block that it stands in.

    Args:
        first: index of its first token.
        last: index after its last token.
        block: index of its block.
    """

    first: int
    last: int
    block: int


@frozen
class _Border:
    """A full stop (or its like) of which is asked whether a sentence ends there."""

    words: Words
    folded: str
    language: Language
    at: int
    last: int

    def form(self, offset: int) -> str:
        place = self.at + offset
        return self.words.forms[place] if 0 <= place < self.last else ""

    @property
    def glued(self) -> bool:
        """Whether the next token follows without a space."""
        place = self.at + 1
        return place < self.last and self.words.starts[place] == self.words.ends[self.at]


def end_of_block(border: _Border) -> bool | None:
    return True if border.at + 1 >= border.last else None


def inside_number(border: _Border) -> bool | None:
    return False if border.glued and border.form(1).isdigit() else None


def more_marks(border: _Border) -> bool | None:
    return False if border.form(1) in _TERMINAL or border.form(1) in (")", "]", ",", ";", ":") else None


def initial(border: _Border) -> bool | None:
    """G. Savchitsky, U.S., D.S.Poltoratsky; but not "plan B." before a new sentence without a name."""
    before = border.form(-1)
    if len(before) != 1 or not before.isupper():
        return None
    return None if border.form(1)[:1].islower() and not border.glued else False


def abbreviation(border: _Border) -> bool | None:
    key = border.words.keys[border.at - 1] if border.at else ""
    if border.form(0) != "." or key not in border.language.abbreviations:
        return None
    following = border.form(1)
    ends_too = border.language.abbreviations[key]
    return ends_too and following[:1].isupper()


def missing_space(border: _Border) -> bool | None:
    """Abdukarimov.The session: a border without its space, between a word and a capital."""
    if not border.glued:
        return None
    before, after = border.form(-1), border.form(1)
    return len(before) > 1 and before[-1].isalpha() and after[:1].isupper() and len(after) > 1 or after in "“«\"„"


def lower_case_follows(border: _Border) -> bool | None:
    return False if border.form(1)[:1].islower() else None


def otherwise(border: _Border) -> bool | None:  # noqa: ARG001  (a rule like the others)
    return True


RULES: tuple[Callable[[_Border], bool | None], ...] = (
    end_of_block,
    inside_number,
    more_marks,
    initial,
    abbreviation,
    missing_space,
    lower_case_follows,
    otherwise,
)


def find_sentences(
    words: Words,
    folded: str,
    language: Language,
    blocks: Sequence[Block],
    quoted: Sequence[int],
) -> list[Sentence]:
    """The sentences of all blocks, in order.

    Args:
        words: the tokens.
        folded: the folded text.
        language: tells abbreviations and cues.
        blocks: the blocks of the page.
        quoted: for each token 0, or the number (from 1) of the quotation it stands in, marks included.
    """
    sentences: list[Sentence] = []
    starts = words.starts
    for number, block in enumerate(blocks):
        first = bisect_left(starts, block.start)
        last = bisect_left(starts, block.end)
        begin = first
        for at in range(first, last):
            if words.forms[at] not in _TERMINAL:
                continue
            if quoted[at]:
                border = _after_quotation(words, language, quoted, at, begin, last)
            else:
                border = at + 1 if _ends(_Border(words, folded, language, at, last)) else 0
            if border:
                sentences.append(Sentence(begin, border, number))
                begin = border
        if begin < last:
            sentences.append(Sentence(begin, last, number))
    return sentences


def _ends(border: _Border) -> bool:
    for rule in RULES:
        answer = rule(border)
        if answer is not None:
            return answer
    return True


def _after_quotation(
    words: Words, language: Language, quoted: Sequence[int], at: int, begin: int, last: int
) -> int:
    """The border after the closing mark that follows a full stop, 0 when there is none.

    Only a quotation that begins its sentence and ends with an exclamation, a question
    or an abbreviation may have its verb behind it (“Are you ready?” he asked).
    """
    closing = at + 1
    if closing >= last or quoted[closing] != quoted[at]:
        return 0
    after = closing + 1
    if after < last and quoted[after] == quoted[at]:
        return 0
    if after >= last:
        return after
    if not words.forms[after][:1].isupper() and not quoted[after]:
        return 0
    if words.forms[at] == "." and words.keys[at - 1] not in language.abbreviations and len(words.forms[at - 1]) > 1:
        return after
    if not quoted[begin]:
        return after
    for place in range(after, min(last, after + _TAIL)):
        if quoted[place] or words.forms[place] in _TERMINAL:
            break
        if words.keys[place] in language.cue_words:
            return 0
    return after
