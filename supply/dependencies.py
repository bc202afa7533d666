"""What the project asks for, and what that asks for in turn, as far as it is installed."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["DEVELOPMENT", "ROOT", "Project", "Wanted", "lowest", "project", "users_extras", "wanted_by"]

ROOT = Path(__file__).parents[1]

DEVELOPMENT = ("test", "lint", "docs", "bench", "fuzz", "mutants")
"""The extras of those who work on the library; all others are its users'."""


@frozen
class Project:
    """What `pyproject.toml` says of the project.

    Args:
        name: its name.
        version: its version.
        core: what it needs always.
        extras: what each extra needs.
    """

    name: str
    version: str
    core: tuple[str, ...]
    extras: dict[str, tuple[str, ...]]


@frozen
class Wanted:
    """A distribution that something needs.

    Args:
        name: in the normal form.
        version: the one installed; None where it is not.
        needs: the distributions that it needs in this environment.
    """

    name: str
    version: str | None
    needs: frozenset[str] = field(factory=frozenset[str])


def project() -> Project:
    """What the project asks for."""
    told: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = {name: tuple(needs) for name, needs in told["optional-dependencies"].items()}
    return Project(told["name"], told["version"], tuple(told["dependencies"]), extras)


def users_extras() -> list[str]:
    """The extras that users install."""
    return [name for name in project().extras if name not in DEVELOPMENT]


def wanted_by(requirements: Iterable[str]) -> dict[str, Wanted]:
    """Everything that must be there for the requirements, by name, sorted; the project itself left out.

    Extras of the project count as what they need. What another platform or Python needs is left out.
    """
    asked: dict[str, set[str]] = {}
    todo = [Requirement(one) for one in requirements]
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        if name == project().name:
            todo += [Requirement(one) for extra in requirement.extras for one in project().extras[extra]]
            continue
        if name not in asked or not requirement.extras <= asked[name]:
            asked.setdefault(name, set()).update(requirement.extras)
            todo += _needs(name, asked[name])
    return {
        name: Wanted(name, _version(name), frozenset(canonicalize_name(one.name) for one in _needs(name, extras)))
        for name, extras in sorted(asked.items())
    }


def _needs(name: str, extras: set[str]) -> Iterator[Requirement]:
    """What an installed distribution needs here, with its extras."""
    try:
        told = distribution(name).requires or []
    except PackageNotFoundError:
        return
    for one in map(Requirement, told):
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield one


def _version(name: str) -> str | None:
    try:
        return distribution(name).version
    except PackageNotFoundError:
        return None


def lowest(requirement: str) -> tuple[str, str] | None:
    """Name and lowest version of a requirement; None where it names no version.

    >>> lowest("dask[distributed]>=2024.8"), lowest("types-python-dateutil")
    (('dask', '2024.8'), None)
    """
    found = re.match(r"([\w.-]+)(?:\[[^]]*\])?>=([\w.]+)", requirement)
    return (found[1], found[2]) if found else None
