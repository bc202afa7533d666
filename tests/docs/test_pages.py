"""The README and the pages of docs/ do what they show."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from doctest import ELLIPSIS
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
WITH_PYTHON = [page for page in PAGES if "```python" in page.read_text("utf-8")]
OTHERS = ("CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "examples/README.md")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s#]+)(?:#[^)]*)?\)")

SYBIL = Sybil(parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)])


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path, kind: str) -> list[str]:
    """The fenced blocks of that kind, in order."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", WITH_PYTHON, ids=name_of)
def test_the_python_on_a_page_prints_what_it_says(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = list(SYBIL.parse(page).examples())

    for example in examples:
        example.evaluate()

    assert len(examples) >= len(blocks(page, "python"))


def test_the_readme_has_python_of_its_own() -> None:
    assert blocks(ROOT / "README.md", "python")


def test_the_first_command_of_the_readme_prints_what_it_says() -> None:
    command = blocks(ROOT / "README.md", "sh")[0].rpartition("&& ")[2]
    program, *arguments = shlex.split(command)
    assert Path(program).name == "cismeet"

    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "cismeet", *arguments],
        cwd=ROOT,
        env={"PYTHONPATH": "", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert lines(run.stdout) == lines(blocks(ROOT / "README.md", "text")[0])


def lines(printed: str) -> list[str]:
    """The lines without white space at their ends."""
    return [line.rstrip() for line in printed.rstrip().splitlines()]


def links() -> Iterator[tuple[str, Path]]:
    """Every link to a file, with where it leads."""
    for page in [*PAGES, *(ROOT / name for name in OTHERS)]:
        for link in LINK.findall(page.read_text("utf-8")):
            if "://" not in link:
                yield f"{name_of(page)}: {link}", page.parent / link


@pytest.mark.parametrize(("link", "target"), list(links()), ids=lambda value: value if isinstance(value, str) else "")
def test_links_lead_somewhere(link: str, target: Path) -> None:
    assert target.exists(), f"{link} leads nowhere"
