"""The encoding that a byte order mark tells; whoever reads bytes asks here."""

from __future__ import annotations

import codecs

__all__ = ["LONGEST_MARK", "encoding_by_mark"]

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
LONGEST_MARK = 4


def encoding_by_mark(content: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning tells.

    >>> encoding_by_mark("Он сказал".encode("utf-16")), encoding_by_mark(b"He said")
    ('utf-16', None)
    """
    return next((encoding for mark, encoding in _MARKS.items() if content.startswith(mark)), None)
