"""What is wrong with a document: typed notes, each with its place in the JSON and in the readout."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from cismeet.model import Span

__all__ = ["Finding", "FindingKind"]


class FindingKind(StrEnum):
    """What a finding is about."""

    JSON = "json"
    """The document is no JSON that every program reads alike."""
    SHAPE = "shape"
    """A value is not what the JSON Schema of the documents asks."""
    TEXT = "text"
    """The text in the document is not the text that it is said to be read from."""
    SPAN = "span"
    """A span lies outside the text, runs backwards, or parts are out of order."""
    WORDS = "words"
    """Words that must be verbatim are not those at their span."""
    NAME = "name"
    """A name, a role or the name of a summit stands neither in the text nor in the title."""
    ID = "id"
    """An id is used twice, or stands for nobody."""
    EVIDENCE = "evidence"
    """Evidence points at a value that does not exist."""
    DATE = "date"
    """A date is no EDTF, or no date of the calendar."""


@frozen
class Finding:
    """One fault of a document.

    Args:
        kind: what it is about.
        path: JSON Pointer (RFC 6901) of the faulty value, empty for the whole document.
        message: a sentence for a person: what is there and what would be right.
        span: the place in the readout's text that it concerns, in code points; None
            where there is none.

    >>> print(Finding(FindingKind.WORDS, "/topics/0/text", "these words do not stand there", Span(3, 8)))
    /topics/0/text [3:8]: these words do not stand there (words)
    """

    kind: FindingKind
    path: str
    message: str
    span: Span | None = field(default=None)

    def __str__(self) -> str:
        where = f" [{self.span.start}:{self.span.end}]" if self.span is not None else ""
        return f"{self.path or 'document'}{where}: {self.message} ({self.kind})"
