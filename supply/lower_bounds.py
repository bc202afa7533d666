"""The lower bounds of `pyproject.toml` as pins: `python -m supply.lower_bounds [EXTRA...]`.

Printed are the pins of the core and of the extras that are named, as a file of constraints
for pip. `--check` compares them with what is installed instead: what is newer than its bound
must be asked for so by something else that is installed.
"""

from __future__ import annotations

import argparse
from importlib.metadata import distributions
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from supply.dependencies import lowest, project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["bounds", "not_at_their_bounds", "unbounded"]


def bounds(extras: Iterable[str]) -> dict[str, str]:
    """The lower bounds of the core and of extras, by the name of what is needed."""
    found = (lowest(one) for one in _requirements(extras))
    return {canonicalize_name(one[0]): one[1] for one in found if one is not None}


def unbounded() -> list[str]:
    """What the project needs without saying from which version on."""
    own = project().name
    return [one for one in _requirements(project().extras) if lowest(one) is None and Requirement(one).name != own]


def not_at_their_bounds(extras: Iterable[str]) -> Iterator[str]:
    """A line for everything that is installed in another version than its lower bound, with no one who asks for it."""
    installed = {str(canonicalize_name(one.name)): one for one in distributions()}
    for name, bound in bounds(extras).items():
        if name not in installed:
            yield f"{name} is not installed; its lower bound is {bound}"
            continue
        version = installed[name].version
        if Version(version) == Version(bound):
            continue
        asking = [
            f"{other} needs {need}"
            for other, one in installed.items()
            if other != project().name
            for need in map(Requirement, one.requires or ())
            if canonicalize_name(need.name) == name
            and bound not in need.specifier
            and (need.marker is None or need.marker.evaluate({"extra": ""}))
        ]
        if asking:
            print(f"{name} {version} rather than {bound}: {'; '.join(asking)}")
        else:
            yield f"{name} is installed in version {version}; its lower bound is {bound}"


def _requirements(extras: Iterable[str]) -> Iterator[str]:
    yield from project().core
    for extra in extras:
        yield from project().extras[extra]


def main() -> None:
    """Print the pins, or compare."""
    options = argparse.ArgumentParser(description="The lower bounds of pyproject.toml as pins.")
    options.add_argument("extras", nargs="*")
    options.add_argument("--check", action="store_true", help="compare with what is installed")
    told = options.parse_args()
    if not told.check:
        print("\n".join(f"{name}=={bound}" for name, bound in sorted(bounds(told.extras).items())))
        return
    faults = list(not_at_their_bounds(told.extras))
    if faults:
        raise SystemExit("\n".join(faults))
    print(f"{len(bounds(told.extras))} lower bounds are installed")


if __name__ == "__main__":
    main()
