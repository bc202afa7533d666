"""Run targets one after the other and print what came of it: ``python -m fuzz --help``."""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from fuzz.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

_STATISTICS = re.compile(rb"cov: (\d+) ft: (\d+) corp: (\d+)/")
_EXECUTED = re.compile(rb"stat::number_of_executed_units: (\d+)|^#(\d+)\t", re.MULTILINE)
_WORK = Path(".fuzz")


@frozen
class Run:
    """What came of a run of libFuzzer."""

    name: str
    seconds: float
    executions: int
    edges: int
    features: int
    kept: int
    found: int
    sound: bool

    def row(self) -> str:
        """Its row of the table."""
        return (
            f"| {self.name} | {self.seconds:,.0f} | {self.executions:,} | {self.edges:,} | {self.features:,} "
            f"| {self.kept:,} | {self.found:,} |"
        )


_HEAD = """\
| target | seconds | executions | edges | features | inputs kept | findings |
| --- | --: | --: | --: | --: | --: | --: |"""


def _guided(name: str, targets: Sequence[str], folder: Path, flags: Sequence[str]) -> Run:
    command = [sys.executable, "-m", "fuzz.guided", str(folder), *targets, "--", *flags]
    before = len(_findings(folder))
    started = time.monotonic()
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.run(command, stdout=log, stderr=log, check=False)  # noqa: S603  (a command of ours)
    seconds = time.monotonic() - started
    told = (folder / "log.txt").read_bytes()
    statistics = _STATISTICS.findall(told)
    edges, features, kept = map(int, statistics[-1]) if statistics else (0, 0, 0)
    executions = max((int(one or other) for one, other in _EXECUTED.findall(told)), default=0)
    sound = process.returncode == 0 and executions > 0
    return Run(name, seconds, executions, edges, features, kept, len(_findings(folder)) - before, sound)


def _findings(folder: Path) -> list[Path]:
    return sorted(one for one in (folder / "found").glob("*") if one.suffix != ".txt")


def main() -> int:
    """0 where nothing was found."""
    parser = argparse.ArgumentParser("python -m fuzz", description="Coverage-guided fuzzing (extra `fuzz`).")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all without any")
    parser.add_argument("--seconds", type=int, default=240, help="of each target (240)")
    parser.add_argument("--runs", type=int, help="of all targets together in one process, in place of seconds")
    parser.add_argument("--seed", type=int, default=0, help="of libFuzzer; 0 draws one")
    parser.add_argument("--work", type=Path, default=_WORK, help="where inputs grow and findings are put (.fuzz)")
    told = parser.parse_args()
    names = told.targets or list(TARGETS)
    if unknown := set(names) - set(TARGETS):
        parser.error(f"there is no target {', '.join(sorted(unknown))}; there is {', '.join(TARGETS)}")
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed (it has no wheel for every Python): fuzzing is skipped")
        return 0
    print(_HEAD, flush=True)
    runs: list[Run] = []
    for name, group in [("together", names)] if told.runs else [(one, [one]) for one in names]:
        folder = told.work / name
        folder.mkdir(parents=True, exist_ok=True)
        length = f"-runs={told.runs}" if told.runs else f"-max_total_time={told.seconds}"
        runs.append(_guided(name, group, folder, [length, f"-seed={told.seed}"]))
        print(runs[-1].row(), flush=True)
    for one in runs:
        if one.found or not one.sound:
            folder = told.work / one.name
            print(
                f"\n{one.name}: see {folder}/found" if one.found else f"\n{one.name}: ended early, see {folder}/log.txt"
            )
            for kept in _findings(folder):  # a gate throws its folder away: the input is told here
                why = kept.with_name(f"{kept.name}.txt")
                print(f"\n{kept.name}: {kept.read_bytes()!r}\n{why.read_text('utf-8') if why.exists() else ''}")
    return int(any(one.found or not one.sound for one in runs))


if __name__ == "__main__":
    sys.exit(main())
