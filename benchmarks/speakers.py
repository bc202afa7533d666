"""How often each rule that decides who speaks is right, on the gold readouts of this project.

    python -m benchmarks.speakers [DIR ...]        (from the root of the project)

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
from cismeet.scoring import gold_files
from cismeet.scoring.likeness import cover, overlap, pair, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.scoring import GoldFile

__all__ = ["judged", "main", "table"]

READOUTS = Path(__file__).parents[1] / "tests" / "readouts"
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


def table(files: Iterable[GoldFile]) -> str:
    """A row for each rule, the most used first."""
    used: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for rule, is_right in (one for gold in files for one in judged(gold)):
        used[rule] += 1
        right[rule] += is_right
    lines = ["| rule | statements | speaker right |", "| --- | --: | --: |"]
    lines += [
        f"| `{rule}` | {count} | {right[rule]} ({right[rule] / count:.0%}) |" for rule, count in used.most_common()
    ]
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    folders = [Path(argument) for argument in sys.argv[1:]] or sorted(READOUTS.iterdir())
    print(table(gold_files(folders)))


if __name__ == "__main__":
    main()
