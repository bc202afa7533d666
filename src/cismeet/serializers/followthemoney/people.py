"""People, their positions and the bodies that they represent, and where the text names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Participant, ParticipantKind
from cismeet.serializers.followthemoney.entity import Entity, address_of_page, certain_days, entity, stable_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.model import Meeting

__all__ = ["Person", "organization", "people", "persons"]


@frozen
class Person:
    """Somebody with a name: the id in the meeting and the id of the entity."""

    id: str
    entity: str


def persons(meeting: Meeting) -> Iterator[Person]:
    """Everybody in the meeting who is one person and has a name.

    Two readouts mean the same person only when given name and surname, kind of office
    and country agree; all others stay apart, for a false merge is worse than none.
    """
    for one in meeting.people:
        if one.kind is ParticipantKind.PERSON and one.name:
            sure = one.office and one.country and len(one.name.split()) > 1
            key = (one.name.casefold(), one.office, one.country) if sure else (meeting.id, one.id, None)
            yield Person(one.id, stable_id("person", *key))


def organization(name: str) -> str:
    """The id of the organisation of that name."""
    return stable_id("organization", name)


def people(meeting: Meeting, known: list[Person], document: str) -> Iterator[Entity]:
    """Persons, positions, occupancies, organisations and mentions.

    Args:
        meeting: the meeting.
        known: its people with names, as `persons` gives them.
        document: the id of the entity of the readout.
    """
    ids = {one.id: one.entity for one in known}
    for one in meeting.people:
        if one.organization:
            yield entity(organization(one.organization), "Organization", name=one.organization)
        if one.kind is ParticipantKind.GROUP:
            if one.name:
                yield entity(organization(one.name), "Organization", name=one.name, country=_lower(one.country))
            continue
        person = ids.get(one.id)
        if person:
            yield _person(meeting, one, person, document)
        yield from _position(meeting, one, person)
        if person:
            yield from _mentions(meeting, one, person, document)


def _person(meeting: Meeting, one: Participant, id: str, document: str) -> Entity:  # noqa: A002  (the name in the format)
    return entity(
        id,
        "Person",
        name=one.name,
        lastName=one.family_name,
        position=one.role,
        country=_lower(one.country),
        proof=document,
        sourceUrl=address_of_page(meeting.source.url),
    )


def _position(meeting: Meeting, one: Participant, person: str | None) -> Iterator[Entity]:
    if one.role is None:
        return
    post = stable_id("position", one.role, one.organization, one.country)
    yield entity(
        post,
        "Position",
        name=one.role,
        country=_lower(one.country),
        organization=organization(one.organization) if one.organization else None,
    )
    if person:
        first, last = certain_days(meeting.date)
        yield entity(
            stable_id("occupancy", person, post),
            "Occupancy",
            holder=person,
            post=post,
            date=first if first == last else None,
            publisher=meeting.source.publisher,
            sourceUrl=address_of_page(meeting.source.url),
        )


def _mentions(meeting: Meeting, one: Participant, person: str, document: str) -> Iterator[Entity]:
    """One for each way in which the text names the person."""
    for words in dict.fromkeys(" ".join(meeting.text_of(span).split()) for span in one.mentions):
        if words:
            yield entity(
                stable_id("mention", document, person, words),
                "Mention",
                name=words,
                document=document,
                resolved=person,
                detectedSchema="Person",
                contextCountry=_lower(one.country),
            )


def _lower(country: str | None) -> str | None:
    return country.lower() if country else None
