"""``cismeet convert``."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import define, field

import cismeet
from cismeet.cli.documents import DocumentReader, is_json
from cismeet.cli.formats import FORMATS
from cismeet.cli.inputs import InputError, read_input
from cismeet.cli.output import complain
from cismeet.cli.plain import plain
from cismeet.cli.reading_bar import reading_bar

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["convert"]

_BEGINNING = 4096


@click.command()
@click.argument("inputs", metavar="IN...", nargs=-1, required=True)
@click.option("--to", "form", type=click.Choice(list(FORMATS)), required=True, help="The format to write.")
@click.option(
    "-o", "--output", metavar="OUT", required=True, type=click.Path(path_type=Path), help="The file or folder to write."
)
@click.option("--published", metavar="DATE", help="Day of publication of a text, YYYY-MM-DD (one input only).")
@click.option("--url", help="Where the text stands (one input only).")
@click.option("--publisher", help="Who published the texts.")
@click.option("--language", default="en", show_default=True, help="The language of the texts.")
def convert(  # noqa: PLR0913  (one for each option)
    *,
    inputs: tuple[str, ...],
    form: str,
    output: Path,
    published: str | None,
    url: str | None,
    publisher: str | None,
    language: str,
) -> None:
    """Write the meetings of each IN (- is standard input) in another format to OUT.

    An IN is the text of a readout, a JSON document, an array of documents, or JSON Lines.
    OUT is a file for jsonl, colt, jsonld, ftm, ics and cameo, and a folder for csv, parquet,
    brat and label-studio; it appears whole or not at all. The exit code is 0, or 1 when an
    input could not be read; the others are written all the same.
    """
    for option, value in (("--published", published), ("--url", url)):
        if len(inputs) > 1 and value is not None:
            raise click.UsageError(f"{option} is for one input, and there are {len(inputs)}")
    wanted = FORMATS[form]
    if wanted.is_folder and output.exists() and not output.is_dir():
        raise click.UsageError(f"{form} is a folder, and {plain(str(output))} is a file")
    if not wanted.is_folder and output.is_dir():
        raise click.UsageError(f"{form} is a file, and {plain(str(output))} is a folder")

    def read(text: str) -> cismeet.Meeting:
        return cismeet.parse(text, published=published, url=url, publisher=publisher, language=language)

    with reading_bar(inputs) as advance:
        source = _Source(inputs, read, advance)
        try:
            wanted.write(source.meetings(), output, lambda told: complain(form, told))
        except _NothingReadError:
            pass
        except cismeet.CismeetError as error:
            complain(form, str(error))
            source.failed = True
        except OSError as error:
            complain(str(output), error.strerror or str(error))
            source.failed = True
    sys.exit(int(source.failed))


class _NothingReadError(Exception):
    """No input gave a meeting, so nothing is written."""


@define
class _Source:
    """The meetings of all inputs, one by one."""

    inputs: tuple[str, ...]
    read: Callable[[str], cismeet.Meeting]
    advance: Callable[[int], None]
    failed: bool = field(default=False, init=False)
    _given: int = field(default=0, init=False)

    def meetings(self) -> Iterator[cismeet.Meeting]:
        for name in self.inputs:
            called = "standard input" if name == "-" else name
            try:
                for meeting in self._of_input(name, called):
                    self._given += 1
                    yield meeting
            except InputError as error:
                self._complain(called, str(error))
        if self.failed and not self._given:
            raise _NothingReadError

    def _complain(self, called: str, why: str) -> None:
        complain(called, why)
        self.failed = True

    def _of_input(self, name: str, called: str) -> Iterator[cismeet.Meeting]:
        if name == "-":
            given = sys.stdin.buffer.read()
            if is_json(name, given[:_BEGINNING]):
                yield from self._documents(called).read(io.BytesIO(given), lines=False)
            else:
                yield self._text(read_input(name, given), 0)
            return
        path = Path(name)
        if not path.is_file():
            yield self._text(read_input(name), 0)
            return
        try:
            with path.open("rb") as file:
                if is_json(name, file.peek(_BEGINNING)[:_BEGINNING]):
                    lines = name.casefold().endswith((".jsonl", ".ndjson"))
                    yield from self._documents(called).read(file, lines=lines)
                    return
            yield self._text(read_input(name), path.stat().st_size)
        except OSError as error:
            raise InputError(error.strerror or str(error)) from None

    def _documents(self, called: str) -> DocumentReader:
        return DocumentReader(lambda why: self._complain(called, why), self.advance)

    def _text(self, text: str, size: int) -> cismeet.Meeting:
        try:
            meeting = self.read(text)
        except cismeet.CismeetError as error:  # no text raises, so an option is wrong
            raise click.UsageError(plain(str(error))) from None
        self.advance(size)
        return meeting
