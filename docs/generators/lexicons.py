"""The lexicons as tables: what each column means, from ``columns.tsv``, and every entry of the English files."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

from cismeet.language.table import Row, read_rows, read_table
from docs.generators.markup import code, table

__all__ = ["columns_in_short", "columns_of", "markdown", "rows_of"]

_FILE = Path(__file__).with_name("columns.tsv")
_ENGLISH = files("cismeet.language") / "en"


@cache
def columns_of() -> dict[str, dict[str, str]]:
    """What each column of each table means; under the empty name what an entry of the table means."""
    found: dict[str, dict[str, str]] = {}
    for row in read_rows(_FILE.read_text("utf-8"), _FILE.name):
        found.setdefault(row["table"], {})[row["column"]] = row["means"]
    return found


def rows_of(name: str) -> list[Row]:
    """The entries of a table."""
    return list(read_table(_ENGLISH, f"{name}.tsv"))


def markdown(names: list[str]) -> str:
    """A section for each of the tables."""
    return "\n".join(map(_section, names))


def columns_in_short(_words: list[str]) -> str:
    """All tables with their columns."""
    rows = [
        [code(name), ", ".join(code(column) for column in told if column), told[""]]
        for name, told in sorted(columns_of().items())
    ]
    return table(["table", "columns", "an entry is"], rows)


def _section(name: str) -> str:
    told, entries = columns_of()[name], rows_of(name)
    columns = [column for column in told if column]
    meanings = table(["column", "means"], [[code(column), told[column]] for column in columns])
    shown = _entries(columns, entries) if entries else "The English file has no entries; it is there for your own.\n"
    return f"## {name}\n\nAn entry is {told['']}\n\n{meanings}\n{shown}"


def _entries(columns: list[str], entries: list[Row]) -> str:
    """The entries as one block of HTML, which Sphinx passes on as it is: that is what keeps the build fast."""
    head = "".join(f"<th>{column}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(row[column])}</td>' for column in columns)}</tr>\n" for row in entries)
    number = f"{len(entries):,} {'entry' if len(entries) == 1 else 'entries'}"
    return (
        f"<details class='lexicon'><summary>{number}</summary>\n<table>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></details>\n"
    )
