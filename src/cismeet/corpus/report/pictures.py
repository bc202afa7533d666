"""Bar charts as SVG: drawn here, so that a page needs no library and no network."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["COLOURS", "columns", "rows", "shown"]

COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#8c8c8c")
"""Okabe and Ito's colours (2008), which people see apart whatever their sight; the yellow darkened for white paper."""

_WIDTH = 760
_MARGIN = 20
_NAMES = 300
_ROW = 26
_BAR = 18
_HEIGHT = 220
_BASE = 180
_LONGEST_NAME = 44
_LABELS = 16
_LETTER = 7
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")


def shown(text: str) -> str:
    """Text that stands in a page as text, whatever is in it.

    >>> shown("<b>&")
    '&lt;b&gt;&amp;'
    """
    return escape(text.translate(_CONTROLS))


def columns(title: str, counts: Sequence[tuple[str, int]]) -> str:
    """A column for each number, side by side; some of the names stand below.

    Args:
        title: for those who cannot see the picture.
        counts: name and number.
    """
    highest = max((count for _, count in counts), default=0) or 1
    step = _WIDTH / max(len(counts), 1)
    every = -(-len(counts) // _LABELS) or 1
    parts = [f'<line class="axis" x1="0" x2="{_WIDTH}" y1="{_BASE}" y2="{_BASE}"/>']
    for number, (name, count) in enumerate(counts):
        left, height = number * step, round((_BASE - 20) * count / highest, 1)
        parts.append(
            f'<rect x="{left + step * 0.1:.1f}" y="{_BASE - height:.1f}" width="{step * 0.8:.1f}" height="{height}" '
            f'fill="{COLOURS[0]}"><title>{shown(name)}: {count:,}</title></rect>'
        )
        if number % every == 0:
            parts.append(f'<text x="{left + step / 2:.1f}" y="{_BASE + 18}" text-anchor="middle">{shown(name)}</text>')
    parts.append(f'<text x="0" y="12">most: {highest:,}</text>')
    return _picture(title, _HEIGHT, parts)


def rows(title: str, names: Sequence[str], numbers: Sequence[Sequence[int]], parts_of: Sequence[str] = ()) -> str:
    """A row for each name, with a bar of one or several parts.

    Args:
        title: for those who cannot see the picture.
        names: at the left.
        numbers: for each name its parts.
        parts_of: what the parts are; one colour each, explained above the rows.
    """
    longest = max((sum(some) for some in numbers), default=0) or 1
    top = _ROW * (1 + _LETTER * sum(len(one) + 4 for one in parts_of) // _WIDTH) if parts_of else 0
    scale = (_WIDTH - _NAMES - 60) / longest
    parts = list(_legend(parts_of))
    for place, (name, some) in enumerate(zip(names, numbers, strict=True)):
        y = top + place * _ROW
        parts.append(
            f'<text x="{_NAMES - 8}" y="{y + 14}" text-anchor="end">{shown(_cut(name))}'
            f"<title>{shown(name)}</title></text>"
        )
        left = float(_NAMES)
        for number, count in enumerate(some):
            what = f"{parts_of[number]}, " if parts_of else ""
            parts.append(
                f'<rect x="{left:.1f}" y="{y}" width="{count * scale:.1f}" height="{_BAR}" '
                f'fill="{COLOURS[number % len(COLOURS)]}"><title>{shown(name)}: {shown(what)}{count:,}</title></rect>'
            )
            left += count * scale
        parts.append(f'<text x="{left + 6:.1f}" y="{y + 14}">{sum(some):,}</text>')
    return _picture(title, top + len(names) * _ROW, parts)


def _legend(names: Sequence[str]) -> Iterator[str]:
    left, y = 0, 0
    for number, name in enumerate(names):
        width = _LETTER * (len(name) + 4)
        if left + width > _WIDTH:
            left, y = 0, y + _ROW
        yield f'<rect x="{left}" y="{y}" width="12" height="12" fill="{COLOURS[number % len(COLOURS)]}"/>'
        yield f'<text x="{left + 16}" y="{y + 11}">{shown(name)}</text>'
        left += width


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _picture(title: str, height: int, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="{-_MARGIN} 0 {_WIDTH + 2 * _MARGIN} {height}" role="img" aria-label="{shown(title)}" '
        f'xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )
