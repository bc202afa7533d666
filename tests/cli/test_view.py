"""`cismeet view`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cismeet
from cismeet.serializers.page import html_page
from tests.page.readouts import SECOND
from tests.samples import BARE, FULL, TEXT

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def files(run: Run) -> None:  # noqa: ARG001  (it goes to the empty folder)
    Path("one.txt").write_text(TEXT, "utf-8")
    Path("one.json").write_text(cismeet.dumps(FULL), "utf-8")
    Path("array.json").write_text(json.dumps([cismeet.to_dict(FULL), cismeet.to_dict(SECOND)]), "utf-8")
    Path("lines.jsonl").write_text(f"{cismeet.dumps(FULL)}\n\n{cismeet.dumps(SECOND)}\n", "utf-8")
    Path("bad.json").write_text('{"schema": "cismeet/2"}', "utf-8")
    Path("torn.json").write_text("[{", "utf-8")
    Path("bad.jsonl").write_text(f"{cismeet.dumps(FULL)}\n{{}}\n", "utf-8")
    Path("none.json").write_text("[]", "utf-8")


@pytest.mark.parametrize(
    ("inputs", "shown"),
    [
        (["one.json"], [FULL]),
        (["array.json"], [FULL, SECOND]),
        (["lines.jsonl"], [FULL, SECOND]),
        (["one.json", "lines.jsonl"], [FULL, FULL, SECOND]),
    ],
)
def test_documents_give_a_page(run: Run, inputs: list[str], shown: list[cismeet.Meeting]) -> None:
    result = run("view", *inputs, "-o", "page.html")

    assert (result.exit_code, result.output) == (0, "")
    assert Path("page.html").read_bytes().decode() == html_page(*shown)


def test_a_readout_gives_a_page(run: Run) -> None:
    result = run("view", "one.txt", "-o", "page.html", "--title", "They meet", "--published", "2015-10-13")

    assert (result.exit_code, result.output) == (0, "")
    assert "<h1>They meet</h1>" in Path("page.html").read_text("utf-8")
    assert "2015-10-13" in Path("page.html").read_text("utf-8")


def test_readouts_and_documents_together_give_one_page(run: Run) -> None:
    result = run("view", "one.txt", "one.json", "-o", "page.html")

    assert result.exit_code == 0
    assert "<h1>2 readouts</h1>" in Path("page.html").read_text("utf-8")


@pytest.mark.parametrize("given", [cismeet.dumps(FULL), TEXT], ids=["document", "readout"])
def test_standard_input_and_output(run: Run, given: str) -> None:
    result = run("view", "-", "-o", "-", given=given.encode())

    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    assert "Brykin meets Sould" in result.stdout


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("missing.txt", "cismeet: missing.txt: no such file\n"),
        (
            "bad.json",
            "cismeet: bad.json: /schema: 'cismeet/2' must be 'cismeet/1', the schema that this version reads\n",
        ),
        ("torn.json", "cismeet: torn.json: no JSON: "),
        ("bad.jsonl", "cismeet: bad.jsonl: line 2: "),
    ],
)
def test_a_bad_input_is_told_and_the_others_are_shown(run: Run, name: str, complaint: str) -> None:
    result = run("view", name, "one.json", "-o", "page.html")

    assert result.exit_code == 1
    assert result.stderr.startswith(complaint)
    assert Path("page.html").read_bytes().decode() == html_page(FULL)


@pytest.mark.parametrize(
    ("arguments", "code"), [(["bad.json"], 1), (["none.json"], 1), (["one.txt", "one.txt", "--title", "x"], 2)]
)
def test_no_page_is_written_without_a_meeting(run: Run, arguments: list[str], code: int) -> None:
    result = run("view", *arguments, "-o", "page.html")

    assert result.exit_code == code
    assert result.stderr
    assert not Path("page.html").exists()


def test_an_unknown_language_and_a_bad_target_are_told(run: Run) -> None:
    assert "no language 'xx'" in run("view", "one.txt", "--language", "xx", "-o", "page.html").stderr
    assert "Error: nowhere/page.html: " in run("view", "one.txt", "-o", "nowhere/page.html").stderr


def test_the_extra_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from cismeet.serializers.page import document  # noqa: PLC0415  (its cache is emptied)

    document._environment.cache_clear()  # noqa: SLF001  (jinja2 is loaded once)
    monkeypatch.setitem(sys.modules, "jinja2", None)

    result = run("view", "one.txt", "-o", "page.html")

    assert result.exit_code == 1
    assert 'pip install "cismeet[view]"' in result.stderr


def test_an_empty_meeting_is_shown_too(run: Run) -> None:
    Path("bare.json").write_text(cismeet.dumps(BARE), "utf-8")

    assert run("view", "bare.json", "-o", "page.html").exit_code == 0
