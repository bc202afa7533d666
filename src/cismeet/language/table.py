"""Lexicon files: tab-separated tables with a header, alternatives parted by ``|``."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from cismeet.errors import LanguageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

__all__ = ["Row", "alternatives", "folder", "read_rows", "read_table"]

Row = dict[str, str]


def folder(code: str) -> Traversable:
    """The folder with the data of the language.

    Raises:
        LanguageError: there is no such language.
    """
    place = files("cismeet.language") / code
    if not (code.isidentifier() and place.is_dir() and (place / "grammar.tsv").is_file()):
        raise LanguageError(f"there is no language {code!r} in cismeet; there is 'en'")
    return place


def read_table(place: Traversable, name: str) -> Iterator[Row]:
    """The rows of one file of a language, empty where the language has no such file."""
    file = place / name
    if not file.is_file():
        return iter(())
    return read_rows(file.read_text(encoding="utf-8"), name)


def read_rows(text: str, name: str) -> Iterator[Row]:
    """The rows of a table.

    Args:
        text: the table, its header first.
        name: what to call it in errors.

    Raises:
        LanguageError: a row has more or fewer cells than the header.
    """
    lines = text.splitlines()
    header = lines[0].split("\t") if lines else []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(header):
            raise LanguageError(f"{name}, line {number}: {len(cells)} cells, but the header has {len(header)}")
        yield dict(zip(header, cells, strict=True))


def alternatives(cell: str) -> list[str]:
    """The parts of a cell."""
    return [part for part in cell.split("|") if part]
