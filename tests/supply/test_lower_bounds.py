"""Every dependency says from which version on it is wanted."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from packaging.version import Version

from supply import lower_bounds
from supply.dependencies import DEVELOPMENT, project, users_extras

if TYPE_CHECKING:
    import pytest

EXTRAS = sorted(project().extras)


def test_every_dependency_has_a_lower_bound() -> None:
    assert lower_bounds.unbounded() == []


def test_what_is_installed_is_not_older() -> None:
    assert [name for name, bound in lower_bounds.bounds(["cli", "test"]).items() if _is_older(name, bound)] == []


def test_the_pins_of_the_core() -> None:
    assert sorted(lower_bounds.bounds([])) == ["attrs", "cattrs", "python-dateutil"]


def test_what_is_newer_for_no_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lower_bounds, "bounds", lambda _: {"sybil": "0.1", "nobody-has-this": "1"})

    assert list(lower_bounds.not_at_their_bounds([])) == [
        f"sybil is installed in version {version('sybil')}; its lower bound is 0.1",
        "nobody-has-this is not installed; its lower bound is 1",
    ]


def test_what_is_at_its_bound_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lower_bounds, "bounds", lambda _: {"sybil": version("sybil")})

    assert list(lower_bounds.not_at_their_bounds([])) == []


def test_every_extra_is_somebodys() -> None:
    assert set(EXTRAS) == {*users_extras(), *DEVELOPMENT}
    assert set(users_extras()) == {"cli", "fast", "parquet", "html", "zst", "duckdb", "dask", "view", "ics"}


def _is_older(name: str, bound: str) -> bool:
    return Version(version(name)) < Version(bound)
