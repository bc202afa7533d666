"""Quotations: which marks open, which close, and what stands between them.

The direction of a mark is read from its neighbours first and from its shape
second, since typists mix shapes. Each quotation lies in one paragraph; one that
is still open at the paragraph's end is closed there, and is continued when the
next paragraph opens anew (the convention of many press services: every
paragraph of a long quotation opens, only the last one closes).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Quote", "find_quotes"]

_OPENING = "“„«‹‘"
_CLOSING = "”»›"
_MARK = re.compile("[“”„«»\"‹›‘']")
_BESIDE_APOSTROPHE = frozenset(".,!?…”»\"")
_SINGLE = "‘'"
_DEEPEST = 8  # no writer nests deeper; marks beyond that are noise
_BEFORE_OPENING = " \n([{-–—/"
_AFTER_CLOSING = " \n.,;:!?)]}…-–—"


@frozen
class Quote:
    """One outermost quotation, within one paragraph.

    Args:
        start: offset of the opening mark.
        end: offset after the closing mark (or of the paragraph's end).
        inner_start: offset of the first code point inside.
        inner_end: offset after the last code point inside.
        closed: whether there is a closing mark.
        continues: whether the next paragraph's quotation goes on with it.
        continued: whether it goes on with the quotation of the paragraph before.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    continues: bool = False
    continued: bool = False


def find_quotes(folded: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quote]:
    """The outermost quotations of the paragraphs, in text order.

    Args:
        folded: the folded text.
        paragraphs: start and end of each paragraph.
    """
    quotes: list[Quote] = []
    open_before = False
    for start, end in paragraphs:
        found = _in_paragraph(folded, start, end)
        if found and open_before and not folded[start : found[0].start].strip():
            quotes[-1] = _with(quotes[-1], continues=True)
            found[0] = _with(found[0], continued=True)
        open_before = bool(found) and not found[-1].closed
        quotes += found
    return quotes


def _with(quote: Quote, *, continues: bool | None = None, continued: bool | None = None) -> Quote:
    return Quote(
        quote.start,
        quote.end,
        quote.inner_start,
        quote.inner_end,
        quote.closed,
        quote.continues if continues is None else continues,
        quote.continued if continued is None else continued,
    )


def _in_paragraph(folded: str, start: int, end: int) -> list[Quote]:
    found: list[Quote] = []
    stack: list[tuple[int, str]] = []
    for match in _MARK.finditer(folded, start, end):
        place, mark = match.start(), match.group()
        if mark == "'" and not _is_mark(folded, place):
            continue
        if _opens(folded, place, start, end, mark, open_already=bool(stack)):
            if len(stack) < _DEEPEST:
                stack.append((place, mark))
        elif stack:
            if mark in _SINGLE and stack[-1][1] not in _SINGLE:
                continue
            while len(stack) > 1 and stack[-1][1] in _SINGLE and mark not in _SINGLE:
                stack.pop()
            opened, _ = stack.pop()
            if not stack:
                found.append(Quote(opened, place + 1, opened + 1, place))
    while len(stack) == 1 and stack[0][1] in _SINGLE:
        stack.pop()
    if stack:
        opened = stack[0][0]
        found.append(Quote(opened, end, opened + 1, end, closed=False))
    return found


def _is_mark(folded: str, place: int) -> bool:
    """Whether an apostrophe is a quotation mark: a word on its one side, none on its other."""
    before = folded[place - 1] if place else " "
    ended = before.isalnum() or before == "_" or before in _BESIDE_APOSTROPHE
    after = folded[place + 1] if place + 1 < len(folded) else " "
    return ended != (after.isalnum() or after == "_")


def _opens(folded: str, place: int, start: int, end: int, mark: str, *, open_already: bool) -> bool:
    """Whether the mark opens: by its neighbours, then by its shape, then by whether one is open."""
    before = folded[place - 1] if place > start else "\n"
    after = folded[place + 1] if place + 1 < end else "\n"
    may_open = before in _BEFORE_OPENING or before in _OPENING + '"'
    may_close = after in _AFTER_CLOSING or after in _CLOSING + '"'
    if may_open and not may_close:
        return True
    if may_close and not may_open:
        return False
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    return not open_already

