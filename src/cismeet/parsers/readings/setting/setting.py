"""Kind, date and place of the meeting, put together.

The headline and the lead (the first sentences of the first paragraph that tells of
a meeting) decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import MeetingKind
from cismeet.parsers.links.when import Dated
from cismeet.parsers.readings.setting.date import DateReader
from cismeet.parsers.readings.setting.kind import CALLED_OFF, decide_kind
from cismeet.parsers.readings.setting.kind_words import find_kind_words
from cismeet.parsers.readings.setting.lead import find_lead
from cismeet.parsers.readings.setting.place import PlaceReader, Where
from cismeet.parsers.readings.setting.reported import find_reported
from cismeet.parsers.readings.summits import Event
from cismeet.parsers.text.document import Document
from cismeet.parsers.text.sentences import Sentence

if TYPE_CHECKING:
    from cismeet.parsers.links.when import Anchor
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.readings.summits import EventReader

__all__ = ["Setting", "read_setting"]

_WITHOUT_PLACE = frozenset((MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL))


@frozen(eq=False)
class Setting:
    """Kind, date and place of the meeting.

    Args:
        kind: what is reported.
        kind_rule: how the kind was decided.
        kind_span: the words that tell it: their document, first and last token.
        date: when it took place.
        place: where.
        reported: the event, when an event is reported.
        lead: the sentences that tell all this.
        cancelled: the meeting did not take place, or is only to come.
    """

    kind: MeetingKind
    kind_rule: str
    kind_span: tuple[Document, int, int] | None
    date: Dated | None
    place: Where | None
    reported: Event | None
    lead: list[Sentence]
    cancelled: bool


def read_setting(mentions: Mentions, title: Mentions, events: EventReader, anchor: Anchor) -> Setting:
    """Kind, date and place of the meeting.

    Args:
        mentions: what is named in the text.
        title: what is named in its title.
        events: the events that the text names.
        anchor: what dates are resolved against.
    """
    lead = find_lead(mentions, events)
    words = find_kind_words(mentions, title, lead)
    told = find_reported(mentions, events, lead)
    kind, rule = decide_kind(mentions, lead, words, told)
    reported = told if kind is MeetingKind.SUMMIT else None
    date: Dated | None = None
    place: Where | None = None
    cancelled = rule in CALLED_OFF
    if kind is MeetingKind.BRIEFING:
        told = None  # what a briefing tells of is elsewhere
    if not cancelled:
        date = DateReader(mentions, events, anchor, lead, told).read(reported, is_visit=kind is MeetingKind.VISIT)
    if not cancelled and kind not in _WITHOUT_PLACE:
        visit = words.told.get(MeetingKind.VISIT)
        visit_to = visit[2] if visit is not None and visit[0] is mentions.document else -1
        place = PlaceReader(mentions, title, events, lead, told, visit_to).read(reported)
    span = words.told.get(kind)
    if span is None and told is not None:
        span = (mentions.document, told.name.first, told.name.last)
    return Setting(kind, rule, span, date, place, reported, lead, cancelled=cancelled)
