"""Which day, month or year is meant: written dates against what anchors them.

The anchor is the day of publication, else a full date written in the text, else a
year that follows from the text (an anniversary; a year that a weekday confirms),
which makes every date resolved against it an inferred one (``2015?``).
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen
from dateutil.relativedelta import relativedelta

from cismeet.errors import ModelError
from cismeet.language import classes
from cismeet.language.schema import AnniversarySense, CalendarSense, CalendarUnit
from cismeet.model import Edtf, PartialDate
from cismeet.parsers.mentions.dates import DateKind, DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.parsers.mentions import Mentions

__all__ = ["Anchor", "Dated", "find_anchor", "relative_unit", "resolve", "shifted"]

_HALF_A_YEAR = 183
_ORDINAL_WINDOW = 8


@frozen
class Anchor:
    """What dates without a year, or without a day, are resolved against.

    Args:
        day: a day close to the meeting; None when nothing tells one.
        inferred: the year of `day` is not written but follows from the text.
        rule: how it was found.
        mentions: the dates or words that it rests on, as first and last tokens.
    """

    day: datetime.date | None
    inferred: bool = False
    rule: str = "no-anchor"
    mentions: tuple[tuple[int, int], ...] = ()


@frozen
class Dated:
    """A date and how it was resolved."""

    value: Edtf
    rule: str
    spans: tuple[tuple[int, int], ...]


def find_anchor(mentions: Mentions, published: datetime.date | None) -> Anchor:
    """What the text's dates are resolved against."""
    if published is not None:
        return Anchor(published, rule="published")
    for date in mentions.dates:
        if date.kind is DateKind.DAY and date.year is not None and not mentions.document.quoted[date.first]:
            day = _safe(date.year, date.month, date.day)
            if day is not None:
                return Anchor(day, rule="full-date-in-text", mentions=((date.first, date.last),))
    return _from_anniversary(mentions) or _from_weekday(mentions) or _from_coming_month(mentions) or Anchor(None)


def _first_day(mentions: Mentions) -> DateMention | None:
    return next((date for date in mentions.dates if date.kind is DateKind.DAY and date.year is None), None)


def _from_anniversary(mentions: Mentions) -> Anchor | None:
    """The 70th anniversary of the UN: 1945 + 70; of several years the earliest."""
    date = _first_day(mentions)
    if date is None or date.month is None:
        return None
    found = sorted(_anniversaries(mentions))
    if not found:
        return None
    year, first, last = found[0]
    day = _safe(year, date.month, date.day)
    return Anchor(day, inferred=True, rule="year-from-anniversary", mentions=((first, last),)) if day else None


def _anniversaries(mentions: Mentions) -> Iterator[tuple[int, int, int]]:
    """The years that anniversaries in the text point to, with their tokens."""
    words = mentions.document.words
    for hit, sense in mentions.hits.of(AnniversarySense):
        if sense.year is not None:
            continue
        number = _ordinal(mentions, hit.first - 1)
        if number is None:
            continue
        for place in range(hit.last, min(len(words), hit.last + _ORDINAL_WINDOW)):
            if words.forms[place] in (".", ";"):
                break
            founded = mentions.hits.over(place, AnniversarySense)
            if founded is not None and founded.year is not None:
                covering = mentions.hits.covering[place]
                yield founded.year + number, hit.first - 1, covering.last if covering else place + 1
                break


def _ordinal(mentions: Mentions, place: int) -> int | None:
    if place < 0:
        return None
    digits = mentions.document.words.forms[place].rstrip("stndrhSTNDRH")
    if digits.isascii() and digits.isdigit() and len(digits) < 4:  # noqa: PLR2004
        return int(digits)
    return mentions.document.language.ordinals.get(mentions.document.words.keys[place])


