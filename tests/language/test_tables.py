"""The form of the lexicon files: a header, sorted rows, no duplicates, no stray white space."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest

from cismeet.language.lexicon import senses_of
from cismeet.language.table import read_table

PLACE = files("cismeet.language") / "en"
TABLES = sorted(file.name.removesuffix(".tsv") for file in PLACE.iterdir() if file.name.endswith(".tsv"))
WITHOUT_WITNESS = {"given_names", "name_endings"}
"""A name or an ending is its own witness."""

tables = pytest.mark.parametrize("table", TABLES)


def lines(table: str) -> list[list[str]]:
    """The cells of every line, the header first."""
    text = (PLACE / f"{table}.tsv").read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    return [line.split("\t") for line in text[:-1].split("\n")]


def test_the_lexicons_are_there() -> None:
    assert set(senses_of) <= set(TABLES)


@tables
def test_the_header_names_every_column_once_and_the_witness_last(table: str) -> None:
    header = lines(table)[0]

    assert all(name.isidentifier() and name.islower() for name in header)
    assert len(header) == len(set(header))
    assert (header[-1] == "witness") is (table not in WITHOUT_WITNESS)


@tables
def test_every_row_fills_the_columns(table: str) -> None:
    header, *rows = lines(table)

    assert [row for row in rows if len(row) != len(header)] == []
    assert [row for row in rows if "witness" in header and not row[-1]] == []


@tables
def test_rows_are_sorted(table: str) -> None:
    """By the first column, and by the next where that is the same."""
    rows = lines(table)[1:]

    assert [(row[:2], following[:2]) for row, following in pairwise(rows) if row[0] > following[0]] == []


@tables
def test_no_row_stands_twice(table: str) -> None:
    rows = list(read_table(PLACE, f"{table}.tsv"))
    seen: set[tuple[str, ...]] = set()
    twice: list[tuple[str, ...]] = []
    for row in rows:
        told = tuple(cell for column, cell in row.items() if column != "witness")
        twice += [told] if told in seen else []
        seen.add(told)

    assert twice == []


@tables
def test_no_stray_white_space(table: str) -> None:
    stray = [
        cell
        for row in lines(table)
        for cell in row
        if any(part != " ".join(part.split()) for part in cell.split("|")) or cell.startswith("|") or cell.endswith("|")
    ]

    assert stray == []
