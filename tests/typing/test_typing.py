"""What type checkers tell a user of cismeet."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from tests.typing.checkers import CHECKERS
from tests.typing.public import NARROW_BY_DESIGN, public_names, questions

if TYPE_CHECKING:
    from tests.typing.checkers import Told

SNIPPETS = Path(__file__).parent / "snippets"
RIGHT = sorted(path.name for path in SNIPPETS.glob("use*.py"))
WRONG = sorted(path.name for path in SNIPPETS.glob("mistakes*.py"))
REVEAL = "reveal.py"

LOOSE = re.compile(r"\b(Any|Unknown)\b")
DOCUMENT = re.compile(r"\b(?:dict|Mapping)\[(?:builtins\.)?str, Any\]")
"""A document of JSON is just that."""

pytestmark = pytest.mark.timeout(300)


@cache
def told(checker: str) -> Told:
    """What a checker says of all snippets, copied away from this project so that its settings do not count."""
    with TemporaryDirectory() as folder:
        for name in (*RIGHT, *WRONG):
            shutil.copy(SNIPPETS / name, folder)
        asked = ["# pyright: strict", *questions()]
        Path(folder, REVEAL).write_text("\n".join([*asked, ""]), "utf-8")
        return CHECKERS[checker](Path(folder))


@pytest.mark.parametrize("name", RIGHT)
@pytest.mark.parametrize("checker", CHECKERS)
def test_right_use_is_accepted(checker: str, name: str) -> None:
    assert told(checker).errors.get(name, {}) == {}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("checker", CHECKERS)
def test_mistakes_are_found(checker: str, name: str) -> None:
    lines = (SNIPPETS / name).read_text("utf-8").splitlines()
    marked = [number for number, line in enumerate(lines, 1) if "  # error: " in line]

    assert len(marked) > 15
    assert sorted(told(checker).errors[name]) == marked


@pytest.mark.parametrize("checker", CHECKERS)
def test_nothing_public_is_any(checker: str) -> None:
    """`reveal_type` of every attribute of every class, and of every public function."""
    asked = ["", "", *questions()]
    answers = told(checker).notes[REVEAL]
    reveals = [line for line, question in enumerate(asked) if "reveal_type" in question]

    loose = [asked[line] for line in reveals if LOOSE.search(DOCUMENT.sub("", " ".join(answers[line])))]

    assert told(checker).errors.get(REVEAL, {}) == {}
    assert loose == []
    assert len(reveals) > 800


def test_every_public_package_is_asked() -> None:
    asked = "\n".join(questions())

    assert [name for _, name in public_names() if f" import {name} as " not in asked] == [
        name.rpartition(".")[2] for name in NARROW_BY_DESIGN
    ]
    assert "reveal_type(one.path)" in asked  # set by `DocumentError.__init__`, declared nowhere
    assert 'reveal_type(one["schema"])' in asked  # a key of a TypedDict