def _from_weekday(mentions: Mentions) -> Anchor | None:
    """A year written elsewhere in the text is the meeting's when the weekday of its day agrees with it."""
    weekday = next((date for date in mentions.dates if date.kind is DateKind.WEEKDAY), None)
    date = _first_day(mentions)
    if weekday is None or date is None or date.month is None:
        return None
    years = sorted(
        {one.year for one in mentions.dates if one.year is not None and one.kind in (DateKind.YEAR, DateKind.MONTH)}
    )
    fitting = [
        year
        for year in years
        if (day := _safe(year, date.month, date.day)) is not None and day.weekday() == weekday.number
    ]
    if len(fitting) != 1:
        return None
    written = next(one for one in mentions.dates if one.year == fitting[0])
    return Anchor(
        _safe(fitting[0], date.month, date.day),
        inferred=True,
        rule="year-confirmed-by-weekday",
        mentions=((written.first, written.last), (weekday.first, weekday.last)),
    )


def _from_coming_month(mentions: Mentions) -> Anchor | None:
    """The next session in June 2012: the day reported lies within the year before it."""
    date = _first_day(mentions)
    coming = next((one for one in mentions.dates if one.kind is DateKind.MONTH and one.year is not None), None)
    if (
        date is None
        or coming is None
        or coming.year is None
        or coming.month is None
        or date.month is None
        or coming.first < date.first
    ):
        return None
    if not _is_coming(mentions, coming):
        return None
    year = coming.year if (date.month, date.day or 1) < (coming.month, 1) else coming.year - 1
    day = _safe(year, date.month, date.day)
    return (
        Anchor(day, inferred=True, rule="year-from-coming-month", mentions=((coming.first, coming.last),))
        if day
        else None
    )


def _is_coming(mentions: Mentions, date: DateMention) -> bool:
    """Whether the date's sentence speaks of the future."""
    words = mentions.document.words
    for sentence in mentions.document.sentences:
        if sentence.first <= date.first < sentence.last:
            return any(
                words.classes[place] & (classes.MODAL | classes.NEXT) for place in range(sentence.first, sentence.last)
            )
    return False


def resolve(mentions: Mentions, date: DateMention, anchor: Anchor, *, coming: bool = False) -> Dated | None:
    """The value of a date.

    Args:
        mentions: of the document that the date stands in.
        date: the date.
        anchor: what it is resolved against.
        coming: it lies ahead (a weekday is the next one, not the last).
    """
    try:
        return _resolve(mentions, date, anchor, coming=coming)
    except (ModelError, ValueError, OverflowError):
        return None


def _resolve(mentions: Mentions, date: DateMention, anchor: Anchor, *, coming: bool) -> Dated | None:
    spans = ((date.first, date.last),)
    if date.kind is DateKind.DAY:
        return _day(mentions, date, anchor)
    if date.kind is DateKind.MONTH:
        return _month(mentions, date, anchor, coming=coming)
    if date.kind is DateKind.YEAR:
        return Dated(_single(PartialDate(date.year)), "year-as-written", spans)
    day = anchor.day
    if day is None:
        return None
    if date.kind is DateKind.WEEKDAY:
        ahead = coming or _led_by(mentions, date.first, classes.NEXT)
        distance = (date.number - day.weekday()) % 7
        if not ahead:
            distance -= 7 if distance else 0
        elif distance == 0 and _led_by(mentions, date.first, classes.NEXT):
            distance = 7
        value = day + datetime.timedelta(days=distance)
        return Dated(_of_day(value, anchor), "weekday-against-anchor", spans + anchor.mentions)
    if date.kind is DateKind.DEICTIC:
        value = day + datetime.timedelta(days=date.number)
        return Dated(_of_day(value, anchor), "day-against-anchor", spans + anchor.mentions)
    if date.kind is DateKind.SEASON:
        year = day.year - 1 if _led_by(mentions, date.first, classes.LAST) else day.year
        return Dated(
            _single(PartialDate(year, inferred=anchor.inferred)), "season-against-anchor", spans + anchor.mentions
        )
    return None


