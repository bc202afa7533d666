"""Events: what a meeting, its statements and its summits are in CAMEO and PLOVER."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cismeet.model import Edtf, Meeting, MeetingKind, Statement, SummitStatus
from cismeet.serializers.events.actors import Actor, country_actor, event_actor, sides
from cismeet.serializers.events.mapping import Code, codes
from cismeet.serializers.tables.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Direction", "Event", "events_of"]


@frozen
class Direction:
    """One row of CAMEO: who does what to whom."""

    cameo: str
    source: Actor | None
    target: Actor | None


@frozen(kw_only=True)
class Event:
    """One event of PLOVER, and the rows that it is in CAMEO.

    Args:
        facts: of the meeting that it stands in.
        path: JSON Pointer of what it was coded from.
        code: the line of the mapping.
        date: when it happened or will happen, None when not told.
        actors: who does it, or all sides where it is mutual.
        recipients: to whom; none where it is mutual or not told.
        statement: what was said, None for a meeting or a summit.
    """

    facts: Facts
    path: str
    code: Code
    date: Edtf | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...] = ()
    statement: Statement | None = None

    @property
    def id(self) -> str:
        """Id of the meeting and path: the same on every machine."""
        return f"{self.facts.meeting.id}{self.path}"

    @property
    def contexts(self) -> tuple[str, ...]:
        """The contexts of PLOVER; its auxiliary mode for the past is written among them."""
        told = (self.code.context, "historical" if self.code.time == "past" else "")
        return tuple(one for one in told if one)

    @property
    def directions(self) -> Iterator[Direction]:
        """The rows of CAMEO, in which every event has one source and one target."""
        cameo, back = self.code.cameo, self.code.back
        if self.recipients or self.statement:
            for source in self.actors or (None,):
                for target in self.recipients or (None,):
                    yield Direction(cameo, source, target)
                    if back:
                        yield Direction(back, target, source)
        elif back and len(self.actors) > 1:
            for source, target in permutations(self.actors, 2):
                yield Direction(cameo, source, target)
        else:
            for source in self.actors:
                yield Direction(cameo, source, source if back and len(source.members) > 1 else None)


def events_of(facts: Facts) -> Iterator[Event]:
    """The events of one meeting: itself, then its statements, then the summits it speaks of."""
    meeting = facts.meeting
    reported = _reported(facts)
    if reported.code.cameo and reported.actors:
        yield reported
    for index, statement in enumerate(meeting.statements):
        yield Event(
            facts=facts,
            path=f"/statements/{index}",
            code=codes()["statement", statement.act.value],
            date=meeting.date,
            actors=_voice(facts, statement.speaker),
            recipients=_voice(facts, statement.addressee),
            statement=statement,
        )
    for index, summit in enumerate(meeting.summits):
        coded_already = meeting.kind is MeetingKind.SUMMIT and summit.status is SummitStatus.REPORTED
        if not coded_already:
            yield Event(
                facts=facts,
                path=f"/summits/{index}",
                code=codes()["summit", summit.status.value],
                date=summit.date,
                actors=(event_actor(summit.name, summit.body),),
            )


def _voice(facts: Facts, who: str | None) -> tuple[Actor, ...]:
    person = facts.person(who)
    return () if person is None else sides([person])


def _reported(facts: Facts) -> Event:
    """The meeting itself, with visitors and hosts apart where the text tells them."""
    meeting = facts.meeting
    event = Event(
        facts=facts,
        path="/kind",
        code=codes()["meeting", meeting.kind.value],
        date=meeting.date,
        actors=sides(meeting.participants),
    )
    return _visit(event, meeting) if meeting.kind is MeetingKind.VISIT else event


def _visit(event: Event, meeting: Meeting) -> Event:
    visited = meeting.place.country if meeting.place else None
    visitors = tuple(side for side in event.actors if side.country and side.country != visited)
    if visited is None or not visitors:
        return evolve(event, code=codes()["meeting", "visit_host_open"])
    hosts = tuple(side for side in event.actors if side.country == visited)
    return evolve(event, actors=visitors, recipients=hosts or (country_actor(visited),))
