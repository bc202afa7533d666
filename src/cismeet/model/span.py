"""Where a value stands in the text."""

from __future__ import annotations

from attrs import frozen

from cismeet.errors import ModelError

__all__ = ["Span"]


@frozen(order=True)
class Span:
    """A piece of the text, from `start` up to but not including `end`.

    Both count code points of the string that the caller gave (of the title, where
    an `Evidence` says so).

    Args:
        start: offset of the first code point, from 0.
        end: offset after the last code point.

    Raises:
        ModelError: an offset is negative or no integer, or the span runs backwards.

    >>> Span(3, 7).of("On 12 October")
    '12 O'
    >>> Span(7, 3)
    Traceback (most recent call last):
    ...
    cismeet.errors.ModelError: Span(7, 3) runs backwards; start must not be after end
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if type(start) is not int or type(end) is not int:
            raise ModelError(f"Span({start!r}, {end!r}) must have whole numbers as offsets")
        if start > end:
            raise ModelError(f"Span({start}, {end}) runs backwards; start must not be after end")
        if start < 0:
            raise ModelError(f"Span({start}, {end}) starts before the text; offsets count from 0")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that the span covers.

        Args:
            text: the string that its offsets count.
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point.

        Args:
            other: of the same text.
        """
        return self.start < other.end and other.start < self.end
