"""Who speaks and who is spoken to: a person of the cast, or a group by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, evolve, frozen

from cismeet.language import classes
from cismeet.language.schema import CueForm, Frame, GroupSense, OrganSense, PlaceSense
from cismeet.model import Act, Span
from cismeet.parsers.links.cast import Person
from cismeet.parsers.links.discourse import Discourse
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.readings.newcomers import person_by_office, person_by_surname

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.attribution import Attribution

__all__ = ["Group", "Speaker", "Voices"]

_REQUESTS = (Act.REQUEST, Act.PROPOSE, Act.INVITE)
_GRANTS = (Act.PROMISE, Act.AGREE)
_COMMON = frozenset((GroupSense, OrganSense))
_BY_OFFICE = (MentionKind.OFFICE, MentionKind.REFERENCE)


@frozen
class Group:
    """Several as one voice, known by their words alone.

    Args:
        label: the words.
        span: where they stand.
        country: of the state that they belong to.
        proper: the words are a name (*Asked by Interfax*), and tell no office.
    """

    label: str
    span: Span
    country: str | None = None
    proper: bool = False


@frozen
class Speaker:
    """Whom an attribution names.

    Args:
        voice: the person or group; None when it is open.
        span: the words that name it here; None when it is implied.
        rule: how it was decided.
    """

    voice: Person | Group | None
    span: Span | None
    rule: str


@frozen
class Listener:
    """To whom something is said.

    Args:
        voice: the person or group; None when it is open, or nobody is spoken to.
        span: the words that name it here; None when it is implied.
        rule: how it was decided.
    """

    voice: Person | Group | None = None
    span: Span | None = None
    rule: str = ""


@define(eq=False)
class Voices:
    """Decides speakers and addressees, in text order.

    Args:
        mentions: what is named in the text.
        discourse: tells whom pronouns and offices stand for.
        last_group: the group that acted last.
        named_group: the group that acted, or was spoken to, last.
    """

    mentions: Mentions
    discourse: Discourse
    last_group: Group | None = None
    named_group: Group | None = None

    def speaker(self, attribution: Attribution, shared: Speaker | None) -> Speaker:
        """Who speaks in an attribution; `shared` is the speaker of the clause whose subject it shares."""
        if attribution.words is not None:
            group = self._group(*attribution.words)
            named = next((person for person in self.discourse.cast.people if person.name == group.label), None)
            if named is not None:
                return Speaker(named, group.span, attribution.rule)
            group = evolve(group, proper=self._is_proper(*attribution.words))
            return Speaker(group, group.span, attribution.rule)
        mention = attribution.speaker
        if mention is not None:
            voice, rule = self.voice(mention, answers=self._answers(attribution))
            return Speaker(voice, self.mentions.document.span(mention.first, mention.last), rule)
        if shared is None:
            return Speaker(None, None, "speaker-open")
        return Speaker(shared.voice, None, attribution.rule)

    def _answers(self, attribution: Attribution) -> bool:
        """Whether an act answers the one before (*replied*, or *promised* after a request): then another speaks."""
        cue = attribution.cue
        if Frame.ANSWER in cue.frames:
            return True
        return cue.act in _GRANTS and self.discourse.act in _REQUESTS

    def voice(self, mention: Mention, *, answers: bool = False) -> tuple[Person | Group | None, str]:
        """The person or group that a mention names as a subject."""
        if mention.kind is MentionKind.PLACE:
            return self._place(mention)
        if mention.pronoun is not None and mention.plural:
            return self._group_again(self.last_group)
        if mention.kind is MentionKind.GROUP:
            self.last_group = self.named_group = self._group(mention.first, mention.last, mention.country)
            return self.last_group, "group"
        return self._person(mention, answers=answers)

    def _person(self, mention: Mention, *, answers: bool) -> tuple[Person | None, str]:
        """The person that a mention names, who may be new to the text."""
        cast = self.discourse.cast
        person, rule = self.discourse.resolve(mention, answers=answers, owner=self._owner(mention))
        if person is None and mention.kind is MentionKind.NAME:
            person, rule = person_by_surname(self.mentions, cast, mention), "name-of-speaker"
        elif person is None and mention.kind in _BY_OFFICE:
            person = person_by_office(self.mentions, cast, mention)
            rule = "office-alone" if person else rule
        if person is not None and mention.kind is not MentionKind.NAME:
            cast.learn(person, self.mentions.document, mention, adjacent=False)
        return person, rule

    def _group(self, first: int, last: int, country: str | None = None) -> Group:
        """Several as one, by the words between two tokens (*the sides*, *reporters*)."""
        document = self.mentions.document
        return Group(document.written(first, last), document.span(first, last), country)

    def _is_proper(self, first: int, last: int) -> bool:
        """Whether some words are the name of an agency or newspaper: that is known as one, or has no small letter."""
        hits, words = self.mentions.hits, self.mentions.document.words
        senses = [hits.covering[place] for place in range(first, last)]
        written = words.forms[first]
        if self.mentions.covering[first] is not None or not (written[0].isupper() or written[0].isdecimal()):
            return False
        if any(hit is not None and _is_agency(hit.sense(PlaceSense)) for hit in senses):
            return True
        if any(hit is not None and not _COMMON.isdisjoint(hit.senses) for hit in senses):
            return False
        return all(not form[0].islower() for form in words.forms[first:last]) and not words.classes[first]

    def _group_again(self, group: Group | None) -> tuple[Group | None, str]:
        """Whom *they* stand for: the group that acted last; and *them*: the group that was named last."""
        return (group, "pronoun-group") if group is not None else (None, "pronoun-open")

    def _owner(self, mention: Mention) -> Person | None:
        """Whom "his" in "his counterpart" stands for: the one who acted last."""
        return self.discourse.subject if mention.possessor is not None else None

    def _place(self, mention: Mention) -> tuple[Person | Group | None, str]:
        """Moscow, the Russian side speaks: the one from there who took part, or the place as a voice of its own."""
        there = [person for person in self.discourse.present if person.country == mention.country]
        if len(there) == 1:
            return there[0], "place-for-person"
        return self._group(mention.first, mention.last, mention.country), "place"

    # ------------------------------------------------------------ addressees

    def listener(self, attribution: Attribution, speaker: Speaker) -> Listener:
        """To whom it is said."""
        following = attribution.following
        mention = (
            attribution.addressee or (following.addressee if following else None) or self._told_behind(attribution)
        )
        if mention is not None:
            voice, rule = self._addressed(mention, speaker)
            return Listener(voice, self.mentions.document.span(mention.first, mention.last), rule)
        if following is not None and following.addressed is not None:
            group = self._group(*following.addressed)
            return Listener(group, group.span, "addressee-by-words")
        return Listener()

    def _addressed(self, mention: Mention, speaker: Speaker) -> tuple[Person | Group | None, str]:
        """Whom a mention names as one who is spoken to."""
        who = speaker.voice if isinstance(speaker.voice, Person) else None
        if mention.pronoun is not None:
            return (
                self._group_again(self.named_group) if mention.plural else self.discourse.object_pronoun(mention, who)
            )
        if mention.kind is MentionKind.PLACE:  # thanked the Kazakh side: all of it, not one of its people
            return self._group(mention.first, mention.last, mention.country), "place"
        if mention.kind is MentionKind.GROUP:
            self.named_group = self._group(mention.first, mention.last, mention.country)
            return self.named_group, "group"
        voice, rule = self._voice_beside(mention, who)
        if voice is not None and voice is who:
            return None, "addressee-open"
        if voice is None and mention.kind is not MentionKind.NAME:
            return self._group(mention.first, mention.last), "addressee-by-words"
        return voice, rule

    def _voice_beside(self, mention: Mention, speaker: Person | None) -> tuple[Person | Group | None, str]:
        """Whom a mention names when somebody speaks: "his" in *his counterpart* is the speaker's."""
        subject = self.discourse.subject
        if speaker is not None and mention.possessor is not None:
            self.discourse.subject = speaker
        found = self.voice(mention)
        self.discourse.subject = subject
        return found

    def _told_behind(self, attribution: Attribution) -> Mention | None:
        """The one told in a clause behind or within what is said (“…,” he told *the guest*; “…,” he said to *him*)."""
        cue = attribution.cue
        if cue.form is CueForm.PARTICIPLE or (attribution.following is not None and attribution.last == cue.last):
            return None
        place = cue.last
        mention = self.mentions.starting.get(place)
        if mention is not None and mention is attribution.speaker:
            place = mention.last
        elif mention is not None and Frame.ADDRESSEE in cue.frames:
            return mention
        kinds = self.mentions.document.words.classes
        if place >= min(len(kinds), attribution.last) or not kinds[place] & classes.GOAL:
            return None
        told = self.mentions.starting.get(place + 1)
        return told if told is not None and told.last <= attribution.last else None


def _is_agency(place: PlaceSense | None) -> bool:
    return place is not None and place.institution == "agency"
