from __future__ import annotations

import datetime
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cismeet import Edtf, ModelError, PartialDate
from tests.strategies import edtfs


def day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


# form, earliest, latest, inferred
FORMS = [
    ("2015-10-12", "2015-10-12", "2015-10-12", False),
    ("2015-10", "2015-10-01", "2015-10-31", False),
    ("2015", "2015-01-01", "2015-12-31", False),
    ("2016-02", "2016-02-01", "2016-02-29", False),
    ("0001-01-01", "0001-01-01", "0001-01-01", False),
    ("9999", "9999-01-01", "9999-12-31", False),
    ("2015-10-13/2015-10-14", "2015-10-13", "2015-10-14", False),
    ("2015-10-13/2015-10-13", "2015-10-13", "2015-10-13", False),
    ("2016/2020", "2016-01-01", "2020-12-31", False),
    ("2015-10/2016-02", "2015-10-01", "2016-02-29", False),
    ("../2020", None, "2020-12-31", False),
    ("2015-10-12/..", "2015-10-12", None, False),
    ("XXXX-10-12", None, None, False),
    ("XXXX-02-29", None, None, False),
    ("XXXX-10", None, None, False),
    ("XXXX-05-25/XXXX-05-27", None, None, False),
    ("XXXX-12-31/XXXX-01-02", None, None, False),
    ("2015?-10-12", "2015-10-12", "2015-10-12", True),
    ("2015?-10", "2015-10-01", "2015-10-31", True),
    ("2015?", "2015-01-01", "2015-12-31", True),
    ("2015?-10-13/2015?-10-14", "2015-10-13", "2015-10-14", True),
    ("../2015?", None, "2015-12-31", True),
]


@pytest.mark.parametrize(("written", "earliest", "latest", "inferred"), FORMS)
def test_forms(written: str, earliest: str | None, latest: str | None, inferred: bool) -> None:  # noqa: FBT001  (a column)
    date = Edtf.parse(written)

    assert str(date) == written
    assert (date.earliest, date.latest, date.inferred) == (day(earliest), day(latest), inferred)
    assert repr(date) == f"Edtf.parse({written!r})"
    assert eval(repr(date)) == date  # noqa: S307  (what repr promises)
    assert pickle.loads(pickle.dumps(date)) == date  # noqa: S301  (ours)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "'' is no date; EDTF forms are YYYY"),
        ("12 October", "'12 October' is no date"),
        ("2015-10-12T00:00", "'2015-10-12T00:00' is no date"),
        ("20151012", "'20151012' is no date"),
        ("2015-1-2", "'2015-1-2' is no date"),
        (" 2015", "' 2015' is no date"),
        ("2015\n", "'2015\\n' is no date"),
        ("٢٠١٥", "'٢٠١٥' is no date"),
        ("2015-10-12?", "'2015-10-12?' is no date"),
        ("201X", "'201X' is no date"),
        ("XXXX?-10", "'XXXX?-10' is no date"),
        ("XXXX", "a date without a year needs a month"),
        ("2015-00", "there is no month 0"),
        ("2015-13", "there is no month 13"),
        ("2015-02-29", "there is no day 29 in month 2 of 2015"),
        ("2015-10-32", "there is no day 32 in month 10 of 2015"),
        ("XXXX-02-30", "there is no day 30 in month 2"),
        ("0000", "there is no year 0; a year is 1 to 9999"),
        ("2015/2014", "the interval 2015/2014 runs backwards"),
        ("2015-10-14/2015-10-13", "the interval 2015-10-14/2015-10-13 runs backwards"),
        ("../..", "an interval needs at least one end"),
        ("/", "'' is no date"),
        ("2015/", "'' is no date"),
        ("/2015", "'' is no date"),
        ("2014/2015/2016", "'2015/2016' is no date"),
        ("..", "'..' is no date"),
        (2015, "2015 is no date"),
        (None, "None is no date"),
    ],
)
def test_what_is_no_date(written: Any, why: str) -> None:
    with pytest.raises(ModelError) as raised:
        Edtf.parse(written)

    assert str(raised.value).startswith(why)


