from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import cismeet
from tests.samples import BARE, FULL

SCHEMA = cismeet.json_schema()


def test_it_is_json_schema_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_every_call_gives_a_schema_of_its_own() -> None:
    before = json.dumps(cismeet.json_schema())
    cismeet.json_schema()["$defs"]["Span"]["items"].clear()
    cismeet.json_schema()["properties"].clear()

    assert json.dumps(cismeet.json_schema()) == before


@pytest.mark.parametrize("meeting", [FULL, BARE], ids=["full", "bare"])
def test_it_has_the_keys_of_the_document_in_order(meeting: cismeet.Meeting) -> None:
    assert list(SCHEMA["properties"]) == SCHEMA["required"] == list(cismeet.to_dict(meeting))


def test_every_reference_leads_somewhere() -> None:
    def references(value: Any) -> set[str]:
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        found = {value["$ref"]} if isinstance(value, dict) and "$ref" in value else set()
        return found.union(*map(references, parts))

    assert references(SCHEMA) == {f"#/$defs/{name}" for name in SCHEMA["$defs"]}


@pytest.mark.parametrize("name", sorted(SCHEMA["$defs"]))
def test_every_definition_is_described(name: str) -> None:
    assert SCHEMA["$defs"][name]["description"].endswith(".")


OBJECTS = {"Meeting": SCHEMA, **{name: one for name, one in SCHEMA["$defs"].items() if "properties" in one}}
KEYS = [(name, key) for name, one in OBJECTS.items() for key in one["properties"]]


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_every_key_says_what_it_means_and_what_null_means(name: str, key: str) -> None:
    told = OBJECTS[name]["properties"][key]

    assert told["description"].endswith(".")
    assert ("null" in told["description"]) is ("anyOf" in told)


@pytest.mark.parametrize("name", [name for name, one in SCHEMA["$defs"].items() if "enum" in one])
def test_every_value_of_a_closed_list_says_what_it_means(name: str) -> None:
    told = SCHEMA["$defs"][name]

    assert [value for value in told["enum"] if f" {value}: " not in told["description"]] == []


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        (
            "Participant",
            "family_name",
            "the part of the name by which the text goes on calling the person; null",
        ),
        ("Summit", "declared_items", "how many agenda items the text says there are; null when it does not"),
        ("Statement", "speaker_span", "the words that name the speaker here (the head of state, he); null where"),
    ],
)
def test_keys_are_described_as_the_model_does(kind: str, key: str, words: str) -> None:
    assert SCHEMA["$defs"][kind]["properties"][key]["description"].startswith(words)


@pytest.mark.parametrize(
    ("date", "valid"),
    [
        ("2015", True),
        ("2015?", True),
        ("2015-10", True),
        ("2015-10-12", True),
        ("2015?-10-12", True),
        ("XXXX-10-12", True),
        ("XXXX-10", True),
        ("2015-10-13/2015-10-14", True),
        ("../2020", True),
        ("2015/..", True),
        ("XXXX", False),
        ("../..", False),
        ("2015/", False),
        ("2015-13", False),
        ("2015-10-32", False),
        ("0000", False),
        ("2015-10-12?", False),
        ("12 October", False),
    ],
)
def test_dates(date: str, valid: bool) -> None:  # noqa: FBT001  (a column of the table)
    document = cismeet.to_dict(FULL) | {"date": date}

    assert Draft202012Validator(SCHEMA).is_valid(document) is valid
    if valid:
        assert cismeet.dumps(cismeet.from_dict(document)) == json.dumps(
            document, ensure_ascii=False, separators=(",", ":")
        )
    else:
        with pytest.raises(cismeet.DocumentError, match=r"^/date: "):
            cismeet.from_dict(document)


def test_importing_cismeet_imports_no_cattrs() -> None:
    program = "import sys, cismeet; print(sorted({'cattrs', 'msgspec', 'json', 'click', 'rich'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout

    assert told == "[]\n"
