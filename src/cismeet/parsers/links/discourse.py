"""Who is meant by an office, a common noun or a pronoun, as the text goes on.

Every rule answers the people that the words may mean; exactly one is a referent,
more or none leaves the mention open. "He" is decided by what was said last: who
was asked answers, who spoke goes on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.language.schema import BodySense, ModifierSense, PlaceSense, Reference
from cismeet.model import Act, Office
from cismeet.parsers.links.cast import Cast, Person
from cismeet.parsers.mentions.spelling import fold
from cismeet.parsers.mentions.mention import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.parsers.text.document import Document

__all__ = ["Discourse", "Resolved"]

Resolved = tuple[Person | None, str]

_ANSWERED = frozenset(
    {Act.ASK, Act.REQUEST, Act.INVITE, Act.PROPOSE, Act.THANK, Act.CONGRATULATE, Act.CONDOLE, Act.CRITICIZE}
)
_MINISTERS = frozenset({Office.MINISTER, Office.FOREIGN_MINISTER})
_GENERIC = frozenset({Office.OTHER, Office.ORGANIZATION_HEAD})
_CHAIRS = frozenset({Office.ORGANIZATION_HEAD, Office.OTHER})
_LESSER = frozenset({Office.OFFICIAL, Office.BUSINESS, Office.AMBASSADOR, Office.LEGISLATOR})
_HEADS = (Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT)


@define(eq=False)
class Discourse:
    """What has been said so far, for deciding who is meant next.

    Args:
        document: the text.
        cast: everybody named.
        present: who took part, as far as known before the statements are read.
        home: the country of the host or the press service.
    """

    document: Document
    cast: Cast
    present: list[Person]
    home: str | None
    speaker: Person | None = None
    addressee: Person | None = None
    act: Act | None = None
    subject: Person | None = None
    recent: list[Person] = field(factory=list)
    chair: Person | None = None

    # ------------------------------------------------------------ what happens

    def saw(self, person: Person) -> None:
        """The text has named this person."""
        if person in self.recent:
            self.recent.remove(person)
        self.recent.append(person)

    def acted(self, person: Person) -> None:
        """This person is the subject of the clause."""
        self.subject = person

    def spoke(self, speaker: Person | None, addressee: Person | None, act: Act) -> None:
        """An act of speech has been told."""
        self.speaker, self.addressee, self.act = speaker, addressee, act
        if speaker is not None:
            self.acted(speaker)

    # ------------------------------------------------------------ who is meant

    def resolve(self, mention: Mention, *, answers: bool = False, owner: Person | None = None) -> Resolved:
        """The person meant, and the rule that says so (or why it is open).

        Args:
            mention: the words.
            answers: the verb tells an answer ("replied"), so the one who was asked speaks.
            owner: the one whom "his" in the mention stands for.
        """
        if mention.kind is MentionKind.NAME:
            person = self.cast.of(self.document, mention)
            return person, "name" if person else "name-open"
        if mention.kind is MentionKind.PRONOUN:
            return self._pronoun(mention, answers=answers)
        if mention.kind is MentionKind.OFFICE:
            return self._office(mention)
        if mention.kind is MentionKind.REFERENCE:
            return self._reference(mention, owner)
        return None, "no-person"

    def _pronoun(self, mention: Mention, *, answers: bool) -> Resolved:
        if mention.plural:
            return None, "group"
        fits = [person for person in (*self.present, *self.recent) if _gender_fits(person, mention)]
        certain = [person for person in fits if person.gender is not None]
        fits = certain or fits
        if answers and self.addressee in fits and self.act in _ANSWERED and self.addressee is not None:
            return self.addressee, "pronoun-answers"
        if answers and self.speaker is not None and self.act is Act.ASK:
            others = [
                person for person in _unique(reversed(self.recent)) if person is not self.speaker and person in fits
            ]
            if others:
                return others[0], "pronoun-answers"
        if self.subject is not None and _gender_fits(self.subject, mention):
            return self.subject, "pronoun-goes-on"
        candidates = _unique(fits)
        if len(candidates) == 1:
            return candidates[0], "pronoun-only-candidate"
        near = _unique(person for person in self.recent[-2:] if _gender_fits(person, mention))
        if len(near) == 1:
            return near[0], "pronoun-nearest"
        return None, "pronoun-open"

    def object_pronoun(self, mention: Mention, subject: Person | None) -> Resolved:
        """Whom "him" or "her" means as the addressee of `subject`."""
        fits = [
            person
            for person in _unique((*reversed(self.recent), *self.present))
            if person is not subject and _gender_fits(person, mention)
        ]
        if self.speaker in fits and self.speaker is not None:
            return self.speaker, "pronoun-addressee"
        if self.addressee in fits and self.addressee is not None and self.speaker is subject:
            return self.addressee, "pronoun-addressee"
        if fits:
            return fits[0], "pronoun-addressee"
        return None, "pronoun-open"

    def _office(self, mention: Mention) -> Resolved:
        role = mention.role
        if role is None or not role.offices:
            return None, "office-open"
        if mention.possessor is not None and role.country is None and role.organization is None:
            return self._counterpart(mention, self.subject)
        wanted = self._role_words(mention)
        known = self.cast.people
        by_body = self._of_body(mention)
        if by_body is not None:
            return by_body, "office-by-body"
        strong = [person for person in known if self._country_fits(person, mention) and self._has_words(person, wanted)]
        found = self._narrow(strong)
        if found is not None:
            return found, "office-by-words"
        weak = [
            person for person in known if self._country_fits(person, mention) and _office_fits(person, role.offices)
        ]
        if not strong:
            found = self._narrow(weak)
            if found is not None:
                return found, "office-by-kind"
        if mention.country is not None and role.offices[0] is Office.HEAD_OF_STATE and not strong and not weak:
            heads = [person for person in known if person.country == mention.country]
            if len(heads) == 1 and mention.role is not None and (heads[0].office in (*_HEADS, None)):
                return heads[0], "office-by-country"
        if (
            self.chair is not None
            and set(role.offices) <= _CHAIRS
            and role.country is None
            and role.organization is None
            and not strong
        ):
            return self.chair, "office-of-chair"
        if mention.country is not None and not strong:
            there = [person for person in self.present if person.country == mention.country]
            if len(there) == 1 and not self._is_deputy_title(mention):
                return there[0], "office-by-country"
        bare = [
            person
            for person in self.present
            if person.name and not person.roles and person.country in (None, mention.country)
        ]
        if len(bare) == 1 and mention.country is not None and set(role.offices) & set(_HEADS) and not weak:
            return bare[0], "office-of-the-one-without"
        return None, "office-open"

    def _is_deputy_title(self, mention: Mention) -> bool:
        """Whether the words name a lesser office than a head or minister (an adviser, a spokesman)."""
        role = mention.role
        return role is None or bool(set(role.offices) & _LESSER)

    def _of_body(self, mention: Mention) -> Person | None:
        """the EEC head: whoever heads that body, whatever the title is called."""
        role = mention.role
        if role is None or role.organization is None or not set(role.offices) & _GENERIC:
            return None
        wanted = self._bodies(self.document, *role.organization)
        heads = [
            person
            for person in self.cast.people
            if person.organization_from is not None and wanted & self._bodies(*person.organization_from)
        ]
        return heads[0] if len(heads) == 1 else None

    def _bodies(self, document: Document, first: int, last: int) -> set[str]:
        """The acronyms that a body's name goes by."""
        language = document.language
        keys = document.words.keys[first:last]
        found: set[str] = set()
        for entry in language.entries.get(keys[0], ()):
            sense = entry.sense
            if isinstance(sense, BodySense) and entry.rest == tuple(keys[1:]):
                found |= {name for name in (sense.acronym, sense.name) if name}
        return found

    def _narrow(self, people: list[Person]) -> Person | None:
        """The one that is meant among several: who is present, at home, or spoken of last."""
        if len(people) <= 1:
            return people[0] if people else None
        present = [person for person in people if person in self.present]
        if len(present) == 1:
            return present[0]
        people = present or people
        at_home = [person for person in people if self.home is not None and person.country == self.home]
        if len(at_home) == 1:
            return at_home[0]
        near = [person for person in reversed(self.recent) if person in people]
        return near[0] if near and len(self.recent) > 0 and self._same_office(people) else None

    def _same_office(self, people: list[Person]) -> bool:
        return len({person.country for person in people}) > 0

    def _reference(self, mention: Mention, owner: Person | None) -> Resolved:
        kind = mention.reference
        if kind is Reference.LATTER:
            return self._latter()
        if kind is Reference.RANK:
            ranked = [
                person for person in self.cast.people if any(one.rank == mention.rank for _, one in person.mentions)
            ]
            return (ranked[0], "rank") if len(ranked) == 1 else (None, "rank-open")
        if kind is Reference.COUNTERPART:
            return self._counterpart(mention, owner or self.subject)
        if kind in (Reference.GUEST, Reference.HOST, Reference.INTERLOCUTOR):
            return self._other(mention, owner or None, kind)
        if kind is Reference.DIPLOMAT:
            return self._diplomat(mention)
        return self._office(mention)

    def _latter(self) -> Resolved:
        for person in reversed(self.recent):
            if person is not self.subject:
                return person, "latter"
        return None, "latter-open"

    def _counterpart(self, mention: Mention, owner: Person | None) -> Resolved:
        others = [person for person in self.cast.people if person is not owner]
        if mention.country is not None:
            others = [person for person in others if person.country == mention.country]
        alike = [person for person in others if owner is not None and _office_fits(person, tuple(owner.offices))]
        for group in (alike, [person for person in alike or others if person in self.present], others):
            if len(group) == 1:
                return group[0], "counterpart"
        if not alike and len(self.present) == 2 and owner in self.present:  # noqa: PLR2004
            return next(person for person in self.present if person is not owner), "counterpart"
        return None, "counterpart-open"

    def _other(self, mention: Mention, owner: Person | None, kind: Reference) -> Resolved:
        named = [person for person in self.present if self._country_fits(person, mention)]
        if owner is not None:
            others = [person for person in named if person is not owner]
            if len(others) == 1:
                return others[0], "the-other-side"
        host = self._host()
        if kind is Reference.HOST:
            return (host, "host") if host else (None, "host-open")
        guests = [
            person
            for person in named
            if person is not host and (host is None or person.country != host.country or person.country is None)
        ]
        if kind is Reference.INTERLOCUTOR and self.subject is not None:
            guests = [person for person in named if person is not self.subject]
        if len(guests) == 1:
            return guests[0], "guest"
        if guests and kind is Reference.GUEST:
            return guests[0], "guest"
        return None, "guest-open"

    def _host(self) -> Person | None:
        at_home = [person for person in self.present if self.home is not None and person.country == self.home]
        if at_home:
            return at_home[0]
        return self.present[0] if self.present else None

    def _diplomat(self, mention: Mention) -> Resolved:
        fitting = [
            person for person in self.cast.people if person.country is None or self._country_fits(person, mention)
        ]
        diplomats = [person for person in fitting if Office.AMBASSADOR in person.offices]
        for person in reversed(self.recent):
            if person in diplomats:
                return person, "diplomat"
        others = [person for person in fitting if person in self.present and person is not self._host()]
        if mention.country is not None:
            others = [person for person in others if person.country is None or person.country == mention.country]
        if len(others) == 1:
            return others[0], "diplomat"
        return None, "diplomat-open"

    # ------------------------------------------------------------ comparing

    def _role_words(self, mention: Mention) -> frozenset[str]:
        """The words of an office without its country."""
        role = mention.role
        assert role is not None  # noqa: S101  (the caller looked)
        words = self.document.words
        entries = self.document.language.entries
        kept: set[str] = set()
        for at in range(role.first, role.last):
            key = words.keys[at]
            if words.classes[at] or not words.forms[at][0].isalnum():
                continue
            group = entries.get(key)
            if mention.country is not None and group is not None and PlaceSense in group.kinds:
                continue
            if (
                role.offices == (Office.OTHER,)
                and role.last - role.first > 1
                and at == role.first
                and group is not None
            ):
                continue
            kept.add(fold(key))
        return frozenset(kept)

    def _has_words(self, person: Person, wanted: frozenset[str]) -> bool:
        if not wanted:
            return False
        for role in person.roles:
            told = _told(role.text)
            if {part for word in wanted for part in (word, *word.split("-"))[:1]} <= told or {
                part for word in wanted for part in word.split("-")
            } <= told:
                return not self._is_deputy(told, wanted)
        return False

    def _is_deputy(self, told: frozenset[str], wanted: frozenset[str]) -> bool:
        """A deputy minister is not the minister, where both are there."""
        entries = self.document.language.entries
        extra = [
            word for word in told - wanted if (group := entries.get(word)) is not None and ModifierSense in group.kinds
        ]
        return bool(extra) and any(
            person.offices
            and all(word not in {fold(part) for role in person.roles for part in role.text.split()} for word in extra)
            and any(wanted <= {fold(part) for part in role.text.split()} for role in person.roles)
            for person in self.cast.people
        )

    def _country_fits(self, person: Person, mention: Mention) -> bool:
        return mention.country is None or person.country == mention.country


@lru_cache(maxsize=1024)
def _told(title: str) -> frozenset[str]:
    """The words of a title, and the parts of those with hyphens."""
    words = (*title.replace("-", " ").split(), *title.split())
    return frozenset(fold(word).strip(",.()") for word in words)


def _gender_fits(person: Person, mention: Mention) -> bool:
    return person.gender is None or mention.gender is None or person.gender is mention.gender


def _office_fits(person: Person, offices: tuple[Office, ...]) -> bool:
    wanted = set(offices)
    if wanted & _MINISTERS:
        wanted |= _MINISTERS
    return bool(wanted & set(person.offices)) and Office.OTHER not in wanted


def _unique(people: Iterable[Person]) -> list[Person]:
    return list(dict.fromkeys(people))
