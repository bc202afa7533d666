"""Meetings from documents: one in a file, an array of them, or a line each; none is kept."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from typing import IO, TYPE_CHECKING

from attrs import define, field

import cismeet
from cismeet.cli.inputs import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DocumentReader", "is_json"]

_CHUNK = 1 << 16
_LARGEST_DOCUMENT = 1 << 28
_SPACE = " \t\r\n"


def is_json(name: str, start: bytes) -> bool:
    r"""Whether an input holds documents and no readout.

    Args:
        name: its name; ``.json``, ``.jsonl`` and ``.ndjson`` tell it.
        start: its first bytes, which tell it of others.

    >>> is_json("a.jsonl", b""), is_json("-", b' [\n {"schema"'), is_json("-", b"[Photo] They met.")
    (True, True, False)
    """
    if name.casefold().endswith((".json", ".jsonl", ".ndjson")):
        return True
    signs = b"".join(start.removeprefix(b"\xef\xbb\xbf").split())[:3]
    return signs.startswith((b'{"', b'[{"')) or signs == b"[]"


@define
class DocumentReader:
    """Reads documents one after the other; a faulty one is told, and the next is read.

    Args:
        complain: called with what is wrong with a document.
        advance: called with the number of bytes read.
    """

    complain: Callable[[str], None]
    advance: Callable[[int], None]
    _number: int = field(default=0, init=False)

    def read(self, file: IO[bytes], *, lines: bool) -> Iterator[cismeet.Meeting]:
        """The meetings of a file.

        Args:
            file: open for bytes, UTF-8 with or without a byte order mark.
            lines: a document stands on each line.

        Raises:
            InputError: from some place on, it is no JSON.
        """
        for text in self._lines(file) if lines else self._values(file):
            self._number += 1
            try:
                yield cismeet.loads(text)
            except cismeet.DocumentError as error:
                self.complain(f"{'line' if lines else 'document'} {self._number}: {error}")

    def _lines(self, file: IO[bytes]) -> Iterator[bytes]:
        for line in file:
            self.advance(len(line))
            if line.strip():
                yield line.strip()
            else:
                self._number += 1

    def _values(self, file: IO[bytes]) -> Iterator[str]:
        """The text of each object, at the top or in an array."""
        buffer = _Buffer(file, self.advance)
        within = False
        while sign := buffer.sign():
            if sign == "[" and not within:
                within = True
                buffer.skip(1)
            elif within and sign in ",]":
                within = sign == ","
                buffer.skip(1)
            else:
                yield buffer.value()
        if within:
            raise InputError("the array does not end; the file is cut off")


class _Buffer:
    """What of a file was read and is not used yet."""

    def __init__(self, file: IO[bytes], advance: Callable[[int], None]) -> None:
        self._file = file
        self._advance = advance
        self._decoder = json.JSONDecoder()
        self._decode = codecs.getincrementaldecoder("utf-8-sig")().decode
        self._text = ""

    def _more(self, size: int) -> bool:
        """Read on; False at the end of the file."""
        chunk = self._file.read(size)
        self._advance(len(chunk))
        try:
            self._text += self._decode(chunk, not chunk)
        except UnicodeDecodeError:
            raise InputError("no UTF-8 text") from None
        return bool(chunk)

    def sign(self) -> str:
        """The next character that is no white space; empty at the end."""
        while True:
            self._text = self._text.lstrip(_SPACE)
            if self._text:
                return self._text[0]
            if not self._more(_CHUNK):
                return ""

    def skip(self, size: int) -> None:
        """Use some characters up."""
        self._text = self._text[size:]

    def value(self) -> str:
        """The text of the value that begins here."""
        while True:
            try:
                _, end = self._decoder.raw_decode(self._text)
            except RecursionError:
                raise InputError("nested too deeply") from None
            except ValueError as error:
                if len(self._text) > _LARGEST_DOCUMENT or not self._more(max(len(self._text), _CHUNK)):
                    raise InputError(f"no JSON: {error}") from None
            else:
                text, self._text = self._text[:end], self._text[end:]
                return text
