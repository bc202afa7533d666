"""Files stay short, and every public name says what it is."""

from __future__ import annotations

import importlib
import inspect
from typing import TYPE_CHECKING

import pytest

import cismeet
from tests.house.source_files import module_name, python_files, shown

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 400
FILES = python_files()
WITH_NAMES = [file for file in FILES if module_name(file) not in ("cismeet.__main__", "cismeet.language.en")]


@pytest.mark.parametrize("file", FILES, ids=shown)
def test_no_file_is_long(file: Path) -> None:
    lines = len(file.read_text("utf-8").splitlines())

    assert lines <= LONGEST, f"{shown(file)} has {lines} lines; past {LONGEST} a second subject hides in it"


@pytest.mark.parametrize("file", WITH_NAMES, ids=shown)
def test_public_names_are_documented(file: Path) -> None:
    module = importlib.import_module(module_name(file))
    names: list[str] = getattr(module, "__all__", [])

    undocumented = [
        name
        for name in names
        if (inspect.isclass(getattr(module, name)) or inspect.isfunction(getattr(module, name)))
        and not inspect.getdoc(getattr(module, name))
    ]

    assert undocumented == []


def test_the_public_names_are_listed_once_and_sorted() -> None:
    names = [name for name in cismeet.__all__ if name != "__version__"]

    assert names == sorted(set(names), key=lambda name: (name[0].islower(), name))
    assert all(hasattr(cismeet, name) for name in cismeet.__all__)
