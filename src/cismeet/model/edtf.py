"""Dates as far as they are known: the part of EDTF (ISO 8601-2:2019) that readouts need."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from functools import total_ordering

from attrs import field, frozen

from cismeet.errors import ModelError

__all__ = ["Edtf", "PartialDate"]

_POINT = re.compile(r"(?:(?P<year>[0-9]{4})(?P<inferred>\?)?|XXXX)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_FORMS = (
    "YYYY, YYYY-MM, YYYY-MM-DD, with XXXX for an unknown or YYYY? for an inferred year, "
    "or two of them (or ..) with a slash"
)
_LEAP_YEAR = 2000
_LAST_MONTH = 12


@frozen
class PartialDate:
    """A day, a month or a year, of which the year may be unknown or inferred.

    Args:
        year: 1 to 9999, None when nothing tells it (written ``XXXX``).
        month: 1 to 12, or None.
        day: 1 to 31 as the month has them, or None.
        inferred: the year is not written in the text but follows from it (written ``2015?``).

    Raises:
        ModelError: there is no such date.

    >>> str(PartialDate(2015, 10, 12, inferred=True))
    '2015?-10-12'
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    inferred: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        year, month, day = self.year, self.month, self.day
        for part in (year, month, day):
            if part is not None and type(part) is not int:
                raise ModelError(f"a date has whole numbers as its parts, not {part!r}")
        if year is None and (month is None or self.inferred):
            raise ModelError("a date without a year needs a month, and its year cannot be inferred")
        if year is not None and not datetime.MINYEAR <= year <= datetime.MAXYEAR:
            raise ModelError(f"there is no year {year}; a year is 1 to 9999")
        if month is None:
            if day is not None:
                raise ModelError(f"day {day} needs a month")
            return
        if not 1 <= month <= _LAST_MONTH:
            raise ModelError(f"there is no month {month}")
        if day is not None and not 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]:
            raise ModelError(f"there is no day {day} in month {month}" + (f" of {year}" if year else ""))

    def __str__(self) -> str:
        written = "XXXX" if self.year is None else f"{self.year:04}" + ("?" if self.inferred else "")
        if self.month is not None:
            written += f"-{self.month:02}"
        if self.day is not None:
            written += f"-{self.day:02}"
        return written

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it can be; None when the year is unknown."""
        if self.year is None:
            return None
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date | None:
        """The last day that it can be; None when the year is unknown."""
        if self.year is None:
            return None
        month = self.month or _LAST_MONTH
        return datetime.date(self.year, month, self.day or monthrange(self.year, month)[1])

    def matches(self, date: datetime.date) -> bool:
        """Whether `date` is that day, or lies in that month or year.

        Args:
            date: the day that is asked for.
        """
        return self.year in (None, date.year) and self.month in (None, date.month) and self.day in (None, date.day)

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """The date that EDTF writes so.

        Args:
            written: a date in EDTF, for instance ``2015?-10-12``.

        Raises:
            ModelError: it is no day, month or year of EDTF.
        """
        found = _POINT.fullmatch(written) if isinstance(written, str) else None
        if found is None:
            raise ModelError(f"{written!r} is no date; EDTF forms are {_FORMS}")
        year, month, day = (int(found[name]) if found[name] else None for name in ("year", "month", "day"))
        return cls(year, month, day, inferred=bool(found["inferred"]))


@total_ordering
@frozen(order=False)
class Edtf:
    """A date or an interval in EDTF (ISO 8601-2), as the annotation guidelines use it.

    `start` and `end` are the same object's two ends for an interval, and `end` is
    None for an open end; for a single date `interval` is False and `end` is `start`.
    Two values are equal when they are written alike; order is by `earliest`, then
    `latest`, and what is unknown comes last. A `datetime.date` is never equal to an
    Edtf: ask `matches`.

    Args:
        start: the date, or the first of an interval; None where the interval is open at its start.
        end: the same date, or the last of an interval; None where it is open at its end.
        interval: it has two ends.

    >>> Edtf.parse("2015?-10-12").earliest
    datetime.date(2015, 10, 12)
    >>> Edtf.parse("../2020").matches(datetime.date(2019, 5, 1))
    True
    >>> print(Edtf.of(datetime.date(2015, 10, 12)))
    2015-10-12
    >>> Edtf.parse("12 October")
    Traceback (most recent call last):
    ...
    cismeet.errors.ModelError: '12 October' is no date; EDTF forms are YYYY, YYYY-MM, ...
    """

    start: PartialDate | None
    end: PartialDate | None
    interval: bool = False

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        for side in (start, end):
            if side is not None and not isinstance(side, PartialDate):
                raise ModelError(f"an Edtf is made of PartialDate, not of {side!r}; Edtf.parse reads a string")
        if not self.interval:
            if start is None or start != end:
                raise ModelError("an Edtf that is no interval has one date as start and end")
            return
        if start is None and end is None:
            raise ModelError("an interval needs at least one end")
        first, last = start and start.earliest, end and end.latest
        if first and last and first > last:
            raise ModelError(f"the interval {start}/{end} runs backwards")

    def __str__(self) -> str:
        if not self.interval:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"

    def __repr__(self) -> str:
        return f"Edtf.parse({str(self)!r})"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Edtf):
            return NotImplemented
        return self._place() < other._place()

    def _place(self) -> tuple[datetime.date, datetime.date, str]:
        unknown = datetime.date.max
        return self.earliest or unknown, self.latest or unknown, str(self)

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it can be; None when the start is open or the year unknown."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> datetime.date | None:
        """The last day that it can be; None when the end is open or the year unknown."""
        return self.end.latest if self.end else None

    @property
    def inferred(self) -> bool:
        """Whether a year in it is not written in the text but follows from it."""
        return any(side.inferred for side in (self.start, self.end) if side)

    def matches(self, date: datetime.date) -> bool:
        """Whether `date` is that day or lies within; an unknown year matches every year.

        Args:
            date: the day that is asked for.

        >>> Edtf.parse("XXXX-10-12").matches(datetime.date(1999, 10, 12))
        True
        """
        start, end = self.start, self.end
        if not self.interval:
            return start is not None and start.matches(date)
        if (start is not None and start.year is None) or (end is not None and end.year is None):
            return _within_any_year(start, end, date)
        return not (
            (start is not None and (start.earliest or date) > date) or (end is not None and (end.latest or date) < date)
        )

    @classmethod
    def parse(cls, written: str) -> Edtf:
        """The value that EDTF writes so.

        Args:
            written: for instance ``2015-10-12``, ``2015?-10-12``, ``XXXX-10-12``, ``2015-10``,
                ``2015-10-13/2015-10-14``, ``../2020``.

        Raises:
            ModelError: it is no form of EDTF that readouts use.
        """
        if not isinstance(written, str):
            raise ModelError(f"{written!r} is no date; EDTF forms are {_FORMS}")
        first, slash, last = written.partition("/")
        if not slash:
            point = PartialDate.parse(written)
            return cls(point, point)
        start, end = (None if side == ".." else PartialDate.parse(side) for side in (first, last))
        return cls(start, end, interval=True)

    @classmethod
    def of(cls, date: datetime.date) -> Edtf:
        """The day `date`.

        Args:
            date: the day.
        """
        point = PartialDate(date.year, date.month, date.day)
        return cls(point, point)


def _within_any_year(start: PartialDate | None, end: PartialDate | None, date: datetime.date) -> bool:
    """Whether a day lies in an interval whose year nobody knows, for instance 25 to 27 May."""
    first, last = _day_of_year(start, 1, 1), _day_of_year(end, _LAST_MONTH, 31)
    day = (date.month, date.day)
    return first <= day <= last if first <= last else day >= first or day <= last


def _day_of_year(point: PartialDate | None, month: int, day: int) -> tuple[int, int]:
    """Month and day of a date, or those given where it has none."""
    return (point.month or month, point.day or day) if point else (month, day)
