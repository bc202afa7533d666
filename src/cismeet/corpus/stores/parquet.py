"""Meetings in a folder of Parquet files: a folder for each table, a file in each for each commit (extra `parquet`)."""

from __future__ import annotations

import os
import sqlite3
from functools import cache
from typing import TYPE_CHECKING

from attrs import asdict

from cismeet.corpus.errors import require, turned_into_store_error
from cismeet.corpus.stores.columns import CORPUS_TABLES, DOCUMENTS, columns_of
from cismeet.corpus.stores.ledger import Ledger, SourceRow
from cismeet.corpus.stores.rejects import write_rejects
from cismeet.corpus.stores.store import open_ledger_file
from cismeet.serializers.tables import TABLES, arrow_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import pyarrow

    from cismeet.corpus.streams.batch import Entry
    from cismeet.model import Meeting

    ArrowTables = dict[str, pyarrow.Table]

__all__ = ["ParquetStore"]

_LEDGER = "_ledger.sqlite"  # Arrow, Spark and DuckDB pass over names that begin with an underscore
_SOURCES = "sources"


class ParquetStore:
    """``OUT/meetings/part-000000.parquet`` and so on for each table and the sources.

    Args:
        target: the folder.
        declared: the options of the run.

    Raises:
        StoreError: what is there cannot be gone on with.
        MissingExtraError: the extra `parquet` is not installed.
    """

    batches_per_commit = 64

    def __init__(self, target: Path, declared: str) -> None:
        require("pyarrow", "parquet", "a Parquet folder")
        self._target = target
        self.encode = arrow_tables
        self._waiting: list[ArrowTables] = []
        self._sources: list[SourceRow] = []
        with turned_into_store_error(str(target), sqlite3.Error):
            target.mkdir(exist_ok=True)
            self._connection = open_ledger_file(target / _LEDGER, target, is_new=not any(target.iterdir()))
            self.ledger = Ledger(self._connection, declared, indexed=True)
            self._drop_uncommitted()

    @property
    def rejects_path(self) -> Path:
        """See `Store`."""
        return self._target / "rejects.jsonl"

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """See `Store`."""
        return (self._target,)

    def append(self, encoded: ArrowTables, entries: Iterable[Entry], /) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), sqlite3.Error):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN")
            self._sources.extend(self.ledger.record(entries))
            self._waiting.append(encoded)

    def commit(self) -> None:
        """See `Store`."""
        if self._connection.in_transaction:
            self._write_part()

    def finish(self) -> None:
        """See `Store`."""
        if not self.ledger.number("parts"):
            self._connection.execute("BEGIN")
            self._write_part()  # without rows, so that every table is there to be asked
        with turned_into_store_error(str(self._target), sqlite3.Error):
            write_rejects(self.ledger, self.rejects_path)

    def close(self) -> None:
        """See `Store`."""
        self._connection.close()

    def _write_part(self) -> None:
        import pyarrow  # noqa: PLC0415  (an extra)

        with turned_into_store_error(str(self._target), sqlite3.Error, pyarrow.ArrowException):
            number = self.ledger.number("parts")
            waiting = self._waiting or [arrow_tables(())]
            for table in CORPUS_TABLES:
                self._write_file(table.name, number, pyarrow.concat_tables(tables[table.name] for tables in waiting))
            self._write_file(_SOURCES, number, _sources_table(self._sources))
            self.ledger.set_number("parts", number + 1)
            self._connection.execute("COMMIT")
        self._waiting.clear()
        self._sources.clear()

    def _write_file(self, name: str, number: int, rows: pyarrow.Table) -> None:
        from pyarrow import parquet  # noqa: PLC0415  (an extra)

        folder = self._target / name
        folder.mkdir(exist_ok=True)
        beside = folder / f".{_part(number)}"
        try:
            with beside.open("wb") as file:
                with parquet.ParquetWriter(file, rows.schema, compression="zstd") as writer:
                    writer.write_table(rows.combine_chunks())
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        beside.replace(folder / _part(number))

    def _drop_uncommitted(self) -> None:
        """Delete the files of a commit that was not completed."""
        parts = {_part(number) for number in range(self.ledger.number("parts"))}
        for name in (*(table.name for table in CORPUS_TABLES), _SOURCES):
            for path in (self._target / name).glob("*part-*.parquet"):
                if path.name not in parts:
                    path.unlink()


def arrow_tables(meetings: Sequence[Meeting]) -> ArrowTables:
    """The meetings as an Arrow table for each table.

    Raises:
        DocumentError: a string cannot be written as UTF-8, or a number does not fit into 64 bits.
    """
    import pyarrow  # noqa: PLC0415  (an extra)

    schemas = _schemas()
    made: ArrowTables = {}
    for name, cells in columns_of(meetings).items():
        schema = schemas[name]
        columns = dict(zip(schema.names, map(list, cells or ((),) * len(schema.names)), strict=True))
        made[name] = pyarrow.Table.from_pydict(columns, schema=schema)
    return made


@cache
def _schemas() -> dict[str, pyarrow.Schema]:
    import pyarrow  # noqa: PLC0415  (an extra)

    documents = pyarrow.schema({column.name: pyarrow.string() for column in DOCUMENTS.columns})
    return {**{name: arrow_schema(name) for name in TABLES}, DOCUMENTS.name: documents}


def _sources_table(rows: Sequence[SourceRow]) -> pyarrow.Table:
    import pyarrow  # noqa: PLC0415  (an extra)

    names = ("location", "digest", "meeting_id", "url", "publisher")
    types: dict[str, pyarrow.DataType] = {"position": pyarrow.int64(), **{name: pyarrow.string() for name in names}}
    schema = pyarrow.schema(types)
    return pyarrow.Table.from_pylist([asdict(row) for row in rows], schema=schema)


def _part(number: int) -> str:
    return f"part-{number:06}.parquet"
