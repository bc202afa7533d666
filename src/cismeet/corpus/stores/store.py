"""What every store can do, so that a run killed at any moment can go on."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, runtime_checkable

from cismeet.corpus.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from cismeet.corpus.stores.ledger import Ledger
    from cismeet.corpus.streams.batch import Entry
    from cismeet.model import Meeting

__all__ = ["Store", "open_ledger_file", "open_temporary_ledger"]

Encoded = TypeVar("Encoded")


@runtime_checkable
class Store(Protocol, Generic[Encoded]):
    """Keeps meetings, and the ledger of what is done.

    Between two commits a store can be killed: opened again, it is as after the first.
    """

    @property
    def ledger(self) -> Ledger:
        """What is done."""
        ...

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """The files and folders that it writes, which are no sources."""
        ...

    @property
    def rejects_path(self) -> Path:
        """The file for what could not be read."""
        ...

    @property
    def encode(self) -> Callable[[Sequence[Meeting]], Encoded]:
        """Puts meetings into the form that `append` takes; can be pickled, and runs in the workers."""
        ...

    @property
    def batches_per_commit(self) -> int:
        """How many batches are to be appended before a commit."""
        ...

    def append(self, encoded: Encoded, entries: Iterable[Entry], /) -> None:
        """Add the meetings of a batch and what became of its entries."""
        ...

    def commit(self) -> None:
        """Make everything appended last."""
        ...

    def finish(self) -> None:
        """Complete what is there once all sources are read."""
        ...

    def close(self) -> None:
        """Give up what is not committed, and let go of the files."""
        ...


def open_ledger_file(path: Path, target: Path, *, is_new: bool) -> sqlite3.Connection:
    """The SQLite file that is the ledger of a target, for this process alone.

    Args:
        path: of the ledger.
        target: what it is the ledger of.
        is_new: whether there is nothing at the target yet.

    Raises:
        StoreError: another run has it, or the target is there and its ledger is not.
    """
    if not path.exists() and not is_new:
        raise StoreError(
            f"{target} is there, but its ledger {path.name} is not, so nobody knows what is in it; "
            "name another output, or delete it to begin again"
        )
    connection = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock stays
    except sqlite3.OperationalError as error:
        connection.close()
        if "locked" in str(error):
            raise StoreError(f"{target}: another run is writing to it") from None
        raise
    except sqlite3.DatabaseError:
        connection.close()
        raise StoreError(f"{path} is no ledger of cismeet; name another output") from None
    return connection


def open_temporary_ledger() -> sqlite3.Connection:
    """A SQLite file without a name, in the system's folder for temporary files, that ends with this process.

    All that is written to it is one transaction, which nobody ends: it is faster so, and nothing is to last.
    """
    connection = sqlite3.connect("", isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -16000")
    connection.execute("BEGIN")
    return connection
