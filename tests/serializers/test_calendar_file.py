"""Calendars, read back by icalendar."""

from __future__ import annotations

import datetime
import sys
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings
from icalendar import Calendar

from cismeet import AgendaItem, AgendaKind, Edtf, Meeting, MissingExtraError, Span, Summit, SummitStatus
from cismeet.serializers.calendar_file import to_ics, write
from tests.gold_meetings import gold_documents, meeting_of
from tests.samples import BARE, FULL
from tests.strategies import meetings

if TYPE_CHECKING:
    from pathlib import Path

    from icalendar import Event

SUMMIT = FULL.summits[0]


def with_summits(*summits: Summit, **changes: object) -> Meeting:
    return evolve(FULL, summits=summits, **changes)  # type: ignore[arg-type]  # the attributes of a meeting


def events(*several: Meeting) -> list[Event]:
    return Calendar.from_ical(to_ics(several)).events


def dated(written: str) -> Meeting:
    return with_summits(evolve(SUMMIT, date=Edtf.parse(written)))


def test_the_sample() -> None:
    (event,) = events(FULL)

    assert (event.start, event.end) == (datetime.date(2015, 10, 16), datetime.date(2015, 10, 17))
    assert {key: str(event[key]) for key in ("SUMMARY", "STATUS", "LOCATION", "TRANSP")} == {
        "SUMMARY": "CIS summit",
        "STATUS": "TENTATIVE",
        "LOCATION": "KZ",
        "TRANSP": "TRANSPARENT",
    }
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Agenda: 17 items declared, 1 told.",
        "1. programme",
        "The year is inferred, not written in the readout.",
        "Source: https://example.org/1",
    ]
    assert event.decoded("DTSTAMP") == datetime.datetime(2015, 10, 13, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2015-10-16", ("2015-10-16", "2015-10-17", "CONFIRMED")),
        ("2015?-10-16", ("2015-10-16", "2015-10-17", "TENTATIVE")),
        ("2015-10-31/2015-11-01", ("2015-10-31", "2015-11-02", "CONFIRMED")),
        ("2015-12-31/2016?-01-01", ("2015-12-31", "2016-01-02", "TENTATIVE")),
    ],
)
def test_days(written: str, days: tuple[str, str, str]) -> None:
    (event,) = events(dated(written))

    assert (event.start.isoformat(), event.end.isoformat(), str(event["STATUS"])) == days


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("XXXX-10-16", "the year of XXXX-10-16 is unknown"),
        ("2015-10", "the day of 2015-10 is not told"),
        ("2015", "the day of 2015 is not told"),
        ("2015-10-16/..", "2015-10-16/.. is open at one end"),
    ],
)
def test_no_event_without_days(written: str, told: str) -> None:
    reports: list[str] = []

    assert Calendar.from_ical(to_ics([dated(written)], reports.append)).events == []
    assert reports == [f"m-0123456789abcdef: CIS summit: {told}; no appointment"]


def test_no_event_without_a_date() -> None:
    reports: list[str] = []
    to_ics([with_summits(evolve(SUMMIT, date=None))], reports.append)

    assert reports == ["m-0123456789abcdef: CIS summit: no date is told; no appointment"]


@pytest.mark.parametrize("status", SummitStatus)
def test_only_what_is_coming(status: SummitStatus) -> None:
    reports: list[str] = []
    found = Calendar.from_ical(to_ics([with_summits(evolve(SUMMIT, status=status))], reports.append)).events

    assert (len(found), reports) == (int(status is SummitStatus.COMING), [])


def test_one_summit_in_two_readouts_is_one_event() -> None:
    more = (*SUMMIT.agenda, AgendaItem("statement", AgendaKind.STATEMENT, span=Span(0, 1)))
    later = with_summits(
        evolve(SUMMIT, name="CIS  Summit", date=Edtf.parse("2015-10-16"), agenda=more),
        source=evolve(FULL.source, url="https://example.org/2", published=datetime.date(2015, 10, 15)),
    )
    (event,) = events(FULL, later)

    assert str(event["STATUS"]) == "CONFIRMED"
    assert event.decoded("DTSTAMP").date() == datetime.date(2015, 10, 15)
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Agenda: 17 items declared, 2 told.",
        "1. programme",
        "2. statement",
        "Source: https://example.org/1",
        "Source: https://example.org/2",
    ]


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"agenda": ()}, True),
        ({"place": None}, True),
        ({"declared_items": None}, True),
        ({"date": Edtf.parse("2015-10-16")}, True),
        ({"date": Edtf.parse("2015-10-17")}, False),
        ({"name": "CIS heads of government summit"}, False),
    ],
)
def test_the_uid_stays_while_the_summit_is_the_same(change: dict[str, object], same: bool) -> None:  # noqa: FBT001  (a column)
    changed = with_summits(evolve(SUMMIT, **change))  # type: ignore[arg-type]  # the attributes of a summit

    assert (events(FULL)[0]["UID"] == events(changed)[0]["UID"]) is same


def test_events_in_order_of_time_whatever_the_order_of_readouts() -> None:
    several = [dated("2016-01-02"), dated("2015-10-16"), dated("2015-12-01")]

    assert [event.start.isoformat() for event in events(*several)] == ["2015-10-16", "2015-12-01", "2016-01-02"]


def test_a_file(tmp_path: Path) -> None:
    write([FULL, BARE], tmp_path / "summits.ics")

    assert (tmp_path / "summits.ics").read_bytes() == to_ics([FULL])


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(MissingExtraError, match=r'pip install "cismeet\[ics\]"'):
        write([FULL], tmp_path / "summits.ics")
    assert list(tmp_path.iterdir()) == []


def test_the_gold_meetings() -> None:
    several = [meeting_of(document) for document in gold_documents()]
    reports: list[str] = []
    found = Calendar.from_ical(to_ics(several, reports.append)).events
    coming = {(s.name.casefold(), str(s.date)) for m in several for s in m.summits if s.status is SummitStatus.COMING}

    assert len(found) + len(reports) >= len(coming)
    assert {str(event["SUMMARY"]) for event in found} <= {s.name for m in several for s in m.summits}


@given(meetings())
@settings(max_examples=60, deadline=None)
def test_any_meeting_reads_back(meeting: Meeting) -> None:
    reports: list[str] = []
    content = to_ics([meeting], reports.append)
    found = Calendar.from_ical(content).events
    coming = [one for one in meeting.summits if one.status is SummitStatus.COMING]

    assert len(found) + len(reports) in (len(coming), len(coming) - 1)  # two may be one
    assert content == to_ics([meeting])
    for event in found:
        assert any(one.date and one.date.earliest == event.start for one in coming)
