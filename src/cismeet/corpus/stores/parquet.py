"""Meetings in a folder of Parquet files: a folder for each table, a file in each for each commit (extra `parquet`)."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from cismeet.corpus.errors import require, turned_into_store_error
from cismeet.corpus.stores.arrow import sources_table, streams_of, table_of
from cismeet.corpus.stores.columns import CORPUS_TABLES
from cismeet.corpus.stores.ledger import Ledger, SourceRow
from cismeet.corpus.stores.parquet_part import ParquetPart, name_of
from cismeet.corpus.stores.rejects import write_rejects
from cismeet.corpus.stores.store import open_ledger_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cismeet.corpus.stores.arrow import Streams
    from cismeet.corpus.streams.batch import Entry

__all__ = ["ParquetStore"]

_LEDGER = "_ledger.sqlite"  # Arrow, Spark and DuckDB pass over names that begin with an underscore
_SOURCES = "sources"
_BATCHES_IN_GROUP = 16  # some 1,000 meetings at once, so that memory stays small and groups of rows do not


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
    encode = staticmethod(streams_of)

    def __init__(self, target: Path, declared: str) -> None:
        require("pyarrow", "parquet", "a Parquet folder")
        import pyarrow  # noqa: PLC0415  (an extra)

        self._target = target
        self._errors = (sqlite3.Error, pyarrow.ArrowException)
        self._waiting: list[Streams] = []
        self._sources: list[SourceRow] = []
        with turned_into_store_error(str(target), sqlite3.Error):
            target.mkdir(exist_ok=True)
            self._connection = open_ledger_file(target / _LEDGER, target, is_new=not any(target.iterdir()))
            self.ledger = Ledger(self._connection, declared, str(target))
            self._drop_uncommitted()
            self._part = ParquetPart(target, self.ledger.number("parts"))

    @property
    def rejects_path(self) -> Path:
        """See `Store`."""
        return self._target / "rejects.jsonl"

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """See `Store`."""
        return (self._target,)

    def append(self, encoded: Streams, entries: Iterable[Entry], /) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), *self._errors):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN")
            self._sources.extend(self.ledger.record(entries).sources)
            self._waiting.append(encoded)
            if len(self._waiting) == _BATCHES_IN_GROUP:
                self._write_groups()

    def commit(self) -> None:
        """See `Store`."""
        if self._connection.in_transaction:
            self._complete_part()

    def finish(self) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), *self._errors):
            if not self.ledger.number("parts"):
                self._connection.execute("BEGIN")
                self._complete_part()  # without rows, so that every table is there to be asked
            write_rejects(self.ledger, self.rejects_path)

    def close(self) -> None:
        """See `Store`."""
        self._part.give_up()
        self._connection.close()

    def _write_groups(self) -> None:
        for table in CORPUS_TABLES:
            self._part.write(table.name, table_of(table.name, self._waiting))
        self._part.write(_SOURCES, sources_table(self._sources))
        self._waiting.clear()
        self._sources.clear()

    def _complete_part(self) -> None:
        with turned_into_store_error(str(self._target), *self._errors):
            self._write_groups()
            self._part.complete()
            number = self.ledger.number("parts") + 1
            self.ledger.set_number("parts", number)
            self._connection.execute("COMMIT")
        self._part = ParquetPart(self._target, number)

    def _drop_uncommitted(self) -> None:
        """Delete the files of a commit that was not completed."""
        parts = {name_of(number) for number in range(self.ledger.number("parts"))}
        for name in (*(table.name for table in CORPUS_TABLES), _SOURCES):
            for path in (self._target / name).glob("*part-*.parquet"):
                if path.name not in parts:
                    path.unlink()
