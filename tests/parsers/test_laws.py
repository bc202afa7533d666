"""The laws of DESIGN.md, on invented readouts and on what is left of them when they are broken."""

from __future__ import annotations

import json
import random
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cismeet
from cismeet import Meeting, NoteKind, Where

if TYPE_CHECKING:
    from types import FrameType

FOLDER = Path(__file__).parents[1] / "readouts" / "dev"
READOUTS: list[str] = [json.loads(file.read_text("utf-8"))["text"] for file in sorted(FOLDER.glob("*.json"))]
FRAGMENTS = sorted({word for text in READOUTS for word in text.split(" ")})
MARKS = list("“”«»\"'‘’,.:;-–…(•\n\u00adİ\ud800")


def spans_of(meeting: Meeting) -> list[tuple[int, int, str]]:
    """Every span of the meeting that has words of its own, with these words."""
    told = [(topic.span, topic.text) for topic in meeting.topics]
    told += [(item.span, item.text) for summit in meeting.summits for item in summit.agenda]
    told += [(one.cue.span, one.cue.text) for one in meeting.statements]
    told += [(one.spans[0], one.text) for one in meeting.statements if len(one.spans) == 1]
    return [(span.start, span.end, words) for span, words in told]


broken = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(FRAGMENTS + MARKS), max_size=120).map(" ".join),
    st.builds(lambda text, end: text[:end], st.sampled_from(READOUTS), st.integers(0, 2000)),
    st.builds(
        lambda text, at, mark: text[:at] + mark + text[at:],
        st.sampled_from(READOUTS),
        st.integers(0, 2000),
        st.sampled_from(MARKS),
    ),
)


@settings(max_examples=150)
@given(text=broken)
def test_any_text_is_read_and_every_value_stands_where_it_says(text: str) -> None:
    meeting = cismeet.parse(text)

    source = meeting.source.text
    assert len(source) == len(text)
    for start, end, words in spans_of(meeting):
        assert source[start:end] == words
    for evidence in meeting.evidence:
        length = len(source) if evidence.where is Where.TEXT else len(meeting.title or "")
        assert all(span.end <= length for span in evidence.spans)


@settings(max_examples=60)
@given(text=broken)
def test_the_document_of_any_reading_loads_again(text: str) -> None:
    meeting = cismeet.parse(text)

    assert cismeet.loads(cismeet.dumps(meeting)) == meeting


@pytest.mark.parametrize("number", range(0, len(READOUTS), 6))
def test_reading_twice_gives_the_same_bytes(number: int) -> None:
    assert cismeet.dumps(cismeet.parse(READOUTS[number])) == cismeet.dumps(cismeet.parse(READOUTS[number]))


@pytest.mark.parametrize("number", range(len(READOUTS)))
def test_everything_resolved_has_its_evidence(number: int) -> None:
    meeting = cismeet.parse(READOUTS[number])
    backed = {evidence.path for evidence in meeting.evidence}
    wanted = ["/kind"] if meeting.kind.value != "other" else []
    wanted += [path for path, value in (("/date", meeting.date), ("/place", meeting.place)) if value is not None]
    for at, one in enumerate(meeting.statements):
        wanted.append(f"/statements/{at}/act")
        wanted += [f"/statements/{at}/speaker"] * (one.speaker is not None)
        wanted += [f"/statements/{at}/addressee"] * (one.addressee is not None)
    for at, summit in enumerate(meeting.summits):
        wanted.append(f"/summits/{at}/status")
        wanted += [f"/summits/{at}/date"] * (summit.date is not None)
        wanted += [f"/summits/{at}/agenda/{place}/kind" for place in range(len(summit.agenda))]
    for group, people in (("participants", meeting.participants), ("mentioned", meeting.mentioned)):
        for at, person in enumerate(people):
            if person.kind.value == "person":
                wanted += [f"/{group}/{at}/role"] * (person.role is not None)
                wanted += [f"/{group}/{at}/country"] * (person.country is not None)

    assert sorted(set(wanted) - backed) == []


def steps(text: str) -> int:
    """How many functions, of Python or C, are called to read the text."""
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        cismeet.parse(text)
    finally:
        sys.setprofile(None)
    return count


HOSTILE = {
    "readouts": "\n\n".join(READOUTS[:12]),
    "quotations": "The President said: “Yes.” “No,” he added, “never.” " * 60,
    "open quotations": "“ “ “ He said that. " * 120,
    "names": " ".join(
        f"Ivan Petrov{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}ov said that." for n in range(100)
    ),
    "apostrophes": "'' ' 's 't " * 300,
    "full stops": "A. B. C. " * 300,
    "one sentence": "the President and the Minister and " * 150,
    "commas": "trade, energy, transport, and " * 150,
    "digits": "12 October 2015, 13-14 October " * 150,
    "capitals": "Aaa Bbb Ccc Ddd " * 200,
    "lines": "• 1\n" * 400,
    "colons": 'a: "b" ' * 300,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_twice_the_text_takes_twice_the_steps(kind: str) -> None:
    text = HOSTILE[kind]
    cismeet.parse(text)
    once, twice = steps(text), steps(text + "\n\n" + text)

    assert twice <= 2.2 * once + 2000


def test_a_lone_surrogate_is_replaced_and_noted() -> None:
    meeting = cismeet.parse("The President met\ud800 with the Minister.")

    assert meeting.source.text == "The President met\ufffd with the Minister."
    assert [(note.kind, note.span and note.span.start) for note in meeting.notes][:1] == [(NoteKind.CHARACTER, 17)]


def test_lone_surrogates_beside_the_text_are_replaced_and_noted() -> None:
    meeting = cismeet.parse("They met.", title="\ud800 meets", url="u\udfff", publisher="p")

    assert (meeting.title, meeting.source.url, meeting.source.publisher) == ("\ufffd meets", "u\ufffd", "p")
    assert [(note.kind, note.rule) for note in meeting.notes][-2:] == [(NoteKind.CHARACTER, "lone-surrogate")] * 2
    assert cismeet.loads(cismeet.dumps(meeting)) == meeting


@pytest.mark.parametrize("seed", range(6))
def test_shuffled_readouts_are_read(seed: int) -> None:
    order = random.Random(seed)  # noqa: S311  (nothing secret)
    words = list(chain.from_iterable(text.split(" ") for text in order.sample(READOUTS, 4)))
    order.shuffle(words)

    assert cismeet.parse(" ".join(words)).source.text


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01", "2024-02-29"])
def test_days_at_the_ends_of_the_calendar(published: str) -> None:
    text = (
        "The Presidents met yesterday. The next summit is next month, the one after tomorrow, next year and on Monday."
    )

    assert cismeet.parse(text, published=published).source.text == text


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held.\n\nSubscribe to our channel in Minsk,",
        "Ivan Petrov,",
        "“Is it so?” Ivan Petrov asked him",
        "The sides discussed trade, on",
        "²⁰¹⁵-²⁰²⁰ ²-² May",
        "The meeting of the Council took place in Dobruja.",
    ],
)
def test_texts_that_once_raised(text: str) -> None:
    assert cismeet.parse(text).source.text == text
