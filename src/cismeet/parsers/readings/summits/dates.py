"""When an event is: whether it lies ahead, and which date of its sentence is its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import CalendarSense, CalendarUnit
from cismeet.parsers.links.when import Anchor, Dated, relative_unit, resolve, shifted
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.dates import DateKind, DateMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.readings.summits.event import Event, Sighting

__all__ = ["EventDates"]

_OPENING = (DateKind.DAY, DateKind.MONTH)
_LEADING = 2
_HELD_WITHIN = 8
_FUTURE_WITHIN = 12
_PRESENT_WITHIN = 3
_UNIT_WITHIN = 3
_MONTH_WITHIN = 14


@frozen(eq=False)
class EventDates:
    """Finds when events are.

    Args:
        mentions: all that is named.
        anchor: what dates are resolved against.
    """

    mentions: Mentions
    anchor: Anchor

    def is_coming(self, sighting: Sighting) -> bool:
        """The *next* summit, the *forthcoming* summit, the summit *will be held*: whether it lies ahead."""
        mention, sentence = sighting.mention, sighting.sentence
        if mention.direction:
            return mention.direction > 0
        kinds = self.mentions.document.words.classes
        if any(kind & classes.COMING for kind in kinds[max(sentence.first, mention.first - _LEADING) : mention.first]):
            return True
        if self._is_prepared(sighting) or self._will_be_hosted(sighting):
            return True
        after = kinds[mention.last : min(sentence.last, mention.last + _HELD_WITHIN)]
        if any(kind & classes.COMING and kind & classes.HELD for kind in after):
            return True
        if self._is_timetabled(sighting):
            return True
        return any(
            kinds[at] & classes.MODAL
            or (kinds[at] & classes.INFINITIVE and at + 1 < len(kinds) and kinds[at + 1] & classes.BE)
            for at in range(mention.last, min(sentence.last, mention.last + _FUTURE_WITHIN))
        )

    def _is_timetabled(self, sighting: Sighting) -> bool:
        """The council *meets* in Tashkent on 3 November, *is set* for December: a timetable tells it in the present."""
        words, language = self.mentions.document.words, self.mentions.document.language
        first = sighting.mention.last
        for at in range(first, min(sighting.sentence.last, first + _PRESENT_WITHIN)):
            if words.classes[at] & classes.HELD:
                led = bool(words.classes[at - 1] & classes.BE) and not words.classes[at - 1] & classes.PAST_BE
                return language.is_plural(words.keys[at]) or (led and language.is_past(words.keys[at]))
        return False

    def lies_ahead(self, date: Dated | None) -> bool:
        """Whether a date is after the day that the text is written on."""
        day = self.anchor.day
        earliest = date.value.earliest if date is not None else None
        return day is not None and earliest is not None and earliest > day

    def _is_prepared(self, sighting: Sighting) -> bool:
        """*Ahead of* the summit, *preparations for* the summit."""
        kinds = self.mentions.document.words.classes
        at = sighting.mention.first - 1
        while at > sighting.sentence.first and kinds[at] & (classes.ARTICLE | classes.PREPOSITION):
            at -= 1
        return at >= sighting.sentence.first and bool(kinds[at] & classes.COMING)

    def _will_be_hosted(self, sighting: Sighting) -> bool:
        """Yerevan *will host* the summit; they *are expected* in Osh for the summit."""
        kinds, first = self.mentions.document.words.classes, sighting.sentence.first
        for at in range(max(first + 1, sighting.mention.first - _HELD_WITHIN), sighting.mention.first):
            if kinds[at] & classes.HELD and kinds[at - 1] & (classes.MODAL | classes.INFINITIVE):
                return True
            if kinds[at] & classes.COMING and kinds[at - 1] & classes.BE:
                return True
        return False

    def date(self, sighting: Sighting, events: Sequence[Event], *, coming: bool) -> Dated | None:
        """The date that a sentence gives to an event.

        Args:
            sighting: the event as mentioned.
            events: those that the text named before.
            coming: whether it lies ahead.
        """
        found = self._inside(sighting) or self._behind(sighting)
        if isinstance(found, Dated):
            return found
        if found is not None:
            return resolve(self.mentions, found, self.anchor, coming=coming)
        unit = self._unit_before(sighting)
        if unit is not None:
            return relative_unit(self.mentions, unit, self.anchor)
        opening = self._opening(sighting)
        if opening is not None:
            return resolve(self.mentions, opening, self.anchor, coming=coming)
        return self._after_another(sighting, events)

    def day_in(self, first: int, last: int) -> Dated | None:
        """It will be held on *16 October*: the first day told between two tokens, of an event ahead."""
        days = (self.mentions.dated[at] for at in range(first, last))
        day = next((date for date in days if date is not None and date.kind is DateKind.DAY), None)
        return resolve(self.mentions, day, self.anchor, coming=True) if day is not None else None

    def _inside(self, sighting: Sighting) -> DateMention | None:
        """The *October 2015* summit."""
        return next((date for at in self._tokens(sighting) if (date := self._beginning(at)) is not None), None)

    def _tokens(self, sighting: Sighting) -> range:
        return range(sighting.mention.first, sighting.mention.last)

    def _beginning(self, at: int) -> DateMention | None:
        """The date that begins at a token."""
        date = self.mentions.dated[at]
        return date if date is not None and date.first == at else None

    def _behind(self, sighting: Sighting) -> DateMention | Dated | None:
        """The summit in Astana *on 16 October*, the summit *next month*."""
        quoted = self.mentions.document.quoted
        for at in range(sighting.mention.last, sighting.end):
            date = self._beginning(at)
            if date is not None and not quoted[at] and self._is_of_event(date, sighting.mention.last):
                return self._put_off_to(date) or date
            unit = relative_unit(self.mentions, at, self.anchor)
            if unit is not None:
                return unit
        return None

    def _put_off_to(self, date: DateMention) -> DateMention | None:
        """Postponed *from* 17 January *until 27 February*: the new date."""
        kinds = self.mentions.document.words.classes
        until = date.last
        if until + 1 >= len(kinds) or not kinds[date.first - 1] & classes.SINCE:
            return None
        return self._beginning(until + 1) if kinds[until] & (classes.UNTIL | classes.GOAL) else None

    def _is_of_event(self, date: DateMention, last: int) -> bool:
        """Whether a date behind a name is the event's, and not of a paper or period on its agenda."""
        if date.kind is DateKind.DEICTIC:
            return True
        if date.kind in (DateKind.YEARS, DateKind.YEAR):
            return False
        kinds = self.mentions.document.words.classes
        near = date.kind in (DateKind.DAY, DateKind.WEEKDAY) or date.first - last <= _MONTH_WITHIN
        return near and sum(1 for kind in kinds[last : date.first] if kind & classes.CONJUNCTION) <= 1

    def _unit_before(self, sighting: Sighting) -> int | None:
        """*Last year's* summit; *last week's* too, though the anchor leaves its date open."""
        first = sighting.mention.first
        for at in range(max(sighting.sentence.first, first - _UNIT_WITHIN), first):
            last = self.mentions.document.words.classes[at - 1] & classes.LAST and self._is_unit(at)
            if last or relative_unit(self.mentions, at, self.anchor) is not None:
                return at
        return None

    def _is_unit(self, at: int) -> bool:
        sense = self.mentions.hits.at(at, CalendarSense)
        return sense is not None and sense.unit is CalendarUnit.UNIT

    def _opening(self, sighting: Sighting) -> DateMention | None:
        """On *16 October* … the summit: a day or month that opens the sentence is of the first event that it names."""
        second = sighting.sentence.first + 1
        if not sighting.opens or second >= sighting.sentence.last:
            return None
        date = self._beginning(second)
        return date if date is not None and date.kind in _OPENING else None

    def _is_eve(self, at: int, sighting: Sighting) -> bool:
        """Whether an event behind its name is said to be on the *eve* of another, or the *day before* it."""
        kinds = self.mentions.document.words.classes
        if not kinds[at] & classes.EARLIER or at < sighting.mention.last:
            return False
        sense = self.mentions.hits.at(at - 1, CalendarSense)
        is_day = sense is not None and sense.unit is CalendarUnit.UNIT and sense.number == 1
        return is_day or bool(kinds[at] & classes.COMING)

    def _after_another(self, sighting: Sighting, events: Sequence[Event]) -> Dated | None:
        """A day *later*, the *next* day: counted from the event spoken of before."""
        first = sighting.mention.first
        base = next(
            (one.date for one in reversed(events) if one.date is not None and one.mentions[0].first < first), None
        )
        if base is None:
            return None
        kinds = self.mentions.document.words.classes
        for at in range(sighting.sentence.first, sighting.sentence.last):
            if self._is_eve(at, sighting):
                return Dated(shifted(base.value, -1), "day-before-another-event", ((at - 1, at + 1), *base.spans))
            sense = self.mentions.hits.at(at, CalendarSense)
            if sense is None or sense.unit is not CalendarUnit.UNIT or sense.number != 1:
                continue
            follows = at + 1 < len(kinds) and kinds[at + 1] & classes.ADVERB
            led = at > 0 and kinds[at - 1] & classes.NEXT
            if follows or led:
                return Dated(shifted(base.value, 1), "day-after-another-event", ((at - 1, at + 1), *base.spans))
        return None
