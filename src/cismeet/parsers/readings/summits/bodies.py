"""Which organisation an event belongs to, and who meets at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cismeet.language.schema import BodyKind, BodySense, GroupSense, Level, PlaceKind, PlaceSense
from cismeet.model import Office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.events import EventMention
    from cismeet.parsers.readings.summits.event import Event

__all__ = ["COUNCIL", "LEVELS", "inherit_bodies", "level_of"]

LEVELS: Final = {
    Office.HEAD_OF_STATE: Level.HEADS_OF_STATE,
    Office.HEAD_OF_GOVERNMENT: Level.HEADS_OF_GOVERNMENT,
    Office.FOREIGN_MINISTER: Level.FOREIGN_MINISTERS,
}
"""Who meets, by their office."""

COUNCIL: Final = BodyKind.COUNCIL
"""The kind of body that meets as an event and decides."""


def level_of(mentions: Mentions, event: Event) -> Level | None:
    """Who meets at an event, where its name tells: the summit of *heads of state*."""
    for mention in event.mentions:
        for at in range(mention.first, mention.last):
            body = mentions.hits.at(at, BodySense)
            if body is not None and body.level is not None and body.kind == COUNCIL:
                return body.level
            group = mentions.hits.at(at, GroupSense)
            if group is not None and group.office is not None and (level := LEVELS.get(group.office)) is not None:
                return level
    return None


def inherit_bodies(mentions: Mentions, events: Sequence[Event]) -> None:
    """The next session of the Council, the Vilnius Summit: of the organisation that the text is about.

    That is the one of the event before, else of the first event that has one, else the
    one that the text names most often.
    """
    earlier = next((event.body for event in events if event.body), None) or _most_named(mentions)
    for event in events:
        name = event.name
        may_be_of_another = not name.proper or _is_of_council(mentions, name)
        if event.body is None and may_be_of_another and not _is_of_states(mentions, name):
            event.body = earlier
        earlier = event.body or earlier


def _most_named(mentions: Mentions) -> str | None:
    """The organisation that the text names most often."""
    named: dict[str, int] = {}
    for _, body in mentions.hits.of(BodySense):
        if body.organisation:
            named[body.organisation] = named.get(body.organisation, 0) + 1
    return max(named, key=lambda name: (named[name], name), default=None)


def _is_of_council(mentions: Mentions, name: EventMention) -> bool:
    """Whether a council that several organisations have is named (the *Council of Heads of Government*)."""
    bodies = (mentions.hits.at(at, BodySense) for at in range(name.first, name.last))
    return any(body is not None and body.kind == COUNCIL and body.organisation is None for body in bodies)


def _is_of_states(mentions: Mentions, name: EventMention) -> bool:
    """A meeting of the ministers of *A, B and C* belongs to no organisation."""
    senses = (mentions.hits.at(at, PlaceSense) for at in range(name.first, name.last))
    return sum(sense is not None and sense.kind is PlaceKind.COUNTRY for sense in senses) > 1
