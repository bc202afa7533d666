"""Which event the lead says took place (or is to)."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import PlaceSense
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.readings.setting.lead import opening_paragraphs, sentences_of
from cismeet.parsers.readings.summits import EventReader
from cismeet.parsers.text.datelines import after_dateline
from cismeet.parsers.text.sentences import Sentence

if TYPE_CHECKING:
    from cismeet.parsers.mentions.events import EventMention
    from cismeet.parsers.readings.summits import Event

__all__ = ["event_mentions", "find_reported"]

_OPENING_PARAGRAPHS = 2
_VERB_WITHIN = 8  # tokens behind an event that its verb stands in


def find_reported(mentions: Mentions, events: EventReader, lead: list[Sentence]) -> Event | None:
    """The event that the lead says took place (or is to); without one, that of the opening where nobody acts."""
    return _Reader(mentions, events, lead).read()


def event_mentions(events: EventReader, first: int, last: int) -> list[EventMention]:
    """The mentions of events that begin in the tokens from `first` up to `last`."""
    begin = bisect_left(events.found, first, key=_first)
    return events.found[begin : bisect_left(events.found, last, begin, key=_first)]


def _first(mention: EventMention) -> int:
    return mention.first


@frozen(eq=False)
class _Reader:
    mentions: Mentions
    events: EventReader
    lead: list[Sentence]

    def read(self) -> Event | None:
        found = self._in_lead()
        return found if found is not None else self._in_opening()

    def _in_lead(self) -> Event | None:
        """An event that acts in the first sentence, or is held there where that names nobody."""
        for sentence in self.lead[:1]:
            over = sentence.last if self._names_somebody(sentence) else self._first_past(sentence)
            for mention, event in self._in(sentence):
                was_held = mention.organ and not event.coming and event.direction == 0
                is_over = over < min(sentence.last, mention.last + _VERB_WITHIN)
                acts = self._is_subject(mention, sentence) or self._is_attended(mention) or self._is_held_by(mention)
                if acts or (was_held and is_over):
                    return event
        return None

    def _in_opening(self) -> Event | None:
        """An event that acts in the first paragraphs, where the lead names nobody."""
        if any(self._names_somebody(sentence) for sentence in self.lead):
            return None
        document = self.mentions.document
        for block in opening_paragraphs(document, _OPENING_PARAGRAPHS):
            for sentence in sentences_of(document, block):
                for mention, event in self._in(sentence):
                    if event.direction == 0 and not event.coming and self._is_subject(mention, sentence):
                        return event
        return None

    def _in(self, sentence: Sentence) -> list[tuple[EventMention, Event]]:
        """The events that a sentence names."""
        of_mention = self.events.of_mention
        return [
            (mention, of_mention[mention.first])
            for mention in event_mentions(self.events, sentence.first, sentence.last)
            if mention.first in of_mention
        ]

    def _first_past(self, sentence: Sentence) -> int:
        """The first token that tells that something is over (the session, which *was held* at the Palace)."""
        kinds = self.mentions.document.words.classes
        for at in range(sentence.first, sentence.last):
            if kinds[at] & (classes.HELD | classes.PAST_BE):
                return at
        return sentence.last

    def _names_somebody(self, sentence: Sentence) -> bool:
        """Whether a person is named in the sentence."""
        return any(self._has_full_name(at) for at in range(sentence.first, sentence.last))

    def _is_subject(self, mention: EventMention, sentence: Sentence) -> bool:
        """Whether an event stands before its verb, with nobody before it who could act."""
        if not (mention.organ or mention.body is not None or mention.proper):
            return False
        kinds = self.mentions.document.words.classes
        for place in range(after_dateline(self.mentions.document, sentence), mention.first):
            if kinds[place] & classes.PREPOSITION and not self._opens_with_date(place):
                return False
            if self._has_full_name(place) or self._has_office(place):
                return False
        return True

    def _is_attended(self, mention: EventMention) -> bool:
        """Whether the main clause says that somebody *took part in the* session, or attended it."""
        if not mention.organ:
            return False
        kinds = self.mentions.document.words.classes
        at = mention.first - 1
        while at > 0 and kinds[at] & (classes.ARTICLE | classes.LOCATIVE):
            at -= 1
        if at < 1 or not kinds[at] & classes.ATTENDED or kinds[at] & classes.HELD:
            return False
        return not kinds[at - 1] & classes.RELATIVE and not kinds[at - 2] & classes.RELATIVE

    def _is_held_by(self, mention: EventMention) -> bool:
        """Whether somebody *held the* session of a body, as its chair."""
        words = self.mentions.document.words
        at = mention.first - 1
        while at > 0 and words.classes[at] & classes.ARTICLE:
            at -= 1
        if at < 1 or not mention.organ or mention.body is None or not words.classes[at] & classes.HELD:
            return False
        before = words.classes[at - 1]
        return self.mentions.document.language.is_past(words.keys[at]) and not before & (classes.BE | classes.RELATIVE)

    def _has_full_name(self, place: int) -> bool:
        """Whether a mention with a name of several words begins at the token."""
        mention = self.mentions.starting.get(place)
        return mention is not None and mention.name is not None and mention.name[1] - mention.name[0] > 1

    def _has_office(self, place: int) -> bool:
        mention = self.mentions.starting.get(place)
        return mention is not None and mention.role is not None

    def _opens_with_date(self, preposition: int) -> bool:
        """Whether a date or a name of the map follows (in Minsk on Friday)."""
        following = preposition + 1
        if following >= len(self.mentions.dated):
            return False
        return self.mentions.dated[following] is not None or self.mentions.hits.over(following, PlaceSense) is not None
