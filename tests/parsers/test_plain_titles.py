"""Titles without a state, where the text names the same office without a name."""

from __future__ import annotations

import pytest

import cismeet


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
