"""Markup, formulas and controls in a text stay text: in every format, in the page, and on the terminal."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

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
    NoteKind,
    Participant,
    Place,
    Source,
    Span,
    Statement,
    Summit,
    SummitStatus,
    Topic,
)
from cismeet.cli.formats import FORMATS
from cismeet.serializers.page import html_page
from cismeet.serializers.tables import restored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HTML = "<script>alert(1)</script><img src=x onerror=alert(1)>\"><svg onload=alert(1)>' onclick='alert(1)</script><!--"
ATTACKS = {
    "formula": '=cmd|"/C calc"!A1',
    "formula behind an apostrophe": "'=1+1",
    "full-width formula": "\uff1d1+1",
    "plus": "+1-1",
    "at": "@SUM(1)",
    "tab": "\t=1",
    "line break": "\r\n=1",
    "markup": HTML,
    "appointment": "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTENDEE:mailto:a@b.c\nURL:http://x.y",
    "address": "javascript:alert(1)",
    "terminal": "\x1b[31m\x1b]0;title\x07\x9b31m[red]x[/red]\u202e\x08",
    "prototype": "__proto__",
}


def meeting_of(words: str) -> Meeting:
    """A meeting with the words wherever words can stand."""
    span = Span(0, len(words))
    place = Place(words, "BY")
    return Meeting(
        id=words,
        kind=MeetingKind.SUMMIT,
        title=words,
        date=Edtf.parse("2015-10-12"),
        place=place,
        participants=(
            Participant(
                id=words, name=words, family_name=words, role=words, country="BY", organization=words, mentions=(span,)
            ),
            Participant(id="other", name="Ana Rusu", country="MD"),
        ),
        statements=(
            Statement(
                speaker=words,
                addressee="other",
                form=Form.DIRECT,
                act=Act.ASK,
                cue=Cue(words, span),
                text=words,
                spans=(span,),
            ),
        ),
        topics=(Topic(words, span),),
        summits=(
            Summit(
                name=words,
                body=words,
                status=SummitStatus.COMING,
                date=Edtf.parse("2030-10-16"),
                place=place,
                mentions=(span,),
                agenda=(AgendaItem(words, AgendaKind.ISSUE, span=span),),
            ),
        ),
        evidence=(Evidence("/date", (span,), words),),
        notes=(Note(NoteKind.DATE, words, span, rule=words),),
        unread=(span,),
        source=Source(url=words, publisher=words, language="en", text=f"{words} They met."),
        generator=words,
    )


class Page(HTMLParser):
    """What a browser would make of a page: its scripts, its attributes of events and its addresses."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.events: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.events += [name for name, _ in attrs if name.startswith("on")]
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action", "xlink:href")]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("count", [1, 2])
def test_a_page_has_the_elements_that_it_has_for_harmless_words(attack: str, count: int) -> None:
    harmless = Page(html_page(*[meeting_of("words")] * count))
    page = Page(html_page(*[meeting_of(ATTACKS[attack])] * count))

    assert set(page.tags) <= set(harmless.tags) | {"br", "p"}
    assert page.tags.count("script") == harmless.tags.count("script")
    assert page.events == harmless.events
    assert [one for one in page.addresses if one.lower().startswith(("javascript", "data:text"))] == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_notebook_shows_words(attack: str) -> None:
    page = Page(meeting_of(ATTACKS[attack])._repr_html_())

    assert set(page.tags) == set(Page(meeting_of("words")._repr_html_()).tags)
    assert page.events == []


