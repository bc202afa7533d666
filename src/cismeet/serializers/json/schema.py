"""The JSON Schema of the document, made from the model classes and their docstrings."""

from __future__ import annotations

import datetime
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from attrs import AttrsInstance, fields

from cismeet.errors import ModelError
from cismeet.model import Edtf, Meeting, Participant, Place, Span, Statement, Summit
from cismeet.serializers.json.converter import make_converter
from cismeet.serializers.json.docstrings import argument_texts, first_paragraph, member_texts
from cismeet.serializers.json.kinds import inner, is_enum, is_object, is_optional, is_tuple
from cismeet.serializers.json.names import OMITTED_AT_DEFAULT, SCHEMA, keys_of

if TYPE_CHECKING:
    from enum import Enum

    from attrs import Attribute

    Schema = dict[str, Any]

__all__ = ["json_schema"]

_DAY = "(0[1-9]|[12][0-9]|3[01])"
_POINT = rf"((?!0000)[0-9]{{4}}\??|XXXX(?=-))(-(0[1-9]|1[0-2])(-{_DAY})?)?"

_LEAVES: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    datetime.date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}

_NAMED_LEAVES: dict[Any, Schema] = {
    Edtf: {
        "description": "A date or an interval in EDTF (ISO 8601-2): X for what is unknown, ? after an inferred year.",
        "type": "string",
        "pattern": rf"^({_POINT}|{_POINT}/{_POINT}|{_POINT}/\.\.|\.\./{_POINT})$",
        "examples": ["2015-10-12", "2015?-10-12", "XXXX-10-12", "2015-10", "2015-10-13/2015-10-14", "../2020"],
    },
    Span: {
        "description": "Start and end in code points, the end not included.",
        "type": "array",
        "items": {"type": "integer", "minimum": 0},
        "minItems": 2,
        "maxItems": 2,
    },
}

_OF_THE_NUMBER = "the number of the schema; another one is another meaning of the keys."

_OF_WHOLE_OBJECTS: dict[Any, Schema] = {
    kind: {"anyOf": [{"properties": {key: {"type": "string"}}} for key in keys]}
    for kind, keys in {Place: ("city", "country"), Participant: ("name", "role")}.items()
}
"""What a class asks of several attributes together, as its `Raises` says."""

_OF_ATTRIBUTES: dict[tuple[Any, str], Schema] = {
    (Summit, "declared_items"): {"minimum": 0},
    (Statement, "spans"): {"minItems": 1},
}
"""What a class asks of one attribute after its validators."""


def json_schema() -> Schema:
    """See `cismeet.json_schema`."""
    make_converter()  # resolves the annotations of the model
    definitions: dict[str, Schema] = {}
    meeting = _of_object(Meeting, definitions)
    properties = {
        "schema": {"description": _OF_THE_NUMBER, "const": SCHEMA},
        "generator": meeting["properties"].pop("generator"),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **meeting,
        "properties": {**properties, **meeting["properties"]},
        "required": [*properties, *(key for key in meeting["required"] if key not in properties)],
        "$defs": dict(sorted(definitions.items())),
    }


def _of_object(kind: type[AttrsInstance], definitions: dict[str, Schema]) -> Schema:
    keys, told = keys_of(kind), argument_texts(kind)
    properties: dict[str, Schema] = {}
    for attribute in fields(kind):
        described = {"description": told[attribute.name]} if attribute.name in told else {}
        properties[keys[attribute.name]] = described | _of_attribute(kind, attribute, definitions)
    return {
        "description": first_paragraph(kind),
        "type": "object",
        "properties": properties,
        "required": [key for name, key in keys.items() if (kind, name) not in OMITTED_AT_DEFAULT],
        "additionalProperties": False,
        **deepcopy(_OF_WHOLE_OBJECTS.get(kind, {})),
    }


def _of_attribute(kind: type[AttrsInstance], attribute: Attribute[Any], definitions: dict[str, Schema]) -> Schema:
    wanted = inner(attribute.type) if is_optional(attribute.type) else attribute.type
    schema = _of_type(wanted, definitions) | _OF_ATTRIBUTES.get((kind, attribute.name), {})
    if wanted is str:
        schema |= _of_string(kind, attribute)
    return {"anyOf": [schema, {"type": "null"}]} if wanted is not attribute.type else schema


def _of_type(kind: Any, definitions: dict[str, Schema]) -> Schema:
    if is_tuple(kind):
        return {"type": "array", "items": _of_type(inner(kind), definitions)}
    if kind in _LEAVES:
        return dict(_LEAVES[kind])
    if kind.__name__ not in definitions:
        if is_object(kind):
            definitions[kind.__name__] = _of_object(kind, definitions)
        elif is_enum(kind):
            definitions[kind.__name__] = {"description": _of_enum(kind), "enum": [one.value for one in kind]}
        else:
            definitions[kind.__name__] = deepcopy(_NAMED_LEAVES[kind])
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _of_enum(kind: type[Enum]) -> str:
    """What the enum is for, and what each value means."""
    members = [f"{value}: {text}" for value, text in member_texts(kind).items()]
    return " ".join((first_paragraph(kind), *members))


def _of_string(kind: type[AttrsInstance], attribute: Attribute[Any]) -> Schema:
    """What the validator asks of a string, found by asking it."""
    if not _accepts(kind, attribute, "any words"):
        return {"pattern": "^[A-Z]{2}$"}
    return {} if _accepts(kind, attribute, "") else {"minLength": 1}


def _accepts(kind: type[AttrsInstance], attribute: Attribute[Any], value: str) -> bool:
    if attribute.validator is None:
        return True
    try:
        attribute.validator(kind.__new__(kind), attribute, value)
    except ModelError:
        return False
    return True
