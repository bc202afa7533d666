"""Two type checkers, run as a user runs them: strictly, on files of their own, against the installed package."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Findings = dict[str, dict[int, list[str]]]
    """What a checker says, by file and line."""

__all__ = ["CHECKERS", "Told"]


@frozen
class Told:
    """What a checker holds to be wrong, and what it reveals."""

    errors: Findings
    notes: Findings


def mypy(folder: Path) -> Told:
    """What mypy says in its strict mode."""
    if find_spec("mypy") is None:
        pytest.skip("mypy is not installed; it comes with the extra `lint`")
    options = ["--strict", "--output=json", "--config-file=", f"--cache-dir={folder / 'cache'}"]
    run = _run(folder, "mypy", *options, *_names(folder))
    assert run.returncode in (0, 1), run.stdout + run.stderr
    told = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    return Told(
        _by_line((one["file"], one["line"], one["message"]) for one in told if one["severity"] == "error"),
        _by_line((one["file"], one["line"], one["message"]) for one in told if one["severity"] == "note"),
    )


def pyright(folder: Path) -> Told:
    """What pyright says; the files themselves ask for its strict mode."""
    if find_spec("pyright") is None:
        pytest.skip("pyright is not installed; it comes with the extra `lint`")
    run = _run(folder, "pyright", "--outputjson", "--pythonpath", sys.executable, *_names(folder))
    if not run.stdout.startswith("{"):
        pytest.skip(f"pyright does not run here: {run.stderr.strip()[-200:]}")
    told = [
        (PurePath(one["file"]).name, one["range"]["start"]["line"] + 1, one["severity"], one["message"])
        for one in json.loads(run.stdout)["generalDiagnostics"]
    ]
    return Told(
        _by_line((name, line, message) for name, line, severity, message in told if severity == "error"),
        _by_line((name, line, message) for name, line, severity, message in told if severity == "information"),
    )


CHECKERS: dict[str, Callable[[Path], Told]] = {"mypy": mypy, "pyright": pyright}


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.py"))


def _run(folder: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _by_line(told: Iterable[tuple[str, int, str]]) -> Findings:
    found: Findings = {}
    for name, line, message in told:
        found.setdefault(name, {}).setdefault(line, []).append(message)
    return found
