"""How fast a corpus is built, and in how much memory.

    python -m benchmarks.corpus                     (10,000 readouts; from the root of the project)
    python -m benchmarks.corpus --readouts 100000 --targets duckdb --workers 2

The readouts are made from those of tests/readouts/dev by a seeded generator that varies names,
dates and paragraphs. Each run is a process of its own that reads JSON Lines and builds one
target. Its time is the wall time of `build`, start of the workers included; its memory the peak
resident set of the process and of the largest worker; its CPU seconds those of the process and
of all workers together, which tell on a busy machine what an idle one would do. Needs the extras
`duckdb` and `parquet`.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.varied_readouts import write_readouts
from cismeet.corpus import OneProcess, SeveralProcesses, build

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 20261124
TARGETS = {"duckdb": "out.duckdb", "parquet": "out.parquet", "jsonl": "out.jsonl", "jsonl.zst": "out.jsonl.zst"}
KILOBYTES = 1024


def build_once(source: Path, target: Path, workers: int) -> None:
    """Build, and print what it took as JSON."""
    engine = SeveralProcesses(workers) if workers > 1 else OneProcess()
    start = perf_counter()
    done = build([source], target, engine=engine)
    seconds = perf_counter() - start
    assert not done.rejects, done
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    figures = {
        "meetings": done.meetings,
        "seconds": seconds,
        "memory": [one.ru_maxrss // KILOBYTES for one in used],
        "cpu": [one.ru_utime + one.ru_stime for one in used],
    }
    print(json.dumps(figures))


def size_of(target: Path) -> int:
    """Megabytes of what was built."""
    files = target.rglob("*") if target.is_dir() else [target]
    return sum(file.stat().st_size for file in files if file.is_file()) // KILOBYTES**2


def run(source: Path, folder: Path, target: str, workers: int) -> float:
    """Build in a process of its own, print a line of the table, and give the readouts per second."""
    path = folder / TARGETS[target]
    command = [sys.executable, "-m", "benchmarks.corpus", "--once", str(source), str(path), "--workers", str(workers)]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  (ourselves)
    figures = json.loads(ended.stdout)
    rate: float = figures["meetings"] / figures["seconds"]
    memory, cpu = figures["memory"], figures["cpu"]
    print(
        f"{target:10} {workers:7} {figures['meetings']:9,} {figures['seconds']:8.1f} {rate:10.1f} "
        f"{memory[0]:7} {memory[1]:9} {cpu[0]:8.1f} {cpu[1]:10.1f} {size_of(path):8}",
        flush=True,
    )
    for path in folder.iterdir():
        if path != source:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return rate


def measure(count: int, targets: Sequence[str], workers: Sequence[int]) -> None:
    """Make the readouts, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "readouts.jsonl"
        write_readouts(source, count, SEED)
        print(f"{count:,} readouts, {source.stat().st_size // KILOBYTES**2} MB of JSON Lines, seed {SEED}")
        print("target     workers  meetings  seconds readouts/s  own MB worker MB  own CPU worker CPU  size MB")
        for target in targets:
            rates = [run(source, folder, target, number) for number in workers]
            if len(rates) > 1:
                print(f"{target:10} {workers[-1]} workers do {rates[-1] / rates[0]:.2f} times the work of {workers[0]}")


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readouts", type=int, default=10_000)
    parser.add_argument("--targets", nargs="+", choices=list(TARGETS), default=["duckdb", "parquet", "jsonl"])
    parser.add_argument("--workers", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--once", nargs=2, type=Path, metavar=("SOURCE", "TARGET"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.once:
        source, target = arguments.once
        build_once(source, target, arguments.workers[0])
    else:
        measure(arguments.readouts, arguments.targets, arguments.workers)


if __name__ == "__main__":
    main()
