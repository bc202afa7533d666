"""Everybody who is named, and what each mention adds to what is known of them."""

from __future__ import annotations

from typing import TypeAlias

from attrs import define, field

from cismeet.language.schema import Language
from cismeet.model import Office
from cismeet.parsers.links.cast.person import Person, RoleTold
from cismeet.parsers.links.cast.titles import title_words
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.text.document import Document

__all__ = ["Cast", "People"]

_CROWD = 100  # people; the fullest readout of the tests names 15

People: TypeAlias = dict[Person, None]
"""People in the order in which they came, each once."""


@define(eq=False)
class Cast:
    """Everybody who is named, and who each name mention is.

    Args:
        language: the language of the text.
        people: everybody, in order of appearance.
        by_mention: who the mention is that begins at that token of that document (by its `id`).
        open_names: the names that fit two people or more, by the same keys.
        titled: people by the words of their titles.
        holding: people by the offices that they hold.
        ranked: people by their military ranks and honorifics.
        organized: people with an organisation, in the order in which it was told.
    """

    language: Language
    people: list[Person] = field(factory=list[Person])
    by_mention: dict[tuple[int, int], Person] = field(factory=dict[tuple[int, int], Person])
    open_names: dict[tuple[int, int], tuple[Document, Mention]] = field(
        factory=dict[tuple[int, int], tuple[Document, Mention]]
    )
    titled: dict[str, People] = field(factory=dict[str, People])
    holding: dict[Office, People] = field(factory=dict[Office, People])
    ranked: dict[str, People] = field(factory=dict[str, People])
    organized: list[Person] = field(factory=list[Person])

    def of(self, document: Document, mention: Mention) -> Person | None:
        """The person that a name mention is."""
        return self.by_mention.get((id(document), mention.first))

    def leave_open(self, document: Document, mention: Mention) -> None:
        """The name fits two people or more."""
        self.open_names[id(document), mention.first] = document, mention

    def is_open(self, document: Document, mention: Mention) -> bool:
        """Whether the name that the mention begins with was left open."""
        return (id(document), mention.first) in self.open_names

    @property
    def is_crowd(self) -> bool:
        """Whether so many people are named that an office or a pronoun alone tells nobody apart."""
        return len(self.people) > _CROWD

    def join(self, document: Document, mention: Mention, person: Person) -> None:
        """Give the mention, and all that it tells, to the person."""
        key = (id(document), mention.first)
        if key in self.by_mention:
            return
        self.by_mention[key] = person
        person.mentions.append((document, mention))
        if mention.rank is not None:
            self.ranked.setdefault(mention.rank, {})[person] = None
        person.gender = person.gender or mention.gender
        role = mention.role
        if role is None or mention.kind is not MentionKind.NAME:
            if person.country is None and mention.country is not None:
                person.country = mention.country
                person.country_from = (document, mention.first, mention.last, "country-of-mention")
            return
        self.learn(person, document, mention)

    def learn(self, person: Person, document: Document, mention: Mention, *, adjacent: bool = True) -> None:
        """Add what the title in a mention tells of the person."""
        role = mention.role
        if role is None:
            return
        before = mention.name is not None and role.first < mention.name[0]
        rule = ("office-before-name" if before else "office-after-name") if adjacent else "office-as-reference"
        text = mention.label or document.written(role.first, role.last)
        person.roles.append(RoleTold(text, document, role.first, role.last, adjacent, rule))
        for word in title_words(text):
            self.titled.setdefault(word, {})[person] = None
        offices = [office for office in role.offices if office not in person.offices]
        person.offices += offices
        for office in offices:
            self.holding.setdefault(office, {})[person] = None
        country = role.country or mention.country
        if person.country is None and country is not None:
            person.country = country
            person.country_from = (document, mention.first, mention.last, "country-of-office")
        if person.organization is None and role.organization is not None:
            person.organization = document.written(*role.organization)
            person.organization_from = (document, *role.organization)
            self.organized.append(person)
