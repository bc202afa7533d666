from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from cismeet import ArgumentError
from cismeet.serializers.tables import TABLES, arrow_schema, codebook, datapackage, table_schema
from cismeet.serializers.tables.column import Column, ColumnType, Table

if TYPE_CHECKING:
    from collections.abc import Callable

COLUMNS = [
    pytest.param(table, column, id=f"{table.name}.{column.name}")
    for table in TABLES.values()
    for column in table.columns
]
READ: dict[ColumnType, Callable[[str], object]] = {
    ColumnType.STRING: str,
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: float,
    ColumnType.BOOLEAN: {"true": True, "false": False}.__getitem__,
    ColumnType.DATE: datetime.date.fromisoformat,
}
FRICTIONLESS_TO_ARROW = {
    "string": "string",
    "integer": "int64",
    "number": "double",
    "boolean": "bool",
    "date": "date32[day]",
}


def test_the_tables() -> None:
    expected = ["meetings", "participants", "dyads", "statements", "topics", "summits", "agenda", "mentions", "notes"]

    assert list(TABLES) == [*expected, "colt"]


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_a_key_and_its_references_are_columns(table: Table) -> None:
    assert len(set(table.header)) == len(table.header)
    assert set(table.key) <= set(table.header)
    for reference in table.references:
        assert set(reference.columns) <= set(table.header)
        assert set(reference.key) <= set(TABLES[reference.table].header)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_an_example_is_a_cell_of_its_column(table: Table, column: Column[object]) -> None:
    if not column.example:
        assert column.rule.startswith("Always blank: ")
        return
    read = READ[column.type](column.example)

    assert column.values == () or read in column.values
    assert table.description.endswith(".")
    assert column.description.endswith(".")
    assert column.rule.endswith((".", "`"))


@pytest.mark.parametrize("name", TABLES)
def test_all_is_made_from_one_declaration(name: str) -> None:
    header = list(TABLES[name].header)
    schema = table_schema(name)
    fields = schema["fields"]
    assert isinstance(fields, list)
    arrow = arrow_schema(name)
    (resource,) = [one for one in datapackage()["resources"] if one["name"] == name]  # type: ignore[index,union-attr,call-overload]  # JSON

    assert [row["variable"] for row in codebook([name])] == header
    assert [field["name"] for field in fields] == header  # type: ignore[index,call-overload]  # JSON
    assert resource["schema"]["fields"] == fields  # type: ignore[index,call-overload]  # JSON
    assert arrow.names == header
    assert [str(one.type) for one in arrow] == [FRICTIONLESS_TO_ARROW[field["type"]] for field in fields]  # type: ignore[index,call-overload]  # JSON
    assert [not one.nullable for one in arrow] == [column.required for column in TABLES[name].columns]


def test_the_codebook_tells_values_rule_and_example() -> None:
    (row,) = [one for one in codebook(["statements"]) if one["variable"] == "form"]

    assert row == {
        "table": "statements",
        "variable": "form",
        "type": "string",
        "values": "direct; indirect; mixed",
        "description": "Whether all, none or some of the words stand inside quotation marks.",
        "rule": "`indirect` and `mixed` are the reporter's words, wholly or in part: never quote them.",
        "example": "direct",
    }


def test_a_package_refers_only_to_tables_that_are_in_it() -> None:
    package = datapackage(["topics", "agenda"])

    assert [one["name"] for one in package["resources"]] == ["topics", "agenda", "codebook"]  # type: ignore[index,union-attr,call-overload]  # JSON
    assert all("foreignKeys" not in one["schema"] for one in package["resources"])  # type: ignore[index,union-attr,call-overload,operator]  # JSON


@pytest.mark.parametrize("names", [["topic"], [], "topics"])
def test_tables_that_are_not_there(names: list[str]) -> None:
    with pytest.raises(ArgumentError, match="topics"):
        datapackage(names)
