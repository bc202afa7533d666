"""What has been said so far: who was named, who spoke, who acts."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from attrs import define, field

from cismeet.model import Act, Office
from cismeet.parsers.links.cast import Cast, People, Person
from cismeet.parsers.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cismeet.parsers.mentions.mention import Mention

__all__ = ["Resolved", "State", "gender_fits", "holds_office", "of_country", "only"]

Resolved: TypeAlias = tuple[Person | None, str]
"""The person meant and the rule that says so, or None and why it is open."""

_MINISTERS = frozenset((Office.MINISTER, Office.FOREIGN_MINISTER))


@define(eq=False)
class State:
    """What has been said so far.

    Args:
        document: the text.
        cast: everybody named.
        present: who took part, as far as known before the statements are read.
        home: the country of the host or the press service.
        speaker: who spoke last.
        addressee: to whom.
        act: what was done by it.
        subject: the subject of the last clause.
        recent: everybody named so far, the last named last.
        chair: who leads the meeting.
    """

    document: Document
    cast: Cast
    present: list[Person]
    home: str | None
    speaker: Person | None = None
    addressee: Person | None = None
    act: Act | None = None
    subject: Person | None = None
    recent: People = field(factory=dict[Person, None])
    chair: Person | None = None

    def saw(self, person: Person) -> None:
        """The text has named this person."""
        self.recent.pop(person, None)
        self.recent[person] = None

    def acted(self, person: Person) -> None:
        """This person is the subject of the clause."""
        self.subject = person

    def acted_together(self) -> None:
        """Several people are the subject of the clause: none of them alone."""
        self.subject = None

    def spoke(self, speaker: Person | None, addressee: Person | None, act: Act) -> None:
        """An act of speech has been told."""
        self.speaker, self.addressee, self.act = speaker, addressee, act
        if speaker is not None:
            self.acted(speaker)

    def host(self) -> Person | None:
        """Who is at home, or the first of those present."""
        for person in self.present:
            if self.home is not None and person.country == self.home:
                return person
        return self.present[0] if self.present else None

    def last_named(self, count: int) -> list[Person]:
        """The people named last, the very last first."""
        return list(islice(reversed(self.recent), count))

    def narrowed(self, people: Collection[Person]) -> Person | None:
        """The one that is meant among several: who is present, at home, or spoken of last."""
        if len(people) <= 1:
            return only(people)
        among = set(people)
        present = among.intersection(self.present)
        if len(present) == 1:
            return only(present)
        among = present or among
        if self.home is not None:
            at_home = only(person for person in among if person.country == self.home)
            if at_home is not None:
                return at_home
        return next((person for person in reversed(self.recent) if person in among), None)


def only(people: Iterable[Person]) -> Person | None:
    """The person, where there is exactly one."""
    found: Person | None = None
    for person in people:
        if found is not None:
            return None
        found = person
    return found


def gender_fits(person: Person, mention: Mention) -> bool:
    """Whether the gender that the words tell is not against the person's."""
    return person.gender is None or mention.gender is None or person.gender is mention.gender


def of_country(people: Iterable[Person], country: str | None) -> list[Person]:
    """Those of that country; all where none is told."""
    return [person for person in people if country is None or person.country == country]


def holds_office(cast: Cast, offices: Iterable[Office]) -> People:
    """Everybody who holds one of the offices; every minister may be meant by "the minister"."""
    wanted = set(offices)
    if Office.OTHER in wanted:
        return {}
    if not wanted.isdisjoint(_MINISTERS):
        wanted |= _MINISTERS
    return {person: None for office in wanted for person in cast.holding.get(office, ())}
