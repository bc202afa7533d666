"""``cismeet query`` and ``cismeet report``."""

from __future__ import annotations

import csv
import io
import itertools
import json
import sys
from typing import TYPE_CHECKING

import click

import cismeet
from cismeet.cli.output import complain, show, write_json, write_text
from cismeet.cli.plain import one_line
from cismeet.serializers.tables.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cismeet.corpus import Answer

__all__ = ["query", "report"]

_SHOWN = 1000
_AT_ONCE = 1000


@click.command()
@click.argument("database", metavar="FILE.duckdb")
@click.argument("question", metavar="SQL")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl"]),
    default="table",
    show_default=True,
    help=f"table: for people, {_SHOWN:,} rows at most; csv: formulas get an apostrophe; jsonl: an object a line.",
)
def query(*, database: str, question: str, form: str) -> None:
    """Ask FILE.duckdb a question in SQL; nothing in it can be changed so.

    Tables: meetings, participants, dyads, statements, topics, summits, agenda, mentions,
    notes, colt, documents, sources, rejects. Views: spoken, summit_meetings,
    summits_spoken_of, announced.
    """
    from cismeet import corpus  # noqa: PLC0415  (for this command alone)

    try:
        _FORMS[form](corpus.query(database, question))
    except cismeet.CismeetError as error:
        complain("query", str(error))
        sys.exit(2 if isinstance(error, corpus.QueryError | cismeet.MissingExtraError) else 1)


@click.command()
@click.argument("database", metavar="FILE.duckdb")
@click.option("-o", "--output", metavar="PAGE.html", required=True, help="The page.")
def report(*, database: str, output: str) -> None:
    """Draw what is in FILE.duckdb: meetings over time, most met pairs, acts by speaker."""
    from cismeet import corpus  # noqa: PLC0415  (for this command alone)

    try:
        corpus.report(database, output)
    except cismeet.CismeetError as error:
        complain("report", str(error))
        sys.exit(2 if isinstance(error, cismeet.MissingExtraError) else 1)


def _table(answer: Answer) -> None:
    from rich.table import Table  # noqa: PLC0415  (takes its time to import)

    table = Table(*map(one_line, answer.columns))
    for row in itertools.islice(answer.rows, _SHOWN):
        table.add_row(*("" if cell is None else one_line(str(cell)) for cell in row))
    show(table)
    if next(answer.rows, None) is not None:
        complain("query", f"there are more than {_SHOWN:,} rows; --format csv gives them all")


def _csv(answer: Answer) -> None:
    for rows in _some([answer.columns], answer.rows):
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(
            [harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
        )
        write_text(text.getvalue())


def _json_lines(answer: Answer) -> None:
    for rows in _some([], answer.rows):
        objects = (dict(zip(answer.columns, row, strict=True)) for row in rows)
        write_json("".join(json.dumps(one, ensure_ascii=False, default=str) + "\n" for one in objects))


def _some(first: list[tuple[object, ...]], rows: Iterator[tuple[object, ...]]) -> Iterator[list[tuple[object, ...]]]:
    """The rows in lists, so that a long answer is never held whole."""
    yield first
    while some := list(itertools.islice(rows, _AT_ONCE)):
        yield some


_FORMS: dict[str, Callable[[Answer], None]] = {"table": _table, "csv": _csv, "jsonl": _json_lines}
