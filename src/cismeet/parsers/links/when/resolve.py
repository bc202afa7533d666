"""Which day, month or year a date or a word of the calendar means against the anchor."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen
from dateutil.relativedelta import relativedelta

from cismeet.errors import ModelError
from cismeet.language import classes
from cismeet.language.schema import CalendarSense, CalendarUnit
from cismeet.model import Edtf, PartialDate
from cismeet.parsers.links.when.calendar import coming_year, nearest_year, single
from cismeet.parsers.mentions.dates import DateKind, DateMention

if TYPE_CHECKING:
    from cismeet.parsers.links.when.anchor import Anchor
    from cismeet.parsers.mentions import Mentions

__all__ = ["Dated", "relative_unit", "resolve"]

_DAYS_OF_WEEK = 7
_DAYS_OF_MONTH = 30
_DAYS_OF_YEAR = 365


@frozen
class Dated:
    """A date and how it was resolved.

    Args:
        value: the date.
        rule: the rule that says so.
        spans: what it rests on, as first and last tokens.
    """

    value: Edtf
    rule: str
    spans: tuple[tuple[int, int], ...]


def resolve(mentions: Mentions, date: DateMention, anchor: Anchor, *, coming: bool = False) -> Dated | None:
    """The value of a date.

    Args:
        mentions: of the document that the date stands in.
        date: the date.
        anchor: what it is resolved against.
        coming: it lies ahead (a weekday is the next one, not the last; so is a day without a year).
    """
    try:
        if date.kind is DateKind.DAY:
            return _day(date, anchor, coming=coming)
        if date.kind is DateKind.MONTH:
            return _month(mentions, date, anchor, coming=coming)
        if date.kind is DateKind.YEAR:
            return Dated(single(PartialDate(date.year)), "year-as-written", ((date.first, date.last),))
        if anchor.day is None:
            return None
        return _relative(mentions, date, anchor, anchor.day, coming=coming)
    except (ModelError, ValueError, OverflowError):
        return None


def _relative(
    mentions: Mentions, date: DateMention, anchor: Anchor, day: datetime.date, *, coming: bool
) -> Dated | None:
    """A weekday, "today" or a season, which mean nothing without the day that they are seen from."""
    spans = ((date.first, date.last), *anchor.mentions)
    if date.kind is DateKind.WEEKDAY:
        is_next = _is_led_by(mentions, date.first, classes.NEXT)
        distance = _days_to_weekday(date.number - day.weekday(), is_next=is_next, ahead=coming)
        return Dated(_moved(day, distance, anchor), "weekday-against-anchor", spans)
    if date.kind is DateKind.DEICTIC:
        return Dated(_moved(day, date.number, anchor), "day-against-anchor", spans)
    if date.kind is DateKind.SEASON:
        year = day.year - 1 if _is_led_by(mentions, date.first, classes.LAST) else day.year
        return Dated(single(PartialDate(year, inferred=anchor.inferred)), "season-against-anchor", spans)
    return None


def _days_to_weekday(difference: int, *, is_next: bool, ahead: bool) -> int:
    """How many days the weekday lies ahead, or behind (today counts for both); the next one is that of next week."""
    if is_next:
        return difference + _DAYS_OF_WEEK
    distance = difference % _DAYS_OF_WEEK
    if ahead:
        return distance
    return distance - _DAYS_OF_WEEK if distance else 0


def _day(date: DateMention, anchor: Anchor, *, coming: bool) -> Dated:
    """A day, or a range of days, with the year nearest to the anchor, or to come, where none is written."""
    year, inferred, rule = date.year, False, "date-as-written"
    spans: tuple[tuple[int, int], ...] = ((date.first, date.last),)
    if year is None and anchor.day is not None and date.month is not None:
        if coming and date.day is not None:
            year = coming_year(anchor.day, date.month, date.day)
        else:
            year = nearest_year(anchor.day, date.month, date.day)
        inferred = anchor.inferred
        rule = anchor.rule if anchor.inferred else "year-from-anchor"
        spans += anchor.mentions
    first = PartialDate(year, date.month, date.day, inferred=inferred)
    if date.last_day is None:
        return Dated(single(first), rule, spans)
    month = date.last_month or date.month
    ends_next_year = month is not None and date.month is not None and month < date.month
    last_year = year + 1 if year is not None and ends_next_year else year
    last = PartialDate(last_year, month, date.last_day, inferred=inferred)
    return Dated(Edtf(first, last, interval=True), rule, spans)


def _month(mentions: Mentions, date: DateMention, anchor: Anchor, *, coming: bool) -> Dated | None:
    """A month, of the year that "last", "next" or the anchor tells where none is written."""
    spans = ((date.first, date.last),)
    month, day = date.month, anchor.day
    if date.year is not None:
        return Dated(single(PartialDate(date.year, month)), "date-as-written", spans)
    if month is None:
        return None
    if day is None:
        return Dated(single(PartialDate(None, month)), "month-without-year", spans)
    if _is_led_by(mentions, date.first, classes.LAST):
        year = day.year if month < day.month else day.year - 1
    elif _is_led_by(mentions, date.first, classes.DEMONSTRATIVE):
        year = day.year
    elif coming or _is_led_by(mentions, date.first, classes.NEXT):
        year = day.year if month >= day.month else day.year + 1
    else:
        year = nearest_year(day, month, None)
    value = single(PartialDate(year, month, inferred=anchor.inferred))
    return Dated(value, "month-against-anchor", spans + anchor.mentions)


def relative_unit(mentions: Mentions, place: int, anchor: Anchor) -> Dated | None:
    """The unit of the calendar at the token against the anchor (next *month*, last *year*)."""
    try:
        return _unit(mentions, place, anchor)
    except (ModelError, ValueError, OverflowError):  # beyond the first or last year that there is
        return None


def _unit(mentions: Mentions, place: int, anchor: Anchor) -> Dated | None:
    sense = mentions.hits.at(place, CalendarSense)
    if sense is None or sense.unit is not CalendarUnit.UNIT or anchor.day is None:
        return None
    step = _step(mentions, place)
    if not step:
        return None
    spans = ((place - 1, mentions.hits.starting[place].last), *anchor.mentions)
    if sense.number == _DAYS_OF_YEAR:
        year = PartialDate(anchor.day.year + step, inferred=anchor.inferred)
        return Dated(single(year), "year-against-anchor", spans)
    if sense.number == _DAYS_OF_WEEK:
        monday = anchor.day + datetime.timedelta(days=_DAYS_OF_WEEK * step - anchor.day.weekday())
        return Dated(_week_from(monday, anchor), "week-against-anchor", spans)
    if sense.number == _DAYS_OF_MONTH:
        moved = anchor.day + relativedelta(months=step)
        month = PartialDate(moved.year, moved.month, inferred=anchor.inferred)
        return Dated(single(month), "month-against-anchor", spans)
    return None


def _step(mentions: Mentions, place: int) -> int:
    """1 behind "next", -1 behind "last", else 0."""
    if _is_led_by(mentions, place, classes.NEXT):
        return 1
    return -1 if _is_led_by(mentions, place, classes.LAST) else 0


def _is_led_by(mentions: Mentions, place: int, kind: int) -> bool:
    """Whether a word of that class stands right before."""
    return place > 0 and bool(mentions.document.words.classes[place - 1] & kind)


def _moved(day: datetime.date, days: int, anchor: Anchor) -> Edtf:
    """The day that many days later."""
    moved = day + datetime.timedelta(days=days)
    return single(PartialDate(moved.year, moved.month, moved.day, inferred=anchor.inferred))


def _week_from(monday: datetime.date, anchor: Anchor) -> Edtf:
    """The days from a Monday to the Sunday after it."""
    sunday = monday + datetime.timedelta(days=_DAYS_OF_WEEK - 1)
    first, last = (PartialDate(day.year, day.month, day.day, inferred=anchor.inferred) for day in (monday, sunday))
    return Edtf(first, last, interval=True)
