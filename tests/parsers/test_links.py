"""The pieces that links are made of, called by themselves: whole texts leave their edges untried."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from cismeet.language import load
from cismeet.model import Edtf
from cismeet.parsers.links.cast.directory import FullNames, ShortNames
from cismeet.parsers.links.cast.likeness import fits, is_patronymic, is_same_person
from cismeet.parsers.links.cast.person import Person
from cismeet.parsers.links.cast.titles import title_words
from cismeet.parsers.links.when.calendar import day_of, nearest_year, shifted

if TYPE_CHECKING:
    from cismeet.language import Language


@pytest.fixture(scope="module")
def english() -> Language:
    return load("en")


def named(name: str, *spellings: str, place: int = 0) -> Person:
    return Person(name.split(), (0, place), name=name, spellings={*spellings})


@pytest.mark.parametrize(
    ("known", "name", "expected"),
    [
        ("Anna Sould", "Anna Sould", True),
        ("Anna Sould", "Sould Anna", True),
        ("Anna Sould", "Anna Brykin", False),
        ("Anna Sould", "Olga Sould", False),
        ("Anna Maria Sould", "Anna Sould", True),
        ("A Sould", "Anna Sould", True),
        ("A Sould", "Boris Sould", False),
        ("Anna Sould", "A Sould", True),
        ("Anna Sould", "B Sould", False),
        ("A Sould", "O Sould", True),  # initials that transcriptions confuse
        ("Sould", "Anna Sould", True),
        ("Anna Petrova", "Anna Ivanovna", True),
        ("Anna Petrova", "Olga Ivanovna", False),
        ("Petrova", "Anna Ivanovna", False),
        ("Anna", "Anna Ivanovna", False),  # a single word is a surname
        ("Anna Petrova", "Anna Sould", False),
        ("Anna Petrova", "Anna Ivanovna Brykina", False),
        ("Yuri Haponenka", "Yury Gaponenko", True),
    ],
)
def test_full_names_of_one_person(known: str, name: str, english: Language, *, expected: bool) -> None:
    assert is_same_person(named(known), name.split(), english) is expected


@pytest.mark.parametrize(
    ("known", "name", "expected"),
    [
        ("Anna Sould", "Sould", True),
        ("Anna Sould", "A Sould", True),
        ("Anna Sould", "B Sould", False),
        ("Anna Sould", "Brykin", False),
        ("Anna Sould", "A Brykin", False),
        ("Anna Sould", "Anna", True),
        ("Anna Sould", "B Anna", False),
        ("A Sould", "A", False),
        ("Li Anna Sould", "Li", False),
        ("Kim Anna Sould", "Kim", True),
        ("Sould", "B Sould", True),
        ("Anna Brykin-Sould", "Sould", True),
        ("Anna Brykin-Sould", "Brykin", True),
        ("Anna Brykin-Sould", "A Sould", False),
        ("Anna Brykin-Sould", "Rusu", False),
        ("Anna Maria Sould", "Mr Sould", True),
        ("Anna Maria Sould", "Mr B Sould", False),
    ],
)
def test_short_names_that_fit(known: str, name: str, *, expected: bool) -> None:
    assert fits(named(known), name.split()) is expected


def test_a_surname_fits_as_it_was_spelt_before() -> None:
    person = named("Anna Sould", "Schuld")

    assert fits(person, ["Schuld"])
    assert fits(person, ["A", "Schuld"])
    assert not fits(person, ["Rusu"])


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Arkadyevich", True),
        ("Ivanovna", True),
        ("Bekbayuly", True),
        ("Ivanov", False),
        ("Petrov", False),
        ("Lukashenko", False),
        ("", False),
    ],
)
def test_patronymics(word: str, english: Language, *, expected: bool) -> None:
    assert is_patronymic(word, english) is expected


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("President", {"president"}),
        ("Prime Minister (acting), Dr.", {"prime", "minister", "acting", "dr"}),
        ("Secretary-General", {"secretary-general", "secretary", "general"}),
        ("Deputy Secretary-General", {"deputy", "secretary-general", "secretary", "general"}),
    ],
)
def test_the_words_of_a_title(title: str, words: set[str]) -> None:
    assert title_words(title) == words


def test_full_names_find_the_first_who_has_the_name(english: Language) -> None:
    names = FullNames(english)
    anna, other, initial = named("Anna Sould", place=1), named("Olga Sould", place=2), named("B Sould", place=3)
    for one in (anna, other, initial):
        names.add(one)

    assert names.find(["Anna", "Sould"]) is anna
    assert names.find(["Olga", "Sould"]) is other
    assert names.find(["Boris", "Sould"]) is initial
    assert names.find(["Anna", "Ivanovna"]) is anna
    assert names.find(["Zoya", "Rusu"]) is None
    assert names.find(["Zoya", "Ivanovna"]) is None


def test_a_person_renamed_is_found_by_the_fuller_name(english: Language) -> None:
    names = FullNames(english)
    person, later = named("B Sould", place=1), named("Boris Rusu", place=5)
    names.add(person)
    names.add(later)
    person.words = ["Boris", "Sould"]
    names.renamed(person)

    assert names.find(["Boris", "Sould"]) is person
    assert names.find(["Boris", "Rusu"]) is later


def test_short_names_find_all_whom_they_fit() -> None:
    names = ShortNames()
    one, other, double = named("Anna Sould"), named("Olga Sould", place=1), named("Ion Rusu-Brykin", place=2)
    for person in (one, other, double):
        names.add(person)

    assert names.find(["Sould"]) == [one, other]
    assert names.find(["O", "Sould"]) == [one, other]  # initials that transcriptions confuse
    assert names.find(["B", "Sould"]) == []
    assert names.find(["Brykin"]) == names.find(["Rusu"]) == [double]
    one.spellings.add("Schuld")
    names.spelled(one, "Schuld")
    assert names.find(["Schuld"]) == [one]


def test_short_names_are_found_by_what_any_spelling_has_in_common() -> None:
    names, person = ShortNames(), named("Anna Adjarov")
    names.add(person)

    assert names.find(["Adarov"]) == [person]


@pytest.mark.parametrize(("count", "found"), [(64, 0), (65, 64), (66, 64)])
def test_too_many_who_are_called_alike_are_not_looked_at_closely(count: int, found: int) -> None:
    names = ShortNames()
    people = [named("Anna Sould", place=place) for place in range(count)]
    for person in people:
        names.add(person)

    assert names.find(["B", "Sould"]) == people[:found]


def test_somebody_without_a_name_or_an_office() -> None:
    nobody = Person([], (0, 0))

    assert (nobody.surname, nobody.office) == ("", None)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((2015, 10, 12), datetime.date(2015, 10, 12)),
        ((2015, 10, None), datetime.date(2015, 10, 1)),
        ((2015, 2, 30), None),
        ((None, 2, 3), None),
        ((2015, None, 3), None),
    ],
)
def test_days(parts: tuple[int | None, int | None, int | None], expected: datetime.date | None) -> None:
    assert day_of(*parts) == expected


@pytest.mark.parametrize(
    ("seen_from", "month", "day", "year"),
    [
        ("2015-10-12", 10, 12, 2015),
        ("2015-12-30", 1, 3, 2016),
        ("2015-01-03", 12, 30, 2014),
        ("2015-01-03", 6, 30, 2015),
        ("2015-12-30", 6, None, 2016),
        ("2015-12-01", 6, None, 2015),
        ("2015-01-03", 7, None, 2014),
        ("2015-02-20", 2, 29, 2016),
        ("2017-02-20", 2, 29, 2016),
    ],
)
def test_the_nearest_year(seen_from: str, month: int, day: int | None, year: int) -> None:
    assert nearest_year(datetime.date.fromisoformat(seen_from), month, day) == year


@pytest.mark.parametrize(
    ("value", "days", "expected"),
    [
        ("2015-10-12", 3, "2015-10-15"),
        ("2015-12-31", 1, "2016-01-01"),
        ("2015?-10-12", -12, "2015?-09-30"),
        ("2015-10-12/2015-10-14", 1, "2015-10-15"),
        ("2015-10-12/..", 1, "2015-10-13"),
        ("XXXX-02-28", 1, "XXXX-02-29"),
        ("XXXX-12-31", 1, "XXXX-01-01"),
        ("2015-10", 1, "2015-10"),
        ("2015", 1, "2015"),
        ("9999-12-31", 1, "9999-12-31"),
    ],
)
def test_days_later(value: str, days: int, expected: str) -> None:
    assert str(shifted(Edtf.parse(value), days)) == expected
