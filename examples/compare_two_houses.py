"""What two publishers tell of one meeting: ``python examples/compare_two_houses.py [ONE OTHER]``.

Statements are the same when speaker and act agree and most of their words do; topics when they are written alike.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from cismeet import Meeting

FOLDER = Path(__file__).parent / "readouts" / "one-meeting"
ALIKE = 0.5

Told = tuple[str, str]
"""What it is (a topic, or who does what), and the words."""


def told(meeting: Meeting) -> list[Told]:
    """Statements and topics, in the order of the text."""
    said = [
        (f"{meeting.person(one.speaker).label if one.speaker else 'somebody'}, {one.act}", one.text)
        for one in meeting.statements
    ]
    return [*said, *(("topic", topic.text) for topic in meeting.topics)]


def alike(one: Told, other: Told) -> bool:
    """Whether two publishers tell the same thing."""
    words, others = (set(re.findall(r"\w+", text.lower())) for _, text in (one, other))
    return one[0] == other[0] and len(words & others) > ALIKE * len(words | others)


def main() -> None:
    """Print what both tell, and what only one does."""
    paths = [Path(argument) for argument in sys.argv[1:3]] or sorted(FOLDER.glob("*.txt"))
    one, other = (told(cismeet.parse(path.read_text("utf-8"))) for path in paths)
    sides = {
        "both": [item for item in one if any(alike(item, match) for match in other)],
        f"only {paths[0].name}": [item for item in one if not any(alike(item, match) for match in other)],
        f"only {paths[1].name}": [item for item in other if not any(alike(item, match) for match in one)],
    }
    for side, items in sides.items():
        print(f"{side}:")
        for what, words in items:
            print(f"  {what}: {words}")


if __name__ == "__main__":
    main()
