"""What is known about a text, and about each of its sentences, before its matters are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from cismeet.language.schema import Language, TopicSense, TopicUse
from cismeet.model import AgendaKind, MeetingKind
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.lookup import Hits
from cismeet.parsers.readings.summits import Event, EventReader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.model import Span
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Passage", "Scene", "Speech", "Trigger"]


@frozen
class Trigger:
    """Words that lead to matters.

    Args:
        first: index of the first token.
        last: index after the last.
        use: how they lead to them.
        kind: of the agenda item, where they tell it.
    """

    first: int
    last: int
    use: TopicUse
    kind: AgendaKind | None


@frozen(eq=False)
class Passage:
    """A sentence with what it names.

    Args:
        first: index of its first token.
        last: index after its last.
        named: its events, with the token where the name of each begins.
        leads: all words in it that may lead to matters.
    """

    first: int
    last: int
    named: list[tuple[int, Event]]
    leads: list[Trigger]

    def before(self, place: int) -> Event | None:
        """The last event named before a token."""
        return next((event for at, event in reversed(self.named) if at < place), None)

    def after(self, place: int) -> Event | None:
        """The first event named after a token."""
        return next((event for at, event in self.named if at > place), None)


@frozen(eq=False)
class Speech:
    """All that is said in a text.

    Args:
        starts: where the parts begin, in order.
        reach: for each the furthest end of it and those before it.
    """

    starts: list[int]
    reach: list[int]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Speech:
        """The speech that stands in some spans, in any order."""
        ordered = sorted((span.start, span.end) for span in spans)
        return cls([start for start, _ in ordered], list(accumulate((end for _, end in ordered), max)))

    def covers(self, offset: int) -> bool:
        """Whether the character belongs to what is said."""
        number = bisect_right(self.starts, offset)
        return number > 0 and offset < self.reach[number - 1]


@define(eq=False)
class Scene:
    """What the other readings tell.

    Args:
        mentions: all that is named.
        triggers: words that lead to matters, by the lexicon.
        events: the multilateral events.
        kind: what kind of meeting is reported.
        reported: the event that the text reports, if it is one.
        speech: what somebody says.
        forms: the tokens as written.
        keys: what the lexicons know the tokens by.
        kinds: the word classes of the tokens.
        quoted: for each token 0, or the number of its quotation.
        language: the language of the text.
        lead_places: where the words that lead to matters begin, in order.
    """

    mentions: Mentions
    triggers: Hits
    events: EventReader
    kind: MeetingKind
    reported: Event | None
    speech: Speech
    forms: list[str] = field(init=False)
    keys: list[str] = field(init=False)
    kinds: list[int] = field(init=False)
    quoted: list[int] = field(init=False)
    language: Language = field(init=False)
    lead_places: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        document = self.mentions.document
        self.forms = document.words.forms
        self.keys = document.words.keys
        self.kinds = document.words.classes
        self.quoted = document.quoted
        self.language = document.language
        self.lead_places = list(self.triggers.starting)

    @property
    def is_summit(self) -> bool:
        """Whether the text reports a summit."""
        return self.kind is MeetingKind.SUMMIT

    def has(self, kind: int, first: int, last: int) -> bool:
        """Whether a token between two is of one of the word classes."""
        return any(one & kind for one in self.kinds[first:last])

    def has_unquoted(self, kind: int, first: int, last: int) -> bool:
        """The same, of the tokens outside quotations."""
        kinds, quoted = self.kinds, self.quoted
        return any(kinds[at] & kind and not quoted[at] for at in range(first, last))

    def is_said(self, place: int) -> bool:
        """Whether the token lies in what somebody says."""
        return self.speech.covers(self.mentions.document.words.starts[place])

    def passage(self, sentence: Sentence) -> Passage:
        """The sentence with what it names."""
        starting, places = self.triggers.starting, self.lead_places
        leads: list[Trigger] = []
        for at in places[bisect_left(places, sentence.first) : bisect_left(places, sentence.last)]:
            hit = starting[at]
            sense = hit.sense(TopicSense)
            if sense is not None:
                leads.append(Trigger(at, hit.last, sense.use, sense.kind))
        return Passage(sentence.first, sentence.last, self.events.in_sentence(sentence), leads)
