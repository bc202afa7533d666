from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import cismeet
from cismeet import Edtf, Meeting, PartialDate, Source
from cismeet.serializers.json import codec
from tests.samples import BARE, FULL
from tests.strategies import edtfs, meetings

SCHEMA = Draft202012Validator(cismeet.json_schema())


@given(meetings())
@settings(max_examples=200, deadline=None)
def test_what_is_written_is_read_again(meeting: Meeting) -> None:
    written = cismeet.dumps(meeting)

    assert cismeet.loads(written) == meeting
    assert cismeet.loads(written.encode()) == meeting
    assert cismeet.from_dict(cismeet.to_dict(meeting)) == meeting
    assert cismeet.dumps(cismeet.loads(written)) == written


@given(meetings())
@settings(max_examples=100, deadline=None)
def test_every_document_is_valid(meeting: Meeting) -> None:
    SCHEMA.validate(cismeet.to_dict(meeting))


@given(meetings())
@settings(max_examples=100, deadline=None)
def test_both_codecs_write_the_same(meeting: Meeting) -> None:
    written = cismeet.dumps(meeting)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(codec, "quick_json", None)

        assert cismeet.dumps(meeting) == written
        assert cismeet.loads(written) == meeting


def test_both_codecs_write_every_character_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("msgspec")
    tree = {"text": "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))}
    quick = codec.write(tree)
    monkeypatch.setattr(codec, "quick_json", None)

    assert codec.write(tree) == quick


@given(edtfs())
def test_every_date_is_written_and_read_again(date: Edtf) -> None:
    assert Edtf.parse(str(date)) == date


@pytest.mark.parametrize("indent", [None, 0, 1, 2, 4])
@pytest.mark.parametrize("meeting", [FULL, BARE], ids=["full", "bare"])
def test_indented_documents_say_the_same(meeting: Meeting, indent: int | None) -> None:
    assert cismeet.loads(cismeet.dumps(meeting, indent=indent)) == meeting


@pytest.mark.parametrize("years", [(2015, "2015"), (None, "XXXX"), (7, "0007")])
def test_years_have_four_places(years: tuple[int | None, str]) -> None:
    year, written = years
    date = PartialDate(year, 10, 12)
    meeting = Meeting(id="m", kind=BARE.kind, date=Edtf(date, date), source=BARE.source)

    assert cismeet.to_dict(meeting)["date"] == f"{written}-10-12"


def test_keys_stand_in_the_order_of_the_design() -> None:
    document = cismeet.to_dict(FULL)

    assert list(document) == [
        *("schema", "generator", "id", "kind", "title", "date", "place", "participants", "mentioned"),
        *("statements", "topics", "summits", "evidence", "unread", "notes", "source"),
    ]
    assert document["schema"] == "cismeet/1"
    assert list(document["participants"][0]) == [
        *("id", "name", "family_name", "role", "office", "country", "organization", "kind", "mentions"),
    ]
    assert list(document["statements"][0]) == [
        *("speaker", "speaker_span", "addressee", "form", "act", "cue", "text", "spans"),
    ]
    assert list(document["summits"][0]) == [
        *("name", "body", "status", "date", "place", "declared_items", "mentions", "agenda"),
    ]
    assert list(document["source"]) == ["url", "publisher", "published", "language", "text"]


def test_every_key_is_written_but_in_of_the_text() -> None:
    document = cismeet.to_dict(FULL)

    assert document["evidence"] == [
        {"path": "/date", "spans": [[3, 13]], "rule": "year-from-anniversary"},
        {"path": "/place", "spans": [[22, 27]], "rule": "city-of-title", "in": "title"},
    ]
    assert cismeet.to_dict(BARE) == {
        "schema": "cismeet/1",
        "generator": None,
        "id": "m-1",
        "kind": "other",
        "title": None,
        "date": None,
        "place": None,
        "participants": [],
        "mentioned": [],
        "statements": [],
        "topics": [],
        "summits": [],
        "evidence": [],
        "unread": [],
        "notes": [],
        "source": {"url": None, "publisher": None, "published": None, "language": "en", "text": ""},
    }


def test_a_document_is_made_of_plain_values() -> None:
    seen: set[type] = set()

    def look(value: object) -> None:
        seen.add(type(value))
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            look(part)

    look(cismeet.to_dict(FULL))

    assert seen == {dict, list, str, int, type(None)}


def test_text_is_written_as_it_is() -> None:
    assert "Минск" in cismeet.dumps(FULL)
    assert "“Trade grows,”" in cismeet.dumps(FULL)


def test_the_standard_library_reads_it() -> None:
    assert json.loads(cismeet.dumps(FULL)) == cismeet.to_dict(FULL)


def test_in_may_say_text() -> None:
    document = cismeet.to_dict(FULL)
    document["evidence"][0]["in"] = "text"

    assert cismeet.from_dict(document) == FULL


@pytest.mark.parametrize("number", [2**53, 2**63, 2**64, 10**400])
def test_large_numbers_are_kept(number: int) -> None:
    document = cismeet.to_dict(FULL)
    document["summits"][0]["declared_items"] = number

    assert cismeet.loads(cismeet.dumps(cismeet.from_dict(document))).summits[0].declared_items == number


def test_newer_keys_are_passed_over_when_asked() -> None:
    document = cismeet.to_dict(FULL)
    document["mood"] = "warm"
    document["participants"][0]["age"] = 61
    document["evidence"][1]["weight"] = {"in": [1.5]}

    assert cismeet.from_dict(document, strict=False) == FULL
    assert cismeet.loads(json.dumps(document), strict=False) == FULL


def test_reading_does_not_change_the_dictionary() -> None:
    document = cismeet.to_dict(FULL)
    cismeet.from_dict(document)

    assert document == cismeet.to_dict(FULL)


def test_a_day_of_publication_is_a_date() -> None:
    meeting = Meeting(id="m", kind=BARE.kind, source=Source(published=datetime.date(987, 1, 2), text=""))

    assert cismeet.to_dict(meeting)["source"]["published"] == "0987-01-02"
    assert cismeet.loads(cismeet.dumps(meeting)) == meeting


def test_hash_seeds_do_not_show() -> None:
    program = "import cismeet; from tests.samples import FULL; print(cismeet.dumps(FULL), cismeet.json_schema())"
    written = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }

    assert len(written) == 1
