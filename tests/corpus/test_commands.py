"""`cismeet build`, `query` and `report`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from html5lib import HTMLParser

from cismeet.cli.command import cismeet_command
from cismeet.corpus import QueryError, StoreError, build, query, report
from tests.corpus.samples import lines_of, write_texts

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "On 12 October 2015 President of Belarus <script>alert(1)</script> Ivan Petrov met with Ana Rusu & others."


def run(*arguments: object, given: str | None = None) -> Result:
    return CliRunner().invoke(cismeet_command, list(map(str, arguments)), input=given, catch_exceptions=False)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_texts(folder / "pages", 20)
    (folder / "pages" / "hostile.txt").write_text(HOSTILE)
    build([folder / "pages"], folder / "out.duckdb")
    return folder / "out.duckdb"


def test_build(tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "pages", 3)

    result = run("build", folder, "-o", tmp_path / "out.jsonl")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"{tmp_path}/out.jsonl: 3 meetings\n")
    assert len(lines_of(tmp_path / "out.jsonl")) == 3


def test_quiet(tmp_path: Path) -> None:
    result = run("build", write_texts(tmp_path / "pages", 1), "-o", tmp_path / "out.jsonl", "--quiet")

    assert (result.exit_code, result.output) == (0, "")


def test_rejects_are_told_by_the_exit_code_again_and_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff")

    for _ in range(2):
        result = run("build", tmp_path / "a.txt", "-o", tmp_path / "out.jsonl", "--quiet")
        why = f"cismeet: build: 1 could not be read; the reasons stand in {tmp_path}/out.jsonl.rejects.jsonl\n"
        assert (result.exit_code, result.stderr) == (1, why)


def test_standard_input_with_other_columns(tmp_path: Path) -> None:
    result = run(
        "build", "-", "-o", tmp_path / "out.jsonl", "--kind", "csv", "--column", "text=body", "--publisher", "P",
        given="id,body\n1,They met.\n",
    )  # fmt: skip

    assert result.exit_code == 0
    assert json.loads(lines_of(tmp_path / "out.jsonl")[0])["source"]["publisher"] == "P"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("-o", "out.csv"), "it must end in .jsonl"),
        (("-o", "out.jsonl", "--workers", "0"), 'a number from 1 on, or "all"'),
        (("-o", "out.jsonl", "--workers", "many"), 'a number from 1 on, or "all"'),
        (("-o", "out.jsonl", "--scheduler", "tcp://a:1"), "--scheduler is for --engine dask"),
        (("-o", "out.jsonl", "--column", "body"), "it must be KEY=NAME"),
        (("-o", "out.jsonl", "--encoding", "klingon"), "there is no encoding 'klingon'"),
        (("-o", "out.jsonl", "--language", "tlh"), "tlh"),
        ((), "Missing option '-o'"),
    ],
)
def test_misuse(arguments: tuple[str, ...], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    result = run("build", ".", *arguments)

    assert result.exit_code == 2
    assert complaint in result.stderr


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("duckdb", "distributed", "zstandard", "pyarrow"):
        monkeypatch.setitem(sys.modules, library, None)

    for arguments, extra in (
        (("out.duckdb",), "duckdb"),
        (("out.jsonl.zst",), "zst"),
        (("out",), "parquet"),
        (("out.jsonl", "--engine", "dask"), "dask"),
    ):
        result = run("build", tmp_path, "-o", tmp_path / arguments[0], *arguments[1:])
        assert (result.exit_code, f'pip install "cismeet[{extra}]"' in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", "kind,n\nmeeting,21\n"),
        ("jsonl", '{"kind": "meeting", "n": 21}\n'),
        ("table", "┏━━━━━━━━━┳━━━━┓\n┃ kind    ┃ n  ┃\n┡━━━━━━━━━╇━━━━┩\n│ meeting │ 21 │\n└─────────┴────┘\n"),
    ],
)
def test_query(form: str, expected: str, database: Path) -> None:
    result = run("query", database, "SELECT kind, count(*) AS n FROM meetings GROUP BY kind", "--format", form)

    assert (result.exit_code, result.stdout) == (0, expected)


@pytest.mark.parametrize("question", ["SELEC 1", "SELECT x FROM meetings", "DELETE FROM meetings"])
def test_a_question_that_cannot_be_answered(question: str, database: Path) -> None:
    assert run("query", database, question).exit_code == 2
    with pytest.raises(QueryError):
        query(database, question)


def test_a_database_that_is_not_there(tmp_path: Path) -> None:
    result = run("query", tmp_path / "none.duckdb", "SELECT 1")

    assert (result.exit_code, result.stderr) == (1, f"cismeet: query: {tmp_path}/none.duckdb: no such file\n")
    with pytest.raises(StoreError, match="no such file"):
        report(tmp_path / "none.duckdb", tmp_path / "page.html")


@pytest.mark.parametrize("view", ["spoken", "summit_meetings", "summits_spoken_of", "announced"])
def test_every_view_can_be_asked(view: str, database: Path) -> None:
    assert len(query(database, f"FROM {view}").columns) > 5


def test_a_question_with_parameters(database: Path) -> None:
    question = "SELECT count(*) FROM spoken WHERE speaker_name = ? AND act = ?"

    assert list(query(database, question, ["Ana Rusu", "thank"]).rows) == [(4,)]


def test_report(database: Path, tmp_path: Path) -> None:
    result = run("report", database, "-o", tmp_path / "page.html")

    page = (tmp_path / "page.html").read_text("utf-8")
    parser = HTMLParser(strict=False)
    document = parser.parse(page)
    xhtml, svg = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2000/svg}"
    assert (result.exit_code, parser.errors) == (0, [])
    assert [one.text for one in document.iter(f"{xhtml}h2")] == [
        "Meetings over time",
        "Most met pairs",
        "Acts by speaker",
    ]
    assert len(list(document.iter(f"{svg}svg"))) == 3
    assert list(document.iter(f"{xhtml}script")) == []
    report(database, tmp_path / "again.html")
    assert (tmp_path / "again.html").read_text("utf-8") == page


def test_a_report_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    build([tmp_path / "pages"], tmp_path / "out.duckdb")

    report(tmp_path / "out.duckdb", tmp_path / "page.html")

    assert (tmp_path / "page.html").read_text("utf-8").count("Nothing to show") == 3
