from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import duckdb
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from pyarrow import parquet

from cismeet import DocumentError, Meeting, MissingExtraError
from cismeet.serializers.tables import TABLES, arrow_schema, to_rows, write
from tests.gold_meetings import gold_documents, meeting_of
from tests.samples import BARE, FULL
from tests.strategies import meetings

LONGEST = 2**63 - 1


def within_64_bits(meeting: Meeting) -> bool:
    return all((one.declared_items or 0) <= LONGEST for one in meeting.summits)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meetings().filter(within_64_bits))
def test_pyarrow_reads_every_table_back(meeting: Meeting) -> None:
    with tempfile.TemporaryDirectory() as place:
        write(iter([meeting, FULL, BARE]), Path(place) / "out", to="parquet")
        tables = {name: parquet.read_table(Path(place) / "out" / f"{name}.parquet") for name in TABLES}

    for name, table in tables.items():
        assert table.schema.equals(arrow_schema(name), check_metadata=False)
        assert table.to_pylist() == list(to_rows([meeting, FULL, BARE], name))


def test_the_schema_tells_what_the_columns_mean(tmp_path: Path) -> None:
    write([FULL], tmp_path / "out", to="parquet", tables=["topics"])

    read = parquet.read_schema(tmp_path / "out" / "topics.parquet")

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["topics.parquet"]
    assert read.metadata is not None
    assert read.metadata[b"title"] == b"Topics"
    described = read.field("text").metadata
    assert described is not None
    assert described[b"description"].startswith(b"The subject as written. ")


def test_duckdb_joins_the_tables(tmp_path: Path) -> None:
    gold = [meeting_of(document) for document in gold_documents()]
    write(gold, tmp_path / "out", to="parquet")
    statements = duckdb.read_parquet(str(tmp_path / "out" / "statements.parquet"))
    people = duckdb.read_parquet(str(tmp_path / "out" / "participants.parquet"))

    spoken = people.aggregate("sum(statements_made)").fetchall()
    named = statements.filter("speaker is not null").aggregate("count(*)").fetchall()

    assert spoken == named
    assert named[0][0] == sum(one.speaker is not None for meeting in gold for one in meeting.statements)


def test_more_rows_than_wait_in_memory(tmp_path: Path) -> None:
    write((FULL for _ in range(2100)), tmp_path / "out", to="parquet", tables=["notes"])

    read = parquet.ParquetFile(tmp_path / "out" / "notes.parquet")

    assert (read.metadata.num_rows, read.metadata.num_row_groups) == (4200, 2)
    assert read.read().column("note_index").to_pylist() == [0, 1] * 2100


def test_a_number_of_more_than_64_bits(tmp_path: Path) -> None:
    summit = evolve(FULL.summits[0], declared_items=LONGEST + 1)

    with pytest.raises(DocumentError, match="a number in the table summits does not fit into 64 bits"):
        write([evolve(FULL, summits=(summit,))], tmp_path / "out", to="parquet")

    assert list(tmp_path.iterdir()) == []


def test_without_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(MissingExtraError, match=r'pip install "cismeet\[parquet\]"'):
        write([FULL], tmp_path / "out", to="parquet")
