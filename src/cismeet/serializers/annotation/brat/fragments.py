"""How brat marks words: in fragments that never cross a line break and never touch each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cismeet.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["cut", "joined", "reference"]

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""Whatever Python's `str.splitlines` breaks at: brat reads its files so."""

_LINE = re.compile(f"[^{_BREAKS}]+")
_BETWEEN = re.compile(f"[{_BREAKS}]+")


def cut(text: str, spans: Iterable[Span]) -> list[Span]:
    r"""The fragments that mark some spans.

    Spans that touch become one; line breaks at the ends of a span are left out.

    >>> cut("They met.\n\nThey parted.", [Span(5, 15)])
    [Span(start=5, end=9), Span(start=11, end=15)]
    """
    fragments: list[Span] = []
    for span in sorted(spans):
        for line in _LINE.finditer(text, span.start, span.end):
            if fragments and line.start() <= fragments[-1].end:
                fragments[-1] = Span(fragments[-1].start, max(line.end(), fragments[-1].end))
            else:
                fragments.append(Span(*line.span()))
    return fragments


def joined(text: str, fragments: Sequence[Span]) -> tuple[Span, ...]:
    r"""The spans that fragments mark: those with nothing but line breaks between them are one.

    >>> joined("They met.\n\nThey parted.", [Span(5, 9), Span(11, 15)])
    (Span(start=5, end=15),)
    """
    spans: list[Span] = []
    for fragment in sorted(fragments):
        if spans and _BETWEEN.fullmatch(text, spans[-1].end, fragment.start):
            spans[-1] = Span(spans[-1].start, fragment.end)
        else:
            spans.append(fragment)
    return tuple(spans)


def reference(text: str, fragments: Iterable[Span]) -> str:
    """The words of fragments as brat repeats them in its line: joined by one space."""
    return " ".join(fragment.of(text) for fragment in fragments)
