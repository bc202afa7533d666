"""How often each rule that decides who speaks is right, on the gold readouts of this project.

    python -m benchmarks.speakers [DIR ...]        (from the root of the project)
    python -m benchmarks.speakers --write          also keeps the table in docs/explanation/pronouns.md

A statement read and one of the gold are a pair when their contents share at least half of their characters;
the most alike are paired first, each once. The speaker of a pair is right when the name read is the gold's
(without a name, the role). Statements without a partner in the gold are left out: of those, nobody can say who spoke.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet
from benchmarks.pages import filled
from cismeet.scoring import gold_files
from cismeet.scoring.likeness import cover, overlap, pair, same_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.scoring import GoldFile

__all__ = ["judged", "main", "table"]

ROOT = Path(__file__).parents[1]
READOUTS = ROOT / "tests" / "readouts"
PAGE = ROOT / "docs" / "explanation" / "pronouns.md"
BEGIN = "<!-- speakers: begin (python -m benchmarks.speakers --write) -->"
END = "<!-- speakers: end -->"
ALIKE = 0.5
OPEN = "left open"


def judged(gold: GoldFile) -> Iterator[tuple[str, bool]]:
    """For each statement that has a partner in the gold, the rule of its speaker and whether the gold says the same."""
    meeting = cismeet.parse(gold.text, title=gold.title, published=gold.published)
    found = [cover(gold.text, [(span.start, span.end) for span in one.spans]) for one in meeting.statements]
    expected = gold.reading.statements
    for wanted, place in pair([one.passage.cover for one in expected], found, overlap, ALIKE):
        rules = [one.rule for one in meeting.evidence_for(f"/statements/{place}/speaker")]
        speaker = meeting.statements[place].speaker
        somebody = meeting.person(speaker) if speaker else None
        told = (somebody.name or somebody.role) if somebody else None
        yield rules[-1] if rules else OPEN, bool(same_name(expected[wanted].speaker, told))


def table(files: Sequence[GoldFile]) -> str:
    """A row for each rule, the most used first."""
    used: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for rule, is_right in (one for gold in files for one in judged(gold)):
        used[rule] += 1
        right[rule] += is_right
    lines = [f"{len(files)} readouts, {used.total():,} statements that both have:", ""]
    lines += ["| rule | statements | speaker right |", "| --- | --: | --: |"]
    for rule, count in used.most_common():
        lines.append(f"| {rule} | {count} | {right[rule]} ({right[rule] / count:.0%}) |")
    return "\n".join(lines)


def write(told: str) -> None:
    """Keep the table in its page."""
    PAGE.write_text(filled(PAGE.read_text("utf-8"), BEGIN, END, told), "utf-8")


def main() -> None:
    """Print the table; with ``--write``, keep it."""
    given = [argument for argument in sys.argv[1:] if argument != "--write"]
    told = table(gold_files([Path(folder) for folder in given] or sorted(READOUTS.iterdir())))
    print(told)
    if "--write" in sys.argv[1:]:
        write(told)


if __name__ == "__main__":
    main()