def cells(folder: Path) -> Iterator[str]:
    """Every cell of every CSV file."""
    for file in sorted(folder.rglob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.reader(stream):
                yield from row


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", ["csv", "colt", "cameo"])
def test_no_cell_is_a_formula_and_the_words_come_back(attack: str, form: str, tmp_path: Path) -> None:
    target = tmp_path / "tables" if FORMATS[form].is_folder else tmp_path / "table.csv"
    FORMATS[form].write([meeting_of(ATTACKS[attack])], target, lambda _told: None)

    found = list(cells(tmp_path))
    assert [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"))] == []
    if form == "csv":
        assert ATTACKS[attack] in map(restored, found)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_calendar_has_the_properties_that_it_has_for_harmless_words(attack: str, tmp_path: Path) -> None:
    def names(words: str) -> list[str]:
        FORMATS["ics"].write([meeting_of(words)], tmp_path / "a.ics", lambda _told: None)
        content = (tmp_path / "a.ics").read_bytes()
        assert b"\x1b" not in content
        lines = content.decode().replace("\r\n ", "").split("\r\n")
        return [line.partition(":")[0] for line in lines]

    assert names(ATTACKS[attack]) == names("words")


@pytest.mark.parametrize("attack", ATTACKS)
def test_linked_data_ends_no_element_and_points_to_no_script(attack: str, tmp_path: Path) -> None:
    FORMATS["jsonld"].write([meeting_of(ATTACKS[attack])], tmp_path / "a.jsonld", lambda _told: None)
    written = (tmp_path / "a.jsonld").read_text("utf-8")

    assert "<" not in written
    assert [one for one in pointers(json.loads(written)) if one.startswith("javascript")] == []


def pointers(value: Any) -> Iterator[str]:
    """Every address in JSON-LD."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key == "@id" and isinstance(part, str):
                yield part
            yield from pointers(part)
    elif isinstance(value, list):
        for part in value:
            yield from pointers(part)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", ["jsonl", "ftm", "label-studio", "brat"])
def test_lines_stay_lines(attack: str, form: str, tmp_path: Path) -> None:
    """A line break in words begins no line of the file: each line is what it is for harmless words."""

    def shapes(words: str, target: Path) -> list[str]:
        FORMATS[form].write([meeting_of(words)], target, lambda _told: None)
        if form == "brat":
            return [line[:2] for line in next(target.glob("*.ann")).read_text("utf-8").split("\n")]
        file = target / "tasks.json" if form == "label-studio" else target
        if form == "label-studio":
            return sorted(json.loads(file.read_text("utf-8"))[0])
        return [",".join(json.loads(line)) for line in file.read_text("utf-8").splitlines()]

    attacked = shapes(ATTACKS[attack], tmp_path / "attack")
    assert attacked == shapes("words", tmp_path / "harmless")


ACTIVE = [*map(chr, range(0x20)), "\x7f", *map(chr, range(0x80, 0xA0)), *"\u202a\u202e\u2066\u200f"]
ACTIVE.remove("\n")


def shown(*arguments: str, folder: Path, given: str = "") -> str:
    """All that a command writes, decoded."""
    done = subprocess.run(
        [sys.executable, "-m", "cismeet", *arguments],
        check=False,
        capture_output=True,
        cwd=folder,
        input=given.encode("utf-8", "surrogatepass"),
        timeout=50,
    )
    return (done.stdout + done.stderr).decode("utf-8")


ATTACK = "President of Belarus Viktar \x1b[31mHalavach\x07 met with [red]Ana Rusu[/red].\x9b1m \u202e“x,” he said."
NAME = "a\x1b[31m[red]\u202e\rb\nc.txt"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("parse", "--format", "text", "--explain", NAME, "missing-" + NAME), id="parse"),
        pytest.param(("parse", "--format", "jsonl", "missing-" + NAME), id="parse-missing"),
        pytest.param(("convert", "--to", "jsonl", "-o", "out.jsonl", "missing-" + NAME), id="convert"),
        pytest.param(("convert", "--to", "csv", "-o", NAME, NAME), id="convert-to-a-file"),
        pytest.param(("verify", "missing-" + NAME), id="verify-missing"),
        pytest.param(("verify", "bad.json"), id="verify"),
        pytest.param(("verify", "--text", "missing-" + NAME, "bad.json"), id="verify-text"),
        pytest.param(("view", "-o", "page.html", "missing-" + NAME), id="view"),
        pytest.param(("view", "-o", f"no/{NAME}", NAME), id="view-to-nowhere"),
        pytest.param(("score", "gold", "--errors"), id="score"),
        pytest.param(("score", "missing-" + NAME), id="score-missing"),
        pytest.param(("parse", "--published", NAME, NAME), id="an-option"),
        pytest.param(("parse", "--language", NAME, NAME), id="a-language"),
        pytest.param(("build", "-o", "out.jsonl", "--quiet", "missing-" + NAME), id="build"),
    ],
)
def test_no_command_writes_what_a_terminal_obeys(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(ATTACK, "utf-8")
    (tmp_path / "bad.json").write_text(json.dumps({"\x1b[31m": ATTACK, "id": [ATTACK], "kind": ATTACK}), "utf-8")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / f"{NAME}.json").write_text(json.dumps({"id": ATTACK, "text": ATTACK, "gold": 1}), "utf-8")

    told = shown(*arguments, folder=tmp_path)

    assert told
    assert [char for char in ACTIVE if char in told] == []


def test_a_query_writes_no_formula(tmp_path: Path) -> None:
    database = tmp_path / "a.duckdb"
    (tmp_path / "a.txt").write_text("They met.", "utf-8")
    shown("build", "-o", str(database), str(tmp_path / "a.txt"), "--quiet", folder=tmp_path)
    told = shown("query", str(database), "SELECT '=1+1' AS a, 2 AS b, -3 AS c", "--format", "csv", folder=tmp_path)

    assert list(csv.reader(io.StringIO(told))) == [["a", "b", "c"], ["'=1+1", "2", "-3"]]


def test_text_with_markup_is_read_and_kept() -> None:
    meeting = cismeet.parse(f"{HTML}\n\nPresident of Belarus Viktar Halavach met with Ana Rusu.\n\n{HTML}")

    assert meeting.text.startswith("<script>")
    assert "viktar-halavach" in [one.id for one in meeting.participants]
