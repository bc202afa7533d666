"""The source files of the package that is installed, be it this tree or a wheel."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(cismeet.__file__).parent


def python_files() -> list[Path]:
    """Every Python file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def module_name(file: Path) -> str:
    """The dotted name of the module in the file."""
    parts = ("cismeet", *file.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def shown(file: Path) -> str:
    """The file's path within the package, as messages name it."""
    return file.relative_to(PACKAGE).as_posix()


def tree_of(file: Path) -> ast.Module:
    """The syntax tree of the file."""
    return ast.parse(file.read_text("utf-8"))


def parents_of(tree: ast.AST) -> dict[ast.AST, ast.AST]:
    """Every node's parent."""
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


def ancestors(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    """The nodes above, innermost first."""
    while node in parents:
        node = parents[node]
        yield node
