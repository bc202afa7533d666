"""The real readout that the project began with, where it is at hand (it is not ours to ship)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import cismeet
from cismeet import Edtf, Meeting, Place, Summit
from cismeet.scoring import GoldFile, Report, gold_files, score

SEED = Path(__file__).parents[3] / "shared" / "readouts" / "seed"
FILE = SEED / "seed-lebedev.json"

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the seed readout lies beside the repository, not in it")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return document


@pytest.fixture(scope="module")
def meeting(gold: dict[str, Any]) -> Meeting:
    return cismeet.parse(gold["text"], title=gold["title"], published=gold["published"])


@pytest.fixture(scope="module")
def summit(meeting: Meeting) -> Summit:
    assert len(meeting.summits) == 1
    return meeting.summits[0]


@pytest.fixture(scope="module")
def report() -> Report:
    return score(gold_files([SEED]), lambda one: cismeet.to_dict(cismeet.parse(one.text, title=one.title)))


def words(meeting: Meeting, path: str) -> list[str]:
    return [meeting.text_of(span) for evidence in meeting.evidence_for(path) for span in evidence.spans]


def test_the_date_is_inferred_and_says_from_what(meeting: Meeting) -> None:
    assert meeting.date == Edtf.parse("2015?-10-12")
    assert words(meeting, "/date") == ["12 October", "70th anniversary of the UN"]


def test_the_summit(meeting: Meeting, summit: Summit) -> None:
    assert summit.name == "CIS heads of state summit"
    assert summit.body == "CIS"
    assert summit.date == Edtf.parse("2015?-10-16")
    assert summit.place == Place(country="KZ")
    assert summit.declared_items == 17
    assert "16 October" in words(meeting, "/summits/0/date")
    assert "17" in words(meeting, "/summits/0/declared_items")[0]


def test_the_nine_agenda_items(summit: Summit, report: Report) -> None:
    """As the scorer counts them: an item may reach a word further than in the gold."""
    rows = report.rows()

    assert len(summit.agenda) == 9
    assert (rows["agenda"].hits, rows["agenda"].gold, rows["agenda.kind"].hits) == (9, 9, 9), f"\n{report.readouts[0]}"


def test_the_sixteen_statements_and_who_speaks(gold: dict[str, Any], meeting: Meeting) -> None:
    expected = [
        (one["speaker"], one["act"], one["cue"], " ".join(one["content"])) for one in gold["gold"]["statements"]
    ]

    assert len(expected) == 16
    assert [
        (meeting.person(one.speaker).label if one.speaker else None, str(one.act), one.cue.text, one.text)
        for one in meeting.statements
    ] == expected


def test_who_took_part(gold: dict[str, Any], meeting: Meeting) -> None:
    expected = {(one["name"], one["role"], one["country"]) for one in gold["gold"]["participants"]}

    assert {(one.name, one.role, one.country) for one in meeting.participants} == expected


def test_facts_with_the_headline_given(report: Report) -> None:
    assert report.rows()["facts"].f1 >= 0.95, f"\n{report.readouts[0]}"


def test_facts_with_the_headline_in_the_text(gold: dict[str, Any]) -> None:
    """As a saved file has it: headline, blank line, body, and no title given."""
    head = f"{gold['title']}\n\n"

    def read(one: GoldFile) -> dict[str, Any]:
        document = cismeet.to_dict(cismeet.parse(head + one.text))
        return shifted(document, -len(head))

    whole = score(gold_files([SEED]), read)

    assert whole.rows()["facts"].f1 >= 0.93, f"\n{whole.readouts[0]}"


def shifted(document: dict[str, Any], by: int) -> dict[str, Any]:
    """The document with the spans of what was said and dealt with counted from the body on."""

    def move(span: list[int]) -> list[int]:
        return [max(0, span[0] + by), max(0, span[1] + by)]

    for statement in document["statements"]:
        statement["spans"] = [move(span) for span in statement["spans"]]
    for topic in document["topics"]:
        topic["span"] = move(topic["span"])
    for summit in document["summits"]:
        for item in summit["agenda"]:
            item["span"] = move(item["span"])
    return document
