"""Tables as CSV (RFC 4180): a comma between cells, CR LF after rows, quotation marks where needed."""

from __future__ import annotations

import csv
import json
import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TextIO

from attrs import frozen

from cismeet.errors import ArgumentError
from cismeet.serializers.tables.codebook import CODEBOOK_HEADER, codebook_rows
from cismeet.serializers.tables.column import ColumnType, Table
from cismeet.serializers.tables.datapackage import datapackage
from cismeet.serializers.tables.facts import facts_of
from cismeet.serializers.tables.harmless import harmless as made_harmless
from cismeet.serializers.tables.targets import folder_at, text_file_at

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence
    from pathlib import Path

    from cismeet.model import Meeting
    from cismeet.serializers.tables.column import Cell, Row

__all__ = ["write_csv_file", "write_csv_folder"]

_BYTE_ORDER_MARK = "\ufeff"


@frozen
class CsvOptions:
    """How cells are written.

    Args:
        harmless: a text that a spreadsheet would run as a formula gets an apostrophe in front.
        excel: a byte order mark comes first, by which Excel knows UTF-8.
    """

    harmless: bool = True
    excel: bool = False


@frozen
class CsvTable:
    """A table that is being written to an open stream."""

    table: Table
    stream: TextIO
    options: CsvOptions

    def begin(self) -> Callable[[Iterable[Row]], None]:
        """Write the header; what is returned writes rows."""
        if self.options.excel:
            self.stream.write(_BYTE_ORDER_MARK)
        writer = csv.writer(self.stream, lineterminator="\r\n")
        writer.writerow(self.table.header)
        shown = self._cells()

        def write(rows: Iterable[Row]) -> None:
            writer.writerows(
                [cell if cell is None or show is None else show(cell) for show, cell in zip(shown, row, strict=True)]
                for row in rows
            )

        return write

    def _cells(self) -> tuple[Callable[[Cell], str] | None, ...]:
        """How the cells of each column are written, None where as the csv module does.

        Values of closed lists are harmless as they are.
        """
        ways: dict[ColumnType, Callable[[Cell], str]] = {ColumnType.BOOLEAN: _lower_case}
        if self.options.harmless:
            ways[ColumnType.STRING] = _harmless
        return tuple(None if column.values else ways.get(column.type) for column in self.table.columns)


def _lower_case(cell: Cell) -> str:
    return str(cell).lower()


def _harmless(cell: Cell) -> str:
    return made_harmless(str(cell))


def write_csv_file(
    meetings: Iterable[Meeting], target: str | os.PathLike[str] | TextIO, table: Table, options: CsvOptions
) -> None:
    """Write one table, row by row as the meetings come; to a stream, or to a file that appears whole.

    Raises:
        ArgumentError: `target` is neither path nor text stream, or the meetings are none.
        DocumentError: a string could not be written as UTF-8.
    """
    if isinstance(target, (str, os.PathLike)):
        with text_file_at(target) as stream:
            write_csv_file(meetings, stream, table, options)
        return
    if not hasattr(target, "write"):
        raise ArgumentError(f"a table goes to a path or a text stream, not to {type(target).__name__}")
    write = CsvTable(table, target, options).begin()
    for facts in facts_of(meetings):
        write(table.rows(facts))


def write_csv_folder(
    meetings: Iterable[Meeting], target: str | os.PathLike[str], tables: Sequence[Table], options: CsvOptions
) -> None:
    """Write the tables in one pass, with ``codebook.csv`` and ``datapackage.json`` beside them.

    Raises:
        ArgumentError: `target` is a file, or the meetings are none.
        DocumentError: a string could not be written as UTF-8.
    """
    with folder_at(target) as folder:
        with ExitStack() as open_files:
            writers = [
                (
                    one.rows,
                    CsvTable(one, open_files.enter_context(_opened(folder / f"{one.name}.csv")), options).begin(),
                )
                for one in tables
            ]
            for facts in facts_of(meetings):
                for rows, write in writers:
                    write(rows(facts))
        with _opened(folder / "codebook.csv") as stream:
            stream.write(_BYTE_ORDER_MARK * options.excel)
            csv.writer(stream, lineterminator="\r\n").writerows((CODEBOOK_HEADER, *codebook_rows(tables)))
        description = datapackage([one.name for one in tables])
        (folder / "datapackage.json").write_text(json.dumps(description, indent=2, ensure_ascii=False) + "\n", "utf-8")


@contextmanager
def _opened(path: Path) -> Generator[TextIO]:
    with path.open("w", encoding="utf-8", newline="") as stream:
        yield stream
