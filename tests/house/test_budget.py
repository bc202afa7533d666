"""What `import cismeet` may load."""

from __future__ import annotations

import subprocess
import sys

import pytest


def modules_after(statement: str) -> set[str]:
    """The names of all modules in a fresh interpreter that has run the statement."""
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    return modules_after("import cismeet")


def test_the_package_is_there(loaded: set[str]) -> None:
    assert {"cismeet", "cismeet.reading", "cismeet.model", "attrs"} <= loaded


@pytest.mark.parametrize(
    "module",
    [
        "cattrs",
        "dateutil",
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
