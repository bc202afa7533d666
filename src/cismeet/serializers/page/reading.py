"""One readout as the templates show it: its text cut up, its speakers, and the evidence of each entry."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, frozen

from cismeet.model import Meeting
from cismeet.serializers.page.address import address_picture
from cismeet.serializers.page.evidence import proofs_by_owner
from cismeet.serializers.page.marks import MarkKind, entry_name, text_marks, title_marks
from cismeet.serializers.page.segments import cut_paragraphs, cut_segments
from cismeet.serializers.page.voices import UNNAMED, voices_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cismeet.model import AgendaItem, Statement, Summit
    from cismeet.serializers.page.address import AddressPicture
    from cismeet.serializers.page.evidence import Proof
    from cismeet.serializers.page.marks import Mark
    from cismeet.serializers.page.segments import Paragraph, Segment
    from cismeet.serializers.page.voices import Voice

__all__ = ["LAYERS", "Layer", "Reading"]


@frozen
class Layer:
    """Marks that the reader of the page shows and hides together."""

    name: str
    label: str
    kinds: tuple[MarkKind, ...]


LAYERS = (
    Layer("said", "Statements", (MarkKind.STATEMENT, MarkKind.CUE, MarkKind.SPEAKER)),
    Layer("people", "People and offices", (MarkKind.PERSON, MarkKind.OFFICE)),
    Layer("where", "Dates and places", (MarkKind.DATE, MarkKind.PLACE)),
    Layer("events", "Summits and agenda", (MarkKind.SUMMIT, MarkKind.AGENDA, MarkKind.FACT)),
    Layer("topics", "Topics", (MarkKind.TOPIC,)),
    Layer("gaps", "Not read, and notes", (MarkKind.UNREAD, MarkKind.NOTE)),
)

_PARTS_OF_STATEMENTS = (MarkKind.CUE, MarkKind.SPEAKER)


@define(slots=False, frozen=True)
class Reading:
    """A meeting, and what the page shows of it.

    Args:
        meeting: the meeting.
        number: its place on the page, from 1; names on the page begin with it, never with words of the readout.
    """

    meeting: Meeting
    number: int = 1

    @cached_property
    def voices(self) -> Mapping[str | None, Voice]:
        """The speakers by id, None for the one not named."""
        return voices_of(self.meeting)

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks in the text."""
        return text_marks(self.meeting, self.voices)

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The text."""
        return cut_paragraphs(self.meeting.text, self.marks)

    @cached_property
    def title_segments(self) -> list[Segment]:
        """The title; empty where there is none."""
        return cut_segments(self.meeting.title or "", title_marks(self.meeting))

    @cached_property
    def layers(self) -> list[Layer]:
        """The layers that have a mark in the text."""
        there = {mark.kind for mark in self.marks}
        return [layer for layer in LAYERS if there.intersection(layer.kinds)]

    @cached_property
    def picture(self) -> AddressPicture | None:
        """Who addressed whom."""
        return address_picture(self.meeting, self.voices)

    @cached_property
    def statements_by_voice(self) -> list[tuple[Voice, list[tuple[int, Statement]]]]:
        """The statements with their places in the document, under their speakers."""
        spoken: dict[str | None, list[tuple[int, Statement]]] = {speaker: [] for speaker in self.voices}
        for number, statement in enumerate(self.meeting.statements):
            spoken[statement.speaker].append((number, statement))
        return [(self.voices[speaker], statements) for speaker, statements in spoken.items()]

    @cached_property
    def agendas(self) -> list[tuple[Summit, list[tuple[int, AgendaItem]]]]:
        """The summits with their agendas; the items count through all of them, as in the text."""
        agendas: list[tuple[Summit, list[tuple[int, AgendaItem]]]] = []
        count = 0
        for summit in self.meeting.summits:
            agendas.append((summit, list(enumerate(summit.agenda, count + 1))))
            count += len(summit.agenda)
        return agendas

    def label(self, id: str | None) -> str:  # noqa: A002  (the name in the document)
        """What somebody with that id is called."""
        return self._labels[id]

    def proofs(self, path: str) -> Sequence[Proof]:
        """What backs the entry at a JSON Pointer, ``""`` for the meeting itself."""
        return self._proofs.get(path, ())

    def anchor(self, entry: str) -> str:
        """The id on the page of an entry of the record, by its name or its JSON Pointer."""
        return f"r{self.number}-{entry_name(entry)}"

    def spot(self, segment: Segment) -> str:
        """The id on the page of a piece of the text."""
        return f"r{self.number}-at-{segment.start}"

    def first_spot(self, path: str) -> str | None:
        """The piece of the text where an entry is marked first; None when it is marked nowhere."""
        return self._first_spots.get(entry_name(path))

    def handles(self, segment: Segment) -> tuple[Mark, ...]:
        """The marks that begin with a segment and can be pointed at; cue and speaker belong to their statement."""
        return tuple(mark for mark in segment.begins if mark.kind not in _PARTS_OF_STATEMENTS)

    @cached_property
    def _labels(self) -> dict[str | None, str]:
        labels: dict[str | None, str] = {person.id: person.label for person in self.meeting.people}
        return {**labels, None: UNNAMED}

    @cached_property
    def _proofs(self) -> Mapping[str, Sequence[Proof]]:
        return proofs_by_owner(self.meeting)

    @cached_property
    def _first_spots(self) -> dict[str, str]:
        spots: dict[str, str] = {}
        for paragraph in self.paragraphs:
            for segment in paragraph.segments:
                for mark in self.handles(segment):
                    spots.setdefault(mark.entry, self.spot(segment))
        return spots
