"""The examples in docstrings print what they say."""

from __future__ import annotations

import importlib
from doctest import ELLIPSIS, DocTestFinder, DocTestRunner
from typing import TYPE_CHECKING

import pytest

from tests.house.source_files import module_name, python_files

if TYPE_CHECKING:
    from doctest import DocTest

MODULES = [name for name in map(module_name, python_files()) if name != "cismeet.__main__"]


def examples(module: str) -> list[DocTest]:
    """The docstrings of a module that have examples."""
    return [test for test in DocTestFinder().find(importlib.import_module(module)) if test.examples]


CASES = [test for module in MODULES for test in examples(module)]


@pytest.mark.parametrize("test", CASES, ids=lambda test: test.name)
def test_the_examples_of_a_docstring(test: DocTest) -> None:
    failures: list[str] = []

    DocTestRunner(optionflags=ELLIPSIS).run(test, out=failures.append)

    assert not failures, "".join(failures)


def test_there_are_examples() -> None:
    assert len(CASES) > 20
