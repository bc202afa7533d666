"""What can go wrong with a corpus: a source, a store, a worker."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from cismeet.errors import CismeetError, MissingExtraError

if TYPE_CHECKING:
    from types import TracebackType

__all__ = [
    "QueryError",
    "SourceError",
    "StoreError",
    "WorkerError",
    "is_interruption",
    "missing_extra",
    "require",
    "turned_into_store_error",
]


class SourceError(CismeetError, ValueError):
    """A source holds no readout that can be read; the message is its reason in the rejects."""


class StoreError(CismeetError, OSError):
    """What is built cannot be opened or written; what was committed before is whole."""


class WorkerError(CismeetError, RuntimeError):
    """A worker process ended before its work; what was committed before is whole."""


class QueryError(CismeetError, ValueError):
    """A question to a database cannot be answered as it is written."""


def missing_extra(extra: str, purpose: str) -> MissingExtraError:
    """The error that names the extra to install.

    Args:
        extra: its name in ``pip install "cismeet[…]"``.
        purpose: what needs it.

    >>> str(missing_extra("duckdb", "a DuckDB file"))
    'a DuckDB file needs an extra: pip install "cismeet[duckdb]"'
    """
    return MissingExtraError(f'{purpose} needs an extra: pip install "cismeet[{extra}]"')


def require(library: str, extra: str, purpose: str) -> None:
    """See that a library of an extra is there, before any work is done that needs it.

    Args:
        library: its name when it is imported.
        extra: the extra that installs it.
        purpose: what needs it.

    Raises:
        MissingExtraError: it is not installed.

    >>> require("json", "none", "nothing")
    """
    try:
        importlib.import_module(library)
    except ImportError:
        raise missing_extra(extra, purpose) from None


def is_interruption(error: BaseException | None) -> bool:
    """Whether an error is what DuckDB makes of Ctrl-C, which is no error of its own.

    >>> is_interruption(RuntimeError("Query interrupted"))
    True
    """
    return isinstance(error, RuntimeError) and str(error) == "Query interrupted"


class turned_into_store_error:  # noqa: N801  (a context manager is called like a function)
    """Within the block, an error of the disk or of a database becomes a `StoreError` that names the target.

    Args:
        target: what is written, as its user named it.
        databases: the errors of the database that is written to.

    >>> with turned_into_store_error("out.jsonl"):
    ...     raise OSError(28, "No space left on device")
    Traceback (most recent call last):
    ...
    cismeet.corpus.errors.StoreError: out.jsonl: No space left on device; what was committed before is whole: ...
    """

    def __init__(self, target: str, *databases: type[Exception]) -> None:
        self._target = target
        self._errors: tuple[type[Exception], ...] = (OSError, *databases)

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if is_interruption(error):
            raise KeyboardInterrupt from None
        if not isinstance(error, self._errors) or isinstance(error, CismeetError):
            return
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error).partition("\n")[0]
        raise StoreError(
            f"{self._target}: {reason}; what was committed before is whole: "
            "put right what is wrong and run the same command again to go on"
        ) from error
