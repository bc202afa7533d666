"""Meetings as the columns of tables: those that `cismeet.serializers.tables` declares, and the documents whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.documents import dumps
from cismeet.errors import DocumentError
from cismeet.serializers.tables.catalogue import TABLES
from cismeet.serializers.tables.column import Column, ColumnType, Table
from cismeet.serializers.tables.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.model import Meeting
    from cismeet.serializers.tables.column import Cell, Row

    Columns = dict[str, tuple[tuple[Cell, ...], ...]]

__all__ = ["CORPUS_TABLES", "DOCUMENTS", "columns_of"]

_LARGEST = 2**63

DOCUMENTS = Table(
    name="documents",
    title="Documents",
    description="A row is the JSON document of a meeting, with the text that it was read from.",
    key=("meeting_id",),
    references=(),
    columns=(
        TABLES["meetings"].columns[0],
        Column[Facts](
            name="document",
            description="The document (schema cismeet/1); `cismeet.loads` gives the meeting again.",
            rule="As `cismeet.dumps` writes it.",
            example='{"schema":"cismeet/1",…}',
            required=True,
            read=lambda facts: dumps(facts.meeting),
        ),
    ),
    rows=lambda facts: iter([(facts.meeting.id, dumps(facts.meeting))]),
)

CORPUS_TABLES: tuple[Table, ...] = (*TABLES.values(), DOCUMENTS)
"""The tables of a Parquet folder and of a DuckDB file, the sources apart."""


def columns_of(meetings: Sequence[Meeting]) -> Columns:
    """For each table the cells of each column, empty where the meetings have no row in it.

    Raises:
        DocumentError: a string cannot be written as UTF-8, or a number does not fit into 64 bits.

    >>> from cismeet import Meeting, MeetingKind, Source
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text="He came."))
    >>> columns_of([meeting])["meetings"][:2], columns_of([meeting])["topics"]
    ((('m-1',), ('visit',)), ())
    """
    facts = [Facts.of(meeting) for meeting in meetings]
    return {table.name: _columns(table, [row for one in facts for row in table.rows(one)]) for table in CORPUS_TABLES}


def _columns(table: Table, rows: list[Row]) -> tuple[tuple[Cell, ...], ...]:
    cells = tuple(zip(*rows, strict=True))
    for column, values in zip(table.columns, cells, strict=False):  # no values at all where there are no rows
        if column.type is ColumnType.INTEGER and not all(map(_fits, values)):
            raise DocumentError(
                f"a number of the column {column.name} of the table {table.name} does not fit into 64 bits"
            )
    return cells


def _fits(cell: Cell) -> bool:
    return not isinstance(cell, int) or -_LARGEST <= cell < _LARGEST
