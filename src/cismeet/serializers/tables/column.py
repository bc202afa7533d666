"""What a table and a column are: the one declaration that every format is made from."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Generic, Never, TypeAlias, TypeVar

from attrs import frozen

from cismeet.serializers.tables.facts import Facts

__all__ = ["Cell", "Column", "ColumnType", "Reference", "Row", "Table", "declare"]

Cell: TypeAlias = str | int | float | bool | datetime.date | None
Row: TypeAlias = tuple[Cell, ...]
Record_contra = TypeVar("Record_contra", contravariant=True)
Subject = TypeVar("Subject")


class ColumnType(StrEnum):
    """The types of the cells, by the names that Frictionless Table Schema gives them."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


@frozen(kw_only=True)
class Column(Generic[Record_contra]):
    """A column: what stands in it, and how the cell of a record is found.

    Args:
        name: the header.
        type: of its cells.
        description: what a cell says.
        rule: how it comes about, and when it is blank.
        example: a cell as CSV writes it.
        values: every value that a cell can have, where they are few.
        required: whether a cell is never blank.
        read: gives the cell of a record, None for a blank one.
    """

    name: str
    type: ColumnType = ColumnType.STRING
    description: str
    rule: str
    example: str
    values: tuple[str, ...] = ()
    required: bool = False
    read: Callable[[Record_contra], Cell]


@frozen
class Reference:
    """Columns whose values are found in the columns `key` of another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@frozen(kw_only=True)
class Table:
    """A table: its columns, and the rows that a meeting gives it.

    Args:
        name: of the table and, with an ending, of its file.
        title: for people.
        description: what a row stands for.
        key: the columns that no two rows of one meeting share.
        references: to other tables.
        columns: from left to right.
        rows: gives the rows of a meeting, a cell for each column.
    """

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    references: tuple[Reference, ...]
    columns: tuple[Column[Never], ...]
    rows: Callable[[Facts], Iterator[Row]]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


def declare(  # noqa: PLR0913  (a declaration has as many parts as a table has)
    name: str,
    *,
    title: str,
    description: str,
    key: tuple[str, ...],
    references: tuple[Reference, ...] = (),
    records: Callable[[Facts], Iterable[Subject]],
    columns: tuple[Column[Subject], ...],
) -> Table:
    """A table whose rows are the `records` of a meeting, read by its columns."""
    readers = tuple(column.read for column in columns)

    def rows(facts: Facts) -> Iterator[Row]:
        for record in records(facts):
            yield tuple(read(record) for read in readers)

    return Table(
        name=name,
        title=title,
        description=description,
        key=key,
        references=references,
        columns=columns,
        rows=rows,
    )
