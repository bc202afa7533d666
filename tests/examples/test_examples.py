"""The scripts under examples/ run, and print what was kept of them.

What they print is kept in `printed`, standard error behind it. To keep a new output:
``python examples/NAME.py > tests/examples/printed/NAME.txt``.
"""

from __future__ import annotations

import ast
import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PRINTED = Path(__file__).parent / "printed"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
READOUTS = sorted((EXAMPLES / "readouts").rglob("*.txt"))
OF_ONE_READOUT = ("parse_and_print", "who_said_what", "coming_summit", "check_a_summary")
OF_A_FOLDER = ("who_met_whom", "who_asked_whom", "annotators_list", "agenda_to_calendar", "folder_to_csv")


def run(script: str, *arguments: object, stdin: str | None = None, before: str = "") -> tuple[int, str, str]:
    """The exit code of a script, what it prints, and what it prints on standard error; `before` is run before it."""
    path = str(EXAMPLES / f"{script}.py")
    start = ["-c", f"import runpy, sys\nsys.argv.pop(0)\n{before}\nrunpy.run_path(sys.argv[0], run_name='__main__')"]
    command = [sys.executable, "-X", "utf8", *(start if before else []), path, *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def test_there_are_scripts_and_readouts() -> None:
    assert len(SCRIPTS) >= 8
    assert len(READOUTS) >= 3


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_it_prints_what_was_kept(script: Path) -> None:
    code, out, error = run(script.stem)

    assert code == 0, error
    assert out + error == (PRINTED / f"{script.stem}.txt").read_text("utf-8")


def test_nothing_is_kept_of_scripts_that_are_gone() -> None:
    assert sorted(path.stem for path in PRINTED.iterdir()) == [path.stem for path in SCRIPTS]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_it_is_short_and_says_how_it_is_called(script: Path) -> None:
    source = script.read_text("utf-8")

    assert 20 <= len(source.splitlines()) <= 60
    assert f"python examples/{script.name}" in (ast.get_docstring(ast.parse(source)) or "")


@pytest.mark.parametrize("script", OF_ONE_READOUT)
def test_it_runs_on_every_readout(
    script: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for readout in READOUTS:
        monkeypatch.setattr(sys, "argv", [script, str(readout)])
        runpy.run_path(str(EXAMPLES / f"{script}.py"), run_name="__main__")

    assert capsys.readouterr().out


@pytest.mark.parametrize("script", OF_A_FOLDER)
@pytest.mark.parametrize("files", [[], ["", "He came.", "\ufffd\n\n“"]], ids=["empty", "odd"])
def test_it_runs_on_a_folder_of_nothing_much(
    script: str,
    files: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number, text in enumerate(files):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    monkeypatch.setattr(sys, "argv", [script, str(tmp_path)])

    runpy.run_path(str(EXAMPLES / f"{script}.py"), run_name="__main__")

    assert "Traceback" not in capsys.readouterr().err


def test_two_readouts_of_one_house_differ_in_nothing() -> None:
    readout = EXAMPLES / "readouts" / "one-meeting" / "minsk.txt"

    code, out, _ = run("compare_two_houses", readout, readout)

    assert code == 0
    assert out.endswith("only minsk.txt:\n")
    assert len(out.splitlines()) == 9  # both, four statements, three topics, and the heading of what is left


def test_the_feed_is_watched_on_standard_input() -> None:
    line = json.dumps(
        {"text": "President of Belarus Vasil Hrynko met with Anna Orlova on 3 May 2021.", "title": "Talks"}
    )

    told = run("watch_a_feed", "Anna Orlova", "-", stdin=f"{line}\nno JSON\n[]\n{line}\n")

    assert told[:2] == (0, "2021-05-03  Anna Orlova took part: Talks <None>\n")
    assert [one.partition(":")[0] for one in told[2].splitlines()] == ["line 2", "line 3"]


def test_the_tables_and_the_calendar_are_written_where_one_wants_them(tmp_path: Path) -> None:
    season = EXAMPLES / "readouts" / "season"

    codes = [
        run("folder_to_csv", season, tmp_path / "tables")[0],
        run("agenda_to_calendar", season, tmp_path / "summits.ics")[0],
    ]

    assert codes == [0, 0]
    assert "Goods do not look at flags" in (tmp_path / "tables" / "statements.csv").read_text("utf-8")
    assert (tmp_path / "summits.ics").read_bytes().count(b"BEGIN:VEVENT") == 1


def test_without_its_extra_the_calendar_says_what_to_install() -> None:
    code, out, error = run("agenda_to_calendar", before="sys.modules['icalendar'] = None")

    assert (code, out) == (1, "")
    assert "cismeet[ics]" in error
    assert "Traceback" not in error


def test_the_list_of_examples_is_complete() -> None:
    page = (EXAMPLES / "README.md").read_text("utf-8")

    assert [path.name for path in SCRIPTS if f"[{path.name}]({path.name})" not in page] == []
