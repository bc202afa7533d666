"""Check what a language model says that people said: ``python examples/check_a_summary.py [READOUT [ANSWER]]``.

ANSWER is JSON: ``{"statements": [{"who": …, "quotation": …}]}``. Each quotation must stand in the readout word for
word, and cismeet must read it as said by that person. A difference is a place to look, not yet a fault of the model.
For answers in the form of whole cismeet documents, use `cismeet.verify`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from cismeet import Meeting

READOUTS = Path(__file__).parent / "readouts"


def judged(meeting: Meeting, who: str, quotation: str) -> str:
    """What is to be said of one quotation."""
    start = meeting.text.find(quotation)
    if start < 0:
        return "NOT IN THE TEXT"
    for statement in meeting.statements:
        if any(span.start <= start < span.end for span in statement.spans):
            speaker = meeting.person(statement.speaker).label if statement.speaker else "nobody certain"
            return "ok" if speaker == who else f"READ AS SAID BY {speaker}"
    return "in the text, but in no statement that was read"


def main() -> None:
    """Print a line for each quotation, and how many are not in order."""
    readout = Path(sys.argv[1]) if len(sys.argv) > 1 else READOUTS / "minsk-executive-secretary.txt"
    answer = Path(sys.argv[2]) if len(sys.argv) > 2 else READOUTS / "summary" / "answer.json"
    meeting = cismeet.parse(readout.read_text("utf-8"))
    verdicts = [
        (judged(meeting, one["who"], one["quotation"]), one)
        for one in json.loads(answer.read_text("utf-8"))["statements"]
    ]
    for verdict, one in verdicts:
        print(f"{verdict}: {one['who']}, “{one['quotation']}”")
    print(f"{sum(verdict != 'ok' for verdict, _ in verdicts)} of {len(verdicts)} to look at")


if __name__ == "__main__":
    main()
