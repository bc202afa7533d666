"""What the classes say of themselves and of mistakes, word for word."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from cismeet import Edtf, MeetingKind, ModelError, PartialDate, Participant, Span, Summit
from tests.samples import BARE, FULL

PERSON, STATEMENT, SUMMIT = FULL.participants[0], FULL.statements[0], FULL.summits[0]
NAMELESS = Participant(id="farmers", role="Farmers", country="BY")


def test_the_members_of_an_enum_are_told() -> None:
    with pytest.raises(ModelError) as raised:
        evolve(STATEMENT, form="direct")  # type: ignore[arg-type]

    assert str(raised.value) == (
        "Statement.form is 'direct'; it must be a Form: Form.DIRECT, Form.INDIRECT, Form.MIXED"
    )


def test_other_classes_are_told_by_name_alone() -> None:
    with pytest.raises(ModelError) as raised:
        evolve(STATEMENT, cue="told")  # type: ignore[arg-type]

    assert str(raised.value) == "Statement.cue is 'told'; it must be a Cue"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([], "Participant.mentions is []; it must be a tuple of Span"),
        ((Span(0, 1), None), "Participant.mentions[1] is None; it must be a Span"),
    ],
)
def test_what_a_tuple_holds(value: object, message: str) -> None:
    with pytest.raises(ModelError) as raised:
        evolve(PERSON, mentions=value)  # type: ignore[arg-type]

    assert str(raised.value) == message


class NarrowSpan(Span):
    """A user's own kind of span."""


def test_subclasses_are_taken() -> None:
    assert evolve(PERSON, mentions=(NarrowSpan(0, 1),)).mentions == (NarrowSpan(0, 1),)
    assert evolve(STATEMENT, speaker_span=NarrowSpan(0, 1)).speaker_span == NarrowSpan(0, 1)


@pytest.mark.parametrize(("number", "is_one"), [(0, True), (1, True), (False, False), (-1, False)])
def test_declared_items(number: int, *, is_one: bool) -> None:
    if is_one:
        assert evolve(SUMMIT, declared_items=number).declared_items == number
        return
    with pytest.raises(ModelError):
        evolve(SUMMIT, declared_items=number)


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ((2015, 2, 30), "there is no day 30 in month 2 of 2015"),
        ((None, 2, 30), "there is no day 30 in month 2"),
    ],
)
def test_days_that_there_are_not(date: tuple[int | None, int, int], message: str) -> None:
    with pytest.raises(ModelError) as raised:
        PartialDate(*date)

    assert str(raised.value) == message


def test_a_number_is_no_written_date() -> None:
    with pytest.raises(ModelError, match=r"^2015 is no date; EDTF forms are "):
        PartialDate.parse(2015)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("interval", "day", "expected"),
    [
        ("2015-10-13/2015-10-14", "2015-10-12", False),
        ("2015-10-13/2015-10-14", "2015-10-13", True),
        ("2015-10-13/2015-10-14", "2015-10-14", True),
        ("2015-10-13/2015-10-14", "2015-10-15", False),
        ("XXXX-05-25/XXXX-05-27", "2015-05-24", False),
        ("XXXX-05-25/XXXX-05-27", "2015-05-25", True),
        ("XXXX-05-25/XXXX-05-27", "2015-05-27", True),
        ("XXXX-05-25/XXXX-05-27", "2015-05-28", False),
        ("XXXX-05-25/XXXX-05-25", "2015-05-25", True),
        ("XXXX-05-25/XXXX-05-25", "2015-05-26", False),
        ("XXXX-12-30/XXXX-01-02", "2015-12-29", False),
        ("XXXX-12-30/XXXX-01-02", "2015-12-30", True),
        ("XXXX-12-30/XXXX-01-02", "2016-01-02", True),
        ("XXXX-12-30/XXXX-01-02", "2016-01-03", False),
        ("XXXX-05/XXXX-06", "2015-04-30", False),
        ("XXXX-05/XXXX-06", "2015-05-01", True),
        ("XXXX-05/XXXX-06", "2015-06-30", True),
        ("XXXX-05/XXXX-06", "2015-07-01", False),
        ("XXXX-05-25/..", "2015-05-24", False),
        ("XXXX-05-25/..", "2015-12-31", True),
        ("../XXXX-05-25", "2015-01-01", True),
        ("../XXXX-05-25", "2015-05-26", False),
    ],
)
def test_the_ends_of_intervals_belong_to_them(interval: str, day: str, *, expected: bool) -> None:
    assert Edtf.parse(interval).matches(datetime.date.fromisoformat(day)) is expected


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(3, 5).overlaps(Span(0, 3))
    assert not Span(0, 3).overlaps(Span(3, 5))


