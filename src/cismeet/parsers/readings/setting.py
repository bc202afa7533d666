"""What is reported, when and where: kind, date and place of the meeting.

The headline and the lead (the first sentences of the first paragraph) decide; rules
are asked in order, the first answer wins.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from cismeet.language import classes
from cismeet.language.schema import KindSense, PlaceKind, PlaceSense
from cismeet.model import MeetingKind
from cismeet.parsers.links.when import resolve
from cismeet.parsers.mentions.dates import DateKind
from cismeet.parsers.mentions.lookup import find_hits
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cismeet.parsers.links.when import Anchor, Dated
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.dates import DateMention
    from cismeet.parsers.readings.summits import Event, EventReader
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Setting", "Where", "read_setting"]

_LEAD_SENTENCES = 2
_LEAD_PARAGRAPHS = 3


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


@frozen
class Setting:
    """Kind, date and place of the meeting, and the event when an event is reported."""

    kind: MeetingKind
    kind_rule: str
    kind_span: tuple[Document, int, int] | None
    date: Dated | None
    place: Where | None
    reported: Event | None
    lead: list[Sentence]
    cancelled: bool


@define(eq=False)
class _Reader:
    mentions: Mentions
    title: Mentions
    events: EventReader
    anchor: Anchor
    lead: list[Sentence] = field(factory=list)
    told: dict[MeetingKind, tuple[int, Document, int, int]] = field(factory=dict)
    in_title: set[MeetingKind] = field(factory=set)
    first_in_lead: dict[MeetingKind, int] = field(factory=dict)
    kind: MeetingKind = MeetingKind.OTHER

    def read(self) -> Setting:
        self.lead = list(self._lead())
        self._collect()
        reported = self._reported()
        kind, rule = self._kind(reported)
        announced = kind is MeetingKind.OTHER and (rule in ("kind-cancelled", "kind-announced"))
        if kind is not MeetingKind.SUMMIT:
            reported = None
        told = self.told.get(kind)
        span = (told[1], told[2], told[3]) if told else None
        self.kind = kind
        date = None if announced or kind is MeetingKind.OTHER else self._date(reported)
        place = None
        if not announced and kind not in (MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL, MeetingKind.OTHER):
            place = self._place(reported)
        return Setting(kind, rule, span, date, place, reported, self.lead, announced)

    # ------------------------------------------------------------ the lead

    def _lead(self) -> Iterator[Sentence]:
        """The first sentences of the first paragraph that tells of a meeting, else of the first paragraph."""
        document = self.mentions.document
        count = 0
        first_block = self._lead_block()
        for sentence in document.sentences:
            kind = document.blocks[sentence.block].kind
            if kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                continue
            if sentence.last - sentence.first < 6 and count == 0 or self._is_dateline(sentence):  # noqa: PLR2004
                continue
            if first_block is None:
                first_block = sentence.block
            if sentence.block != first_block or count >= _LEAD_SENTENCES:
                return
            count += 1
            yield sentence

    def _lead_block(self) -> int | None:
        """The first of the opening paragraphs that names an event or has a word that tells a kind."""
        document = self.mentions.document
        kinds = document.language.kinds
        seen = 0
        for number, block in enumerate(document.blocks):
            if block.kind is not BlockKind.PARAGRAPH:
                continue
            seen += 1
            if seen > _LEAD_PARAGRAPHS:
                return None
            for sentence in document.sentences:
                if sentence.block != number:
                    continue
                if document.words.forms[sentence.last - 1] == ":":
                    break
                if self.events.in_sentence(sentence):
                    return number
                for at in range(sentence.first, sentence.last):
                    for entry in kinds.get(document.words.keys[at], ()):
                        if tuple(document.words.keys[at + 1 : at + 1 + len(entry.rest)]) == entry.rest and not document.quoted[at]:
                            return number
        return None

    def _is_dateline(self, sentence: Sentence) -> bool:
        """MOSCOW, September 17. /TASS/: a sentence of names and dates without a word in small letters."""
        document = self.mentions.document
        return all(
            not form[0].islower() for form in document.words.forms[sentence.first : sentence.last]
        )

    def _collect(self) -> None:
        """Which kinds the words of headline and lead tell."""
        document = self.title.document
        for at, hit in find_hits(document, document.language.kinds).starting.items():
            sense = hit.sense(KindSense)
            if sense is not None:
                self.in_title.add(sense.kind)
                self.told.setdefault(sense.kind, (sense.weight, document, at, hit.last))
        document = self.mentions.document
        headline = document.headline
        last = self.lead[-1].last if self.lead else 0
        if headline is not None:
            last = max(last, bisect_left(document.words.starts, headline.end))
        hits = find_hits(document, document.language.kinds, 0, last)
        ranges = [range(sentence.first, sentence.last) for sentence in self.lead]
        for at, hit in hits.starting.items():
            in_headline = headline is not None and headline.start <= document.words.starts[at] < headline.end
            if document.quoted[at] or not (in_headline or any(at in one for one in ranges)):
                continue
            sense = hit.sense(KindSense)
            if sense is None:
                continue
            if in_headline:
                self.in_title.add(sense.kind)
            else:
                self.first_in_lead.setdefault(sense.kind, at)
            self.told.setdefault(sense.kind, (sense.weight, document, at, hit.last))

    # ------------------------------------------------------------ kind

    def _reported(self) -> Event | None:
        """The event that the lead says took place (or is to)."""
        for sentence in self.lead[:1]:
            inside = self.events.in_sentence(sentence)
            for at, event in inside:
                if self._is_subject(at, sentence) or (not self._names_somebody(sentence) and self._was_held(at, event, sentence)):
                    return event
        if not any(self._names_somebody(sentence) for sentence in self.lead):
            for sentence in self._opening_sentences():
                for at, event in self.events.in_sentence(sentence):
                    if event.direction == 0 and not event.coming and self._is_subject(at, sentence):
                        return event
        return None

    def _was_held(self, at: int, event: Event, sentence: Sentence) -> bool:
        """… the participants of the session, which was held at the Palace: an event of the lead that is over."""
        kinds = self.mentions.document.words.classes
        mention = next(one for one in event.mentions if one.first == at)
        over = any(kinds[place] & (classes.HELD | classes.PAST_BE) for place in range(sentence.first, min(sentence.last, mention.last + 8)))
        return not event.coming and event.direction == 0 and mention.organ and over

    def _names_somebody(self, sentence: Sentence) -> bool:
        """Whether a person is named in the sentence."""
        return any(
            (mention := self.mentions.starting.get(at)) is not None and mention.name is not None and mention.name[1] - mention.name[0] > 1
            for at in range(sentence.first, sentence.last)
        )

    def _opening_sentences(self) -> Iterator[Sentence]:
        """The sentences of the first two paragraphs."""
        document = self.mentions.document
        blocks = [number for number, block in enumerate(document.blocks) if block.kind is BlockKind.PARAGRAPH][:2]
        return (sentence for sentence in document.sentences if sentence.block in blocks)

    def _is_subject(self, at: int, sentence: Sentence) -> bool:
        """Whether an event stands before its verb, with nobody before it who could act."""
        kinds = self.mentions.document.words.classes
        before = range(self._after_dateline(sentence), at)
        if any(
            (mention := self.mentions.starting.get(place)) is not None and (mention.role is not None or (mention.name is not None and mention.name[1] - mention.name[0] > 1))
            for place in before
        ):
            return False
        if any(kinds[place] & classes.PREPOSITION and not self._opens_with_date(place) for place in before):
            return False
        event = next(event for place, event in self.events.in_sentence(sentence) if place == at)
        mention = next(one for one in event.mentions if one.first == at)
        return mention.organ or mention.body is not None or mention.proper

    def _opens_with_date(self, place: int) -> bool:
        ahead = place + 1
        dated = self.mentions.dated
        hit = self.mentions.hits.covering[ahead] if ahead < len(dated) else None
        return ahead < len(dated) and (dated[ahead] is not None or (hit is not None and hit.sense(PlaceSense) is not None))

    def _after_dateline(self, sentence: Sentence) -> int:
        """Index after "SHYMKENT. KAZINFORM –" or "MINSK, 10 April (BelTA) –" at the head of the lead."""
        forms = self.mentions.document.words.forms
        for at in range(sentence.first, min(sentence.last, sentence.first + 14)):
            if forms[at] in ("–", "—", "-") and forms[at - 1][0] not in "'" and at > sentence.first:
                return at + 1
        return sentence.first

    def _kind(self, reported: Event | None) -> tuple[MeetingKind, str]:
        for rule in RULES:
            kind = rule(self, reported)
            if kind is not None:
                return kind, "kind-" + rule.__name__.replace("_", "-")
        return MeetingKind.OTHER, "kind-otherwise"

    def has(self, kind: MeetingKind) -> bool:
        return kind in self.told

    def is_coming(self) -> bool:
        """Whether the lead speaks of the future alone."""
        kinds = self.mentions.document.words.classes
        for sentence in self.lead[:1]:
            return any(kinds[at] & classes.MODAL for at in range(sentence.first, sentence.last)) or any(
                kinds[at] & classes.BE and kinds[at + 1] & classes.INFINITIVE for at in range(sentence.first, sentence.last - 1)
            )
        return False

    # ------------------------------------------------------------ date

    def _date(self, reported: Event | None) -> Dated | None:
        """A date of the lead, else the reported event's, else a stamp or dateline."""
        for sentence in self._before_lead():
            found = self._date_in(sentence)
            if found is not None:
                return found
        if reported is not None and reported.date is not None:
            return reported.date
        for sentence in self._early():
            found = self._date_in(sentence)
            if found is not None:
                return found
        return self._stamp()

    def _before_lead(self) -> Iterator[Sentence]:
        """The lead, then the sentences of paragraphs before it."""
        document = self.mentions.document
        yield from self.lead
        for sentence in document.sentences:
            if self.lead and sentence.first < self.lead[0].first and document.blocks[sentence.block].kind is BlockKind.PARAGRAPH:
                yield sentence

    def _early(self) -> Iterator[Sentence]:
        document = self.mentions.document
        blocks = [number for number, block in enumerate(document.blocks) if block.kind is BlockKind.PARAGRAPH][:3]
        for sentence in document.sentences:
            if sentence.block in blocks and sentence not in self.lead and self._is_opening(sentence):
                yield sentence

    def _is_opening(self, sentence: Sentence) -> bool:
        kinds = self.mentions.document.words.classes
        return any(kinds[at] & (classes.ENCOUNTER | classes.HELD) for at in range(sentence.first, min(sentence.last, sentence.first + 12)))

    def _date_in(self, sentence: Sentence) -> Dated | None:
        mentions = self.mentions
        best: DateMention | None = None
        start = self._after_dateline(sentence)
        events = [(one.first, one.last) for one in self.events.found if sentence.first <= one.first < sentence.last]
        for at in range(start, sentence.last):
            date = mentions.dated[at]
            if date is None or date.first != at or mentions.document.quoted[at] or date.kind in (DateKind.YEAR, DateKind.YEARS, DateKind.SEASON, DateKind.MONTH):
                continue
            if self._is_of_coming_event(at, events, sentence):
                continue
            if best is None or (date.kind is DateKind.DAY and best.kind is not DateKind.DAY):
                best = date
        return resolve(mentions, best, self.anchor) if best is not None else None

    def _is_of_coming_event(self, at: int, events: list[tuple[int, int]], sentence: Sentence) -> bool:
        """Whether the date belongs to another event named before it in the sentence."""
        kinds = self.mentions.document.words.classes
        if self.kind is not MeetingKind.VISIT and any(
            kinds[place] & classes.MODAL for place in range(max(sentence.first, at - 8), at)
        ):
            return True
        for first, last in events:
            event = self.events.of_mention.get(first)
            if first < at and event is not None and event is not self._reported() and at - last < 10:  # noqa: PLR2004
                return True
            if first <= at < last:
                return True
        return False

    def _stamp(self) -> Dated | None:
        """The date of a stamp or dateline."""
        document = self.mentions.document
        first_paragraph = next((block.start for block in document.blocks if block.kind is BlockKind.PARAGRAPH), len(document.text))
        for date in self.mentions.dates:
            if date.kind is not DateKind.DAY:
                continue
            start = document.words.starts[date.first]
            in_dateline = first_paragraph <= start < first_paragraph + 60
            if self._in_stamp(start) or in_dateline:
                return resolve(self.mentions, date, self.anchor)
        return None

    def _in_stamp(self, start: int) -> bool:
        return any(block.kind is BlockKind.STAMP and block.start <= start < block.end for block in self.mentions.document.blocks)

    # ------------------------------------------------------------ place

    def _place(self, reported: Event | None) -> Where | None:
        for sentence in self._before_lead():
            found = self._place_in(self.mentions, self._after_dateline(sentence), sentence.last)
            if found is not None:
                return found
        if reported is not None and (reported.city is not None or reported.country):
            span = (reported.city.first, reported.city.last) if reported.city else reported.country_from or (0, 1)
            return Where(reported.city_name, reported.country, self.mentions.document, span, "place-of-event")
        words = self.title.document.words
        if len(words):
            found = self._place_in(self.title, 0, len(words))
            if found is not None:
                return found
        headline = self.mentions.document.headline
        if headline is not None:
            starts = self.mentions.document.words.starts
            inside = [at for at in range(len(starts)) if headline.start <= starts[at] < headline.end]
            if inside:
                return self._place_in(self.mentions, inside[0], inside[-1] + 1)
        return None

    def _place_in(self, mentions: Mentions, first: int, last: int) -> Where | None:
        """in Minsk, at the Palace of Independence, in the Kremlin."""
        document = mentions.document
        kinds = document.words.classes
        venue: tuple[int, int, PlaceSense] | None = None
        for at in range(first, last):
            hit = mentions.hits.starting.get(at)
            sense = hit.sense(PlaceSense) if hit else None
            if hit is None or sense is None or document.quoted[at] or mentions.covering[at] is not None:
                continue
            before = at - 1
            while before >= first and (kinds[before] & (classes.ARTICLE | classes.CLITIC) or document.words.forms[before][0].isupper()):
                before -= 1
            if before < 0 or not (kinds[before] & classes.LOCATIVE or self._comes_to(document, before)):
                continue
            if self._of_other_event(mentions, at):
                continue
            if sense.kind is PlaceKind.CITY:
                return Where(document.written(hit.first, hit.last), sense.country, document, (hit.first, hit.last), "city-of-lead")
            if sense.kind is PlaceKind.INSTITUTION and sense.institution in ("palace", "venue") and venue is None:
                venue = (hit.first, hit.last, sense)
        if venue is None:
            return None
        start, end, sense = venue
        dateline = self._dateline_city()
        if dateline is not None and dateline[1] != sense.country:
            return Where(*dateline, document, (start, end), "venue-of-dateline")
        return Where(self._written_city(sense), sense.country, document, (start, end), "venue-of-lead")

    def _dateline_city(self) -> tuple[str, str | None] | None:
        """The city of a dateline, for a venue whose name several countries have."""
        document = self.mentions.document
        start = next((block.start for block in document.blocks if block.kind is BlockKind.PARAGRAPH), 0)
        for at, hit in self.mentions.hits.starting.items():
            sense = hit.sense(PlaceSense)
            if sense is not None and sense.kind is PlaceKind.CITY and start <= document.words.starts[at] < start + 20:  # noqa: PLR2004
                written = document.written(at, hit.last)
                return (written.title() if written.isupper() else written), sense.country
        return None

    def _comes_to(self, document: Document, before: int) -> bool:
        """came *to* Bishkek: a goal after a verb of coming."""
        words = document.words
        return bool(words.classes[before] & classes.GOAL) and before > 0 and document.language.is_past(words.keys[before - 1])

    def _of_other_event(self, mentions: Mentions, at: int) -> bool:
        """Whether the place belongs to a coming event that is named before it in the lead."""
        if mentions is not self.mentions:
            return False
        for one in self.events.found:
            event = self.events.of_mention.get(one.first)
            if event is None or event is self._reported():
                continue
            if one.first <= at < one.last + 8 and any(one.first >= sentence.first and at < sentence.last for sentence in self.lead):
                return True
        return False

    def _written_city(self, sense: PlaceSense) -> str | None:
        """The venue's city, when the text names that city (in a dateline, for instance)."""
        if sense.city is None:
            return None
        for at, hit in self.mentions.hits.starting.items():
            place = hit.sense(PlaceSense)
            if place is not None and place.kind is PlaceKind.CITY and place.country == sense.country and (place.city == sense.city or place.capital):
                written = self.mentions.document.written(at, hit.last)
                return written.title() if written.isupper() else written
        return None


