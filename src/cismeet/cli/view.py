"""``cismeet view``."""

from __future__ import annotations

import sys
from functools import partial

import click

import cismeet
from cismeet.cli.inputs import InputError
from cismeet.cli.meetings import meetings_of_input
from cismeet.cli.output import complain, write_text
from cismeet.cli.plain import plain
from cismeet.serializers.page import html_page, write_page

__all__ = ["view"]


@click.command()
@click.argument("inputs", metavar="FILE...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="PAGE", required=True, help="The HTML file to write; - is standard output.")
@click.option("--title", help="The headline of a readout, when it does not stand in the text (one input only).")
@click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD (one input only).")
@click.option("--url", help="Where the readout stands (one input only).")
@click.option("--publisher", help="Who published the readouts.")
@click.option("--language", default="en", show_default=True, help="The language of the readouts.")
def view(  # noqa: PLR0913  (one for each option)
    *,
    inputs: tuple[str, ...],
    output: str,
    title: str | None,
    published: str | None,
    url: str | None,
    publisher: str | None,
    language: str,
) -> None:
    """Show each FILE in one web page that needs nothing but a browser.

    A FILE is a readout, or a document that `cismeet parse` wrote (.json, .jsonl); - is
    standard input. One meeting gives its readout with everything marked that was read
    and the record beside it; several give a timeline and who met whom as well. The
    exit code is 0, or 1 when an input could not be read; the others are shown all the same.
    """
    for option, value in (("--title", title), ("--published", published), ("--url", url)):
        if len(inputs) > 1 and value is not None:
            raise click.UsageError(f"{option} is for one input, and there are {len(inputs)}")
    parse = partial(cismeet.parse, title=title, published=published, url=url, publisher=publisher, language=language)
    meetings: list[cismeet.Meeting] = []
    failed = False
    for name in inputs:
        try:
            meetings += meetings_of_input(name, parse)
        except (InputError, cismeet.DocumentError) as error:
            complain("standard input" if name == "-" else name, str(error))
            failed = True
        except cismeet.CismeetError as error:  # no text raises, so an option is wrong
            raise click.UsageError(plain(str(error))) from None
    if meetings:
        _write(output, meetings)
    elif not failed:
        complain("inputs", "there is no meeting in them, and no page was written")
    sys.exit(int(failed or not meetings))


def _write(output: str, meetings: list[cismeet.Meeting]) -> None:
    try:
        if output == "-":
            write_text(html_page(*meetings))
        else:
            write_page(output, *meetings)
    except cismeet.MissingExtraError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{plain(output)}: {error.strerror or error}") from None
