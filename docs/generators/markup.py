"""Pieces of Markdown."""

from __future__ import annotations

import re

__all__ = ["code", "plain", "table"]

_LONGEST = 700
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~$^])")


def plain(text: str) -> str:
    """Text in which no character is markup, cut where it is longer than anybody reads."""
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
    return _MARKUP.sub(r"\\\1", shown).replace("\n", " ")


def code(text: str) -> str:
    """Text in the typeface of code."""
    return f"`{text}`"


def table(header: list[str], rows: list[list[str]]) -> str:
    """A table; a bar within a cell is written as its entity."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
