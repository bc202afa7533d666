from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import duckdb
import polars
import pytest
from pyarrow import parquet

import cismeet
from cismeet.corpus import (
    OneProcess,
    Progress,
    Readout,
    SeveralProcesses,
    SourceOptions,
    StoreError,
    build,
    parse_readout,
)
from cismeet.errors import ArgumentError, LanguageError
from cismeet.serializers.tables import TABLES
from tests.corpus.samples import TARGETS, content_of, lines_of, texts, write_texts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with 12 readouts, 3 further copies, and 2 files that cannot be read."""
    folder = write_texts(tmp_path_factory.mktemp("pages"), 12)
    for number in range(3):
        (folder / f"copy{number}.txt").write_bytes((folder / f"{number:04}.txt").read_bytes())
    (folder / "broken.txt").write_bytes(b"\xff")
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def meetings() -> list[cismeet.Meeting]:
    return [cismeet.parse(text) for text in texts(12)]


def counts(done: Progress) -> tuple[int, int, int, int]:
    return done.meetings, done.copies, done.rejects, done.known


def test_a_readout_knows_the_id_of_its_meeting() -> None:
    readout = Readout(location="a", text="They met.\ud800", title="Žižka", published=None)

    assert readout.id == parse_readout(readout).id


@pytest.mark.parametrize("name", TARGETS[:3])
def test_json_lines_hold_the_documents(name: str, pages: Path, meetings: list[cismeet.Meeting], tmp_path: Path) -> None:
    done = build([pages], tmp_path / name, batch=5)

    assert counts(done) == (12, 3, 2, 0)
    assert [cismeet.loads(line) for line in lines_of(tmp_path / name)] == meetings
    sources = [json.loads(line) for line in lines_of(tmp_path / f"{name}.sources.jsonl")]
    assert [one["location"].rpartition("/")[2] for one in sources] == sorted(
        path.name for path in pages.glob("[0-9c]*")
    )
    assert sources[-1]["meeting"] == meetings[2].id


@pytest.mark.parametrize("name", TARGETS)
def test_rejects_have_their_reasons(name: str, pages: Path, tmp_path: Path) -> None:
    done = build([pages], tmp_path / name)

    assert done.rejects_path is not None
    rejects = [json.loads(line) for line in lines_of(done.rejects_path)]
    assert [(one["location"].rpartition("/")[2], one["reason"].partition(";")[0]) for one in rejects] == [
        ("broken.txt", "no UTF-8 text (byte 0 is 0xff), and no other encoding is declared"),
        ("empty.txt", "empty"),
    ]


def test_a_database_has_the_declared_tables(pages: Path, meetings: list[cismeet.Meeting], tmp_path: Path) -> None:
    build([pages], tmp_path / "out.duckdb", batch=5)

    with duckdb.connect(str(tmp_path / "out.duckdb"), read_only=True) as connection:
        for name, table in TABLES.items():
            answer = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')  # noqa: S608  (declared names)
            assert [column[0] for column in answer.description or ()] == list(table.header)
            assert answer.fetchall() == [tuple(row.values()) for row in cismeet_rows(meetings, name)]
        documents = connection.execute("SELECT document FROM documents ORDER BY rowid").fetchall()
    assert [cismeet.loads(document) for (document,) in documents] == meetings


def cismeet_rows(meetings: list[cismeet.Meeting], table: str) -> list[dict[str, object]]:
    from cismeet.serializers.tables import to_rows  # noqa: PLC0415  (typed more narrowly than this)

    return [dict(row) for row in to_rows(meetings, table)]


def test_a_parquet_folder_has_the_same(pages: Path, meetings: list[cismeet.Meeting], tmp_path: Path) -> None:
    build([pages], tmp_path / "out", batch=5)

    for name in TABLES:
        rows = parquet.read_table(tmp_path / "out" / name).to_pylist()
        assert rows == cismeet_rows(meetings, name)
    assert parquet.read_table(tmp_path / "out" / "sources")["position"].to_pylist()[-1] == 16
    assert polars.read_parquet(tmp_path / "out" / "documents" / "*.parquet").height == 12
    with duckdb.connect() as connection:
        answer = connection.execute(f"SELECT count(*) FROM '{tmp_path}/out/statements/*.parquet'")  # noqa: S608  (ours)
        assert answer.fetchall()[0][0] > 12


@pytest.mark.parametrize("name", ["out.jsonl.zst", "out.duckdb", "out.parquet"])
def test_several_processes_give_the_same(name: str, pages: Path, tmp_path: Path) -> None:
    for folder, engine in (("one", OneProcess()), ("two", SeveralProcesses(2))):
        (tmp_path / folder).mkdir()
        build([pages], tmp_path / folder / name, batch=3, engine=engine)

    assert content_of(tmp_path / "one" / name) == content_of(tmp_path / "two" / name)


@pytest.mark.parametrize("name", TARGETS)
def test_again_and_over_a_grown_folder(name: str, tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "pages", 4)
    (folder / "empty.txt").write_bytes(b"")
    first = build([folder], tmp_path / name)
    before = content_of(tmp_path / name)

    again = build([folder, folder], tmp_path / name)

    assert (counts(first), counts(again)) == ((4, 0, 1, 0), (0, 0, 2, 8))
    assert content_of(tmp_path / name) == before
    (folder / "aaa.txt").write_text("They met.")
    (folder / "empty.txt").write_text("The President spoke.")
    grown = build([folder], tmp_path / name)
    assert counts(grown) == (2, 0, 0, 4)
    assert not list(tmp_path.rglob("*rejects.jsonl"))


def test_rejects_are_tried_again_under_other_options(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Он сказал.".encode("windows-1251"))

    first = build([tmp_path / "a.txt"], tmp_path / "out.jsonl")
    again = build([tmp_path / "a.txt"], tmp_path / "out.jsonl", options=SourceOptions(encoding="windows-1251"))

    assert (counts(first), counts(again)) == ((0, 0, 1, 0), (1, 0, 0, 0))


def test_what_is_built_is_no_source(tmp_path: Path) -> None:
    write_texts(tmp_path, 2)

    for name in TARGETS[::2]:
        build([tmp_path / "0000.txt"], tmp_path / name)
        done = build([tmp_path / "0000.txt", tmp_path / "0001.txt", tmp_path / name], tmp_path / name)
        assert counts(done) == (1, 0, 0, 1)


def parse_but_one(readout: Readout) -> cismeet.Meeting:
    if "Growth" in readout.text:
        raise RuntimeError("no such luck")
    return parse_readout(readout)


def test_a_fault_of_the_parser_costs_one_readout(tmp_path: Path) -> None:
    for name, text in (("a", "They met."), ("b", "Growth."), ("c", "Growth."), ("d", "He spoke.")):
        (tmp_path / f"{name}.txt").write_text(text)

    done = build([tmp_path], tmp_path / "out.duckdb", parser=parse_but_one)

    assert counts(done) == (2, 0, 2, 0)
    rejects = [json.loads(line)["reason"] for line in lines_of(tmp_path / "out.duckdb.rejects.jsonl")]
    assert rejects == ["the parser failed: RuntimeError: no such luck"] * 2


def test_progress_tells_the_share(pages: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []

    build([pages], tmp_path / "out.jsonl", batch=4, on_progress=lambda now: seen.append((now.done, now.size)))

    whole = sum(path.stat().st_size for path in pages.iterdir())
    assert len(seen) > 2
    assert seen[-1] == (whole, whole)


@pytest.mark.parametrize("name", ["out.csv", "out.duckdb.gz", "none/out.jsonl"])
def test_names_that_tell_no_store(name: str, tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match=r"the output is|there is no folder"):
        build([tmp_path], tmp_path / name)


def test_misuse(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="sources is one string"):
        build("pages", tmp_path / "out.jsonl")
    with pytest.raises(ArgumentError, match="a batch of 0"):
        build([tmp_path], tmp_path / "out.jsonl", batch=0)
    with pytest.raises(LanguageError):
        build([tmp_path], tmp_path / "out.jsonl", language="tlh")


@pytest.mark.parametrize("name", ["out.jsonl", "out.duckdb", "out.parquet"])
def test_what_others_made_is_left_alone(name: str, tmp_path: Path) -> None:
    target = tmp_path / name
    if name.endswith(".duckdb"):
        with duckdb.connect(str(target)) as connection:
            connection.execute("CREATE TABLE mine (a INTEGER)")
    elif name.endswith(".parquet"):
        target.mkdir()
        (target / "mine.txt").write_text("mine")
    else:
        target.write_text("mine")

    with pytest.raises(StoreError, match="name another output"):
        build([tmp_path / "a.txt"], target)


def test_two_runs_do_not_write_to_one_target(tmp_path: Path) -> None:
    build([write_texts(tmp_path / "pages", 1)], tmp_path / "out.jsonl")
    with sqlite3.connect(tmp_path / "out.jsonl.ledger.sqlite") as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another run is writing to it"):
            build([tmp_path / "pages"], tmp_path / "out.jsonl")


def test_a_target_that_was_cut_is_not_gone_on_with(tmp_path: Path) -> None:
    build([write_texts(tmp_path / "pages", 1)], tmp_path / "out.jsonl")
    (tmp_path / "out.jsonl").write_bytes(b"")

    with pytest.raises(StoreError, match="somebody has changed it"):
        build([tmp_path / "pages"], tmp_path / "out.jsonl")
