"""The tables of summits and of what is on their agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import AgendaItem, AgendaKind, Summit, SummitStatus
from cismeet.serializers.tables.column import Column, ColumnType, Reference, declare
from cismeet.serializers.tables.facts import Entry
from cismeet.serializers.tables.shared_columns import OF_MEETING, SharedColumns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.serializers.tables.facts import Facts

__all__ = ["AGENDA", "SUMMITS"]


@frozen
class Listed:
    """An agenda item, its place on the agenda, and whose agenda it is."""

    summit: Entry[Summit]
    index: int
    item: AgendaItem


def _summits(facts: Facts) -> Iterator[Entry[Summit]]:
    for index, summit in enumerate(facts.meeting.summits):
        yield Entry(facts, index, summit)


def _agenda(facts: Facts) -> Iterator[Listed]:
    for summit in _summits(facts):
        for index, item in enumerate(summit.thing.agenda):
            yield Listed(summit, index, item)


_SHARED = SharedColumns[Entry[Summit]](lambda entry: entry.facts)
_OF_AGENDA = SharedColumns[Listed](lambda listed: listed.summit.facts)


def _rule(value: str) -> Column[Entry[Summit]]:
    return _SHARED.rule(f"{value}_rule", f"`{value}`", lambda entry: f"/summits/{entry.index}/{value}")


SUMMITS = declare(
    "summits",
    title="Summits",
    description="A row is a multilateral event that a readout speaks of: past, coming, or itself reported.",
    key=("meeting_id", "summit_index"),
    references=(OF_MEETING,),
    records=_summits,
    columns=(
        _SHARED.meeting(),
        _SHARED.index("summit_index", "summit", lambda entry: entry.index),
        Column(
            name="name",
            description="Fullest name of the event in the text.",
            rule="Without article.",
            example="CIS heads of state summit",
            required=True,
            read=lambda entry: entry.thing.name,
        ),
        Column(
            name="body",
            description="Acronym of the organisation whose event it is.",
            rule="Blank when there is none or it is not known.",
            example="CIS",
            read=lambda entry: entry.thing.body,
        ),
        _rule("body"),
        Column(
            name="status",
            description="Whether the event lies ahead, is over, or is itself what the text reports.",
            rule="Seen from the day of the readout.",
            example="coming",
            values=tuple(SummitStatus),
            required=True,
            read=lambda entry: entry.thing.status.value,
        ),
        _rule("status"),
        *_SHARED.dates(
            "date",
            "When the event takes place",
            ("2015?-10-16", "2015-10-16", "2015-10-16"),
            lambda entry: entry.thing.date,
        ),
        _rule("date"),
        *_SHARED.place("where the event takes place", lambda entry: entry.thing.place),
        Column(
            name="declared_items",
            type=ColumnType.INTEGER,
            description="Number of agenda items that the text states.",
            rule="Blank when it states none; it may be more than `listed_items`.",
            example="17",
            read=lambda entry: entry.thing.declared_items,
        ),
        Column(
            name="listed_items",
            type=ColumnType.INTEGER,
            description="Number of agenda items that the text names.",
            rule="One row each in the table `agenda`.",
            example="6",
            required=True,
            read=lambda entry: len(entry.thing.agenda),
        ),
        Column(
            name="mentions",
            type=ColumnType.INTEGER,
            description="How often the text names the event.",
            rule="One row each in the table `mentions`.",
            example="3",
            required=True,
            read=lambda entry: len(entry.thing.mentions),
        ),
    ),
)

AGENDA = declare(
    "agenda",
    title="Agenda items",
    description="A row is one thing to be, or that was, considered, adopted, signed or approved at a summit.",
    key=("meeting_id", "summit_index", "item_index"),
    references=(OF_MEETING, Reference(("meeting_id", "summit_index"), "summits", ("meeting_id", "summit_index"))),
    records=_agenda,
    columns=(
        _OF_AGENDA.meeting(),
        _OF_AGENDA.index("summit_index", "summit", lambda listed: listed.summit.index),
        _OF_AGENDA.index("item_index", "item", lambda listed: listed.index),
        Column(
            name="text",
            description="The item as written.",
            rule="Without article.",
            example="program of cooperation for 2016-2020",
            required=True,
            read=lambda listed: listed.item.text,
        ),
        Column(
            name="kind",
            description="What kind of paper or matter it is.",
            rule="`issue` is anything else.",
            example="programme",
            values=tuple(AgendaKind),
            required=True,
            read=lambda listed: listed.item.kind.value,
        ),
        *_OF_AGENDA.dates(
            "period",
            "Years that the paper covers",
            ("2016/2020", "2016-01-01", "2020-12-31"),
            lambda listed: listed.item.period,
        ),
        *_OF_AGENDA.span("", "the item", lambda listed: listed.item.span),
    ),
)