def cancelled(reader: _Reader, reported: Event | None) -> MeetingKind | None:
    """Postponed, denied, or a telegram in place of a meeting."""
    if not reader.has(MeetingKind.OTHER):
        return None
    first = reader.first_in_lead.get(MeetingKind.OTHER)
    if first is None or reported is not None and not reader.is_coming():
        return None
    met = reader.first_in_lead.get(MeetingKind.MEETING)
    calls = reader.has(MeetingKind.PHONE_CALL) or reader.has(MeetingKind.VIDEO_CALL)
    if calls and MeetingKind.OTHER not in reader.in_title:
        return None
    if met is not None and met < first and MeetingKind.OTHER not in reader.in_title and not reader.is_coming():
        return None
    return MeetingKind.OTHER if MeetingKind.OTHER in reader.in_title or met is None or first < met else None


def spokesperson(reader: _Reader, reported: Event | None) -> MeetingKind | None:  # noqa: ARG001
    """A spokesperson who says something in the lead: the talks denied or announced are not what is reported."""
    first = reader.first_in_lead.get(MeetingKind.BRIEFING)
    if first is None:
        return None
    for sentence in reader.lead[:1]:
        if any(at in reader.mentions.cues and sentence.last - at <= 3 for at in range(first, sentence.last)):  # noqa: PLR2004
            return MeetingKind.BRIEFING
    return None


