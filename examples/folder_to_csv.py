"""A folder of readouts as tables for R, Stata or pandas: ``python examples/folder_to_csv.py [FOLDER [TARGET]]``.

Writes a CSV file for each table, a codebook and a Data Package into TARGET, then prints how many rows there are.
In R: ``readr::read_csv("TARGET/statements.csv")``.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet
from cismeet.serializers import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet import Meeting

SEASON = Path(__file__).parent / "readouts" / "season"


def meetings(folder: Path) -> Iterator[Meeting]:
    """Every readout of the folder, one at a time; the name of its file is kept as its address."""
    for path in sorted(folder.glob("*.txt")):
        yield cismeet.parse(path.read_text("utf-8"), url=path.name)


def main() -> None:
    """Write the tables and count their rows."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEASON
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary) / "tables"
        tables.write(meetings(folder), target)
        for path in sorted(target.glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                print(f"{path.name:17} {sum(1 for _ in csv.reader(file)) - 1:3} rows")


if __name__ == "__main__":
    main()
