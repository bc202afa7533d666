"""Who asked what of whom, and what came back: ``python examples/who_asked_whom.py [FOLDER]``.

Questions, requests, proposals and invitations, each with the next statement of the one who was asked.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet
from cismeet import Act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet import Meeting, Statement

SEASON = Path(__file__).parent / "readouts" / "season"
ASKING = (Act.ASK, Act.REQUEST, Act.PROPOSE, Act.INVITE)


def asked(meeting: Meeting) -> Iterator[tuple[Statement, Statement | None]]:
    """Each statement that asks something of somebody, with the statement that may answer it."""
    for number, one in enumerate(meeting.statements):
        if one.act in ASKING and one.addressee:
            following = meeting.statements[number + 1 : number + 2]
            yield one, next((other for other in following if other.speaker == one.addressee), None)


def main() -> None:
    """Print them by readout."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEASON
    for path in sorted(folder.glob("*.txt")):
        meeting = cismeet.parse(path.read_text("utf-8"))
        for one, answer in asked(meeting):
            speaker = meeting.person(one.speaker).label if one.speaker else "(open)"
            listener = meeting.person(one.addressee).label if one.addressee else "(open)"
            print(f"{meeting.date or 'date unknown'}  {speaker} -> {listener}, {one.act}: {one.text}")
            print(f"{'':12}{f'{answer.act}: {answer.text}' if answer else 'no answer told'}")


if __name__ == "__main__":
    main()
