"""What is public, found in the package itself: a new class or attribute is asked for without anybody's doing."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from textwrap import dedent
from typing import TYPE_CHECKING

import attrs

import cismeet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

INNER = ("cismeet.parsers", "cismeet.cli", "cismeet.__main__")
"""Rooms without a public face in Python: users call `cismeet.parse` and the command."""

IMPORTED_FROM = ("cismeet.errors", "cismeet.language.schema", "cismeet.model.edtf")
"""Modules that users import from, beside the packages."""

NARROW_BY_DESIGN = {
    "cismeet.corpus.stores.open_store": "what one store encodes it alone appends",
}
"""Functions whose type has an Any, and why."""


def public_names() -> Iterator[tuple[str, str]]:
    """Module and name of everything that users can import: what packages give, and every class anywhere."""
    for one in [_Package("cismeet"), *map(_Package, _names_of_modules())]:
        for name in one.names:
            if one.is_public or inspect.isclass(getattr(one.module, name)):
                yield one.module.__name__, name


def questions() -> Iterator[str]:
    """Lines that ask a type checker for every function, and for every attribute of each class once."""
    asked: set[type] = set()
    for module, name in public_names():
        value = getattr(importlib.import_module(module), name)
        known_as = f"{module}.{name}".replace(".", "_")
        if not inspect.isclass(value):
            if f"{module}.{name}" not in NARROW_BY_DESIGN:
                yield f"from {module} import {name} as {known_as}"
                yield f"reveal_type({known_as})"
        elif value not in asked:
            asked.add(value)
            yield f"from {module} import {name} as {known_as}"
            yield f"def of_{known_as}(one: {known_as}{_parameters(value)}) -> None:"
            yield from (f"    reveal_type(one{access})" for access in accesses(value))
            yield "    print(one)"


def accesses(kind: type) -> Iterator[str]:
    """How the public attributes of a class, those of its bases in this package included, are got at."""
    if issubclass(kind, dict):  # a TypedDict has keys
        yield from (f'["{key}"]' for key in inspect.get_annotations(kind))
        return
    names: list[str] = []
    for one in reversed([base for base in kind.__mro__ if base.__module__.startswith("cismeet")]):
        if attrs.has(one):
            names += [field.name for field in attrs.fields(one)]
        names += [*vars(one), *inspect.get_annotations(one), *_set_on_self(one)]
    yield from (f".{name}" for name in dict.fromkeys(names) if not name.startswith("_"))


class _Package:
    """A module, and whether users import functions from it."""

    def __init__(self, name: str) -> None:
        self.module: ModuleType = importlib.import_module(name)
        self.is_public = hasattr(self.module, "__path__") or name in IMPORTED_FROM
        self.names: list[str] = sorted(getattr(self.module, "__all__", ()))


def _names_of_modules() -> list[str]:
    found = [one.name for one in pkgutil.walk_packages(cismeet.__path__, "cismeet.")]
    return sorted(name for name in found if not name.startswith(INNER))


def _set_on_self(kind: type) -> Iterator[str]:
    """The attributes that methods set (`self.path = path`)."""
    for node in ast.walk(ast.parse(dedent(inspect.getsource(kind)))):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and isinstance(node.value, ast.Name)
            and node.value.id == "self"
        ):
            yield node.attr


def _parameters(kind: type) -> str:
    """Arguments for a generic class."""
    parameters = getattr(kind, "__parameters__", ())
    return f"[{', '.join('int' for _ in parameters)}]" if parameters else ""
