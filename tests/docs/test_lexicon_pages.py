"""The pages of the lexicons show every table, every column and every entry."""

from __future__ import annotations

import re
from html import escape
from importlib.resources import files
from pathlib import Path

import pytest

from cismeet.language import classes
from docs.generators import expanded
from docs.generators.lexicons import columns_of, rows_of
from docs.generators.words import class_texts

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "lexicons"
TABLES = sorted(
    file.name.removesuffix(".tsv")
    for file in (files("cismeet.language") / "en").iterdir()
    if file.name.endswith(".tsv")
)
SHOWN = [
    name
    for page in sorted(FOLDER.glob("*.md"))
    for names in re.findall(r"^<!-- generated: lexicon ([\w ]+) -->$", page.read_text("utf-8"), re.MULTILINE)
    for name in names.split()
]


def test_every_table_is_shown_on_one_page() -> None:
    assert sorted(SHOWN) == sorted(columns_of()) == TABLES


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_explained_and_no_other(name: str) -> None:
    header = (files("cismeet.language") / "en" / f"{name}.tsv").read_text("utf-8").partition("\n")[0].split("\t")

    assert list(columns_of()[name]) == ["", *header]
    assert all(text.endswith(".") for text in columns_of()[name].values())


@pytest.mark.parametrize("name", TABLES)
def test_every_entry_is_shown(name: str) -> None:
    page = expanded(f"<!-- generated: lexicon {name} -->")
    first = list(columns_of()[name])[1]

    assert page.count("<tr>") == (len(rows_of(name)) + 1 if rows_of(name) else 0)
    assert [row for row in rows_of(name) if f"<td>{escape(row[first])}</td>" not in page] == []


def test_every_class_of_words_is_explained() -> None:
    page = expanded("<!-- generated: classes -->")

    assert set(class_texts()) == set(classes.NAMES)
    assert [name for name in classes.NAMES if f"| `{name}` |" not in page] == []
