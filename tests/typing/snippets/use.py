# pyright: strict
"""cismeet as its users write it. No one runs this; two type checkers read it."""

from __future__ import annotations

import datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, assert_type

import cismeet
from cismeet import (
    Act,
    AgendaItem,
    AgendaKind,
    Cue,
    Edtf,
    Evidence,
    Form,
    Meeting,
    MeetingKind,
    Note,
    Office,
    Participant,
    Place,
    Source,
    Span,
    Statement,
    Summit,
    SummitStatus,
    Topic,
)

meeting = cismeet.parse("They met.")
assert_type(meeting, Meeting)
cismeet.parse("They met.", title="Talks", published=datetime.date(2015, 10, 12))
cismeet.parse("They met.", published="2015-10-12", url="https://example.org", publisher="Press service", language="en")

assert_type(meeting.id, str)
assert_type(meeting.kind, MeetingKind)
assert_type(meeting.title, str | None)
assert_type(meeting.date, Edtf | None)
assert_type(meeting.place, Place | None)
assert_type(meeting.participants, tuple[Participant, ...])
assert_type(meeting.mentioned, tuple[Participant, ...])
assert_type(meeting.people, tuple[Participant, ...])
assert_type(meeting.statements, tuple[Statement, ...])
assert_type(meeting.topics, tuple[Topic, ...])
assert_type(meeting.summits, tuple[Summit, ...])
assert_type(meeting.evidence, tuple[Evidence, ...])
assert_type(meeting.unread, tuple[Span, ...])
assert_type(meeting.notes, tuple[Note, ...])
assert_type(meeting.source, Source)
assert_type(meeting.coverage, float)
assert_type(meeting.text_of(Span(0, 4)), str)
assert_type(meeting.person("sergei-lebedev"), Participant)
assert_type(meeting.statements_by("sergei-lebedev"), tuple[Statement, ...])
assert_type(meeting.statements_by(meeting.participants[0]), tuple[Statement, ...])
assert_type(meeting.evidence_for("/date"), tuple[Evidence, ...])

for person in meeting.people:
    assert_type(person.name, str | None)
    assert_type(person.office, Office | None)
    assert_type(person.label, str)

for statement in meeting.statements:
    assert_type(statement.speaker, str | None)
    assert_type(statement.addressee, str | None)
    assert_type(statement.form, Form)
    assert_type(statement.act, Act)
    assert_type(statement.cue, Cue)
    assert_type(statement.spans, tuple[Span, ...])
    if statement.speaker is not None:
        assert_type(meeting.person(statement.speaker).name, str | None)

for summit in meeting.summits:
    assert_type(summit.status, SummitStatus)
    assert_type(summit.declared_items, int | None)
    assert_type(summit.agenda, tuple[AgendaItem, ...])
    for item in summit.agenda:
        assert_type(item.kind, AgendaKind)
        assert_type(item.period, Edtf | None)

date = Edtf.parse("2015?-10-12")
assert_type(date, Edtf)
assert_type(date.earliest, datetime.date | None)
assert_type(date.matches(datetime.date(2015, 10, 12)), bool)
assert_type(date < Edtf.of(datetime.date(2016, 1, 1)), bool)

assert_type(cismeet.dumps(meeting), str)
assert_type(cismeet.loads("{}"), Meeting)
assert_type(cismeet.loads(b"{}", strict=False), Meeting)
assert_type(cismeet.to_dict(meeting), dict[str, Any])
assert_type(cismeet.from_dict({}), Meeting)
assert_type(cismeet.json_schema(), dict[str, Any])
assert_type(cismeet.load(Path("meeting.json")), Meeting)
cismeet.dump(meeting, "meeting.json", indent=1)
cismeet.dump(meeting, StringIO())
cismeet.dump(meeting, BytesIO())

assert_type(cismeet.__version__, str)
