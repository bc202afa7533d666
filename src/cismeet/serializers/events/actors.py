"""Actors: the sides of a meeting, as event data name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Office, Participant
from cismeet.serializers.events.mapping import sector_of
from cismeet.serializers.tables.countries import alpha3

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Actor", "country_actor", "event_actor", "sides"]


@frozen
class Actor:
    """A state, an organisation or a person that does something.

    Args:
        name: people joined by ``; ``; else the organisation, the event or the country.
        country: alpha-2 code of the state, None for none.
        sector: role code of CAMEO and PLOVER (GOV, LEG, BUS, IGO), None where it is open.
        organization: the body, None for none.
        members: the people.
    """

    name: str
    country: str | None = None
    sector: str | None = None
    organization: str | None = None
    members: tuple[Participant, ...] = ()

    @property
    def code(self) -> str | None:
        """The CAMEO code of the actor, for instance ``BLRGOV``; None when nothing of it is known."""
        return (alpha3(self.country) or "") + (self.sector or "") or None


def sides(people: Iterable[Participant]) -> tuple[Actor, ...]:
    """The people as sides, in the order of their first: all of one state together, or of one organisation.

    Whoever represents neither stands alone. The sector is that of the first on the side
    whose office tells it: of the head of a delegation, not of those who come along.
    """
    groups: dict[tuple[str, str], list[Participant]] = {}
    for person in people:
        groups.setdefault(_side(person), []).append(person)
    return tuple(
        Actor(
            name="; ".join(one.label for one in group),
            country=group[0].country,
            sector=next((sector for one in group if (sector := _sector(one))), None),
            organization=None if group[0].country else group[0].organization,
            members=tuple(group),
        )
        for group in groups.values()
    )


def country_actor(country: str) -> Actor:
    """A state of which nobody is named."""
    return Actor(name=alpha3(country) or country, country=country)


def event_actor(name: str, body: str | None) -> Actor:
    """The organisation whose event it is, or the event itself where there is none."""
    return Actor(name=body or name, sector="IGO" if body else None, organization=body)


def _side(person: Participant) -> tuple[str, str]:
    if person.country:
        return "country", person.country
    return ("organization", person.organization) if person.organization else ("person", person.id)


def _sector(person: Participant) -> str | None:
    if person.office is Office.ORGANIZATION_HEAD and person.organization and person.country is None:
        return "IGO"
    return sector_of(person.office)
