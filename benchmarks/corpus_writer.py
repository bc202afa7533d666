"""What the one process that writes a corpus does itself: time and memory without the parser.

    python -m benchmarks.corpus_writer --readouts 100000 --targets duckdb parquet jsonl

The sources are read, looked up and written as `build` does it with workers; in the place of
workers, five batches that were parsed once come back again and again. So the memory of 100,000
readouts is seen in a minute or two. Run it in the root of the project.
"""

from __future__ import annotations

import argparse
import pickle
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, TypeVar

from attrs import define, field

from benchmarks.corpus import KILOBYTES, SEED, TARGETS
from benchmarks.varied_readouts import write_readouts
from cismeet.corpus import Progress, build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Self

KEPT = 5
STEPS = (0.1, 0.2, 0.5, 1.0)
Item = TypeVar("Item")
Result = TypeVar("Result")


@define
class Replayed:
    """An engine that works on the first batches, and gives their results again for the others."""

    results: list[bytes] = field(factory=list[bytes])
    seconds: float = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[tuple[Item, Result]]:
        """See `cismeet.corpus.Engine.map`; pickles as a pool of processes does."""
        for number, item in enumerate(items):
            pickle.dumps(item)
            if len(self.results) < KEPT:
                start = process_time()
                self.results.append(pickle.dumps(function(item)))
                self.seconds += process_time() - start
            result: Result = pickle.loads(self.results[number % len(self.results)])  # noqa: S301  (our own)
            yield item, result


def write(source: Path, target: Path, count: int) -> None:
    """Build, and print a line at each step."""
    engine = Replayed()
    start = process_time()
    steps = [share * count for share in STEPS]

    def show(progress: Progress) -> None:
        if steps and progress.meetings >= steps[0]:
            del steps[0]
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KILOBYTES
            spent = 1000 * (process_time() - start - engine.seconds) / progress.meetings
            print(f"{target.suffix[1:]:10} {progress.meetings:9,} {peak:8} {spent:8.2f}", flush=True)

    build([source], target, engine=engine, on_progress=show)


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readouts", type=int, default=100_000)
    parser.add_argument("--targets", nargs="+", choices=list(TARGETS), default=["duckdb", "parquet", "jsonl"])
    parser.add_argument("--once", nargs=2, type=Path, metavar=("SOURCE", "TARGET"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.once:
        source, target = arguments.once
        write(source, target, arguments.readouts)
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "readouts.jsonl")
        write_readouts(source, arguments.readouts, SEED)
        print("target      readouts  peak MB  CPU ms a readout", flush=True)
        for target in arguments.targets:  # each in a process of its own, whose peak is its own
            command = [sys.executable, "-m", "benchmarks.corpus_writer", "--readouts", str(arguments.readouts)]
            command += ["--once", str(source), str(Path(folder, TARGETS[target]))]
            subprocess.run(command, check=True)  # noqa: S603  (ourselves)


if __name__ == "__main__":
    main()
