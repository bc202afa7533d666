"""``cismeet score``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

import cismeet
from cismeet.cli.output import complain, print_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from cismeet.scoring import GoldFile

__all__ = ["score"]


@click.command()
@click.argument("directories", metavar="DIR...", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False))
@click.option(
    "--predictions",
    type=click.Path(exists=True, dir_okay=False),
    help='Score lines {"id": …, "meeting": {…}} instead of parsing.',
)
@click.option("--errors", "listed", is_flag=True, help="Print every missed and every made-up fact, file by file.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
@click.option("--only", default="", metavar="NAME", help="Score the files whose id contains NAME.")
def score(*, directories: tuple[str, ...], predictions: str | None, listed: bool, as_json: bool, only: str) -> None:
    """Score readings against the gold files (*.json) of each DIR.

    Gold files follow the annotation guidelines; so do yours, if you write some.
    """
    from cismeet import scoring  # noqa: PLC0415  (for this command alone)

    try:
        gold = scoring.gold_files(directories, only=only)
        if not gold:
            raise click.UsageError("no gold files")
        report = scoring.score(gold, _reader(predictions))
    except cismeet.CismeetError as error:
        complain("score", str(error))
        sys.exit(1)
    if listed:
        for readout in report.readouts:
            print_lines(str(readout))
    print_lines(scoring.as_json(report) if as_json else scoring.as_table(report))


def _reader(predictions: str | None) -> Callable[[GoldFile], dict[str, Any]]:
    """What gives the document of a readout: the file of predictions, or the parser."""
    if predictions is None:
        return lambda gold: cismeet.to_dict(cismeet.parse(gold.text, title=gold.title, published=gold.published))
    from cismeet import scoring  # noqa: PLC0415  (for this command alone)

    told = scoring.read_predictions(predictions)

    def find(gold: GoldFile) -> dict[str, Any]:
        if gold.id not in told:
            raise cismeet.DocumentError(f"{predictions} has no line for {gold.id!r}")
        return told[gold.id]

    return find
