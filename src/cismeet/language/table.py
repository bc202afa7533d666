"""Lexicon files: tab-separated tables with a header, alternatives parted by ``|``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from cismeet.errors import LanguageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Made = TypeVar("Made")

__all__ = ["Row", "Tables", "alternatives", "folder", "number", "read_files", "read_rows", "read_table"]

Row = dict[str, str]

_LONGEST_NUMBER = 9


@frozen
class Tables:
    """The tables of a language: a folder of files, and rows that a user added.

    Args:
        place: the folder.
        added: further rows by the name of their table (``offices``), after those of the folder.
    """

    place: Traversable
    added: Mapping[str, tuple[Row, ...]] = field(factory=dict[str, tuple[Row, ...]])

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of one table, none where the language has no such table.

        Args:
            name: of the table, for instance ``offices``.
        """
        yield from read_table(self.place, f"{name}.tsv")
        yield from self.added.get(name, ())

    def each(self, name: str, make: Callable[[Row], Made]) -> Iterator[Made]:
        """What is made of each row of one table.

        Args:
            name: of the table.
            make: makes it of a row.

        Raises:
            LanguageError: a cell says what there is not, or is empty where it is needed.
        """
        for row in self.rows(name):
            try:
                made = make(row)
            except KeyError as unknown:
                raise LanguageError(f"{name}, {next(iter(row.values()))!r}: there is no {unknown}") from None
            except ValueError as fault:
                if isinstance(fault, LanguageError):
                    raise
                raise LanguageError(f"{name}, {next(iter(row.values()))!r}: {fault}") from None
            yield made

    def with_rows(self, added: Mapping[str, Iterable[Mapping[str, str]]]) -> Tables:
        """The same with further rows; cells that a row leaves out are empty.

        Args:
            added: rows by the name of their table, each by the names of its columns.

        Raises:
            LanguageError: there is no such table or column.
        """
        together = dict(self.added)
        for name, rows in added.items():
            columns = self._columns(name)
            together[name] = (*together.get(name, ()), *(_complete(name, columns, row) for row in rows))
        return Tables(self.place, together)

    def _columns(self, name: str) -> list[str]:
        file = self.place / f"{name}.tsv"
        if not file.is_file():
            known = ", ".join(
                sorted(one.name.removesuffix(".tsv") for one in self.place.iterdir() if one.name.endswith(".tsv"))
            )
            raise LanguageError(f"there is no table {name!r}; tables are {known}")
        with file.open(encoding="utf-8") as lines:
            return next(iter(lines)).rstrip("\n").split("\t")


def _complete(name: str, columns: list[str], row: Mapping[str, str]) -> Row:
    for column, cell in row.items():
        if column not in columns:
            raise LanguageError(f"{name}: there is no column {column!r}; columns are {', '.join(columns)}")
        if not isinstance(cell, str):
            raise LanguageError(f"{name}: {column} is {cell!r}; it must be a string")
    if not row.get(columns[0]):
        raise LanguageError(f"{name}: the row {dict(row)!r} needs a {columns[0]!r}")
    return {column: row.get(column, "") for column in columns}


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


def read_files(place: Path) -> dict[str, list[Row]]:
    """The rows of a user's files by the name of their table: of one file, or of all in a folder.

    Raises:
        LanguageError: there is no such file, or it is no table.
    """
    paths = sorted(place.glob("*.tsv")) if place.is_dir() else [place]
    found: dict[str, list[Row]] = {}
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8-sig")
        except OSError as fault:
            raise LanguageError(f"{path} cannot be read: {fault.strerror}") from None
        except UnicodeDecodeError as fault:
            raise LanguageError(
                f"{path} is no UTF-8 (byte {fault.start} is 0x{fault.object[fault.start]:02x})"
            ) from None
        found[path.stem] = list(read_rows(text, str(path)))
    if not found:
        raise LanguageError(f"{place} has no files that end in .tsv")
    return found


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


def number(cell: str, first: int, last: int) -> int:
    """The whole number in a cell.

    Raises:
        ValueError: it is none, or lies outside.

    >>> number("13", 1, 12)
    Traceback (most recent call last):
    ...
    ValueError: '13' must be a whole number from 1 to 12
    """
    if cell.removeprefix("-").isdecimal() and len(cell) <= _LONGEST_NUMBER and first <= int(cell) <= last:
        return int(cell)
    raise ValueError(f"{cell!r} must be a whole number from {first} to {last}")
