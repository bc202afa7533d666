from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from cismeet import Act, ArgumentError, Meeting, MeetingKind, Office, Participant, Place, SummitStatus
from cismeet.serializers.events import EVENTS, codes, to_events, write
from tests.samples import BARE, FULL
from tests.serializers.visits import HOST, VISITOR, person, summit, visit
from tests.strategies import meetings

SEVERAL = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Whole meetings take their time to draw."""

KAZAKH = person("k", Office.FOREIGN_MINISTER, "KZ")
BELARUSIAN = person("b", Office.LEGISLATOR, "BY")
COMPANION = person("c", Office.BUSINESS, "BY")
SECRETARY = person("s", Office.ORGANIZATION_HEAD, None, "CIS")
NOBODY_KNOWN = Participant(id="x", role="guest")


def meeting(kind: MeetingKind, *people: Participant, place: Place | None = None) -> Meeting:
    return visit(*people, kind=kind, place=place)


def coded(of: Meeting) -> list[tuple[object, ...]]:
    """Source, CAMEO code, target, PLOVER event and mode of every row."""
    columns = ("source_code", "cameo", "target_code", "plover_event", "plover_mode")
    return [tuple(row[column] for column in columns) for row in to_events([of])]


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (
            meeting(MeetingKind.MEETING, KAZAKH, BELARUSIAN),
            [("KAZGOV", "040", "BLRLEG", "CONSULT", None), ("BLRLEG", "040", "KAZGOV", "CONSULT", None)],
        ),
        (
            meeting(MeetingKind.PHONE_CALL, KAZAKH, SECRETARY),
            [("KAZGOV", "041", "IGO", "CONSULT", "phone"), ("IGO", "041", "KAZGOV", "CONSULT", "phone")],
        ),
        (
            meeting(MeetingKind.VIDEO_CALL, BELARUSIAN, COMPANION),
            [("BLRLEG", "041", "BLRLEG", "CONSULT", "phone")],
        ),
        (meeting(MeetingKind.MEETING, KAZAKH), [("KAZGOV", "040", None, "CONSULT", None)]),
        (
            meeting(MeetingKind.MEETING, KAZAKH, NOBODY_KNOWN),
            [("KAZGOV", "040", None, "CONSULT", None), (None, "040", "KAZGOV", "CONSULT", None)],
        ),
        (
            visit(),
            [("AZEGOV", "042", "TKMGOV", "CONSULT", "visit"), ("TKMGOV", "043", "AZEGOV", "CONSULT", "visit")],
        ),
        (
            visit(VISITOR),
            [("AZEGOV", "042", "TKM", "CONSULT", "visit"), ("TKM", "043", "AZEGOV", "CONSULT", "visit")],
        ),
        (
            visit(place=None),
            [("AZEGOV", "040", "TKMGOV", "CONSULT", None), ("TKMGOV", "040", "AZEGOV", "CONSULT", None)],
        ),
        (visit(HOST), [("TKMGOV", "040", None, "CONSULT", None)]),
        (
            meeting(MeetingKind.CEREMONY, KAZAKH, BELARUSIAN),
            [("KAZGOV", "017", None, None, None), ("BLRLEG", "017", None, None, None)],
        ),
        (meeting(MeetingKind.BRIEFING, KAZAKH), [("KAZGOV", "010", None, None, None)]),
        (meeting(MeetingKind.OTHER, KAZAKH, BELARUSIAN), []),
        (BARE, []),
    ],
    ids=lambda value: f"{value.kind}-{len(value.participants)}" if isinstance(value, Meeting) else "",
)
def test_a_meeting(of: Meeting, expected: list[tuple[object, ...]]) -> None:
    assert coded(of) == expected


def test_a_summit_of_three_sides_is_six_rows_and_one_event() -> None:
    rows = list(to_events([meeting(MeetingKind.SUMMIT, KAZAKH, BELARUSIAN, VISITOR)]))

    assert len(rows) == 6
    assert {(row["event_id"], row["cameo"], row["plover_mode"]) for row in rows} == {
        ("m-visit/kind", "040", "multilateral")
    }


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        (MeetingKind.OTHER, SummitStatus.COMING, [("036", "AGREE", "diplomatic", "future")]),
        (MeetingKind.OTHER, SummitStatus.HELD, [("040", "CONSULT", "historical", "past")]),
        (MeetingKind.OTHER, SummitStatus.REPORTED, [("040", "CONSULT", None, "reported")]),
        (MeetingKind.SUMMIT, SummitStatus.REPORTED, []),
        (MeetingKind.SUMMIT, SummitStatus.COMING, [("036", "AGREE", "diplomatic", "future")]),
    ],
)
def test_a_summit_spoken_of(kind: MeetingKind, status: SummitStatus, expected: list[tuple[str | None, ...]]) -> None:
    rows = [
        row for row in to_events([visit(kind=kind, summits=(summit(status),))]) if "/summits" in str(row["event_id"])
    ]

    assert [(row["cameo"], row["plover_event"], row["plover_context"], row["time"]) for row in rows] == expected
    assert all((row["source_code"], row["source_name"], row["date"]) == ("IGO", "CIS", "2026-08-12") for row in rows)


def test_a_summit_of_no_body_goes_by_its_name() -> None:
    (row,) = to_events([visit(kind=MeetingKind.OTHER, summits=(summit(SummitStatus.COMING, body=None),))])

    assert (row["source_code"], row["source_name"]) == (None, "Caspian Summit")


@pytest.mark.parametrize(
    ("act", "cameo", "plover"),
    [
        (Act.STATE, "010", None),
        (Act.ASK, "010", None),
        (Act.REQUEST, "020", None),
        (Act.PROPOSE, "020", None),
        (Act.PROMISE, "030", "AGREE"),
        (Act.THANK, "051", "SUPPORT"),
        (Act.CONGRATULATE, "051", "SUPPORT"),
        (Act.PRAISE, "051", "SUPPORT"),
        (Act.CRITICIZE, "111", "ACCUSE"),
        (Act.CONDOLE, "018", None),
        (Act.INVITE, "036", "AGREE"),
        (Act.AGREE, "019", None),
        (Act.REJECT, "120", "REJECT"),
        (Act.WARN, "012", None),
        (Act.WELCOME, "050", "SUPPORT"),
        (Act.HOPE, "013", None),
    ],
)
def test_a_statement(act: Act, cameo: str, plover: str | None) -> None:
    said = evolve(FULL, statements=(evolve(FULL.statements[0], act=act),))

    (row,) = [row for row in to_events([said]) if row["act"] is not None]

    assert (row["cameo"], row["plover_event"], row["act"]) == (cameo, plover, act.value)
    assert (row["source_code"], row["target_name"], row["text"]) == ("BLRGOV", "Anna Sould", "Trade grows")


def test_the_head_of_a_delegation_gives_the_sector() -> None:
    sectors = [
        next(to_events([meeting(MeetingKind.MEETING, *people)]))["source_sector"]
        for people in ((BELARUSIAN, COMPANION), (COMPANION, BELARUSIAN))
    ]

    assert sectors == ["LEG", "BUS"]


@SEVERAL
@given(meetings())
def test_every_statement_and_summit_is_coded(of: Meeting) -> None:
    events = {row["event_id"] for row in to_events([of])}
    summits = [
        index
        for index, one in enumerate(of.summits)
        if of.kind is not MeetingKind.SUMMIT or one.status is not SummitStatus.REPORTED
    ]
    itself = [f"{of.id}/kind"] if of.kind is not MeetingKind.OTHER and of.participants else []

    assert events == {
        *itself,
        *(f"{of.id}/statements/{index}" for index in range(len(of.statements))),
        *(f"{of.id}/summits/{index}" for index in summits),
    }


@SEVERAL
@given(meetings())
def test_every_row_is_as_declared(of: Meeting) -> None:
    for row in to_events([of]):
        assert tuple(row) == EVENTS.header
        for column in EVENTS.columns:
            cell = row[column.name]
            assert cell is not None or not column.required, column.name
            assert cell is None or not column.values or cell in column.values, column.name


@SEVERAL
@given(meetings())
def test_plover_holds_what_cameo_has_a_plover_code_for(of: Meeting) -> None:
    rows = [row for row in to_events([of]) if row["plover_event"]]

    records = plover([of])

    assert [one["id"] for one in records] == list(dict.fromkeys(row["event_id"] for row in rows))
    assert {(one["id"], one["event"]) for one in records} == {(row["event_id"], row["plover_event"]) for row in rows}
    assert {one["event"] for one in records} <= {code.plover for code in codes().values()} - {""}


def plover(several: list[Meeting]) -> list[dict[str, object]]:
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "events.jsonl"
        write(several, target, to="plover")
        return [json.loads(line) for line in target.read_text("utf-8").split("\n")[:-1]]


def test_a_record_of_plover() -> None:
    assert plover([visit()]) == [
        {
            "id": "m-visit/kind",
            "date": "2026-05-11",
            "edtf": "2026-05-11",
            "event": "CONSULT",
            "mode": "visit",
            "context": [],
            "actor": [{"actorText": "Rufat Sultanlı", "code": "AZE", "sector": "GOV", "organization": None}],
            "recipient": [{"actorText": "Merdan Hudayberdiyev", "code": "TKM", "sector": "GOV", "organization": None}],
            "text": None,
            "language": "en",
            "publication": None,
            "url": "https://example.org/visit",
            "meeting": "m-visit",
        }
    ]


def test_a_date_that_is_no_day_stays_in_edtf() -> None:
    (record,) = plover([visit(date="XXXX-05-11")])

    assert (record["date"], record["edtf"]) == (None, "XXXX-05-11")


def test_the_csv_file_is_read_back(tmp_path: Path) -> None:
    write([visit(), FULL], tmp_path / "events.csv", excel=True)

    with (tmp_path / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))

    assert [row["event_id"] for row in read] == [row["event_id"] for row in to_events([visit(), FULL])]
    assert [row["cameo"] for row in read] == ["042", "043", "040", "040", "010", "036"]


@pytest.mark.parametrize("to", ["cameo", "plover"])
def test_nothing_is_left_half_written(tmp_path: Path, to: str) -> None:
    with pytest.raises(ArgumentError, match="number 2 of the meetings is a str"):
        write([FULL, "m-1"], tmp_path / "events", to=to)  # type: ignore[list-item,arg-type]  # misuse

    assert list(tmp_path.iterdir()) == []


def test_a_format_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="there is no event format 'icews'; there are cameo and plover"):
        write([FULL], tmp_path / "events", to="icews")  # type: ignore[arg-type]  # misuse
