"""When the meeting took place: a date of the lead, else the reported event's, else one near the top."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.parsers.links.when import Anchor, resolve
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.dates import DateKind, DateMention
from cismeet.parsers.readings.setting.lead import before_lead, opening_paragraphs, sentences_of
from cismeet.parsers.readings.setting.reported import event_mentions
from cismeet.parsers.readings.summits import Event, EventReader
from cismeet.parsers.text.blocks import BlockKind
from cismeet.parsers.text.datelines import after_dateline
from cismeet.parsers.text.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.parsers.links.when import Dated

__all__ = ["DateReader"]

_TOO_WIDE = frozenset((DateKind.YEAR, DateKind.YEARS, DateKind.SEASON, DateKind.MONTH))
_OPENING_PARAGRAPHS = 3
_VERB_WITHIN = 12  # tokens from the beginning of a sentence that tells of the meeting
_MODAL_WITHIN = 8  # tokens before a date
_EVENT_WITHIN = 10  # tokens before a date
_LOOK_BACK = 60  # tokens: the name of an event, and what may stand behind it
_DATELINE = 60  # code points


@frozen(eq=False)
class DateReader:
    """Reads the date of a meeting.

    Args:
        mentions: what is named in the text.
        events: the events that it names.
        anchor: what dates are resolved against.
        lead: the lead of the text.
        told: the event that the lead tells of, whose dates are those of the meeting.
    """

    mentions: Mentions
    events: EventReader
    anchor: Anchor
    lead: list[Sentence]
    told: Event | None

    def read(self, reported: Event | None, *, is_visit: bool) -> Dated | None:
        """The date of the meeting; `reported` is the event that the meeting is."""
        for sentence in chain(self.lead, before_lead(self.mentions.document, self.lead)):
            found = self._date_in(sentence, is_visit=is_visit)
            if found is not None:
                return found
        if reported is not None and reported.date is not None:
            return reported.date
        for sentence in self._opening():
            found = self._date_in(sentence, is_visit=is_visit)
            if found is not None:
                return found
        return self._stamp() or self._month()

    def _opening(self) -> Iterator[Sentence]:
        """The sentences of the first paragraphs, other than the lead, that tell of the meeting."""
        document = self.mentions.document
        for block in opening_paragraphs(document, _OPENING_PARAGRAPHS):
            for sentence in sentences_of(document, block):
                if sentence not in self.lead and self._tells_of_meeting(sentence):
                    yield sentence

    def _tells_of_meeting(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with talks, or with what is held."""
        last = min(sentence.last, sentence.first + _VERB_WITHIN)
        kinds = self.mentions.document.words.classes[sentence.first : last]
        return any(kind & (classes.ENCOUNTER | classes.HELD) for kind in kinds)

    def _date_in(self, sentence: Sentence, *, is_visit: bool) -> Dated | None:
        """The first day that a sentence gives to the meeting; failing a day, the first weekday or the like."""
        best: DateMention | None = None
        for date in self._dates(after_dateline(self.mentions.document, sentence), sentence.last):
            if date.kind in _TOO_WIDE or self._is_past_since(date):
                continue
            if best is not None and (date.kind is not DateKind.DAY or best.kind is DateKind.DAY):
                continue
            if not is_visit and self._follows_modal(date.first, sentence):
                continue
            if not self._is_of_other_event(date.first, sentence):
                best = date
        return resolve(self.mentions, best, self.anchor) if best is not None else None

    def _dates(self, first: int, last: int) -> Iterator[DateMention]:
        """The dates outside quotations that begin in the tokens from `first` up to `last`."""
        dates, quoted = self.mentions.dates, self.mentions.document.quoted
        for number in range(bisect_left(dates, first, key=_first), len(dates)):
            date = dates[number]
            if date.first >= last:
                return
            if not quoted[date.first]:
                yield date

    def _is_past_since(self, date: DateMention) -> bool:
        """Has been here *since Sunday*: a weekday from which something goes on."""
        kinds = self.mentions.document.words.classes
        return date.kind is not DateKind.DAY and date.first > 0 and bool(kinds[date.first - 1] & classes.SINCE)

    def _follows_modal(self, at: int, sentence: Sentence) -> bool:
        """Will be held on Friday: a date that is still ahead."""
        kinds = self.mentions.document.words.classes[max(sentence.first, at - _MODAL_WITHIN) : at]
        return any(kind & classes.MODAL for kind in kinds)

    def _is_of_other_event(self, at: int, sentence: Sentence) -> bool:
        """Whether the date belongs to another event, named shortly before it in the sentence or around it."""
        for mention in event_mentions(self.events, max(sentence.first, at - _LOOK_BACK), at + 1):
            if at < mention.last:
                return True
            event = self.events.of_mention.get(mention.first)
            if event is not None and event is not self.told and at - mention.last < _EVENT_WITHIN:
                return True
        return False

    def _month(self) -> Dated | None:
        """Failing a day, the month with which a sentence of the lead ends (they met in March 2017)."""
        kinds = self.mentions.document.words.classes
        for sentence in self.lead:
            for date in self._dates(sentence.first + 1, sentence.last):
                if date.kind is not DateKind.MONTH:
                    continue
                ends = date.last >= sentence.last - 1
                led = kinds[date.first - 1] & (classes.PREPOSITION | classes.DEMONSTRATIVE)
                ahead = self._follows_modal(date.first, sentence) or self._is_of_other_event(date.first, sentence)
                if ends and led and not ahead:
                    return resolve(self.mentions, date, self.anchor)
        return None

    def _stamp(self) -> Dated | None:
        """The date of a stamp or dateline."""
        document = self.mentions.document
        blocks, starts = document.blocks, document.words.starts
        top = next((block.start for block in blocks if block.kind is BlockKind.PARAGRAPH), len(document.text))
        stamps = [block for block in blocks if block.kind is BlockKind.STAMP]
        block_ends = [block.end for block in stamps]
        for date in self.mentions.dates:
            if date.kind is not DateKind.DAY:
                continue
            start = starts[date.first]
            number = bisect_left(block_ends, start + 1)
            in_stamp = number < len(stamps) and stamps[number].start <= start
            if in_stamp or top <= start < top + _DATELINE:
                return resolve(self.mentions, date, self.anchor)
        return None


def _first(date: DateMention) -> int:
    return date.first
