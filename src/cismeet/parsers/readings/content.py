"""What is said, cut to its exact characters, and whether it is quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from cismeet.model import Form, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.quotes import Quote

__all__ = ["cut", "form_of", "quote_span", "quotes_over"]

_MARKS = '“”„«»"‹›'
_MARK = re.compile(f"[{_MARKS}]")
_ALPHANUMERIC = re.compile(r"[^\W_]")
_EDGE = " \n,;:–—-"
_FINAL = ".!?…"
_LEADING = frozenset(":,")
_STRAY = 2  # characters outside the marks of a direct quotation: marks and spaces


def quote_span(document: Document, quote: Quote) -> Span | None:
    """The words of a quotation, without marks and without a comma before the closing one."""
    return _trimmed(document, quote.inner_start, quote.inner_end, keep_final=True)


def quotes_over(document: Document, span: Span) -> range:
    """Indices of the quotations that share words with the span."""
    quotes = document.quotes
    first = bisect_right(quotes, span.start, key=_quote_end)
    last = first
    while last < len(quotes) and quotes[last].start < span.end:
        last += 1
    return range(first, last)


def _quote_end(quote: Quote) -> int:
    return quote.end


def cut(document: Document, first: int, last: int) -> list[Span]:
    """The parts of the content that stands in the tokens from `first` to `last`.

    A whole quotation loses its marks; words before a colon and the quotation after it
    are two parts; a fragment in marks inside a sentence stays in its part.
    """
    parts: list[Span | None] = []
    while first < last and document.words.forms[first] in _LEADING:
        first += 1
    while first < last:
        split = _split_at_quotation(document, first, last)
        end = last if split is None else split - 1
        parts += _whole(document, first, end)
        first = last if split is None else split
    return [part for part in parts if part is not None]


def _whole(document: Document, first: int, last: int) -> list[Span | None]:
    """The quotations that the tokens consist of, marks around them apart, or else all of them as one part."""
    forms, quoted = document.words.forms, document.quoted
    while last > first and not quoted[last - 1] and not forms[last - 1][0].isalnum():
        last -= 1
    numbers = quoted[first:last]
    if all(numbers):
        return [quote_span(document, document.quotes[number - 1]) for number in dict.fromkeys(numbers)]
    words = document.words
    return [_trimmed(document, words.starts[first], words.ends[last - 1], keep_final=False)]


def _split_at_quotation(document: Document, first: int, last: int) -> int | None:
    """He was brief: “Yes.” — where a whole quotation begins that is set off by a colon."""
    words, quoted = document.words, document.quoted
    for place in range(first + 2, last):
        if quoted[place] and not quoted[place - 1] and words.forms[place - 1] == ":":
            end = place
            while end < last and quoted[end] == quoted[place]:
                end += 1
            if end >= last or words.forms[end] in _FINAL:
                return place
    return None


def _trimmed(document: Document, start: int, end: int, *, keep_final: bool) -> Span | None:
    """Some characters without marks, spaces and, where it is no quotation's own, the final mark around them."""
    text = document.folded
    edge = _EDGE if keep_final else _EDGE + _FINAL
    before = None
    while before != (start, end):
        before = (start, end)
        start, end = _without_marks(text, *_without_edges(text, start, end, edge))
    if keep_final and end - start > 1 and text[end - 1] == "." and text[end - 2] != ".":
        end -= 1
    return Span(start, end) if _ALPHANUMERIC.search(text, start, end) else None


def _without_edges(text: str, start: int, end: int, edge: str) -> tuple[int, int]:
    """Without spaces, commas and dashes at both ends, and what else may not end it."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in edge:
        end -= 1
    return start, end


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a mark that has no partner inside, and without two that stand around the whole."""
    if start < end and text[start] in _MARKS and not _has_mark(text, start + 1, end):
        start += 1
    if start < end and text[end - 1] in _MARKS and not _has_mark(text, start, end - 1):
        end -= 1
    around = start + 1 < end and text[start] in _MARKS and text[end - 1] in _MARKS
    if around and not _has_mark(text, start + 1, end - 1):
        return start + 1, end - 1
    return start, end


def _has_mark(text: str, start: int, end: int) -> bool:
    return _MARK.search(text, start, end) is not None


def form_of(document: Document, spans: Sequence[Span]) -> Form:
    """Direct when every word stands in quotation marks, indirect when none does, else mixed."""
    inside = outside = 0
    for span in spans:
        for number in quotes_over(document, span):
            quote = document.quotes[number]
            inside += min(span.end, quote.end) - max(span.start, quote.start)
        outside += len(span)
    outside -= inside
    if not inside:
        return Form.INDIRECT
    return Form.DIRECT if outside <= _STRAY else Form.MIXED
