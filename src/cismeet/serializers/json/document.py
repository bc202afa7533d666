"""A meeting as a dictionary of plain values, and back."""

from __future__ import annotations

from typing import Any

from cismeet.errors import ArgumentError, DocumentError
from cismeet.model import Meeting
from cismeet.serializers.json import faults
from cismeet.serializers.json.converter import make_converter
from cismeet.serializers.json.leaves import object_from
from cismeet.serializers.json.names import SCHEMA

__all__ = ["from_dict", "to_dict"]


def to_dict(meeting: object) -> dict[str, Any]:
    """See `cismeet.to_dict`."""
    if not isinstance(meeting, Meeting):
        raise ArgumentError(f"a Meeting is written, not {type(meeting).__name__}")
    body = make_converter().unstructure(meeting, Meeting)
    return {"schema": SCHEMA, "generator": body.pop("generator"), **body}


def from_dict(document: object, *, strict: bool = True) -> Meeting:
    """See `cismeet.from_dict`."""
    body = dict(object_from(document))
    if "schema" not in body:
        raise faults.missing_key("schema")
    schema = body.pop("schema")
    if schema != SCHEMA:
        raise faults.below("schema", faults.wrong(schema, f"{SCHEMA!r}, the schema that this version reads"))
    try:
        return make_converter(strict=strict).structure(body, Meeting)
    except DocumentError:
        return make_converter(strict=strict, located=True).structure(body, Meeting)
