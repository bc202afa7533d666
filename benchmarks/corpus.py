"""How fast a corpus is built, and in how much memory.

    python -m benchmarks.corpus                     (every target, 1 and 2 workers, 10,000 readouts)
    python -m benchmarks.corpus --readouts 100000 --targets duckdb --workers 2        (one cell of the table)
    python -m benchmarks.corpus --keep results.jsonl ...        (writes each cell down, and goes on where it was)

Run it in the root of the project. The readouts are made from those of tests/readouts/dev by a
seeded generator that varies names, dates and paragraphs. Each cell is a process of its own that
reads JSON Lines and builds one target. Its seconds are the wall time of `build`, start of the
workers included; its memory the peak resident sets of the process and of each worker; its CPU
the seconds of the process and of all workers together, a thousandth of a second for each
readout. On a busy machine the CPU tells what an idle one would do: with as many cores as
workers, no run takes less than all its CPU divided by the cores. Needs the extras `duckdb` and
`parquet`, and Linux for the memory of each worker.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypedDict

from benchmarks.varied_readouts import write_readouts
from cismeet.corpus import OneProcess, SeveralProcesses, build

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 20261124
TARGETS = {
    "duckdb": "out.duckdb",
    "parquet": "out.parquet",
    "jsonl": "out.jsonl",
    "jsonl.gz": "out.jsonl.gz",
    "jsonl.zst": "out.jsonl.zst",
}
KILOBYTES = 1024
HEADER = "target     readouts workers  seconds readouts/s  own MB  worker MB  own CPU  worker CPU  size MB"


class Cell(TypedDict):
    """What was measured: megabytes, and CPU seconds of the process and of all workers together."""

    target: str
    readouts: int
    workers: int
    seconds: float
    own_memory: int
    worker_memory: list[int]
    cpu: list[float]
    size: int


def build_once(source: Path, path: Path, workers: int) -> None:
    """Build, and print what it took as JSON."""
    engine = SeveralProcesses(workers) if workers > 1 else OneProcess()
    peaks: dict[str, int] = {}
    start, own = perf_counter(), cpu_of(resource.RUSAGE_SELF)
    done = build([source], path, engine=engine, on_progress=lambda _: peaks.update(worker_peaks()))
    seconds = perf_counter() - start
    assert not done.rejects, done
    assert not done.known, done
    print(
        json.dumps(
            {
                "readouts": done.meetings + done.copies,
                "workers": workers,
                "seconds": seconds,
                "own_memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KILOBYTES,
                "worker_memory": sorted(peaks.values()),
                "cpu": [cpu_of(resource.RUSAGE_SELF) - own, cpu_of(resource.RUSAGE_CHILDREN)],
                "size": size_of(path),
            }
        )
    )


def cpu_of(whose: int) -> float:
    """Seconds of this process, or of those that it started and that have ended."""
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def worker_peaks() -> Iterator[tuple[str, int]]:
    """The processes that this one has spawned to work, with the megabytes that each had at its peak."""
    children = Path("/proc/self/task").glob("*/children")
    for child in (number for listed in children for number in listed.read_text().split()):
        try:
            command = Path(f"/proc/{child}/cmdline").read_bytes()
            status = Path(f"/proc/{child}/status").read_text()
        except OSError:
            continue  # it has just ended
        if b"spawn_main" in command:
            peak = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0")
            yield child, int(peak.split()[1]) // KILOBYTES


def size_of(target: Path) -> int:
    """Megabytes of what was built."""
    files = target.rglob("*") if target.is_dir() else [target]
    return sum(file.stat().st_size for file in files if file.is_file()) // KILOBYTES**2


def measured(source: Path, count: int, target: str, workers: int) -> Cell:
    """Build in a process of its own.

    Raises:
        SystemExit: it failed, or did not build as many readouts as there are.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, TARGETS[target])
        command = [sys.executable, "-m", "benchmarks.corpus", "--once", str(source), str(path)]
        command += ["--workers", str(workers)]
        ended = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)  # noqa: S603  (ourselves)
    if ended.returncode:
        raise SystemExit(f"{target} with {workers} workers failed; nothing is measured")
    cell: Cell = json.loads(ended.stdout) | {"target": target}
    if cell["readouts"] != count:
        raise SystemExit(f"{target} with {workers} workers built {cell['readouts']} of {count} readouts")
    return cell


def line_of(cell: Cell) -> str:
    """A line of the table."""
    count, cpu = cell["readouts"], [1000 * seconds / cell["readouts"] for seconds in cell["cpu"]]
    peaks = "+".join(map(str, cell["worker_memory"])) or "-"
    return (
        f"{cell['target']:10} {count:8,} {cell['workers']:7} {cell['seconds']:8.1f} {count / cell['seconds']:10.1f} "
        f"{cell['own_memory']:7} {peaks:>10} {cpu[0]:8.2f} {cpu[1]:11.2f} {cell['size']:8}"
    )


def comparison(one: Cell, several: Cell) -> str:
    """How much more several workers do than one process."""
    wall = one["seconds"] / several["seconds"]
    cpu = sum(one["cpu"]) * several["workers"] / sum(several["cpu"])
    return (
        f"{one['target']:10} {several['workers']} workers do {wall:.2f} times the work of one process "
        f"by the clock, {cpu:.2f} times by CPU"
    )


def kept(path: Path | None) -> dict[tuple[str, int, int], Cell]:
    """The cells that were measured before."""
    lines = path.read_text("utf-8").splitlines() if path is not None and path.exists() else []
    cells: list[Cell] = [json.loads(line) for line in lines]
    return {(cell["target"], cell["readouts"], cell["workers"]): cell for cell in cells}


def measure(arguments: argparse.Namespace, source: Path) -> None:
    """Print the table; the readouts are made when the first cell needs them."""
    count: int = arguments.readouts
    cells = kept(arguments.keep)
    print(f"{count:,} readouts, seed {SEED}; CPU in ms a readout")
    print(HEADER, flush=True)
    for target in arguments.targets:
        for workers in arguments.workers:
            key = (target, count, workers)
            before = key in cells
            if not before:
                if not source.exists():
                    write_readouts(source, count, SEED)
                cells[key] = measured(source, count, target, workers)
                if arguments.keep is not None:
                    with arguments.keep.open("a", encoding="utf-8") as file:
                        file.write(json.dumps(cells[key]) + "\n")
            print(line_of(cells[key]) + ("  (measured before)" if before else ""), flush=True)
        several = [cells[target, count, number] for number in arguments.workers if number > 1]
        if (target, count, 1) in cells:
            for cell in several:
                print(comparison(cells[target, count, 1], cell), flush=True)


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readouts", type=int, default=10_000)
    parser.add_argument("--targets", nargs="+", choices=list(TARGETS), default=["duckdb", "parquet", "jsonl"])
    parser.add_argument("--workers", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write each cell down here; what stands there stays")
    parser.add_argument("--once", nargs=2, type=Path, metavar=("SOURCE", "TARGET"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.once:
        source, target = arguments.once
        build_once(source, target, arguments.workers[0])
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(arguments, Path(folder, "readouts.jsonl"))


if __name__ == "__main__":
    main()
