"""The multilateral events of a text: which mentions are one event, and when and where it is.

A mention that only points back ("the summit", "the session") is the last event of
its noun; a mention with a name of its own founds an event or joins one that agrees
with it in organisation, direction (next, previous), date and place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.language import classes
from cismeet.language.schema import BodySense, CalendarSense, CalendarUnit, GroupSense, PlaceKind, PlaceSense
from cismeet.model import Office, SummitStatus
from cismeet.parsers.links.when import Dated, relative_unit, resolve, shifted
from cismeet.parsers.mentions.dates import DateKind, DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.parsers.links.when import Anchor
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.events import EventMention
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Event", "EventReader"]

_LEVELS: dict[Office | None, str] = {
    Office.HEAD_OF_STATE: "heads_of_state",
    Office.HEAD_OF_GOVERNMENT: "heads_of_government",
    Office.FOREIGN_MINISTER: "foreign_ministers",
}


@define(eq=False)
class Event:
    """An event while the text is read."""

    mentions: list[EventMention]
    body: str | None = None
    direction: int = 0
    date: Dated | None = None
    city: Hit | None = None
    city_name: str | None = None
    country: str | None = None
    country_from: tuple[int, int] | None = None
    declared: int | None = None
    declared_from: tuple[int, int] | None = None
    status: SummitStatus | None = None
    coming: bool | None = None

    @property
    def name(self) -> EventMention:
        """The fullest name."""
        return max(self.mentions, key=lambda one: (one.named and one.direction == 0 and one.organ, one.named, one.last - one.first))

    @property
    def head(self) -> str:
        return self.mentions[0].head


@define(eq=False)
class EventReader:
    """Collects the events of a text.

    Args:
        mentions: all that is named.
        found: the event mentions.
        anchor: what dates are resolved against.
    """

    mentions: Mentions
    found: list[EventMention]
    anchor: Anchor
    events: list[Event] = field(factory=list)
    of_mention: dict[int, Event] = field(factory=dict)

    def read(self) -> list[Event]:
        """The events, in order of first mention."""
        sentences = list(self.mentions.document.sentences)
        at = 0
        for mention in self.found:
            while at < len(sentences) and sentences[at].last <= mention.first:
                at += 1
            if at >= len(sentences):
                break
            sentence = sentences[at]
            self._place(mention, sentence)
        self._anaphoric_facts(sentences)
        self._inherit_bodies()
        return self.events

    def _inherit_bodies(self) -> None:
        """The next session of the Council, the Vilnius Summit: of the organisation that the text is about."""
        known = [event.body for event in self.events if event.body]
        named: dict[str, int] = {}
        for _, body in self.mentions.hits.of(BodySense):
            if body.organisation:
                named[body.organisation] = named.get(body.organisation, 0) + 1
        usual = max(named, key=lambda name: (named[name], name), default=None)
        earlier: str | None = None
        for event in self.events:
            name = event.name
            if event.body is None and not name.proper and not self._of_states(name):
                event.body = earlier or (known[0] if known else usual)
            earlier = event.body or earlier

    def _of_states(self, name: EventMention) -> bool:
        """A meeting of the ministers of A, B and C belongs to no organisation."""
        return sum(
            (sense := self.mentions.hits.at(at, PlaceSense)) is not None and sense.kind is PlaceKind.COUNTRY
            for at in range(name.first, name.last)
        ) > 1

    def in_sentence(self, sentence: Sentence) -> list[tuple[int, Event]]:
        """The events that a sentence names, with the token where each name begins."""
        return [
            (one.first, self.of_mention[one.first]) for one in self._in(sentence) if one.first in self.of_mention
        ]

    def level(self, event: Event) -> str | None:
        """Who meets at the event, where its name tells."""
        for mention in event.mentions:
            for at in range(mention.first, mention.last):
                body = self.mentions.hits.at(at, BodySense)
                if body is not None and body.level is not None and body.kind == "council":
                    return body.level
                group = self.mentions.hits.at(at, GroupSense)
                if group is not None and group.office in _LEVELS:
                    return _LEVELS[group.office]
        return None

    # ------------------------------------------------------------ merging

    def _place(self, mention: EventMention, sentence: Sentence) -> None:
        coming = self._is_coming(mention, sentence)
        date = self._date(mention, sentence, coming=coming)
        city, country, where = self._where(mention, sentence)
        event = self._same(mention, date, city)
        if event is None:
            if mention.weak and not any(one.name.organ for one in self.events):
                return
            if not (mention.named or city is not None or (date is not None and not mention.definite) or self._is_qualified(mention)):
                if not (date is not None and mention.definite and not self.events):
                    return
            event = Event([], direction=mention.direction)
            self.events.append(event)
        event.mentions.append(mention)
        self.of_mention[mention.first] = event
        event.body = event.body or mention.body
        if event.coming is None:
            event.coming = coming
        if event.date is None or (date is not None and len(str(date.value)) > len(str(event.date.value))):
            event.date = date
        if event.city is None and event.country is None:
            self._set_place(event, city, country, where)

    def _is_qualified(self, mention: EventMention) -> bool:
        """the regular summit, June summit: a plain word tells it from others."""
        return mention.last - mention.first > 1 and bool(mention.named or mention.first < mention.last - 1)

    def _set_place(self, event: Event, city: Hit | None, country: str | None, where: tuple[int, int] | None) -> None:
        event.city, event.country, event.country_from = city, country, where
        if city is not None:
            event.city_name = self.mentions.document.written(city.first, city.last)

    def _same(self, mention: EventMention, date: Dated | None, city: Hit | None) -> Event | None:
        """The event that a mention names again; None for a new one."""
        for event in reversed(self.events):
            if self._agrees(event, mention, date, city):
                return event
        return None

    def _agrees(self, event: Event, mention: EventMention, date: Dated | None, city: Hit | None) -> bool:
        if mention.direction and mention.direction != event.direction:
            return False
        if date is not None and event.date is not None and not _compatible(date, event.date):
            return False
        if city is not None and event.city_name is not None and self.mentions.document.written(city.first, city.last) != event.city_name:
            return False
        if mention.body is not None and event.body is not None and mention.body != event.body:
            return False
        own = mention.place
        if own is not None and event.name.place is None and event.city_name is not None and self.mentions.document.written(own.first, own.last) != event.city_name:
            return False
        same_head = mention.head == event.head or mention.head in {one.head for one in event.mentions}
        if not mention.organ and not mention.proper and own is None:
            if not same_head:
                return False
            if event.direction and not mention.direction and not mention.definite:
                return False
            return mention.definite or mention.body is not None
        if mention.organ and not mention.named:
            return same_head and mention.definite
        name = event.name
        if not name.organ and not name.proper and name.place is None:
            return same_head and mention.definite and mention.direction == event.direction and (
                date is None or event.date is None or _compatible(date, event.date)
            )
        return self._same_words(mention, name) or (
            same_head and mention.body is not None and mention.body == event.body and mention.definite
            and (date is None or event.date is None or str(date.value) == str(event.date.value))
            and self._related(mention, name)
        )

    def _related(self, mention: EventMention, name: EventMention) -> bool:
        """Whether one name's words are among the other's (CIS summit, CIS heads of state summit)."""
        one, other = self._key_words(mention), self._key_words(name)
        return one <= other or other <= one

    def _same_words(self, mention: EventMention, name: EventMention) -> bool:
        one, other = self._key_words(mention), self._key_words(name)
        return one == other

    def _key_words(self, mention: EventMention) -> set[str]:
        words = self.mentions.document.words
        skip = classes.ARTICLE | classes.PREPOSITION | classes.CONJUNCTION | classes.COMING
        return {words.keys[at] for at in range(mention.first, mention.last) if not words.classes[at] & skip and words.forms[at][0].isalnum()}

    # ------------------------------------------------------------ when and where

    def _is_coming(self, mention: EventMention, sentence: Sentence) -> bool:
        """Whether the words around the mention speak of the future."""
        kinds = self.mentions.document.words.classes
        if mention.direction > 0:
            return True
        if mention.direction < 0:
            return False
        before = range(max(sentence.first, mention.first - 2), mention.first)
        if any(kinds[at] & classes.COMING for at in before) or any(
            kinds[at] & classes.COMING and kinds[at] & classes.HELD for at in range(mention.last, min(sentence.last, mention.last + 8))
        ):
            return True
        after = range(mention.last, min(sentence.last, mention.last + 12))
        return any(kinds[at] & classes.MODAL or (kinds[at] & classes.INFINITIVE and at + 1 < len(kinds) and kinds[at + 1] & classes.BE) for at in after)

    def _date(self, mention: EventMention, sentence: Sentence, *, coming: bool) -> Dated | None:
        """The date that the sentence gives to the event: inside the name, after it, or at the sentence's beginning."""
        mentions = self.mentions
        for at in range(mention.first, mention.last):
            date = mentions.dated[at]
            if date is not None and date.first == at:
                return self._resolved(date, coming=coming)
        following = min((one.first for one in self.found if one.first >= mention.last), default=sentence.last)
        limit = min(sentence.last, following)
        for at in range(mention.last, limit):
            date = mentions.dated[at]
            if date is not None and date.first == at and not mentions.document.quoted[at] and self._is_event_date(date, mention, at):
                return self._resolved(date, coming=coming)
            unit = relative_unit(mentions, at, self.anchor)
            if unit is not None:
                return unit
        own = mention.first - 3
        for at in range(max(sentence.first, own), mention.first):
            unit = relative_unit(mentions, at, self.anchor)
            if unit is not None:
                return unit
            hit = mentions.hits.starting.get(at)
            sense = hit.sense(CalendarSense) if hit else None
            if sense is not None and sense.unit is CalendarUnit.UNIT and hit is not None and mentions.document.words.classes[at - 1] & classes.LAST:
                return relative_unit(mentions, at, self.anchor)
        first = mentions.dated[sentence.first + 1] if sentence.first + 1 < sentence.last else None
        if first is not None and first.first == sentence.first + 1 and first.kind is DateKind.DAY and not self._other_before(mention, sentence):
            return self._resolved(first, coming=coming)
        return self._after_another(mention, sentence)

    def _other_before(self, mention: EventMention, sentence: Sentence) -> bool:
        return any(sentence.first <= one.first < mention.first for one in self.found)

    def _is_event_date(self, date: DateMention, mention: EventMention, at: int) -> bool:
        """Whether a date after the name is the event's and not of a paper or period on its agenda."""
        if date.kind in (DateKind.YEARS, DateKind.DEICTIC):
            return date.kind is DateKind.DEICTIC
        kinds = self.mentions.document.words.classes
        if date.kind is DateKind.YEAR:
            return False
        between = range(mention.last, at)
        triggers = sum(1 for place in between if kinds[place] & classes.CONJUNCTION)
        return triggers <= 1 and (date.kind in (DateKind.DAY, DateKind.WEEKDAY) or at - mention.last <= 14)  # noqa: PLR2004

    def _resolved(self, date: DateMention, *, coming: bool) -> Dated | None:
        return resolve(self.mentions, date, self.anchor, coming=coming)

    def _after_another(self, mention: EventMention, sentence: Sentence) -> Dated | None:
        """A day later, the next day: counted from the event spoken of before."""
        words = self.mentions.document.words
        earlier = [event for event in self.events if event.date is not None and event.mentions[0].first < mention.first]
        if not earlier:
            return None
        base = earlier[-1].date
        assert base is not None  # noqa: S101  (filtered above)
        for at in range(sentence.first, sentence.last):
            hit = self.mentions.hits.starting.get(at)
            sense = hit.sense(CalendarSense) if hit else None
            if hit is None or sense is None or sense.unit is not CalendarUnit.UNIT or sense.number != 1:
                continue
            follows = at + 1 < len(words) and bool(words.classes[at + 1] & classes.ADVERB)
            led = at > 0 and bool(words.classes[at - 1] & classes.NEXT)
            if follows or led:
                return Dated(shifted(base.value, 1), "day-after-another-event", ((at - 1, at + 1), *base.spans))
        return None

    def _where(self, mention: EventMention, sentence: Sentence) -> tuple[Hit | None, str | None, tuple[int, int] | None]:
        """The place that the sentence gives to the event."""
        if mention.place is not None:
            sense = mention.place.sense(PlaceSense)
            return mention.place, sense.country if sense else None, (mention.place.first, mention.place.last)
        host = self._host_city(mention, sentence)
        if host is not None:
            return host
        following = min((one.first for one in self.found if one.first >= mention.last), default=sentence.last)
        return self._place_in(mention.last, min(sentence.last, following))

    def _host_city(self, mention: EventMention, sentence: Sentence) -> tuple[Hit, str | None, tuple[int, int]] | None:
        """Yerevan will host a session; the summit, which Ashgabat will host; in Almaty at the meeting."""
        kinds = self.mentions.document.words.classes
        for at in range(max(sentence.first, mention.first - 8), min(sentence.last, mention.last + 6)):
            hit = self.mentions.hits.starting.get(at)
            sense = hit.sense(PlaceSense) if hit else None
            if hit is None or sense is None or sense.kind is not PlaceKind.CITY or self.mentions.covering[at] is not None:
                continue
            before = kinds[at - 1] if at > sentence.first else 0
            after = range(hit.last, min(sentence.last, hit.last + 3))
            hosts = any(kinds[place] & classes.HELD for place in after) and not before & classes.PREPOSITION
            leads = before & classes.LOCATIVE and hit.last < mention.first and mention.first - hit.last <= 2 and kinds[hit.last] & classes.LOCATIVE  # noqa: PLR2004
            if hosts or leads:
                return hit, sense.country, (hit.first, hit.last)
        return None

    def _place_in(self, first: int, last: int) -> tuple[Hit | None, str | None, tuple[int, int] | None]:
        """in Sochi, in Kazakhstan, in Shusha, Azerbaijan, on the shore of Issyk-Kul between two tokens."""
        document = self.mentions.document
        kinds = document.words.classes
        country: str | None = None
        where: tuple[int, int] | None = None
        for at in range(first, last):
            hit = self.mentions.hits.starting.get(at)
            sense = hit.sense(PlaceSense) if hit else None
            if hit is None or sense is None or document.quoted[at] or self.mentions.covering[at] is not None:
                continue
            before = at - 1
            while before >= first and kinds[before] & (classes.ARTICLE | classes.CLITIC):
                before -= 1
            led = before >= 0 and bool(kinds[before] & classes.LOCATIVE)
            if sense.kind is PlaceKind.CITY and (led or self._follows_country(at)):
                return hit, sense.country, (hit.first, hit.last)
            if sense.kind in (PlaceKind.COUNTRY, PlaceKind.REGION) and (led or sense.kind is PlaceKind.REGION) and country is None:
                country, where = sense.country, (hit.first, hit.last)
        return None, country, where

    def _follows_country(self, at: int) -> bool:
        """Kyrgyzstan's Cholpon-Ata."""
        kinds = self.mentions.document.words.classes
        return at >= 2 and bool(kinds[at - 1] & classes.CLITIC) and self.mentions.hits.over(at - 2, PlaceSense) is not None  # noqa: PLR2004

    def _anaphoric_facts(self, sentences: list[Sentence]) -> None:
        """It will be held in Minsk: a sentence about the event of the sentence before."""
        for before, sentence in zip(sentences, sentences[1:], strict=False):
            inside = [self.of_mention[one.first] for one in self._in(before) if one.first in self.of_mention]
            if not inside or any(True for _ in self._in(sentence)):
                continue
            kinds = self.mentions.document.words.classes
            if not any(kinds[at] & classes.HELD for at in range(sentence.first, sentence.last)):
                continue
            event = inside[-1]
            if event.city is None and event.country is None:
                self._set_place(event, *self._place_in(sentence.first, sentence.last))
            if event.date is None:
                for at in range(sentence.first, sentence.last):
                    date = self.mentions.dated[at]
                    if date is not None and date.kind is DateKind.DAY:
                        event.date = self._resolved(date, coming=True)
                        break

    def _in(self, sentence: Sentence) -> Iterator[EventMention]:
        return (one for one in self.found if sentence.first <= one.first < sentence.last)


def _compatible(one: Dated, other: Dated) -> bool:
    """Whether two dates may be one: written alike, or one within the other."""
    if str(one.value) == str(other.value):
        return True
    a, b, c, d = one.value.earliest, one.value.latest, other.value.earliest, other.value.latest
    if None in (a, b, c, d):
        return str(one.value)[4:7] == str(other.value)[4:7]
    return (a <= c and d <= b) or (c <= a and b <= d)  # type: ignore[operator]
