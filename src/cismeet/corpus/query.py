"""Ask a DuckDB file that `build` made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.corpus.errors import QueryError, StoreError, is_interruption, missing_extra

if TYPE_CHECKING:
    from collections.abc import Sequence

    from duckdb import DuckDBPyConnection

__all__ = ["Answer", "query"]

_ROWS = 1000


@frozen
class Answer:
    """What a question gives.

    Args:
        columns: their names.
        rows: the rows as they come; the file is open until the last is taken.
    """

    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


def query(database: str | os.PathLike[str], question: str, parameters: Sequence[object] = ()) -> Answer:
    """The answer of a database to a question in SQL; nothing in the file can be changed so.

    Args:
        database: the file that `build` made.
        question: one statement, with ``?`` for each parameter.
        parameters: their values.

    Raises:
        QueryError: the question is no SQL, or asks for what is not there.
        StoreError: the file is missing, no database, or being written to.
        MissingExtraError: the extra `duckdb` is not installed.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from cismeet.corpus import build
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("They met.")
    ...     _ = build([folder], Path(folder, "met.duckdb"))
    ...     list(query(Path(folder, "met.duckdb"), "SELECT count(*) FROM meetings").rows)
    [(1,)]
    """
    try:
        import duckdb  # noqa: PLC0415  (an extra)
    except ImportError:
        raise missing_extra("duckdb", "a DuckDB file") from None
    if not os.path.isfile(database):  # noqa: PTH113  (a path of any kind)
        raise StoreError(f"{os.fspath(database)}: no such file")
    try:
        connection = duckdb.connect(os.fspath(database), read_only=True)
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0]
        if "lock" in reason:
            reason = f"a run is writing to it; ask again when that has ended ({reason})"
        raise StoreError(f"{os.fspath(database)}: {reason}") from None
    try:
        connection.execute(question, list(parameters))
        columns = tuple(column[0] for column in connection.description or ())
    except duckdb.Error as error:
        connection.close()
        raise QueryError(str(error)) from None
    except RuntimeError as error:
        connection.close()
        raise (KeyboardInterrupt if is_interruption(error) else error) from None
    if not columns:
        connection.close()
        raise QueryError("that is no question; ask in SQL, for instance SELECT count(*) FROM meetings")
    return Answer(columns, _rows(connection, duckdb.Error))


def _rows(connection: DuckDBPyConnection, failed: type[Exception]) -> Iterator[tuple[object, ...]]:
    with connection:
        try:
            while rows := connection.fetchmany(_ROWS):
                yield from rows
        except failed as error:
            raise QueryError(str(error)) from None
        except RuntimeError as error:
            raise (KeyboardInterrupt if is_interruption(error) else error) from None