@pytest.mark.parametrize(
    ("build", "why"),
    [
        (lambda: PartialDate(2015, None, 12), "day 12 needs a month"),
        (lambda: PartialDate(None, 10, inferred=True), "a date without a year needs a month, and its year cannot"),
        (lambda: PartialDate("2015"), "a date has whole numbers as its parts, not '2015'"),  # type: ignore[arg-type]
        (lambda: PartialDate(2015, 1.0), "a date has whole numbers as its parts, not 1.0"),  # type: ignore[arg-type]
        (lambda: PartialDate(year=True), "a date has whole numbers as its parts, not True"),
        (lambda: Edtf(PartialDate(2015), None), "an Edtf that is no interval has one date as start and end"),
        (lambda: Edtf(PartialDate(2015), PartialDate(2016)), "an Edtf that is no interval has one date"),
        (lambda: Edtf("2015", "2015"), "an Edtf is made of PartialDate, not of '2015'; Edtf.parse reads"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_built(build: Any, why: str) -> None:
    with pytest.raises(ModelError) as raised:
        build()

    assert str(raised.value).startswith(why)


@pytest.mark.parametrize(
    ("written", "date", "expected"),
    [
        ("2015-10-12", "2015-10-12", True),
        ("2015-10-12", "2015-10-13", False),
        ("2015?-10-12", "2015-10-12", True),
        ("2015-10", "2015-10-31", True),
        ("2015-10", "2015-11-01", False),
        ("2015", "2015-06-01", True),
        ("2015", "2016-06-01", False),
        ("XXXX-10-12", "1999-10-12", True),
        ("XXXX-10-12", "1999-10-13", False),
        ("XXXX-10", "1999-10-13", True),
        ("2015-10-13/2015-10-14", "2015-10-14", True),
        ("2015-10-13/2015-10-14", "2015-10-15", False),
        ("../2020", "0001-01-01", True),
        ("../2020", "2020-12-31", True),
        ("../2020", "2021-01-01", False),
        ("2015-10/..", "9999-12-31", True),
        ("2015-10/..", "2015-09-30", False),
        ("XXXX-05-25/XXXX-05-27", "2007-05-26", True),
        ("XXXX-05-25/XXXX-05-27", "2007-05-28", False),
        ("XXXX-12-31/XXXX-01-02", "2007-01-01", True),
        ("XXXX-12-31/XXXX-01-02", "2007-06-01", False),
        ("../XXXX-05-27", "2007-05-26", True),
    ],
)
def test_matches(written: str, date: str, expected: bool) -> None:  # noqa: FBT001  (a column of the table)
    assert Edtf.parse(written).matches(datetime.date.fromisoformat(date)) is expected


def test_order_is_by_earliest_then_latest_and_unknown_comes_last() -> None:
    ordered = [
        "2014",
        "2015-01-01",
        "2015-01",
        "2015",
        "2015?",
        "2015-10-12",
        "2015-10-12/2015-10-14",
        "2015-10-12/..",
        "../2015",
        "../2020",
        "XXXX-10-12",
    ]

    assert [str(date) for date in sorted(map(Edtf.parse, reversed(ordered)))] == ordered


@given(edtfs(), edtfs())
def test_order_is_total_and_equal_means_written_alike(one: Edtf, other: Edtf) -> None:
    assert (one == other) is (str(one) == str(other))
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) is (other >= one)
    assert one != other or hash(one) == hash(other)


@pytest.mark.parametrize("other", [datetime.date(2015, 10, 12), "2015-10-12", None, 2015])
def test_a_date_is_equal_to_dates_of_its_own_kind_only(other: object) -> None:
    assert Edtf.parse("2015-10-12") != other
    with pytest.raises(TypeError):
        _ = Edtf.parse("2015-10-12") < other


@given(st.dates(), edtfs())
def test_of_a_day(date: datetime.date, other: Edtf) -> None:
    of = Edtf.of(date)

    assert (of.earliest, of.latest, str(of)) == (date, date, date.isoformat())
    assert of.matches(date)
    if other.earliest and other.latest:
        assert other.matches(date) is (other.earliest <= date <= other.latest)
