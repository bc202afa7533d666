"""Every readout under tests/readouts, read and written as JSON to standard output: ``python every_reading.py FOLDER``.

It runs in other Pythons too, with the core dependencies alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import cismeet


def main(folder: Path) -> None:
    """One document a line, in the order of the names of the files."""
    for file in sorted(folder.glob("*/*.json")):
        known = json.loads(file.read_text("utf-8"))
        if "gold" in known:
            meeting = cismeet.parse(known["text"], title=known["title"], published=known["published"])
            sys.stdout.buffer.write(f"{cismeet.dumps(meeting)}\n".encode())
    sys.stdout.buffer.write(json.dumps(cismeet.json_schema()).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
