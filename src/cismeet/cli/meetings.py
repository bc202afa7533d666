"""Meetings from inputs that are readouts or documents of meetings."""

from __future__ import annotations

import io
from pathlib import PurePath
from typing import TYPE_CHECKING

import cismeet
from cismeet.cli.documents import DocumentReader
from cismeet.cli.inputs import InputError, read_input

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["meetings_of_input"]

_LINES = (".jsonl", ".ndjson")


def meetings_of_input(name: str, parse: Callable[[str], cismeet.Meeting]) -> list[cismeet.Meeting]:
    """The meetings of a file, or of standard input when the name is ``-``.

    The ending of the name tells what a file is: ``.json`` is a document or an array of
    them, ``.jsonl`` and ``.ndjson`` have a document on each line, and any other is a
    readout. Standard input is a document when it begins with a brace.

    Args:
        name: the path of the file, or ``-``.
        parse: makes a meeting of the text of a readout.

    Raises:
        InputError: the input cannot be read, or is no JSON although its name says so.
        DocumentError: JSON of it is no document of a meeting.
    """
    text = read_input(name).removeprefix("\ufeff")
    suffix = PurePath(name).suffix.lower()
    if suffix in _LINES:
        return [_document(line, f"line {number}") for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if suffix == ".json" or (name == "-" and text.lstrip().startswith("{")):
        return _documents(text)
    return [parse(text)]


def _documents(text: str) -> list[cismeet.Meeting]:
    if not text.lstrip().startswith("["):
        return [cismeet.loads(text)]
    return list(DocumentReader(_refuse, lambda _size: None).read(io.BytesIO(text.encode()), lines=False))


def _refuse(why: str) -> None:
    raise InputError(why)


def _document(line: str, where: str) -> cismeet.Meeting:
    try:
        return cismeet.loads(line)
    except cismeet.DocumentError as error:
        raise InputError(f"{where}: {error}") from None
