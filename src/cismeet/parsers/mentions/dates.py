"""Dates as they are written: days, ranges, months, years, weekdays and words like "today".

A finder only tells what is written; which year is meant and what day "on
Tuesday" is, `links.when` decides.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import CalendarSense, CalendarUnit

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.text.document import Document

__all__ = ["DateKind", "DateMention", "find_dates"]

_DASHES = frozenset("-–—")
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_LAST_DAY = 31
_LAST_MONTH = 12


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


@frozen
class _Reader:
    """Reads numbers and months at a token."""

    document: Document
    hits: Hits

    def day(self, place: int) -> tuple[int, int] | None:
        """A day of the month at the token (12, 12th, twelfth is not read), and the index after it."""
        forms = self.document.words.forms
        if place < 0 or place >= len(forms):
            return None
        form = forms[place]
        digits = form.rstrip("stndrhSTNDRH")
        if not digits.isascii() or not digits.isdigit() or len(digits) > 2 or not 1 <= int(digits) <= _LAST_DAY:  # noqa: PLR2004
            return None
        return int(digits), place + 1

    def year(self, place: int) -> int | None:
        forms = self.document.words.forms
        form = forms[place] if 0 <= place < len(forms) else ""
        if len(form) == 4 and form.isascii() and form.isdigit() and _FIRST_YEAR <= int(form) <= _LAST_YEAR:  # noqa: PLR2004
            return int(form)
        return None

    def month(self, place: int) -> tuple[int, int] | None:
        """A month at the token, and the index after it (and after the full stop of an abbreviation)."""
        hit = self.hits.starting.get(place)
        sense = hit.sense(CalendarSense) if hit else None
        if hit is None or sense is None or sense.unit is not CalendarUnit.MONTH:
            return None
        last = hit.last
        if self.form(last) == "." and self.document.words.keys[place] in self.document.language.abbreviations:
            last += 1
        return sense.number, last

    def form(self, place: int) -> str:
        forms = self.document.words.forms
        return forms[place] if 0 <= place < len(forms) else ""

    def after_comma(self, place: int) -> int:
        return place + 1 if self.form(place) == "," else place


def find_dates(document: Document, hits: Hits) -> list[DateMention]:
    """The dates of the text, in order, none within another."""
    reader = _Reader(document, hits)
    found: list[DateMention] = []
    free = 0
    for place, form in enumerate(document.words.forms):
        if place < free:
            continue
        mention: DateMention | None = None
        if form[0].isdigit():
            mention = _numeric(reader, place) or _day_first(reader, place) or _years(reader, place)
        elif (hit := hits.starting.get(place)) is not None and CalendarSense in hit.senses:
            mention = _by_word(reader, place)
        if mention is not None:
            found.append(mention)
            free = mention.last
    return found


def _numeric(reader: _Reader, place: int) -> DateMention | None:
    """17.05.2011, 2011-05-17 (a single token with hyphens), 17/05/2011."""
    form = reader.form(place)
    parts = form.split("-")
    if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts):  # noqa: PLR2004
        return _from_parts(place, place + 1, parts)
    mark = reader.form(place + 1)
    if mark in (".", "/") and reader.form(place + 3) == mark:
        return _from_parts(place, place + 5, [reader.form(place), reader.form(place + 2), reader.form(place + 4)])
    return None


def _from_parts(first: int, last: int, parts: list[str]) -> DateMention | None:
    if not all(part.isascii() and part.isdigit() and len(part) in (1, 2, 4) for part in parts):
        return None
    if len(parts[0]) == 4:  # noqa: PLR2004
        parts = parts[::-1]
    day, month, year = map(int, parts)
    if 1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH and _FIRST_YEAR <= year <= _LAST_YEAR:
        return DateMention(first, last, DateKind.DAY, year, month, day)
    return None


def _day_first(reader: _Reader, place: int) -> DateMention | None:
    """12 October, 12th of October 2015, 13-14 October, 30 September - 1 October 2020, 13 and 14 October."""
    form = reader.form(place)
    start = reader.day(place)
    last_day: int | None = None
    if start is None:
        first, dash, second = form.partition("-")
        if not (dash and first.isdigit() and second.isdigit() and len(first) <= 2 and len(second) <= 2):  # noqa: PLR2004
            return None
        day, last_day, after = int(first), int(second), place + 1
    else:
        day, after = start
        if reader.form(after) in _DASHES or _joins(reader, after):
            second_day = reader.day(after + 1)
            if second_day is not None and reader.month(second_day[1]) is not None:
                last_day, after = second_day
    if _is_preposition(reader, after):
        after += 1
    month = reader.month(after)
    if month is None or not 1 <= day <= _LAST_DAY or (last_day is not None and not 1 <= last_day <= _LAST_DAY):
        return None
    number, after = month
    last_month: int | None = None
    if last_day is None and (reader.form(after) in _DASHES or _joins(reader, after)):
        other = reader.day(after + 1)
        other_month = reader.month(other[1]) if other else None
        if other is not None and other_month is not None:
            last_day, (last_month, after) = other[0], other_month
    year = reader.year(reader.after_comma(after))
    if year is not None:
        after = reader.after_comma(after) + 1
    return DateMention(place, after, DateKind.DAY, year, number, day, last_day, last_month)


def _joins(reader: _Reader, place: int) -> bool:
    words = reader.document.words
    return place < len(words) and bool(words.classes[place] & (classes.CONJUNCTION | classes.INFINITIVE))


def _is_preposition(reader: _Reader, place: int) -> bool:
    words = reader.document.words
    return place < len(words) and bool(words.classes[place] & classes.PREPOSITION) and len(words.forms[place]) == 2  # noqa: PLR2004


def _years(reader: _Reader, place: int) -> DateMention | None:
    """2016-2020 (one token or three), 2015."""
    form = reader.form(place)
    first, dash, second = form.partition("-")
    if dash and len(first) == 4 and first.isdigit() and second.isdigit() and len(second) in (2, 4):  # noqa: PLR2004
        last = int(second if len(second) == 4 else first[:2] + second)  # noqa: PLR2004
        if _FIRST_YEAR <= int(first) <= last <= _LAST_YEAR:
            return DateMention(place, place + 1, DateKind.YEARS, int(first), last_year=last)
        return None
    year = reader.year(place)
    if year is None:
        return None
    last_year = reader.year(place + 2)
    if reader.form(place + 1) in _DASHES and last_year is not None and last_year >= year:
        return DateMention(place, place + 3, DateKind.YEARS, year, last_year=last_year)
    return DateMention(place, place + 1, DateKind.YEAR, year)


def _by_word(reader: _Reader, place: int) -> DateMention | None:
    hit = reader.hits.starting.get(place)
    sense = hit.sense(CalendarSense) if hit else None
    if hit is None or sense is None:
        return None
    if sense.unit is CalendarUnit.MONTH:
        return _month_first(reader, place, hit.last - place)
    kinds = {
        CalendarUnit.WEEKDAY: DateKind.WEEKDAY,
        CalendarUnit.DEICTIC: DateKind.DEICTIC,
        CalendarUnit.SEASON: DateKind.SEASON,
    }
    kind = kinds.get(sense.unit)
    if kind is None:
        return None
    return DateMention(place, hit.last, kind, number=sense.number)


def _month_first(reader: _Reader, place: int, length: int) -> DateMention | None:
    """October 12, 2015; October 13-14; May 30 - June 1; October 2015; October (after a preposition)."""
    month = reader.month(place)
    if month is None:
        return None
    number, after = month
    day = reader.day(after)
    if day is None:
        first, dash, second = reader.form(after).partition("-")
        if dash and first.isdigit() and second.isdigit() and len(first) <= 2 and len(second) <= 2:  # noqa: PLR2004
            return _with_year(reader, place, after + 1, number, int(first), int(second), None)
        year = reader.year(reader.after_comma(after))
        if year is not None:
            return DateMention(place, reader.after_comma(after) + 1, DateKind.MONTH, year, number)
        return DateMention(place, place + length, DateKind.MONTH, None, number) if _led(reader, place) else None
    if reader.form(day[1]) in _DASHES or _joins(reader, day[1]):
        other_month = reader.month(day[1] + 1)
        other = reader.day(other_month[1] if other_month else day[1] + 1)
        if other is not None and (other_month is not None or reader.month(other[1]) is None):
            return _with_year(reader, place, other[1], number, day[0], other[0], other_month[0] if other_month else None)
    return _with_year(reader, place, day[1], number, day[0], None, None)


def _with_year(
    reader: _Reader, first: int, after: int, month: int, day: int, last_day: int | None, last_month: int | None
) -> DateMention | None:
    year = reader.year(reader.after_comma(after))
    if year is not None:
        after = reader.after_comma(after) + 1
    if not 1 <= day <= _LAST_DAY or (last_day is not None and not 1 <= last_day <= _LAST_DAY):
        return None
    return DateMention(first, after, DateKind.DAY, year, month, day, last_day, last_month)


def _led(reader: _Reader, place: int) -> bool:
    """Whether a month alone is one: a word before it leads a date (in May), or it cannot be anything else."""
    words = reader.document.words
    before = words.classes[place - 1] if place else 0
    form = words.forms[place]
    ambiguous = len(form) <= 5 and words.classes[place] != 0  # noqa: PLR2004  (May, a modal too)
    return not ambiguous or bool(before & (classes.PREPOSITION | classes.DEMONSTRATIVE))
