# pyright: strict
"""The packages beside `cismeet` as their users write them. No one runs this; two type checkers read it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_type

import cismeet
from cismeet import Edtf, Finding, FindingKind, Meeting, NoteKind, PartialDate, Span, corpus, scoring
from cismeet.corpus import OneProcess, Progress, Readout, SourceKind, SourceOptions
from cismeet.language import Language, load
from cismeet.model import Meeting as SameMeeting
from cismeet.model import Where
from cismeet.scoring import Count, GoldFile, Report
from cismeet.serializers import annotation, calendar_file, events, followthemoney, jsonld, page, tables
from cismeet.serializers.annotation import Corrected, Difference, brat, label_studio
from cismeet.serializers.calendar_file import Appointment

meeting = cismeet.parse("They met.")
folder = Path("out")

# model
same: SameMeeting = meeting
assert_type(meeting.coverage, float)
for note in meeting.notes:
    assert_type(note.kind, NoteKind)
    assert_type(note.span, Span | None)
for evidence in meeting.evidence:
    assert_type(evidence.where, Where)

# edtf
day = PartialDate(2015, 10, 12, inferred=True)
assert_type(day.year, int | None)
assert_type(day.latest, datetime.date | None)
assert_type(PartialDate.parse("2015-10"), PartialDate)
years = Edtf(PartialDate(2016), PartialDate(2020), interval=True)
assert_type(years.start, PartialDate | None)
assert_type(years.inferred, bool)
assert_type(sorted([years, Edtf.of(datetime.date(2015, 10, 12))]), list[Edtf])

# language
english = load("en")
assert_type(english, Language)
assert_type(english.extended(offices=[{"phrase": "hetman", "office": "head_of_state"}]), Language)
assert_type(english.extended_from("words"), Language)
assert_type(cismeet.parse("They met.", language=english), Meeting)
assert_type(english.key("Minsk"), str)

# verification
for finding in cismeet.verify(cismeet.dumps(meeting), meeting.source.text):
    assert_type(finding, Finding)
    assert_type(finding.kind, FindingKind)
    assert_type(finding.span, Span | None)

# scoring
gold = scoring.gold_files([folder], only="minsk")
assert_type(gold, list[GoldFile])


def read(one: GoldFile) -> dict[str, Any]:
    return cismeet.to_dict(cismeet.parse(one.text, title=one.title))


found = scoring.score(gold, read)
assert_type(found, Report)
assert_type(found.rows(), dict[str, Count])
assert_type(found.rows()["facts"].f1, float)
assert_type(scoring.as_json(found), str)

# corpus
options = SourceOptions(kind=SourceKind.TEXT, publisher="Press service")
assert_type(corpus.read(folder, options=options), Iterator[Readout])
done = corpus.build([folder], "met.duckdb", engine=OneProcess(), on_progress=print)
assert_type(done, Progress)
assert_type(done.meetings, int)
assert_type(done.rejects_path, Path | None)
answer = corpus.query("met.duckdb", "SELECT count(*) FROM meetings", [1, "a"])
assert_type(answer.columns, tuple[str, ...])
for row in answer.rows:
    assert_type(row, tuple[object, ...])

# serializers
for cells in tables.to_rows([meeting], "statements"):
    assert_type(cells["text"], str | int | float | bool | datetime.date | None)
tables.write([meeting], "out", to="parquet", tables=["meetings"])
events.write([meeting], folder / "events.csv", to="plover")
assert_type(jsonld.to_jsonld(meeting), dict[str, object])
assert_type([entity["schema"] for entity in followthemoney.entities(meeting)], list[str])
assert_type(calendar_file.appointments([meeting]), list[Appointment])
assert_type(calendar_file.to_ics([meeting]), bytes)
assert_type(page.html_page(meeting, meeting), str)
brat.write([meeting], folder)
for corrected in brat.read(folder):
    assert_type(corrected, Corrected)
    assert_type(annotation.differences(meeting, corrected.meeting), tuple[Difference, ...])
assert_type(label_studio.read(folder / "export.json"), Iterator[Corrected])
