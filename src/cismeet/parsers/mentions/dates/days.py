"""Which day, or days, a number and a month tell: "12 October 2015", "October 13-14", "30 May - 1 June"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.parsers.mentions.dates.mention import DateKind, DateMention
from cismeet.parsers.mentions.dates.parts import day_at, days_within, is_day, joins, month_at, year_at

if TYPE_CHECKING:
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["day_first", "month_first"]

_BEFORE_MONTH = classes.GENITIVE | classes.LOCATIVE | classes.GOAL | classes.AGENT


@frozen
class _Days:
    """A day or a range of days, and the index after what tells them."""

    after: int
    day: int
    last_day: int | None = None
    last_month: int | None = None


def day_first(tokens: Tokens, place: int) -> DateMention | None:
    """12 October, 12th of October 2015, 13-14 October, 30 September - 1 October 2020, 13 and 14 October."""
    days = _days_before_month(tokens, place)
    if days is None:
        return None
    after = days.after
    if tokens.kind(after) & _BEFORE_MONTH:
        after += 1
    month = month_at(tokens, after)
    if month is None:
        return None
    number, after = month
    last_day, last_month = days.last_day, None
    if last_day is None and joins(tokens, after):
        other_day = day_at(tokens, after + 1)
        other_month = month_at(tokens, after + 2)
        if other_day is not None and other_month is not None:
            last_day, (last_month, after) = other_day, other_month
    return _with_year(tokens, place, number, _Days(after, days.day, last_day, last_month))


def _days_before_month(tokens: Tokens, place: int) -> _Days | None:
    """12; 13-14 in one token or three; 13 and 14, where the month follows the second."""
    day = day_at(tokens, place)
    after = place + 1
    if day is None:
        within = days_within(tokens.forms[place])
        return None if within is None else _Days(after, *within)
    if joins(tokens, after):
        second = day_at(tokens, after + 1)
        if second is not None and month_at(tokens, after + 2) is not None:
            return _Days(after + 2, day, second)
    return _Days(after, day)


def month_first(tokens: Tokens, place: int) -> DateMention | None:
    """October 12, 2015; October 13-14; May 30 - June 1; October 2015; October (after a preposition)."""
    month = month_at(tokens, place)
    if month is None:
        return None
    number, after = month
    days = _days_after_month(tokens, after)
    if days is not None:
        return _with_year(tokens, place, number, days)
    year, after = _year_behind(tokens, after)
    if year is not None:
        return DateMention(place, after, DateKind.MONTH, year, number)
    last = tokens.starting[place].last
    return DateMention(place, last, DateKind.MONTH, None, number) if _is_led(tokens, place) else None


def _days_after_month(tokens: Tokens, place: int) -> _Days | None:
    """12; 13-14; 13 and 14; 30 - June 1; but not the 14 of "13 and 14 June"."""
    day = day_at(tokens, place)
    after = place + 1
    if day is None:
        within = days_within(tokens.form(place))
        return None if within is None else _Days(after, *within)
    if joins(tokens, after):
        month = month_at(tokens, after + 1)
        last = month[1] if month is not None else after + 1
        other = day_at(tokens, last)
        if other is not None and (month is not None or month_at(tokens, last + 1) is None):
            return _Days(last + 1, day, other, month[0] if month is not None else None)
    return _Days(after, day)


def _with_year(tokens: Tokens, place: int, month: int, days: _Days) -> DateMention | None:
    """The days with the year behind them, where one is written."""
    if not is_day(days.day) or not is_day(days.last_day):
        return None
    year, after = _year_behind(tokens, days.after)
    return DateMention(place, after, DateKind.DAY, year, month, days.day, days.last_day, days.last_month)


def _year_behind(tokens: Tokens, after: int) -> tuple[int | None, int]:
    """The year at the token or behind a comma, and the index after it."""
    place = after + 1 if tokens.form(after) == "," else after
    year = year_at(tokens, place)
    return year, (after if year is None else place + 1)


def _is_led(tokens: Tokens, place: int) -> bool:
    """Whether a month alone is one: a word before it leads a date (in May), or it cannot be a modal."""
    if not tokens.kinds[place]:
        return True
    return place > 0 and bool(tokens.kinds[place - 1] & (classes.PREPOSITION | classes.DEMONSTRATIVE))
