"""The tables of topics and of notes: what the meeting dealt with, and what is odd or left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import NoteKind
from cismeet.serializers.tables.column import Column, declare
from cismeet.serializers.tables.facts import Entry
from cismeet.serializers.tables.shared_columns import OF_MEETING, SharedColumns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.model import Note, Topic
    from cismeet.serializers.tables.facts import Facts

__all__ = ["NOTES", "TOPICS"]


def _topics(facts: Facts) -> Iterator[Entry[Topic]]:
    for index, topic in enumerate(facts.meeting.topics):
        yield Entry(facts, index, topic)


def _notes(facts: Facts) -> Iterator[Entry[Note]]:
    for index, note in enumerate(facts.meeting.notes):
        yield Entry(facts, index, note)


_OF_TOPICS = SharedColumns[Entry["Topic"]](lambda entry: entry.facts)
_OF_NOTES = SharedColumns[Entry["Note"]](lambda entry: entry.facts)

TOPICS = declare(
    "topics",
    title="Topics",
    description="A row is a subject that the text gives to the meeting or to all sides, and not to one speaker.",
    key=("meeting_id", "topic_index"),
    references=(OF_MEETING,),
    records=_topics,
    columns=(
        _OF_TOPICS.meeting(),
        _OF_TOPICS.index("topic_index", "topic", lambda entry: entry.index),
        Column(
            name="text",
            description="The subject as written.",
            rule="One row for each coordinated item, without leading preposition.",
            example="transit of Turkmen gas",
            required=True,
            read=lambda entry: entry.thing.text,
        ),
        *_OF_TOPICS.span("", "the topic", lambda entry: entry.thing.span),
    ),
)

NOTES = declare(
    "notes",
    title="Notes",
    description="A row is something odd in the text, or something that its reading leaves open.",
    key=("meeting_id", "note_index"),
    references=(OF_MEETING,),
    records=_notes,
    columns=(
        _OF_NOTES.meeting(),
        _OF_NOTES.index("note_index", "note", lambda entry: entry.index),
        Column(
            name="kind",
            description="What the note is about.",
            rule="As read.",
            example="speaker",
            values=tuple(NoteKind),
            required=True,
            read=lambda entry: entry.thing.kind.value,
        ),
        Column(
            name="message",
            description="The note, for a person.",
            rule="As read.",
            example="The year is inferred.",
            required=True,
            read=lambda entry: entry.thing.message,
        ),
        Column(
            name="rule",
            description="Name of the rule that noticed it.",
            rule="As read.",
            example="year-from-anniversary",
            required=True,
            read=lambda entry: entry.thing.rule,
        ),
        *_OF_NOTES.span("", "what the note concerns", lambda entry: entry.thing.span, required=False),
        Column(
            name="words",
            description="Words that the note concerns.",
            rule="Blank when it concerns the whole.",
            example="12 October",
            read=lambda entry: entry.facts.words(entry.thing.span),
        ),
    ),
)
