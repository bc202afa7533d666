"""Who is meant by a common noun: "the guest", "his counterpart", "the latter", "the diplomat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language.schema import Reference
from cismeet.model import Office
from cismeet.parsers.links.discourse.state import Resolved, State, holds_office, of_country, only

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Person
    from cismeet.parsers.mentions.mention import Mention, Role

__all__ = ["counterpart", "diplomat", "latter", "other_side", "ranked", "subordinate"]

_TWO = 2


def latter(state: State) -> Resolved:
    """The last who was named and does not act."""
    person = next((person for person in reversed(state.recent) if person is not state.subject), None)
    return (person, "latter") if person is not None else (None, "latter-open")


def ranked(state: State, mention: Mention) -> Resolved:
    """The only one of that rank (*the general*)."""
    person = None if mention.rank is None else only(state.cast.ranked.get(mention.rank, ()))
    return (person, "rank") if person is not None else (None, "rank-open")


def counterpart(state: State, mention: Mention, owner: Person | None) -> Resolved:
    """The one who holds the office that `owner` holds: of that country, or the other one of two."""
    alike: list[Person] = []
    if owner is not None:
        alike = _but(of_country(holds_office(state.cast, owner.offices), mention.country), owner)
    others = _but(of_country(state.cast.people, mention.country), owner)
    among = set(alike or others)
    present = [person for person in dict.fromkeys(state.present) if person in among]
    for group in (alike, present, others):
        if len(group) == 1:
            return group[0], "counterpart"
    if not alike and len(state.present) == _TWO and owner in state.present:
        return next(person for person in state.present if person is not owner), "counterpart"
    return None, "counterpart-open"


def subordinate(state: State, role: Role, owner: Person) -> Person | None:
    """The one from the owner's state who holds a lesser office (*his minister*)."""
    return only(_but(of_country(holds_office(state.cast, role.offices), owner.country), owner))


def _but(people: list[Person], owner: Person | None) -> list[Person]:
    """The people without `owner`."""
    return [person for person in people if person is not owner]


def other_side(state: State, mention: Mention, owner: Person | None, kind: Reference) -> Resolved:
    """The guest, the host or the interlocutor."""
    named = of_country(state.present, mention.country)
    if owner is not None:
        others = _but(named, owner)
        if len(others) == 1:
            return others[0], "the-other-side"
    host = state.host()
    if kind is Reference.HOST:
        return (host, "host") if host is not None else (None, "host-open")
    if kind is Reference.INTERLOCUTOR and state.subject is not None:
        guests = _but(named, state.subject)
    else:
        guests = [person for person in named if person is not host and _is_from_elsewhere(person, host)]
    if len(guests) == 1 or (guests and kind is Reference.GUEST):
        return guests[0], "guest"
    return None, "guest-open"


def _is_from_elsewhere(person: Person, host: Person | None) -> bool:
    """Whether the person is not known to be of the host's country."""
    return host is None or person.country is None or person.country != host.country


def diplomat(state: State, mention: Mention) -> Resolved:
    """The ambassador named last, or the only one present who is not the host."""
    country = mention.country
    for one in reversed(state.recent):
        if Office.AMBASSADOR in one.offices and _may_be_of(one, country):
            return one, "diplomat"
    host = state.host()
    person = only(one for one in dict.fromkeys(state.present) if one is not host and _may_be_of(one, country))
    return (person, "diplomat") if person is not None else (None, "diplomat-open")


def _may_be_of(person: Person, country: str | None) -> bool:
    """Whether the person is of that country, as far as is known."""
    return country is None or person.country in (None, country)
