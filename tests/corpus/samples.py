"""Small sources, and what stores hold in a form that can be compared."""

from __future__ import annotations

import gzip
import hashlib
from typing import TYPE_CHECKING

import duckdb
import zstandard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["TARGETS", "content_of", "lines_of", "texts", "write_texts"]

TARGETS = ("out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.duckdb", "out.parquet")
_NAMES = ("Ivan Petrov", "Ana Rusu", "Oleg Merkulov", "Aigul Toktogonova", "Viktor Zhdanovich")


def texts(count: int) -> Iterator[str]:
    """Short readouts, no two alike."""
    for number in range(count):
        guest, host = _NAMES[number % 5], _NAMES[(number + 1 + number // 5 % 4) % 5]
        yield (
            f"On {1 + number % 28} October {1996 + number % 31} President of Belarus {host} met with "
            f"Prime Minister of Moldova {guest}.\n\n“Trade grew by {number} percent,” {host} said. {guest} thanked "
            f"{host} for the welcome. The parties discussed energy and transport."
        )


def write_texts(folder: Path, count: int) -> Path:
    """The same as files in a folder."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts(count)):
        (folder / f"{number:04}.txt").write_text(text, "utf-8")
    return folder


def lines_of(path: Path) -> list[bytes]:
    """The lines of a file, decompressed by its library."""
    content = path.read_bytes()
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    if path.suffix == ".zst":
        with zstandard.ZstdDecompressor().stream_reader(content, read_across_frames=True) as reader:
            content = reader.read()
    return content.splitlines(keepends=True)


def content_of(target: Path) -> dict[str, object]:
    """Everything that a run leaves behind, the ledger's own pages apart: bytes of files, rows of tables in order."""
    content: dict[str, object] = {
        path.name: _digest(path) for path in sorted(target.parent.glob(f"{target.name}.*.jsonl"))
    }
    if target.suffix == ".duckdb":
        with duckdb.connect(str(target), read_only=True) as connection:
            names = connection.execute("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()
            for (name,) in names:
                content[name] = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()  # noqa: S608  (listed)
    elif target.is_dir():
        files = sorted(path for path in target.rglob("*") if path.is_file() and not path.name.startswith("_ledger"))
        content |= {path.relative_to(target).as_posix(): _digest(path) for path in files}
    else:
        content[target.name] = _digest(target)
    return content


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
