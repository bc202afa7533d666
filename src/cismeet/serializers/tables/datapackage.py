"""The description that data archives read: Frictionless Data Package and Table Schema.

By the specifications of datapackage.org: a missing value is an empty cell, dates are
ISO 8601, and a foreign key stands only where it holds for every row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Never, TypeAlias

from cismeet.serializers.tables.catalogue import chosen
from cismeet.serializers.tables.catalogue import table as table_of
from cismeet.serializers.tables.codebook import CODEBOOK_HEADER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cismeet.serializers.tables.column import Column, Reference, Table

__all__ = ["datapackage", "table_schema"]

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | bool"

_CODEBOOK: Json = {
    "name": "codebook",
    "path": "codebook.csv",
    "title": "Codebook",
    "description": "A row is a variable of a table.",
    "profile": "tabular-data-resource",
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
    "schema": {"fields": [{"name": name, "type": "string"} for name in CODEBOOK_HEADER]},
}


def table_schema(table: str) -> dict[str, Json]:
    """The Frictionless Table Schema of a table.

    Args:
        table: its name, one of `TABLES`.

    Raises:
        ArgumentError: there is no such table.

    >>> table_schema("topics")["primaryKey"]
    ['meeting_id', 'topic_index']
    """
    return _schema(table_of(table), None)


def datapackage(tables: Iterable[str] | None = None) -> dict[str, Json]:
    """The Frictionless Data Package of the CSV files that `write` makes.

    Args:
        tables: names of tables; None for all.

    Raises:
        ArgumentError: there is no such table.
    """
    described = chosen(tables)
    names = {one.name for one in described}
    return {
        "profile": "tabular-data-package",
        "name": "cismeet-tables",
        "title": "Meetings read from official readouts",
        "resources": [*(_resource(one, names) for one in described), _CODEBOOK],
    }


def _resource(table: Table, names: set[str]) -> Json:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table, names),
    }


def _schema(table: Table, names: set[str] | None) -> dict[str, Json]:
    """The schema, with references to the tables of those names only; to any for None."""
    schema: dict[str, Json] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    references = [_foreign_key(one) for one in table.references if names is None or one.table in names]
    if references:
        schema["foreignKeys"] = references
    return schema


def _field(column: Column[Never]) -> Json:
    field: dict[str, Json] = {
        "name": column.name,
        "type": column.type.value,
        "description": f"{column.description} {column.rule}",
    }
    if column.example:
        field["example"] = column.example
    constraints: dict[str, Json] = {}
    if column.required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(reference: Reference) -> Json:
    return {
        "fields": list(reference.columns),
        "reference": {"resource": reference.table, "fields": list(reference.key)},
    }
