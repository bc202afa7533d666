"""How well readings agree with the gold readouts of this project.

    python -m benchmarks.accuracy            prints the table
    python -m benchmarks.accuracy --write    also keeps it: tests/accuracy/scores.json, README.md, docs/accuracy.md

Every folder of gold files under tests/readouts is scored by itself. What is kept is what
tests/accuracy holds the parser to: no figure may fall below it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import cismeet
from benchmarks.pages import filled
from cismeet.scoring import GoldFile, Report, gold_files, score

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["KEPT_IN", "MEASURES", "READOUTS", "figures", "folders", "kept", "table", "with_table"]

ROOT = Path(__file__).parents[1]
READOUTS = ROOT / "tests" / "readouts"
KEPT_IN = ROOT / "tests" / "accuracy" / "scores.json"
PAGES = (ROOT / "README.md", ROOT / "docs" / "accuracy.md")
BEGIN = "<!-- accuracy: begin (python -m benchmarks.accuracy --write) -->"
END = "<!-- accuracy: end -->"

Figures: TypeAlias = dict[str, dict[str, float]]
"""Of one folder, by measure: ``f1`` and the number ``n`` of gold facts, or ``count`` and the number of readouts."""

MEASURES = {
    "facts": "all facts",
    "statements.iou90+speaker": "statements, to the word and with the right speaker",
    "participants": "who took part",
    "mentioned": "who was mentioned",
    "topics": "topics",
    "summits": "summits",
    "agenda": "agenda items",
    "date": "date of the meeting",
    "kind": "kind of the meeting",
    "flawless": "readouts without any error",
}
"""What is measured, and how the tables call it."""


def read(gold: GoldFile) -> dict[str, Any]:
    """What the parser makes of a readout, as a document."""
    return cismeet.to_dict(cismeet.parse(gold.text, title=gold.title, published=gold.published))


def folders() -> list[Path]:
    """The folders of gold files."""
    return sorted({file.parent for file in READOUTS.glob("*/*.json")})


def figures(folder: Path) -> Figures:
    """What the parser reaches on the gold files of a folder."""
    return figures_of(score(gold_files([folder]), read))


def figures_of(report: Report) -> Figures:
    """The figures of a report, rounded as they are kept."""
    rows = report.rows()
    told: Figures = {
        measure: {"f1": round(rows[measure].f1, 4), "n": rows[measure].gold} for measure in MEASURES if measure in rows
    }
    return {**told, "flawless": {"count": report.flawless, "n": len(report.readouts)}}


def kept() -> dict[str, Figures]:
    """The figures last written, by folder."""
    return json.loads(KEPT_IN.read_text("utf-8")) if KEPT_IN.exists() else {}


def table(scores: Mapping[str, Figures]) -> str:
    """The figures as a table in Markdown, a column for each folder.

    >>> print(table({"dev": {"facts": {"f1": 0.81425, "n": 3290}, "flawless": {"count": 2, "n": 36}}}))
    | F1 (N) | dev |
    | --- | --: |
    | all facts | 0.814 (3,290) |
    | readouts without any error | 2 of 36 |
    """
    lines = ["| F1 (N) | " + " | ".join(scores) + " |", "| --- |" + " --: |" * len(scores)]
    for measure, called in MEASURES.items():
        cells = [_cell(scores[folder].get(measure)) for folder in scores]
        if any(cells):
            lines.append(f"| {called} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(figure: dict[str, float] | None) -> str:
    if figure is None:
        return ""
    return f"{figure['count']} of {figure['n']}" if "count" in figure else f"{figure['f1']:.3f} ({figure['n']:,})"


def with_table(page: str, scores: Mapping[str, Figures]) -> str:
    """A page with the table between its two marks.

    Raises:
        ValueError: the page lacks a mark.
    """
    return filled(page, BEGIN, END, table(scores))


def write(scores: Mapping[str, Figures]) -> None:
    """Keep the figures, and put them into the pages that show them."""
    KEPT_IN.write_text(json.dumps(scores, indent=1) + "\n", "utf-8")
    for page in PAGES:
        page.write_text(with_table(page.read_text("utf-8"), scores), "utf-8")


def main() -> None:
    """Print the table; with ``--write``, keep it."""
    scores = {folder.name: figures(folder) for folder in folders()}
    print(table(scores))
    if "--write" in sys.argv[1:]:
        write(scores)


if __name__ == "__main__":
    main()
