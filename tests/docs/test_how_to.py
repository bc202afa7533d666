"""The commands of the how-to pages do what they show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (
    "annotate",
    "calendar",
    "folder",
    "linked-data",
    "osint",
    "publication-date",
    "r",
    "score-your-gold",
    "verify-an-llm",
)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$(?:\n\n^```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_the_commands_print_what_the_page_says(name: str, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "how-to" / f"{name}.md").read_text("utf-8")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    programs = tmp_path / "bin"
    programs.mkdir()
    for program, runs in (("cismeet", "-X utf8 -m cismeet"), ("python", "-X utf8")):
        (programs / program).write_text(f'#!/bin/sh\nexec "{sys.executable}" {runs} "$@"\n')
        (programs / program).chmod(0o755)
    told = [(commands, printed) for commands, printed in COMMANDS.findall(page)]

    ran = [
        subprocess.run(
            ["/bin/bash", "-ec", commands],
            cwd=tmp_path,
            env={**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        for commands, _ in told
    ]

    assert told
    assert [(one.returncode, one.stderr) for one in ran] == [(0, "")] * len(told)
    assert [one.stdout for one in ran] == [printed for _, printed in told]
