"""Meetings as JSON Lines, plain or compressed, with a file of sources beside them."""

from __future__ import annotations

import gzip
import json
import sqlite3
from typing import TYPE_CHECKING

from cismeet.corpus.errors import require, turned_into_store_error
from cismeet.corpus.stores.appended import AppendedFile
from cismeet.corpus.stores.ledger import Ledger
from cismeet.corpus.stores.rejects import write_rejects
from cismeet.corpus.stores.store import open_ledger_file
from cismeet.documents import dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from cismeet.corpus.streams.batch import Entry
    from cismeet.model import Meeting

__all__ = ["JsonLinesStore"]

_LEVEL = 6


class JsonLinesStore:
    """A document on each line of OUT, and a copy of a readout on each line of OUT's ``.sources.jsonl``.

    Compressed, each batch is a member (gzip, RFC 1952) or frame (Zstandard, RFC 8878) of its
    own, which every program reads as one stream.

    Args:
        target: ends in ``.jsonl``, ``.jsonl.gz`` or ``.jsonl.zst``.
        declared: the options of the run.

    Raises:
        StoreError: what is there cannot be gone on with.
        MissingExtraError: the extra `zst` is needed and not installed.
    """

    batches_per_commit = 2

    def __init__(self, target: Path, declared: str) -> None:
        self._target = target
        self.encode = _encoder(target.suffix.lower())
        with turned_into_store_error(str(target), sqlite3.Error):
            self._connection = open_ledger_file(self._beside("ledger.sqlite"), target, is_new=not target.exists())
            self.ledger = Ledger(self._connection, declared, str(target))
            self._files = {
                "meetings": AppendedFile(target, self.ledger.number("meetings")),
                "sources": AppendedFile(self._beside("sources.jsonl"), self.ledger.number("sources")),
            }

    def _beside(self, ending: str) -> Path:
        return self._target.with_name(f"{self._target.name}.{ending}")

    @property
    def rejects_path(self) -> Path:
        """See `Store`."""
        return self._beside("rejects.jsonl")

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """See `Store`."""
        ledger = self._beside("ledger.sqlite")
        journals = (ledger.with_name(f"{ledger.name}{ending}") for ending in ("-journal", "-wal", "-shm"))
        return (self._target, self._beside("sources.jsonl"), self.rejects_path, ledger, *journals)

    def append(self, encoded: bytes, entries: Iterable[Entry], /) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), sqlite3.Error):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN")
            self._files["meetings"].write(encoded)
            for row in self.ledger.record(entries).sources:
                line = {
                    "meeting": row.meeting_id,
                    "location": row.location,
                    "url": row.url,
                    "publisher": row.publisher,
                }
                self._files["sources"].write(json.dumps(line, ensure_ascii=False).encode() + b"\n")

    def commit(self) -> None:
        """See `Store`."""
        if not self._connection.in_transaction:
            return
        with turned_into_store_error(str(self._target), sqlite3.Error):
            lengths = {name: file.save() for name, file in self._files.items()}
            for name, length in lengths.items():
                self.ledger.set_number(name, length)
            self._connection.execute("COMMIT")
        for name, length in lengths.items():
            self._files[name].committed(length)

    def finish(self) -> None:
        """See `Store`."""
        with turned_into_store_error(str(self._target), sqlite3.Error):
            write_rejects(self.ledger, self.rejects_path)

    def close(self) -> None:
        """See `Store`."""
        for file in self._files.values():
            file.close()
        self._connection.close()


def _encoder(suffix: str) -> Callable[[Sequence[Meeting]], bytes]:
    if suffix == ".gz":
        return _gzip_lines
    if suffix == ".zst":
        require("zstandard", "zst", "a .zst file")
        return _zstandard_lines
    return _lines


def _lines(meetings: Sequence[Meeting]) -> bytes:
    return "".join(f"{dumps(meeting)}\n" for meeting in meetings).encode()


def _gzip_lines(meetings: Sequence[Meeting]) -> bytes:
    return gzip.compress(_lines(meetings), _LEVEL, mtime=0) if meetings else b""


def _zstandard_lines(meetings: Sequence[Meeting]) -> bytes:
    import zstandard  # noqa: PLC0415  (an extra)

    return zstandard.ZstdCompressor(level=_LEVEL).compress(_lines(meetings)) if meetings else b""
