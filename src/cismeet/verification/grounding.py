"""Whether what a document says stands in the readout: spans in range, quotations verbatim, names to be found."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Span
from cismeet.model.unseen import seen
from cismeet.serializers.json.faults import shown
from cismeet.verification.finding import Finding, FindingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.verification.raw import Value

__all__ = ["grounding_faults"]

_SMALL = 3
_SHORT = 5
_ENDING = r"\w{0,4}"
_MOST_WORDS = 12


def grounding_faults(document: Value, text: str) -> Iterator[Finding]:
    """Every span outside the text, every quotation that is not verbatim, every name that stands nowhere.

    Args:
        document: the whole document.
        text: the readout that it is about.
    """
    readout = _Readout.of(text, document.get("title").text)
    for person in (*document.items("participants"), *document.items("mentioned")):
        yield from readout.spans(person.items("mentions"))
        yield from readout.named(person.get("name"))
        yield from readout.named(person.get("family_name"))
        yield from readout.named(person.get("role"), shared=True)
    for statement in document.items("statements"):
        yield from readout.parts(statement)
        yield from readout.verbatim(statement.get("cue").get("text"), statement.get("cue").get("span"))
        yield from readout.spans([statement.get("speaker_span")])
    for topic in document.items("topics"):
        yield from readout.verbatim(topic.get("text"), topic.get("span"))
    for summit in document.items("summits"):
        yield from readout.named(summit.get("name"))
        yield from readout.spans(summit.items("mentions"))
        for item in summit.items("agenda"):
            yield from readout.verbatim(item.get("text"), item.get("span"))
    yield from readout.spans(document.items("unread"))
    yield from readout.spans(note.get("span") for note in document.items("notes"))
    for evidence in document.items("evidence"):
        yield from readout.spans(evidence.items("spans"), in_title=evidence.get("in").text == "title")


@frozen
class _Readout:
    """The text and the title, as given and with white space folded."""

    text: str
    title: str
    folded: str

    @classmethod
    def of(cls, text: str, title: str | None) -> _Readout:
        return cls(text, title or "", f"{seen(text)}\n{seen(title or '')}")

    def spans(self, spans: Iterable[Value], *, in_title: bool = False) -> Iterator[Finding]:
        """Spans that run backwards or leave the text (or the title)."""
        words, called = (self.title, "title") if in_title else (self.text, "text")
        for value in spans:
            if value.offsets is None or value.span(words) is not None:
                continue
            start, end = value.offsets
            if start > end:
                told = f"[{shown(start)}, {shown(end)}] runs backwards; start must not be after end"
            else:
                told = f"[{shown(start)}, {shown(end)}] lies outside the {called}, which has {len(words)} code points"
            yield Finding(FindingKind.SPAN, value.path, told)

    def verbatim(self, words: Value, place: Value) -> Iterator[Finding]:
        """Words that are not those at their span."""
        yield from self.spans([place])
        span = place.span(self.text)
        if words.text is None or place.offsets is None or (span is not None and span.of(self.text) == words.text):
            return
        yield self._not_verbatim(words, words.text, span)

    def parts(self, statement: Value) -> Iterator[Finding]:
        """The content of a statement: parts in range, apart and in order, and verbatim."""
        values = list(statement.items("spans"))
        yield from self.spans(values)
        spans = [span for span in (value.span(self.text) for value in values) if span is not None]
        for before, after in pairwise(spans):
            if after.start < before.end:
                told = f"the parts stand in text order and apart; {_shown(before)} and {_shown(after)} do not"
                yield Finding(FindingKind.SPAN, statement.get("spans").path, told, after)
        words = statement.get("text")
        if words.text is None or not values or words.text == " ".join(span.of(self.text) for span in spans):
            return
        if len(values) == 1:
            yield self._not_verbatim(words, words.text, spans[0] if spans else None)
        elif len(spans) == len(values):
            there = " ".join(span.of(self.text) for span in spans)
            told = f"{shown(words.text)} must be {shown(there)}, the parts joined by one space"
            yield Finding(FindingKind.WORDS, words.path, told, Span(spans[0].start, max(one.end for one in spans)))

    def named(self, value: Value, *, shared: bool = False) -> Iterator[Finding]:
        """A name that stands neither in the text nor in the title, runs of white space apart.

        Args:
            value: the name.
            shared: it may be the singular of what stands there, for several who share an office.
        """
        if value.text is not None and seen(value.text) not in self.folded:
            if shared and (plural := _plural_of(value.text)) is not None and plural.search(self.folded):
                return
            told = f"{shown(value.text)} stands neither in the text nor in the title"
            yield Finding(FindingKind.NAME, value.path, told)

    def _not_verbatim(self, value: Value, words: str, span: Span | None) -> Finding:
        told = (
            f"{shown(words)} must be {shown(span.of(self.text))}, the words at {_shown(span)}"
            if span is not None and len(span)
            else ""
        )
        start = self.text.find(words)
        if start < 0:
            found = "it does not stand in the text" if told else f"{shown(words)} does not stand in the text"
        else:
            place = _shown(Span(start, start + len(words)))
            found = f"it stands at {place}" if told else f"{shown(words)} stands at {place}"
        return Finding(FindingKind.WORDS, value.path, f"{told}; {found}" if told else found, span)


def _plural_of(role: str) -> re.Pattern[str] | None:
    """What the plural of a role looks like: its words but for their ends, and for small words between them.

    >>> bool(_plural_of("Secretary of the Security Council").search("Secretaries of Security Councils met"))
    True
    """
    words = [word for word in role.split() if len(word) > _SMALL]
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    between = rf"(?: \w{{1,{_SMALL}}}){{0,2}} "
    stems = (re.escape(word if len(word) <= _SHORT else word[:-2]) for word in words)
    return re.compile(rf"\b{between.join(rf'{stem}{_ENDING}' for stem in stems)}\b", re.IGNORECASE)


def _shown(span: Span) -> str:
    return f"[{span.start}, {span.end}]"
