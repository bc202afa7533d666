from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from cismeet import Meeting, MeetingKind, Office, Place, Source, SummitStatus
from cismeet.serializers.tables import TABLES, to_rows
from tests.serializers.visits import DELEGATION, HOST, VISITOR, person, summit, visit
from tests.strategies import meetings

if TYPE_CHECKING:
    from cismeet.serializers.tables.column import Cell

OF_COLT = [
    "TripID",
    "LeaderID",
    "LeaderCountryOrIGO",
    "LeaderCountryISO",
    "LeaderRegion",
    "LeaderSubregion",
    "PriorityLeader",
    "LeaderRole",
    "LeaderTitle",
    "LeaderSurname",
    "LeaderFullName",
    "Exiled",
    "CountryVisited",
    "CountryVisitedISO",
    "RegionVisited",
    "SubRegionVisited",
    "DisputedTerritory",
    "SemiAutoTerritory",
    "CityVisited",
    "TripYear",
    "TripStartDate",
    "TripEndDate",
    "TripDuration",
    "MetHostHoGS",
    "HostHOGSName",
    "AttendedMultilatEvent",
    "AttendedMultilatMinisterialEvent",
    "NameMultilatEvent",
    "MetNonhostHOGS",
    "NonhostHOGSNames",
    "PublicAddress",
    "SignedAgreement",
    "CulturalSiteOrCeremony",
    "BusinessLeaderOrForum",
    "MetIGOLeader",
    "IGOLeaderName",
    "Notes",
    "Confidence(1-5)",
    "SourceLink1",
]
"""The column names that public code which loads the file uses."""


def rows(meeting: Meeting) -> list[dict[str, Cell]]:
    return list(to_rows([meeting], "colt"))


def test_the_columns_of_colt_come_first_and_ours_are_marked() -> None:
    header = TABLES["colt"].header

    assert list(header[: len(OF_COLT)]) == OF_COLT
    assert all(name.startswith("cismeet_") or name == "meeting_id" for name in header[len(OF_COLT) :])


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("TripID", "t-f3baa2a9121f56df"),
        ("LeaderID", None),
        ("LeaderCountryOrIGO", "Azerbaijan"),
        ("LeaderCountryISO", "AZE"),
        ("LeaderRegion", None),
        ("LeaderRole", "S"),
        ("LeaderTitle", "President"),
        ("LeaderSurname", "Sultanli"),
        ("LeaderFullName", "Rufat Sultanli"),
        ("cismeet_name", "Rufat Sultanlı"),
        ("CountryVisited", "Turkmenistan"),
        ("CountryVisitedISO", "TKM"),
        ("CityVisited", "Turkmenbasy"),
        ("TripYear", 2026),
        ("TripStartDate", datetime.date(2026, 5, 11)),
        ("TripEndDate", None),
        ("TripDuration", None),
        ("MetHostHoGS", "Yes"),
        ("HostHOGSName", "Merdan Hudayberdiyev"),
        ("MetNonhostHOGS", None),
        ("AttendedMultilatEvent", None),
        ("MetIGOLeader", None),
        ("PublicAddress", None),
        ("Notes", 'date "11 May" (day-and-month); role "President" (office-before-name)'),
        ("SourceLink1", "https://example.org/visit"),
    ],
)
def test_a_cell_of_a_visit(column: str, expected: Cell) -> None:
    (row,) = rows(visit())

    assert row[column] == expected


@pytest.mark.parametrize(
    "meeting",
    [
        *(visit(kind=kind) for kind in MeetingKind if kind is not MeetingKind.VISIT),
        visit(place=None),
        visit(place=Place(city="Minsk")),
        visit(VISITOR, place=Place(country="AZ")),
        visit(evolve(VISITOR, country=None), HOST),
        visit(DELEGATION, HOST),
        visit(person("envoy", Office.AMBASSADOR, "AZ"), HOST),
        visit(person("secretary", Office.ORGANIZATION_HEAD, None, "CIS"), HOST),
        visit(person("somebody", None, "AZ"), HOST),
    ],
    ids=lambda meeting: f"{meeting.kind}-{meeting.place}-{meeting.participants[0].id}",
)
def test_travel_is_never_inferred(meeting: Meeting) -> None:
    assert rows(meeting) == []


