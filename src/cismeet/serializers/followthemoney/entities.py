"""The entities of a meeting: the readout, the events, the people and what they hold.

The schemata and properties are those of https://followthemoney.tech/explorer/ (the
published files of followthemoney 4.11.2 were read; a test holds the list).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import MeetingKind, ParticipantKind
from cismeet.serializers.followthemoney.entity import (
    Entity,
    address_of_page,
    certain_days,
    entity,
    stable_id,
)
from cismeet.serializers.followthemoney.people import Person, organization, people, persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.model import Meeting, Place, Summit

__all__ = ["entities"]

_LANGUAGES = {"en": "eng", "ru": "rus"}
_NOT_TOLD = "The readout does not tell where the trip began."


def entities(meeting: Meeting) -> Iterator[Entity]:
    """The FollowTheMoney entities of a meeting.

    A person without a name gets no Person, for FollowTheMoney matches people by name;
    the office stands as a Position. A year that is inferred or unknown gives no date.

    Args:
        meeting: the meeting.

    >>> from cismeet.model import Meeting, MeetingKind, Source
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text="He came."))
    >>> [one["schema"] for one in entities(meeting)]
    ['PlainText', 'Event']
    """
    document = _document(meeting)
    known = list(persons(meeting))
    yield document
    yield from people(meeting, known, document["id"])
    yield from _meeting_event(meeting, known, document["id"])
    for summit in meeting.summits:
        yield from _summit_event(meeting, summit, document["id"])


def _document(meeting: Meeting) -> Entity:
    source = meeting.source
    return entity(
        stable_id("readout", meeting.id),
        "PlainText",
        name=meeting.title,
        fileName=f"{meeting.id}.txt",
        title=meeting.title,
        bodyText=source.text,
        language=_LANGUAGES.get(source.language),
        publisher=source.publisher,
        publishedAt=source.published.isoformat() if source.published else None,
        sourceUrl=address_of_page(source.url),
        processingAgent=meeting.generator,
    )


def _meeting_event(meeting: Meeting, known: list[Person], document: str) -> Iterator[Entity]:
    start, end = certain_days(meeting.date)
    present = {one.id for one in meeting.participants}
    name = meeting.title or " and ".join(one.label for one in meeting.participants) or meeting.kind.value
    groups = [one for one in meeting.participants if one.kind is ParticipantKind.GROUP and one.name]
    is_trip = meeting.kind is MeetingKind.VISIT and meeting.place is not None
    origin = stable_id("origin not told", meeting.id)
    if is_trip and meeting.place:
        yield _address(meeting.place)
        yield entity(origin, "Address", remarks=_NOT_TOLD)
    yield entity(
        stable_id("meeting", meeting.id),
        "Trip" if is_trip else "Event",
        name=name,
        recordId=meeting.id,
        startDate=start,
        endDate=end,
        description=_told_of_date(str(meeting.date)) if meeting.date and not (start and end) else None,
        location=str(meeting.place) if meeting.place else None,
        country=_country(meeting.place),
        involved=[*(one.entity for one in known if one.id in present), *(organization(one.label) for one in groups)],
        keywords=[meeting.kind.value, *(topic.text for topic in meeting.topics)],
        startLocation=origin if is_trip else None,
        endLocation=_address(meeting.place)["id"] if is_trip and meeting.place else None,
        proof=document,
        publisher=meeting.source.publisher,
        sourceUrl=address_of_page(meeting.source.url),
    )


def _summit_event(meeting: Meeting, summit: Summit, document: str) -> Iterator[Entity]:
    start, end = certain_days(summit.date)
    uncertain = [_told_of_date(str(summit.date))] if summit.date and not (start and end) else []
    if summit.body:
        yield entity(organization(summit.body), "Organization", name=summit.body)
    yield entity(
        stable_id("summit", meeting.id, summit.name, summit.body, str(summit.date)),
        "Event",
        name=summit.name,
        startDate=start,
        endDate=end,
        location=str(summit.place) if summit.place else None,
        country=_country(summit.place),
        organizer=organization(summit.body) if summit.body else None,
        description=uncertain + [f"{item.kind}: {item.text}" for item in summit.agenda],
        keywords=["summit", summit.status.value],
        proof=document,
        publisher=meeting.source.publisher,
        sourceUrl=address_of_page(meeting.source.url),
    )


def _told_of_date(date: str) -> str:
    return f"Date (EDTF): {date}"


def _address(place: Place) -> Entity:
    return entity(
        stable_id("place", place.city, place.country),
        "Address",
        full=str(place),
        city=place.city,
        country=_country(place),
    )


def _country(place: Place | None) -> str | None:
    return place.country.lower() if place and place.country else None
