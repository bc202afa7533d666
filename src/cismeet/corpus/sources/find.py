"""Everything in the sources, piece by piece."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.corpus.errors import SourceError
from cismeet.corpus.readout import Readout, Reject
from cismeet.corpus.sources.compressed import open_stream
from cismeet.corpus.sources.csv_rows import find_in_csv
from cismeet.corpus.sources.found import Found, digest_of
from cismeet.corpus.sources.json_lines import find_in_json_lines
from cismeet.corpus.sources.options import SourceKind, SourceOptions
from cismeet.corpus.sources.pages import with_page_read
from cismeet.corpus.sources.parquet_rows import find_in_parquet
from cismeet.corpus.sources.tree import STANDARD_INPUT, fault_of, files_of, kind_of, location_of, work_in
from cismeet.corpus.sources.whole import find_whole

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Collection, Iterator

__all__ = ["find", "read"]


def read(
    *sources: str | os.PathLike[str],
    options: SourceOptions | None = None,
    on_reject: Callable[[Reject], object] | None = None,
) -> Iterator[Readout]:
    """The readouts of files and folders, one after the other.

    Text (``.txt``, ``.text``, ``.md``), saved pages (``.html``, ``.htm``, ``.xhtml``; extra `html`),
    JSON Lines (``.jsonl``, ``.ndjson``), CSV (``.csv``, ``.tsv``) and Parquet (extra `parquet`) are
    told by the ending of the name, all but Parquet also with ``.gz`` or ``.zst`` (extra `zst`) after it.
    Folders are read with all below them, in the order of the names. The text of a page is its
    article; offsets of its meeting refer to that.

    Args:
        sources: files, folders, or ``-`` for standard input (JSON Lines, if `options` says nothing else).
        options: what is declared of the sources.
        on_reject: called with what cannot be read, for instance the `append` of a list.

    Raises:
        SourceError: something cannot be read, and `on_reject` is None.
        MissingExtraError: a source needs an extra that is not installed.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("They met.")
    ...     _ = Path(folder, "b.txt").write_text(" ")
    ...     rejects = []
    ...     [readout.text for readout in read(folder, on_reject=rejects.append)], rejects[0].reason
    (['They met.'], 'empty; there is nothing to read')
    """
    for source in sources:
        for found in find(source, options or SourceOptions()):
            content = with_page_read(found).content
            if isinstance(content, Readout):
                yield content
            elif on_reject is None:
                raise SourceError(f"{content.location}: {content.reason}")
            else:
                on_reject(content)


def find(source: str | os.PathLike[str], options: SourceOptions, skipped: Collection[Path] = ()) -> Iterator[Found]:
    """The pieces of a source; what cannot be read is a piece too.

    Args:
        source: a file, a folder, or ``-`` for standard input.
        options: what is declared of it.
        skipped: files and folders to pass over, as `os.path.realpath` gives them.
    """
    if source == STANDARD_INPUT:
        yield from _find_in(None, STANDARD_INPUT, options.kind or SourceKind.JSON_LINES, options)
        return
    for leaf in files_of(Path(source), skipped):
        path = leaf.path
        name = location_of(path)
        kind = kind_of(path) or options.kind
        fault = leaf.fault or fault_of(path)
        if fault is not None:
            yield _rejected(name, fault)
        elif kind is None:
            yield _rejected(name, "its name does not tell that it holds readouts (--kind says what it is)")
        else:
            yield from _all_in(path, name, kind, options)


def _all_in(path: Path, name: str, kind: SourceKind, options: SourceOptions) -> Iterator[Found]:
    """The pieces of a file, with sizes that make up its own whatever becomes of it."""
    left = work_in(path, options)
    for found in _find_in(path, name, kind, options):
        is_rest = found.content.location == name
        size = left if is_rest else min(found.size, left)
        left -= size
        yield evolve(found, size=size)


def _find_in(path: Path | None, name: str, kind: SourceKind, options: SourceOptions) -> Iterator[Found]:
    """The pieces of a file or of standard input; a fault of the whole, at whatever piece it shows, is the last."""
    count = 0
    try:
        for found in _pieces(path, name, kind, options):
            yield found
            count += 1
    except SourceError as error:
        yield _rejected(name, f"{error}; the {count:,} before that are read" if count else str(error))


def _pieces(path: Path | None, name: str, kind: SourceKind, options: SourceOptions) -> Iterator[Found]:
    if kind is SourceKind.PARQUET:
        if path is None:
            raise SourceError("Parquet is read from files only, not from standard input")
        yield from find_in_parquet(path, name, options)
        return
    with open_stream(path) as stream:
        if kind is SourceKind.JSON_LINES:
            yield from find_in_json_lines(stream, name, options)
        elif kind is SourceKind.CSV:
            delimiter = options.delimiter or ("\t" if path is not None and ".tsv" in path.suffixes else ",")
            yield from find_in_csv(stream, name, options, delimiter=delimiter)
        else:
            yield find_whole(stream, name, kind, options)


def _rejected(name: str, reason: str) -> Found:
    return Found(Reject(name, reason), digest_of(reason))
