"""Where evidence and notes are gathered while the meeting is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.model import Evidence, Note, NoteKind, Span, Where
from cismeet.parsers.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Ledger"]


@define(eq=False)
class Ledger:
    """The evidence and the notes so far.

    Args:
        document: the text, not the title.
        evidence: what backs each value.
        notes: what is odd or left open.
    """

    document: Document
    evidence: list[Evidence] = field(factory=list[Evidence])
    notes: list[Note] = field(factory=list[Note])

    def back(self, path: str, source: Document, span: Span, rule: str) -> None:
        """Say what a value rests on.

        Args:
            path: JSON Pointer of the value.
            source: the document that the words stand in, the text or the title.
            span: the words.
            rule: name of the rule that read the value.
        """
        where = Where.TEXT if source is self.document else Where.TITLE
        self.evidence.append(Evidence(path, (span,), rule, where))

    def back_by_all(self, path: str, source: Document, tokens: Iterable[tuple[int, int]], rule: str) -> None:
        """Say on which words, given by first and last token, a value rests together."""
        spans = tuple(dict.fromkeys(source.span(first, last) for first, last in tokens))
        if spans:
            where = Where.TEXT if source is self.document else Where.TITLE
            self.evidence.append(Evidence(path, spans, rule, where))

    def note(self, kind: NoteKind, message: str, span: Span | None, rule: str) -> None:
        """Tell the user of something odd or left open."""
        self.notes.append(Note(kind, message, span, rule=rule))
