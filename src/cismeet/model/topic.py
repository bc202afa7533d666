"""What the meeting itself dealt with."""

from __future__ import annotations

from attrs import field, frozen

from cismeet.model import check
from cismeet.model.span import Span

__all__ = ["Topic"]


@frozen
class Topic:
    """One subject that the text gives to the meeting or to all sides (guidelines: topics).

    Args:
        text: the subject as written, without a leading preposition.
        span: where it stands.
    """

    text: str = field(validator=check.text)
    span: Span = field(validator=check.instance(Span))

    def __str__(self) -> str:
        return self.text
