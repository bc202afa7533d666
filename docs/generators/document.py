"""The JSON document key by key, from `cismeet.json_schema`."""

from __future__ import annotations

import re
from typing import Any

import cismeet
from cismeet.serializers.json.docstrings import first_paragraph, member_texts
from docs.generators.markup import code, plain, table

__all__ = ["markdown", "objects"]

Schema = dict[str, Any]

_NULL = re.compile(r"[;,] null ")
_UNITS = {"Span": "code points", "Edtf": "EDTF"}


def objects(schema: Schema) -> dict[str, Schema]:
    """The objects of the document by their class, the whole first and then in the order in which keys lead to them."""
    found = {"Meeting": schema}
    for name in found.copy():
        _follow(schema, found, name)
    return found


def _follow(schema: Schema, found: dict[str, Schema], name: str) -> None:
    for told in found[name]["properties"].values():
        target = _target(_without_null(told))
        if target and target not in found and "properties" in schema["$defs"][target]:
            found[target] = schema["$defs"][target]
            _follow(schema, found, target)


def markdown(_words: list[str]) -> str:
    """A section for each object, for each closed list and for each kind of value with a form of its own."""
    schema = cismeet.json_schema()
    shown = objects(schema)
    parts = [_object(name, one) for name, one in shown.items()]
    others = {name: one for name, one in schema["$defs"].items() if name not in shown}
    parts += [_closed_list(name, one) for name, one in others.items() if "enum" in one]
    parts += [_form(name, one) for name, one in others.items() if "enum" not in one]
    return "\n".join(parts)


def _object(name: str, told: Schema) -> str:
    rows: list[list[str]] = []
    for key, value in told["properties"].items():
        meaning, _, null = _NULL.sub("\n", value["description"]).partition("\n")
        inner = _without_null(value)
        cells = (code(key), _type(inner), _unit(inner), plain(meaning.rstrip(".")), plain(null.rstrip(".")))
        rows.append([*cells[:4], cells[4] if inner is not value else "never"])
    heads = ["key", "type", "unit or form", "what it is", "null"]
    return f"## {name}\n\n{plain(told['description'])}\n\n{table(heads, rows)}"


def _closed_list(name: str, told: Schema) -> str:
    kind = getattr(cismeet, name)
    texts = member_texts(kind)
    rows = [[code(value), plain(texts[value])] for value in told["enum"]]
    return f"## {name}\n\n{plain(first_paragraph(kind))}\n\n{table(['value', 'what it means'], rows)}"


def _form(name: str, told: Schema) -> str:
    examples = ", ".join(map(code, told.get("examples", ["[134, 148]"])))
    return f"## {name}\n\n{plain(told['description'])} Examples: {examples}.\n"


def _without_null(told: Schema) -> Schema:
    """The schema of a value that is there."""
    return told["anyOf"][0] if {"type": "null"} in told.get("anyOf", ()) else told


def _target(told: Schema) -> str:
    """The definition that a value, or each member of a list, is one of."""
    reference = told.get("$ref") or told.get("items", {}).get("$ref", "")
    return str(reference).rpartition("/")[2]


def _type(told: Schema) -> str:
    if "const" in told:
        return f"always {code(told['const'])}"
    target = _target(told)
    link = f"[{target}](#{target.lower()})" if target else code(str(told.get("type")))
    return f"list of {link}" if told.get("type") == "array" else link


def _unit(told: Schema) -> str:
    if told.get("pattern") == "^[A-Z]{2}$":
        return "ISO 3166-1 alpha-2"
    if told.get("format") == "date":
        return "ISO 8601, a day"
    if told.get("type") == "integer":
        return "a whole number"
    return _UNITS.get(_target(told), "")
