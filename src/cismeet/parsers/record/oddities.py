"""What a user should know of an odd text: page debris, marks without a partner, names that could be two people's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cismeet.model import NoteKind, Span
from cismeet.parsers.mentions.spelling import fold
from cismeet.parsers.text.blocks import BlockKind
from cismeet.parsers.text.source import read_source

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Cast
    from cismeet.parsers.record.ledger import Ledger
    from cismeet.parsers.text.document import Document

__all__ = ["note_oddities", "without_halves"]

_UNTYPED = re.compile("([\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f])|([\u202a-\u202e\u2066-\u2069])|(\ufffd)")
"""Characters that nobody types: those of control, those that turn the direction, and what is put for lost ones."""
_CONTROL, _DIRECTION, _UNDECODED = 1, 2, 3  # the groups of `_UNTYPED`
_ENOUGH_WORDS = 20
_GRAMMATICAL = 0.1  # of the words of a text in its language many more are function words
_PAIRS = frozenset(("“”", "“„", "„“", "„”", "””", "«»", "»«", '""', "‹›", "‘'", "''", "‘‘"))


def without_halves(ledger: Ledger, given: str | None) -> str | None:
    """What the caller told beside the text, lone surrogates replaced and noted."""
    if given is None or given.isascii():
        return given
    source = read_source(given)
    if source.replaced:
        message = "Half of a surrogate pair beside the text, which no file can hold, was replaced by U+FFFD."
        ledger.note(NoteKind.CHARACTER, message, None, "lone-surrogate")
    return source.text


def note_oddities(ledger: Ledger, cast: Cast) -> None:
    """Note what is odd in the text, in this order: characters, page, language, sentences, quotation marks, names."""
    document = ledger.document
    for place in document.replaced:
        ledger.note(
            NoteKind.CHARACTER,
            "Half of a surrogate pair, which no file can hold, was replaced by U+FFFD.",
            Span(place, place + 1),
            "lone-surrogate",
        )
    _note_characters(ledger, document)
    if not len(document.words):
        ledger.note(NoteKind.EMPTY, "The text has no words.", None, "no-words")
    for block in document.blocks:
        if block.kind is BlockKind.DEBRIS:
            span = Span(block.start, block.end)
            ledger.note(NoteKind.DEBRIS, "A line of the page was left out.", span, "page-debris")
    _note_language(ledger, document)
    for sentence in document.sentences:
        if sentence.cut:
            message = "A sentence goes on for hundreds of words; it was cut here."
            ledger.note(NoteKind.SENTENCE, message, document.span(sentence.first, sentence.last), "endless-sentence")
    _note_quotations(ledger, document)
    _note_names(ledger, cast)


def _note_characters(ledger: Ledger, document: Document) -> None:
    """Letters in disguise, each word; of other characters that nobody types, the first of each sort."""
    for start, end in document.disguised:
        span = Span(start, end)
        message = (
            f"{span.of(document.text)!r} has letters of two alphabets; it was read as {document.folded[start:end]!r}."
        )
        ledger.note(NoteKind.CHARACTER, message, span, "look-alike")
    untyped = _untyped(document)
    if places := untyped[_CONTROL]:
        message = f"There are {len(places)} control characters; was the text decoded as it was encoded?"
        ledger.note(NoteKind.CHARACTER, message, Span(places[0], places[0] + 1), "control")
    if places := untyped[_DIRECTION]:
        message = f"There are {len(places)} marks of direction, which show the text otherwise than it stands."
        ledger.note(NoteKind.CHARACTER, message, Span(places[0], places[0] + 1), "direction")
    if places := untyped[_UNDECODED]:
        message = f"There are {len(places)} characters that were lost when the text was decoded."
        ledger.note(NoteKind.CHARACTER, message, Span(places[0], places[0] + 1), "undecoded")


def _untyped(document: Document) -> dict[int, list[int]]:
    """Where characters stand that nobody types and that were in the text as given, by the group of their sort."""
    found: dict[int, list[int]] = {_CONTROL: [], _DIRECTION: [], _UNDECODED: []}
    replaced = frozenset(document.replaced)
    for character in _UNTYPED.finditer(document.text):
        if character.start() not in replaced:
            found[character.lastindex or 0].append(character.start())
    return found


def _note_language(ledger: Ledger, document: Document) -> None:
    """A text of which hardly a word is a function word of the language was hardly written in it."""
    words = document.words
    enough = len(words) * _GRAMMATICAL
    known = written = 0
    for form, kind in zip(words.forms, words.classes, strict=True):
        if form[0].isalpha():
            written += 1
            if kind:
                known += 1
                if known >= enough:
                    return
    if written >= _ENOUGH_WORDS and known < written * _GRAMMATICAL:
        message = f"Only {known} of {written} words are common words of the language {document.language.code!r}."
        ledger.note(NoteKind.LANGUAGE, message, None, "few-common-words")


def _note_quotations(ledger: Ledger, document: Document) -> None:
    for quote in document.quotes:
        if quote.closed and document.folded[quote.start] + document.folded[quote.end - 1] in _PAIRS:
            continue
        span = Span(quote.start, quote.end)
        if not quote.closed:
            if not quote.continues:
                message = "A quotation is not closed; it was ended with its paragraph."
                ledger.note(NoteKind.QUOTATION, message, span, "unclosed")
        else:
            message = "A quotation is closed by a mark of another kind."
            ledger.note(NoteKind.QUOTATION, message, span, "mismatched-marks")


def _note_names(ledger: Ledger, cast: Cast) -> None:
    document = ledger.document
    for source, mention in cast.open_names.values():
        if source is document:
            span = source.span(mention.first, mention.last)
            ledger.note(NoteKind.NAME, f"{span.of(document.text)!r} could be several people.", span, "ambiguous-name")
    for person in cast.people:
        if len(person.spellings) > 1 and len(set(map(fold, person.spellings))) > 1:
            spellings = ", ".join(sorted(person.spellings))
            message = f"The name is spelt in several ways, read as one person: {spellings}."
            here = next((mention for source, mention in person.mentions if source is document), None)
            where = document.span(here.first, here.last) if here is not None else None
            ledger.note(NoteKind.NAME, message, where, "spelling-variants")
