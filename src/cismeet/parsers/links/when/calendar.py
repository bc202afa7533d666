"""Which day lies so far from another: the arithmetic of the calendar, where some days do not exist."""

from __future__ import annotations

import datetime

from cismeet.model import Edtf, PartialDate

__all__ = ["coming_year", "day_of", "nearest_year", "shifted", "single"]

_FAR = 2000
_MIDDLE_OF_MONTH = 15
_LEAP_YEAR = 2000
_LATE_REPORT = 14  # days


def day_of(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    """The day, the first of the month where none is told; None where there is no such day (30 February)."""
    if year is None or month is None:
        return None
    try:
        return datetime.date(year, month, day or 1)
    except ValueError:
        return None


def nearest_year(day: datetime.date, month: int, of_month: int | None) -> int:
    """The year in which that day or month lies nearest to `day`."""

    def distance(year: int) -> int:
        other = day_of(year, month, of_month or _MIDDLE_OF_MONTH)
        return abs((other - day).days) if other is not None else _FAR

    return min((day.year, day.year + 1, day.year - 1), key=distance)


def coming_year(day: datetime.date, month: int, of_month: int) -> int:
    """The year in which that day next comes, seen from `day`; a few days ago may still be ahead in a late report."""
    for year in (day.year, day.year + 1):
        other = day_of(year, month, of_month)
        if other is not None and (day - other).days <= _LATE_REPORT:
            return year
    return day.year


def shifted(value: Edtf, days: int) -> Edtf:
    """That many days after (the end of) a date, or before (the start of) it."""
    last = value.start if days < 0 else value.end or value.start
    if last is None or last.day is None or last.month is None:
        return value
    base = day_of(last.year or _LEAP_YEAR, last.month, last.day)
    if base is None:
        return value
    try:
        moved = base + datetime.timedelta(days=days)
    except OverflowError:  # beyond the last day that there is
        return value
    year = moved.year if last.year else None
    return single(PartialDate(year, moved.month, moved.day, inferred=last.inferred))


def single(point: PartialDate) -> Edtf:
    """A date that is no interval."""
    return Edtf(point, point)
