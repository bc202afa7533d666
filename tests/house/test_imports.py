"""Imports go one way (DESIGN.md, "The house"), and none hides in a function without need."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from tests.house.source_files import ancestors, module_name, parents_of, python_files, shown, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHAIN = (
    "cismeet.version",
    "cismeet.errors",
    "cismeet.model",
    "cismeet.language",
    "cismeet.parsers.text",
    "cismeet.parsers.mentions",
    "cismeet.parsers.links",
    "cismeet.parsers.readings",
    "cismeet.parsers.record",
    "cismeet.parsers.parse",
    "cismeet.corpus",
    "cismeet.cli",
)
"""Each room sees itself and the rooms before it."""

ALLOWED = {room: set(CHAIN[: number + 1]) for number, room in enumerate(CHAIN)} | {
    "cismeet.serializers": {"cismeet.errors", "cismeet.model", "cismeet.serializers"},
    "cismeet.verification": {"cismeet.errors", "cismeet.model", "cismeet.serializers", "cismeet.verification"},
    "cismeet.scoring": {"cismeet.errors", "cismeet.model", "cismeet.scoring"},
    "cismeet.documents": {"cismeet.errors", "cismeet.model", "cismeet.serializers"},
    "cismeet.reading": {"cismeet.errors", "cismeet.language", "cismeet.model", "cismeet.parsers.parse"},
    "cismeet.byte_order_marks": set[str](),
    "cismeet.parsers": set[str](),
    "cismeet.__main__": {"cismeet.cli"},
    "cismeet": {
        "cismeet.corpus",
        "cismeet.documents",
        "cismeet.errors",
        "cismeet.language",
        "cismeet.model",
        "cismeet.reading",
        "cismeet.scoring",
        "cismeet.serializers",
        "cismeet.verification",
        "cismeet.version",
    },
}
"""What each room may import; the longest name that fits a module is its room."""

# What stands behind the parser uses cismeet as its users do: by its public names and its documents.
ALLOWED["cismeet.corpus"] |= {
    "cismeet",
    "cismeet.byte_order_marks",
    "cismeet.documents",
    "cismeet.reading",
    "cismeet.serializers",
}
ALLOWED["cismeet.cli"] |= {
    "cismeet",
    "cismeet.byte_order_marks",
    "cismeet.documents",
    "cismeet.scoring",
    "cismeet.serializers",
    "cismeet.verification",
}
ALLOWED["cismeet.scoring"] |= {"cismeet"}

CORE_DEPENDENCIES = {"attr", "attrs", "cattrs", "dateutil"}
MAY_IMPORT_WHEN_CALLED = {
    "cismeet.documents": {"cismeet.serializers"},  # keeps `import cismeet` light
    "cismeet.reading": {"cismeet.language", "cismeet.parsers.parse"},  # the same
    "cismeet.__main__": {"cismeet.cli"},  # needs the extra `cli`
    "cismeet.verification": {"cismeet.verification"},  # the same
    "cismeet.cli": {"cismeet.cli", "cismeet.corpus", "cismeet.scoring"},  # for one command alone
}
"""Imports of our own inside functions that DESIGN.md allows, by room."""

FILES = python_files()


def room(module: str) -> str:
    """The room that a module stands in."""
    return max(
        (name for name in ALLOWED if module == name or (name != "cismeet" and module.startswith(f"{name}."))),
        key=len,
        default="",
    )


def imports(tree: ast.Module) -> Iterator[tuple[ast.Import | ast.ImportFrom, str]]:
    """Every import of a file, with the module that it reaches for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import; write the whole name"
            package = str(node.module)
            if package == "cismeet" or package in {"cismeet.parsers", "cismeet.serializers", "cismeet.language"}:
                for alias in node.names:
                    named = f"{package}.{alias.name}"
                    yield node, named if room(named) not in ("", room(package)) else package
            else:
                yield node, package


@pytest.mark.parametrize("file", FILES, ids=shown)
def test_every_module_has_a_room(file: Path) -> None:
    module = module_name(file)

    assert room(module), f"{module} stands in no room of DESIGN.md; add it to ALLOWED with what it may import"


@pytest.mark.parametrize("file", FILES, ids=shown)
def test_imports_go_one_way(file: Path) -> None:
    module = module_name(file)
    allowed = ALLOWED[room(module)]

    against = [
        f"line {node.lineno}: {module} imports {reached}"
        for node, reached in imports(tree_of(file))
        if reached.partition(".")[0] == "cismeet" and room(reached) not in allowed
    ]

    assert against == []


@pytest.mark.parametrize("file", FILES, ids=shown)
def test_no_import_hides_in_a_function(file: Path) -> None:
    """Extras apart (they are imported where they are used), and the few of our own that DESIGN.md allows."""
    module, tree = module_name(file), tree_of(file)
    parents = parents_of(tree)
    may = MAY_IMPORT_WHEN_CALLED.get(room(module), set[str]())

    hidden = [
        f"line {node.lineno}: {reached}"
        for node, reached in imports(tree)
        if any(isinstance(above, ast.FunctionDef | ast.AsyncFunctionDef) for above in ancestors(node, parents))
        and not _is_extra(reached)
        and room(reached) not in may
    ]

    assert hidden == []


def test_extras_are_never_imported_by_the_core() -> None:
    """At the head of a module only what every installation has; the command line and what it shows apart."""
    against: list[str] = []
    for file in FILES:
        module, tree = module_name(file), tree_of(file)
        if room(module) == "cismeet.cli":
            continue
        parents = parents_of(tree)
        against += [
            f"{shown(file)}, line {node.lineno}: {reached}"
            for node, reached in imports(tree)
            if _is_extra(reached) and not _in_function_or_for_types(node, parents)
        ]

    assert against == []


def _is_extra(reached: str) -> bool:
    top = reached.partition(".")[0]
    return top not in {"cismeet", "_typeshed", *CORE_DEPENDENCIES, *sys.stdlib_module_names}


def _in_function_or_for_types(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    return any(
        isinstance(above, ast.FunctionDef | ast.AsyncFunctionDef)
        or (isinstance(above, ast.If) and ast.unparse(above.test) == "TYPE_CHECKING")
        or (isinstance(above, ast.Try) and any("ImportError" in ast.unparse(one) for one in above.handlers))
        for above in ancestors(node, parents)
    )
