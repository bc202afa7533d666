"""Read a readout and print what it tells: ``python examples/parse_and_print.py [FILE]``."""

from __future__ import annotations

import sys
from pathlib import Path

import cismeet

READOUTS = Path(__file__).parent / "readouts"


def main() -> None:
    """Print the meeting, how its date was found, and how much of the text was read."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else READOUTS / "minsk-executive-secretary.txt"
    meeting = cismeet.parse(path.read_text("utf-8"))
    print(meeting)
    print()
    for evidence in meeting.evidence_for("/date"):
        words = ", ".join(meeting.text_of(span) for span in evidence.spans)
        print(f"The date was read from: {words} (rule {evidence.rule}).")
    print(f"Read: {meeting.coverage:.0%} of the text.")


if __name__ == "__main__":
    main()
