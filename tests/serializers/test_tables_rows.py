from __future__ import annotations

import datetime
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from cismeet import ArgumentError, Meeting
from cismeet.serializers.tables import TABLES, to_rows
from cismeet.serializers.tables.column import ColumnType
from tests.samples import BARE, FULL
from tests.strategies import meetings

if TYPE_CHECKING:
    from cismeet.serializers.tables.column import Cell

SEVERAL = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Whole meetings take their time to draw."""

TYPES: dict[ColumnType, type] = {
    ColumnType.STRING: str,
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: float,
    ColumnType.BOOLEAN: bool,
    ColumnType.DATE: datetime.date,
}


@pytest.mark.parametrize(
    ("table", "row", "column", "expected"),
    [
        ("meetings", 0, "kind", "meeting"),
        ("meetings", 0, "date", "2015?-10-12"),
        ("meetings", 0, "date_earliest", datetime.date(2015, 10, 12)),
        ("meetings", 0, "date_inferred", True),
        ("meetings", 0, "date_rule", "year-from-anniversary"),
        ("meetings", 0, "place_city", "Minsk"),
        ("meetings", 0, "place_country3", "BLR"),
        ("meetings", 0, "place_rule", "city-of-title"),
        ("meetings", 0, "participants", 2),
        ("meetings", 0, "coverage", 0.8148),
        ("meetings", 0, "published", datetime.date(2015, 10, 13)),
        ("participants", 0, "person_id", "oleg-brykin"),
        ("participants", 0, "office", "head_of_state"),
        ("participants", 0, "country3", "BLR"),
        ("participants", 0, "statements_made", 1),
        ("participants", 0, "statements_received", 0),
        ("participants", 1, "statements_received", 1),
        ("participants", 1, "role", None),
        ("participants", 2, "took_part", False),
        ("participants", 2, "person_index", 0),
        ("dyads", 0, "person_a", "oleg-brykin"),
        ("dyads", 0, "person_b", "anna-sould"),
        ("dyads", 0, "country3_a", "BLR"),
        ("dyads", 0, "statements_a_to_b", 1),
        ("dyads", 0, "statements_b_to_a", 0),
        ("statements", 0, "speaker_name", "Oleg Brykin"),
        ("statements", 0, "speaker_words", "he"),
        ("statements", 0, "addressee", "anna-sould"),
        ("statements", 0, "cue", "told"),
        ("statements", 0, "spans", "53-58 59-64"),
        ("topics", 0, "text", "Trade"),
        ("summits", 0, "declared_items", 17),
        ("summits", 0, "listed_items", 1),
        ("summits", 0, "place_country3", "KAZ"),
        ("agenda", 0, "period_latest", datetime.date(2020, 12, 31)),
        ("mentions", 0, "text", "Oleg Brykin"),
        ("mentions", 3, "named", "summit"),
        ("mentions", 3, "text", "met"),
        ("notes", 0, "words", "12 October"),
        ("notes", 1, "start", None),
    ],
)
def test_a_cell(table: str, row: int, column: str, expected: Cell) -> None:
    cell = list(to_rows([FULL], table))[row][column]

    assert cell == expected
    assert type(cell) is type(expected)


@pytest.mark.parametrize(
    ("table", "full", "bare"),
    [
        ("meetings", 1, 1),
        ("participants", 3, 0),
        ("dyads", 1, 0),
        ("statements", 1, 0),
        ("topics", 1, 0),
        ("summits", 1, 0),
        ("agenda", 1, 0),
        ("mentions", 4, 0),
        ("notes", 2, 0),
        ("colt", 0, 0),
    ],
)
def test_how_many_rows(table: str, full: int, bare: int) -> None:
    assert (len(list(to_rows([FULL], table))), len(list(to_rows([BARE], table)))) == (full, bare)


@SEVERAL
@given(meetings())
def test_every_row_is_as_declared(meeting: Meeting) -> None:
    for name, table in TABLES.items():
        rows = list(to_rows([meeting], name))

        for row in rows:
            assert tuple(row) == table.header
            for column in table.columns:
                cell = row[column.name]
                assert cell is not None or not column.required, column.name
                assert cell is None or type(cell) is TYPES[column.type], column.name
                assert cell is None or not column.values or cell in column.values, column.name
        keys = [tuple(row[column] for column in table.key) for row in rows]
        assert len(set(keys)) == len(keys)


@SEVERAL
@given(meetings())
def test_references_hold(meeting: Meeting) -> None:
    rows = {name: list(to_rows([meeting], name)) for name in TABLES}

    for table in TABLES.values():
        for reference in table.references:
            known = {tuple(row[name] for name in reference.key) for row in rows[reference.table]}
            assert {tuple(row[name] for name in reference.columns) for row in rows[table.name]} <= known


@SEVERAL
@given(meetings())
def test_nothing_is_lost(meeting: Meeting) -> None:
    lengths = {name: len(list(to_rows([meeting], name))) for name in TABLES if name != "colt"}
    there = len(meeting.participants)

    assert lengths == {
        "meetings": 1,
        "participants": len(meeting.people),
        "dyads": there * (there - 1) // 2,
        "statements": len(meeting.statements),
        "topics": len(meeting.topics),
        "summits": len(meeting.summits),
        "agenda": sum(len(one.agenda) for one in meeting.summits),
        "mentions": sum(map(len, [one.mentions for one in meeting.people] + [one.mentions for one in meeting.summits])),
        "notes": len(meeting.notes),
    }


@SEVERAL
@given(meetings())
def test_dyads_count_who_addressed_whom(meeting: Meeting) -> None:
    there = {one.id for one in meeting.participants}
    between = [one for one in meeting.statements if {one.speaker, one.addressee} <= there]
    not_to_themselves = [one for one in between if one.speaker != one.addressee]

    counts = [(row["statements_a_to_b"], row["statements_b_to_a"]) for row in to_rows([meeting], "dyads")]

    assert sum(count for count in chain(*counts) if isinstance(count, int)) == len(not_to_themselves)


@SEVERAL
@given(meetings())
def test_rows_follow_the_meetings(meeting: Meeting) -> None:
    several = [FULL, meeting, BARE, meeting]

    assert list(to_rows(several, "topics")) == [row for one in several for row in to_rows([one], "topics")]


def test_rows_come_as_they_are_asked_for() -> None:
    def endless() -> object:
        while True:
            yield FULL

    assert next(to_rows(endless(), "meetings"))["meeting_id"] == FULL.id  # type: ignore[arg-type]  # a generator


@pytest.mark.parametrize(
    ("wrong", "table", "message"),
    [
        ([FULL], "meeting", r"there is no table 'meeting'; there are meetings, participants, dyads"),
        (FULL, "meetings", r"is one Meeting; it must be an iterable of them, for instance \[meeting\]"),
        ([FULL, "m-1"], "meetings", "number 2 of the meetings is a str; it must be a Meeting"),
    ],
)
def test_misuse(wrong: list[Meeting], table: str, message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        list(to_rows(wrong, table))
