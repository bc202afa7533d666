"""A copy of the tree for mutmut, in which decorators are calls.

mutmut leaves decorated functions alone, so properties and cached functions would go
untried. In the copy

    @property
    def latest(self): ...

is written as

    def latest(self): ...
    latest = property(latest)

which means the same and is mutated. Caches begin empty in each run, since mutmut's fork
server has run no test before it forks.
"""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ROOT", "prepare", "without_decorators"]

ROOT = Path(__file__).parents[2]

_KEPT = ("staticmethod", "classmethod")
"""What mutmut mutates as it stands."""

_SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = [{files}]
pytest_add_cli_args_test_selection = [{tests}]
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:xdist", "--timeout=0", {slow}]
process_isolation = "forkserver"
use_git_change_detection = false
timeout_constant = 60.0
"""
_SLOW = (
    "tests/parsers/test_laws.py::test_twice_the_text_takes_twice_the_steps",
    "tests/model/test_notebook.py::test_no_markup_of_a_readout_comes_through",
)
"""The first counts steps, of which mutmut adds its own; the second tries many meetings."""

_WARM = '''"""Words are read once, before mutmut forks: no mutant changes them."""

from cismeet.language import load

load("en")
'''


def prepare(target: Path, files: Sequence[str], tests: Sequence[str]) -> None:
    """Copy what mutmut needs into the folder `target`.

    Args:
        target: the folder; what stood in it is removed.
        files: files and folders to mutate, from the root of the project.
        tests: the quick tests that cover them.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    skipped = shutil.ignore_patterns("__pycache__", ".*")
    for folder in ("src", "tests"):
        shutil.copytree(ROOT / folder, target / folder, ignore=skipped)
    for name in files:
        for file in (target / name).rglob("*.py") if (target / name).is_dir() else (target / name,):
            file.write_text(without_decorators(file.read_text("utf-8")), "utf-8")
    patterns = [name if name.endswith(".py") else f"{name}/*" for name in files]
    settings = _SETTINGS.format(
        files=_quoted(patterns), tests=_quoted(tests), slow=_quoted([f"--deselect={name}" for name in _SLOW])
    )
    (target / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8") + settings, "utf-8")
    (target / "tests" / "parsers" / "conftest.py").write_text(_WARM, "utf-8")


def without_decorators(source: str) -> str:
    r"""The source with decorators of functions as calls behind them.

    >>> print(without_decorators("@cache(9)\n@trace\ndef one():\n    return 1\n"))
    def one():
        return 1
    one = cache(9)(trace(one))
    """
    lines = source.splitlines()
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    for node in sorted(functions, key=lambda one: -one.lineno):
        decorators = [ast.unparse(one) for one in node.decorator_list]
        if not decorators or (len(decorators) == 1 and decorators[0] in _KEPT):
            continue
        call = node.name
        for decorator in reversed(decorators):
            call = f"{decorator}({call})"
        lines.insert(node.end_lineno or node.lineno, f"{' ' * node.col_offset}{node.name} = {call}")
        del lines[node.decorator_list[0].lineno - 1 : node.lineno - 1]
    return "\n".join(lines) + "\n"


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
