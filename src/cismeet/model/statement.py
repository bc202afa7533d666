"""What was said: one act of speech that the text attributes to somebody."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from cismeet.errors import ModelError
from cismeet.model import check
from cismeet.model.span import Span

__all__ = ["Act", "Cue", "Form", "Statement"]


class Form(StrEnum):
    """How the words are given: all inside quotation marks, none of them, or some."""

    DIRECT = "direct"
    """All the words stand inside quotation marks."""
    INDIRECT = "indirect"
    """None of them does."""
    MIXED = "mixed"
    """Some of them do."""


class Act(StrEnum):
    """What the speaker does by saying it (guidelines: statements)."""

    STATE = "state"
    """Said, noted, stressed, explained, believes."""
    ASK = "ask"
    """Put a question."""
    REQUEST = "request"
    """Urged, called on, instructed."""
    PROPOSE = "propose"
    """Suggested, offered, put forward."""
    PROMISE = "promise"
    """Assured, pledged, expressed readiness."""
    THANK = "thank"
    """Thanked, expressed gratitude."""
    CONGRATULATE = "congratulate"
    """Congratulated, wished success."""
    PRAISE = "praise"
    """Praised, appreciated, highly assessed."""
    CRITICIZE = "criticize"
    """Criticized, condemned."""
    CONDOLE = "condole"
    """Extended condolences."""
    INVITE = "invite"
    """Invited."""
    AGREE = "agree"
    """Agreed, confirmed, supported, reaffirmed."""
    REJECT = "reject"
    """Denied, refused, objected."""
    WARN = "warn"
    """Warned, voiced concern."""
    WELCOME = "welcome"
    """Greeted, welcomed, conveyed greetings."""
    HOPE = "hope"
    """Expressed hope or confidence, wished that something would be."""


@frozen
class Cue:
    """The words that carry the act, as written: ``noted``, ``According to``.

    Cue, source and content are the terms of quotation research (Pareti 2015, PARC 3).

    Args:
        text: the words.
        span: where they stand.
    """

    text: str = field(validator=check.text)
    span: Span = field(validator=check.instance(Span))


@frozen(kw_only=True)
class Statement:
    """One act of speech: who says what to whom.

    Args:
        speaker: id of a participant or of somebody mentioned; None where the text
            leaves it open (a note says why).
        speaker_span: the words that name the speaker here (``the head of state``, ``he``);
            None where the speaker is implied.
        addressee: id of the one it is said to, None when the text does not say.
        form: direct, indirect or mixed.
        act: what is done by saying it.
        cue: the words that carry the act.
        text: the parts of the content, joined by one space.
        spans: where the parts stand, in text order.

    Raises:
        ModelError: there is no content, or its parts overlap or are out of order.
    """

    speaker: str | None = field(validator=check.optional(check.text))
    speaker_span: Span | None = field(default=None, validator=check.optional(check.instance(Span)))
    addressee: str | None = field(default=None, validator=check.optional(check.text))
    form: Form = field(validator=check.instance(Form))
    act: Act = field(validator=check.instance(Act))
    cue: Cue = field(validator=check.instance(Cue))
    text: str = field(validator=check.text)
    spans: tuple[Span, ...] = field(validator=check.members(Span))

    def __attrs_post_init__(self) -> None:
        if not self.spans:
            raise ModelError(f"a statement needs at least one part of content; {self.cue.text!r} has none")
        for before, after in zip(self.spans, self.spans[1:], strict=False):
            if after.start < before.end:
                raise ModelError(f"the parts of a statement stand in text order and apart; {before} and {after} do not")

    def __str__(self) -> str:
        to = f" → {self.addressee}" if self.addressee else ""
        return f"{self.speaker or '?'}{to} [{self.act}, {self.form}] {self.cue.text}: {self.text}"
