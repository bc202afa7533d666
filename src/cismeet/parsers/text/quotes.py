"""Quotations: which marks open, which close, and what stands between them.

The direction of a mark is read from its neighbours first and from its shape
second, since typists mix shapes. Each quotation lies in one paragraph; one that
is still open at the paragraph's end is closed there, and is continued when the
next paragraph opens anew (the convention of many press services: every
paragraph of a long quotation opens, only the last one closes), or when one of
the next paragraphs closes what it has not opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Quote", "find_quotes"]

_OPENING = "“„«‹‘"
_CLOSING = "”»›"
_MARK = re.compile("''|[“”„«»\"‹›‘']")  # two apostrophes are one double mark (typewriters, TeX)
_BESIDE_APOSTROPHE = frozenset('.,!?…”»"')
_SINGLE = frozenset("‘'")
_MOST_CARRIED = 8  # paragraphs that a quotation without new opening marks goes on over
_DEEPEST = 8  # no writer nests deeper; marks beyond that are noise
_BEFORE_OPENING = frozenset(" \n([{-–—/").union(_OPENING, '"')
_AFTER_CLOSING = frozenset(" \n.,;:!?)]}…-–—").union(_CLOSING, '"')


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
    carried = 0
    for number, (start, end) in enumerate(paragraphs):
        if open_before and not carried:
            carried = _paragraphs_to_close(folded, paragraphs[number : number + _MOST_CARRIED])
        found = _in_paragraph(folded, start, end, carried=carried > 0)
        if found and open_before and not folded[start : found[0].start].strip():
            quotes[-1] = evolve(quotes[-1], continues=True)
            found[0] = evolve(found[0], continued=True)
        carried = max(carried - 1, 0)
        open_before = bool(found) and not found[-1].closed
        quotes += found
    return quotes


def _paragraphs_to_close(folded: str, paragraphs: Sequence[tuple[int, int]]) -> int:
    """Over how many paragraphs a quotation goes on that none of them opens anew; 0 when none closes it either."""
    for number, (start, end) in enumerate(paragraphs, start=1):
        for _, mark, opens in _marks(folded, start, end):
            if mark not in _SINGLE:
                return number if opens is False else 0
    return 0


def _marks(folded: str, start: int, end: int) -> Iterator[tuple[int, str, bool | None]]:
    """The marks of a paragraph: where each stands, and whether it opens."""
    for match in _MARK.finditer(folded, start, end):
        place, mark = match.start(), match.group()
        if (mark == "'" and not _is_mark(folded, place)) or (mark == "‘" and _is_letter(folded, place)):
            continue
        before = folded[place - 1] if place > start else "\n"
        beyond = place + len(mark)
        yield place, mark, _opens(before, mark, folded[beyond] if beyond < end else "\n")


def _is_letter(folded: str, place: int) -> bool:
    """Sodiqxo‘jayev: a mark between two letters is one of them."""
    return folded[place - 1 : place].isalpha() and folded[place + 1 : place + 2].isalpha()


def _in_paragraph(folded: str, start: int, end: int, *, carried: bool) -> list[Quote]:
    """The quotations of a paragraph, which may begin inside one of the paragraph before."""
    nest = _Nest()
    if carried:
        nest.begin(start, "")
    for place, mark, opens in _marks(folded, start, end):
        if opens or (opens is None and not nest.open):
            nest.begin(place, mark)
        else:
            nest.close(place, mark)
    nest.end(end)
    return nest.found


@define(eq=False)
class _Nest:
    """The marks of a paragraph that are open, the outermost first, and the quotations that are closed."""

    open: list[tuple[int, str]] = field(factory=list[tuple[int, str]])
    found: list[Quote] = field(factory=list[Quote])

    def begin(self, place: int, mark: str) -> None:
        """Open a quotation, within the one that is open."""
        if len(self.open) < _DEEPEST:
            self.open.append((place, mark))

    def close(self, place: int, mark: str) -> None:
        """Close the innermost quotation that the mark fits; a double mark closes single ones inside with it."""
        if not self.open or (mark in _SINGLE and self.open[-1][1] not in _SINGLE):
            return
        while len(self.open) > 1 and self.open[-1][1] in _SINGLE and mark not in _SINGLE:
            self.open.pop()
        opened, first = self.open.pop()
        if not self.open:
            self.found.append(Quote(opened, place + len(mark), opened + len(first), place))

    def end(self, end: int) -> None:
        """Close what is open at the paragraph's end, unless it is a single mark (an apostrophe, more likely)."""
        if not self.open or (len(self.open) == 1 and self.open[0][1] in _SINGLE):
            return
        opened, first = self.open[0]
        self.found.append(Quote(opened, end, opened + len(first), end, closed=False))


def _is_mark(folded: str, place: int) -> bool:
    """Whether an apostrophe is a quotation mark: a word on its one side, none on its other."""
    before = folded[place - 1] if place else " "
    ended = before.isalnum() or before == "_" or before in _BESIDE_APOSTROPHE
    after = folded[place + 1] if place + 1 < len(folded) else " "
    return ended != (after.isalnum() or after == "_")


def _opens(before: str, mark: str, after: str) -> bool | None:
    """Whether a mark opens (True) or closes (False): by its neighbours, then by its shape; None when neither tells."""
    may_open = before in _BEFORE_OPENING
    may_close = after in _AFTER_CLOSING
    if may_open != may_close:
        return may_open
    if mark in _OPENING:
        return True
    return False if mark in _CLOSING else None
