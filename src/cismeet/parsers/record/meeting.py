"""The meeting put together from what the readings found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cismeet.model import Meeting, Place, Topic
from cismeet.model.unseen import seen
from cismeet.parsers.links.cast import Cast, Person
from cismeet.parsers.readings.matters import Matters
from cismeet.parsers.readings.setting import Setting
from cismeet.parsers.readings.statements import Draft
from cismeet.parsers.readings.summits import EventReader
from cismeet.parsers.record.identifiers import Register
from cismeet.parsers.record.ledger import Ledger
from cismeet.parsers.record.oddities import note_oddities, without_halves
from cismeet.parsers.record.people import record_groups, record_person
from cismeet.parsers.record.statements import record_statement
from cismeet.parsers.record.summits import SummitRecorder
from cismeet.parsers.record.unread import unread_sentences
from cismeet.version import __version__

if TYPE_CHECKING:
    from cismeet.model import Participant, Source, Span, Summit
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.readings.matters import Item
    from cismeet.parsers.text.document import Document

__all__ = ["Readings", "record_meeting"]


@frozen(eq=False)
class Readings:
    """All that was read.

    Args:
        cast: who is named in the text and its title.
        setting: what kind of meeting it was, when and where.
        events: the events that the text names.
        participants: who took part.
        mentioned: who was only named.
        drafts: what was said.
        matters: what was talked about, and what is on agendas.
    """

    cast: Cast
    setting: Setting
    events: EventReader
    participants: Sequence[Person]
    mentioned: Sequence[Person]
    drafts: Sequence[Draft]
    matters: Matters


def record_meeting(
    mentions: Mentions, readings: Readings, source: Source, *, title: str | None, meeting_id: str
) -> Meeting:
    """Write everything down.

    Args:
        mentions: what is named in the text.
        readings: what was read.
        source: the text and where it comes from.
        title: the title as the caller gave it; None when the text may begin with it.
        meeting_id: the meeting's id.
    """
    document, setting, drafts = mentions.document, readings.setting, readings.drafts
    ledger, register = Ledger(document), Register()
    register.enter([*readings.participants, *readings.mentioned])
    participants = _people(ledger, register, readings.participants, "/participants")
    statements = [
        record_statement(ledger, register, draft, f"/statements/{number}") for number, draft in enumerate(drafts)
    ]
    mentioned = _people(ledger, register, readings.mentioned, "/mentioned")
    mentioned += record_groups(register, drafts)
    summits = _summits(SummitRecorder(ledger, mentions, setting), readings)
    _back_setting(ledger, setting)
    note_oddities(ledger, readings.cast)
    title = without_halves(ledger, title)
    source = evolve(
        source,
        url=without_halves(ledger, source.url),
        publisher=without_halves(ledger, source.publisher),
    )
    return Meeting(
        id=meeting_id,
        kind=setting.kind,
        title=title if title is not None else _headline(document),
        date=setting.date.value if setting.date else None,
        place=Place(setting.place.city, setting.place.country) if setting.place else None,
        participants=tuple(participants),
        mentioned=tuple(mentioned),
        statements=tuple(statements),
        topics=_topics(document, readings),
        summits=tuple(summits),
        evidence=tuple(ledger.evidence),
        unread=tuple(_unread(document, readings)),
        notes=tuple(ledger.notes),
        source=source,
        generator=f"cismeet {__version__}",
    )


def _people(ledger: Ledger, register: Register, people: Sequence[Person], path: str) -> list[Participant]:
    return [record_person(ledger, register, person, f"{path}/{number}") for number, person in enumerate(people)]


def _summits(recorder: SummitRecorder, readings: Readings) -> list[Summit]:
    agendas: dict[int, list[Item]] = {}
    for owner, item in readings.matters.agendas:
        agendas.setdefault(id(owner), []).append(item)
    return [
        recorder.record(event, agendas.get(id(event), []), f"/summits/{number}")
        for number, event in enumerate(readings.events.events)
    ]


def _headline(document: Document) -> str | None:
    """The headline that the text begins with, if it does, on one line."""
    headline = document.headline
    return seen(document.text[headline.start : headline.end]) if headline else None


def _topics(document: Document, readings: Readings) -> tuple[Topic, ...]:
    if readings.setting.cancelled:
        return ()
    items = sorted(readings.matters.topics, key=lambda item: item.first)
    spans = [document.span(item.first, item.last) for item in items]
    return tuple([Topic(span.of(document.text), span) for span in spans])


def _back_setting(ledger: Ledger, setting: Setting) -> None:
    if setting.date is not None:
        ledger.back_by_all("/date", ledger.document, setting.date.spans, setting.date.rule)
    if setting.place is not None:
        where = setting.place
        ledger.back("/place", where.document, where.document.span(*where.span), where.rule)
    if setting.kind_span is not None:
        source, first, last = setting.kind_span
        ledger.back("/kind", source, source.span(first, last), setting.kind_rule)


def _tokens_of_setting(document: Document, readings: Readings) -> Iterator[int]:
    """Tokens that kind, date, place or the participants were read from; of the latter those in the lead."""
    setting = readings.setting
    if setting.kind_span is not None and setting.kind_span[0] is document:
        yield setting.kind_span[1]
    if setting.place is not None and setting.place.document is document:
        yield setting.place.span[0]
    if setting.date is not None:
        yield from (first for first, _ in setting.date.spans)
    end = setting.lead[-1].last if setting.lead else 0
    for person in readings.participants:
        yield from (mention.first for source, mention in person.mentions if source is document and mention.first < end)


def _unread(document: Document, readings: Readings) -> list[Span]:
    drafts = readings.drafts
    read = {draft.sentence for draft in drafts} | readings.matters.sentences
    spans = [span for draft in drafts for span in draft.spans]
    tokens = [event.first for event in readings.events.found]
    tokens += _tokens_of_setting(document, readings)
    return unread_sentences(document, read, spans, tokens)
