"""Where dates stand in the text: at numbers, and at words of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language.schema import CalendarSense, CalendarUnit
from cismeet.parsers.mentions.dates.days import day_first, month_first
from cismeet.parsers.mentions.dates.mention import DateKind, DateMention
from cismeet.parsers.mentions.dates.parts import is_dash, is_day, is_month, is_year, year_at, years_within
from cismeet.parsers.mentions.tokens import Tokens, tokens_of

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.text.document import Document

__all__ = ["find_dates"]

_KINDS = {
    CalendarUnit.WEEKDAY: DateKind.WEEKDAY,
    CalendarUnit.DEICTIC: DateKind.DEICTIC,
    CalendarUnit.SEASON: DateKind.SEASON,
}
_PARTS = 3
_DIGITS = frozenset((1, 2, 4))
_DIGITS_OF_YEAR = 4


def find_dates(document: Document, hits: Hits) -> list[DateMention]:
    """The dates of the text, in order, none within another."""
    tokens = tokens_of(document, hits)
    forms = tokens.forms
    numbers = [place for place, form in enumerate(forms) if form[0].isdecimal()]
    words = [hit.first for hit in hits.starting.values() if CalendarSense in hit.senses]
    found: list[DateMention] = []
    free = 0
    for place in sorted(numbers + words):
        if place < free:
            continue
        mention = _at_number(tokens, place) if forms[place][0].isdecimal() else _at_word(tokens, place)
        if mention is not None:
            found.append(mention)
            free = mention.last
    return found


def _at_number(tokens: Tokens, place: int) -> DateMention | None:
    """A date that begins with a number."""
    return _in_numbers(tokens, place) or day_first(tokens, place) or _years(tokens, place)


def _at_word(tokens: Tokens, place: int) -> DateMention | None:
    """A date that begins with a word of the calendar: a month, a weekday, "today", "in spring"."""
    sense = tokens.at(place, CalendarSense)
    if sense is None:
        return None
    if sense.unit is CalendarUnit.MONTH:
        return month_first(tokens, place)
    kind = _KINDS.get(sense.unit)
    return None if kind is None else DateMention(place, tokens.starting[place].last, kind, number=sense.number)


def _in_numbers(tokens: Tokens, place: int) -> DateMention | None:
    """17.05.2011, 2011-05-17 (a single token with hyphens), 17/05/2011."""
    parts = tokens.forms[place].split("-")
    if len(parts) == _PARTS:
        return _from_parts(place, place + 1, parts)
    mark = tokens.form(place + 1)
    if mark in (".", "/") and tokens.form(place + 3) == mark:
        return _from_parts(place, place + 5, [tokens.form(at) for at in (place, place + 2, place + 4)])
    return None


def _from_parts(first: int, last: int, parts: list[str]) -> DateMention | None:
    """Day, month and year, in this order or the other way round."""
    if not all(part.isascii() and part.isdecimal() and len(part) in _DIGITS for part in parts):
        return None
    day, month, year = map(int, reversed(parts) if len(parts[0]) == _DIGITS_OF_YEAR else parts)
    if is_day(day) and is_month(month) and is_year(year):
        return DateMention(first, last, DateKind.DAY, year, month, day)
    return None


def _years(tokens: Tokens, place: int) -> DateMention | None:
    """2016-2020 (one token or three), 2015."""
    within = years_within(tokens.forms[place])
    if within is not None:
        first, last = within
        ordered = is_year(first) and first <= last and is_year(last)
        return DateMention(place, place + 1, DateKind.YEARS, first, last_year=last) if ordered else None
    year = year_at(tokens, place)
    if year is None:
        return None
    last_year = year_at(tokens, place + 2)
    if last_year is not None and last_year >= year and is_dash(tokens, place + 1):
        return DateMention(place, place + 3, DateKind.YEARS, year, last_year=last_year)
    return DateMention(place, place + 1, DateKind.YEAR, year)
