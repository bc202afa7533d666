"""The multilateral events of a text: which mentions are one event, and when and where it is.

A mention that only points back ("the summit", "the session") is the last event of
its noun; a mention with a name of its own founds an event or joins one that agrees
with it in organisation, direction (next, previous), date and place.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.language import classes
from cismeet.parsers.links.when import Anchor
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.events import EventMention
from cismeet.parsers.readings.summits.bodies import inherit_bodies, level_of
from cismeet.parsers.readings.summits.dates import EventDates
from cismeet.parsers.readings.summits.elsewhere import Elsewhere
from cismeet.parsers.readings.summits.event import Event, Location, Sighting
from cismeet.parsers.readings.summits.naming import names_again
from cismeet.parsers.readings.summits.places import EventPlaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.model import Edtf
    from cismeet.parsers.links.when import Dated
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["EventReader"]

_HOSTED_WITHIN = 3  # sentences behind the one with the host
_LONGEST_VISIT = 10  # days
_MOST_KNOWN = 32  # events that a mention may name again; no readout tells of so many


@define(eq=False)
class EventReader:
    """Collects the events of a text.

    Args:
        mentions: all that is named.
        found: the event mentions, in order.
        anchor: what dates are resolved against.
        events: the events, in order of first mention.
        of_mention: the event of each mention, by its first token.
        starts: the first token of each mention.
        dates: tells when events are.
        places: tells where they are.
        elsewhere: tells where they are that name no place themselves.
    """

    mentions: Mentions
    found: list[EventMention]
    anchor: Anchor
    events: list[Event] = field(factory=list[Event])
    of_mention: dict[int, Event] = field(factory=dict[int, Event])
    starts: list[int] = field(init=False)
    dates: EventDates = field(init=False)
    places: EventPlaces = field(init=False)
    elsewhere: Elsewhere = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.starts = [mention.first for mention in self.found]
        self.dates = EventDates(self.mentions, self.anchor)
        self.places = EventPlaces(self.mentions)
        self.elsewhere = Elsewhere(self.mentions)

    def read(self) -> list[Event]:
        """The events, in order of first mention."""
        for sighting in self._sightings():
            self._see(sighting)
        self._complete()
        inherit_bodies(self.mentions, self.events)
        return self.events

    def share_place(self, date: Edtf | None, city: Hit | None, country: str | None) -> None:
        """Put events without a place, that are on a day of the meeting, where the meeting is.

        Args:
            date: of the meeting.
            city: the words that name its city.
            country: of it.
        """
        if date is None or city is None:
            return
        for event in self.events:
            day = None if event.date is None else event.date.value
            if event.city is None and event.country is None and day is not None and _falls_within(day, date):
                self._locate(event, Location(city, country, (city.first, city.last)))

    def in_sentence(self, sentence: Sentence) -> list[tuple[int, Event]]:
        """The events that a sentence names, with the token where each name begins."""
        return [(first, self.of_mention[first]) for first in self._starts_in(sentence) if first in self.of_mention]

    def level(self, event: Event) -> str | None:
        """Who meets at the event, where its name tells."""
        return level_of(self.mentions, event)

    # ------------------------------------------------------------ mentions in their sentences

    def _starts_in(self, sentence: Sentence) -> list[int]:
        """Where the mentions in a sentence begin."""
        first = bisect_left(self.starts, sentence.first)
        return self.starts[first : bisect_left(self.starts, sentence.last, first)]

    def _sightings(self) -> Iterator[Sighting]:
        """The mentions in their sentences."""
        sentences = iter(self.mentions.document.sentences)
        sentence = next(sentences, None)
        for number, mention in enumerate(self.found):
            while sentence is not None and sentence.last <= mention.first:
                sentence = next(sentences, None)
            if sentence is None:
                return
            following = self.starts[number + 1] if number + 1 < len(self.starts) else sentence.last
            opens = number == 0 or self.starts[number - 1] < sentence.first
            yield Sighting(mention, sentence, min(sentence.last, following), opens)

    # ------------------------------------------------------------ which event it is

    def _see(self, sighting: Sighting) -> None:
        """Join a mention, with what its sentence tells, to its event."""
        mention = sighting.mention
        coming = self.dates.is_coming(sighting)
        date = self.dates.date(sighting, self.events, coming=coming)
        location = self.places.place(sighting)
        document = self.mentions.document
        latest = reversed(self.events[-_MOST_KNOWN:])
        event = next((one for one in latest if names_again(document, one, mention, date, location.city)), None)
        if event is None:
            if not self._founds(mention, date, location):
                return
            event = Event(mention, direction=mention.direction)
            self.events.append(event)
        event.add(mention)
        self.of_mention[mention.first] = event
        event.body = event.body or mention.body
        if event.coming is None:
            event.coming = coming or self.dates.lies_ahead(date)
        if event.date is None or (date is not None and len(str(date.value)) > len(str(event.date.value))):
            event.date = date
        self._locate(event, location)
        if event.city is None and event.country is None:
            self._locate(event, self._elsewhere(sighting))

    def _elsewhere(self, sighting: Sighting) -> Location:
        """The place that the sentence points to, or that of the city that hosts what the next sentences name."""
        location = self.elsewhere.place(sighting, self.events)
        if location.city is not None or location.country is not None:
            return location
        sentences = self.mentions.document.sentences
        number = self.mentions.document.sentence_at(sighting.sentence.first)
        if number is None or sighting.mention.direction < 0:
            return location
        for before in range(number - 1, max(number - 1 - _HOSTED_WITHIN, -1), -1):
            if sentences[before].block != sighting.sentence.block:
                break
            host = None if self.in_sentence(sentences[before]) else self.elsewhere.host(sentences[before])
            if host is not None:
                return host
        return location

    def _founds(self, mention: EventMention, date: Dated | None, location: Location) -> bool:
        """Whether a mention tells enough to be of an event that was not named before."""
        if mention.weak and not any(one.name.organ for one in self.events[-_MOST_KNOWN:]):
            return False
        if mention.named or location.city is not None or mention.last - mention.first > 1:
            return True
        return date is not None and (not mention.definite or not self.events)

    def _locate(self, event: Event, location: Location) -> None:
        """Give an event its place, unless it has one."""
        if event.city is not None or event.country is not None:
            return
        city = location.city
        event.city, event.country, event.country_from = city, location.country, location.country_from
        if city is not None:
            event.city_name = self.mentions.document.written(city.first, city.last)

    # ------------------------------------------------------------ what the next sentence tells

    def _complete(self) -> None:
        """*It will be held* in Minsk: a sentence about the event of the sentence before."""
        kinds = self.mentions.document.words.classes
        for before, sentence in pairwise(self.mentions.document.sentences):
            if not self._starts_in(before) or self._starts_in(sentence):
                continue
            named = self.in_sentence(before)
            if named and any(kind & classes.HELD for kind in kinds[sentence.first : sentence.last]):
                _, event = named[-1]
                self._locate(event, self.places.place_in(sentence.first, sentence.last))
                event.date = event.date or self.dates.day_in(sentence.first, sentence.last)


def _falls_within(day: Edtf, days: Edtf) -> bool:
    """Whether all of one date lies in another, both known to the day."""
    first, last, begin, end = day.earliest, day.latest, days.earliest, days.latest
    if first is None or last is None or begin is None or end is None:
        return False
    return begin <= first and last <= end and (end - begin).days < _LONGEST_VISIT
