"""Nothing public is left out of the reference, and nothing in it is undocumented."""

from __future__ import annotations

import importlib
import inspect
import re
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest

from cismeet.cli.command import cismeet_command

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
PAGES = "\n".join(page.read_text("utf-8") for page in sorted(REFERENCE.glob("*.md")))
PACKAGES = (
    "cismeet",
    "cismeet.corpus",
    "cismeet.language",
    "cismeet.scoring",
    "cismeet.serializers.annotation",
    "cismeet.serializers.annotation.brat",
    "cismeet.serializers.annotation.label_studio",
    "cismeet.serializers.calendar_file",
    "cismeet.serializers.events",
    "cismeet.serializers.followthemoney",
    "cismeet.serializers.jsonld",
    "cismeet.serializers.page",
    "cismeet.serializers.tables",
)
ELSEWHERE = {"cismeet.verification": "cismeet"}
"""Packages whose names are all documented as those of another."""
NAMES = [
    f"{package}.{name}"
    for package in PACKAGES
    for name in importlib.import_module(package).__all__
    if name != "__version__"
]


def value(path: str) -> Any:
    package, _, name = path.rpartition(".")
    return getattr(importlib.import_module(package), name)


def callables(path: str) -> Iterator[tuple[str, Any]]:
    """What a user calls: the function, or the class and its public methods and properties."""
    whole = inspect.unwrap(value(path)) if callable(value(path)) else value(path)
    if not inspect.isclass(whole):
        yield path, whole
        return
    if not issubclass(whole, Enum | BaseException) and not getattr(whole, "_is_protocol", False):
        yield path, whole
    for name, member in vars(whole).items():
        if not name.startswith("_"):
            of_class = getattr(member, "__func__", member)
            method = member.fget if isinstance(member, property) else of_class
            if inspect.isfunction(method):
                yield f"{path}.{name}", method


CALLABLES = [(name, one) for path in NAMES for name, one in callables(path) if callable(one)]


@pytest.mark.parametrize("path", NAMES)
def test_every_public_name_has_its_place(path: str) -> None:
    assert f":: {path}\n" in PAGES


def test_the_names_are_counted() -> None:
    """A package that is new, or that has lost its list of names, does not slip by."""
    documented = re.findall(r"^\.\. (?:auto\w+|py:data):: (cismeet[\w.]*)$", PAGES, re.MULTILINE)

    assert len(NAMES) == len(set(NAMES)) >= 115
    assert len(documented) == len(set(documented))
    assert set(NAMES) <= set(documented)


def test_every_package_of_the_serializers_is_looked_at() -> None:
    import cismeet  # noqa: PLC0415  (its place on disk)

    folder = Path(cismeet.__file__).parent / "serializers"
    found = {f"cismeet.serializers.{one.parent.name}" for one in folder.glob("*/__init__.py")}

    assert found - set(PACKAGES) == {"cismeet.serializers.json"}  # whose functions `cismeet` gives


@pytest.mark.parametrize(("package", "other"), ELSEWHERE.items())
def test_names_given_twice_are_documented_once(package: str, other: str) -> None:
    assert set(importlib.import_module(package).__all__) <= set(importlib.import_module(other).__all__)


@pytest.mark.parametrize(("name", "one"), CALLABLES, ids=[name for name, _ in CALLABLES])
def test_every_argument_is_explained(name: str, one: Any) -> None:
    told = inspect.getdoc(one) or ""
    arguments = [argument for argument in inspect.signature(one).parameters if argument not in {"self", "cls"}]

    assert told, f"{name} has no docstring"
    assert [argument for argument in arguments if not re.search(rf"^ *\*{{0,2}}{argument}: ", told, re.MULTILINE)] == []


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command, those of groups within groups too."""
    for name, command in sorted(group.commands.items()):
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} ")


COMMANDS = dict(commands(cismeet_command))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_is_for(name: str) -> None:
    """The reference prints it."""
    command = COMMANDS[name]

    assert command.help
    assert all(one.help for one in command.params if isinstance(one, click.Option))


def test_the_page_of_the_command_line_shows_every_command() -> None:
    page = (REFERENCE / "command-line.md").read_text("utf-8")

    assert ".. click:: cismeet.cli.command:cismeet_command\n   :prog: cismeet\n   :nested: full\n" in page
    assert [name for name in COMMANDS if f"cismeet {name}" not in page] == []
