"""Where an event is: the city or state that its sentence gives to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import PlaceKind, PlaceSense
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.readings.summits.event import Location

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.readings.summits.event import Sighting

__all__ = ["EventPlaces"]

_HOST_BEFORE = 8
_HOST_AFTER = 6
_VERB_WITHIN = 3
_READY_WITHIN = 7
_JOINT_WITHIN = 7
_LEADS = classes.PREPOSITION | classes.ARTICLE


@frozen(eq=False)
class EventPlaces:
    """Finds where events are.

    Args:
        mentions: all that is named.
    """

    mentions: Mentions

    def place(self, sighting: Sighting) -> Location:
        """The place that a sentence gives to an event."""
        own = sighting.mention.place
        if own is not None:
            sense = own.sense(PlaceSense)
            return Location(own, sense.country if sense else None, (own.first, own.last))
        return self._host(sighting) or self.place_in(sighting.mention.last, sighting.end)

    def _place_at(self, at: int) -> tuple[Hit, PlaceSense] | None:
        """The place that is named from a token on, unless it speaks for its people."""
        hit = self.mentions.hits.starting.get(at)
        sense = hit.sense(PlaceSense) if hit else None
        return None if hit is None or sense is None or self.mentions.covering[at] is not None else (hit, sense)

    def _host(self, sighting: Sighting) -> Location | None:
        """*Yerevan will host* a session; the summit, which *Ashgabat will host*; *in Almaty at* the meeting."""
        mention, sentence = sighting.mention, sighting.sentence
        first = max(sentence.first, mention.first - _HOST_BEFORE)
        for at in range(first, min(sentence.last, mention.last + _HOST_AFTER)):
            found = self._place_at(at)
            if found is None or found[1].kind is not PlaceKind.CITY:
                continue
            hit, sense = found
            if self._is_host(hit, sentence.first, sentence.last) or self._leads_to(hit, sentence.first, mention.first):
                return Location(hit, sense.country, (hit.first, hit.last))
        return None

    def _is_host(self, city: Hit, first: int, last: int) -> bool:
        """Whether a verb of holding follows a city that no preposition leads."""
        kinds = self.mentions.document.words.classes
        if city.first > first and kinds[city.first - 1] & classes.PREPOSITION:
            return False
        behind = range(city.last, min(last, city.last + _READY_WITHIN))
        if any(kinds[at] & classes.HELD for at in behind[:_VERB_WITHIN]):
            return True
        return any(kinds[at] & classes.HELD and kinds[at - 1] & classes.INFINITIVE for at in behind)  # is ready to host

    def _leads_to(self, city: Hit, first: int, event: int) -> bool:
        """*In Almaty at* the meeting; *to Minsk for* the meeting."""
        kinds = self.mentions.document.words.classes
        if city.first <= first or not kinds[city.first - 1] & (classes.LOCATIVE | classes.GOAL):
            return False
        return city.last < event <= city.last + _JOINT_WITHIN and self._joins(city.last, event)

    def _joins(self, first: int, last: int) -> bool:
        """Whether what stands between a city and an event only joins them (in Sochi*, on the margins of the* session).

        Prepositions, articles, dates and a comma, and plain words between two prepositions.
        """
        document = self.mentions.document
        kinds, forms = document.words.classes, document.words.forms
        set_off = forms[first] == ","
        for at in range(first, last):
            kind = kinds[at]
            if kind & (classes.COMING | classes.GOAL):  # on the eve of, in preparation for
                return False
            joins = kind & _LEADS or forms[at] == "," or self.mentions.dated[at] is not None
            between = set_off and not kind and kinds[at - 1] & _LEADS and kinds[at + 1] & classes.PREPOSITION
            if not joins and not between:
                return False
        return any(kind & (classes.LOCATIVE | classes.BENEFIT) for kind in kinds[first:last])

    def place_in(self, first: int, last: int) -> Location:
        """In Sochi, in Kazakhstan, in Shusha, Azerbaijan, on the shore of Issyk-Kul between two tokens."""
        found = Location()
        for at in range(first, last):
            place = self._place_at(at)
            if place is None or self.mentions.document.quoted[at]:
                continue
            hit, sense = place
            led = self._is_led(at, first)
            if sense.kind is PlaceKind.CITY and (led or self._follows_country(at)):
                return Location(hit, sense.country, (hit.first, hit.last))
            tells = sense.kind is PlaceKind.REGION or (sense.kind is PlaceKind.COUNTRY and led)
            if tells and found.country is None:
                found = Location(None, sense.country, (hit.first, hit.last))
        return found

    def _is_led(self, at: int, first: int) -> bool:
        """*In* the *Kyrgyz* capital: whether a preposition of place leads, articles and possessors stepped over."""
        kinds = self.mentions.document.words.classes
        before = at - 1
        if before == first and self.mentions.document.words.forms[before] == "(":  # the summit (Moscow, 24 April)
            return True
        while before >= first and kinds[before] & (classes.ARTICLE | classes.CLITIC):
            before -= 1
        return before >= 0 and bool(kinds[before] & classes.LOCATIVE)

    def _follows_country(self, at: int) -> bool:
        """Kyrgyzstan*'s* Cholpon-Ata."""
        kinds, owner = self.mentions.document.words.classes, at - 2
        return (
            owner >= 0
            and bool(kinds[at - 1] & classes.CLITIC)
            and self.mentions.hits.over(owner, PlaceSense) is not None
        )
