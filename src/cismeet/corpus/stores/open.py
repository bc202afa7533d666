"""Which store a name asks for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from cismeet.corpus.errors import StoreError
from cismeet.corpus.stores.duck import DuckStore
from cismeet.corpus.stores.json_lines import JsonLinesStore
from cismeet.corpus.stores.parquet import ParquetStore
from cismeet.errors import ArgumentError

if TYPE_CHECKING:
    from pathlib import Path

    from cismeet.corpus.stores.store import Store

__all__ = ["open_store"]


def open_store(target: Path, declared: str) -> Store[Any]:  # what one store encodes it alone appends
    """The store for a target, new or as a run before left it.

    Args:
        target: ends in ``.jsonl``, ``.jsonl.gz``, ``.jsonl.zst``, ``.duckdb`` or, for a Parquet
            folder, in ``.parquet`` or in nothing.
        declared: tells the options of the run from others.

    Raises:
        ArgumentError: the name tells no store.
        StoreError: what is there cannot be gone on with.
        MissingExtraError: the store needs an extra that is not installed.
    """
    if not target.parent.is_dir():
        raise ArgumentError(f"there is no folder {str(target.parent)!r} to write {target.name!r} into")
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise StoreError(f"{target}: nothing can be written into this folder; name an output in another")
    name = target.name.lower()
    if name.endswith((".jsonl", ".jsonl.gz", ".jsonl.zst")):
        return JsonLinesStore(target, declared)
    if name.endswith(".duckdb"):
        return DuckStore(target, declared)
    if target.suffix.lower() in ("", ".parquet"):
        return ParquetStore(target, declared)
    raise ArgumentError(
        f"the output is {str(target)!r}; it must end in .jsonl, .jsonl.gz, .jsonl.zst or .duckdb, "
        "or be a folder for Parquet (no ending, or .parquet)"
    )
