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

_MARKS = "“”„«»\"‹›"
_MARK = re.compile(f"[{_MARKS}]")
_ALPHANUMERIC = re.compile(r"[^\W_]")
_EDGE = " \n,;:–—-"
_FINAL = ".!?…"


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
    if first >= last:
        return []
    words, quoted = document.words, document.quoted
    start, end = words.starts[first], words.ends[last - 1]
    parts: list[Span | None] = []
    numbers = [quoted[place] for place in range(first, last)]
    if all(numbers) and any(numbers):
        seen = dict.fromkeys(number for number in numbers if number)
        parts = [quote_span(document, document.quotes[number - 1]) for number in seen]
        return [part for part in parts if part is not None]
    split = _split_at_quotation(document, first, last)
    if split is not None:
        return cut(document, first, split[0]) + cut(document, split[1], last)
    part = _trimmed(document, start, end, keep_final=False)
    return [part] if part is not None else []


def _split_at_quotation(document: Document, first: int, last: int) -> tuple[int, int] | None:
    """Where a whole quotation is set off by a colon, or begins the content before other words."""
    words, quoted = document.words, document.quoted
    for place in range(first + 1, last):
        if quoted[place] and not quoted[place - 1] and words.forms[place - 1] == ":" and place > first + 1:
            number = quoted[place]
            end = place
            while end < last and quoted[end] == number:
                end += 1
            if end >= last or words.forms[end] in _FINAL:
                return place - 1, place
    return None


def _trimmed(document: Document, start: int, end: int, *, keep_final: bool) -> Span | None:
    text = document.folded
    edge = _EDGE if keep_final else _EDGE + _FINAL
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end and text[end - 1] in edge:
            end -= 1
        if start < end and text[start] in _MARKS and not _mark_between(text, start + 1, end):
            start += 1
        if start < end and text[end - 1] in _MARKS and not _mark_between(text, start, end - 1):
            end -= 1
        if start + 1 < end and text[start] in _MARKS and text[end - 1] in _MARKS and not _mark_between(text, start + 1, end - 1):
            start, end = start + 1, end - 1
        if (start, end) == before:
            break
    if keep_final and end - start > 1 and text[end - 1] == "." and text[end - 2] != ".":
        end -= 1
    return Span(start, end) if start < end and _ALPHANUMERIC.search(text, start, end) else None


def _mark_between(text: str, start: int, end: int) -> bool:
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
    return Form.DIRECT if outside <= 2 else Form.MIXED  # noqa: PLR2004  (stray marks and spaces)
