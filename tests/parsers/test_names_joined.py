"""Which names are one person, who is founded by a name, and what each mention tells of the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cismeet.language import load
from cismeet.parsers.links.cast import assemble, assemble_cast
from cismeet.parsers.mentions import find_mentions
from cismeet.parsers.text.document import read_document

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Cast

KIP = "K. Ivanovich Petrov"
TWO = "President Roman Petrov met Mr Ivan Petrov."


def gathered(text: str, title: str = "") -> Cast:
    found = [find_mentions(read_document(one, load("en"), headline=False)) for one in (title, text)]
    return assemble_cast(load("en"), [(one.document, one.people) for one in found])


def people(text: str, title: str = "") -> list[str]:
    """Everybody with what they are called, in the order in which the names were given to them."""
    return [
        f"{person.name}: {', '.join(document.written(one.first, one.last) for document, one in person.mentions)}"
        for person in gathered(text, title).people
    ]


def left_open(text: str) -> list[str]:
    """The names that fit two people or more."""
    cast = gathered(text)
    names = [document.written(one.first, one.last) for document, one in cast.open_names.values()]
    assert all(cast.is_open(*name) for name in cast.open_names.values())
    assert not any(cast.is_open(*mention) for person in cast.people for mention in person.mentions)
    return names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Roman Petrov spoke. Roman Petrov left.", ["Roman Petrov: Mr Roman Petrov, Roman Petrov"]),
        ("Mr Petrov Roman spoke. Roman Petrov left.", ["Petrov Roman: Mr Petrov Roman, Roman Petrov"]),
        ("Mr Roman Petrov spoke. Mr Petrov left.", ["Roman Petrov: Mr Roman Petrov, Mr Petrov"]),
        ("Mr Roman Petrov spoke. R. Petrov left.", ["Roman Petrov: Mr Roman Petrov, R. Petrov"]),
        ("Mr Roman Petrov spoke. B. Petrov left.", ["Roman Petrov: Mr Roman Petrov", "B. Petrov: B. Petrov"]),
        ("Mr R. Petrov spoke. Roman Petrov left.", ["Roman Petrov: Roman Petrov, Mr R. Petrov"]),
        ("Mr Roman Petrov spoke. Mr R. A. Petrov left.", ["Roman Petrov: Mr Roman Petrov, Mr R. A. Petrov"]),
        # the fuller name is the name
        (
            "Mr Pavel Petrov spoke. Pavel Andreevich Petrov left.",
            ["Pavel Andreevich Petrov: Mr Pavel Petrov, Pavel Andreevich Petrov"],
        ),
        (
            "Mr Pavel Andreevich Petrov spoke. Pavel Petrov left.",
            ["Pavel Andreevich Petrov: Mr Pavel Andreevich Petrov, Pavel Petrov"],
        ),
        (
            "Mr P. Andreevich Petrov spoke. Pavel Andreevich Petrov left.",
            ["Pavel Andreevich Petrov: Mr P. Andreevich Petrov, Pavel Andreevich Petrov"],
        ),
        (
            "Mr Pavel Andreevich Petrov spoke. P. Andreevich Petrov left.",
            ["Pavel Andreevich Petrov: Mr Pavel Andreevich Petrov, P. Andreevich Petrov"],
        ),
        (
            "Mr Pavel Andreevich Petrov spoke. Pavel Andreevich left.",
            ["Pavel Andreevich Petrov: Mr Pavel Andreevich Petrov, Pavel Andreevich"],
        ),
        ("Mr Konstantin Petrov spoke. K. Ivanovich Petrov left.", ["Konstantin Petrov: Mr Konstantin Petrov, " + KIP]),
        (
            "Mr Pavel Andreevich Petrov spoke. Pavel Andreevich left. P. Andreevich waved.",
            ["Pavel Andreevich Petrov: Mr Pavel Andreevich Petrov, Pavel Andreevich, P. Andreevich"],
        ),
        ("Mr Roman Petrov spoke. Petrov left. Roman waved.", ["Roman Petrov: Mr Roman Petrov, Petrov, Roman"]),
        pytest.param(
            "Mr Rustam Petrov met Mr Rustam Guliyev.",
            ["Rustam Petrov: Mr Rustam Petrov", "Rustam Guliyev: Mr Rustam Guliyev"],
            marks=pytest.mark.xfail(reason="a surname with the ending of some patronymics makes two people one"),
        ),
        # of two spellings the first
        (
            "Mr Yury Haponenka spoke. Mr Yuri Haponenko left. Haponenko waved.",
            ["Yury Haponenka: Mr Yury Haponenka, Mr Yuri Haponenko, Haponenko"],
        ),
        (
            "Mr Yury Haponenka spoke. Mr Yurii Haponenka left.",
            ["Yury Haponenka: Mr Yury Haponenka, Mr Yurii Haponenka"],
        ),
        # whoever is founded by a title, an honorific or initials
        ("President Petrov spoke. Petrov left.", ["Petrov: President Petrov"]),
        ("Mr Petrov spoke.", ["Petrov: Mr Petrov"]),
        ("Petrov, President of Belarus, spoke.", ["Petrov: Petrov, President of Belarus"]),
        ("R. Petrov spoke.", ["R. Petrov: R. Petrov"]),
        ("Petrov spoke.", []),
        ("Mr Sould spoke. Mr Petrov left. Mr Sould waved.", ["Sould: Mr Sould, Mr Sould", "Petrov: Mr Petrov"]),
    ],
)
def test_one_person(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_bare_word_that_speaks_founds_nobody() -> None:
    cast = gathered("Petrov noted that trade grew.")

    assert (len(cast.people), len(cast.by_mention)) == (0, 0)


@pytest.mark.xfail(reason="a bare word that speaks before its name is given is somebody else of that name")
def test_a_bare_word_that_speaks_is_whoever_is_named_later() -> None:
    assert people("Petrov noted that trade grew. Mr Petrov left.") == ["Petrov: Petrov, Mr Petrov"]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Mr Ivan Sould met Mr Roman Petrov.", "", ["Ivan Sould", "Roman Petrov"]),
        ("Mr Ivan Sould met Mr Roman Petrov.", "Roman Petrov meets Ivan Sould", ["Roman Petrov", "Ivan Sould"]),
        ("Mr Ivan Sould met Mr Petrov.", "Petrov meets Sould", ["Ivan Sould", "Petrov"]),
        ("Mr Ivan Sould left.", "President Petrov is ill", ["Petrov", "Ivan Sould"]),
        ("Mr Sould met Mr Roman Petrov.", "", ["Sould", "Roman Petrov"]),
        # a headline in capitals names nobody whom the text does not name
        ("Mr Ivan Sould left.", "President ROMAN PETROV in MINSK", ["Ivan Sould"]),
        ("They met.", "SECRETARY GENERAL ROMAN PETROV", ["ROMAN PETROV"]),
        ("President Roman PETROV left.", "", ["Roman PETROV"]),
        ("He met Mr Roman Petrov.", "PETROV leaves", ["Roman Petrov"]),
    ],
)
def test_the_order_of_appearance(text: str, title: str, expected: list[str]) -> None:
    assert [person.name for person in gathered(text, title).people] == expected


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        (f"{TWO} Petrov left.", "Petrov", None),
        (f"{TWO} Mr Petrov left.", "Mr Petrov", None),
        (f"{TWO} Ivan Petrov left.", "Ivan Petrov", "Ivan Petrov"),
        (f"{TWO} I. Petrov left.", "I. Petrov", "Ivan Petrov"),
        (f"{TWO} R. Petrov left.", "R. Petrov", "Roman Petrov"),
        ("Mr Roman Petrov met Mr Rustam Petrov. R. Petrov left.", "R. Petrov", None),
        ("President Roman Petrov met Minister Ivan Petrov. President Petrov left.", "President Petrov", "Roman Petrov"),
        ("President Roman Petrov met Minister Ivan Petrov. Minister Petrov left.", "Minister Petrov", "Ivan Petrov"),
        ("President Roman Petrov met Minister Ivan Petrov. Governor Petrov left.", "Governor Petrov", None),
        (f"{TWO} Governor Petrov left.", "Governor Petrov", "Ivan Petrov"),  # a president is no governor
        ("Mr Roman Petrov met Mrs Olga Petrov. Mr Petrov left.", "Mr Petrov", "Roman Petrov"),
        ("Mr Roman Petrov met Mrs Olga Petrov. Mrs Petrov left.", "Mrs Petrov", "Olga Petrov"),
        ("Mr Roman Petrov met Mrs Olga Petrov. Petrov left.", "Petrov", "Roman Petrov"),  # no name of a woman
        ("General Ren Petrov met Mrs Olga Petrov. Mr Petrov left.", "Mr Petrov", "Ren Petrov"),
    ],
)
def test_one_of_two_who_are_called_alike(text: str, name: str, meant: str | None) -> None:
    called = [line.partition(":")[0] for line in people(text) if line.endswith((f": {name}", f", {name}"))]

    assert called == ([meant] if meant else [])
    assert left_open(text) == ([] if meant else [name])


@pytest.mark.parametrize(
    ("text", "country", "organization", "titles"),
    [
        ("President of Belarus Roman Petrov left.", "BY", None, [("President of Belarus", "office-before-name")]),
        ("Roman Petrov, President of Belarus, left.", "BY", None, [("President of Belarus", "office-after-name")]),
        ("CSTO Secretary General Roman Petrov left.", None, "CSTO", [("CSTO Secretary General", "office-before-name")]),
        (
            "President of Belarus Roman Petrov left. Roman Petrov, Chairman of the CIS Council, waved.",
            "BY",
            "CIS",
            [("President of Belarus", "office-before-name"), ("Chairman of the CIS Council", "office-after-name")],
        ),
        (
            "CSTO Secretary General Roman Petrov left. Roman Petrov, Chairman of the CIS Council, waved.",
            None,
            "CSTO",
            [("CSTO Secretary General", "office-before-name"), ("Chairman of the CIS Council", "office-after-name")],
        ),
        ("Mr Roman Petrov (Georgia) left.", "GE", None, []),
        ("Minister Roman Petrov (Georgia) left.", "GE", None, [("Minister", "office-before-name")]),
        ("Mr Roman Petrov (Georgia) left. Mr Roman Petrov (Italy) waved.", "GE", None, []),
        (
            "Mr Roman Petrov (Georgia) left. President of Italy Roman Petrov waved.",
            "GE",
            None,
            [("President of Italy", "office-before-name")],
        ),
        (
            "Prime Ministers Roman Petrov and Ivan Sould met.",
            None,
            None,
            [("Prime Minister", "office-before-name")],
        ),
    ],
)
def test_what_the_mentions_tell(
    text: str, country: str | None, organization: str | None, titles: list[tuple[str, str]]
) -> None:
    person = gathered(text).people[0]

    assert person.name == "Roman Petrov"
    assert (person.country, person.organization) == (country, organization)
    assert [(role.text, role.rule) for role in person.roles] == titles
    assert all(role.adjacent for role in person.roles)


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("Mr Roman Petrov (Georgia) left.", "Mr Roman Petrov (Georgia)", "country-of-mention"),
        ("President of Belarus Roman Petrov left.", "President of Belarus Roman Petrov", "country-of-office"),
    ],
)
def test_where_a_country_is_told(text: str, words: str, rule: str) -> None:
    told = gathered(text).people[0].country_from

    assert told is not None
    assert (told[0].written(told[1], told[2]), told[3]) == (words, rule)


def test_people_are_found_by_what_they_are() -> None:
    cast = gathered(
        "President of Belarus Roman Petrov met CSTO Secretary General Ivan Sould. Petrov, Chairman of the CIS "
        "Council, and CIS Executive Secretary Anna Rusu left. President Petrov waved to General Oleg Brykin."
    )
    petrov, sould, rusu, brykin = cast.people

    assert {word: [*cast.titled[word]] for word in ("president", "secretary", "of")} == {
        "president": [petrov],
        "secretary": [sould, rusu],
        "of": [petrov],
    }
    assert {office.value: [*found] for office, found in cast.holding.items()} == {
        "head_of_state": [petrov],
        "organization_head": [sould, rusu, petrov],
    }
    assert {rank: [*found] for rank, found in cast.ranked.items()} == {"general": [brykin]}
    assert cast.organized == [sould, rusu, petrov]
    assert [office.value for office in petrov.offices] == ["head_of_state", "organization_head"]


def test_a_surname_is_kept_as_each_name_ends() -> None:
    person = gathered("Mr Petrov Roman Ivanovich spoke. Roman Ivanovich Petrov left.").people[0]

    assert person.spellings == {"Ivanovich", "Petrov"}


@pytest.mark.parametrize(("most", "opened"), [(2, ["President Petrov"]), (3, [])])
def test_too_many_who_are_called_alike_are_not_told_apart(
    most: int, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "MOST_ALIKE", most)

    assert left_open("President Roman Petrov met Minister Ivan Petrov. President Petrov left.") == opened
