"""Print a table of who said what to whom: ``python examples/who_said_what.py [FILE]``."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from cismeet import Meeting

READOUTS = Path(__file__).parent / "readouts"
HEADINGS = ("who", "to whom", "act", "form", "what")
WIDEST = 60


def rows(meeting: Meeting) -> list[tuple[str, ...]]:
    """The cells of the table, a row for each statement."""

    def name(somebody: str | None) -> str:
        return meeting.person(somebody).label if somebody else "-"

    return [
        (name(one.speaker), name(one.addressee), one.act, one.form, shorten(one.text, WIDEST, placeholder=" ..."))
        for one in meeting.statements
    ]


def main() -> None:
    """Print the table of one readout."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else READOUTS / "astana-telephone-call.txt"
    table = [HEADINGS, *rows(cismeet.parse(path.read_text("utf-8")))]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    main()
