"""The guide to a new language shows the whole stub language, and builds it out of what it shows."""

from __future__ import annotations

import re
from pathlib import Path

from tests.language.test_stub_language import TEXT

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "how-to" / "add-a-language.md"
PAGE = GUIDE.read_text("utf-8")
STUB = ROOT / "tests" / "language" / "stub"


def test_the_guide_shows_every_file_of_the_stub_that_has_entries() -> None:
    shown = {(GUIDE.parent / one).resolve() for one in re.findall(r"^```\{literalinclude\} (\S+)$", PAGE, re.MULTILINE)}
    filled = {one for one in (STUB / "words").glob("*.tsv") if len(one.read_text("utf-8").splitlines()) > 1}

    assert shown == {STUB / "grammar.py", *filled}


def test_its_steps_take_every_table_once() -> None:
    """The steps themselves are run with the other examples of the pages."""
    steps = re.findall(r"language_with\(((?:\"\w+\"(?:, )?)+)\)", PAGE)
    taken = [name for step in steps for name in re.findall(r"\w+", step)]

    assert sorted(taken) == sorted(one.stem for one in (STUB / "words").glob("*.tsv"))


def test_it_reads_the_text_of_the_tests() -> None:
    quoted = re.search(r">>> text = \(\n(.*?)\.\.\. \)$", PAGE, re.DOTALL | re.MULTILINE)

    assert quoted
    lines = re.findall(r'^\.\.\.     "(.*)"$', quoted[1], re.MULTILINE)
    assert "".join(lines).replace("\\n", "\n") == TEXT
