"""Our own readouts, and the words and sentences to make more of."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import cismeet
from cismeet.language import load

__all__ = ["ROOT", "documents", "gold_documents", "pages", "phrases", "readouts"]

ROOT = Path(__file__).parents[1]
_SENTENCE = re.compile(r"(?<=[.!?”])\s+|\n+")


@cache
def gold_documents() -> tuple[dict[str, Any], ...]:
    """The gold files of the readouts that the rules were written with."""
    folder = ROOT / "tests" / "readouts" / "dev"
    return tuple(json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")))


@cache
def readouts() -> tuple[str, ...]:
    """Whole texts."""
    examples = sorted((ROOT / "examples" / "readouts").glob("*.txt"))
    return (*(path.read_text("utf-8") for path in examples), *(one["text"] for one in gold_documents()))


@cache
def documents() -> tuple[str, ...]:
    """The JSON documents of some readouts, the shortest first."""
    texts = sorted(readouts(), key=len)[:12]
    return tuple(cismeet.dumps(cismeet.parse(text)) for text in texts)


@cache
def pages() -> tuple[bytes, ...]:
    """Saved pages."""
    return tuple(path.read_bytes() for path in sorted((ROOT / "examples" / "pages").glob("*.html")))


@cache
def phrases() -> tuple[str, ...]:
    """Every cell of every table of the language, and every sentence of the readouts."""
    tables = load("en").tables
    names = [one.name.removesuffix(".tsv") for one in tables.place.iterdir() if one.name.endswith(".tsv")]
    cells = {cell for name in names for row in tables.rows(name) for cell in row.values() if cell}
    sentences = {one for text in readouts() for one in _SENTENCE.split(text) if one}
    return tuple(sorted(cells | sentences))
