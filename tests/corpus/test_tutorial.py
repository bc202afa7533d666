"""The commands of docs/how-to/corpus.md print what the page says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "how-to" / "corpus.md"
COMMAND = re.compile(r"^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)


@pytest.mark.timeout(300)
def test_the_commands_of_the_tutorial(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "PYTHONUTF8": "1"}
    commands = COMMAND.findall(PAGE.read_text("utf-8"))

    printed = [
        subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        ).stdout
        for command, _ in commands
    ]

    without_progress = [re.sub(r"^.* left\n", "", text, flags=re.MULTILINE) for text in printed]  # on slow machines
    assert without_progress == [expected for _, expected in commands]
    assert (tmp_path / "readouts.html").stat().st_size > 5000
