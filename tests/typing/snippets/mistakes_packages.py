# pyright: strict
"""What a user gets wrong in the packages: a type checker must complain of every line marked so, and of no other."""

from __future__ import annotations

from pathlib import Path

import cismeet
from cismeet import Edtf, Finding, FindingKind, PartialDate, corpus, scoring
from cismeet.corpus import Readout, SourceOptions
from cismeet.language import load
from cismeet.serializers import calendar_file, events, followthemoney, jsonld, page, tables
from cismeet.serializers.annotation import brat

meeting = cismeet.parse("They met.")
english = load("en")

# model and edtf
PartialDate(2015, 10, 12, 1)  # error: inferred goes by name
PartialDate("2015")  # error: a year is a number
Edtf(2016, 2020)  # error: the ends are dates
Edtf.of("2015-10-12")  # error: of takes a date of the calendar
year = Edtf.parse("2015").start.year  # error: the start may be open
start = meeting.notes[0].span.start  # error: the note may concern the whole
meeting.source.text = "They left."  # error: the source is frozen
meeting.evidence_for(0)  # error: a path is a string

# language
load(cismeet)  # error: a code is a string
english.extended(offices={"phrase": "hetman"})  # error: rows are several
english.extended(offices=[{"phrase": 1}])  # error: a cell is a string
english.extended_from(1)  # error: a place is a path
english.code = "ru"  # error: a language is frozen
cismeet.parse("They met.", language=1)  # error: a language or its code

# verification
cismeet.verify(meeting)  # error: a document, no meeting
start_of_path = cismeet.verify("{}")[0].path.start  # error: a path is a string
Finding("words", "/date", "no date")  # error: the kind is a bare string
Finding(FindingKind.DATE, "/date")  # error: the message is missing

# scoring
scoring.gold_files(["gold"], "minsk")  # error: only goes by name
scoring.score(["gold"], print)  # error: gold files, and a reader
scoring.as_table(None)  # error: a report
f1 = scoring.Count(1, 2, 3).f2  # error: no such attribute

# corpus
corpus.build(["in"], "met.duckdb", batch="64")  # error: a number of readouts
corpus.build(["in"])  # error: the target is missing
corpus.read("in", options="text")  # error: options are an object
corpus.query("met.duckdb")  # error: the question is missing
Readout("a.txt", "They met.")  # error: arguments go by name
SourceOptions(kind="text")  # error: the kind is a bare string

# serializers
tables.write([meeting], "out", to="xlsx")  # error: no such format
tables.to_rows(meeting)  # error: several meetings
events.write([meeting], "out.csv", to="icews")  # error: no such coding
jsonld.to_jsonld([meeting])  # error: one meeting
label = next(iter(followthemoney.entities(meeting)))["label"]  # error: no such key
calendar_file.to_ics(meeting)  # error: several meetings
page.html_page([meeting])  # error: meetings one by one
brat.write([meeting], "out")  # error: the folder is a Path
Path(page.write_page("out.html", meeting))  # error: nothing comes back
