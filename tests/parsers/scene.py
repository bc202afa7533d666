"""Who is meant at one moment of a text, told by hand: who is there, who was named, who spoke to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from cismeet.language import load
from cismeet.parsers.links.cast import Person, assemble_cast
from cismeet.parsers.links.discourse import Discourse
from cismeet.parsers.mentions import find_mentions
from cismeet.parsers.text.document import read_document

if TYPE_CHECKING:
    from cismeet.model import Act
    from cismeet.parsers.mentions.mention import Mention


class Scene:
    """The people whom a text names, by their surnames, and the last words of the text that stand for somebody.

    Args:
        people: a text that names the people.
        words: what stands for one of them.
        there: who is present; everybody unless told.
        named: who was named so far, the last named last; nobody unless told.
        home: the country of the host.
        spoke: who spoke last.
        to: to whom.
        act: what was done by it.
        acts: the subject of the last clause.
        chair: who leads the meeting.
        more: people without a name whom the text has besides.
    """

    def __init__(  # noqa: PLR0913  (all that a moment is made of)
        self,
        people: str,
        words: str,
        *,
        there: str | None = None,
        named: str = "",
        home: str | None = None,
        spoke: str = "",
        to: str = "",
        act: Act | None = None,
        acts: str = "",
        chair: str = "",
        more: int = 0,
    ) -> None:
        mentions = find_mentions(read_document(f"{people}. {words} said.", load("en"), headline=False))
        cast = assemble_cast(mentions.document.language, [(mentions.document, mentions.people)])
        self.people = {person.surname: person for person in cast.people}
        present = list(self.people.values()) if there is None else [self.people[one] for one in there.split()]
        cast.people = cast.people + [Person([], (1, place)) for place in range(more)]
        self.mention: Mention = mentions.people[-1]
        self.discourse = Discourse(
            mentions.document,
            cast,
            present,
            home,
            speaker=self.people.get(spoke),
            addressee=self.people.get(to),
            act=act,
            subject=self.people.get(acts),
            chair=self.people.get(chair),
        )
        for one in named.split():
            self.discourse.saw(self.people[one])

    def who(self, *, answers: bool = False, owner: str = "") -> tuple[str | None, str]:
        """Whom the words mean as a subject, by surname, and by which rule."""
        person, rule = self.discourse.resolve(self.mention, answers=answers, owner=self.people.get(owner))
        return (person.surname if person else None), rule

    def whom(self, subject: str) -> tuple[str | None, str]:
        """Whom the words mean as those spoken to."""
        person, rule = self.discourse.object_pronoun(self.mention, self.people.get(subject))
        return (person.surname if person else None), rule

    def as_a(self, **told: Any) -> Scene:
        """The same moment with words that tell something else."""
        self.mention = evolve(self.mention, **told)
        return self
