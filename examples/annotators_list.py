"""What a person should look at, the least certain readouts first: ``python examples/annotators_list.py [FOLDER]``.

Each line is a place: speakers that stay open, speakers by a weak rule, other notes, sentences nothing was read from.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import cismeet
from cismeet import NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet import Meeting, Span

READOUTS = Path(__file__).parent / "readouts"
WEAK = ("pronoun-nearest", "guest", "office-alone")
"""The least certain rules, by the figures of docs/explanation/pronouns.md."""


def to_look_at(meeting: Meeting) -> Iterator[tuple[str, Span | None]]:
    """What is uncertain, and where."""
    for note in meeting.notes:
        if note.kind is not NoteKind.DEBRIS:
            yield note.message, note.span
    for number, statement in enumerate(meeting.statements):
        for evidence in meeting.evidence_for(f"/statements/{number}/speaker"):
            if evidence.rule in WEAK:
                yield f"Speaker {statement.speaker} by the rule {evidence.rule}.", statement.cue.span
    for span in meeting.unread:
        yield "Nothing was read from this sentence.", span


def main() -> None:
    """Print the places of each readout, with the words."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else READOUTS
    found = [
        (path, meeting, list(to_look_at(meeting)))
        for path in sorted(folder.rglob("*.txt"))
        for meeting in [cismeet.parse(path.read_text("utf-8"))]
    ]
    for path, meeting, places in sorted(found, key=lambda item: (-len(item[2]), item[1].coverage)):
        print(f"{path.relative_to(folder)}: {meeting.coverage:.0%} read, {len(places)} to look at")
        for message, span in places:
            words = shorten(meeting.text_of(span), 60, placeholder=" ...") if span else ""
            print(f"  {f'[{span.start}:{span.end}] ' if span else ''}{message} {words}".rstrip())


if __name__ == "__main__":
    main()
