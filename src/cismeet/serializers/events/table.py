"""The table of events: a row for each event of CAMEO, with its code in PLOVER beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Act, Form
from cismeet.serializers.events.coding import Direction, Event, events_of
from cismeet.serializers.events.mapping import codes
from cismeet.serializers.tables.column import Column, declare
from cismeet.serializers.tables.shared_columns import SharedColumns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cismeet.serializers.events.actors import Actor
    from cismeet.serializers.tables.facts import Facts

__all__ = ["EVENTS"]


@frozen
class Coded:
    """A row: an event of CAMEO, and the event that it is part of."""

    event: Event
    direction: Direction


def _rows(facts: Facts) -> Iterator[Coded]:
    for event in events_of(facts):
        for direction in event.directions:
            yield Coded(event, direction)


_SHARED = SharedColumns[Coded](lambda row: row.event.facts)


def _actor(prefix: str, what: str, actor: Callable[[Coded], Actor | None]) -> tuple[Column[Coded], ...]:
    return (
        Column(
            name=f"{prefix}_code",
            description=f"CAMEO code of {what}: country in three letters and sector.",
            rule="Blank when neither is known; codes of single organisations are not given.",
            example="BLRGOV",
            read=lambda row: side.code if (side := actor(row)) else None,
        ),
        *_SHARED.countries(
            f"{prefix}_country{{}}",
            f"State that {what} represents",
            lambda row: side.country if (side := actor(row)) else None,
            "Blank when the text does not tell.",
        ),
        Column(
            name=f"{prefix}_sector",
            description=f"Sector of {what}.",
            rule="By the office of the first on that side whose office tells it; else blank.",
            example="GOV",
            values=("GOV", "LEG", "BUS", "IGO"),
            read=lambda row: side.sector if (side := actor(row)) else None,
        ),
        Column(
            name=f"{prefix}_organization",
            description=f"Body that {what} represents.",
            rule="By the name in the text; blank for a state.",
            example="CIS",
            read=lambda row: side.organization if (side := actor(row)) else None,
        ),
        Column(
            name=f"{prefix}_name",
            description=f"Names of {what}.",
            rule="People joined by `; `; else the body, the event or the country. Blank when left open.",
            example="Oleg Brykin",
            read=lambda row: side.name if (side := actor(row)) else None,
        ),
    )


EVENTS = declare(
    "events",
    title="Events",
    description="A row is an event of CAMEO, from one source to one target, with its code in PLOVER.",
    key=("event_id", "cameo", "source_name", "target_name"),
    records=_rows,
    columns=(
        Column(
            name="event_id",
            description="Id of the event; rows with the same id are one event in PLOVER.",
            rule="Id of the meeting and JSON Pointer of what was coded.",
            example="m-0123456789abcdef/statements/0",
            required=True,
            read=lambda row: row.event.id,
        ),
        _SHARED.meeting(),
        *_SHARED.dates(
            "date",
            "When the event took or takes place",
            ("2015?-10-12", "2015-10-12", "2015-10-12"),
            lambda row: row.event.date,
        ),
        Column(
            name="time",
            description="Whether the event is what the readout reports, is over by then, or lies ahead.",
            rule="`past` and `future` are summits that the readout speaks of.",
            example="reported",
            values=("reported", "past", "future"),
            required=True,
            read=lambda row: row.event.code.time,
        ),
        Column(
            name="cameo",
            description="CAMEO event code.",
            rule="By the file mapping.tsv; text, as it begins with a zero.",
            example="051",
            values=tuple(sorted({code for one in codes().values() for code in (one.cameo, one.back) if code})),
            required=True,
            read=lambda row: row.direction.cameo,
        ),
        Column(
            name="plover_event",
            description="PLOVER event category.",
            rule="Blank where PLOVER drops the event, as it does CAMEO 01 and 02.",
            example="SUPPORT",
            values=tuple(sorted({one.plover for one in codes().values() if one.plover})),
            read=lambda row: row.event.code.plover or None,
        ),
        Column(
            name="plover_mode",
            description="PLOVER mode.",
            rule="Blank when there is none.",
            example="phone",
            values=tuple(sorted({one.mode for one in codes().values() if one.mode})),
            read=lambda row: row.event.code.mode or None,
        ),
        Column(
            name="plover_context",
            description="PLOVER contexts.",
            rule="Joined by `; `; `historical` marks an event of the past. Blank when there is none.",
            example="diplomatic",
            read=lambda row: "; ".join(row.event.contexts) or None,
        ),
        *_actor("source", "who does it", lambda row: row.direction.source),
        *_actor("target", "whom it is done to", lambda row: row.direction.target),
        Column(
            name="act",
            description="Act of the statement.",
            rule="Blank for meetings and summits.",
            example="thank",
            values=tuple(Act),
            read=lambda row: said.act.value if (said := row.event.statement) else None,
        ),
        Column(
            name="form",
            description="Whether the statement is quoted or reported.",
            rule="Blank for meetings and summits.",
            example="indirect",
            values=tuple(Form),
            read=lambda row: said.form.value if (said := row.event.statement) else None,
        ),
        Column(
            name="text",
            description="What was said.",
            rule="Blank for meetings and summits.",
            example="the observers for their work",
            read=lambda row: said.text if (said := row.event.statement) else None,
        ),
        Column(
            name="url",
            description="Address of the readout.",
            rule="As the caller gave it; blank when not given.",
            example="https://example.org/1",
            read=lambda row: row.event.facts.meeting.source.url,
        ),
    ),
)
