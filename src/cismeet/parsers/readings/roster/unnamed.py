"""Who took part and is given by office alone (the ambassador of Nigeria)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import GroupSense, PlaceKind, PlaceSense
from cismeet.model import Office
from cismeet.parsers.links.cast import Cast, Person
from cismeet.parsers.links.discourse import Discourse
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.mention import MentionKind
from cismeet.parsers.readings.roster.attendance import is_absent, mentions_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.parsers.mentions.mention import Mention, Role
    from cismeet.parsers.readings.setting import Setting
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["bring_unnamed"]


def bring_unnamed(
    mentions: Mentions, attended: Iterable[Sentence], cast: Cast, setting: Setting, discourse: Discourse
) -> list[Person]:
    """Add those who are given by office alone to the cast, as people of their own.

    Args:
        mentions: what is named in the text.
        attended: the sentences that tell who was there.
        cast: everybody who is named; takes the new people.
        setting: knows the lead, in which any office will do.
        discourse: tells whether an office stands for somebody who is named.
    """
    reader = _Reader(mentions, cast, discourse)
    found: list[Person] = []
    for sentence in attended:
        in_lead = sentence in setting.lead
        for mention in mentions_in(mentions, sentence):
            person = reader.person(mention, sentence, in_lead=in_lead)
            if person is not None:
                found.append(person)
    cast.people.sort(key=lambda person: person.order)
    return found


@frozen(eq=False)
class _Reader:
    mentions: Mentions
    cast: Cast
    discourse: Discourse

    def person(self, mention: Mention, sentence: Sentence, *, in_lead: bool) -> Person | None:
        """The new person that an office stands for, entered in the cast; None when it is nobody or somebody known."""
        role = mention.role
        if role is None or mention.kind is not MentionKind.OFFICE or not self._is_somebody(mention, role):
            return None
        known, _ = self.discourse.resolve(mention)
        if known is not None:
            return None
        country = mention.country or self._owner_country(mention, sentence)
        if country is None and role.organization is None and not in_lead and not _is_certain(role):
            return None
        person = Person([], (1, mention.first), country=country)
        document = self.mentions.document
        if mention.country is not None:
            person.country_from = (document, mention.first, mention.last, "country-of-office")
        elif country is not None:
            person.country_from = (document, sentence.first, sentence.first + 1, "country-of-owner")
        self.cast.people.append(person)
        self.cast.by_mention[id(document), mention.first] = person
        person.mentions.append((document, mention))
        self.cast.learn(person, document, mention)
        return person

    def _is_somebody(self, mention: Mention, role: Role) -> bool:
        """Whether an office stands for one who was there: no group's, no owner of something, no vague one."""
        if is_absent(self.mentions, mention) or (role.offices == (Office.OTHER,) and mention.country is None):
            return False
        words = self.mentions.document.words
        if mention.last < len(words) and words.classes[mention.last] & classes.CLITIC:
            return False
        return self.mentions.hits.at(mention.last, GroupSense) is None

    def _owner_country(self, mention: Mention, sentence: Sentence) -> str | None:
        """Uzbekistan was represented by *its* ambassador: the state that begins the sentence."""
        if not self.mentions.document.words.classes[mention.first - 1] & classes.POSSESSIVE:
            return None
        for at in range(mention.first - 1, sentence.first - 1, -1):
            sense = self.mentions.hits.at(at, PlaceSense)
            if sense is not None and sense.kind is PlaceKind.COUNTRY:
                return sense.country
        return None


def _is_certain(role: Role) -> bool:
    """Whether an article and several words make an office somebody's (the chief military prosecutor)."""
    return role.definite and role.last - role.first > 1
