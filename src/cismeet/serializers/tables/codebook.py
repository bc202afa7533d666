"""The codebook: what every variable of every table means, made from the declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.serializers.tables.catalogue import chosen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.serializers.tables.column import Table

__all__ = ["CODEBOOK_HEADER", "codebook", "codebook_rows"]

CODEBOOK_HEADER = ("table", "variable", "type", "values", "description", "rule", "example")


def codebook_rows(tables: Iterable[Table]) -> Iterator[tuple[str, ...]]:
    """A row for each column of the tables, in their order."""
    for table in tables:
        for column in table.columns:
            yield (
                table.name,
                column.name,
                column.type.value,
                "; ".join(column.values),
                column.description,
                column.rule,
                column.example,
            )


def codebook(tables: Iterable[str] | None = None) -> Iterator[dict[str, str]]:
    """What every variable means: table, variable, type, values, description, rule, example.

    Args:
        tables: names of tables; None for all.

    Raises:
        ArgumentError: there is no such table.

    >>> next(row for row in codebook(["statements"]) if row["variable"] == "form")["values"]
    'direct; indirect; mixed'
    """
    return (dict(zip(CODEBOOK_HEADER, row, strict=True)) for row in codebook_rows(chosen(tables)))
