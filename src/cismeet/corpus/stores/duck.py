"""Meetings in a DuckDB file: typed tables, views, and the ledger, in one transaction (extra `duckdb`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.corpus.errors import StoreError, missing_extra, turned_into_store_error
from cismeet.corpus.stores.columns import CORPUS_TABLES, columns_of
from cismeet.corpus.stores.ledger import Ledger
from cismeet.corpus.stores.rejects import write_rejects
from cismeet.corpus.stores.views import VIEWS
from cismeet.serializers.tables.column import ColumnType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cismeet.corpus.stores.columns import Columns
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
_SETTINGS = ("SET memory_limit = '128MB'", "SET threads = 1", "SET autoinstall_known_extensions = false")


class DuckStore:
    """The tables of `CORPUS_TABLES`, `sources` and `rejects`, and the views of `VIEWS`.

    Args:
        target: ends in ``.duckdb``.
        declared: the options of the run.

    Raises:
        StoreError: another program has the file open, or it is none of ours.
        MissingExtraError: the extra `duckdb` is not installed.
    """

    batches_per_commit = 4
    encode = staticmethod(columns_of)

    def __init__(self, target: Path, declared: str) -> None:
        try:
            import duckdb  # noqa: PLC0415  (an extra)
        except ImportError:
            raise missing_extra("duckdb", "a DuckDB file") from None
        self._target = target
        self._error = duckdb.Error
        with turned_into_store_error(str(target), duckdb.Error):
            if not target.exists():
                _make_database(target)
            self._connection = duckdb.connect(str(target))
            for setting in _SETTINGS:
                self._connection.execute(setting)
            if not self._is_ours():
                self._connection.close()
                raise StoreError(f"{target} is a database that cismeet did not build; name another output")
            self.ledger = Ledger(self._connection, declared, indexed=False)
        self._open = False

    def _is_ours(self) -> bool:
        names = {row[0] for row in self._connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        return {"meetings", "progress"} <= names

    @property
    def rejects_path(self) -> Path:
        """See `Store`."""
        return self._target.with_name(f"{self._target.name}.rejects.jsonl")

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """See `Store`."""
        beside = (self._target.with_name(f"{self._target.name}{ending}") for ending in (".wal", ".tmp"))
        return (self._target, *beside, self.rejects_path)

    def append(self, encoded: Columns, entries: Iterable[Entry], /) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), self._error):
            if not self._open:
                self._connection.execute("BEGIN")
                self._open = True
            for table in CORPUS_TABLES:
                cells = encoded[table.name]
                if cells:
                    self._connection.execute(_insert(table), list(cells))
            self.ledger.record(entries)

    def commit(self) -> None:
        """See `Store`."""
        if self._open:
            with turned_into_store_error(str(self._target), self._error):
                self._connection.execute("COMMIT")
            self._open = False

    def finish(self) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), self._error):
            self._connection.execute("CHECKPOINT")
            write_rejects(self.ledger, self.rejects_path)

    def close(self) -> None:
        """See `Store`."""
        self._connection.close()  # rolls back what is open


def _make_database(target: Path) -> None:
    """Make the empty tables under another name first: whoever is killed here leaves no half of a database."""
    import duckdb  # noqa: PLC0415  (an extra)

    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    with duckdb.connect(str(beside)) as connection:
        for table in CORPUS_TABLES:
            connection.execute(_create(table))
        Ledger(connection, "", indexed=False)
        for name, question in VIEWS.items():
            connection.execute(f"CREATE VIEW {name} AS {question}")
    beside.replace(target)


def _create(table: Table) -> str:
    columns = ", ".join(
        f"{_quoted(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}"
        for column in table.columns
    )
    return f"CREATE TABLE IF NOT EXISTS {table.name} ({columns})"


def _insert(table: Table) -> str:
    """All rows in one statement: a list of cells for each column."""
    lists = ", ".join(f"unnest(?::{_TYPES[column.type]}[])" for column in table.columns)
    return f"INSERT INTO {table.name} SELECT {lists}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
