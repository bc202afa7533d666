"""Sources and stores: what goes in comes out, whatever the format, and every reading is that of `parse`."""

from __future__ import annotations

import csv
import datetime
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

import cismeet
from cismeet.corpus import OneProcess, Readout, Reject, build, parse_readout, query, read, report
from cismeet.language import load
from cismeet.serializers.annotation import brat, label_studio
from cismeet.serializers.annotation.marking import mark
from tests.properties.texts import Given, composed, readouts
from tests.strategies import meetings

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r\ufeff"), min_size=1, max_size=40)
told = words.filter(lambda one: bool(one.strip()))
records = st.fixed_dictionaries(
    {"text": told, "title": told, "url": told, "published": st.dates().map(datetime.date.isoformat)}
)


def seen(one: Readout) -> dict[str, str | None]:
    return {"text": one.text, "title": one.title, "url": one.url, "published": str(one.published)}


def read_all(name: str, content: bytes) -> tuple[list[Readout], list[Reject]]:
    rejects: list[Reject] = []
    with TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(content)
        return list(read(folder, on_reject=rejects.append)), rejects


@settings(max_examples=60)
@given(st.lists(records, min_size=1, max_size=4))
def test_lines_and_rows_come_out_as_they_went_in(rows: list[dict[str, str]]) -> None:
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    table = io.StringIO()
    writer = csv.DictWriter(table, ("text", "title", "url", "published"))
    writer.writeheader()
    writer.writerows(rows)

    for name, content in (("a.jsonl", lines), ("a.csv", table.getvalue())):
        found, rejects = read_all(name, content.encode())
        assert ([seen(one) for one in found], rejects) == (rows, [])


@settings(max_examples=60)
@given(st.binary(max_size=80), st.sampled_from(["a.txt", "a.jsonl", "a.csv", "a.tsv", "a.txt.gz", "a.jsonl.zst"]))
def test_any_bytes_are_readouts_or_rejects_with_a_reason(content: bytes, name: str) -> None:
    found, rejects = read_all(name, content)

    assert all(one.text.strip() and one.id for one in found)
    assert all(one.reason and name in one.location for one in rejects)
    assert found or rejects or not content.strip()


@settings(max_examples=40)
@given(readouts)
def test_a_readout_is_read_as_parse_reads_it(one: Given) -> None:
    published = datetime.date.fromisoformat(one.published) if one.published else None
    meeting = parse_readout(Readout(location="a", text=one.text, title=one.title, published=published))

    assert meeting == cismeet.parse(one.text, title=one.title, published=published)
    assert meeting.id == Readout(location="b", text=one.text, title=one.title, published=published).id


@settings(max_examples=4)
@given(st.lists(composed().filter(lambda text: "\x00" not in text and bool(text.strip())), min_size=1, max_size=3))
def test_what_is_built_is_what_was_read(texts: list[str]) -> None:
    with TemporaryDirectory() as place:
        source, lines, database = (Path(place, name) for name in ("in.jsonl", "out.jsonl", "out.duckdb"))
        source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
        done = build([source], lines, engine=OneProcess(), batch=2)
        build([source], database)
        wanted = list(dict.fromkeys(cismeet.dumps(cismeet.parse(text)) for text in texts))

        assert lines.read_text("utf-8").splitlines() == wanted or "\u2028" in lines.read_text("utf-8")
        assert done.meetings == len(wanted)
        assert build([source], lines).meetings == 0
        answer = query(database, "SELECT document FROM documents ORDER BY rowid")
        assert [document for (document,) in answer.rows] == wanted
        report(database, Path(place, "one.html"))
        report(database, Path(place, "two.html"))
        assert Path(place, "one.html").read_bytes() == Path(place, "two.html").read_bytes()


@settings(max_examples=40)
@given(meetings())
def test_marks_go_out_and_come_back_in_both_tools(meeting: cismeet.Meeting) -> None:
    marked = mark(meeting)
    lines, problems = brat.from_lines(meeting.text, "\n".join(brat.to_lines(marked)))
    back, more = label_studio.from_result(meeting.text, list(label_studio.to_result(marked)))

    assert [one.label for one in back.marks] == [one.label for one in marked.marks]
    assert back.links == marked.links
    assert {one.label for one in lines.marks} <= {one.label for one in marked.marks}
    assert (problems, more) == ([], [])


@given(st.text(max_size=8))
def test_a_language_is_known_or_refused(code: str) -> None:
    try:
        known = load(code).code
    except cismeet.LanguageError:
        known = code  # refused
    assert known == code
