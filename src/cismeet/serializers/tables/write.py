"""Meetings to files of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cismeet.errors import ArgumentError
from cismeet.serializers.tables.catalogue import chosen
from cismeet.serializers.tables.catalogue import table as table_of
from cismeet.serializers.tables.comma_separated import CsvOptions, write_csv_file, write_csv_folder
from cismeet.serializers.tables.parquet import write_parquet_folder

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from typing import TextIO

    from cismeet.model import Meeting

__all__ = ["write", "write_table"]


def write(  # noqa: PLR0913  (the options of all table formats)
    meetings: Iterable[Meeting],
    target: str | os.PathLike[str],
    *,
    to: Literal["csv", "parquet", "colt"] = "csv",
    tables: Iterable[str] | None = None,
    harmless: bool = True,
    excel: bool = False,
) -> None:
    """Write tables in one pass over the meetings, each of which is forgotten once written.

    Args:
        meetings: any number, also a generator.
        target: for ``csv`` and ``parquet`` a folder, which is made when it is not there
            and in which files of the same names are replaced; for ``colt`` a file.
            Everything appears whole or not at all.
        to: ``csv`` writes a file for each table, ``codebook.csv`` and ``datapackage.json``;
            ``parquet`` a file for each table; ``colt`` the CSV file of that one table.
        tables: names of the tables for ``csv`` and ``parquet``; None for all.
        harmless: in CSV, a text that begins with ``=``, ``+``, ``-``, ``@`` or a tab gets an
            apostrophe in front, so that no spreadsheet runs it; False writes it as it is.
        excel: CSV files begin with a byte order mark (``utf-8-sig``), by which Excel knows UTF-8.

    Raises:
        ArgumentError: an option is none, or does not belong to the format.
        DocumentError: a string holds half of a surrogate pair, or a number is too long for Parquet.
        MissingExtraError: for ``parquet``, pyarrow is not installed.
        OSError: the files cannot be written.
    """
    options = CsvOptions(harmless=harmless, excel=excel)
    if to == "csv":
        write_csv_folder(meetings, target, chosen(tables), options)
    elif to == "parquet":
        write_parquet_folder(meetings, target, chosen(tables))
    elif to == "colt":
        if tables is not None:
            raise ArgumentError("colt is one table; the option tables is for csv and parquet")
        write_csv_file(meetings, target, table_of("colt"), options)
    else:
        raise ArgumentError(f"there is no table format {to!r}; there are csv, parquet and colt")


def write_table(
    meetings: Iterable[Meeting],
    target: str | os.PathLike[str] | TextIO,
    table: str,
    *,
    harmless: bool = True,
    excel: bool = False,
) -> None:
    r"""Write one table as CSV, row by row as the meetings come.

    Args:
        meetings: any number, also a generator.
        target: a path, at which the file appears whole or not at all, or a text stream
            (open files with ``newline=""``).
        table: its name.
        harmless: as for `write`.
        excel: as for `write`.

    Raises:
        ArgumentError: there is no such table, or `target` is no place to write to.
        DocumentError: a string holds half of a surrogate pair.
        OSError: the file cannot be written.

    >>> import io
    >>> from cismeet import Meeting, MeetingKind, Source, Span, Topic
    >>> meeting = Meeting(
    ...     id="m-1", kind=MeetingKind.MEETING, topics=(Topic("trade", Span(16, 21)),),
    ...     source=Source(text="They discussed: trade."),
    ... )
    >>> stream = io.StringIO()
    >>> write_table([meeting], stream, "topics")
    >>> stream.getvalue()
    'meeting_id,topic_index,text,start,end\r\nm-1,0,trade,16,21\r\n'
    """
    write_csv_file(meetings, target, table_of(table), CsvOptions(harmless=harmless, excel=excel))
