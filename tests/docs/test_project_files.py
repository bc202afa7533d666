"""The files about the project say what is so: how to cite it, how to report, what changed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import cismeet

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CITATION: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))

# Citation File Format 1.2.0: the keys of a file, those that it must have, and those of an author that is an entity
KEYS = frozenset(
    [
        "abstract",
        "authors",
        "cff-version",
        "commit",
        "contact",
        "date-released",
        "doi",
        "identifiers",
        "keywords",
        "license",
        "license-url",
        "message",
        "preferred-citation",
        "references",
        "repository",
        "repository-artifact",
        "repository-code",
        "title",
        "type",
        "url",
        "version",
    ]
)
REQUIRED = ("cff-version", "message", "title", "authors")
ENTITY = frozenset(
    [
        "address",
        "alias",
        "city",
        "country",
        "date-end",
        "date-start",
        "email",
        "fax",
        "location",
        "name",
        "orcid",
        "post-code",
        "region",
        "tel",
        "website",
    ]
)


def form(name: str) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml").read_text("utf-8"))
    return told


def fields(name: str) -> dict[str, dict[str, Any]]:
    """The fields of a form by their ids."""
    return {one["id"]: one for one in form(name)["body"] if "id" in one}


@pytest.mark.parametrize("key", REQUIRED)
def test_the_citation_has_what_every_citation_must_have(key: str) -> None:
    assert CITATION[key]


def test_the_citation_has_no_key_that_the_format_does_not_know() -> None:
    assert set(CITATION) <= KEYS
    assert all(set(author) <= ENTITY and author["name"] for author in CITATION["authors"])
    assert (CITATION["cff-version"], CITATION["type"]) == ("1.2.0", "software")


def test_the_citation_is_of_this_project_and_version() -> None:
    assert CITATION["version"] == PROJECT["version"] == cismeet.__version__
    assert CITATION["license"] == PROJECT["license"]
    assert [one["name"] for one in CITATION["authors"]] == [one["name"] for one in PROJECT["authors"]]


def test_the_page_on_citing_gives_the_same_citation() -> None:
    page = (ROOT / "docs" / "explanation" / "cite.md").read_text("utf-8")

    assert f"*{CITATION['title']}* (Version {CITATION['version']})" in page


def test_the_change_log_begins_with_this_version() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert headings[0].split()[0] == PROJECT["version"]


def test_the_change_log_keeps_reading_and_api_apart() -> None:
    parts = re.findall(r"^### (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert set(parts) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "Reading"}
    assert "Reading" in parts


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_one(path: Path) -> None:
    told = yaml.safe_load(path.read_text("utf-8"))

    if path.stem == "config":
        assert told == {"blank_issues_enabled": True}
    else:
        assert told["name"]
        assert told["description"]
        assert {one["type"] for one in told["body"]} <= {"markdown", "textarea", "input"}
        assert all(one["attributes"]["label"] for one in told["body"] if one["type"] != "markdown")


def test_the_form_for_misread_readouts_asks_for_all_that_a_fixture_needs() -> None:
    asked = {name: one.get("validations", {}).get("required", False) for name, one in fields("misread").items()}

    assert [name for name in ("text", "published", "read", "expected") if not asked[name]] == []
