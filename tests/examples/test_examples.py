"""The scripts under examples/ run, and print what they promise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
READOUTS = sorted((EXAMPLES / "readouts").glob("*.txt"))


def run(script: str, *arguments: Path) -> str:
    """What the script prints."""
    command = [sys.executable, "-X", "utf8", str(EXAMPLES / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def test_there_are_scripts_and_readouts() -> None:
    assert len(SCRIPTS) >= 3
    assert len(READOUTS) >= 3


@pytest.mark.parametrize("readout", READOUTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_every_script_runs_on_every_readout(script: Path, readout: Path) -> None:
    run(script.name, readout)


@pytest.mark.parametrize(
    ("script", "line"),
    [
        ("parse_and_print.py", "  meeting, 2023-09-14, Minsk (BY)"),
        ("parse_and_print.py", "  Viktar Halavach (President of Belarus, BY)"),
        ("parse_and_print.py", "  Daniyar Seitkali (CIS Executive Secretary, CIS)"),
        ("parse_and_print.py", "The date was read from: 14 September 2023 (rule date-as-written)."),
        ("coming_summit.py", "CIS heads of state summit: 2023-10-13, Bishkek (KG)"),
        ("coming_summit.py", "  16 items declared, 3 of them told:"),
        ("coming_summit.py", "  - concept: concept of military cooperation until 2030 (for ../2030)"),
        ("coming_summit.py", "  - agreement: agreement on mutual recognition of diplomas"),
    ],
)
def test_what_is_printed(script: str, line: str) -> None:
    assert line in run(script).splitlines()


def test_the_table_of_who_said_what_to_whom() -> None:
    cells = [line.split("  ", 1)[0] for line in run("who_said_what.py").splitlines()]

    assert cells == ["who", *["Erlan Baimukhanov"] * 3, *["Sardor Yuldashev"] * 3]
