"""A real scheduler and two worker processes on loopback."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

import pytest
from dask.bag import from_sequence
from distributed import Client, LocalCluster

import cismeet
from cismeet.corpus import DaskEngine, Progress, Reject, WorkerError, build
from cismeet.corpus.dask import parse_bag
from cismeet.errors import ArgumentError
from tests.corpus.samples import content_of, texts, write_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.timeout(300)  # workers take their time to start on a busy machine


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler that has two workers, each a process of its own."""
    start: Any = LocalCluster  # it has hardly any types
    with start(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster:
        yield cluster.scheduler_address


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_texts(tmp_path_factory.mktemp("pages"), 60)
    (folder / "copy.txt").write_bytes((folder / "0003.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.duckdb"])
def test_a_cluster_gives_the_same_bytes_as_one_process(name: str, pages: Path, scheduler: str, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    build([pages], tmp_path / "one" / name, batch=2)

    build([pages], tmp_path / name, batch=2, engine=DaskEngine(scheduler))

    assert content_of(tmp_path / name) == content_of(tmp_path / "one" / name)


def test_a_worker_that_is_killed_loses_and_duplicates_nothing(pages: Path, scheduler: str, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    build([pages], tmp_path / "one" / "out.jsonl", batch=1)
    killed: list[int] = []

    def kill_one(progress: Progress) -> None:
        if not killed and progress.meetings >= 5:
            killed.append(_worker(scheduler))
            os.kill(killed[0], signal.SIGKILL)

    done = build([pages], tmp_path / "out.jsonl", batch=1, engine=DaskEngine(scheduler), on_progress=kill_one)

    assert len(killed) == 1
    assert (done.meetings, done.copies, done.rejects) == (60, 1, 1)
    assert content_of(tmp_path / "out.jsonl") == content_of(tmp_path / "one" / "out.jsonl")


def _worker(scheduler: str) -> int:
    """The process id of a worker."""
    connect: Any = Client
    with connect(scheduler, set_as_default=False) as client:
        processes: dict[str, int] = client.run(os.getpid)
        return min(processes.values())


def test_a_bag() -> None:
    records = [
        *({"text": text, "published": "2015-10-12"} for text in texts(5)),
        {"text": ""},
        {"url": "u", "text": 1},
        7,
    ]

    bag_of: Any = from_sequence  # dask has no types
    bag: Any = parse_bag(bag_of([*records, "They met."], npartitions=3))
    both = bag.compute(scheduler="sync")

    assert both[:5] == [cismeet.parse(text, published="2015-10-12") for text in texts(5)]
    assert both[5:8] == [
        Reject("", "empty; there is nothing to read"),
        Reject("u", "text is 1; it must be a string"),
        Reject("", "a int; it must be a record, a Readout or a text"),
    ]
    assert both[8] == cismeet.parse("They met.")


def test_misuse() -> None:
    with pytest.raises(ArgumentError, match="has workers of its own"):
        DaskEngine("tcp://127.0.0.1:1", 2)
    with pytest.raises(ArgumentError, match="0 workers"):
        DaskEngine(workers=0)


def test_no_scheduler_answers(tmp_path: Path) -> None:
    engine = DaskEngine("tcp://127.0.0.1:1", patience=1)

    with pytest.raises(WorkerError, match=r"no scheduler answers at tcp://127\.0\.0\.1:1"):
        build([tmp_path], tmp_path / "out.jsonl", engine=engine)
