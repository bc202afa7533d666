"""What `import cismeet` may load."""

from __future__ import annotations

import subprocess
import sys

import pytest

import cismeet


def modules_after(statement: str) -> set[str]:
    """The names of all modules in a fresh interpreter that has run the statement."""
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    return modules_after("import cismeet")


def test_a_name_brings_its_module(loaded: set[str]) -> None:
    assert "cismeet" in loaded
    assert {"cismeet.model", "attrs"} <= modules_after("from cismeet import Meeting")


def test_every_public_name_is_found() -> None:
    missing = [name for name in cismeet.__all__ if getattr(cismeet, name, None) is None]

    assert missing == []
    assert set(cismeet.__all__) <= set(dir(cismeet))


def test_the_parts_are_found_by_a_plain_import() -> None:
    assert "cismeet.language.en.grammar" in modules_after("import cismeet; cismeet.language.load('en')")


def test_a_misspelt_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="'cismeet' has no attribute 'prase'"):
        getattr(cismeet, "prase")  # noqa: B009  (a type checker would say so before)


@pytest.mark.parametrize(
    "module",
    [
        "attrs",
        "cattrs",
        "dateutil",
        "cismeet.model",
        "cismeet.language",
        "cismeet.parsers",
        "click",
        "rich",
        "msgspec",
        "orjson",
        "json",
        "cismeet.serializers",
        "cismeet.cli",
    ],
)
def test_import_stays_light(module: str, loaded: set[str]) -> None:
    assert module not in loaded


def test_no_language_is_read_before_it_is_needed(loaded: set[str]) -> None:
    assert "cismeet.language.en.grammar" not in loaded
    assert "cismeet.language.en.grammar" in modules_after("import cismeet; cismeet.parse('They met.')")
