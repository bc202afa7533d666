from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from cismeet import (
    AgendaItem,
    Cue,
    Evidence,
    ModelError,
    Note,
    NoteKind,
    Participant,
    Place,
    Source,
    Span,
    Topic,
    Where,
)
from tests.samples import FULL

if TYPE_CHECKING:
    from collections.abc import Callable

PERSON, STATEMENT, SUMMIT = FULL.participants[0], FULL.statements[0], FULL.summits[0]
FAR = Span(0, 9999)
MOMENT = datetime.datetime(2015, 10, 12, 9, 30, tzinfo=datetime.UTC)


def change(one: Any, **values: Any) -> Callable[[], object]:
    return lambda: evolve(one, **values)


# what is built, the message
REFUSED: list[tuple[Callable[[], object], str]] = [
    (change(PERSON, id=""), "Participant.id is ''; it must be a string that is not empty"),
    (change(PERSON, id=1), "Participant.id is 1; it must be a string that is not empty"),
    (change(PERSON, name=""), "Participant.name is ''; it must be a string that is not empty"),
    (change(PERSON, country="by"), "Participant.country is 'by'; it must be two capital letters (ISO 3166-1 alpha-2)"),
    (change(PERSON, country="BLR"), "Participant.country is 'BLR'; it must be two capital letters"),
    (
        change(PERSON, kind="person"),
        "Participant.kind is 'person'; it must be a ParticipantKind: ParticipantKind.PERSON",
    ),
    (change(PERSON, office="minister"), "Participant.office is 'minister'; it must be a Office: Office.HEAD_OF_STATE"),
    (
        change(PERSON, mentions=[Span(0, 1)]),
        "Participant.mentions is [Span(start=0, end=1)]; it must be a tuple of Span",
    ),
    (change(PERSON, mentions=(Span(0, 1), (1, 2))), "Participant.mentions[1] is (1, 2); it must be a Span"),
    (lambda: Participant(id="x"), "participant 'x' has neither a name nor a role; at least one must be given"),
    (Place, "a Place needs a city or a country"),
    (lambda: Place(country="Belarus"), "Place.country is 'Belarus'; it must be two capital letters"),
    (change(STATEMENT, form="direct"), "Statement.form is 'direct'; it must be a Form: Form.DIRECT, Form.INDIRECT"),
    (change(STATEMENT, act="state"), "Statement.act is 'state'; it must be a Act: Act.STATE, Act.ASK"),
    (change(STATEMENT, cue="told"), "Statement.cue is 'told'; it must be a Cue"),
    (change(STATEMENT, spans=()), "a statement needs at least one part of content; 'told' has none"),
    (
        change(STATEMENT, spans=(Span(5, 9), Span(1, 2))),
        "the parts of a statement stand in text order and apart; Span(",
    ),
    (
        change(STATEMENT, spans=(Span(1, 5), Span(4, 9))),
        "the parts of a statement stand in text order and apart; Span(",
    ),
    (change(STATEMENT, speaker_span=(1, 2)), "Statement.speaker_span is (1, 2); it must be a Span"),
    (lambda: Cue("", Span(0, 1)), "Cue.text is ''; it must be a string that is not empty"),
    (lambda: Topic("trade", None), "Topic.span is None; it must be a Span"),  # type: ignore[arg-type]
    (change(SUMMIT, status="coming"), "Summit.status is 'coming'; it must be a SummitStatus: SummitStatus.COMING"),
    (change(SUMMIT, date="2015-10-16"), "Summit.date is '2015-10-16'; it must be a Edtf"),
    (change(SUMMIT, declared_items="17"), "Summit.declared_items is '17'; it must be a int"),
    (change(SUMMIT, declared_items=True), "Summit.declared_items is True; it must be a int"),
    (change(SUMMIT, declared_items=-1), "summit 'CIS summit' declares -1 items; a number is 0 or more"),
    (change(SUMMIT, agenda=("plan",)), "Summit.agenda[0] is 'plan'; it must be a AgendaItem"),
    (lambda: AgendaItem("plan", "plan", span=Span(0, 1)), "AgendaItem.kind is 'plan'; it must be a AgendaKind: "),  # type: ignore[arg-type]
    (
        lambda: Evidence("/date", (), "rule", "title"),  # type: ignore[arg-type]
        "Evidence.where is 'title'; it must be a Where: Where.TEXT, Where.TITLE",
    ),
    (lambda: Note("date", "x", rule="y"), "Note.kind is 'date'; it must be a NoteKind: NoteKind.DEBRIS"),  # type: ignore[arg-type]
    (lambda: Source(text=b"x"), "Source.text is b'x'; it must be a string"),  # type: ignore[arg-type]
    (lambda: Source(text="", published="2015-10-12"), "Source.published is '2015-10-12'; it must be a datetime.date"),  # type: ignore[arg-type]
    (change(FULL, kind="meeting"), "Meeting.kind is 'meeting'; it must be a MeetingKind: MeetingKind.MEETING"),
    (change(FULL, statements=[STATEMENT]), "Meeting.statements is [Statement("),
    (change(FULL, statements=(evolve(STATEMENT, speaker="x"),)), "/statements/0/speaker: 'x' is the id of nobody"),
    (change(FULL, statements=(evolve(STATEMENT, addressee="x"),)), "/statements/0/addressee: 'x' is the id of nobody"),
    (change(FULL, mentioned=(PERSON,)), "/mentioned/0/id: 'oleg-brykin' is the id of somebody else already"),
    (
        change(FULL, unread=(FAR,)),
        "/unread/0: Span(start=0, end=9999) reaches beyond the text, which has 97 code points",
    ),
    (change(FULL, topics=(Topic("x", FAR),)), "/topics/0/span: Span(start=0, end=9999) reaches beyond the text"),
    (change(FULL, statements=(evolve(STATEMENT, speaker_span=FAR),)), "/statements/0/speaker_span: Span(start=0, end="),
    (lambda: Source(text="", published=MOMENT), f"Source.published is {MOMENT!r}; it must be a datetime.date"),
]


@pytest.mark.parametrize(("build", "why"), REFUSED, ids=[why[:40] for _, why in REFUSED])
def test_what_cannot_be_is_refused(build: Callable[[], object], why: str) -> None:
    with pytest.raises(ModelError) as raised:
        build()

    assert str(raised.value).startswith(why)


def test_a_note_and_evidence_of_the_title() -> None:
    assert str(Note(NoteKind.DATE, "No year.", Span(3, 13), rule="year")) == "date [3:13]: No year."
    assert str(Note(NoteKind.EMPTY, "Nothing to read.", rule="empty")) == "empty: Nothing to read."
    assert Evidence("/date", (), "rule").where is Where.TEXT


def test_a_day_is_a_day() -> None:
    assert Source(text="", published=MOMENT.date()).published == datetime.date(2015, 10, 12)


def test_parts_of_a_statement_may_touch() -> None:
    touching = (Span(1, 5), Span(5, 9))

    assert evolve(STATEMENT, spans=touching).spans == touching


def test_an_implied_speaker_stands_nowhere() -> None:
    implied = evolve(STATEMENT, speaker_span=None)

    assert evolve(FULL, statements=(implied,)).statements == (implied,)
