"""Titles without a state, where the text names the same office without a name."""

from __future__ import annotations

import pytest

import cismeet
from tests.parsers.test_names_joined import gathered


@pytest.mark.parametrize(
    ("title", "text", "countries"),
    [
        pytest.param(
            "Telephone conversation between the Prime Minister of Armenia and the Prime Minister of Georgia",
            "Prime Minister Tigran Vardikyan held a telephone conversation with Prime Minister of Georgia Levan "
            "Gorgidze.",
            {"Tigran Vardikyan": "AM", "Levan Gorgidze": "GE"},
            id="the-title-tells",
        ),
        pytest.param(
            None,
            "Prime Minister Tigran Vardikyan met with Prime Minister of Georgia Levan Gorgidze. The Prime Minister of "
            "Armenia noted that trade had grown.",
            {"Tigran Vardikyan": "AM", "Levan Gorgidze": "GE"},
            id="the-text-tells",
        ),
        pytest.param(
            None,
            "Prime Minister Tigran Vardikyan met with Prime Minister of Georgia Levan Gorgidze.",
            {"Tigran Vardikyan": None, "Levan Gorgidze": "GE"},
            id="nothing-tells-and-it-is-not-the-state-of-the-other",
        ),
    ],
)
def test_state_of_a_plain_title(title: str | None, text: str, countries: dict[str, str | None]) -> None:
    meeting = cismeet.parse(text, title=title)
    assert {one.name: one.country for one in meeting.participants} == countries


def test_the_office_alone_is_the_one_with_the_plain_title() -> None:
    meeting = cismeet.parse(
        "Prime Minister Tigran Vardikyan met with Prime Minister of Georgia Levan Gorgidze. The Prime Minister of "
        "Armenia noted that trade had grown."
    )
    assert [one.speaker for one in meeting.statements] == ["tigran-vardikyan"]
    assert len(meeting.participants) == 2


Told = tuple[str | None, tuple[str, ...]]
PLAIN: Told = (None, ())
TWO = "Prime Minister Roman Petrov met Prime Minister of Georgia Ivan Sould."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TWO} The Prime Minister of Armenia left.", ("AM", ("Prime Minister of Armenia",))),
        (f"{TWO} The Armenian Prime Minister left.", ("AM", ("Armenian Prime Minister",))),
        (f"{TWO} Then the Prime Minister and the Armenian Prime Minister left.", ("AM", ("Armenian Prime Minister",))),
        (
            f"{TWO} The Armenian Prime Minister left. The Prime Minister of Armenia waved.",
            ("AM", ("Armenian Prime Minister",)),
        ),
        (
            f"{TWO} The Prime Minister of Georgia and the Prime Minister of Italy left.",
            ("IT", ("Prime Minister of Italy",)),
        ),
        (f"{TWO} The Prime Minister of Armenia and the Prime Minister of Italy left.", PLAIN),  # one too many
        (f"{TWO} The Prime Ministers of Armenia left.", PLAIN),
        (f"{TWO} The President of Armenia left.", PLAIN),
        (f"{TWO} The Prime Minister left.", PLAIN),
        (f"{TWO} Prime Minister of Armenia Oto Bru left.", PLAIN),
        (f"{TWO} Mr Oleg Rusu met Mr Anton Rusu. Prime Minister of Armenia Rusu left.", PLAIN),  # one of the two
        ("Prime Minister Roman Petrov met Prime Minister Ivan Sould. The Prime Minister of Armenia left.", PLAIN),
        ("Minister Roman Petrov met Mr Ivan Sould. The Minister of Armenia left.", PLAIN),  # of which there are many
        ("CIS President Roman Petrov met Mr Ivan Sould. The President of Armenia left.", PLAIN),
        (
            "President Roman Petrov met Mr Ivan Sould. The President of Armenia left.",
            ("AM", ("President of Armenia",)),
        ),
        (
            "Foreign Minister Roman Petrov met Mr Ivan Sould. The Foreign Minister of Armenia left.",
            ("AM", ("Foreign Minister of Armenia",)),
        ),
        (
            "Speaker Roman Petrov met Mr Ivan Sould. The Speaker of the Parliament of Armenia left.",
            ("AM", ("Speaker of the Parliament of Armenia",)),
        ),
    ],
)
def test_what_is_learnt_from_an_office_alone(text: str, expected: Told) -> None:
    person = gathered(text).people[0]

    assert person.name == "Roman Petrov"
    assert (person.country, tuple(role.text for role in person.roles if role.adjacent is False)) == expected
    assert {role.rule for role in person.roles if not role.adjacent} <= {"office-as-reference"}
