"""What is marked in the readout and in its title, and the entry of the record that each mark leads to."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Span, Where
from cismeet.serializers.page.evidence import backings
from cismeet.serializers.page.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cismeet.model import Meeting

__all__ = ["Mark", "MarkKind", "entry_name", "text_marks", "title_marks"]


class MarkKind(StrEnum):
    """What the marked words are; in the order in which several marks of one length are told."""

    STATEMENT = "statement"
    CUE = "cue"
    SPEAKER = "speaker"
    PERSON = "person"
    OFFICE = "office"
    DATE = "date"
    PLACE = "place"
    AGENDA = "agenda"
    SUMMIT = "summit"
    TOPIC = "topic"
    FACT = "fact"
    NOTE = "note"
    UNREAD = "unread"


@frozen(kw_only=True)
class Mark:
    """Words that something was read from.

    Args:
        kind: what they are.
        span: where they stand.
        entry: the entry of the record that they lead to, for instance ``statements-3``.
        voice: the speaker whose colour they have; None for a colour of no speaker.
        label: a short sign after the words, for instance the number on the agenda.
    """

    kind: MarkKind
    span: Span
    entry: str
    voice: Voice | None = None
    label: str | None = None


_KINDS_OF_VALUES = {
    "date": MarkKind.DATE,
    "period": MarkKind.DATE,
    "place": MarkKind.PLACE,
    "place/city": MarkKind.PLACE,
    "place/country": MarkKind.PLACE,
    "role": MarkKind.OFFICE,
    "declared_items": MarkKind.FACT,
}


def entry_name(path: str) -> str:
    """The name of an entry: its JSON Pointer with hyphens; ``facts`` is the meeting itself.

    >>> entry_name("/summits/0/agenda/2"), entry_name("")
    ('summits-0-agenda-2', 'facts')
    """
    return path.removeprefix("/").replace("/", "-") or "facts"


def text_marks(meeting: Meeting, voices: Mapping[str | None, Voice]) -> list[Mark]:
    """Every mark in the text; empty spans mark nothing.

    Args:
        meeting: the meeting.
        voices: its speakers, by id.
    """
    marks = [
        *_statements(meeting, voices),
        *_people(meeting, voices),
        *_events(meeting),
        *_rest(meeting),
        *_values(meeting),
    ]
    return [mark for mark in marks if len(mark.span)]


def title_marks(meeting: Meeting) -> list[Mark]:
    """What was read from the title: whatever its evidence counts in."""
    return [
        Mark(kind=_KINDS_OF_VALUES.get(backing.value, MarkKind.FACT), span=span, entry=entry_name(backing.owner))
        for backing in backings(meeting)
        if backing.evidence.where is Where.TITLE
        for span in backing.evidence.spans
        if len(span)
    ]


def _statements(meeting: Meeting, voices: Mapping[str | None, Voice]) -> Iterator[Mark]:
    for number, statement in enumerate(meeting.statements):
        entry, voice = f"statements-{number}", voices[statement.speaker]
        for span in statement.spans:
            yield Mark(kind=MarkKind.STATEMENT, span=span, entry=entry, voice=voice)
        yield Mark(kind=MarkKind.CUE, span=statement.cue.span, entry=entry, voice=voice)
        if statement.speaker_span:
            yield Mark(kind=MarkKind.SPEAKER, span=statement.speaker_span, entry=entry, voice=voice)


def _people(meeting: Meeting, voices: Mapping[str | None, Voice]) -> Iterator[Mark]:
    for group, people in (("participants", meeting.participants), ("mentioned", meeting.mentioned)):
        for number, person in enumerate(people):
            for span in person.mentions:
                yield Mark(kind=MarkKind.PERSON, span=span, entry=f"{group}-{number}", voice=voices.get(person.id))


def _events(meeting: Meeting) -> Iterator[Mark]:
    items = 0
    for number, summit in enumerate(meeting.summits):
        for span in summit.mentions:
            yield Mark(kind=MarkKind.SUMMIT, span=span, entry=f"summits-{number}")
        for place, item in enumerate(summit.agenda):
            items += 1
            entry = f"summits-{number}-agenda-{place}"
            yield Mark(kind=MarkKind.AGENDA, span=item.span, entry=entry, label=str(items))


def _rest(meeting: Meeting) -> Iterator[Mark]:
    for number, topic in enumerate(meeting.topics):
        yield Mark(kind=MarkKind.TOPIC, span=topic.span, entry=f"topics-{number}", label=f"T{number + 1}")
    for number, note in enumerate(meeting.notes):
        if note.span:
            yield Mark(kind=MarkKind.NOTE, span=note.span, entry=f"notes-{number}", label=f"N{number + 1}")
    for number, span in enumerate(meeting.unread):
        yield Mark(kind=MarkKind.UNREAD, span=span, entry=f"unread-{number}")


def _values(meeting: Meeting) -> Iterator[Mark]:
    """The dates, places, offices and numbers of the text, which the model knows by their evidence alone."""
    for backing in backings(meeting):
        if backing.value in _KINDS_OF_VALUES and backing.evidence.where is Where.TEXT:
            for span in backing.evidence.spans:
                yield Mark(kind=_KINDS_OF_VALUES[backing.value], span=span, entry=entry_name(backing.owner))
