"""Every valid meeting, and the small values it is made of."""

from __future__ import annotations

import copy
import io
import pickle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import cismeet
from cismeet import DocumentError, Edtf, Finding, Meeting, ModelError, PartialDate, Place, Span, verify
from tests.strategies import edtfs, meetings, partial_dates, spans


@settings(max_examples=40)
@given(meetings())
def test_a_meeting_is_a_value(meeting: Meeting) -> None:
    assert pickle.loads(pickle.dumps(meeting)) == meeting  # noqa: S301  (ours)
    assert copy.deepcopy(meeting) == meeting
    assert hash(copy.deepcopy(meeting)) == hash(meeting)
    assert str(meeting).splitlines()
    assert all(str(one) for one in (*meeting.people, *meeting.statements, *meeting.topics, *meeting.notes))
    assert 0 <= meeting.coverage <= 1


@settings(max_examples=40)
@given(meetings())
def test_a_meeting_answers_for_its_people_and_its_evidence(meeting: Meeting) -> None:
    assert [meeting.person(one.id) for one in meeting.people] == [*meeting.participants, *meeting.mentioned]
    by_people = [one for person in meeting.people for one in meeting.statements_by(person)]
    assert sorted(map(id, by_people)) == sorted(id(one) for one in meeting.statements if one.speaker is not None)
    paths = {one.path for one in meeting.evidence}
    assert sum(len(meeting.evidence_for(path)) for path in paths) == len(meeting.evidence)
    assert all(meeting.text_of(span) == meeting.text[span.start : span.end] for span in meeting.unread)


@settings(max_examples=40)
@given(meetings(), st.sampled_from([None, 0, 2]))
def test_files_hold_what_dumps_writes(meeting: Meeting, indent: int | None) -> None:
    text, binary = io.StringIO(), io.BytesIO()
    with TemporaryDirectory() as folder:
        for target in (text, binary, Path(folder, "a.json"), f"{folder}/b.json"):
            cismeet.dump(meeting, target, indent=indent)
        contents = [text.getvalue().encode(), binary.getvalue()]
        contents += [Path(folder, name).read_bytes() for name in ("a.json", "b.json")]
        assert set(contents) == {cismeet.dumps(meeting, indent=indent).encode()}
        assert cismeet.load(Path(folder, "a.json")) == meeting
    assert cismeet.load(io.BytesIO(contents[0])) == cismeet.load(io.StringIO(text.getvalue())) == meeting


@settings(max_examples=100)
@given(st.binary(max_size=60) | st.text(max_size=60))
def test_what_is_no_document_is_refused_and_found_faulty(document: bytes | str) -> None:
    with pytest.raises(DocumentError) as raised:
        cismeet.loads(document)

    assert str(raised.value).startswith(raised.value.path or "document")
    assert verify(document)


@settings(max_examples=40)
@given(meetings())
def test_findings_are_the_same_for_text_bytes_and_dictionary(meeting: Meeting) -> None:
    written = cismeet.dumps(meeting)
    found = verify(written)

    assert found == verify(written.encode()) == verify(cismeet.to_dict(meeting)) == verify(written, meeting.text)
    assert all(isinstance(one, Finding) and str(one).startswith(one.path) for one in found)


@given(st.text(max_size=40), st.data())
def test_spans(text: str, data: st.DataObject) -> None:
    one, other = data.draw(spans(text)), data.draw(spans(text))
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.of(text) == text[one.start : one.end]
    assert len(one) == len(one.of(text))
    assert one.overlaps(other) is other.overlaps(one)
    if len(one) and len(other):
        assert one.overlaps(other) is bool(shared)
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))


@given(st.integers(), st.integers())
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    assume(not 0 <= start <= end)
    with pytest.raises(ModelError) as raised:
        Span(start, end)

    assert str(raised.value).startswith(f"Span({start}, {end})")


@given(partial_dates())
def test_partial_dates(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date
    if date.earliest and date.latest:
        assert date.earliest <= date.latest
        assert date.matches(date.earliest)
        assert date.matches(date.latest)


@given(edtfs())
def test_edtf_bounds(date: Edtf) -> None:
    assert Edtf.parse(str(date)) == date
    for day in (date.earliest, date.latest):
        assert day is None or date.matches(day)
    assert date.inferred is ("?" in str(date))


@given(st.text(max_size=12))
def test_no_text_but_edtf_is_a_date(written: str) -> None:
    try:
        date = str(Edtf.parse(written))
    except ModelError:
        date = written  # refused
    assert date == written


@given(st.none() | st.text(max_size=5), st.none() | st.text("ABZa", max_size=3))
def test_places(city: str | None, country: str | None) -> None:
    sound = (city is None or bool(city)) and (country is None or (len(country) == 2 and country.isupper()))
    if sound and (city or country):
        assert all(one in str(Place(city, country)) for one in (city, country) if one)
    else:
        with pytest.raises(ModelError):
            Place(city, country)
