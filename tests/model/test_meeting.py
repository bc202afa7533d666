from __future__ import annotations

import pickle

import pytest
from attrs import evolve

from cismeet import Meeting, MeetingKind, ModelError, Place, Source, Span, Where
from tests.samples import BARE, FULL


def test_people_are_found_by_id() -> None:
    assert FULL.person("anna-sould").name == "Anna Sould"
    assert FULL.person("farmers").role == "Farmers"
    assert [one.id for one in FULL.people] == ["oleg-brykin", "anna-sould", "farmers"]


@pytest.mark.parametrize(
    ("meeting", "known"),
    [(FULL, "oleg-brykin, anna-sould, farmers"), (BARE, "nobody")],
    ids=["full", "bare"],
)
def test_nobody_has_that_id(meeting: Meeting, known: str) -> None:
    with pytest.raises(ModelError) as raised:
        meeting.person("vladimir")

    assert str(raised.value) == f"nobody in this meeting has the id 'vladimir'; there are {known}"


def test_statements_by_a_person() -> None:
    assert FULL.statements_by("oleg-brykin") == FULL.statements_by(FULL.participants[0]) == FULL.statements
    assert FULL.statements_by("anna-sould") == ()
    with pytest.raises(ModelError, match="nobody in this meeting has the id 'x'"):
        FULL.statements_by("x")


def test_words_of_a_span() -> None:
    assert FULL.text_of(FULL.statements[0].cue.span) == "told"
    assert FULL.text == FULL.source.text


def test_evidence_for_a_value() -> None:
    assert [one.rule for one in FULL.evidence_for("/date")] == ["year-from-anniversary"]
    assert [one.where for one in FULL.evidence_for("/place")] == [Where.TITLE]
    assert FULL.evidence_for("/kind") == ()


@pytest.mark.parametrize(
    ("text", "unread", "expected"),
    [
        ("", (), 1.0),
        (" \n", (Span(0, 2),), 1.0),
        ("They met. He left.", (), 1.0),
        ("abcd. efgh.", (Span(6, 11),), 0.5),
        ("abcd. efgh.", (Span(0, 11),), 0.0),
        ("ab   cd", (Span(2, 5),), 1.0),
        ("abcd. efgh.", (Span(6, 11), Span(0, 5), Span(4, 9), Span(6, 11)), 0.0),
        ("abcd. efgh.", (Span(6, 11), Span(6, 11), Span(7, 9)), 0.5),
    ],
)
def test_coverage(text: str, unread: tuple[Span, ...], expected: float) -> None:
    meeting = Meeting(id="m", kind=MeetingKind.OTHER, unread=unread, source=Source(text=text))

    assert meeting.coverage == expected


def test_printed() -> None:
    assert str(FULL).splitlines() == [
        "Brykin meets Sould in Минск",
        "  meeting, 2015?-10-12, Minsk (BY)",
        "  Oleg Brykin (President, BY, CIS)",
        "  Anna Sould",
        "  Oleg Brykin to Anna Sould, state: Trade grows",
        "  topic: Trade",
        "  CIS summit (coming, 2015?-10-16, KZ)",
        "    - programme [programme]",
    ]
    assert str(BARE) == "(no title)\n  other"
    assert str(FULL.statements[0]) == "oleg-brykin → anna-sould [state, direct] told: Trade grows"
    assert [str(place) for place in (Place("Minsk"), Place(country="BY"), Place("Minsk", "BY"))] == [
        "Minsk",
        "BY",
        "Minsk (BY)",
    ]


def test_meetings_are_values() -> None:
    assert pickle.loads(pickle.dumps(FULL)) == FULL  # noqa: S301  (ours)
    assert hash(evolve(FULL)) == hash(FULL)
    assert evolve(FULL, title=None) != FULL
    assert not hasattr(FULL, "__dict__")
