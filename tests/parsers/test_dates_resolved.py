"""Which day is meant, seen from a Thursday, 16 March 2017, unless a case says otherwise."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from cismeet.language import load
from cismeet.language.schema import CalendarSense, CalendarUnit
from cismeet.parsers.links.when import Anchor, Dated, relative_unit, resolve
from cismeet.parsers.mentions import Mentions, find_mentions
from cismeet.parsers.text.document import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

THURSDAY = "2017-03-16"


def read(text: str) -> Mentions:
    return find_mentions(read_document(text, load("en"), headline=False))


def seen_from(day: str | None, *, inferred: bool = False) -> Anchor:
    return Anchor(datetime.date.fromisoformat(day) if day else None, inferred=inferred, rule="year-from-anniversary")


def first_date(text: str, day: str | None = THURSDAY, *, coming: bool = False, inferred: bool = False) -> str | None:
    """The first date of a text, resolved, as EDTF writes it."""
    mentions = read(text)
    found = resolve(mentions, mentions.dates[0], seen_from(day, inferred=inferred), coming=coming)
    return str(found.value) if found else None


def first(mentions: Mentions, anchor: Anchor) -> Dated | None:
    """The first date, of which nobody said that it lies ahead."""
    return resolve(mentions, mentions.dates[0], anchor)


def unit(mentions: Mentions, anchor: Anchor) -> Dated | None:
    """The first unit of the calendar, resolved."""
    hits = mentions.hits.of(CalendarSense)
    place = next(hit.first for hit, sense in hits if sense.unit is CalendarUnit.UNIT)
    return relative_unit(mentions, place, anchor)


@pytest.mark.parametrize(
    ("text", "past", "ahead"),
    [
        ("on Monday", "2017-03-13", "2017-03-20"),
        ("on Wednesday", "2017-03-15", "2017-03-22"),
        ("on Thursday", "2017-03-16", "2017-03-16"),
        ("on Friday", "2017-03-10", "2017-03-17"),
        ("on Sunday", "2017-03-12", "2017-03-19"),
        ("next Monday", "2017-03-20", "2017-03-20"),
        ("next Thursday", "2017-03-23", "2017-03-23"),
        ("next Friday", "2017-03-24", "2017-03-24"),
        ("next Sunday", "2017-03-26", "2017-03-26"),
        ("Friday, and on Monday the next", "2017-03-10", "2017-03-17"),
        ("today", "2017-03-16", "2017-03-16"),
        ("yesterday", "2017-03-15", "2017-03-15"),
        ("tomorrow", "2017-03-17", "2017-03-17"),
        ("the day after tomorrow", "2017-03-18", "2017-03-18"),
        ("the day before yesterday", "2017-03-14", "2017-03-14"),
        ("this spring", "2017", "2017"),
        ("in summer", "2017", "2017"),
        ("last autumn", "2016", "2016"),
        ("in 2016-2020", None, None),
    ],
)
def test_words_of_the_calendar(text: str, past: str | None, ahead: str | None) -> None:
    assert (first_date(text), first_date(text, coming=True)) == (past, ahead)


def test_a_weekday_is_past_unless_it_lies_ahead() -> None:
    found = first(read("on Friday"), seen_from(THURSDAY))

    assert found is not None
    assert str(found.value) == "2017-03-10"


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("yesterday", "2017-01-01", "2016-12-31"),
        ("tomorrow", "2016-02-28", "2016-02-29"),
        ("tomorrow", "9999-12-31", None),
        ("yesterday", "0001-01-01", None),
        ("last autumn", "0001-01-01", None),
        ("next Monday", "9999-12-31", None),
        ("on Monday", None, None),
        ("today", None, None),
        ("in spring", None, None),
        ("in 2015", None, "2015"),
        ("in 2015", THURSDAY, "2015"),
    ],
)
def test_words_of_the_calendar_at_the_ends_of_time(text: str, day: str | None, expected: str | None) -> None:
    assert first_date(text, day) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 14 March", "2017-03-14"),
        ("on 14 September", "2017-09-14"),  # 182 days ahead, 183 ago
        ("on 15 September", "2016-09-15"),  # 183 days ahead, 182 ago
        ("on 31 December", "2016-12-31"),
        ("on 14 March 2015", "2015-03-14"),
        ("on 30 February", None),
        ("on 31 April 2017", None),
        ("on 13-14 March", "2017-03-13/2017-03-14"),
        ("from 30 March to 2 April", "2017-03-30/2017-04-02"),
        ("from 30 December to 2 January", "2016-12-30/2017-01-02"),
        ("from 30 March to 2 April 2015", "2015-03-30/2015-04-02"),
        ("on 29-30 February", None),
        ("from 2 April to 31 June", None),
    ],
)
def test_the_nearest_day(text: str, expected: str | None) -> None:
    assert first_date(text) == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("on 16 March", THURSDAY, "2017-03-16"),
        ("on 2 March", THURSDAY, "2017-03-02"),  # 14 days ago: the report is late
        ("on 1 March", THURSDAY, "2018-03-01"),  # 15 days ago: next year's
        ("on 15 September", THURSDAY, "2017-09-15"),
        ("on 15 September 2016", THURSDAY, "2016-09-15"),
        ("on 1-2 March", THURSDAY, "2018-03-01/2018-03-02"),
        ("on 29 February", "2015-03-16", "2016-02-29"),
        ("on 29 February", "2017-03-16", None),
        ("on 3 January", "2017-12-30", "2018-01-03"),
        ("on 3 January", None, "XXXX-01-03"),
    ],
)
def test_the_day_to_come(text: str, day: str | None, expected: str | None) -> None:
    assert first_date(text, day, coming=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 14 March", "XXXX-03-14"),
        ("from 30 December to 2 January", "XXXX-12-30/XXXX-01-02"),
        ("on 29 February", "XXXX-02-29"),
        ("in March", "XXXX-03"),
        ("last March", "XXXX-03"),
        ("in March 2015", "2015-03"),
    ],
)
def test_a_year_that_nothing_tells(text: str, expected: str) -> None:
    assert first_date(text, None) == expected


@pytest.mark.parametrize(
    ("text", "past", "ahead"),
    [
        ("last February", "2017-02", "2017-02"),
        ("last March", "2016-03", "2016-03"),
        ("last April", "2016-04", "2016-04"),
        ("this January", "2017-01", "2017-01"),
        ("this December", "2017-12", "2017-12"),
        ("next February", "2018-02", "2018-02"),
        ("next April", "2017-04", "2017-04"),
        ("in February", "2017-02", "2018-02"),
        ("in March", "2017-03", "2017-03"),
        ("in August", "2017-08", "2017-08"),
        ("in October", "2016-10", "2017-10"),
        ("in October 2015", "2015-10", "2015-10"),
        ("last October 2015", "2015-10", "2015-10"),
    ],
)
def test_months(text: str, past: str, ahead: str) -> None:
    assert (first_date(text), first_date(text, coming=True)) == (past, ahead)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday", "2017?-03-13"),
        ("yesterday", "2017?-03-15"),
        ("last autumn", "2016?"),
        ("on 14 March", "2017?-03-14"),
        ("on 13-14 March", "2017?-03-13/2017?-03-14"),
        ("on 14 March 2015", "2015-03-14"),
        ("on 13-14 March 2015", "2015-03-13/2015-03-14"),
        ("in February", "2017?-02"),
        ("in February 2015", "2015-02"),
        ("in 2015", "2015"),
    ],
)
def test_what_is_resolved_against_an_inferred_year_is_inferred(text: str, expected: str) -> None:
    assert first_date(text, inferred=True) == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("next week", THURSDAY, "2017-03-20/2017-03-26"),
        ("last week", THURSDAY, "2017-03-06/2017-03-12"),
        ("last week", "2017-03-13", "2017-03-06/2017-03-12"),
        ("last week", "2017-03-19", "2017-03-06/2017-03-12"),
        ("next week", "2017-12-28", "2018-01-01/2018-01-07"),
        ("next month", THURSDAY, "2017-04"),
        ("last month", THURSDAY, "2017-02"),
        ("next month", "2017-12-31", "2018-01"),
        ("last month", "2017-01-31", "2016-12"),
        ("next month", "2017-01-31", "2017-02"),
        ("next year", THURSDAY, "2018"),
        ("last year", THURSDAY, "2016"),
        ("the next day", THURSDAY, None),
        ("this week", THURSDAY, None),
        ("a year", THURSDAY, None),
        ("week after the last", THURSDAY, None),
        ("next week", None, None),
        ("next week", "9999-12-31", None),
        ("next year", "9999-12-31", None),
        ("last year", "0001-01-01", None),
        ("next month", "9999-12-31", None),
    ],
)
def test_units(text: str, day: str | None, expected: str | None) -> None:
    found = unit(read(text), seen_from(day))

    assert (str(found.value) if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("next week", "2017?-03-20/2017?-03-26"), ("next month", "2017?-04"), ("last year", "2016?")],
)
def test_units_seen_from_an_inferred_year(text: str, expected: str) -> None:
    found = unit(read(text), seen_from(THURSDAY, inferred=True))

    assert found is not None
    assert str(found.value) == expected


def test_no_unit_stands_there() -> None:
    mentions = read("next Monday, next trade")

    assert [relative_unit(mentions, place, seen_from(THURSDAY)) for place in range(len(mentions.dated))] == [None] * 5


@pytest.mark.parametrize(
    ("find", "text", "rule", "words"),
    [
        (first, "met in 2015 at the UN", "year-as-written", ["2015"]),
        (first, "met on 14 March 2015 at the UN", "date-as-written", ["14 March 2015"]),
        (first, "met on 14 March at the UN", "year-from-anchor", ["14 March", "UN"]),
        (first, "met on 13-14 March at the UN", "year-from-anchor", ["13-14 March", "UN"]),
        (first, "met in March at the UN", "month-against-anchor", ["March", "UN"]),
        (first, "met in March 2015 at the UN", "date-as-written", ["March 2015"]),
        (first, "met on Monday at the UN", "weekday-against-anchor", ["Monday", "UN"]),
        (first, "met yesterday at the UN", "day-against-anchor", ["yesterday", "UN"]),
        (first, "met in spring at the UN", "season-against-anchor", ["spring", "UN"]),
        (unit, "met last week at the UN", "week-against-anchor", ["last week", "UN"]),
        (unit, "met last month at the UN", "month-against-anchor", ["last month", "UN"]),
        (unit, "met last year at the UN", "year-against-anchor", ["last year", "UN"]),
    ],
)
def test_the_rule_and_the_words_that_a_date_rests_on(
    find: Callable[[Mentions, Anchor], Dated | None], text: str, rule: str, words: list[str]
) -> None:
    mentions = read(text)
    last = len(mentions.dated)
    found = find(mentions, Anchor(datetime.date(2017, 3, 16), rule="published", mentions=((last - 1, last),)))

    assert found is not None
    assert found.rule == rule
    assert [mentions.document.written(*span) for span in found.spans] == words


@pytest.mark.parametrize(
    ("text", "rule"),
    [("on 14 March", "date-as-written"), ("on 13-14 March", "date-as-written"), ("in March", "month-without-year")],
)
def test_the_rule_where_nothing_tells_the_year(text: str, rule: str) -> None:
    mentions = read(text)
    found = first(mentions, Anchor(None))

    assert found is not None
    assert (found.rule, found.spans) == (rule, ((1, len(mentions.dated)),))


def test_an_inferred_year_keeps_the_rule_that_found_it() -> None:
    mentions = read("on 14 March")
    found = first(mentions, seen_from(THURSDAY, inferred=True))

    assert found is not None
    assert found.rule == "year-from-anniversary"
