from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cismeet
from tests.gold_meetings import READOUTS
from tests.samples import TEXT

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
HAS_PARSER = hasattr(cismeet, "parse")


def process(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run Python with those arguments."""
    return subprocess.run(
        [sys.executable, *arguments],
        input=given,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"cismeet {cismeet.__version__}\n"


def test_schema(run: Run) -> None:
    result = run("schema")

    assert (result.exit_code, json.loads(result.stdout)) == (0, cismeet.json_schema())


@pytest.mark.parametrize("arguments", [("--help",), ("parse", "--help"), ("schema", "--help"), ("score", "-h")])
def test_help(arguments: tuple[str, ...], run: Run) -> None:
    result = run(*arguments)

    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: cismeet")


def test_as_a_module() -> None:
    result = process("-m", "cismeet", "--version")

    assert (result.returncode, result.stdout.decode().split()) == (0, ["cismeet", cismeet.__version__])


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra(missing: str) -> None:
    program = f"import sys; sys.modules[{missing!r}] = None; from cismeet.__main__ import main; main()"
    result = process("-c", program, "--version")

    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr == b'cismeet: the command line needs an extra: pip install "cismeet[cli]"\n'


def test_a_broken_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m cismeet schema | head -c 1; exit ${{PIPESTATUS[0]}}"
    result = subprocess.run(["/bin/bash", "-c", command], capture_output=True, check=False, cwd=ROOT)

    assert (result.stdout, result.stderr) == (b"{", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "cismeet", "schema"], stdout=full, stderr=subprocess.PIPE, check=False, cwd=ROOT
        )

    assert (result.returncode, result.stderr) == (1, b"cismeet: output: No space left on device\n")


@pytest.mark.skipif(not HAS_PARSER, reason="there is no parser yet")
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
@pytest.mark.parametrize("form", ["json", "jsonl", "text"])
def test_the_real_parser_in_any_locale(form: str, encoding: str) -> None:
    arguments = ("-m", "cismeet", "parse", "--explain", "--format", form, "-")
    result = process(*arguments, given=TEXT.encode(), PYTHONIOENCODING=encoding)

    assert (result.returncode, b"Traceback" in result.stderr) == (0, False)
    if form != "text":
        assert cismeet.loads(result.stdout).text == TEXT


def test_scores_of_predictions(run: Run, tmp_path: Path) -> None:
    from tests.scoring.perturbed import predictions  # noqa: PLC0415  (reads all readouts)

    told = tmp_path / "told.jsonl"
    told.write_text("\n".join(map(json.dumps, predictions())), "utf-8")
    expected = ROOT / "tests" / "scoring"
    arguments = ("score", str(READOUTS), "--predictions", str(told))

    assert run(*arguments).stdout == (expected / "original_table.txt").read_text("utf-8")
    assert run(*arguments, "--json").stdout == (expected / "original.json").read_text("utf-8")
    assert run(*arguments, "--only", "nowruz").stdout.startswith("1 readouts, ")
    assert run(*arguments, "--errors", "--only", "nowruz").stdout.startswith("by-call-nowruz: F1 0.")


def test_scores_of_the_parser(run: Run) -> None:
    result = run("score", str(READOUTS), "--json")

    assert (result.exit_code, json.loads(result.stdout)["readouts"]) == (0, 36)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("score",), 2, "Missing argument 'DIR...'"),
        (("score", "nowhere"), 2, "'nowhere' does not exist"),
        (("score", "."), 2, "no gold files"),
        (("score", str(READOUTS), "--only", "nowhere"), 2, "no gold files"),
        (("score", str(READOUTS), "--predictions", "nowhere"), 2, "'nowhere' does not exist"),
        (("score", "faulty"), 1, "cismeet: score: document: faulty/x.json is no gold file"),
        (("score", str(READOUTS), "--predictions", "faulty/x.json"), 1, "line 1 of faulty/x.json is not"),
        (("score", str(READOUTS), "--predictions", "none.jsonl"), 1, "none.jsonl has no line for 'by-call-nowruz'"),
    ],
)
def test_scores_that_cannot_be_given(arguments: tuple[str, ...], code: int, message: str, run: Run) -> None:
    Path("faulty").mkdir()
    Path("faulty/x.json").write_text("[]")
    Path("none.jsonl").write_text("\n")
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr
