"""The report of what a format cannot hold, a line for each value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cismeet.serializers.annotation.differences import Difference

__all__ = ["REPORT", "report_line"]

REPORT = "not-held.tsv"
"""The name of the file: readout, JSON Pointer, what it was and what came back."""


def report_line(name: str, difference: Difference) -> str:
    r"""One line of the report.

    >>> from cismeet.serializers.annotation.differences import Difference
    >>> report_line("m-1", Difference("/unread", "a list of 2 came back as a list of 0"))
    'm-1\t/unread\ta list of 2 came back as a list of 0\n'
    """
    cells = (name, difference.path, difference.message)
    return "\t".join("".join(c if c.isprintable() else " " for c in cell) for cell in cells) + "\n"
