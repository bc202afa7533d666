"""Any number of readouts, made from those of tests/readouts/dev by a seeded generator."""

from __future__ import annotations

import calendar
import datetime
import json
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["varied_readouts", "write_readouts"]

READOUTS = Path(__file__).parents[1] / "tests" / "readouts" / "dev"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
DAY = re.compile(rf"\b\d{{1,2}}(?= (?:{'|'.join(calendar.month_name[1:])})\b)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
FIRST_YEAR, LAST_YEAR, LAST_DAY = 1996, 2026, 28
KEPT = 0.85
HOUSES = ("Press service", "Executive Committee", "Foreign Ministry", "News agency")


def varied_readouts(count: int, seed: int) -> Iterator[dict[str, str | None]]:
    """Records with text, title, published, url and publisher.

    Each is one of the project's readouts with the words of its people's names exchanged for
    those of others, its days and years moved, and some of its paragraphs left out or moved.

    Args:
        count: how many.
        seed: equal seeds give equal records.
    """
    chance = random.Random(seed)  # noqa: S311  (no secret)
    originals: list[dict[str, Any]] = [json.loads(path.read_text("utf-8")) for path in sorted(READOUTS.glob("*.json"))]
    names = [words for one in originals for words in _names(one)]
    first = sorted({words[0] for words in names})
    last = sorted({words[-1] for words in names})
    for number in range(count):
        original = originals[number % len(originals)]
        exchanged: dict[str, str] = {}
        for words in _names(original):
            exchanged.setdefault(words[0], chance.choice(first))
            exchanged.setdefault(words[-1], chance.choice(last))
        year = chance.randint(FIRST_YEAR, LAST_YEAR)
        day = datetime.date(year, chance.randint(1, 12), chance.randint(1, LAST_DAY))
        yield {
            "text": _varied("\n\n".join(_paragraphs(original["text"], chance)), exchanged, year, chance),
            "title": _varied(original["title"], exchanged, year, chance) if original["title"] else None,
            "published": day.isoformat(),
            "url": f"https://example.org/{year}/{number}",
            "publisher": chance.choice(HOUSES),
        }


def write_readouts(path: Path, count: int, seed: int) -> None:
    """The same as JSON Lines in a file."""
    with path.open("w", encoding="utf-8") as file:
        for record in varied_readouts(count, seed):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _names(original: dict[str, Any]) -> Iterator[list[str]]:
    for person in (*original["gold"]["participants"], *original["gold"]["mentioned"]):
        words = WORD.findall(person["name"] or "")
        if len(words) > 1:
            yield words


def _paragraphs(text: str, chance: random.Random) -> list[str]:
    """The paragraphs, the first always among them; of the others most, and now and then two change places."""
    opening, *others = text.split("\n\n")
    kept = [paragraph for paragraph in others if chance.random() < KEPT]
    if len(kept) > 1 and chance.random() > KEPT:
        place = chance.randrange(len(kept) - 1)
        kept[place], kept[place + 1] = kept[place + 1], kept[place]
    return [opening, *kept]


def _varied(text: str, exchanged: dict[str, str], year: int, chance: random.Random) -> str:
    text = WORD.sub(lambda word: exchanged.get(word[0], word[0]), text)
    text = DAY.sub(lambda _: str(chance.randint(1, LAST_DAY)), text)
    written = [int(one) for one in YEAR.findall(text)]
    moved = year - max(written, default=year)
    return YEAR.sub(lambda one: str(int(one[0]) + moved), text)
