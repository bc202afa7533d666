"""A text cut where a mark begins or ends, so that marks may overlap in any way."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cismeet.serializers.page.marks import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


__all__ = ["Paragraph", "Segment", "cut_paragraphs", "cut_segments"]

_ONE_LINE_END = ("", "\n", "\r", "\r\n")
_RANKS = {kind: rank for rank, kind in enumerate(MarkKind)}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


@frozen
class Segment:
    """A piece of text that no mark begins or ends within.

    Args:
        start: its offset.
        text: its characters.
        marks: all marks that cover it, the shortest first.
        begins: those of them that no segment before it has.
        ends: those of them that no segment after it has.
    """

    start: int
    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()


@frozen
class Paragraph:
    """Segments of text, and the white space after them up to the next paragraph.

    The segments and the gaps of all paragraphs, put together, are the text again.
    Blank lines before the first paragraph are the gap of one without segments.
    """

    segments: tuple[Segment, ...]
    gap: str


def cut_paragraphs(text: str, marks: Iterable[Mark]) -> list[Paragraph]:
    r"""The text as paragraphs, which blank lines part, and these as segments.

    >>> [(one.segments[0].text, one.gap) for one in cut_paragraphs("One.\r\n\r\nTwo.\n", ())]
    [('One.', '\r\n\r\n'), ('Two.', '\n')]
    """
    places = list(_paragraphs(text))
    breaks = [offset for start, end, _ in places for offset in (start, end)]
    pieces = _pieces(text, marks, breaks)
    shown: list[Segment] = []
    owners: list[int] = []
    position = 0
    for number, (start, end, _) in enumerate(places):
        while position < len(pieces) and pieces[position].start < end:
            if pieces[position].start >= start:  # white space between paragraphs shows no mark
                shown.append(pieces[position])
                owners.append(number)
            position += 1
    inside: list[list[Segment]] = [[] for _ in places]
    for number, segment in zip(owners, _ends_told(shown), strict=True):
        inside[number].append(segment)
    return [Paragraph(tuple(one), text[end:after]) for one, (_, end, after) in zip(inside, places, strict=True)]


def cut_segments(text: str, marks: Iterable[Mark]) -> list[Segment]:
    """The text as segments.

    Args:
        text: the text, or the title.
        marks: what is marked in it; what reaches beyond the text is cut off.
    """
    return _ends_told(_pieces(text, marks, ()))


def _pieces(text: str, marks: Iterable[Mark], breaks: Iterable[int]) -> list[Segment]:
    """The segments, which do not know yet what begins and ends with them."""
    length = len(text)
    beginning: dict[int, list[Mark]] = {}
    offsets = {0, length, *breaks}
    for mark in marks:
        start, end = min(mark.span.start, length), min(mark.span.end, length)
        if start < end:
            beginning.setdefault(start, []).append(mark)
            offsets |= {start, end}
    edges = sorted(offsets)
    covering: list[Mark] = []
    pieces: list[Segment] = []
    for start, end in itertools.pairwise(edges):
        covering = [mark for mark in covering if mark.span.end > start]
        covering = sorted(covering + beginning.get(start, []), key=_shortest_first)
        pieces.append(Segment(start, text[start:end], tuple(covering)))
    return pieces


def _ends_told(segments: list[Segment]) -> list[Segment]:
    """The same segments, which know what begins and what ends with them."""
    first: dict[Mark, int] = {}
    last: dict[Mark, int] = {}
    for number, segment in enumerate(segments):
        for mark in segment.marks:
            first.setdefault(mark, number)
            last[mark] = number
    return [
        evolve(
            segment,
            begins=tuple(mark for mark in segment.marks if first[mark] == number),
            ends=tuple(mark for mark in segment.marks if last[mark] == number),
        )
        for number, segment in enumerate(segments)
    ]


def _shortest_first(mark: Mark) -> tuple[int, int, str]:
    return len(mark.span), _RANKS[mark.kind], mark.entry


def _paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """Start and end of each paragraph, and where the next begins."""
    start = end = after = 0
    for line in _LINE.finditer(text):
        blank = not line[0].strip()
        if not blank and text[end:after] not in _ONE_LINE_END:
            yield start, end, after
            start = after
        after = line.end()
        if not blank:
            end = line.start() + len(line[0].rstrip("\r\n"))
    if start < len(text):
        yield start, end, len(text)
