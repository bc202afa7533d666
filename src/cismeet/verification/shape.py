"""The shape of a document by the rules of its JSON Schema, every fault of it.

Covers the keywords that `cismeet.json_schema` uses (a test compares), so that the
library needs no validator of others.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from cismeet.serializers.json import json_schema
from cismeet.serializers.json.faults import shown, unknown_key
from cismeet.verification.finding import Finding, FindingKind
from cismeet.verification.raw import below

if TYPE_CHECKING:
    from collections.abc import Iterator

    Schema = dict[str, Any]

__all__ = ["KEYWORDS", "shape_faults"]

KEYWORDS = frozenset(
    {"$ref", "additionalProperties", "anyOf", "const", "enum", "items", "maxItems", "minItems", "minLength"}
    | {"minimum", "pattern", "properties", "required", "type"}
)
"""The keywords that assert something and are checked here (``format`` is in JSON Schema 2020-12 no assertion)."""

_TYPES: dict[str, tuple[type, str]] = {
    "object": (dict, "an object"),
    "array": (list, "a list"),
    "string": (str, "a string"),
    "integer": (int, "a whole number"),
    "null": (type(None), "null"),
}
_MEANINGS = {
    "^[A-Z]{2}$": "two capital letters (ISO 3166-1 alpha-2)",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "a date written YYYY-MM-DD",
}
_EDTF = "#/$defs/Edtf"


def shape_faults(document: object) -> Iterator[Finding]:
    """Every place where the document is not what its JSON Schema asks.

    >>> from cismeet.serializers.json import to_dict
    >>> from cismeet.model import Meeting, MeetingKind, Source
    >>> document = to_dict(Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text="")))
    >>> for finding in shape_faults(document | {"id": 7, "kind": "chat", "datum": None}):
    ...     print(finding)
    /datum: unknown key; did you mean 'date'? (shape)
    /id: 7 must be a string (shape)
    /kind: 'chat' must be one of meeting, phone_call, video_call, summit, visit, ceremony, briefing, other (shape)
    """
    schema = _schema()
    return _Walk(schema["$defs"]).faults(document, schema, "")


@cache
def _schema() -> Schema:
    return json_schema()


class _Walk:
    """A walk through a value beside its schema."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self._definitions = definitions

    def faults(self, value: object, schema: Schema, path: str) -> Iterator[Finding]:
        if "$ref" in schema:
            kind = FindingKind.DATE if schema["$ref"] == _EDTF else FindingKind.SHAPE
            for found in self.faults(value, self._definitions[schema["$ref"].removeprefix("#/$defs/")], path):
                yield Finding(kind if found.path == path else found.kind, found.path, found.message)
        elif fault := _of_value(value, schema):
            yield Finding(FindingKind.SHAPE, path, f"{shown(value)} must be {fault}")
        else:
            yield from self._of_branches(value, schema, path)
            if isinstance(value, dict):
                yield from self._of_object(cast("dict[str, object]", value), schema, path)
            elif isinstance(value, list):
                yield from self._of_list(cast("list[object]", value), schema, path)

    def _of_branches(self, value: object, schema: Schema, path: str) -> Iterator[Finding]:
        branches: list[Schema] = schema.get("anyOf", [])
        if not branches or any(next(self.faults(value, one, path), None) is None for one in branches):
            return
        if {"type": "null"} in branches:
            yield from self.faults(value, next(one for one in branches if one != {"type": "null"}), path)
        else:
            keys = " or ".join(repr(key) for one in branches for key in one["properties"])
            yield Finding(FindingKind.SHAPE, path, f"at least one of {keys} must be a string")

    def _of_object(self, value: dict[str, object], schema: Schema, path: str) -> Iterator[Finding]:
        properties: dict[str, Schema] = schema.get("properties", {})
        for key in schema.get("required", ()):
            if key not in value:
                yield Finding(FindingKind.SHAPE, path, f"the key {key!r} is missing")
        if schema.get("additionalProperties") is False:
            for key in value:
                if key not in properties:
                    yield Finding(FindingKind.SHAPE, below(path, key), unknown_key(key, properties).reason)
        for key, inner in properties.items():
            if key in value:
                yield from self.faults(value[key], inner, below(path, key))

    def _of_list(self, value: list[object], schema: Schema, path: str) -> Iterator[Finding]:
        for number, member in enumerate(value):
            yield from self.faults(member, schema.get("items", {}), below(path, number))


def _of_value(value: object, schema: Schema) -> str:
    """What a value must be that it is not; empty when it is."""
    if "type" in schema:
        kind, words = _TYPES[schema["type"]]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            return words
    if "const" in schema and value != schema["const"]:
        return f"{schema['const']!r}, the schema that this version reads"
    if "enum" in schema and value not in schema["enum"]:
        return "one of " + ", ".join(schema["enum"])
    return _of_size(value, schema)


def _of_size(value: object, schema: Schema) -> str:
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            return "a string that is not empty"
        pattern: str | None = schema.get("pattern")
        if pattern and not re.fullmatch(pattern.removeprefix("^").removesuffix("$"), value):
            return _MEANINGS.get(pattern, "a date in EDTF, for instance 2015-10-12, 2015?-10-12 or 2016/2020")
    if isinstance(value, int) and value < schema.get("minimum", value):
        return f"{schema['minimum']} or more"
    if isinstance(value, list):
        least, most = schema.get("minItems", 0), schema.get("maxItems")
        members = cast("list[object]", value)
        if most is not None and not least <= len(members) <= most:
            return "a span: [start, end] as whole numbers"
        if len(members) < least:
            return f"a list of at least {least}"
    return ""
