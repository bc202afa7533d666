"""The pieces of a page: headline, stamps, paragraphs, list items, subheads and debris."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from cismeet.language.schema import Language

__all__ = ["Block", "BlockKind", "find_blocks"]

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[•▪◦‣·●■□*]|[-–—](?=\s)|\(?(?:\d{1,2}[.)]|[ivx]{1,5}\))(?=\s))\s*")
_WORD = re.compile(r"[^\W_]+")
_PROSE = re.compile(r"[^\W\d_]{2,}(?:[\W_]+[^\W\d_]+){3}")  # more words without digits than a dateline has
_ENDS = ".!?…,:;\"”»'"
_WRAPPED_FROM = 50  # a line shorter than this was broken on purpose
_SHORT = 90
_HEADLINE_LONGEST = 250
_STAMP_LONGEST = 80
_DATELINE_LONGEST = 3  # words
_DAY_AND_MONTH = 2
_NUMBERS_OF_DATE = 3
_DIGITS_OF_YEAR = 4
_OPENING = 160  # what a line is shows here


class BlockKind(Enum):
    """What a block of the page is."""

    HEADLINE = "headline"
    STAMP = "stamp"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBHEAD = "subhead"
    DEBRIS = "debris"


_HEADS = (BlockKind.SUBHEAD, BlockKind.HEADLINE)


@frozen
class Block:
    """A piece of the page.

    Args:
        kind: what it is.
        start: offset of its first code point (after a bullet).
        end: offset after its last.
    """

    kind: BlockKind
    start: int
    end: int


def find_blocks(folded: str, language: Language, *, headline: bool) -> list[Block]:
    """The blocks of a folded text, in order.

    Args:
        folded: the folded text.
        language: tells the words of debris and of dates.
        headline: whether the first block may be the headline.
    """
    lines = _joined_lines(folded)
    blocks: list[Block] = []
    debris_goes_on = False
    for number, (start, end, after_blank) in enumerate(lines):
        if debris_goes_on and not after_blank:
            blocks.append(Block(BlockKind.DEBRIS, start, end))
            continue
        line = folded[start:end]
        kind, skipped = _kind(line, language)
        debris_goes_on = kind is BlockKind.DEBRIS and _is_label(line, language)
        if kind is BlockKind.SUBHEAD and headline and number < len(lines) - 1 and _only_stamps(blocks):
            kind = BlockKind.HEADLINE
            headline = False
        blocks.append(Block(kind, start + skipped, end))
    if all(block.kind in _HEADS for block in blocks):
        return [Block(BlockKind.PARAGRAPH, block.start, block.end) for block in blocks]
    return blocks


def _only_stamps(blocks: list[Block]) -> bool:
    return all(block.kind in (BlockKind.STAMP, BlockKind.DEBRIS) for block in blocks)


def _joined_lines(folded: str) -> list[tuple[int, int, bool]]:
    """Start and end of each line, lines that were only wrapped joined, and whether a blank line stands before."""
    lines: list[tuple[int, int, bool]] = []
    last_end = 0
    for match in _LINE.finditer(folded):
        start, end = match.span()
        while start < end and folded[start] == " ":
            start += 1
        while end > start and folded[end - 1] == " ":
            end -= 1
        if start == end:
            continue
        blank = not lines or folded.count("\n", last_end, start) > 1
        if not blank and _is_wrapped(folded, lines[-1][0], lines[-1][1], start):
            lines[-1] = (lines[-1][0], end, lines[-1][2])
        else:
            lines.append((start, end, blank))
        last_end = end
    return lines


def _is_wrapped(folded: str, start: int, end: int, following: int) -> bool:
    """Whether the line goes on in the next: it was long, does not end a sentence, and no bullet follows."""
    first = folded[following]
    if end - start < _WRAPPED_FROM or _BULLET.match(folded, following) or folded[end - 1] in ".!?:;":
        return first.islower() and folded[end - 1] not in ".!?:;"
    return True


def _kind(line: str, language: Language) -> tuple[BlockKind, int]:
    """What a line is, and how many of its first code points are a bullet that is no part of it."""
    bullet = _BULLET.match(line)
    body = line[bullet.end() :] if bullet else line
    bare = _kind_without_text(body, language)
    if bare is not None:
        return bare, 0
    if language.debris_at(body)[0]:
        return BlockKind.DEBRIS, 0
    if bullet:
        return BlockKind.ITEM, bullet.end()
    if body[-1] not in _ENDS and len(body) <= _HEADLINE_LONGEST:
        return BlockKind.SUBHEAD, 0
    return BlockKind.PARAGRAPH, 0


def _kind_without_text(body: str, language: Language) -> BlockKind | None:
    """What a line is that holds a date, numbers or single letters alone; None when it holds text."""
    if len(body) > _STAMP_LONGEST and _PROSE.match(body, 0, _OPENING):
        return None
    words = _WORD.findall(body[:_OPENING].replace("\u00ad", ""))
    letters = [word for word in words if not word.isdigit()]
    if not letters:
        return BlockKind.STAMP if _is_date_in_digits(words) else BlockKind.DEBRIS
    if len(body) <= _STAMP_LONGEST and all(language.key(word) in language.stamps for word in letters):
        return BlockKind.STAMP
    if all(len(word) == 1 for word in letters):
        return BlockKind.DEBRIS
    if len(letters) <= _DATELINE_LONGEST and _is_dated(words, letters, language):
        return BlockKind.STAMP
    return None


def _is_date_in_digits(numbers: list[str]) -> bool:
    """12.10.2015: day, month and year, or a year alone."""
    return len(numbers) > _DAY_AND_MONTH or any(len(number) == _DIGITS_OF_YEAR for number in numbers)


def _is_dated(words: list[str], letters: list[str], language: Language) -> bool:
    """(Yerevan, May 17-18, 2007), 19.04.2022 12:40 News: a date and some words in capitals, and nothing else."""
    if _is_date_in_digits(words[:_NUMBERS_OF_DATE]) and all(word.isdigit() for word in words[:_NUMBERS_OF_DATE]):
        return all(word[0].isupper() for word in letters)
    rest = [word for word in letters if language.key(word) not in language.stamps]
    return len(rest) < len(letters) < len(words) and all(word[0].isupper() for word in rest)


def _is_label(line: str, language: Language) -> bool:
    """Whether the debris is a label without its matter ("Read also:"), so that the next line is that matter."""
    return len(line) <= _SHORT and language.debris_at(line)[1]
