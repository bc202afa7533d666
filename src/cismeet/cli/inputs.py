"""Readouts from files and from standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cismeet.byte_order_marks import encoding_by_mark

__all__ = ["InputError", "read_bytes", "read_input"]


class InputError(Exception):
    """An input cannot be read; the message says why and is for the one who named it."""


def read_input(name: str, content: bytes | None = None) -> str:
    """The text of a file, or of standard input when the name is ``-``.

    UTF-8 with or without a byte order mark and UTF-16 with one are decoded; line
    breaks stay as they are, so that offsets count what stands in the file.

    Args:
        name: the name.
        content: what was read from it already.

    Raises:
        InputError: it is missing, a directory, empty, or no such text.
    """
    content = read_bytes(name) if content is None else content
    encoding = encoding_by_mark(content) or "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(_undecodable(encoding, error)) from None
    if not text.strip():
        raise InputError("empty; there is nothing to read")
    return text


def read_bytes(name: str) -> bytes:
    """What stands in a file, or comes from standard input when the name is ``-``.

    Raises:
        InputError: it is missing, a directory, or cannot be read.
    """
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise InputError("no such file") from None
    except OSError as error:
        if os.path.isdir(name):  # noqa: PTH112  (a Path would raise again for a name that is too long)
            raise InputError("a directory; name the files in it") from None
        raise InputError(error.strerror or str(error)) from None


def _undecodable(encoding: str, error: UnicodeDecodeError) -> str:
    if encoding == "utf-8":
        return (
            f"no UTF-8 text (byte {error.start} is 0x{error.object[error.start]:02x}); UTF-16 needs a byte order mark"
        )
    return f"no {encoding.removesuffix('-sig').upper()} text, although its byte order mark says so (byte {error.start})"
