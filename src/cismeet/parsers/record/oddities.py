"""What a user should know of an odd text: page debris, marks without a partner, names that could be two people's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import NoteKind, Span
from cismeet.parsers.mentions.spelling import fold
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Cast
    from cismeet.parsers.record.ledger import Ledger
    from cismeet.parsers.text.document import Document

__all__ = ["note_oddities"]

_ENOUGH_WORDS = 20
_GRAMMATICAL = 0.1  # of the words of a text in its language many more are function words
_PAIRS = frozenset(("“”", "“„", "„“", "„”", "””", "«»", "»«", '""', "‹›", "‘'", "''", "‘‘"))


def note_oddities(ledger: Ledger, cast: Cast) -> None:
    """Note what is odd in the text, in this order: characters, page, language, quotation marks, names."""
    document = ledger.document
    for place in document.replaced:
        ledger.note(
            NoteKind.CHARACTER,
            "Half of a surrogate pair, which no file can hold, was replaced by U+FFFD.",
            Span(place, place + 1),
            "lone-surrogate",
        )
    if not len(document.words):
        ledger.note(NoteKind.EMPTY, "The text has no words.", None, "no-words")
    for block in document.blocks:
        if block.kind is BlockKind.DEBRIS:
            ledger.note(
                NoteKind.DEBRIS, "A line of the page was left out.", Span(block.start, block.end), "page-debris"
            )
    _note_language(ledger, document)
    _note_quotations(ledger, document)
    _note_names(ledger, cast)


def _note_language(ledger: Ledger, document: Document) -> None:
    """A text of which hardly a word is a function word of the language was hardly written in it."""
    count = len(document.words)
    known = count - document.words.classes.count(0)
    if count >= _ENOUGH_WORDS and known < count * _GRAMMATICAL:
        ledger.note(
            NoteKind.LANGUAGE,
            f"Only {known} of {count} words and marks are common words of the language {document.language.code!r}.",
            None,
            "few-common-words",
        )


def _note_quotations(ledger: Ledger, document: Document) -> None:
    for quote in document.quotes:
        span = Span(quote.start, quote.end)
        if not quote.closed:
            if not quote.continues:
                ledger.note(
                    NoteKind.QUOTATION, "A quotation is not closed; it was ended with its paragraph.", span, "unclosed"
                )
        elif document.folded[quote.start] + document.folded[quote.end - 1] not in _PAIRS:
            ledger.note(
                NoteKind.QUOTATION, "A quotation is closed by a mark of another kind.", span, "mismatched-marks"
            )


def _note_names(ledger: Ledger, cast: Cast) -> None:
    document = ledger.document
    for source, mention in cast.open_names:
        if source is document:
            span = source.span(mention.first, mention.last)
            ledger.note(NoteKind.NAME, f"{span.of(document.text)!r} could be several people.", span, "ambiguous-name")
    for person in cast.people:
        if len({fold(name) for name in person.spellings}) > 1:
            spellings = ", ".join(sorted(person.spellings))
            inside = [mention for source, mention in person.mentions if source is document]
            span = document.span(inside[0].first, inside[0].last) if inside else None
            ledger.note(
                NoteKind.NAME,
                f"The name is spelt in several ways, read as one person: {spellings}.",
                span,
                "spelling-variants",
            )
