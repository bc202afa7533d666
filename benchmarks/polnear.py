"""How much of the reported speech in news cismeet finds: PolNeAR, the Political News Attribution Relations corpus.

    python -m benchmarks.polnear PATH/TO/PolNeAR/data/train        (from the root of the project)

PolNeAR (https://github.com/networkdynamics/PolNeAR) has no licence, so nothing of it lies here: bring a
checkout. Its README asks that ``test`` be scored once and never looked at, so this refuses every folder
but ``train``. Two samples of articles are drawn with the seed below: what the first is missing was looked
into, by phenomenon, and one rule came of it (two apostrophes are one mark); the second (``--second``) shares
no article with it. Of several annotators, the first that ``metadata.tsv`` names counts.

A reading and an attribution are a pair when their contents, without white space, quotation marks and final
punctuation at the ends of their parts, share at least half (or nine tenths) of their characters; the most
alike are paired first, each once. The source of a pair is right when the two share a character, or neither
has one; *joint* counts the pairs whose source is right. A reading whose speaker is implied takes the words
that last named that speaker, as PolNeAR does (``--named-only``: it has no source).

The rows are *all* attributions (thoughts and attitudes too, which cismeet does not look for), those whose
content holds a *quotation* mark, those whose cue holds a form of one of 25 verbs of *speech* or "according
to", and those with *both*. In a row, a reading paired with an attribution of another row is left out; one
without a pair counts as wrong when it is of the row itself.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

import cismeet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SEED = 20261124
ARTICLES = 200
ALIKE = (0.5, 0.9)
ROWS = ("all", "quotation", "speech", "both")
FOLDER = "train"

QUOTATION_MARKS = "\"“”„‟«»‹›‘’'`´″"
DOUBLE_MARKS = '"“”„‟«»″'
FINAL_PUNCTUATION = ".,;:!?…-–—"
SPEECH_VERBS = """say says said saying tell tells told telling add adds added adding note notes noted noting
stress stresses stressed stressing ask asks asked asking announce announces announced announcing
claim claims claimed claiming argue argues argued arguing write writes wrote written writing
call calls called calling suggest suggests suggested suggesting explain explains explained explaining
insist insists insisted insisting warn warns warned warning declare declares declared declaring
urge urges urged urging promise promises promised promising reply replies replied replying
respond responds responded responding deny denies denied denying confirm confirms confirmed confirming
acknowledge acknowledges acknowledged acknowledging believe believes believed believing
hope hopes hoped hoping"""
SPEECH = re.compile(rf"\b(?:{'|'.join(SPEECH_VERBS.split())}|according to)\b", re.IGNORECASE)

Span = tuple[int, int]


@frozen
class Attribution:
    """Who said what, as characters of the article."""

    content: frozenset[int]
    source: frozenset[int]
    rows: frozenset[str]


Readings = list[Attribution]


def trimmed(text: str, span: Span) -> range:
    """The characters of a span without what does not count at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in QUOTATION_MARKS):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in QUOTATION_MARKS + FINAL_PUNCTUATION):
        end -= 1
    return range(start, end)


def characters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """All characters of some spans, each trimmed."""
    return frozenset(position for span in spans for position in trimmed(text, span))


def rows_of(*, quotation: bool, speech: bool) -> frozenset[str]:
    """The rows that an attribution of this sort belongs to."""
    belongs = {"all": True, "quotation": quotation, "speech": speech, "both": quotation and speech}
    return frozenset(row for row, yes in belongs.items() if yes)


def annotated(text: str, annotations: str) -> list[Attribution]:
    """The attributions of an article, from the lines of a brat file."""
    spans: dict[str, list[Span]] = {}
    relations: list[str] = []
    for line in annotations.split("\n"):
        key, tab, rest = line.partition("\t")
        if tab and key.startswith("T"):
            places = rest.partition("\t")[0].partition(" ")[2]
            spans[key] = [_span(place) for place in places.split(";")]
        elif tab and key.startswith("E"):
            relations.append(rest)
    return [one for relation in relations if (one := _attribution(text, relation, spans))]


def _span(place: str) -> Span:
    start, end = place.split()
    return int(start), int(end)


def _attribution(text: str, relation: str, spans: Mapping[str, Sequence[Span]]) -> Attribution | None:
    parts: dict[str, list[Span]] = {"content": [], "cue": [], "source": []}
    for argument in relation.split():
        role, _, key = argument.partition(":")
        name = role.rstrip("0123456789").lower()
        if name in parts:
            parts[name].extend(spans.get(key, ()))
    if not parts["content"]:
        return None
    quotation = any(mark in text[start:end] for start, end in parts["content"] for mark in DOUBLE_MARKS)
    speech = SPEECH.search(" ".join(text[start:end] for start, end in parts["cue"])) is not None
    rows = rows_of(quotation=quotation, speech=speech)
    return Attribution(characters(text, parts["content"]), characters(text, parts["source"]), rows)


