"""``cismeet parse``."""

from __future__ import annotations

import sys

import click

import cismeet
from cismeet.cli.explanation import explanation
from cismeet.cli.inputs import InputError, read_input
from cismeet.cli.output import complain, explain
from cismeet.cli.plain import plain
from cismeet.cli.writers import WRITERS

__all__ = ["parse"]


@click.command()
@click.argument("inputs", metavar="FILE...", nargs=-1, required=True)
@click.option("--title", help="The headline, when it does not stand in the text (one input only).")
@click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD (one input only).")
@click.option("--url", help="Where the readout stands (one input only).")
@click.option("--publisher", help="Who published it.")
@click.option("--language", default="en", show_default=True, help="The language of the readouts.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(WRITERS)),
    default="json",
    show_default=True,
    help="json: a document, an array for several inputs; jsonl: a line each; text: a summary.",
)
@click.option("--explain", "explained", is_flag=True, help="Write value, rule and evidence to standard error.")
def parse(  # noqa: PLR0913  (one for each option)
    *,
    inputs: tuple[str, ...],
    title: str | None,
    published: str | None,
    url: str | None,
    publisher: str | None,
    language: str,
    form: str,
    explained: bool,
) -> None:
    """Read each FILE (- is standard input) and print what it tells.

    UTF-8 with or without a byte order mark and UTF-16 with one are decoded. The exit
    code is 0, or 1 when an input could not be read; the others are done all the same.
    """
    several = len(inputs) > 1
    for option, value in (("--title", title), ("--published", published), ("--url", url)):
        if several and value is not None:
            raise click.UsageError(f"{option} is for one input, and there are {len(inputs)}")
    writer = WRITERS[form](several)
    failed = False
    for name in inputs:
        called = "standard input" if name == "-" else name
        try:
            text = read_input(name)
            meeting = cismeet.parse(
                text, title=title, published=published, url=url, publisher=publisher, language=language
            )
        except InputError as error:
            complain(called, str(error))
            failed = True
        except cismeet.CismeetError as error:  # no text raises, so an option is wrong
            raise click.UsageError(plain(str(error))) from None
        else:
            writer.write(meeting, called)
            if explained:
                explain((f"=== {plain(called)} ===\n" if several else "") + explanation(meeting))
    if not failed or several:
        writer.close()
    sys.exit(int(failed))