def test_people_are_called_by_name_else_by_role() -> None:
    assert (PERSON.label, str(PERSON)) == ("Oleg Brykin", "Oleg Brykin (President, BY, CIS)")
    assert (NAMELESS.label, str(NAMELESS)) == ("Farmers", "Farmers (BY)")
    assert str(Participant(id="x", name="Anna Sould")) == "Anna Sould"


def test_a_statement_in_one_line() -> None:
    assert str(STATEMENT) == "oleg-brykin → anna-sould [state, direct] told: Trade grows"
    assert str(evolve(STATEMENT, speaker=None, addressee=None)) == "? [state, direct] told: Trade grows"


def test_a_meeting_in_lines() -> None:
    nobody = evolve(
        FULL,
        kind=MeetingKind.PHONE_CALL,
        statements=(STATEMENT, evolve(STATEMENT, speaker=None, addressee=None)),
        summits=(Summit(name="CIS summit", status=SUMMIT.status),),
    )

    assert str(nobody).splitlines() == [
        "Brykin meets Sould in Минск",
        "  phone call, 2015?-10-12, Minsk (BY)",
        "  Oleg Brykin (President, BY, CIS)",
        "  Anna Sould",
        "  Oleg Brykin to Anna Sould, state: Trade grows",
        "  somebody, state: Trade grows",
        "  topic: Trade",
        "  CIS summit (coming)",
    ]


CELL = '<td style="text-align:left;vertical-align:top">'


def test_a_notebook_shows_all_of_it() -> None:
    shown = evolve(
        FULL,
        kind=MeetingKind.PHONE_CALL,
        participants=(*FULL.participants, NAMELESS),
        mentioned=(),
        statements=(STATEMENT, evolve(STATEMENT, speaker=None, addressee=None)),
        summits=(*FULL.summits, Summit(name="Council", status=SUMMIT.status)),
        notes=(),
        unread=(),
    )._repr_html_()

    assert shown == (
        "<div><p><b>Brykin meets Sould in Минск</b><br>phone call · 2015?-10-12 · Minsk (BY)</p>"
        "<p>Took part</p><ul><li>Oleg Brykin, President, BY, CIS</li><li>Anna Sould</li><li>Farmers, BY</li></ul>"
        "<table><thead><tr><th>Speaker</th><th>To</th><th>Act</th><th>Statement</th></tr></thead><tbody>"
        f"<tr>{CELL}Oleg Brykin</td>{CELL}Anna Sould</td>{CELL}state</td>{CELL}Trade grows</td></tr>"
        f"<tr>{CELL}somebody</td>{CELL}</td>{CELL}state</td>{CELL}Trade grows</td></tr></tbody></table>"
        "<p>Topics</p><ul><li>Trade</li></ul>"
        "<p>Summits</p><ul><li>CIS summit (coming, 2015?-10-16, KZ)"
        "<ol>" + "".join(f"<li>{item}</li>" for item in SUMMIT.agenda) + "</ol></li><li>Council (coming)</li></ul>"
        "<p><small>100% of the text read</small></p></div>"
    )


@pytest.mark.parametrize(
    ("statements", "line"),
    [
        (12, "<p><small>100% of the text read</small>"),
        (13, "<p><small>1 more statements; 100% of the text read</small>"),
        (14, "<p><small>2 more statements; 100% of the text read</small>"),
    ],
)
def test_the_last_line_of_the_small_form(statements: int, line: str) -> None:
    assert line in evolve(FULL, statements=(STATEMENT,) * statements, notes=(), unread=())._repr_html_()


def test_a_meeting_without_a_headline() -> None:
    assert "<div><p><b>Readout without a headline</b><br>" in evolve(BARE, title=None)._repr_html_()
