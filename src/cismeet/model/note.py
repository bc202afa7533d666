"""What backs a value, and what the reader of a meeting should know about the reading."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from cismeet.model import check
from cismeet.model.span import Span

__all__ = ["Evidence", "Note", "NoteKind", "Where"]


class Where(StrEnum):
    """Whose characters a span counts: the text's or the title's."""

    TEXT = "text"
    TITLE = "title"


@frozen
class Evidence:
    """The words that a value rests on, and the rule that read it from them.

    Args:
        path: JSON Pointer (RFC 6901) of the value in the document, for instance ``/date``.
        spans: the words, in the text or the title.
        rule: name of the rule, listed in the reference.
        where: whether the spans count in the text or in the title.
    """

    path: str = field(validator=check.text)
    spans: tuple[Span, ...] = field(validator=check.members(Span))
    rule: str = field(validator=check.text)
    where: Where = field(default=Where.TEXT, validator=check.instance(Where))


class NoteKind(StrEnum):
    """What a note is about."""

    DEBRIS = "debris"
    """Words of the page, not of the readout, were left out."""
    QUOTATION = "quotation"
    """A quotation mark has no partner, or one of another kind."""
    CHARACTER = "character"
    """A character that cannot be kept was replaced."""
    SPEAKER = "speaker"
    """Who speaks is left open: no candidate, or more than one."""
    ADDRESSEE = "addressee"
    """Who is spoken to is left open."""
    DATE = "date"
    """A date is left open, or two of the text disagree."""
    PLACE = "place"
    """A place is left open."""
    NAME = "name"
    """A name could stand for several people, or is spelt in several ways."""
    LANGUAGE = "language"
    """Hardly a word of the text is of the language that it was read in."""
    SENTENCE = "sentence"
    """A sentence went on for hundreds of words and was read in pieces: its full stops may be lost."""
    EMPTY = "empty"
    """There is nothing to read."""


@frozen
class Note:
    """Something odd or left open, for the one who uses the reading.

    Args:
        kind: what it is about.
        message: a sentence for a person.
        span: where, None when it concerns the whole.
        rule: name of the rule that noticed it.
    """

    kind: NoteKind = field(validator=check.instance(NoteKind))
    message: str = field(validator=check.text)
    span: Span | None = field(default=None, validator=check.optional(check.instance(Span)))
    rule: str = field(kw_only=True, validator=check.text)

    def __str__(self) -> str:
        where = f" [{self.span.start}:{self.span.end}]" if self.span else ""
        return f"{self.kind}{where}: {self.message}"
