"""Folders as people keep them: nothing is passed over in silence, and the progress tells the truth."""

from __future__ import annotations

import gzip
import json
import os
import signal
import threading
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cismeet.cli.command import cismeet_command
from cismeet.cli.progress import line_of
from cismeet.corpus import (
    OneProcess,
    Progress,
    QueryError,
    Readout,
    Reject,
    SourceOptions,
    StoreError,
    WorkerError,
    build,
    parse_readout,
    query,
    read,
    report,
)
from cismeet.corpus.errors import turned_into_store_error
from cismeet.corpus.sources.found import ReadFound
from cismeet.corpus.stores.ledger import Ledger
from cismeet.corpus.stores.store import open_temporary_ledger
from cismeet.corpus.streams.novelty import Novelty
from cismeet.errors import ArgumentError
from tests.corpus.samples import lines_of, write_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeVar

    import cismeet

    Item = TypeVar("Item")
    Result = TypeVar("Result")


def reasons(folder: Path, options: SourceOptions | None = None) -> dict[str, str]:
    rejects: list[Reject] = []
    list(read(folder, options=options, on_reject=rejects.append))
    return {os.path.relpath(one.location, folder): one.reason for one in rejects}


def test_a_folder_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_texts(tmp_path / "closed", 1)
    write_texts(tmp_path / "open", 1)
    scandir = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if path == str(tmp_path / "closed"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)  # root may open everything

    assert reasons(tmp_path) == {"closed": "a folder that cannot be opened: Permission denied"}


def test_a_file_that_cannot_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    stat = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)

    assert reasons(tmp_path) == {"a.txt": "Permission denied"}


def test_links(tmp_path: Path) -> None:
    write_texts(tmp_path / "elsewhere", 1)
    pages = write_texts(tmp_path / "pages", 1)
    (pages / "loop").symlink_to("..")
    (pages / "deep").mkdir()
    (pages / "deep" / "loop").symlink_to("..")
    (pages / "latest").symlink_to("deep")
    (pages / "more").symlink_to(tmp_path / "elsewhere")
    (pages / "self.txt").symlink_to("self.txt")
    (pages / "none.txt").symlink_to("nowhere")

    told = reasons(pages)

    assert {name: reason.partition(";")[0] for name, reason in told.items()} == {
        "loop": "a link to a folder elsewhere, which is not followed",
        "more": "a link to a folder elsewhere, which is not followed",
        "none.txt": "a link to what is not there",
        "self.txt": told["self.txt"],
    }
    assert "symbolic links" in told["self.txt"]


