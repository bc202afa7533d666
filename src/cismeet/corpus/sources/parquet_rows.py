"""Parquet with named columns: a readout in each row (extra `parquet`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.corpus.errors import SourceError, missing_extra
from cismeet.corpus.readout import Reject
from cismeet.corpus.sources.found import Found, digest_of
from cismeet.corpus.sources.records import missing_text, readout_of_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cismeet.corpus.readout import Readout
    from cismeet.corpus.sources.options import SourceOptions

__all__ = ["find_in_parquet"]

_ROWS = 64


def find_in_parquet(path: Path, name: str, options: SourceOptions) -> Iterator[Found]:
    """A readout or a reject for each row; rows are counted from 1.

    Args:
        path: the file.
        name: its location.
        options: what is declared of it.

    Raises:
        SourceError: it is no Parquet file, or has no column for the text.
        MissingExtraError: the extra `parquet` is not installed.
    """
    try:
        import pyarrow as arrow  # noqa: PLC0415  (an extra)
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise missing_extra("parquet", "a Parquet file") from None
    columns = options.columns
    wanted = (columns.text, columns.title, columns.published, columns.url, columns.publisher)
    try:
        with parquet.ParquetFile(path) as file:
            names = file.schema_arrow.names
            if columns.text not in names:
                raise SourceError(missing_text(columns.text, names))
            if not file.metadata.num_rows:
                raise SourceError("no row in it; there is nothing to read")
            size = path.stat().st_size // max(file.metadata.num_rows, 1)
            number = 0
            there = [one for one in wanted if one in names]
            for batch in file.iter_batches(_ROWS, columns=there):  # pyright: ignore[reportUnknownMemberType]  # its stubs
                for record in batch.to_pylist():
                    number += 1
                    yield _found(record, f"{name}#{number}", options, size)
    except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise SourceError(f"no Parquet file that can be read: {str(error).partition(chr(10))[0]}") from None


def _found(record: dict[str, object], location: str, options: SourceOptions, size: int) -> Found:
    content: Readout | Reject
    try:
        content = readout_of_record(record, location, options)
    except SourceError as error:
        content = Reject(location, str(error))
    return Found(content, digest_of(*(f"{key}={value}" for key, value in record.items())), size)
