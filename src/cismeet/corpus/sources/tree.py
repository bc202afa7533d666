"""The files of a source in an order that is always the same, and what their names tell."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.corpus.sources.compressed import COMPRESSIONS
from cismeet.corpus.sources.options import SourceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cismeet.corpus.sources.options import SourceOptions

__all__ = ["STANDARD_INPUT", "Leaf", "fault_of", "files_of", "kind_of", "location_of", "size_of", "work_in"]

STANDARD_INPUT = "-"
_KINDS = {
    **dict.fromkeys((".txt", ".text", ".md"), SourceKind.TEXT),
    **dict.fromkeys((".html", ".htm", ".xhtml"), SourceKind.HTML),
    **dict.fromkeys((".jsonl", ".ndjson"), SourceKind.JSON_LINES),
    **dict.fromkeys((".csv", ".tsv"), SourceKind.CSV),
    ".parquet": SourceKind.PARQUET,
}


@frozen
class Leaf:
    """What a tree ends in.

    Args:
        path: of a file, or of a folder that is not gone into.
        fault: why the folder is not gone into; None for a file.
    """

    path: Path
    fault: str | None = None


def files_of(source: Path, skipped: Collection[Path] = ()) -> Iterator[Leaf]:
    """The file, or all files of the folder and the folders below it.

    Files come before folders, both by name in the order of code points. Names that begin
    with a dot are passed over, and so are links to folders that are in the tree anyway.

    Args:
        source: a file or a folder; what is not there is given back as it is.
        skipped: files and folders to pass over, as `os.path.realpath` gives them.
    """
    if Path(os.path.realpath(source)) in skipped:
        return
    if not os.path.isdir(source):  # noqa: PTH112  (its namesake raises where a folder above is closed)
        yield Leaf(source)
        return
    root = Path(os.path.realpath(source))
    faults: list[OSError] = []
    for folder, folders, files in os.walk(source, onerror=faults.append):
        yield from _closed(faults)
        real = os.path.realpath(folder)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and Path(real, name) not in skipped)
        for name in sorted(files):
            if not name.startswith(".") and Path(real, name) not in skipped:
                yield Leaf(Path(folder, name))
        for path in (Path(folder, name) for name in folders):
            if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
                yield Leaf(path, "a link to a folder elsewhere, which is not followed; name that folder as a source")
    yield from _closed(faults)


def _closed(faults: list[OSError]) -> Iterator[Leaf]:
    """The folders that could not be opened since this was last asked."""
    for fault in faults:
        yield Leaf(Path(os.fsdecode(fault.filename)), f"a folder that cannot be opened: {fault.strerror}")
    faults.clear()


def fault_of(path: Path) -> str | None:
    """Why there is no file at a path that can be read from beginning to end; None where there is one."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return "a link to what is not there" if path.is_symlink() else "no such file"
    except OSError as error:
        return error.strerror or str(error)
    return None if stat.S_ISREG(mode) else "no file that can be read from beginning to end"


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


def size_of(
    sources: Sequence[str | os.PathLike[str]], options: SourceOptions, skipped: Collection[Path] = ()
) -> int | None:
    """The bytes that are to be read of all sources together; None where standard input is among them."""
    if STANDARD_INPUT in sources:
        return None
    leaves = (leaf for source in sources for leaf in files_of(Path(source), skipped))
    return sum(work_in(leaf.path, options) for leaf in leaves if leaf.fault is None)


def work_in(path: Path, options: SourceOptions) -> int:
    """The bytes of a file, if they are to be read; 0 for what is rejected by its name or length alone."""
    kind = kind_of(path) or options.kind
    try:
        status = path.stat()
    except OSError:
        return 0
    if kind is None or not stat.S_ISREG(status.st_mode):
        return 0
    is_whole = kind in (SourceKind.TEXT, SourceKind.HTML) and path.suffix.lower() not in COMPRESSIONS
    return 0 if is_whole and status.st_size > options.longest_file else status.st_size
