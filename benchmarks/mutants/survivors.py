"""What became of the mutants of a run, and what each survivor changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Survivor", "counts", "survivors"]

_SURVIVED = 0
_UNTESTED = (5, 33)
_LISTED = """
import json, sys
from mutmut.mutation.diff_apply import get_diff_for_mutant
print(json.dumps([get_diff_for_mutant(name) for name in json.load(sys.stdin)]))
"""


@frozen
class Survivor:
    """A change that no test noticed.

    Args:
        file: where, from the root of the project.
        function: in which function, with its class.
        before: the lines as they are.
        after: the lines as the mutant has them.
    """

    file: str
    function: str
    before: str
    after: str


def counts(folder: Path) -> dict[str, Counter[str]]:
    """How many mutants of each file were killed, survived, met no test or were not tried."""
    found: dict[str, Counter[str]] = {}
    for file, results in _results(folder):
        found[file] = Counter(map(_named, results.values()))
    return found


def survivors(folder: Path) -> list[Survivor]:
    """The mutants that were tried and lived, in the order of files and functions."""
    lived = [
        (file, mutant)
        for file, results in _results(folder)
        for mutant, code in results.items()
        if code == _SURVIVED or code in _UNTESTED
    ]
    names = json.dumps([mutant for _, mutant in lived])
    run = subprocess.run(  # noqa: S603  (our own words to our own Python)
        [sys.executable, "-c", _LISTED],
        cwd=folder,
        input=names,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    diffs: list[str] = json.loads(run.stdout)
    return [
        Survivor(file, _function(mutant), _side(diff, "-"), _side(diff, "+"))
        for (file, mutant), diff in zip(lived, diffs, strict=True)
    ]


def _results(folder: Path) -> Iterator[tuple[str, dict[str, int | None]]]:
    """The exit codes of the tests by mutant, file by file."""
    root = folder / "mutants"
    for path in sorted(root.rglob("*.py.meta")):
        results: dict[str, int | None] = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        if results:
            yield path.relative_to(root).as_posix().removesuffix(".meta"), results


def _named(code: int | None) -> str:
    if code is None:
        return "not tried"
    if code == _SURVIVED:
        return "survived"
    return "no test" if code in _UNTESTED else "killed"


def _function(mutant: str) -> str:
    """The function of a mutant as Python would name it.

    >>> _function("cismeet.model.span.xǁSpanǁoverlaps__mutmut_2"), _function("cismeet.model.check.x_text__mutmut_1")
    ('Span.overlaps', 'text')
    """
    name = mutant.rpartition(".")[2].rpartition("__mutmut_")[0]
    return name.removeprefix("xǁ").replace("ǁ", ".") if name.startswith("xǁ") else name.removeprefix("x_")


def _side(diff: str, mark: str) -> str:
    """The lines of one side of a difference, in one line."""
    lines = [line[1:].strip() for line in diff.splitlines() if line.startswith(mark) and not line.startswith(mark * 3)]
    return " ".join(lines)
