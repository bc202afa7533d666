"""Columns that stand in several tables: the meeting, dates, places, countries, positions and rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from cismeet.serializers.tables.column import Column, ColumnType, Reference
from cismeet.serializers.tables.countries import alpha3
from cismeet.serializers.tables.facts import Facts

if TYPE_CHECKING:
    from cismeet.model import Edtf, Place, Span

__all__ = ["OF_MEETING", "SharedColumns"]

Record = TypeVar("Record")

OF_MEETING = Reference(("meeting_id",), "meetings", ("meeting_id",))


@frozen
class SharedColumns(Generic[Record]):
    """The shared columns, for a table with such records.

    Args:
        facts: gives the facts of the meeting that a record belongs to.
    """

    facts: Callable[[Record], Facts]

    def meeting(self) -> Column[Record]:
        """The id of the meeting that a row belongs to."""
        return Column(
            name="meeting_id",
            description="Id of the meeting.",
            rule="`id` of the document, made from title, day of publication and text: equal readouts, equal ids.",
            example="m-0123456789abcdef",
            required=True,
            read=lambda record: self.facts(record).meeting.id,
        )

    def index(self, name: str, what: str, index: Callable[[Record], int]) -> Column[Record]:
        """The place of a part in its list."""
        return Column(
            name=name,
            type=ColumnType.INTEGER,
            description=f"Place of the {what} in the list of the document.",
            rule="Counted from 0, as the JSON Pointers of the evidence count.",
            example="0",
            required=True,
            read=index,
        )

    def dates(
        self, name: str, what: str, example: tuple[str, str, str], date: Callable[[Record], Edtf | None]
    ) -> tuple[Column[Record], ...]:
        """A date as EDTF, its first and last day, and whether its year is inferred."""
        return (
            Column(
                name=name,
                description=f"{what}, as EDTF (ISO 8601-2).",
                rule="Blank when not told. `XXXX` is an unknown year, `?` marks a year that follows from the text.",
                example=example[0],
                read=lambda record: str(told) if (told := date(record)) else None,
            ),
            Column(
                name=f"{name}_earliest",
                type=ColumnType.DATE,
                description=f"First day that `{name}` can be.",
                rule="Blank when the year is unknown or the start is open.",
                example=example[1],
                read=lambda record: told.earliest if (told := date(record)) else None,
            ),
            Column(
                name=f"{name}_latest",
                type=ColumnType.DATE,
                description=f"Last day that `{name}` can be.",
                rule="Blank when the year is unknown or the end is open.",
                example=example[2],
                read=lambda record: told.latest if (told := date(record)) else None,
            ),
            Column(
                name=f"{name}_inferred",
                type=ColumnType.BOOLEAN,
                description=f"Whether a year in `{name}` is not written in the text but follows from it.",
                rule="Blank when there is no date.",
                example="true",
                read=lambda record: told.inferred if (told := date(record)) else None,
            ),
        )

    def countries(
        self, name: str, what: str, country: Callable[[Record], str | None], rule: str
    ) -> tuple[Column[Record], ...]:
        """A country by both of its ISO 3166-1 codes; `name` has a gap where the second gets its 3."""
        return (
            Column(
                name=name.format(""),
                description=f"{what}, as ISO 3166-1 alpha-2.",
                rule=rule,
                example="BY",
                read=country,
            ),
            Column(
                name=name.format(3),
                description=f"{what}, as ISO 3166-1 alpha-3.",
                rule=f"The alpha-3 code of `{name.format('')}`; blank for a code that ISO 3166-1 does not have.",
                example="BLR",
                read=lambda record: alpha3(country(record)),
            ),
        )

    def place(self, what: str, place: Callable[[Record], Place | None]) -> tuple[Column[Record], ...]:
        """The city and the country of a place."""
        return (
            Column(
                name="place_city",
                description=f"City {what}, in the spelling of the text.",
                rule="Blank when not told.",
                example="Minsk",
                read=lambda record: told.city if (told := place(record)) else None,
            ),
            *self.countries(
                "place_country{}",
                f"Country {what}",
                lambda record: told.country if (told := place(record)) else None,
                "Told, or that of a well-known city; else blank.",
            ),
        )

    def span(
        self, prefix: str, what: str, span: Callable[[Record], Span | None], *, required: bool = True
    ) -> tuple[Column[Record], ...]:
        """Where words begin and end."""
        blank = "" if required else " Blank where there are none."
        return (
            Column(
                name=f"{prefix}start",
                type=ColumnType.INTEGER,
                description=f"Offset of the first character of {what} in the text of the readout.",
                rule=f"Counted from 0 in Unicode code points.{blank}",
                example="134",
                required=required,
                read=lambda record: None if (found := span(record)) is None else found.start,
            ),
            Column(
                name=f"{prefix}end",
                type=ColumnType.INTEGER,
                description=f"Offset after the last character of {what} in the text of the readout.",
                rule=f"Counted from 0 in Unicode code points.{blank}",
                example="148",
                required=required,
                read=lambda record: None if (found := span(record)) is None else found.end,
            ),
        )

    def rule(self, name: str, what: str, path: Callable[[Record], str]) -> Column[Record]:
        """The rule that read a value, found by its JSON Pointer."""
        return Column(
            name=name,
            description=f"Name of the rule that read {what}.",
            rule="From `evidence` of the document; several are joined by `; `. Blank when there is no evidence.",
            example="office-before-name",
            read=lambda record: self.facts(record).rules.get(path(record)),
        )