def announced(reader: _Reader, reported: Event | None) -> MeetingKind | None:
    """A summit or meeting that is only to come."""
    if reported is not None and reader.is_coming():
        return MeetingKind.OTHER
    return None


def summit(reader: _Reader, reported: Event | None) -> MeetingKind | None:
    """A multilateral session that took place."""
    return MeetingKind.SUMMIT if reported is not None else None


def call(reader: _Reader, reported: Event | None) -> MeetingKind | None:  # noqa: ARG001
    """A call by video or telephone."""
    for kind in (MeetingKind.VIDEO_CALL, MeetingKind.PHONE_CALL):
        if reader.has(kind):
            return kind
    return None


def ceremony(reader: _Reader, reported: Event | None) -> MeetingKind | None:  # noqa: ARG001
    """Credentials, awards, signings."""
    return MeetingKind.CEREMONY if reader.has(MeetingKind.CEREMONY) else None


def briefing(reader: _Reader, reported: Event | None) -> MeetingKind | None:  # noqa: ARG001
    """A press conference, interview or address."""
    if not reader.has(MeetingKind.BRIEFING):
        return None
    first = reader.first_in_lead.get(MeetingKind.BRIEFING)
    met = reader.first_in_lead.get(MeetingKind.MEETING)
    if MeetingKind.BRIEFING in reader.in_title or (first is not None and (met is None or first < met)):
        return MeetingKind.BRIEFING
    return None


def visit(reader: _Reader, reported: Event | None) -> MeetingKind | None:  # noqa: ARG001
    """An arrival, or a visit's programme."""
    if not reader.has(MeetingKind.VISIT):
        return None
    first = reader.first_in_lead.get(MeetingKind.VISIT)
    met = reader.first_in_lead.get(MeetingKind.MEETING)
    if MeetingKind.MEETING in reader.in_title and MeetingKind.VISIT not in reader.in_title:
        return None
    if MeetingKind.VISIT in reader.in_title or (first is not None and (met is None or first < met)):
        return MeetingKind.VISIT
    return None


def meeting(reader: _Reader, reported: Event | None) -> MeetingKind | None:  # noqa: ARG001
    """Talks of a few."""
    return MeetingKind.MEETING if reader.has(MeetingKind.MEETING) else None


RULES: tuple[Callable[[_Reader, Event | None], MeetingKind | None], ...] = (
    spokesperson,
    cancelled,
    announced,
    summit,
    call,
    ceremony,
    briefing,
    visit,
    meeting,
)


def read_setting(mentions: Mentions, title: Mentions, events: EventReader, anchor: Anchor) -> Setting:
    """Kind, date and place of the meeting."""
    return _Reader(mentions, title, events, anchor).read()
