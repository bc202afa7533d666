"""Meetings in a DuckDB file: typed tables, views, and what is done, in one transaction (extra `duckdb`)."""

from __future__ import annotations

import itertools
import sqlite3
from typing import TYPE_CHECKING

from cismeet.corpus.errors import StoreError, require, turned_into_store_error
from cismeet.corpus.stores.arrow import rejects_table, sources_table, streams_of, table_of
from cismeet.corpus.stores.columns import CORPUS_TABLES
from cismeet.corpus.stores.ledger import Ledger, RejectRow, SourceRow
from cismeet.corpus.stores.rejects import write_rejects
from cismeet.corpus.stores.store import open_temporary_ledger
from cismeet.corpus.stores.views import VIEWS
from cismeet.serializers.tables.column import ColumnType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyarrow
    from duckdb import DuckDBPyConnection

    from cismeet.corpus.stores.arrow import Streams
    from cismeet.corpus.stores.ledger import Recorded
    from cismeet.corpus.streams.batch import Entry
    from cismeet.serializers.tables.column import Table

__all__ = ["DuckStore"]

_TYPES = {
    ColumnType.STRING: "VARCHAR",
    ColumnType.INTEGER: "BIGINT",
    ColumnType.NUMBER: "DOUBLE",
    ColumnType.BOOLEAN: "BOOLEAN",
    ColumnType.DATE: "DATE",
}
_SETTINGS = ("SET memory_limit = '64MB'", "SET threads = 1", "SET autoinstall_known_extensions = false")
_SOURCES = """CREATE TABLE sources (
    position BIGINT NOT NULL, location VARCHAR NOT NULL, digest VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL, url VARCHAR, publisher VARCHAR)"""
_REJECTS = """CREATE TABLE rejects (
    position BIGINT NOT NULL, location VARCHAR NOT NULL, digest VARCHAR NOT NULL,
    reason VARCHAR NOT NULL, declared VARCHAR NOT NULL)"""
_AT_ONCE = 10_000
_GROUP = 16_384
"""Rows that stand together in the file. Each checkpoint writes the last group of each table anew, so its size
bounds what a checkpoint costs; DuckDB's own 122,880 would be a gigabyte of documents."""


class DuckStore:
    """The tables of `CORPUS_TABLES`, `sources` and `rejects`, and the views of `VIEWS`.

    What is done stands in `sources` and `rejects`. To look it up, DuckDB would read whole
    columns or hold an index in memory, so a run has a ledger in a temporary file, made of them.

    Args:
        target: ends in ``.duckdb``.
        declared: the options of the run.

    Raises:
        StoreError: another program has the file open, or it is none of ours.
        MissingExtraError: the extra `duckdb` is not installed.
    """

    batches_per_commit = 8
    encode = staticmethod(streams_of)

    def __init__(self, target: Path, declared: str) -> None:
        require("duckdb", "duckdb", "a DuckDB file")
        require("pyarrow", "duckdb", "a DuckDB file")
        import duckdb  # noqa: PLC0415  (an extra)

        self._target = target
        self._error = duckdb.Error
        self._waiting: list[Streams] = []
        self._recorded: list[Recorded] = []
        with turned_into_store_error(str(target), duckdb.Error, sqlite3.Error):
            if not target.exists():
                _make_database(target)
            self._connection = _opened(target)
            if not self._is_ours():
                self._connection.close()
                raise StoreError(f"{target} is a database that cismeet did not build; name another output")
            self._index = open_temporary_ledger()
            name = f"{target}, its ledger in a temporary file (TMPDIR says in which folder)"
            self.ledger = Ledger(
                self._index,
                declared,
                name,
                itertools.starmap(SourceRow, _rows(self._connection, "sources")),
                itertools.starmap(RejectRow, _rows(self._connection, "rejects")),
            )

    def _is_ours(self) -> bool:
        names = {row[0] for row in self._connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        return {"meetings", "documents", "sources", "rejects"} <= names

    @property
    def rejects_path(self) -> Path:
        """See `Store`."""
        return self._target.with_name(f"{self._target.name}.rejects.jsonl")

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """See `Store`."""
        beside = (self._target.with_name(f"{self._target.name}{ending}") for ending in (".wal", ".tmp"))
        return (self._target, *beside, self.rejects_path)

    def append(self, encoded: Streams, entries: Iterable[Entry], /) -> None:
        """See `Store`."""
        self._recorded.append(self.ledger.record(entries))
        self._waiting.append(encoded)

    def commit(self) -> None:
        """See `Store`."""
        if not self._recorded:
            return
        with turned_into_store_error(str(self._target), self._error):
            self._connection.execute("BEGIN")
            for table in CORPUS_TABLES:
                self._insert(table.name, table_of(table.name, self._waiting))
            settled = [location for recorded in self._recorded for location in recorded.settled]
            if settled:
                self._connection.execute(
                    "DELETE FROM rejects WHERE location IN (SELECT unnest(?::VARCHAR[]))", [settled]
                )
            self._insert("sources", sources_table([row for recorded in self._recorded for row in recorded.sources]))
            self._insert("rejects", rejects_table([row for recorded in self._recorded for row in recorded.rejects]))
            self._connection.execute("COMMIT")
        self._waiting.clear()
        self._recorded.clear()

    def _insert(self, name: str, rows: pyarrow.Table) -> None:
        if rows.num_rows:
            self._connection.register("new_rows", rows)
            self._connection.execute(f"INSERT INTO {name} SELECT * FROM new_rows")  # noqa: S608  (ours)
            self._connection.unregister("new_rows")

    def finish(self) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), self._error, sqlite3.Error):
            self._connection.execute("CHECKPOINT")
            write_rejects(self.ledger, self.rejects_path)

    def close(self) -> None:
        """See `Store`."""
        self._index.close()
        self._connection.close()  # rolls back what is open


def _opened(target: Path) -> DuckDBPyConnection:
    """The database of the target; one that is opened by its name alone has groups of rows of another size."""
    import duckdb  # noqa: PLC0415  (an extra)

    connection = duckdb.connect(":memory:")
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        name = str(target).replace("'", "''")
        connection.execute(f"ATTACH '{name}' AS corpus (ROW_GROUP_SIZE {_GROUP})")
        connection.execute("USE corpus")
    except BaseException:
        connection.close()
        raise
    return connection


def _rows(connection: DuckDBPyConnection, table: str) -> Iterator[tuple[object, ...]]:
    answered = connection.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608  (ours)
    while rows := answered.fetchmany(_AT_ONCE):
        yield from rows


def _make_database(target: Path) -> None:
    """Make the empty tables under another name first: whoever is killed here leaves no half of a database."""
    import duckdb  # noqa: PLC0415  (an extra)

    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    with duckdb.connect(str(beside)) as connection:
        for statement in (*map(_create, CORPUS_TABLES), _SOURCES, _REJECTS):
            connection.execute(statement)
        for name, question in VIEWS.items():
            connection.execute(f"CREATE VIEW {name} AS {question}")
    beside.replace(target)


def _create(table: Table) -> str:
    columns = ", ".join(
        f"{_quoted(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}"
        for column in table.columns
    )
    return f"CREATE TABLE IF NOT EXISTS {table.name} ({columns})"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
