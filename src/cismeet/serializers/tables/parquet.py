"""Tables as Apache Parquet, with Arrow schemas made from the declarations (extra ``parquet``)."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from cismeet.errors import DocumentError, MissingExtraError
from cismeet.serializers.tables.catalogue import table as table_of
from cismeet.serializers.tables.column import ColumnType
from cismeet.serializers.tables.facts import facts_of
from cismeet.serializers.tables.targets import folder_at

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

    import pyarrow
    from pyarrow.parquet import ParquetWriter

    from cismeet.model import Meeting
    from cismeet.serializers.tables.column import Row, Table

__all__ = ["arrow_schema", "write_parquet_folder"]

_ROWS_IN_MEMORY = 4096
_MISSING = 'Parquet needs pyarrow; install it with: pip install "cismeet[parquet]"'


def arrow_schema(table: str) -> pyarrow.Schema:
    """The Arrow schema of a table; descriptions stand in the metadata of its fields.

    Args:
        table: its name, one of `TABLES`.

    Raises:
        ArgumentError: there is no such table.
        MissingExtraError: pyarrow is not installed.

    >>> arrow_schema("topics").field("start").type
    DataType(int64)
    """
    return _schema(table_of(table))


def _schema(table: Table) -> pyarrow.Schema:
    try:
        import pyarrow  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtraError(_MISSING) from None
    types: dict[ColumnType, pyarrow.DataType] = {
        ColumnType.STRING: pyarrow.string(),
        ColumnType.INTEGER: pyarrow.int64(),
        ColumnType.NUMBER: pyarrow.float64(),
        ColumnType.BOOLEAN: pyarrow.bool_(),
        ColumnType.DATE: pyarrow.date32(),
    }
    return pyarrow.schema(
        [
            pyarrow.field(
                column.name,
                types[column.type],
                nullable=not column.required,
                metadata={"description": f"{column.description} {column.rule}"},
            )
            for column in table.columns
        ],
        metadata={"title": table.title, "description": table.description},
    )


class ParquetTable:
    """A table that is being written: rows wait until there are enough for a row group.

    Args:
        table: which.
        schema: its Arrow schema.
        writer: of the open file.
    """

    def __init__(self, table: Table, schema: pyarrow.Schema, writer: ParquetWriter) -> None:
        self.table = table
        self.schema = schema
        self.writer = writer
        self.waiting: list[Row] = []

    def add(self, rows: Iterable[Row]) -> None:
        """Take more rows."""
        for row in rows:
            self.waiting.append(row)
            if len(self.waiting) == _ROWS_IN_MEMORY:
                self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        import pyarrow  # noqa: PLC0415  (an extra)

        header = self.table.header
        rows = [dict(zip(header, row, strict=True)) for row in self.waiting]
        try:
            self.writer.write_batch(pyarrow.RecordBatch.from_pylist(rows, schema=self.schema))
        except OverflowError:
            raise DocumentError(
                f"a number in the table {self.table.name} does not fit into 64 bits, and Parquet holds no longer ones"
            ) from None
        self.waiting.clear()


def write_parquet_folder(meetings: Iterable[Meeting], target: str | os.PathLike[str], tables: Sequence[Table]) -> None:
    """Write a Parquet file for each table, in one pass.

    Raises:
        ArgumentError: `target` is a file, or the meetings are none.
        DocumentError: a string could not be written as UTF-8, or a number does not fit into 64 bits.
        MissingExtraError: pyarrow is not installed.
    """
    schemas = [_schema(one) for one in tables]
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415  (an extra)

    with folder_at(target) as folder, ExitStack() as open_files:
        written = [
            ParquetTable(one, schema, open_files.enter_context(ParquetWriter(folder / f"{one.name}.parquet", schema)))
            for one, schema in zip(tables, schemas, strict=True)
        ]
        for facts in facts_of(meetings):
            for one in written:
                one.add(one.table.rows(facts))
        for one in written:
            one.flush()
