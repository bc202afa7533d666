"""What the gold readouts of this project are made of: by set, kind, year and house.

    python -m benchmarks.composition            prints the tables
    python -m benchmarks.composition --write    also keeps them in docs/explanation/data-card.md

Counted from the gold files alone, not from what the parser reads. A test holds the page to them.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.pages import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["BEGIN", "END", "PAGE", "gold", "main", "tables"]

ROOT = Path(__file__).parents[1]
READOUTS = ROOT / "tests" / "readouts"
PAGE = ROOT / "docs" / "explanation" / "data-card.md"
BEGIN = "<!-- composition: begin (python -m benchmarks.composition --write) -->"
END = "<!-- composition: end -->"

Document = dict[str, Any]
SPAN = 5  # years in a row of the table of years


def gold() -> dict[str, list[Document]]:
    """The gold files of each set."""
    files = sorted(READOUTS.glob("*/*.json"))
    sets: dict[str, list[Document]] = {file.parent.name: [] for file in files}
    for file in files:
        sets[file.parent.name].append(json.loads(file.read_text("utf-8")))
    return sets


SIZES: Mapping[str, Callable[[Document], int]] = {
    "readouts": lambda _: 1,
    "characters": lambda one: len(one["text"]),
    "with a title": lambda one: bool(one["title"]),
    "with a day of publication": lambda one: bool(one["published"]),
    "participants": lambda one: len(one["gold"]["participants"]),
    "mentioned": lambda one: len(one["gold"]["mentioned"]),
    "statements": lambda one: len(one["gold"]["statements"]),
    "... direct": lambda one: sum(said["form"] == "direct" for said in one["gold"]["statements"]),
    "... mixed": lambda one: sum(said["form"] == "mixed" for said in one["gold"]["statements"]),
    "... indirect": lambda one: sum(said["form"] == "indirect" for said in one["gold"]["statements"]),
    "topics": lambda one: len(one["gold"]["topics"]),
    "summits": lambda one: len(one["gold"]["summits"]),
    "agenda items": lambda one: sum(len(summit["agenda"]) for summit in one["gold"]["summits"]),
}


def years(document: Document) -> str:
    """The five years in which it was published, or in which the meeting took place."""
    year = str(document["published"] or document["gold"]["date"] or "")[:4]
    if not year.isdecimal():
        return "not told"
    first = int(year) // SPAN * SPAN
    return f"{first}-{first + SPAN - 1}"


def _rows(sets: Mapping[str, Sequence[Document]], of: Callable[[Document], str]) -> Iterator[str]:
    """A row for each value, with its count in each set and in all."""
    counts = {name: Counter(map(of, documents)) for name, documents in sets.items()}
    for value in sorted({value for counted in counts.values() for value in counted}):
        numbers = [counts[name][value] for name in sets]
        yield f"| {value} | " + " | ".join(map(str, numbers)) + f" | {sum(numbers)} |"


def tables(sets: Mapping[str, Sequence[Document]]) -> str:
    """All of it in Markdown."""

    def head(name: str) -> list[str]:
        return [f"| {name} | " + " | ".join(sets) + " | all |", "| --- |" + " --: |" * (len(sets) + 1)]

    lines = head("size")
    for name, size in SIZES.items():
        numbers = [sum(map(size, documents)) for documents in sets.values()]
        lines.append(f"| {name} | " + " | ".join(f"{number:,}" for number in numbers) + f" | {sum(numbers):,} |")
    lines += ["", *head("kind"), *_rows(sets, lambda one: one["gold"]["kind"])]
    lines += ["", *head("years"), *_rows(sets, years)]
    houses = Counter(one["house"] for documents in sets.values() for one in documents)
    named = sorted(houses.items(), key=lambda pair: (-pair[1], pair[0]))
    lines += ["", f"{len(houses)} houses: " + "; ".join(f"{house} ({number})" for house, number in named) + "."]
    return "\n".join(lines)


def main() -> None:
    """Print the tables; with ``--write``, keep them."""
    told = tables(gold())
    print(told)
    if "--write" in sys.argv[1:]:
        PAGE.write_text(filled(PAGE.read_text("utf-8"), BEGIN, END, told), "utf-8")


if __name__ == "__main__":
    main()
