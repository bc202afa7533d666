"""Cells that a spreadsheet would run as a formula, and back.

After the advice of OWASP on "CSV injection": a text that begins with ``=``, ``+``, ``-``,
``@``, a tab or a line break gets an apostrophe in front, which spreadsheets show or hide
but never run. A text that begins so after apostrophes of its own gets one more, so that
taking one away always gives back the text as it was.
"""

from __future__ import annotations

import re

__all__ = ["harmless", "restored"]

_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # the last four are the full-width forms, which Excel takes alike

_FIRST = frozenset("'=+-@\t\r\n＝＋－＠")


def harmless(text: str) -> str:
    """The text as a cell that no spreadsheet runs.

    >>> harmless("=1+1"), harmless("'=1+1"), harmless("1 = 1")
    ("'=1+1", "''=1+1", '1 = 1')
    """
    return f"'{text}" if text[:1] in _FIRST and _DANGEROUS.match(text) else text


def restored(cell: str) -> str:
    """The text that `harmless` made a cell of.

    Args:
        cell: as it stands in the file.

    >>> restored("'=1+1"), restored("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell) else cell