def _day(mentions: Mentions, date: DateMention, anchor: Anchor) -> Dated | None:
    year, inferred, rule = date.year, False, "date-as-written"
    spans: tuple[tuple[int, int], ...] = ((date.first, date.last),)
    if year is None and anchor.day is not None and date.month is not None:
        year = _nearest_year(anchor.day, date.month, date.day)
        inferred = anchor.inferred
        rule = anchor.rule if anchor.inferred else "year-from-anchor"
        spans += anchor.mentions
    first = PartialDate(year, date.month, date.day, inferred=inferred)
    if date.last_day is None:
        return Dated(_single(first), rule, spans)
    month = date.last_month or date.month
    last_year = (
        year + 1 if year is not None and month is not None and date.month is not None and month < date.month else year
    )
    last = PartialDate(last_year, month, date.last_day, inferred=inferred)
    return Dated(Edtf(first, last, interval=True), rule, spans)


def _month(mentions: Mentions, date: DateMention, anchor: Anchor, *, coming: bool) -> Dated | None:
    spans: tuple[tuple[int, int], ...] = ((date.first, date.last),)
    if date.year is not None:
        return Dated(_single(PartialDate(date.year, date.month)), "date-as-written", spans)
    if anchor.day is None or date.month is None:
        return Dated(_single(PartialDate(None, date.month)), "month-without-year", spans) if date.month else None
    day = anchor.day
    year = day.year
    if _led_by(mentions, date.first, classes.LAST):
        year = year if date.month < day.month else year - 1
    elif _led_by(mentions, date.first, classes.NEXT) or coming:
        year = year if date.month >= day.month else year + 1
    else:
        year = _nearest_year(day, date.month, None)
    return Dated(
        _single(PartialDate(year, date.month, inferred=anchor.inferred)),
        "month-against-anchor",
        spans + anchor.mentions,
    )


def _nearest_year(day: datetime.date, month: int, of_month: int | None) -> int:
    """The year in which that day or month lies nearest to `day`."""

    def distance(year: int) -> int:
        other = _safe(year, month, of_month or 15)
        return abs((other - day).days) if other is not None else 10 * _HALF_A_YEAR

    return min((day.year, day.year + 1, day.year - 1), key=distance)


def _led_by(mentions: Mentions, place: int, kind: int) -> bool:
    """Whether a word of that class stands right before."""
    return place > 0 and bool(mentions.document.words.classes[place - 1] & kind)


def relative_unit(mentions: Mentions, place: int, anchor: Anchor) -> Dated | None:
    """next month, last year, next week, this year: the unit of the calendar at the token, against the anchor."""
    hit = mentions.hits.starting.get(place)
    sense = hit.sense(CalendarSense) if hit else None
    if hit is None or sense is None or sense.unit is not CalendarUnit.UNIT or anchor.day is None:
        return None
    step = 1 if _led_by(mentions, place, classes.NEXT) else -1 if _led_by(mentions, place, classes.LAST) else 0
    if not step:
        return None
    spans = ((place - 1, hit.last), *anchor.mentions)
    if sense.number == 365:  # noqa: PLR2004  (a year)
        return Dated(
            _single(PartialDate(anchor.day.year + step, inferred=anchor.inferred)), "year-against-anchor", spans
        )
    if sense.number == 30:  # noqa: PLR2004  (a month)
        moved = anchor.day + relativedelta(months=step)
        return Dated(
            _single(PartialDate(moved.year, moved.month, inferred=anchor.inferred)), "month-against-anchor", spans
        )
    return None


def shifted(value: Edtf, days: int) -> Edtf:
    """That many days after (the end of) a date."""
    last = value.end or value.start
    if last is None or last.day is None or last.month is None:
        return value
    base = _safe(last.year or 2000, last.month, last.day)
    if base is None:
        return value
    moved = base + datetime.timedelta(days=days)
    return _single(PartialDate(moved.year if last.year else None, moved.month, moved.day, inferred=last.inferred))


def _of_day(day: datetime.date, anchor: Anchor) -> Edtf:
    return _single(PartialDate(day.year, day.month, day.day, inferred=anchor.inferred))


def _single(point: PartialDate) -> Edtf:
    return Edtf(point, point)


def _safe(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    if year is None or month is None:
        return None
    try:
        return datetime.date(year, month, day or 1)
    except ValueError:
        return None
