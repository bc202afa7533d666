"""Ids of people and groups: their names in ASCII, each given once."""

from __future__ import annotations

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


def identifier(label: str) -> str:
    """A name or role in ASCII, lower case, with hyphens.

    >>> identifier("Güler Ağayeva, D.Sc.")
    'guler-agayeva-d-sc'
    """
    plain = label if label.isascii() else without_accents(label)
    kept = "".join(char if char.isascii() and char.isalnum() else " " for char in plain)
    return "-".join(kept.casefold().split()) or _NOBODY


@define(eq=False)
class Register:
    """Who has which id.

    Args:
        people: ids by the identity of the person.
        groups: ids by the label of the group, in lower case.
        taken: all ids given.
    """

    people: dict[int, str] = field(factory=dict)
    groups: dict[str, str] = field(factory=dict)
    taken: set[str] = field(factory=set)

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
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name)
        return name


def fullest_role(person: Person) -> RoleTold | None:
    """The title of most words, one beside the name before one that only refers to somebody."""
    adjacent = [role for role in person.roles if role.adjacent]
    return max(adjacent or person.roles, key=lambda role: len(role.text.split()), default=None)
