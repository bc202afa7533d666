"""Mutation testing of the model and of the links: `make mutants`, or a part of it.

    python -m benchmarks.mutants.run [model] [links] [--again]

mutmut changes a copy of the tree under `build/mutants`, one child at a time, and goes on
where it was stopped when it is run with `--again`. Survivors that `survivors.tsv` explains
are counted apart; the command fails when one is not explained.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from benchmarks.mutants.prepare import ROOT, prepare
from benchmarks.mutants.survivors import Survivor, counts, survivors

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["EXPLAINED", "PARTS", "Part", "explained", "main"]

EXPLAINED = Path(__file__).with_name("survivors.tsv")
"""Survivors that need no test, each with the reason."""


@frozen
class Part:
    """What is mutated together.

    Args:
        files: files and folders.
        tests: the quick tests that cover them.
    """

    files: tuple[str, ...]
    tests: tuple[str, ...]


_OF_LINKS = (
    "anchors", "dates_resolved", "links", "names_joined", "offices_resolved", "plain_titles", "pronouns_resolved",
    "references_resolved",
)  # fmt: skip
"""The tests that call the links by themselves; with all those of whole readouts a run takes hours."""

PARTS = {
    "model": Part(("src/cismeet/model",), ("tests/model",)),
    "links": Part(("src/cismeet/parsers/links",), tuple(f"tests/parsers/test_{name}.py" for name in _OF_LINKS)),
}


def explained() -> dict[Survivor, str]:
    """The reasons by survivor."""
    rows = [line.split("\t") for line in EXPLAINED.read_text("utf-8").splitlines()[1:]]
    return {Survivor(*row[:4]): row[4] for row in rows}


def main() -> None:
    """Run the parts that are asked for, and print what became of their mutants."""
    options = argparse.ArgumentParser(description="Mutation testing of the model and of the links.")
    options.add_argument("parts", nargs="*", help=f"{' or '.join(PARTS)}; both when none is named")
    options.add_argument("--again", action="store_true", help="go on with a run that was stopped, or print it again")
    told = options.parse_args()
    open_ones = [one for name in told.parts or PARTS for one in _run(name, PARTS[name], again=told.again)]
    if open_ones:
        raise SystemExit(f"{len(open_ones)} survivors are neither killed nor explained")


def _run(name: str, part: Part, *, again: bool) -> list[Survivor]:
    """Run a part; the survivors that are not explained."""
    folder = ROOT / "build" / "mutants" / name
    if not (again and folder.exists()):
        prepare(folder, part.files, part.tests)
    subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", "1"], cwd=folder, check=True)
    reasons = explained()
    lived = survivors(folder)
    unexplained = [one for one in lived if one not in reasons]
    _print_table(counts(folder), Counter(one.file for one in lived if one in reasons))
    for one in unexplained:
        print(f"{one.file}: {one.function}\n  - {one.before}\n  + {one.after}")
    return unexplained


def _print_table(files: dict[str, Counter[str]], reasons: Counter[str]) -> None:
    print("\n| file | mutants | killed | explained | survived | no test | not tried |\n| --- |" + " --: |" * 6)
    for file, found in files.items():
        print(_row(file.removeprefix("src/cismeet/"), found, reasons[file]))
    print(_row("all", sum(files.values(), Counter[str]()), reasons.total()))


def _row(name: str, found: Counter[str], reasons: int) -> str:
    lived = found["survived"] + found["no test"] - reasons
    cells: Iterable[object] = (
        found.total(), found["killed"], reasons, lived - found["no test"], found["no test"], found["not tried"]
    )  # fmt: skip
    return f"| {name} | {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    main()
