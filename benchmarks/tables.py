"""How long 10,000 meetings take to become tables and event data, and how much memory the pass needs.

    python -m benchmarks.tables [how many]       (from the root of the project; needs the extra `parquet`)

The data are the meetings that the gold of the 36 dev readouts describes, again and again
under new ids; the gold tells no offices, so everybody is made a head of state, and the
COLT view has rows to write. Each format is written in a process of its own, first a tenth of the
meetings and then all of them: memory is flat when both need about the same.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import sys
import tempfile
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from attrs import evolve

from cismeet import Office
from cismeet.serializers import events, tables
from tests.gold_meetings import gold_documents, meeting_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cismeet import Meeting

MEETINGS = 10_000
WRITERS: dict[str, Callable[[Iterator[Meeting], Path], None]] = {
    "csv": partial(tables.write, to="csv"),
    "parquet": partial(tables.write, to="parquet"),
    "colt": partial(tables.write, to="colt"),
    "cameo": partial(events.write, to="cameo"),
    "plover": partial(events.write, to="plover"),
}


def meetings(number: int) -> Iterator[Meeting]:
    """So many meetings, one after the other."""
    gold = [_with_offices(meeting_of(document)) for document in gold_documents()]
    for count, meeting in enumerate(islice(cycle(gold), number)):
        yield evolve(meeting, id=f"{meeting.id}-{count}")


def _with_offices(meeting: Meeting) -> Meeting:
    people = tuple(evolve(one, office=Office.HEAD_OF_STATE) for one in meeting.participants)
    return evolve(meeting, participants=people)


def measure(name: str, number: int) -> tuple[float, float, float]:
    """Seconds, megabytes of memory at most, and megabytes written."""
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "out"
        start = perf_counter()
        WRITERS[name](meetings(number), target)
        seconds = perf_counter() - start
        files = [target] if target.is_file() else list(target.iterdir())
        written = sum(path.stat().st_size for path in files)
        assert written > number  # more than headers
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, written / 1e6


def in_a_process(name: str, number: int) -> tuple[float, float, float]:
    """The same, measured in a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (name, number))


def main() -> None:
    """Print the figures, and as JSON in the last line."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else MEETINGS
    figures: dict[str, dict[str, float]] = {}
    print(f"{number} meetings; the memory of a tenth of them in brackets")
    for name in WRITERS:
        _, tenth, _ = in_a_process(name, number // 10)
        seconds, memory, written = in_a_process(name, number)
        figures[name] = {"seconds": seconds, "peak_mb": memory, "peak_mb_of_a_tenth": tenth, "written_mb": written}
        print(f"{name:8} {seconds:6.1f} s {memory:6.0f} MB ({tenth:.0f} MB) {written:7.1f} MB written")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
