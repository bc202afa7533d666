"""What is said where it stands before its verb, or around it: A, X said; A, X said, b."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language.schema import PlaceSense
from cismeet.parsers.readings.attributions.attribution import Position
from cismeet.parsers.readings.content import cut

if TYPE_CHECKING:
    from cismeet.model import Span
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.text.document import Document

__all__ = ["content_before"]

_DASHES = frozenset("–—-")
_LONGEST_DATELINE = 14  # tokens
_CREDIT_WITHIN = 3  # tokens


def content_before(mentions: Mentions, attribution: Attribution, before: int, after: int) -> list[Span]:
    """The parts of the content between two tokens, of which the clause of the verb takes the middle."""
    document = mentions.document
    spans = cut(document, _after_dateline(document, before, attribution.first), attribution.first)
    if attribution.position is Position.WITHIN and _goes_on(mentions, attribution, before, after):
        spans += cut(document, attribution.last, after)
    return spans


def _goes_on(mentions: Mentions, attribution: Attribution, before: int, after: int) -> bool:
    """Whether what stands behind the clause is said too: no source of news, and no text after a quotation."""
    if _is_credit(mentions, attribution.last, after):
        return False
    document = mentions.document
    return _quote_follows(document, attribution.last) or not _only_quotes(document, before, attribution.first)


def _is_credit(mentions: Mentions, first: int, last: int) -> bool:
    """…, BelTA has learned: a source of news behind a statement is no part of it."""
    for place in range(first, min(last, first + _CREDIT_WITHIN)):
        sense = mentions.hits.over(place, PlaceSense)
        if sense is not None and sense.institution == "agency":
            return True
    return False


def _only_quotes(document: Document, first: int, last: int) -> bool:
    """Whether a quotation and nothing else stands between two tokens."""
    quoted = document.quoted[first:last]
    if not any(quoted):
        return False
    forms = document.words.forms
    return not any(forms[place][0].isalnum() for place, number in enumerate(quoted, start=first) if not number)


def _quote_follows(document: Document, place: int) -> bool:
    """Whether the quotation goes on behind the clause that cuts it."""
    quoted, forms = document.quoted, document.words.forms
    while place < len(quoted) and not quoted[place] and not forms[place][0].isalnum():
        place += 1
    return place < len(quoted) and quoted[place] > 0


def _after_dateline(document: Document, first: int, last: int) -> int:
    """Index after "MINSK, 15 March (BelTA) –" at the head of a statement."""
    forms = document.words.forms
    if len(forms[first]) > 1 and forms[first].isupper():
        for place in range(first, min(last, first + _LONGEST_DATELINE)):
            if forms[place] in _DASHES:
                return place + 1
    return first