def read(text: str, *, named_only: bool = False) -> list[Attribution]:
    """The statements that cismeet reads in an article."""
    meeting = cismeet.parse(text)
    named: dict[str | None, Span] = {}
    found: list[Attribution] = []
    for statement in meeting.statements:
        if named_only:
            named.clear()
        if statement.speaker_span:
            named[statement.speaker] = (statement.speaker_span.start, statement.speaker_span.end)
        source = [named[statement.speaker]] if statement.speaker in named else []
        spans = [(span.start, span.end) for span in statement.spans]
        quotation = any(mark in text[max(0, start - 1) : end + 1] for start, end in spans for mark in DOUBLE_MARKS)
        rows = rows_of(quotation=quotation, speech=SPEECH.search(statement.cue.text) is not None)
        found.append(Attribution(characters(text, spans), characters(text, source), rows))
    return found


def pairs(found: Readings, gold: Readings, alike: float) -> dict[int, int]:
    """Which reading goes with which attribution, by their places."""
    candidates: list[tuple[float, int, int]] = []
    for place, reading in enumerate(found):
        for goal, attribution in enumerate(gold):
            shared = len(reading.content & attribution.content)
            either = len(reading.content | attribution.content)
            if shared and shared >= alike * either:
                candidates.append((-shared / either, goal, place))
    chosen: dict[int, int] = {}
    for _, goal, place in sorted(candidates):
        if place not in chosen and goal not in chosen.values():
            chosen[place] = goal
    return chosen


def count(found: Readings, gold: Readings, alike: float) -> Counter[tuple[str, str]]:
    """How many of each row were found, are in the gold, are paired, and have the right source too."""
    counts: Counter[tuple[str, str]] = Counter()
    chosen = pairs(found, gold, alike)
    for row in ROWS:
        counts[row, "gold"] = sum(row in attribution.rows for attribution in gold)
        for place, reading in enumerate(found):
            attribution = gold[chosen[place]] if place in chosen else None
            if attribution is None:
                counts[row, "found"] += row in reading.rows
            elif row in attribution.rows:
                counts[row, "found"] += 1
                counts[row, "paired"] += 1
                counts[row, "joint"] += bool(reading.source & attribution.source) or not (
                    reading.source or attribution.source
                )
    return counts


def share(part: int, whole: int) -> float:
    """A share per cent."""
    return 100 * part / whole if whole else 0.0


def line(row: str, alike: float, counts: Counter[tuple[str, str]]) -> str:
    """A row of the table."""
    found, gold, paired, joint = (counts[row, what] for what in ("found", "gold", "paired", "joint"))
    return (
        f"| {row} | {alike} | {gold} | {found} | {share(paired, found):.1f} | {share(paired, gold):.1f} "
        f"| {share(2 * paired, found + gold):.1f} | {share(joint, paired):.1f} "
        f"| {share(2 * joint, found + gold):.1f} |"
    )


def sample(folder: Path, *, second: bool) -> list[tuple[str, str]]:
    """The text and the annotations of the articles of the first or the second sample."""
    if folder.name != FOLDER:
        raise SystemExit(f"{folder} is not PolNeAR's {FOLDER!r} folder; no other part of it is to be looked at")
    with (folder.parent / "metadata.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        annotators = {row["filename"]: row["annotators"].split("|")[0] for row in rows if row["compartment"] == FOLDER}
    names = sorted(path.stem for path in (folder / "text").glob("*.txt"))
    drawn = random.Random(SEED).sample(names, 2 * ARTICLES)  # noqa: S311  (a sample to be drawn again, no secret)
    drawn = drawn[ARTICLES:] if second else drawn[:ARTICLES]
    return [
        (
            (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8"),
            (folder / "attributions" / f"{name}_{annotators[name]}.ann").read_bytes().decode("utf-8"),
        )
        for name in sorted(drawn)
    ]


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("train", type=Path, help="PolNeAR's folder data/train")
    arguments.add_argument("--named-only", action="store_true", help="implied speakers count as no source")
    arguments.add_argument("--second", action="store_true", help="the articles that nobody looked at")
    given = arguments.parse_args()
    articles = sample(given.train, second=given.second)
    totals = {alike: Counter[tuple[str, str]]() for alike in ALIKE}
    for text, markup in articles:
        gold, found = annotated(text, markup), read(text, named_only=given.named_only)
        for alike, total in totals.items():
            total.update(count(found, gold, alike))
    length = sum(len(text) for text, _ in articles)
    print(f"{len(articles)} articles of PolNeAR's {FOLDER}, seed {SEED}, {length:,} characters; per cent\n")
    print("| attributions | alike | N | found | precision | recall | F1 | source right | joint F1 |")
    print("| --- |" + " --: |" * 8)
    for row in ROWS:
        for alike, total in totals.items():
            print(line(row, alike, total))


if __name__ == "__main__":
    main()