@pytest.mark.parametrize("name", ["a b", "a\nb", "🎉", "\x1b[31mred", "é" * 100, "%s {} #1"])
def test_names(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.txt").write_text("They met.")

    assert [one.location for one in read(tmp_path)] == [f"{tmp_path}/{name}.txt"]


def test_what_breaks_off_tells_how_much_is_read(tmp_path: Path) -> None:
    lines = "".join(f"{json.dumps({'text': os.urandom(3000).hex()})}\n" for _ in range(60))
    content = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(content[: len(content) // 2])
    rejects: list[Reject] = []

    readouts = list(read(tmp_path, on_reject=rejects.append))

    assert rejects[0].reason.endswith(f"; the {len(readouts)} before that are read")


def test_cells_between_semicolons(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id;text\n1;They met, and spoke.\n")

    (reason,) = reasons(tmp_path).values()

    assert reason.endswith("; its cells are separated by ',', or --delimiter says by what")
    assert [one.text for one in read(tmp_path, options=SourceOptions(delimiter=";"))] == ["They met, and spoke."]
    run = CliRunner().invoke(
        cismeet_command, ["build", str(tmp_path), "-o", f"{tmp_path}/out.jsonl", "--delimiter", ";"]
    )
    assert (run.exit_code, len(lines_of(tmp_path / "out.jsonl"))) == (0, 1)
    for wrong in ("", ";;", "\n"):
        with pytest.raises(ArgumentError, match="it must be one character"):
            SourceOptions(delimiter=wrong)


def test_the_progress_ends_at_the_whole(tmp_path: Path) -> None:
    pages = write_texts(tmp_path / "pages", 3)
    (pages / "photo.jpg").write_bytes(bytes(100_000))
    (pages / "long.txt").write_text("They met. " * 1000)
    (pages / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"text": "They met."}\n' * 9)[:-9])
    (pages / "blank.jsonl").write_text('{"text": "They spoke."}\n\n\n')
    (pages / "none.txt").symlink_to("nowhere")
    seen: list[Progress] = []

    done = build([pages], tmp_path / "out.jsonl", options=SourceOptions(longest=999), on_progress=seen.append)

    assert (done.meetings, done.rejects) == (5, 4)
    assert done.size is not None
    assert 0 <= done.size - done.done <= 2  # the blank lines
    assert done.size < 2000  # what is rejected for its name or length takes no time


@pytest.mark.parametrize(
    ("progress", "told"),
    [
        (Progress(size=1000, done=999), "99 %, 0 s left"),
        (Progress(size=1000, done=1000), "100 %, 0 s left"),
        (Progress(size=1000, done=900, passed=800), "90 %, 10 s left"),  # a run that goes on
        (Progress(size=1000, done=800, passed=800), "80 %"),
        (Progress(size=None, done=800), "0.0 a second"),
    ],
)
def test_a_line_of_progress(progress: Progress, told: str) -> None:
    assert line_of(progress, 10.0).endswith(told)


def fail_on_growth(readout: Readout) -> cismeet.Meeting:
    if "Growth" in readout.text:
        raise RuntimeError("no such luck")
    return parse_readout(readout)


def test_a_copy_of_what_the_parser_failed_at_is_no_source(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("Growth.")

    done = build([tmp_path], tmp_path / "out.duckdb", parser=fail_on_growth, batch=1)

    assert (done.meetings, done.copies, done.rejects) == (0, 0, 4)
    assert list(query(tmp_path / "out.duckdb", "SELECT count(*) FROM sources").rows) == [(0,)]


def lack_a_library(readout: Readout) -> cismeet.Meeting:
    raise ModuleNotFoundError(f"No module named 'pyarrow' for {len(readout.text)} characters")


def lack_memory(readout: Readout) -> cismeet.Meeting:
    raise MemoryError(len(readout.text))


@pytest.mark.parametrize(
    ("parser", "said"), [(lack_a_library, "lacks a library .*pyarrow.* same extras"), (lack_memory, "no memory left")]
)
def test_what_a_worker_lacks_is_no_fault_of_a_readout(
    parser: Callable[[Readout], cismeet.Meeting], said: str, tmp_path: Path
) -> None:
    pages = write_texts(tmp_path / "pages", 2)

    with pytest.raises(WorkerError, match=said):
        build([pages], tmp_path / "out.jsonl", parser=parser)

    assert build([pages], tmp_path / "out.jsonl").meetings == 2


def test_nothing_is_remembered_that_the_ledger_knows() -> None:
    ledger = Ledger(open_temporary_ledger(), "", "out")
    novelty = Novelty(ledger, lambda *_: None)
    found = [ReadFound(Readout(location=str(one), text="They met."), str(one)) for one in range(9)]
    first, second = novelty.entries(found[:6]), novelty.entries(found[6:])

    settled = novelty.settled(first, {first[0].meeting or "": "no"})
    novelty.recorded(first)
    late = novelty.settled(second, {})
    novelty.recorded(second)

    assert {one.reason for one in (*settled, *late)} == {"no"}
    assert not vars(novelty)["_under_way"]
    assert not vars(novelty)["_faults"]


class Interrupted(OneProcess):
    """Ctrl-C after some batches."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[tuple[Item, Result]]:
        for number, pair in enumerate(super().map(function, items)):
            if number == 20:
                raise KeyboardInterrupt
            yield pair


@pytest.mark.parametrize("name", ["out.jsonl", "out.duckdb", "out.parquet"])
def test_interrupted_and_started_again(name: str, tmp_path: Path) -> None:
    pages = write_texts(tmp_path / "pages", 30)
    with pytest.raises(KeyboardInterrupt):
        build([pages], tmp_path / name, batch=1, engine=Interrupted())

    done = build([pages], tmp_path / name, batch=1)

    assert done.meetings + done.known == 30


@pytest.mark.parametrize("question", ["SELECT count(*) FROM range(100000000000)", "FROM range(100000000000)"])
def test_a_question_that_is_interrupted(question: str, tmp_path: Path) -> None:
    build([write_texts(tmp_path / "pages", 1)], tmp_path / "out.duckdb")
    timer = threading.Timer(0.5, lambda: signal.raise_signal(signal.SIGINT))
    timer.start()

    with pytest.raises(KeyboardInterrupt):
        deque(query(tmp_path / "out.duckdb", question).rows, maxlen=0)
    timer.join()


def test_the_database_is_interrupted_while_it_writes() -> None:
    with pytest.raises(KeyboardInterrupt), turned_into_store_error("out.duckdb"):
        raise RuntimeError("Query interrupted")  # what DuckDB makes of Ctrl-C
    with pytest.raises(RuntimeError, match="another"), turned_into_store_error("out.duckdb"):
        raise RuntimeError("another")


def test_questions_that_are_none(tmp_path: Path) -> None:
    build([write_texts(tmp_path / "pages", 1)], tmp_path / "out.duckdb")

    for question in ("", "  ", "-- what?"):
        with pytest.raises(QueryError, match="no question"):
            query(tmp_path / "out.duckdb", question)


def test_a_database_that_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import duckdb  # noqa: PLC0415  (its function is exchanged)

    (tmp_path / "out.duckdb").touch()

    def refuse(*_: object, **__: object) -> None:
        raise duckdb.IOException("IO Error: Could not set lock on file: Conflicting lock is held (PID 7)")

    monkeypatch.setattr(duckdb, "connect", refuse)

    with pytest.raises(StoreError, match=r"a run is writing to it; ask again .*PID 7"):
        query(tmp_path / "out.duckdb", "SELECT 1")


def test_a_page_that_cannot_be_written(tmp_path: Path) -> None:
    build([write_texts(tmp_path / "pages", 1)], tmp_path / "out.duckdb")

    with pytest.raises(StoreError, match=r"page\.html: the page cannot be written: No such file or directory$"):
        report(tmp_path / "out.duckdb", tmp_path / "none" / "page.html")


def test_a_folder_that_cannot_be_written_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere

    with pytest.raises(StoreError, match="nothing can be written into this folder"):
        build([write_texts(tmp_path / "pages", 1)], tmp_path / "out.jsonl")
