"""Read with offices, verbs and bodies of your own: ``python examples/add_your_words.py [FILE [FOLDER OF TABLES]]``.

The tables are tab-separated files with the columns that you need; `examples/words` holds three.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet
from cismeet.language import load

if TYPE_CHECKING:
    from cismeet import Meeting

HERE = Path(__file__).parent


def lines(meeting: Meeting) -> list[str]:
    """What changes with the words: people with their offices, statements, the bodies of summits."""
    people = [f"{person} [{person.office or 'office unknown'}]" for person in meeting.participants]
    return [*people, *map(str, meeting.statements), *(f"{one.name}: {one.body}" for one in meeting.summits)]


def main() -> None:
    """Print the reading before and after, line by line."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "readouts" / "own-words" / "chisinau.txt"
    tables = Path(sys.argv[2]) if len(sys.argv) > 2 else HERE / "words"
    text = path.read_text("utf-8")
    before = lines(cismeet.parse(text))
    after = lines(cismeet.parse(text, language=load("en").extended_from(tables)))
    for line in before:
        print(" " if line in after else "-", line)
    for line in after:
        if line not in before:
            print("+", line)


if __name__ == "__main__":
    main()
