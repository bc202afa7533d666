"""Who took part and who was only mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import CalendarSense
from cismeet.model import Act, MeetingKind
from cismeet.parsers.links.cast import Person
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.mention import MentionKind
from cismeet.parsers.readings.roster.attendance import is_absent
from cismeet.parsers.readings.roster.told import Told
from cismeet.parsers.readings.setting import Setting
from cismeet.parsers.readings.setting.kind_words import kinds_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cismeet.parsers.links.cast import Cast
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.statements import Draft

__all__ = ["settle"]

_TELEGRAMS = frozenset((Act.CONDOLE, Act.CONGRATULATE, Act.THANK, Act.WELCOME))
_TIME_WITHIN = 4  # tokens from the beginning of a sentence


def settle(
    mentions: Mentions, cast: Cast, setting: Setting, present: Sequence[Person], told: Told
) -> tuple[list[Person], list[Person]]:
    """Participants and mentioned, each in order of appearance.

    Args:
        mentions: what is named in the text.
        cast: everybody who is named.
        setting: knows the kind of meeting.
        present: those whom headline, lead and attendance bring on.
        told: what people say, and what is on agendas.
    """
    people = [person for person in cast.people if person.name or person.roles]
    if setting.cancelled and not _is_telegram(mentions, setting, told.drafts, present):
        return [], people
    reader = _Reader(mentions, setting, told)
    there = {id(person) for person in present if not reader.is_told_of_at_briefing(person)}
    reader.add_voices(there)
    reader.add_introduced(there, cast.people)
    participants = [person for person in people if id(person) in there]
    return participants, [person for person in people if id(person) not in there]


def _is_telegram(mentions: Mentions, setting: Setting, drafts: Iterable[Draft], present: Sequence[Person]) -> bool:
    """Condolences or congratulations that went from one to another, told in the lead."""
    lead = {sentence.first for sentence in setting.lead}
    sentences = mentions.document.sentences
    return any(
        draft.act in _TELEGRAMS
        and sentences[draft.sentence].first in lead
        and isinstance(draft.speaker.voice, Person)
        and isinstance(draft.addressee, Person)
        and draft.addressee in present
        for draft in drafts
    )


@frozen(eq=False)
class _Reader:
    mentions: Mentions
    setting: Setting
    told: Told

    def is_told_of_at_briefing(self, person: Person) -> bool:
        """Whether a briefing names somebody first in what is said there (*the President will go*, he said)."""
        if self.setting.kind is not MeetingKind.BRIEFING:
            return False
        document = self.mentions.document
        named = next((mention for source, mention in person.mentions if source is document), None)
        return named is not None and self.told.is_said(self.mentions, named)

    def add_voices(self, there: set[int]) -> None:
        """Who speaks took part, and who is asked to do something.

        Not so where what is said was said elsewhere, or the speaker tells it for somebody else.
        """
        for draft in self.told.drafts:
            speaker = draft.speaker.voice
            if not isinstance(speaker, Person):
                continue
            if id(speaker) not in there and not self._is_elsewhere(draft) and not self._speaks_for_others(speaker):
                there.add(id(speaker))
            if isinstance(draft.addressee, Person) and draft.act is Act.REQUEST:
                there.add(id(draft.addressee))

    def add_introduced(self, there: set[int], people: Iterable[Person]) -> None:
        """Who is introduced where the text itself tells what happened, or is on the programme of a visit."""
        is_visit = self.setting.kind is MeetingKind.VISIT
        for person in people:
            if id(person) in there:
                continue
            if self._is_introduced(person) or (is_visit and self._is_on_programme(person)):
                there.add(id(person))

    def _is_elsewhere(self, draft: Draft) -> bool:
        """Whether a statement was made at another time: its sentence opens with a date or a time of its own."""
        sentence = self.mentions.document.sentences[draft.sentence]
        for at in range(sentence.first, min(sentence.last, sentence.first + _TIME_WITHIN + 1)):
            if self._is_time(at):
                return at < draft.attribution.cue.first
            if at in self.mentions.starting:
                return False
        return False

    def _speaks_for_others(self, person: Person) -> bool:
        """A press secretary or spokesperson who tells of a meeting did not take part in it."""
        if self.setting.kind is MeetingKind.BRIEFING:
            return False
        language = self.mentions.document.language
        for role in person.roles:
            keys = list(map(language.key, role.text.split()))
            if any(MeetingKind.BRIEFING in kinds_at(language, keys, at) for at in range(len(keys))):
                return True
        return False

    def _is_introduced(self, person: Person) -> bool:
        """Who is introduced with a title where the text itself tells what happened.

        Not in what somebody says or is told, nor on an agenda, nor ahead.
        """
        document = self.mentions.document
        source, mention = person.mentions[0] if person.mentions else (None, None)
        if source is not document or mention is None or mention.kind is not MentionKind.NAME or mention.role is None:
            return False
        told = self.told
        if told.is_said(self.mentions, mention) or id(person) in told.addressees or mention.first in told.agendas:
            return False
        number = document.sentence_at(mention.first)
        if number is None or mention.first > told.first_cues.get(number, mention.first):
            return False
        return not is_absent(self.mentions, mention) and self._tells_what_happened(number)

    def _tells_what_happened(self, number: int) -> bool:
        """Whether a sentence tells of what is over, at the time of the meeting, and leads no list."""
        document = self.mentions.document
        sentence = document.sentences[number]
        if document.words.forms[sentence.last - 1] == ":":
            return False
        kinds = document.words.classes[sentence.first : sentence.last]
        if any(kind & (classes.MODAL | classes.COMING) for kind in kinds):
            return False
        opening = range(sentence.first, min(sentence.last, sentence.first + _TIME_WITHIN))
        return not any(map(self._is_time, opening))

    def _is_time(self, at: int) -> bool:
        """Whether a date or a word of the calendar stands at a token (A day earlier, …)."""
        return self.mentions.dated[at] is not None or self.mentions.hits.at(at, CalendarSense) is not None

    def _is_on_programme(self, person: Person) -> bool:
        """Whom the guest is to meet: named where the visit's programme is told, not in what somebody says."""
        document = self.mentions.document
        return any(
            source is document and mention.role is not None and self._is_to_be_met(mention)
            for source, mention in person.mentions
        )

    def _is_to_be_met(self, mention: Mention) -> bool:
        document = self.mentions.document
        number = document.sentence_at(mention.first)
        if number is None or self.told.is_said(self.mentions, mention) or is_absent(self.mentions, mention):
            return False
        kinds = document.words.classes[document.sentences[number].first : mention.first]
        return any(kind & (classes.ENCOUNTER | classes.HELD) for kind in kinds)
