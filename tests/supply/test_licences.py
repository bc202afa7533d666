"""Nothing is installed under a licence that nobody looked at."""

from __future__ import annotations

import pytest

from supply.dependencies import ROOT, project, users_extras, wanted_by
from supply.licences import EXCEPTIONS, PAGE, is_permissive, licence_of, page, rows_of_page

ROWS = rows_of_page()
EVERYTHING = wanted_by([*project().core, *(need for needs in project().extras.values() for need in needs)])
INSTALLED = [name for name, one in EVERYTHING.items() if one.version is not None]


def test_every_dependency_has_its_entry() -> None:
    assert [name for name in EVERYTHING if name not in ROWS] == [], "run python -m supply.licences --write"


@pytest.mark.parametrize("name", INSTALLED)
def test_its_licence_is_permissive_or_excepted_as_it_is(name: str) -> None:
    licence = licence_of(name)

    assert is_permissive(licence) or (name in EXCEPTIONS and licence == ROWS[name])


def test_no_entry_is_other_than_that() -> None:
    assert len(ROWS) > 100
    assert {name for name, licence in ROWS.items() if not is_permissive(licence)} == set(EXCEPTIONS)


def test_what_users_install_is_excepted_twice_only() -> None:
    needs = [*project().core, *(need for extra in users_extras() for need in project().extras[extra])]

    assert EXCEPTIONS.keys() & wanted_by(needs).keys() == {"certifi", "tld"}


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("MIT", True),
        ("Apache-2.0 OR BSD-2-Clause", True),
        ("GPL OR MIT", True),
        ("MIT AND PSF-2.0", True),
        ("MIT AND MPL-2.0", False),
        ("(GPL OR MIT) AND BSD", True),
        ("(GPL OR AGPL-3.0-only) AND BSD", False),
        ("AGPL-3.0-only", False),
        ("", False),
    ],
)
def test_what_is_permissive(expression: str, *, expected: bool) -> None:
    assert is_permissive(expression) is expected


@pytest.mark.skipif(len(INSTALLED) < len(EVERYTHING), reason="not everything is installed here")
def test_the_page_is_written_by_its_command() -> None:
    known = set(PAGE.read_text("utf-8").splitlines())

    assert [line for line in page().splitlines() if not line.startswith("| ") and line not in known] == []


def test_the_licence_of_the_project_is_in_its_root() -> None:
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")
