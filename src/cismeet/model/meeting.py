"""The meeting: everything that one readout tells."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from cismeet.errors import ModelError
from cismeet.model import check
from cismeet.model.edtf import Edtf
from cismeet.model.note import Evidence, Note
from cismeet.model.notebook import small_form
from cismeet.model.participant import Participant
from cismeet.model.place import Place
from cismeet.model.span import Span
from cismeet.model.statement import Statement
from cismeet.model.summit import Summit
from cismeet.model.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import Attribute

__all__ = ["Meeting", "MeetingKind", "Source"]


class MeetingKind(StrEnum):
    """What is reported (guidelines: kind)."""

    MEETING = "meeting"
    """Talks of a few, face to face."""
    PHONE_CALL = "phone_call"
    """A call by telephone."""
    VIDEO_CALL = "video_call"
    """A call by video."""
    SUMMIT = "summit"
    """A multilateral session that took place."""
    VISIT = "visit"
    """An arrival, or the programme of a visit."""
    CEREMONY = "ceremony"
    """Credentials, awards, a signing."""
    BRIEFING = "briefing"
    """A press conference, an interview, an address to an audience."""
    OTHER = "other"
    """Anything else: a telegram, a meeting that was put off, denied or only announced."""


def _a_day(instance: object, attribute: Attribute[Any], value: object) -> None:
    if type(value) is not datetime.date:
        raise ModelError(f"Source.published is {value!r}; it must be a datetime.date")


def _a_string(instance: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, str):
        raise ModelError(f"Source.text is {value!r}; it must be a string")


@frozen(kw_only=True)
class Source:
    """The readout itself: the text as given, and what the caller knew about it.

    Args:
        url: where it was published; None when the caller did not say.
        publisher: who published it; None when the caller did not say.
        published: the day on which it was published, in ISO 8601; None when the caller did not say.
        language: ISO 639-1 code of the language that it was read in.
        text: every character as it was given; all spans count its code points. Only half of a
            surrogate pair is replaced, one for one, by U+FFFD.
    """

    url: str | None = field(default=None, validator=check.optional(check.text))
    publisher: str | None = field(default=None, validator=check.optional(check.text))
    published: datetime.date | None = field(default=None, validator=check.optional(_a_day))
    language: str = field(default="en", validator=check.text)
    text: str = field(validator=_a_string)


@frozen(kw_only=True)
class Meeting:
    """A meeting as its readout reports it.

    Every attribute is a value of the document (see the JSON reference) with the same
    name. Meetings are frozen and compare by value.

    Args:
        id: ``m-`` and the first 16 hexadecimal digits of the SHA-256 of title, date of publication
            and text, where cismeet made the document.
        kind: what is reported.
        title: the headline as given or as found in the text; None when there is none.
        date: when the reported meeting took place, in EDTF; None when not told.
        place: where it took place; None when not told, and for calls.
        participants: who took part, in order of first appearance, the title first.
        mentioned: everybody else who is named, and every group that speaks or is spoken to.
        statements: what was said, in text order.
        topics: what the meeting itself dealt with, in text order.
        summits: the multilateral events that the text speaks of, in order of first appearance.
        evidence: what backs each value that is not itself a span.
        unread: the sentences from which nothing was read.
        notes: what is odd in the text or was left open.
        source: the readout itself.
        generator: name and version of what wrote the document; None when not known.

    Raises:
        ModelError: an id is used twice, a statement is by or to nobody listed, a span
            lies outside the text, or a value is of the wrong type.

    >>> meeting = Meeting(id="m-1", kind=MeetingKind.MEETING, source=Source(text="They met."))
    >>> meeting.text_of(Span(0, 4))
    'They'
    >>> Meeting(id="m-1", kind="meeting", source=Source(text=""))
    Traceback (most recent call last):
    ...
    cismeet.errors.ModelError: Meeting.kind is 'meeting'; it must be a MeetingKind: MeetingKind.MEETING, ...
    """

    id: str = field(validator=check.text)
    kind: MeetingKind = field(validator=check.instance(MeetingKind))
    title: str | None = field(default=None, validator=check.optional(check.instance(str)))
    date: Edtf | None = field(default=None, validator=check.optional(check.instance(Edtf)))
    place: Place | None = field(default=None, validator=check.optional(check.instance(Place)))
    participants: tuple[Participant, ...] = field(default=(), validator=check.members(Participant))
    mentioned: tuple[Participant, ...] = field(default=(), validator=check.members(Participant))
    statements: tuple[Statement, ...] = field(default=(), validator=check.members(Statement))
    topics: tuple[Topic, ...] = field(default=(), validator=check.members(Topic))
    summits: tuple[Summit, ...] = field(default=(), validator=check.members(Summit))
    evidence: tuple[Evidence, ...] = field(default=(), validator=check.members(Evidence))
    unread: tuple[Span, ...] = field(default=(), validator=check.members(Span))
    notes: tuple[Note, ...] = field(default=(), validator=check.members(Note))
    source: Source = field(validator=check.instance(Source))
    generator: str | None = field(default=None, validator=check.optional(check.text))

    def __attrs_post_init__(self) -> None:
        ids: set[str] = set()
        for path, person in self._listed():
            if person.id in ids:
                raise ModelError(f"{path}/id: {person.id!r} is the id of somebody else already; ids must differ")
            ids.add(person.id)
        for number, statement in enumerate(self.statements):
            for key, who in (("speaker", statement.speaker), ("addressee", statement.addressee)):
                if who is not None and who not in ids:
                    raise ModelError(
                        f"/statements/{number}/{key}: {who!r} is the id of nobody under participants or mentioned"
                    )
        length = len(self.source.text)
        for path, span in self._spans():
            if span.end > length:
                raise ModelError(f"{path}: {span} reaches beyond the text, which has {length} code points")

    def _listed(self) -> Iterator[tuple[str, Participant]]:
        for number, person in enumerate(self.participants):
            yield f"/participants/{number}", person
        for number, person in enumerate(self.mentioned):
            yield f"/mentioned/{number}", person

    def _spans(self) -> Iterator[tuple[str, Span]]:  # noqa: C901  (one loop for each place that spans stand in)
        for path, person in self._listed():
            for span in person.mentions:
                yield f"{path}/mentions", span
        for number, statement in enumerate(self.statements):
            for span in statement.spans:
                yield f"/statements/{number}/spans", span
            yield f"/statements/{number}/cue/span", statement.cue.span
            if statement.speaker_span is not None:
                yield f"/statements/{number}/speaker_span", statement.speaker_span
        for number, topic in enumerate(self.topics):
            yield f"/topics/{number}/span", topic.span
        for number, summit in enumerate(self.summits):
            for span in summit.mentions:
                yield f"/summits/{number}/mentions", span
            for place, item in enumerate(summit.agenda):
                yield f"/summits/{number}/agenda/{place}/span", item.span
        for number, span in enumerate(self.unread):
            yield f"/unread/{number}", span

    @property
    def people(self) -> tuple[Participant, ...]:
        """Participants, then everybody mentioned."""
        return self.participants + self.mentioned

    @property
    def text(self) -> str:
        """The readout as given."""
        return self.source.text

    @property
    def coverage(self) -> float:
        """Share of the text that something was read from, from 0.0 to 1.0.

        Counted in code points other than white space: 1 minus the share that stands in
        the sentences listed in `unread`, each once. A text without words is covered whole.
        """
        text = self.source.text
        whole = len("".join(text.split()))
        if not whole:
            return 1.0
        unread = reached = 0
        for span in sorted(self.unread):
            unread += len("".join(text[max(span.start, reached) : span.end].split()))
            reached = max(reached, span.end)
        return 1.0 - unread / whole

    def person(self, id: str) -> Participant:  # noqa: A002  (the name in the document)
        """The participant, or the one mentioned, with this id.

        Args:
            id: of the person, as statements have it.

        Raises:
            ModelError: nobody has it.
        """
        for one in self.people:
            if one.id == id:
                return one
        known = ", ".join(one.id for one in self.people) or "nobody"
        raise ModelError(f"nobody in this meeting has the id {id!r}; there are {known}")

    def statements_by(self, person: Participant | str) -> tuple[Statement, ...]:
        """What that person says, in text order.

        Args:
            person: a participant, or an id.

        Raises:
            ModelError: nobody has that id.
        """
        wanted = self.person(person if isinstance(person, str) else person.id).id
        return tuple(one for one in self.statements if one.speaker == wanted)

    def text_of(self, span: Span) -> str:
        """The words of the readout that `span` covers.

        Args:
            span: in its text.
        """
        return span.of(self.source.text)

    def evidence_for(self, path: str) -> tuple[Evidence, ...]:
        """What backs the value at that JSON Pointer, for instance ``/date``.

        Args:
            path: the pointer.
        """
        return tuple(one for one in self.evidence if one.path == path)

    def _repr_html_(self) -> str:
        """What a notebook shows for the meeting."""
        return small_form(self)

    def __str__(self) -> str:
        head = [self.kind.value.replace("_", " ")]
        head += [str(part) for part in (self.date, self.place) if part]
        lines = [self.title or "(no title)", "  " + ", ".join(head)]
        lines += [f"  {person}" for person in self.participants]
        for statement in self.statements:
            who = self.person(statement.speaker).label if statement.speaker else "somebody"
            to = f" to {self.person(statement.addressee).label}" if statement.addressee else ""
            lines.append(f"  {who}{to}, {statement.act}: {statement.text}")
        lines += [f"  topic: {topic}" for topic in self.topics]
        for summit in self.summits:
            lines.append(f"  {summit}")
            lines += [f"    - {item}" for item in summit.agenda]
        return "\n".join(lines)
