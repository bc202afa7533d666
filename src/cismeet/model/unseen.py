"""Characters that nobody sees: of no width, soft hyphens, and marks that turn the direction of writing."""

from __future__ import annotations

import re

__all__ = ["UNSEEN", "seen"]

UNSEEN = "\u00ad\ufeff\u200b\u2060\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
"""The characters, as within the brackets of a regular expression."""

_UNSEEN = re.compile(f"[{UNSEEN}]")


def seen(words: str) -> str:
    r"""The words of a name as a reader sees them: runs of white space as one blank, and nothing that is not seen.

    >>> seen("Deputy\n \u200bMin\u00adister")
    'Deputy Minister'
    """
    return " ".join((words if words.isascii() else _UNSEEN.sub("", words)).split())
