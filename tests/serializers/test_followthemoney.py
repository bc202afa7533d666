"""FollowTheMoney entities against a reviewed list of the schemata and properties that are used."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given, settings

from cismeet import Edtf, Meeting, MeetingKind, Participant
from cismeet.serializers.followthemoney import entities, write
from tests.gold_meetings import gold_documents, meeting_of
from tests.samples import BARE, FULL
from tests.strategies import meetings

if TYPE_CHECKING:
    from pathlib import Path

    from cismeet.serializers.followthemoney.entity import Entity

THING = {"name": "name", "country": "country", "sourceUrl": "url", "publisher": "string", "proof": "Document"}
EVENT = THING | {
    "recordId": "string",
    "startDate": "date",
    "endDate": "date",
    "description": "text",
    "location": "address",
    "involved": "LegalEntity",
    "organizer": "LegalEntity",
    "keywords": "string",
}
PUBLISHED = {
    "PlainText": {
        "name": "name",
        "fileName": "string",
        "title": "string",
        "bodyText": "text",
        "language": "language",
        "publisher": "string",
        "publishedAt": "date",
        "sourceUrl": "url",
        "processingAgent": "string",
    },
    "Event": EVENT,
    "Trip": EVENT | {"startLocation": "Address", "endLocation": "Address"},
    "Address": {"full": "address", "city": "string", "country": "country", "remarks": "string"},
    "Person": THING | {"lastName": "string", "position": "string"},
    "Organization": {"name": "name", "country": "country"},
    "Position": {"name": "name", "country": "country", "organization": "Organization"},
    "Occupancy": {
        "holder": "Person",
        "post": "Position",
        "date": "date",
        "publisher": "string",
        "sourceUrl": "url",
    },
    "Mention": {
        "name": "name",
        "document": "Document",
        "resolved": "LegalEntity",
        "detectedSchema": "string",
        "contextCountry": "country",
    },
}
"""Schema, property and type (or range), read from followthemoney/schema/*.yaml of 4.11.2 by hand."""

REQUIRED = {
    "PlainText": ["fileName"],
    "Event": ["name"],
    "Trip": ["name", "startLocation", "endLocation"],
    "Address": [],
    "Person": ["name"],
    "Organization": ["name"],
    "Position": ["name"],
    "Occupancy": ["holder", "post"],
    "Mention": ["document", "name"],
}
RANGES = {"Document": {"PlainText"}, "LegalEntity": {"Person", "Organization"}}
FORMS = {
    "date": r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
    "country": r"[a-z]{2}",
    "url": r"https?://\S+",
    "language": r"[a-z]{3}",
}


def faults(several: list[Entity]) -> list[str]:
    """What the published schema would refuse."""
    kinds = {one["id"]: one["schema"] for one in several}
    found: list[str] = []
    for one in several:
        schema, properties = one["schema"], one["properties"]
        if not re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?", one["id"]):
            found.append(f"id {one['id']}")
        found += [f"{schema} lacks {name}" for name in REQUIRED[schema] if name not in properties]
        for name, values in properties.items():
            kind = PUBLISHED[schema].get(name)
            if kind is None:
                found.append(f"{schema} has no {name}")
            elif kind[0].isupper():
                found += [f"{name} {v}" for v in values if kinds.get(v) not in RANGES.get(kind, {kind})]
            else:
                found += [f"{name} {v!r}" for v in values if not re.fullmatch(FORMS.get(kind, r"(?s).+"), v)]
    return found


def of_schema(meeting: Meeting, schema: str) -> list[dict[str, list[str]]]:
    return [one["properties"] for one in entities(meeting) if one["schema"] == schema]


def test_the_sample() -> None:
    several = list(entities(FULL))
    ids = {one["id"]: one for one in several}
    (event,) = (one for one in several if one["properties"].get("recordId") == [FULL.id])

    assert [one["schema"] for one in several] == [
        *("PlainText", "Organization", "Person", "Position", "Occupancy", "Mention", "Person", "Mention"),
        *("Event", "Organization", "Event"),
    ]
    assert event["properties"]["name"] == ["Brykin meets Sould in Минск"]
    assert event["properties"]["description"] == ["Date (EDTF): 2015?-10-12"]
    assert event["properties"]["location"] == ["Minsk (BY)"]
    assert [ids[one]["properties"]["name"] for one in event["properties"]["involved"]] == [
        ["Oleg Brykin"],
        ["Anna Sould"],
    ]


@pytest.mark.parametrize("meeting", [FULL, BARE, *map(meeting_of, gold_documents())], ids=lambda one: one.id)
def test_nothing_that_the_published_schema_refuses(meeting: Meeting) -> None:
    assert faults(list(entities(meeting))) == []


@pytest.mark.parametrize(
    ("date", "dates"),
    [
        ("2015-10-12", (["2015-10-12"], ["2015-10-12"])),
        ("2015-10", (["2015-10"], ["2015-10"])),
        ("2015-10-13/2015-10-14", (["2015-10-13"], ["2015-10-14"])),
        ("2015?-10-12", (None, None)),
        ("XXXX-10-12", (None, None)),
        ("../2020", (None, ["2020"])),
    ],
)
def test_dates_are_the_certain_ones(date: str, dates: tuple[list[str] | None, list[str] | None]) -> None:
    event = of_schema(evolve(FULL, date=Edtf.parse(date)), "Event")[0]

    assert (event.get("startDate"), event.get("endDate")) == dates


@pytest.mark.parametrize("kind", MeetingKind)
def test_a_trip_is_a_visit(kind: MeetingKind) -> None:
    trips = of_schema(evolve(FULL, kind=kind), "Trip")

    assert [trip["recordId"] for trip in trips] == ([[FULL.id]] if kind is MeetingKind.VISIT else [])
    assert of_schema(evolve(FULL, kind=kind, place=None), "Trip") == []


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"role": "President of Belarus"}, True),
        ({"country": "KZ"}, False),
        ({"country": None}, False),
        ({"office": None}, False),
        ({"name": "Brykin"}, False),
    ],
)
def test_one_person_in_two_readouts(changes: dict[str, Any], same: bool) -> None:  # noqa: FBT001  (a column)
    first = FULL.participants[0]
    here = evolve(BARE, id="m-here", participants=(first,), source=FULL.source)
    there = evolve(BARE, id="m-there", participants=(evolve(first, **changes),), source=FULL.source)
    ids = [next(one["id"] for one in entities(each) if one["schema"] == "Person") for each in (here, there)]

    assert (ids[0] == ids[1]) is same


def test_an_office_without_a_name_is_a_position() -> None:
    meeting = evolve(BARE, participants=(Participant(id="p", role="President of Turkmenistan"),))

    assert [one["schema"] for one in entities(meeting)] == ["PlainText", "Position", "Event"]


def test_a_file_has_an_entity_on_each_line(tmp_path: Path) -> None:
    write([FULL, BARE], tmp_path / "all.ftm.json")
    lines = (tmp_path / "all.ftm.json").read_text("utf-8").split("\n")

    assert [json.loads(line) for line in lines[:-1]] == [*entities(FULL), *entities(BARE)]
    assert lines[-1] == ""


@given(meetings())
@settings(max_examples=50, deadline=None)
def test_any_meeting_is_sound(meeting: Meeting) -> None:
    assert faults(list(entities(meeting))) == []
