"""The licences of everything that the extras install: `python -m supply.licences [--write]`.

Read from the metadata of what is installed here. `docs/licences.md` keeps them; a test
fails when something is installed that the page does not know, or is under a licence that
is neither permissive nor excepted below.
"""

from __future__ import annotations

import argparse
import re
from importlib.metadata import distribution
from typing import TYPE_CHECKING

from supply.dependencies import DEVELOPMENT, ROOT, project, users_extras, wanted_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import PackageMetadata

__all__ = ["EXCEPTIONS", "NOT_SPDX", "PAGE", "PERMISSIVE", "is_permissive", "licence_of", "page", "rows_of_page"]

PAGE = ROOT / "docs" / "licences.md"

PERMISSIVE = frozenset(
    (
        *("0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0"),
        *("CNRI-Python", "ISC", "MIT", "PSF-2.0", "Public-Domain", "Zlib"),
    )
)
"""SPDX identifiers, and the names of `NOT_SPDX`."""

NOT_SPDX = frozenset(("BSD", "Public-Domain", "GPL", "Artistic"))
"""Names that metadata use without saying which text is meant."""

EXCEPTIONS = {
    "certifi": "a list of certificates, used as it is, through trafilatura; MPL asks for changed files only",
    "fqdn": "checks the bill of materials and is not shipped",
    "hypothesis": "runs tests and is not shipped",
    "pathspec": "runs in mypy and is not shipped",
    "pycountry": "checks codes in tests and is not shipped",
    "text-unidecode": "runs in tests, through frictionless, and is not shipped; the Artistic License may be chosen",
    "tld": "used as it is, through trafilatura; MPL 1.1 may be chosen, which asks for changed files only",
}
"""What is not under a permissive licence, and why it is there."""

_SAID_NOWHERE = {"atheris": "Apache-2.0", "axe-playwright-python": "MIT"}
"""Licences that stand in the source of a distribution and not in its metadata."""

_NAMES = (
    (r"mozilla public license 2\.0", "MPL-2.0"),
    (r"lesser general public license v2 ", "LGPL-2.1-only"),
    (r"general public license", "GPL"),
    (r"artistic license", "Artistic"),
    (r"apache", "Apache-2.0"),
    (r"bsd[- ]3", "BSD-3-Clause"),
    (r"bsd[- ]2", "BSD-2-Clause"),
    (r"\bbsd\b", "BSD"),
    (r"\bisc\b", "ISC"),
    (r"\bmit\b", "MIT"),
    (r"public domain", "Public-Domain"),
    (r"python software foundation", "PSF-2.0"),
    (r"^mpl-2\.0$", "MPL-2.0"),
)
_LONGEST_NAME = 40
_INTRODUCTION = """\
cismeet is under the [MIT licence](https://spdx.org/licenses/MIT.html). What it needs, and what each extra
installs, is under these (SPDX identifiers, from the metadata of the distributions). A test fails when
something is installed that is not in the tables, or is not permissive and has no reason here.
`python -m supply.licences --write` writes this page.""".replace("\n", " ")
_ROW = re.compile(r"^\| (?!distribution|---)([\w.-]+) \| ([^|]*) \| ([^|]+) \| ", re.MULTILINE)


def licence_of(name: str) -> str:
    """The licence of an installed distribution as an SPDX expression; empty where nothing tells it.

    >>> licence_of("attrs")
    'MIT'
    """
    told = distribution(name).metadata
    expression = _field(told, "License-Expression")
    if expression:
        return expression
    found = _from_field(_field(told, "License")) or _from_classifiers(told)
    return found or _SAID_NOWHERE.get(name, "")


def is_permissive(expression: str) -> bool:
    """Whether an expression lets its reader choose permissive licences only.

    >>> is_permissive("MIT AND (GPL OR BSD)"), is_permissive("MIT AND GPL"), is_permissive("")
    (True, False, False)
    """
    inner = re.search(r"\(([^()]*)\)", expression)
    if inner:
        settled = "MIT" if is_permissive(inner[1]) else "none"
        return is_permissive(expression[: inner.start()] + settled + expression[inner.end() :])
    return any(all(one.strip() in PERMISSIVE for one in choice.split(" AND ")) for choice in expression.split(" OR "))


def page() -> str:
    """The page with all licences."""
    users, workers = users_extras(), [name for name in DEVELOPMENT if name in project().extras]
    parts = [
        "# Licences",
        _INTRODUCTION,
        "## The library and its extras",
        *_table(["", *users]),
        "## Those who work on it",
        "Installed by the extras " + ", ".join(f"`{name}`" for name in workers) + " beside the above; none is shipped.",
        *_table(workers, without=_all(["", *users])),
    ]
    return "\n\n".join(parts) + "\n"


def rows_of_page() -> dict[str, str]:
    """The licences that the page tells, by distribution."""
    return {name: licence for name, licence, _ in _ROW.findall(PAGE.read_text("utf-8"))}


def _table(extras: Iterable[str], without: Iterable[str] = ()) -> Iterator[str]:
    """The rows of the extras."""
    through: dict[str, list[str]] = {}
    for extra in extras:
        for name in wanted_by(_requirements(extra)):
            through.setdefault(name, []).append(f"`{extra}`" if extra else "always")
    rows = ["| distribution | licence | needed by | remark |", "| --- | --- | --- | --- |"]
    for name in sorted(through.keys() - set(without)):
        needed = "always" if "always" in through[name] else ", ".join(through[name])
        rows.append(f"| {name} | {licence_of(name)} | {needed} | {EXCEPTIONS.get(name, '')} |")
    yield "\n".join(rows)


def _all(extras: Iterable[str]) -> set[str]:
    return {name for extra in extras for name in wanted_by(_requirements(extra))}


def _requirements(extra: str) -> tuple[str, ...]:
    return project().extras[extra] if extra else project().core


def _field(told: PackageMetadata, name: str) -> str:
    """A field of the metadata, empty where it is not told."""
    return next(iter(_fields(told, name)), "")


def _fields(told: PackageMetadata, name: str) -> list[str]:
    """All fields of that name."""
    found: list[str] | None = told.get_all(name)
    return found or []


def _from_field(told: str) -> str:
    return _named(told) if told and len(told) <= _LONGEST_NAME and "\n" not in told else ""


def _from_classifiers(told: PackageMetadata) -> str:
    """Several licences in the classifiers are there to choose from."""
    names = [one.rpartition(" :: ")[2] for one in _fields(told, "Classifier") if one.startswith("License :: ")]
    return " OR ".join(dict.fromkeys(named for one in names if (named := _named(one))))


def _named(told: str) -> str:
    """The identifier for a name of a licence, empty where it is none that is known."""
    if told in PERMISSIVE:
        return told
    return next((name for words, name in _NAMES if re.search(words, told, re.IGNORECASE)), "")


def main() -> None:
    """Print the page, or write it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    if options.parse_args().write:
        PAGE.write_text(page(), "utf-8")
    else:
        print(page(), end="")


if __name__ == "__main__":
    main()
