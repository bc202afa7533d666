"""The files of a source in an order that is always the same, and what their names tell."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cismeet.corpus.sources.compressed import COMPRESSIONS
from cismeet.corpus.sources.options import SourceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

__all__ = ["STANDARD_INPUT", "files_of", "kind_of", "location_of", "size_of"]

STANDARD_INPUT = "-"
_KINDS = {
    **dict.fromkeys((".txt", ".text", ".md"), SourceKind.TEXT),
    **dict.fromkeys((".html", ".htm", ".xhtml"), SourceKind.HTML),
    **dict.fromkeys((".jsonl", ".ndjson"), SourceKind.JSON_LINES),
    **dict.fromkeys((".csv", ".tsv"), SourceKind.CSV),
    ".parquet": SourceKind.PARQUET,
}


def files_of(source: Path, skipped: Collection[Path] = ()) -> Iterator[Path]:
    """The file, or all files of the folder and the folders below it.

    Files come before folders, both by name in the order of code points. Names that begin
    with a dot are passed over.

    Args:
        source: a file or a folder; what is not there is given back as it is.
        skipped: files and folders to pass over, as `os.path.realpath` gives them.
    """
    if Path(os.path.realpath(source)) in skipped:
        return
    if not source.is_dir():
        yield source
        return
    for folder, folders, files in os.walk(source):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and Path(os.path.realpath(folder), name) not in skipped
        )
        real = os.path.realpath(folder)
        for name in sorted(files):
            if not name.startswith(".") and Path(real, name) not in skipped:
                yield Path(folder, name)


def kind_of(path: Path) -> SourceKind | None:
    """What a file holds by its name, whether compressed or not; None where the name does not tell.

    >>> kind_of(Path("crawl.JSONL.gz")).value, kind_of(Path("photo.jpg"))
    ('jsonl', None)
    """
    name = path.with_suffix("") if path.suffix.lower() in COMPRESSIONS else path
    return _KINDS.get(name.suffix.lower())


def location_of(path: Path) -> str:
    r"""The path as text that every format can hold.

    >>> location_of(Path("pages/a.txt")), location_of(Path("odd\udcff"))
    ('pages/a.txt', 'odd\\xff')
    """
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def size_of(sources: Sequence[str | os.PathLike[str]], skipped: Collection[Path] = ()) -> int | None:
    """The bytes of all files of the sources together; None where standard input is among them."""
    if STANDARD_INPUT in sources:
        return None
    return sum(_size(path) for source in sources for path in files_of(Path(source), skipped))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
