"""Which part of a date stands at a token: a day, a month, a year, a dash between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import CalendarSense, CalendarUnit

if TYPE_CHECKING:
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = [
    "day_at",
    "days_within",
    "is_dash",
    "is_day",
    "is_month",
    "is_year",
    "joins",
    "month_at",
    "year_at",
    "years_within",
]

_DASHES = frozenset("-–—")
_ORDINAL_ENDINGS = "stndrhSTNDRH"
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_LAST_DAY = 31
_LAST_MONTH = 12
_DIGITS_OF_YEAR = 4
_DIGITS_OF_DAY = 2


def is_day(number: int | None) -> bool:
    """Whether the number may be a day of a month, or there is none."""
    return number is None or 1 <= number <= _LAST_DAY


def is_month(number: int) -> bool:
    """Whether the number may be a month."""
    return 1 <= number <= _LAST_MONTH


def is_year(number: int) -> bool:
    """Whether the number is a year that readouts speak of."""
    return _FIRST_YEAR <= number <= _LAST_YEAR


def day_at(tokens: Tokens, place: int) -> int | None:
    """The day of the month at the token (12, 12th)."""
    digits = tokens.form(place).rstrip(_ORDINAL_ENDINGS)
    if not digits.isascii() or not digits.isdecimal() or len(digits) > _DIGITS_OF_DAY:
        return None
    day = int(digits)
    return day if is_day(day) else None


def year_at(tokens: Tokens, place: int) -> int | None:
    """The year at the token."""
    form = tokens.form(place)
    if len(form) != _DIGITS_OF_YEAR or not form.isascii() or not form.isdecimal():
        return None
    year = int(form)
    return year if is_year(year) else None


def month_at(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The month at the token, and the index after it (and after the full stop of an abbreviation)."""
    sense = tokens.at(place, CalendarSense)
    if sense is None or sense.unit is not CalendarUnit.MONTH:
        return None
    last = tokens.starting[place].last
    if tokens.form(last) == "." and tokens.keys[place] in tokens.language.abbreviations:
        last += 1
    return sense.number, last


def days_within(form: str) -> tuple[int, int] | None:
    """The two days of a single token (13-14)."""
    first, dash, second = form.partition("-")
    if not (dash and first.isdecimal() and second.isdecimal()):
        return None
    if len(first) > _DIGITS_OF_DAY or len(second) > _DIGITS_OF_DAY:
        return None
    return int(first), int(second)


def years_within(form: str) -> tuple[int, int] | None:
    """The two years of a single token (2016-2020, 2016-20)."""
    first, dash, second = form.partition("-")
    if not (dash and len(first) == _DIGITS_OF_YEAR and first.isdecimal() and second.isdecimal()):
        return None
    if len(second) == _DIGITS_OF_YEAR:
        return int(first), int(second)
    if len(second) == _DIGITS_OF_YEAR // 2:
        return int(first), int(first[: _DIGITS_OF_YEAR // 2] + second)
    return None


def is_dash(tokens: Tokens, place: int) -> bool:
    """Whether a dash stands here."""
    return tokens.form(place) in _DASHES


def joins(tokens: Tokens, place: int) -> bool:
    """Whether a dash or a word ("and", "to") joins two parts of one date here."""
    return is_dash(tokens, place) or bool(tokens.kind(place) & (classes.CONJUNCTION | classes.INFINITIVE))
