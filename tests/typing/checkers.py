"""Two type checkers, run as a user runs them: strictly, on a file of their own, against the installed package."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Findings = dict[int, list[str]]
    """What a checker says, by line."""

    Checker = Callable[[Path], tuple[Findings, Findings]]

__all__ = ["CHECKERS", "errors_of", "notes_of"]


def mypy(file: Path) -> tuple[Findings, Findings]:
    """Errors and notes of mypy in its strict mode."""
    if find_spec("mypy") is None:
        pytest.skip("mypy is not installed; it comes with the extra `lint`")
    options = ["--strict", "--output=json", "--config-file=", f"--cache-dir={file.parent / 'cache'}"]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *options, file.name],
        cwd=file.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode in (0, 1), run.stdout + run.stderr
    told = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    return (
        _by_line((one["line"], one["message"]) for one in told if one["severity"] == "error"),
        _by_line((one["line"], one["message"]) for one in told if one["severity"] == "note"),
    )


def pyright(file: Path) -> tuple[Findings, Findings]:
    """Errors and notes of pyright; the file itself asks for its strict mode."""
    if find_spec("pyright") is None:
        pytest.skip("pyright is not installed; it comes with the extra `lint`")
    run = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, file.name],
        cwd=file.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if not run.stdout.startswith("{"):
        pytest.skip(f"pyright does not run here: {run.stderr.strip()[-200:]}")
    told = json.loads(run.stdout)["generalDiagnostics"]
    return (
        _by_line((one["range"]["start"]["line"] + 1, one["message"]) for one in told if one["severity"] == "error"),
        _by_line(
            (one["range"]["start"]["line"] + 1, one["message"]) for one in told if one["severity"] == "information"
        ),
    )


CHECKERS: dict[str, Checker] = {"mypy": mypy, "pyright": pyright}


def errors_of(checker: str, file: Path) -> Findings:
    """What the checker holds to be wrong."""
    return CHECKERS[checker](file)[0]


def notes_of(checker: str, file: Path) -> Findings:
    """What the checker reveals."""
    return CHECKERS[checker](file)[1]


def _by_line(told: Iterable[tuple[int, str]]) -> Findings:
    found: Findings = {}
    for line, message in told:
        found.setdefault(line, []).append(message)
    return found
