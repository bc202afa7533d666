"""Where events are whose own sentence names no city, or names it in another way."""

from __future__ import annotations

import pytest

import cismeet

MET = "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat in Minsk on 5 March 2019."
SUMMIT = "The CIS summit will be held in Osh on 15 May 2019."


@pytest.mark.parametrize(
    ("text", "city"),
    [
        pytest.param(
            f"{SUMMIT} The CIS Council of Foreign Ministers will meet there the day before.", "Osh", id="there"
        ),
        pytest.param(
            f"{SUMMIT} The CIS Council of Foreign Ministers will meet in the same city on 14 May.",
            "Osh",
            id="same-city",
        ),
        pytest.param(
            f"Stepan Budko will fly to Dushanbe. {SUMMIT} The CIS Council of Foreign Ministers will meet in the Tajik "
            "capital on 10 May.",
            "Dushanbe",
            id="the-capital-of-a-state",
        ),
        pytest.param(
            "The meeting of the CIS Council of Foreign Ministers will be held in the same palace on 10 May.",
            "Minsk",
            id="same-palace",
        ),
        pytest.param(
            "They will meet again in Osh, on the margins of the session of the CIS Council of Foreign Ministers.",
            "Osh",
            id="city-set-off-before-the-event",
        ),
        pytest.param(
            "Osh is ready to host the meeting of the CIS Council of Foreign Ministers.", "Osh", id="is-ready-to-host"
        ),
        pytest.param(
            "Osh will host two events. The meeting of the CIS Council of Foreign Ministers is planned for May.",
            "Osh",
            id="host-of-several",
        ),
        pytest.param(
            "The meeting of the CIS Council of Foreign Ministers will open on 5 March 2019.", "Minsk", id="same-day"
        ),
        pytest.param("The meeting of the CIS Council of Foreign Ministers will open in May.", None, id="nothing-tells"),
        pytest.param(
            "There are two papers for the meeting of the CIS Council of Foreign Ministers.", None, id="there-are"
        ),
    ],
)
def test_city_of_the_last_event(text: str, city: str | None) -> None:
    place = cismeet.parse(f"{MET}\n\n{text}").summits[-1].place
    assert (place.city if place is not None else None) == city
