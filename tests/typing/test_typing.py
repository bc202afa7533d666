"""What type checkers tell a user of cismeet."""

from __future__ import annotations

import inspect
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

import cismeet
from tests.typing.checkers import CHECKERS, errors_of, notes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SNIPPETS = Path(__file__).parent / "snippets"

LOOSE = re.compile(r"\b(Any|Unknown)\b")
DOCUMENT = re.compile(r"\b(?:dict|Mapping)\[(?:builtins\.)?str, Any\]")
"""A document of JSON is just that."""

pytestmark = [pytest.mark.timeout(300), pytest.mark.parametrize("checker", CHECKERS)]


def copied(name: str, folder: Path) -> Path:
    """A copy of the snippet away from this project, so that its settings do not count."""
    return Path(shutil.copy(SNIPPETS / name, folder / name))


def test_right_use_is_accepted(checker: str, tmp_path: Path) -> None:
    assert errors_of(checker, copied("use.py", tmp_path)) == {}


def test_mistakes_are_found(checker: str, tmp_path: Path) -> None:
    file = copied("mistakes.py", tmp_path)
    marked = [number for number, line in enumerate(file.read_text("utf-8").splitlines(), 1) if "  # error: " in line]

    assert len(marked) > 10
    assert sorted(errors_of(checker, file)) == marked


def test_nothing_public_is_any(checker: str, tmp_path: Path) -> None:
    """`reveal_type` of every attribute of every public class, and of what every public function gives."""
    asked = list(questions())
    file = tmp_path / "reveal.py"
    file.write_text("\n".join(["# pyright: strict", "import cismeet", *asked, ""]), "utf-8")

    answers = notes_of(checker, file)

    loose = [
        question
        for line, question in enumerate(asked, 3)
        if "reveal_type" in question and LOOSE.search(DOCUMENT.sub("", " ".join(answers[line])))
    ]
    assert loose == []
    assert len(answers) > 80


def questions() -> Iterator[str]:
    """Lines that ask a type checker for every public attribute and function."""
    for name in cismeet.__all__:
        value = getattr(cismeet, name)
        if inspect.isfunction(value):
            yield f"reveal_type(cismeet.{name})"
        elif inspect.isclass(value):
            names = [one for one, what in vars(value).items() if not one.startswith("_") and _is_public(what)]
            if attrs.has(value):
                names += [field.name for field in attrs.fields(value)]
            yield f"def of_{name}(one: cismeet.{name}) -> None:"
            yield from (f"    reveal_type(one.{attribute})" for attribute in dict.fromkeys(names))
            yield "    print(one)"
        else:
            yield f"reveal_type(cismeet.{name})"


def _is_public(what: object) -> bool:
    return isinstance(what, property | classmethod | staticmethod) or inspect.isfunction(what)
