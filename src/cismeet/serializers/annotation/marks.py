"""Marks on a text and links between them: what every annotation tool can hold, whatever its format."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from cismeet.model import (
    Act,
    AgendaKind,
    Form,
    MeetingKind,
    Office,
    ParticipantKind,
    Span,
    SummitStatus,
)

__all__ = ["CHOICES", "LINKS", "Choice", "Facts", "Label", "Link", "LinkKind", "Mark", "MarkedText"]

Facts: TypeAlias = Mapping[str, object]
"""What is told in free words, by the keys of the JSON document: strings, whole numbers, true."""


class Label(StrEnum):
    """What a mark is."""

    READOUT = "Readout"
    """Stands at the first word and carries what is true of the whole."""
    DATE = "Date"
    PLACE = "Place"
    PARTICIPANT = "Participant"
    MENTIONED = "Mentioned"
    MENTION = "Mention"
    """One more place that names a person or a summit."""
    STATEMENT = "Statement"
    """Stands at the cue."""
    CONTENT = "Content"
    SPEAKER_WORDS = "SpeakerWords"
    TOPIC = "Topic"
    SUMMIT = "Summit"
    AGENDA_ITEM = "AgendaItem"


class LinkKind(StrEnum):
    """What a link says of the mark that it starts from."""

    REFERS_TO = "RefersTo"
    SPEAKER = "Speaker"
    ADDRESSEE = "Addressee"
    CONTENT = "Content"
    WORDS = "Words"
    ON_AGENDA_OF = "OnAgendaOf"


_PEOPLE = (Label.PARTICIPANT, Label.MENTIONED)

LINKS: dict[LinkKind, tuple[tuple[Label, ...], tuple[Label, ...]]] = {
    LinkKind.REFERS_TO: ((Label.MENTION,), (*_PEOPLE, Label.SUMMIT)),
    LinkKind.SPEAKER: ((Label.STATEMENT,), _PEOPLE),
    LinkKind.ADDRESSEE: ((Label.STATEMENT,), _PEOPLE),
    LinkKind.CONTENT: ((Label.STATEMENT,), (Label.CONTENT,)),
    LinkKind.WORDS: ((Label.STATEMENT,), (Label.SPEAKER_WORDS,)),
    LinkKind.ON_AGENDA_OF: ((Label.AGENDA_ITEM,), (Label.SUMMIT,)),
}
"""From what to what each kind of link goes."""


@frozen
class Choice:
    """Something told by one word of a closed list."""

    name: str
    labels: tuple[Label, ...]
    values: type[StrEnum]


CHOICES = (
    Choice("Kind", (Label.READOUT,), MeetingKind),
    Choice("PersonKind", _PEOPLE, ParticipantKind),
    Choice("Office", _PEOPLE, Office),
    Choice("Act", (Label.STATEMENT,), Act),
    Choice("Form", (Label.STATEMENT,), Form),
    Choice("Status", (Label.SUMMIT,), SummitStatus),
    Choice("ItemKind", (Label.AGENDA_ITEM,), AgendaKind),
)
"""All closed lists, with the labels that they belong to."""


@frozen
class Mark:
    """A marked piece of the text, in one part or several.

    Args:
        id: its name in the format, for instance ``T3``.
        label: what it is, a `Label` where the annotator kept to them.
        spans: its parts, in text order.
        choices: words of closed lists, by the name of the list.
        facts: what is told besides.
    """

    id: str
    label: str
    spans: tuple[Span, ...]
    choices: Mapping[str, str] = field(factory=dict[str, str])
    facts: Facts = field(factory=dict[str, object])


@frozen
class Link:
    """A link from one mark to another, by their ids."""

    kind: str
    source: str
    target: str


@frozen
class MarkedText:
    """A readout with its marks and links.

    Args:
        text: the readout as given.
        marks: in the order of the document.
        links: in the order of their marks.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
