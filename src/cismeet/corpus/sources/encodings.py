"""Bytes to text, by byte order mark and declaration only: an encoding is never guessed."""

from __future__ import annotations

import re

from cismeet.byte_order_marks import encoding_by_mark
from cismeet.corpus.errors import SourceError

__all__ = ["declared_by_page", "decoded"]

_HEAD = 4096  # the HTML standard asks for 1024 bytes; old pages begin with long comments
_DECLARATION = re.compile(
    rb"""<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w.:+-]+)""", re.IGNORECASE
)
_AS_BROWSERS_READ_IT = {  # WHATWG Encoding Standard: what a page declares and what it means
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "us-ascii", "ascii"), "windows-1252"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "windows-1254"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),  # the declaration itself was ASCII
}


def declared_by_page(page: bytes) -> str | None:
    """The encoding that a page declares in its first bytes, in a meta element or an XML declaration.

    >>> declared_by_page(b'<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">')
    'windows-1251'
    >>> declared_by_page(b"<meta charset=ISO-8859-1>")
    'windows-1252'
    """
    found = _DECLARATION.search(page[:_HEAD])
    if found is None:
        return None
    label = found[1].decode("ascii", "replace").lower()
    return _AS_BROWSERS_READ_IT.get(label, label)


def decoded(content: bytes, declared: str | None) -> str:
    """The text of the bytes; line breaks stay as they are.

    Args:
        content: the bytes.
        declared: the encoding that somebody or something declares; a byte order mark outweighs it.

    Raises:
        SourceError: they are no such text, or nothing that a person wrote.
    """
    encoding = encoding_by_mark(content) or declared or "utf-8"
    try:
        text = content.decode(encoding)
    except LookupError:
        raise SourceError(f"its declared encoding {encoding!r} is not known") from None
    except UnicodeError as error:
        raise SourceError(_undecodable(content, encoding, error, declared)) from None
    if "\x00" in text:
        raise SourceError("it holds NUL characters: a binary file, or UTF-16 without a byte order mark")
    return text


def _undecodable(content: bytes, encoding: str, error: UnicodeError, declared: str | None) -> str:
    where = ""
    if isinstance(error, UnicodeDecodeError) and error.start < len(error.object):
        skipped = len(content) - len(error.object)  # a codec that takes the mark away counts without it
        where = f" (byte {error.start + skipped} is 0x{error.object[error.start]:02x})"
    if encoding_by_mark(content):
        return f"no {encoding.removesuffix('-sig').upper()} text, although its byte order mark says so{where}"
    if declared:
        return f"no {encoding} text, although that is declared{where}"
    return f"no UTF-8 text{where}, and no other encoding is declared"
