"""Who speaks and who is spoken to: a person of the cast, or a group by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, frozen

from cismeet.language import classes
from cismeet.language.schema import CueForm, Frame
from cismeet.model import Act, Office
from cismeet.parsers.links.cast import Person
from cismeet.parsers.mentions.mention import Mention, MentionKind

if TYPE_CHECKING:
    from cismeet.model import Span
    from cismeet.parsers.links.discourse import Discourse
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.readings.attributions.attribution import Attribution

__all__ = ["Group", "Speaker", "Voices"]


@frozen
class Group:
    """Several as one voice, known by their words alone."""

    label: str
    span: Span
    country: str | None = None


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


@define(eq=False)
class Voices:
    """Decides speakers and addressees, in text order."""

    mentions: Mentions
    discourse: Discourse
    last_group: Group | None = None

    def speaker(self, attribution: Attribution, shared: Speaker | None) -> Speaker:
        """Who speaks in an attribution; `shared` is the speaker of the clause whose subject it shares."""
        document = self.mentions.document
        if attribution.words is not None:
            span = document.span(*attribution.words)
            return Speaker(Group(document.written(*attribution.words), span), span, attribution.rule)
        if attribution.speaker is None:
            if shared is None:
                return Speaker(None, None, "speaker-open")
            return Speaker(shared.voice, None, attribution.rule)
        mention = attribution.speaker
        span = document.span(mention.first, mention.last)
        voice, rule = self.voice(mention, answers=self._answers(attribution))
        return Speaker(voice, span, rule)

    def _answers(self, attribution: Attribution) -> bool:
        cue = attribution.cue
        if Frame.ANSWER in cue.frames:
            return True
        return cue.act in (Act.PROMISE, Act.AGREE) and self.discourse.act in (Act.REQUEST, Act.PROPOSE, Act.INVITE)

    def voice(self, mention: Mention, *, answers: bool = False) -> tuple[Person | Group | None, str]:
        """The person or group that a mention names as a subject."""
        document = self.mentions.document
        if mention.kind is MentionKind.PLACE:
            return self._place(mention)
        if mention.kind is MentionKind.GROUP or (mention.pronoun is not None and mention.plural):
            if mention.pronoun is not None:
                return (self.last_group, "pronoun-group") if self.last_group else (None, "pronoun-open")
            group = Group(document.written(mention.first, mention.last), document.span(mention.first, mention.last), mention.country)
            self.last_group = group
            return group, "group"
        person, rule = self.discourse.resolve(mention, answers=answers, owner=self._owner(mention))
        if person is None and mention.kind is MentionKind.NAME:
            person = self._newcomer(mention)
            rule = "name-of-speaker"
        if person is None and mention.kind in (MentionKind.OFFICE, MentionKind.REFERENCE):
            person = self._unnamed(mention)
            rule = "office-alone" if person else rule
        if person is not None and mention.kind is not MentionKind.NAME:
            self.discourse.cast.learn(person, document, mention, adjacent=False)
        return person, rule

    def _owner(self, mention: Mention) -> Person | None:
        """Whom "his" in "his counterpart" stands for: the one who acted last."""
        return self.discourse.subject if mention.possessor is not None else None

    def _place(self, mention: Mention) -> tuple[Person | Group | None, str]:
        """Moscow, the Russian side: the one from there who took part, or the place as a voice of its own."""
        there = [person for person in self.discourse.present if person.country == mention.country]
        if len(there) == 1:
            return there[0], "place-for-person"
        document = self.mentions.document
        span = document.span(mention.first, mention.last)
        return Group(document.written(mention.first, mention.last), span, mention.country), "place"

    def _newcomer(self, mention: Mention) -> Person | None:
        """Somebody who speaks under a surname alone and was not introduced."""
        document, cast = self.mentions.document, self.discourse.cast
        if mention.name is None or any(open_mention is mention for _, open_mention in cast.open_names):
            return None
        words = [form for form in document.words.forms[mention.name[0] : mention.name[1]] if form != "."]
        if len(words[-1]) < 3 or words[-1].isupper():  # noqa: PLR2004
            return None
        person = Person(words, (1, mention.first), name=document.written(*mention.name))
        cast.people.append(person)
        cast.join(document, mention, person)
        for other in self.mentions.people:
            if other.name is not None and cast.of(document, other) is None and document.words.forms[other.name[1] - 1] == words[-1]:
                cast.join(document, other, person)
        return person

    def _unnamed(self, mention: Mention) -> Person | None:
        """Somebody whom the text knows by office alone (the ambassador of Nigeria)."""
        role = mention.role
        if role is None or not role.definite or (role.country is None and role.organization is None and not self._is_weighty(mention)):
            return None
        document, cast = self.mentions.document, self.discourse.cast
        for person in cast.people:
            if person.name is None and person.country == role.country and set(person.offices) & set(role.offices):
                cast.join(document, mention, person)
                return person
        person = Person([], (1, mention.first), country=role.country or mention.country)
        cast.people.append(person)
        cast.by_mention[(id(document), mention.first)] = person
        person.mentions.append((document, mention))
        cast.learn(person, document, mention)
        return person

    def _is_weighty(self, mention: Mention) -> bool:
        role = mention.role
        return role is not None and any(office not in (Office.OTHER, Office.BUSINESS) for office in role.offices) and role.last - role.first > 1

    # ------------------------------------------------------------ addressees

    def addressee(self, attribution: Attribution, speaker: Speaker) -> tuple[Person | Group | None, str]:
        """To whom it is said."""
        document = self.mentions.document
        following = attribution.following
        mention = attribution.addressee or (following.addressee if following else None) or self._after(attribution)
        if mention is not None:
            return self.addressed(mention, speaker)
        if following is not None and following.addressed is not None:
            first, last = following.addressed
            return Group(document.written(first, last), document.span(first, last)), "addressee-by-words"
        return None, ""

    def addressed(self, mention: Mention, speaker: Speaker) -> tuple[Person | Group | None, str]:
        """Whom a mention names as one who is spoken to."""
        who = speaker.voice if isinstance(speaker.voice, Person) else None
        if mention.pronoun is not None:
            if mention.plural:
                return (self.last_group, "pronoun-group") if self.last_group else (None, "pronoun-open")
            return self.discourse.object_pronoun(mention, who)
        document = self.mentions.document
        if mention.kind in (MentionKind.GROUP, MentionKind.PLACE):
            if mention.kind is MentionKind.PLACE:
                return self._place(mention)
            return Group(document.written(mention.first, mention.last), document.span(mention.first, mention.last), mention.country), "group"
        saved = self.discourse.subject
        if who is not None and mention.possessor is not None:
            self.discourse.subject = who
        voice, rule = self.voice(mention)
        self.discourse.subject = saved
        if voice is not None and voice is who:
            return None, "addressee-open"
        if voice is None and mention.kind is not MentionKind.NAME:
            return Group(document.written(mention.first, mention.last), document.span(mention.first, mention.last)), "addressee-by-words"
        return voice, rule

    def _after(self, attribution: Attribution) -> Mention | None:
        """The one told in a clause after or within a quotation (“…,” he told the Nuncio; he said to the Nuncio)."""
        if attribution.following is not None and attribution.last == attribution.cue.last:
            return None
        cue = attribution.cue
        place = cue.last
        if cue.form is CueForm.PARTICIPLE:
            return None
        mention = self.mentions.starting.get(place)
        if mention is not None and mention is not attribution.speaker and Frame.ADDRESSEE in cue.frames:
            return mention
        if mention is not None and mention is attribution.speaker:
            place = mention.last
        if place < len(self.mentions.document.words) and place < attribution.last:
            from_to = self.mentions.document.words.classes[place]
            after = self.mentions.starting.get(place + 1)
            if after is not None and from_to and self._leads_addressee(place) and after.last <= attribution.last:
                return after
        return None

    def _leads_addressee(self, place: int) -> bool:
        return bool(self.mentions.document.words.classes[place] & classes.GOAL)
