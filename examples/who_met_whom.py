"""A timeline of who met whom, and how often: ``python examples/who_met_whom.py [FOLDER]``.

People are joined over readouts by their names as written: namesakes become one, and two spellings two.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from cismeet import Meeting

SEASON = Path(__file__).parent / "readouts" / "season"


def when(meeting: Meeting) -> str:
    """The date as written in EDTF: `2023?-…` is a year that was inferred."""
    return str(meeting.date) if meeting.date else "date unknown"


def pairs(meeting: Meeting) -> list[tuple[str, str]]:
    """Every two people who took part, in alphabetical order; groups and those without a name left out."""
    return list(combinations(sorted({one.name for one in meeting.participants if one.name}), 2))


def main() -> None:
    """Print a line for each meeting, the earliest first, then each pair with its number of meetings."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEASON
    meetings = [cismeet.parse(path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))]
    for meeting in sorted(meetings, key=lambda one: (one.date is None, str(one.date))):
        place = f", {meeting.place}" if meeting.place else ""
        print(f"{when(meeting)}  {meeting.kind}{place}: {'; '.join(one.label for one in meeting.participants)}")
    print()
    counted = Counter(pair for meeting in meetings for pair in pairs(meeting))
    for (one, other), times in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        print(f"{times} x {one} - {other}")


if __name__ == "__main__":
    main()
