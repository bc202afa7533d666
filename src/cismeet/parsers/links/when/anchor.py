"""What dates without a year, or without a day, are resolved against.

The anchor is the day of publication, else a full date written in the text, else a
year that follows from the text (an anniversary; a year that a weekday confirms),
which makes every date resolved against it an inferred one (``2015?``).
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import AnniversarySense
from cismeet.parsers.links.when.calendar import day_of
from cismeet.parsers.mentions.dates import DateKind, DateMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.parsers.mentions import Mentions

__all__ = ["Anchor", "find_anchor"]

_LONGEST_TO_FOUNDED = 8
_MOST_DIGITS = 3
_ORDINAL_ENDINGS = "stndrhSTNDRH"
_AHEAD = classes.MODAL | classes.NEXT


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


def find_anchor(mentions: Mentions, published: datetime.date | None) -> Anchor:
    """What the text's dates are resolved against."""
    if published is not None:
        return Anchor(published, rule="published")
    return (
        _from_full_date(mentions)
        or _from_anniversary(mentions)
        or _from_weekday(mentions)
        or _from_coming_month(mentions)
        or Anchor(None)
    )


def _from_full_date(mentions: Mentions) -> Anchor | None:
    """The first day with its year that is written outside quotations."""
    quoted = mentions.document.quoted
    for date in mentions.dates:
        if date.kind is DateKind.DAY and date.year is not None and not quoted[date.first]:
            day = day_of(date.year, date.month, date.day)
            if day is not None:
                return Anchor(day, rule="full-date-in-text", mentions=((date.first, date.last),))
    return None


def _first_day(mentions: Mentions) -> DateMention | None:
    """The first day that is written without a year, which is the one to find."""
    return next((date for date in mentions.dates if date.kind is DateKind.DAY and date.year is None), None)


def _from_anniversary(mentions: Mentions) -> Anchor | None:
    """The 70th anniversary of the UN: 1945 + 70; of several years the earliest."""
    date = _first_day(mentions)
    if date is None or date.month is None:
        return None
    earliest = min(_anniversaries(mentions), default=None)
    if earliest is None:
        return None
    year, first, last = earliest
    day = day_of(year, date.month, date.day)
    return Anchor(day, inferred=True, rule="year-from-anniversary", mentions=((first, last),)) if day else None


def _anniversaries(mentions: Mentions) -> Iterator[tuple[int, int, int]]:
    """The years that anniversaries in the text point to, with their tokens."""
    for hit, sense in mentions.hits.of(AnniversarySense):
        number = _ordinal(mentions, hit.first - 1) if sense.year is None else None
        if number is None:
            continue
        behind = range(hit.last, hit.last + _LONGEST_TO_FOUNDED)
        founded = _founded(mentions, behind) or _owner_of(mentions, hit.first - 1)
        if founded is not None:
            year, first, last = founded
            yield year + number, min(first, hit.first - 1), max(last, hit.last)


def _founded(mentions: Mentions, places: Iterable[int]) -> tuple[int, int, int] | None:
    """The year in which something began that one of the tokens names, and its tokens; nothing beyond a full stop."""
    forms, covering = mentions.document.words.forms, mentions.hits.covering
    for place in places:
        if not 0 <= place < len(forms) or forms[place] in (".", ";"):
            return None
        hit = covering[place]
        sense = None if hit is None else hit.sense(AnniversarySense)
        if hit is not None and sense is not None and sense.year is not None:
            return sense.year, hit.first, hit.last
    return None


def _owner_of(mentions: Mentions, ordinal: int) -> tuple[int, int, int] | None:
    """*The Commonwealth* celebrates *its* 25th anniversary; the *Commonwealth's* 25th anniversary."""
    kinds = mentions.document.words.classes
    if ordinal < 1 or not kinds[ordinal - 1] & (classes.POSSESSIVE | classes.CLITIC):
        return None
    return _founded(mentions, range(ordinal - 1, ordinal - 1 - _LONGEST_TO_FOUNDED, -1))


def _ordinal(mentions: Mentions, place: int) -> int | None:
    """The number that an ordinal at the token tells (70th, seventieth)."""
    if place < 0:
        return None
    words = mentions.document.words
    digits = words.forms[place].rstrip(_ORDINAL_ENDINGS)
    if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS:
        return int(digits)
    return mentions.document.language.ordinals.get(words.keys[place])


def _from_weekday(mentions: Mentions) -> Anchor | None:
    """A year written elsewhere in the text is the meeting's when the weekday of its day agrees with it."""
    weekday = next((date for date in mentions.dates if date.kind is DateKind.WEEKDAY), None)
    date = _first_day(mentions)
    if weekday is None or date is None or date.month is None:
        return None
    written: dict[int, DateMention] = {}
    for one in mentions.dates:
        if one.year is not None:
            written.setdefault(one.year, one)
    years = {date.year for date in mentions.dates if date.kind in (DateKind.YEAR, DateKind.MONTH)}
    fitting = [
        (day, written[day.year])
        for day in (day_of(year, date.month, date.day) for year in years)
        if day is not None and day.weekday() == weekday.number
    ]
    if len(fitting) != 1:
        return None
    day, year = fitting[0]
    return Anchor(
        day,
        inferred=True,
        rule="year-confirmed-by-weekday",
        mentions=((year.first, year.last), (weekday.first, weekday.last)),
    )


def _from_coming_month(mentions: Mentions) -> Anchor | None:
    """The next session in June 2012: the day reported lies within the year before it."""
    date = _first_day(mentions)
    coming = next((one for one in mentions.dates if one.kind is DateKind.MONTH and one.year is not None), None)
    if date is None or date.month is None or coming is None or coming.year is None or coming.month is None:
        return None
    if coming.first < date.first or not _is_coming(mentions, coming):
        return None
    year = coming.year if (date.month, date.day or 1) < (coming.month, 1) else coming.year - 1
    day = day_of(year, date.month, date.day)
    if day is None:
        return None
    return Anchor(day, inferred=True, rule="year-from-coming-month", mentions=((coming.first, coming.last),))


def _is_coming(mentions: Mentions, date: DateMention) -> bool:
    """Whether the date's sentence speaks of the future."""
    kinds = mentions.document.words.classes
    for sentence in mentions.document.sentences:
        if sentence.first <= date.first < sentence.last:
            return any(kind & _AHEAD for kind in kinds[sentence.first : sentence.last])
    return False
