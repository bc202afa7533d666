"""Where the meeting took place: a city or venue of the lead, else the reported event's, else one of the title."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import PlaceKind, PlaceSense
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.readings.setting.lead import before_lead
from cismeet.parsers.readings.setting.reported import event_mentions
from cismeet.parsers.readings.summits import Event, EventReader
from cismeet.parsers.text.blocks import BlockKind
from cismeet.parsers.text.datelines import after_dateline
from cismeet.parsers.text.document import Document
from cismeet.parsers.text.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.parsers.mentions.lookup import Hit

__all__ = ["PlaceReader", "Where"]

_VENUES = frozenset(("palace", "venue"))
_BEFORE_CITY_OF_VENUE = frozenset(",(")
_WITHIN_VENUE = classes.ARTICLE | classes.CLITIC | classes.GENITIVE
_EVENT_WITHIN = 8  # tokens before a place
_LOOK_BACK = 60  # tokens: the name of an event, and what may stand behind it
_VISIT_WITHIN = 5  # tokens behind the verb of a visit: will pay *a two-day working visit*
_OPENING_WITHIN = 10  # tokens from the beginning of a sentence
_DATELINE = 20  # code points in which the city of a dateline begins


@frozen
class Where:
    """The place, and the words that tell it.

    Args:
        city: in the text's spelling.
        country: alpha-2.
        document: in which document the words stand.
        span: first and last token of the words.
        rule: how it was found.
    """

    city: str | None
    country: str | None
    document: Document
    span: tuple[int, int]
    rule: str


@frozen(eq=False)
class PlaceReader:
    """Reads the place of a meeting.

    Args:
        mentions: what is named in the text.
        title: what is named in its title.
        events: the events that the text names.
        lead: the lead of the text.
        told: the event that the lead tells of, whose place is that of the meeting.
        visit_to: index after the words that tell a visit in the text, -1 where none do.
    """

    mentions: Mentions
    title: Mentions
    events: EventReader
    lead: list[Sentence]
    told: Event | None
    visit_to: int = -1

    def read(self, reported: Event | None) -> Where | None:
        """The place of the meeting; `reported` is the event that the meeting is."""
        document = self.mentions.document
        for sentence in chain(self.lead, before_lead(document, self.lead)):
            first = after_dateline(document, sentence)
            found = self._host_city(first, sentence.last) or self._place_in(self.mentions, first, sentence.last)
            if found is not None:
                return found
        if reported is not None and (reported.city is not None or reported.country):
            return self._of_event(reported)
        found = self._place_in(self.title, 0, len(self.title.document.words))
        return found if found is not None else self._of_headline()

    def _of_event(self, event: Event) -> Where:
        span = event.country_from or (0, 1)
        if event.city is not None:
            span = (event.city.first, event.city.last)
        return Where(event.city_name, event.country, self.mentions.document, span, "place-of-event")

    def _of_headline(self) -> Where | None:
        document = self.mentions.document
        headline, starts = document.headline, document.words.starts
        if headline is None:
            return None
        return self._place_in(self.mentions, bisect_left(starts, headline.start), bisect_left(starts, headline.end))

    def _place_in(self, mentions: Mentions, first: int, last: int) -> Where | None:
        """In Minsk, at the Palace of Independence, in the Kremlin: a city, failing one a venue."""
        document = mentions.document
        venue: tuple[Hit, PlaceSense] | None = None
        for hit, sense in self._places(mentions, first, last):
            if sense.kind is PlaceKind.CITY:
                city = document.written(hit.first, hit.last)
                return Where(city, sense.country, document, (hit.first, hit.last), "city-of-lead")
            if venue is None and sense.kind is PlaceKind.INSTITUTION and sense.institution in _VENUES:
                venue = hit, sense
        if venue is not None:
            return self._at_venue(document, *venue)
        return self._of_dateline(first, last) if mentions is self.mentions else None

    def _of_dateline(self, first: int, last: int) -> Where | None:
        """Held talks *here*, *at the hotel*: the city of the dateline, which a venue without a name stands in."""
        document = self.mentions.document
        kinds, quoted = document.words.classes, document.quoted
        for at in range(first, last):
            if not kinds[at] & (classes.HERE | classes.VENUE) or quoted[at] or self.mentions.covering[at] is not None:
                continue
            if kinds[at] & classes.HERE or _is_where(document, first, at):
                city = self._dateline_city()
                return None if city is None else Where(*city, document, (at, at + 1), "venue-of-dateline")
        return None

    def _host_city(self, first: int, last: int) -> Where | None:
        """*Minsk hosted* a meeting of X with Y: a city that is the subject of what is held."""
        document = self.mentions.document
        kinds, keys = document.words.classes, document.words.keys
        for hit, sense in self._cities(first, last):
            verb = hit.last
            led = hit.first > first and kinds[hit.first - 1] & classes.PREPOSITION
            if led or verb >= last or not kinds[verb] & classes.HELD or kinds[verb] & classes.ATTENDED:
                continue
            if document.language.is_past(keys[verb]):
                return Where(
                    document.written(hit.first, verb), sense.country, document, (hit.first, verb), "city-of-lead"
                )
        return None

    def _cities(self, first: int, last: int) -> Iterator[tuple[Hit, PlaceSense]]:
        """The cities between two tokens, outside quotations and names."""
        for at in range(first, last):
            hit = self.mentions.hits.starting.get(at)
            sense = None if hit is None else hit.sense(PlaceSense)
            if hit is None or sense is None or sense.kind is not PlaceKind.CITY:
                continue
            if not self.mentions.document.quoted[at] and self.mentions.covering[at] is None:
                yield hit, sense

    def _places(self, mentions: Mentions, first: int, last: int) -> Iterator[tuple[Hit, PlaceSense]]:
        """The names of the map between two tokens that tell where the meeting takes place."""
        starting, covering, quoted = mentions.hits.starting, mentions.covering, mentions.document.quoted
        for at in range(first, last):
            hit = starting.get(at)
            if hit is None or quoted[at] or covering[at] is not None:
                continue
            sense = hit.sense(PlaceSense)
            if sense is None or not (self._is_goal_of_visit(mentions, at) or _is_where(mentions.document, first, at)):
                continue
            if mentions is self.title or not self._is_of_other_event(at):
                yield hit, sense

    def _is_goal_of_visit(self, mentions: Mentions, at: int) -> bool:
        """Whether a visit leads to the place (will pay a visit *to* Bishkek)."""
        goal = at - 1
        if mentions is self.mentions and self._opens_with_visit(goal):
            return True
        if mentions is not self.mentions or not self.visit_to <= goal < self.visit_to + _VISIT_WITHIN:
            return False
        between = mentions.document.words.classes[self.visit_to : goal]
        return bool(mentions.document.words.classes[goal] & classes.GOAL) and not any(
            kind & classes.PREPOSITION for kind in between
        )

    def _opens_with_visit(self, goal: int) -> bool:
        """*Within the framework of* his working *visit to* Bishkek, he met …: a phrase that opens the lead."""
        document = self.mentions.document
        kinds = document.words.classes
        number = document.sentence_at(goal)
        if number is None or not kinds[goal] & classes.GOAL or not kinds[goal - 1] & classes.ENCOUNTER:
            return False
        first = document.sentences[number].first
        return goal - first < _OPENING_WITHIN and bool(kinds[first] & (classes.PREPOSITION | classes.COMPARISON))

    def _is_of_other_event(self, at: int) -> bool:
        """Whether the place belongs to a coming event that is named before it in the lead."""
        for sentence in self.lead:
            if sentence.first <= at < sentence.last:
                for mention in event_mentions(self.events, max(sentence.first, at - _LOOK_BACK), at + 1):
                    event = self.events.of_mention.get(mention.first)
                    if event is not None and event is not self.told and at < mention.last + _EVENT_WITHIN:
                        return True
        return False

    def _at_venue(self, document: Document, hit: Hit, sense: PlaceSense) -> Where:
        """A venue, in the city of the dateline where several countries have one of its name."""
        span = (hit.first, hit.last)
        dateline = self._dateline_city()
        if dateline is not None and dateline[1] != sense.country:
            return Where(*dateline, document, span, "venue-of-dateline")
        return Where(self._written_city(sense), sense.country, document, span, "venue-of-lead")

    def _dateline_city(self) -> tuple[str, str | None] | None:
        """The city with which the first paragraph begins, and its country."""
        document = self.mentions.document
        top = next((block.start for block in document.blocks if block.kind is BlockKind.PARAGRAPH), 0)
        for hit, sense in self.mentions.hits.of(PlaceSense):
            if sense.kind is PlaceKind.CITY and top <= document.words.starts[hit.first] < top + _DATELINE:
                return _in_title_case(document, hit), sense.country
        return None

    def _written_city(self, venue: PlaceSense) -> str | None:
        """The venue's city, when the text names that city (in a dateline, for instance)."""
        if venue.city is None:
            return None
        for hit, sense in self.mentions.hits.of(PlaceSense):
            if sense.kind is not PlaceKind.CITY or sense.country != venue.country:
                continue
            if sense.capital or sense.city == venue.city:
                return _in_title_case(self.mentions.document, hit)
        return None


def _in_title_case(document: Document, hit: Hit) -> str:
    """A city as written, except that datelines write MINSK."""
    written = document.written(hit.first, hit.last)
    return written.title() if written.isupper() else written


def _is_where(document: Document, first: int, at: int) -> bool:
    """Whether a preposition of place stands before a name, articles and further capital words between them.

    A venue may stand before its city (in the Palace of Congresses, Astana; at the Palace (Astana)).
    """
    kinds, forms = document.words.classes, document.words.forms
    before = at - 1
    if before > first and forms[before] in _BEFORE_CITY_OF_VENUE and forms[before - 1][0].isupper():
        before -= 1
    while before >= first and not kinds[before] & classes.LOCATIVE:
        if not kinds[before] & _WITHIN_VENUE and not forms[before][0].isupper():
            break
        before -= 1
    if before < 0:
        return False
    return bool(kinds[before] & classes.LOCATIVE) or _comes_to(document, before)


def _comes_to(document: Document, before: int) -> bool:
    """Came *to* Bishkek: a goal after a verb of coming."""
    words = document.words
    return (
        before > 0 and bool(words.classes[before] & classes.GOAL) and document.language.is_past(words.keys[before - 1])
    )
