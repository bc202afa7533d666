"""Where an event is whose own sentence names no place: *there*, *in the same city*, *in the Tajik capital*."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import PlaceKind, PlaceSense
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.readings.summits.event import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.readings.summits.event import Event, Sighting
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Elsewhere"]

_LED_WITHIN = 2
_HOST_WITHIN = 3
_EXISTS = classes.BE | classes.MODAL


@frozen(eq=False)
class Elsewhere:
    """Finds places that the text names before, or that it only describes.

    Args:
        mentions: all that is named.
    """

    mentions: Mentions

    def place(self, sighting: Sighting, events: Sequence[Event]) -> Location:
        """The place of an event, where its sentence points to one.

        Args:
            sighting: the event as mentioned.
            events: those that the text named before.
        """
        sentence = sighting.sentence
        for at in range(sentence.first, sentence.last):
            if self._points_back(at):
                return self._of_venue() if self._is_venue(at) else self._named_before(sentence, events)
            capital = self._capital(at)
            if capital is not None:
                return capital
        return Location()

    def _points_back(self, at: int) -> bool:
        """Whether a token points to a place named before: *there*, in *the same* city, a hall that will host it."""
        kinds = self.mentions.document.words.classes
        kind = kinds[at]
        after = kinds[at + 1] if at + 1 < len(kinds) else 0
        if kind & classes.VENUE:
            return any(one & classes.HELD for one in kinds[at + 1 : at + 1 + _HOST_WITHIN])
        if not kind & classes.BACK:
            return False
        if kind & classes.DEMONSTRATIVE:
            return any(one & classes.LOCATIVE for one in kinds[max(at - _LED_WITHIN, 0) : at])
        return not after & _EXISTS and not (at and kinds[at - 1] & classes.CONJUNCTION)

    def _is_venue(self, at: int) -> bool:
        """Whether a house is meant, and no city: *the same palace*, a hall that will host it."""
        kinds = self.mentions.document.words.classes
        return any(kind & classes.VENUE for kind in kinds[at : at + 2])

    def _of_venue(self) -> Location:
        """The city that the text names first, where the house stands of which it tells."""
        found = next(self._cities(), None)
        return Location() if found is None else Location(found[0], found[1].country, (found[0].first, found[0].last))

    def _named_before(self, sentence: Sentence, events: Sequence[Event]) -> Location:
        """The city of the last event that has one, else the last city that the text names in a preposition."""
        known = next((one for one in reversed(events) if one.city is not None), None)
        if known is not None and known.city is not None:
            return Location(known.city, known.country, (known.city.first, known.city.last))
        kinds = self.mentions.document.words.classes
        for hit, sense in reversed(list(self._cities())):
            if hit.first < sentence.first and hit.first and kinds[hit.first - 1] & (classes.LOCATIVE | classes.GOAL):
                return Location(hit, sense.country, (hit.first, hit.last))
        return Location()

    def _capital(self, at: int) -> Location | None:
        """In the Tajik *capital*: that city, where the text names it."""
        kinds = self.mentions.document.words.classes
        if not kinds[at] & classes.CAPITAL or at == 0:
            return None
        state = self.mentions.hits.over(at - 1, PlaceSense)
        if state is None and kinds[at - 1] & classes.CLITIC:
            state = self.mentions.hits.over(at - 2, PlaceSense)
        if state is None or not state.country:
            return None
        for hit, sense in self._cities():
            if sense.capital and sense.country == state.country:
                return Location(hit, sense.country, (hit.first, hit.last))
        return Location(None, state.country, (at - 1, at + 1))

    def host(self, sentence: Sentence) -> Location | None:
        """*Bishkek is hosting* two events: the city that several events of the next sentences are in."""
        document = self.mentions.document
        kinds = document.words.classes
        for hit, sense in self._cities(sentence.first, sentence.last):
            if hit.first > sentence.first and kinds[hit.first - 1] & classes.PREPOSITION:
                continue
            if any(kind & classes.HELD for kind in kinds[hit.last : hit.last + _HOST_WITHIN]):
                return Location(hit, sense.country, (hit.first, hit.last))
        return None

    def _cities(self, first: int = 0, last: int | None = None) -> Iterator[tuple[Hit, PlaceSense]]:
        """The cities named outside quotations and people's names, in order."""
        starting, covering = self.mentions.hits.starting, self.mentions.covering
        quoted = self.mentions.document.quoted
        places = sorted(starting)
        end = len(places) if last is None else bisect_left(places, last)
        for at in places[bisect_left(places, first) : end]:
            sense = starting[at].sense(PlaceSense)
            if sense is not None and sense.kind is PlaceKind.CITY and covering[at] is None and not quoted[at]:
                yield starting[at], sense
