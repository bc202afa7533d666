"""Which statement a quotation belongs to that its own sentence does not attribute.

1. It goes on with the quotation of the paragraph before, and shares its statement;
2. a verb of speech that the sentence before left without content ("He said:") takes it;
3. it follows a statement of the same paragraph, and is one more part of it;
4. it is continued in the next paragraph, and waits for that one's verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.parsers.readings.content import quote_span, quotes_over
from cismeet.parsers.readings.statements.draft import Draft
from cismeet.parsers.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cismeet.model import Span

__all__ = ["Quotations"]


@define(eq=False)
class Quotations:
    """The statements found so far, and the quotations that they own.

    Args:
        document: the text.
        drafts: the statements.
        owners: the statement that each quotation belongs to, by its index.
        latest: the latest statement of the paragraph, which a further quotation goes on with.
        waiting: quotations that wait for the verb of the next paragraph.
        waiting_for: the statement that they belong to when none comes.
    """

    document: Document
    drafts: list[Draft] = field(factory=list[Draft])
    owners: dict[int, Draft] = field(factory=dict[int, Draft])
    latest: Draft | None = None
    waiting: list[int] = field(factory=list[int])
    waiting_for: Draft | None = None

    def add(self, draft: Draft) -> None:
        """Take a statement that its sentence attributes, with the quotations inside it."""
        numbers = self._inside(draft)
        if numbers and self.waiting and self.document.quotes[numbers[0]].continued:
            draft.spans = [*self._spans(self.waiting), *draft.spans]
            numbers = [*self.waiting, *numbers]
            self.waiting, self.waiting_for = [], None
        for number in numbers:
            self._own(number, draft)
        self.drafts.append(draft)
        if not self._goes_on_after(draft):
            self.latest = draft

    def place(self, number: int, finish: Callable[[list[Span]], Draft | None] | None) -> None:
        """Give a quotation that stands alone to its statement.

        Args:
            number: index of the quotation.
            finish: makes a statement of the quotation's words with the verb that has none yet.
        """
        quote = self.document.quotes[number]
        owner = self.owners.get(number - 1) if quote.continued else None
        if owner is not None:
            self._append(owner, number)
        elif finish is not None:
            self._begin(finish(self._spans([number])), number)
        elif quote.continued and self.waiting:
            self._wait_on(number, goes_on=quote.continues)
        elif quote.continues:
            self.waiting, self.waiting_for = [number], self.latest
        elif self.latest is not None:
            self._append(self.latest, number)

    def _inside(self, draft: Draft) -> list[int]:
        """The quotations that hold a part of a statement."""
        quotes = self.document.quotes
        return [
            number
            for span in draft.spans
            for number in quotes_over(self.document, span)
            if span.start >= quotes[number].start and span.end <= quotes[number].end
        ]

    def _goes_on_after(self, draft: Draft) -> bool:
        """Whether a quotation goes on with the statement before, since this one of the same sentence quotes nothing."""
        latest = self.latest
        if latest is None or draft.owns_quotation:
            return False
        return latest.owns_quotation and latest.sentence == draft.sentence

    def _begin(self, draft: Draft | None, number: int) -> None:
        if draft is not None:
            self.drafts.append(draft)
            self._own(number, draft)
            self.latest = draft

    def _wait_on(self, number: int, *, goes_on: bool) -> None:
        """Wait with a quotation in the middle of a chain; its last one tells that no verb comes."""
        if goes_on:
            self.waiting.append(number)
        elif self.waiting_for is not None:
            for waiting in (*self.waiting, number):
                self._append(self.waiting_for, waiting)
            self.waiting, self.waiting_for = [], None

    def _append(self, draft: Draft, number: int) -> None:
        draft.spans = [*draft.spans, *self._spans([number])]
        self._own(number, draft)
        self.latest = draft

    def _own(self, number: int, draft: Draft) -> None:
        self.owners[number] = draft
        draft.owns_quotation = True

    def _spans(self, numbers: Iterable[int]) -> list[Span]:
        spans = (quote_span(self.document, self.document.quotes[number]) for number in numbers)
        return [span for span in spans if span is not None]
