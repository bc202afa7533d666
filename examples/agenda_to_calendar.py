"""Coming summits with their agendas as a calendar file: ``python examples/agenda_to_calendar.py [FOLDER [TARGET]]``.

Needs the extra `ics`: ``pip install "cismeet[ics]"``. Without TARGET, the entries are printed. A summit whose
year or day the readout leaves open gives no entry, and is told on standard error.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cismeet
from cismeet.serializers import calendar_file

READOUTS = Path(__file__).parent / "readouts"


def told(message: str) -> None:
    """Say what gives no entry."""
    print(message, file=sys.stderr)


def main() -> None:
    """Write or print the calendar."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else READOUTS
    paths = sorted(folder.rglob("*.txt"))
    meetings = [cismeet.parse(path.read_text("utf-8"), url=path.relative_to(folder).as_posix()) for path in paths]
    try:
        if len(sys.argv) > 2:
            calendar_file.write(meetings, Path(sys.argv[2]), report=told)
        else:
            print(calendar_file.to_ics(meetings, report=told).decode("utf-8").replace("\r\n", "\n"), end="")
    except cismeet.MissingExtraError as missing:
        sys.exit(str(missing))


if __name__ == "__main__":
    main()