@pytest.mark.parametrize(
    ("date", "year", "start", "end"),
    [
        ("2026-05-11", 2026, datetime.date(2026, 5, 11), None),
        ("2026?-05-11", 2026, datetime.date(2026, 5, 11), None),
        ("2026-05-11/2026-05-12", 2026, datetime.date(2026, 5, 11), datetime.date(2026, 5, 12)),
        ("2026-05", 2026, None, None),
        ("XXXX-05-11", None, None, None),
        ("../2026-05-12", None, None, datetime.date(2026, 5, 12)),
        (None, None, None, None),
    ],
)
def test_dates_say_what_is_told(date: str | None, year: Cell, start: Cell, end: Cell) -> None:
    (row,) = rows(visit(date=date))

    assert (row["TripYear"], row["TripStartDate"], row["TripEndDate"]) == (year, start, end)
    assert row["cismeet_date"] == date


@pytest.mark.parametrize(
    ("office", "role"),
    [
        (Office.HEAD_OF_STATE, "S"),
        (Office.HEAD_OF_GOVERNMENT, "G"),
        (Office.FOREIGN_MINISTER, "F"),
        (Office.MINISTER, None),
    ],
)
def test_the_role_of_a_leader(office: Office, role: str | None) -> None:
    assert [row["LeaderRole"] for row in rows(visit(person("leader", office, "AZ"), HOST))] == [role]


@pytest.mark.parametrize(
    ("other", "flag", "names"),
    [
        (person("Premier", Office.HEAD_OF_GOVERNMENT, "TM"), "MetHostHoGS", "HostHOGSName"),
        (person("Third", Office.HEAD_OF_STATE, "KZ"), "MetNonhostHOGS", "NonhostHOGSNames"),
        (person("Sec", Office.ORGANIZATION_HEAD, None, "CIS"), "MetIGOLeader", "IGOLeaderName"),
        (person("Boss", Office.BUSINESS, "TM"), "BusinessLeaderOrForum", None),
        (person("Own boss", Office.BUSINESS, "AZ"), None, None),
        (person("Own chairman", Office.ORGANIZATION_HEAD, "AZ", "SOCAR"), None, None),
        (person("Minister", Office.MINISTER, "TM"), None, None),
    ],
    ids=lambda value: value.id if hasattr(value, "id") else str(value),
)
def test_whom_the_leader_met(other: object, flag: str | None, names: str | None) -> None:
    row = rows(visit(VISITOR, other))[0]  # type: ignore[arg-type]  # a Participant
    flags = ("MetHostHoGS", "MetNonhostHOGS", "MetIGOLeader", "BusinessLeaderOrForum")

    assert {name: row[name] for name in flags} == {name: "Yes" if name == flag else None for name in flags}
    assert names is None or row[names] == other.id  # type: ignore[attr-defined]  # a Participant


@pytest.mark.parametrize(
    ("status", "attended"), [(SummitStatus.REPORTED, "Yes"), (SummitStatus.COMING, None), (SummitStatus.HELD, None)]
)
def test_only_a_reported_summit_was_attended(status: SummitStatus, attended: str | None) -> None:
    (row,) = rows(visit(summits=(summit(status),)))

    assert row["AttendedMultilatEvent"] == attended
    assert row["NameMultilatEvent"] == ("Caspian Summit" if attended else None)


def test_two_leaders_of_one_visit_are_two_trips() -> None:
    both = rows(visit(VISITOR, person("minister", Office.FOREIGN_MINISTER, "AZ"), HOST))

    assert [row["cismeet_person_id"] for row in both] == ["rufat-sultanli", "minister"]
    assert len({row["TripID"] for row in both}) == 2


def test_a_script_that_is_not_latin_is_not_guessed() -> None:
    (row,) = rows(visit(evolve(VISITOR, name="Руфат", role="Президент"), HOST))

    assert (row["LeaderFullName"], row["cismeet_name"]) == (None, "Руфат")
    assert (row["LeaderTitle"], row["cismeet_title"]) == (None, "Президент")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meetings())
def test_no_is_never_said(meeting: Meeting) -> None:
    told = {cell for row in rows(evolve(meeting, kind=MeetingKind.VISIT)) for cell in row.values()}

    assert "No" not in told - {meeting.id, meeting.source.url}


def test_a_visit_without_people() -> None:
    nobody = Meeting(id="m-1", kind=MeetingKind.VISIT, place=Place(country="TM"), source=Source(text=""))

    assert rows(nobody) == []
