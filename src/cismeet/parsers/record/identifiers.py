"""Ids of people and groups: their names in ASCII, each given once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.parsers.links.cast import Person
from cismeet.parsers.mentions.spelling import without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.parsers.links.cast import RoleTold
    from cismeet.parsers.readings.voices import Group

__all__ = ["Register", "fullest_role", "identifier"]

_NOBODY = "somebody"
_SEVERAL = 2
_BETWEEN = re.compile("[^A-Za-z0-9]+")


def identifier(label: str) -> str:
    """A name or role in ASCII, lower case, with hyphens.

    >>> identifier("Güler Ağayeva, D.Sc.")
    'guler-agayeva-d-sc'
    """
    plain = label if label.isascii() else without_accents(label)
    return _BETWEEN.sub("-", plain).strip("-").lower() or _NOBODY


@define(eq=False)
class Register:
    """Who has which id.

    Args:
        people: ids by the identity of the person.
        groups: ids by the label of the group, in lower case.
        taken: all ids given, with the number that the last namesake of each got.
    """

    people: dict[int, str] = field(factory=dict[int, str])
    groups: dict[str, str] = field(factory=dict[str, str])
    taken: dict[str, int] = field(factory=dict[str, int])

    def enter(self, people: Iterable[Person]) -> None:
        """Give each person an id, in this order."""
        for person in people:
            role = fullest_role(person)
            self.people[id(person)] = self._give(person.name or (role.text if role else _NOBODY))

    def id_of(self, voice: Person | Group | None) -> str | None:
        """The id of a person who was entered, or of a group, which gets one when first asked for."""
        if voice is None:
            return None
        if isinstance(voice, Person):
            return self.people.get(id(voice))
        key = voice.label.casefold()
        if key not in self.groups:
            self.groups[key] = self._give(voice.label)
        return self.groups[key]

    def _give(self, label: str) -> str:
        base = identifier(label)
        number = self.taken.get(base, 0) + 1
        while number > 1 and f"{base}-{number}" in self.taken:
            number += 1
        name = base if number == 1 else f"{base}-{number}"
        self.taken[base] = number
        self.taken.setdefault(name, 1)
        return name


def fullest_role(person: Person) -> RoleTold | None:
    """The title of most words, one beside the name before one that only refers to somebody."""
    roles = person.roles
    if len(roles) < _SEVERAL:
        return roles[0] if roles else None
    adjacent = [role for role in roles if role.adjacent]
    return max(adjacent or roles, key=_count_words)


def _count_words(role: RoleTold) -> int:
    return len(role.text.split())
