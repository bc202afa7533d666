"""What a date in the text is: days, ranges, months, years, weekdays and words like "today"."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

__all__ = ["DateKind", "DateMention"]


class DateKind(Enum):
    """How a date is told."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    DEICTIC = "deictic"
    SEASON = "season"
    YEARS = "years"


@frozen
class DateMention:
    """A date in the text.

    Args:
        first: index of its first token.
        last: index after its last token.
        kind: how it is told.
        year: as written, or None.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
        last_day: the other end of a range of days.
        last_month: the month of the other end, where it differs.
        last_year: the other end of a range of years.
        number: of a weekday (Monday is 0), or days from today.
    """

    first: int
    last: int
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    number: int = 0
