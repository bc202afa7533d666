"""Who speaks that the text has not introduced: under a surname alone, or under an office alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Office
from cismeet.parsers.links.cast import Person

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Cast
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.mention import Mention, Role

__all__ = ["person_by_office", "person_by_surname"]

_SHORTEST_SURNAME = 3
_LIGHT_OFFICES = (Office.OTHER, Office.BUSINESS)


def person_by_surname(mentions: Mentions, cast: Cast, mention: Mention) -> Person | None:
    """Somebody who speaks under a name and was not introduced; other mentions of that surname are theirs too."""
    if mention.name is None or cast.is_open(mentions.document, mention):
        return None
    document = mentions.document
    forms = document.words.forms
    words = [form for form in forms[mention.name[0] : mention.name[1]] if form != "."]
    surname = words[-1]
    if len(surname) < _SHORTEST_SURNAME or surname.isupper():
        return None
    person = Person(words, (1, mention.first), name=document.written(*mention.name))
    cast.people.append(person)
    cast.join(document, mention, person)
    for other in mentions.by_surname.get(surname, ()):
        if cast.of(document, other) is None:
            cast.join(document, other, person)
    return person


def person_by_office(mentions: Mentions, cast: Cast, mention: Mention) -> Person | None:
    """Somebody whom the text knows by office alone (*the ambassador of* a state)."""
    role = mention.role
    if role is None or not role.definite or cast.is_crowd:
        return None
    if role.country is None and role.organization is None and not _has_weight(role):
        return None
    document = mentions.document
    for person in cast.people:
        if person.name is None and person.country == role.country and set(person.offices) & set(role.offices):
            cast.join(document, mention, person)
            return person
    country = role.country or mention.country
    person = Person([], (1, mention.first), country=country)
    if country is not None:
        person.country_from = (document, mention.first, mention.last, "country-of-office")
    cast.people.append(person)
    cast.by_mention[id(document), mention.first] = person
    person.mentions.append((document, mention))
    cast.learn(person, document, mention)
    return person


def _has_weight(role: Role) -> bool:
    """Whether an office of several words is one of state (*the first deputy minister*, not *the chief accountant*)."""
    return role.last - role.first > 1 and any(office not in _LIGHT_OFFICES for office in role.offices)
