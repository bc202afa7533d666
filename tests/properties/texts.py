"""Texts made of the sentences of our own readouts: shuffled, doubled, cut off, run together."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

__all__ = ["READOUTS", "Given", "composed", "readouts"]

ROOT = Path(__file__).parents[1] / "readouts"


class Given:
    """A readout as its publisher gives it, and its gold file."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.id: str = document["id"]
        self.text: str = document["text"]
        self.title: str | None = document["title"]
        self.published: str | None = document["published"]
        self.document = document

    def __repr__(self) -> str:
        return f"Given({self.id!r})"


def _given() -> list[Given]:
    documents = (json.loads(file.read_text("utf-8")) for file in sorted(ROOT.glob("*/*.json")))
    return [Given(one) for one in documents if "gold" in one]


READOUTS = _given()
"""Every readout of the gold sets."""

SENTENCES = sorted({one for given in READOUTS for one in re.split(r"(?<=[.!?”])\s+|\n+", given.text) if one})
BETWEEN = ["", " ", "  ", "\n", "\n\n", "\r\n\r\n", "\u2028", " – ", "\u00a0", "\t"]


@st.composite
def composed(draw: st.DrawFn) -> str:
    """Real sentences in an order that nobody wrote, the last one perhaps cut off."""
    pieces = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9))
    doubled = draw(st.booleans())
    text = "".join(piece + draw(st.sampled_from(BETWEEN)) for piece in (pieces + pieces[:2] if doubled else pieces))
    return text[: draw(st.integers(len(text) // 2, len(text)))] if draw(st.booleans()) else text


readouts = st.sampled_from(READOUTS)
