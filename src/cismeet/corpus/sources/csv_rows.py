"""CSV with named columns: a readout in each row."""

from __future__ import annotations

import csv
import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cismeet.byte_order_marks import LONGEST_MARK, encoding_by_mark
from cismeet.corpus.errors import SourceError
from cismeet.corpus.readout import Reject
from cismeet.corpus.sources.found import NOTHING, Found, digest_of
from cismeet.corpus.sources.records import missing_text, readout_of_record

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from typing import BinaryIO

    from cismeet.corpus.readout import Readout
    from cismeet.corpus.sources.compressed import Stream
    from cismeet.corpus.sources.options import SourceOptions

__all__ = ["find_in_csv"]

_PIECE = 1 << 20


def find_in_csv(stream: Stream, name: str, options: SourceOptions, *, delimiter: str = ",") -> Iterator[Found]:
    """A readout or a reject for each row below the header; rows are counted from 1.

    Args:
        stream: the file (RFC 4180); its encoding is told by a byte order mark or by `options`, else UTF-8.
        name: the location of the whole.
        options: what is declared of it.
        delimiter: between cells.

    Raises:
        SourceError: there is no header with a column for the text, or the bytes are no such text.
    """
    buffered = io.BufferedReader(stream.bytes)  # type: ignore[type-var]  # any stream that can read will do
    encoding = encoding_by_mark(buffered.peek(LONGEST_MARK)) or options.encoding or "utf-8"
    rows = _rows(buffered, encoding, delimiter, options.longest)
    header = next(rows, None)
    if header is None or isinstance(header, str):
        raise SourceError(header or NOTHING)
    if options.columns.text not in header:
        hint = "" if len(header) > 1 else f"; its cells are separated by {delimiter!r}, or --delimiter says by what"
        raise SourceError(missing_text(options.columns.text, header) + hint)
    before = 0
    is_empty = True
    for number, row in enumerate(rows, 1):
        if not row:
            continue
        is_empty = False
        location = f"{name}#{number}"
        content: Readout | Reject
        try:
            content = readout_of_record(_record(header, row, encoding), location, options)
        except SourceError as error:
            content = Reject(location, str(error))
        now = stream.position()
        yield Found(content, digest_of(*row), now - before)
        before = now
    if is_empty:
        raise SourceError("no row below its header; there is nothing to read")


def _rows(stream: BinaryIO, encoding: str, delimiter: str, longest: int) -> Iterator[list[str] | str]:
    """Row after row; the reason instead, where one is faulty."""
    text = io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="")
    reader = csv.reader(iter(lambda: text.readline(_PIECE), ""), delimiter=delimiter, strict=True)
    while True:
        try:
            with _cells_up_to(longest):
                row = next(reader, None)
        except csv.Error as error:
            yield f"no row of CSV: {error}"
        except UnicodeError:
            raise SourceError(f"no {encoding} text from line {reader.line_num + 1} on") from None
        else:
            if row is None:
                return
            yield row


@contextmanager
def _cells_up_to(longest: int) -> Generator[None, None, None]:
    """The module csv knows one limit for all readers, so it is set while a row is read, and put back."""
    before = csv.field_size_limit(max(longest, _PIECE))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _record(header: list[str], row: list[str] | str, encoding: str) -> dict[str, object]:
    if isinstance(row, str):
        raise SourceError(row)
    if len(row) != len(header):
        raise SourceError(f"{len(row)} cells; the header has {len(header)}")
    if any("\udc80" <= character <= "\udcff" for cell in row for character in cell):
        raise SourceError(f"bytes in it are no {encoding.removesuffix('-sig').upper()}")
    return dict(zip(header, row, strict=True))
