"""Meetings as Arrow streams, a stream for each table: what workers send, and what stores write (extra `parquet`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cismeet.corpus.stores.columns import CORPUS_TABLES, DOCUMENTS, columns_of
from cismeet.serializers.tables import TABLES, arrow_schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow

    from cismeet.corpus.stores.ledger import RejectRow, SourceRow
    from cismeet.model import Meeting

    Streams = dict[str, bytes]

__all__ = ["rejects_table", "sources_table", "streams_of", "table_of"]


def streams_of(meetings: Sequence[Meeting]) -> Streams:
    """For each table that the meetings have rows in, these rows as an Arrow IPC stream.

    Bytes go from process to process ten times as fast as tables do.

    Raises:
        DocumentError: a string cannot be written as UTF-8, or a number does not fit into 64 bits.
    """
    import pyarrow  # noqa: PLC0415  (an extra)

    schemas = _schemas()
    made: Streams = {}
    for name, cells in columns_of(meetings).items():
        if not cells:
            continue
        schema = schemas[name]
        rows = pyarrow.Table.from_pydict(dict(zip(schema.names, map(list, cells), strict=True)), schema=schema)
        stream = pyarrow.BufferOutputStream()
        with pyarrow.ipc.new_stream(stream, schema) as writer:
            writer.write_table(rows)
        made[name] = stream.getvalue().to_pybytes()
    return made


def table_of(name: str, batches: Sequence[Streams]) -> pyarrow.Table:
    """The rows that batches have in a table, in their order.

    Args:
        name: of the table.
        batches: what `streams_of` made of each.
    """
    import pyarrow  # noqa: PLC0415  (an extra)

    tables = [pyarrow.ipc.open_stream(streams[name]).read_all() for streams in batches if name in streams]
    return pyarrow.concat_tables(tables) if tables else _schemas()[name].empty_table()


def sources_table(rows: Sequence[SourceRow]) -> pyarrow.Table:
    """The table of sources."""
    return _records(rows, ("location", "digest", "meeting_id", "url", "publisher"))


def rejects_table(rows: Sequence[RejectRow]) -> pyarrow.Table:
    """The table of rejects."""
    return _records(rows, ("location", "digest", "reason", "declared"))


def _records(rows: Sequence[SourceRow] | Sequence[RejectRow], names: Sequence[str]) -> pyarrow.Table:
    import pyarrow  # noqa: PLC0415  (an extra)

    types: dict[str, pyarrow.DataType] = {"position": pyarrow.int64(), **{name: pyarrow.string() for name in names}}
    columns: dict[str, list[object]] = {name: [getattr(row, name) for row in rows] for name in types}
    return pyarrow.Table.from_pydict(columns, schema=pyarrow.schema(types))


@cache
def _schemas() -> dict[str, pyarrow.Schema]:
    import pyarrow  # noqa: PLC0415  (an extra)

    documents = pyarrow.schema({column.name: pyarrow.string() for column in DOCUMENTS.columns})
    schemas = {**{name: arrow_schema(name) for name in TABLES}, DOCUMENTS.name: documents}
    return {table.name: schemas[table.name] for table in CORPUS_TABLES}
