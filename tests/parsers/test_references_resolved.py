"""Who "the guest", "his counterpart", "the latter", "the general" and "the diplomat" are."""

from __future__ import annotations

import pytest

from tests.parsers.scene import Scene

PRESIDENTS = "President of Belarus Ren Tan met President of Georgia Wu Lee"
MIXED = f"{PRESIDENTS} and Foreign Minister of Armenia Oto Bru"
FOUR = f"{PRESIDENTS}, Foreign Minister of Belarus Ida Kim and Foreign Minister of Georgia Oto Bru"
PREMIER = "Foreign Minister of Belarus Ren Tan met Prime Minister of Georgia Wu Lee and President of Armenia Ida Kim"


@pytest.mark.parametrize(
    ("acts", "named", "expected"),
    [
        ("Tan", "Bru Lee Tan", "Lee"),
        ("Tan", "Tan Lee Bru", "Bru"),
        ("", "Bru Lee Tan", "Tan"),
        ("Tan", "Tan", None),
        ("", "", None),
    ],
)
def test_the_latter_is_the_last_named_who_does_not_act(acts: str, named: str, expected: str | None) -> None:
    found = Scene(MIXED, "The latter", acts=acts, named=named).who()

    assert found == ((expected, "latter") if expected else (None, "latter-open"))


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("General Ren Tan met Colonel Wu Lee", ("Tan", "rank")),
        ("General Ren Tan met General Wu Lee", (None, "rank-open")),
        ("Colonel Ren Tan met Colonel Wu Lee", (None, "rank-open")),
    ],
)
def test_a_rank(people: str, expected: tuple[str | None, str]) -> None:
    assert Scene(people, "The general").who() == expected


def test_no_rank_is_nobodys() -> None:
    assert Scene("General Ren Tan met Colonel Wu Lee", "The general").as_a(rank=None).who() == (None, "rank-open")


@pytest.mark.parametrize(
    ("people", "words", "acts", "owner", "there", "expected"),
    [
        (PRESIDENTS, "His counterpart", "Tan", "", None, "Lee"),
        (PRESIDENTS, "His counterpart", "Lee", "", None, "Tan"),
        (PRESIDENTS, "His counterpart", "Tan", "Lee", None, "Tan"),  # whose counterpart it is
        (MIXED, "His counterpart", "Tan", "", None, "Lee"),  # the same office
        (MIXED, "His counterpart", "Bru", "", None, None),  # two others, of another office
        (MIXED, "His counterpart", "Bru", "", "Bru Lee", "Lee"),  # the other one present
        (MIXED, "His Georgian counterpart", "Bru", "", None, "Lee"),
        (MIXED, "His Georgian counterpart", "Tan", "", None, "Lee"),
        (MIXED, "His Armenian counterpart", "Tan", "", None, "Bru"),
        (MIXED, "His Italian counterpart", "Tan", "", None, None),
        (PRESIDENTS, "His Italian counterpart", "Tan", "", None, "Lee"),  # of two, the other one
        (PRESIDENTS, "His Italian counterpart", "Tan", "", "Lee", None),
        (MIXED, "His Armenian counterpart", "Tan", "", "Tan Lee", "Bru"),
        (FOUR, "Her counterpart", "Kim", "", None, "Bru"),
        (FOUR, "His Georgian counterpart", "Tan", "", None, "Lee"),
        (FOUR, "His Georgian counterpart", "Kim", "", "Tan Kim", "Bru"),
        (f"Prime Minister and {PREMIER}", "His counterpart", "Tan", "", None, "Lee"),
        ("Mr Ren Tan met Mr Wu Lee", "His counterpart", "", "", None, None),
        ("Mr Ren Tan met Mr Wu Lee", "His counterpart", "Tan", "", None, "Lee"),
        ("Mr Ren Tan met Mr Wu Lee", "His counterpart", "Tan", "", "Tan", "Lee"),
        ("Mr Ren Tan met Mr Wu Lee and Mr Oto Bru", "His counterpart", "Tan", "", None, None),
        ("Mr Ren Tan met Mr Wu Lee and Mr Oto Bru", "His counterpart", "Tan", "", "Tan Tan Lee", "Lee"),
    ],
)
def test_a_counterpart(  # noqa: PLR0913, PLR0917  (a moment)
    people: str, words: str, acts: str, owner: str, there: str | None, expected: str | None
) -> None:
    found = Scene(people, words, acts=acts, there=there).who(owner=owner)

    assert found == ((expected, "counterpart") if expected else (None, "counterpart-open"))


@pytest.mark.parametrize(
    ("people", "words", "home", "acts", "owner", "there", "expected"),
    [
        # who is at home is the host, else the first of those present
        (PRESIDENTS, "The host", "GE", "", "", None, ("Lee", "host")),
        (PRESIDENTS, "The host", None, "", "", None, ("Tan", "host")),
        (PRESIDENTS, "The host", "IT", "", "", None, ("Tan", "host")),
        (PRESIDENTS, "The host", "IT", "", "", "Lee Tan", ("Lee", "host")),
        (PRESIDENTS, "The host", None, "", "", "", (None, "host-open")),
        # and the guest is not
        (PRESIDENTS, "The guest", "GE", "", "", None, ("Tan", "guest")),
        (PRESIDENTS, "The guest", "BY", "", "", None, ("Lee", "guest")),
        (MIXED, "The guest", "BY", "", "", None, ("Lee", "guest")),  # the first of two guests
        (MIXED, "The Armenian guest", "BY", "", "", None, ("Bru", "guest")),
        (MIXED, "The Belarusian guest", "BY", "", "", None, (None, "guest-open")),
        (FOUR, "The guest", "BY", "", "", "Tan Kim", (None, "guest-open")),  # of the host's country
        (FOUR, "The guest", "BY", "", "", "Tan Kim Bru", ("Bru", "guest")),
        ("Mr Ren Tan met Mr Wu Lee", "The guest", None, "", "", None, ("Lee", "guest")),
        (PRESIDENTS, "The guest", None, "", "", "", (None, "guest-open")),
        # whose guest, whose host: the other one of two
        (PRESIDENTS, "His guest", "BY", "", "Lee", None, ("Tan", "the-other-side")),
        (PRESIDENTS, "His host", "BY", "", "Tan", None, ("Lee", "the-other-side")),
        (MIXED, "His host", "BY", "", "Bru", None, ("Tan", "host")),
        (MIXED, "His guest", "BY", "", "Tan", None, ("Lee", "guest")),
        (MIXED, "His Armenian guest", "BY", "", "Tan", None, ("Bru", "the-other-side")),
        # the interlocutor is the one who does not act
        (PRESIDENTS, "The interlocutor", "BY", "Lee", "", None, ("Tan", "guest")),
        (PRESIDENTS, "The interlocutor", "BY", "Tan", "", None, ("Lee", "guest")),
        (MIXED, "The interlocutor", "BY", "Lee", "", None, (None, "guest-open")),
        (MIXED, "The interlocutor", "BY", "", "", None, (None, "guest-open")),
        (PRESIDENTS, "The interlocutor", "BY", "", "", None, ("Lee", "guest")),
        (PRESIDENTS, "His interlocutor", "BY", "", "Lee", None, ("Tan", "the-other-side")),
    ],
)
def test_guests_and_hosts(  # noqa: PLR0913, PLR0917  (a moment)
    people: str,
    words: str,
    home: str | None,
    acts: str,
    owner: str,
    there: str | None,
    expected: tuple[str | None, str],
) -> None:
    assert Scene(people, words, home=home, acts=acts, there=there).who(owner=owner) == expected


ENVOYS = "President of Belarus Ren Tan met Ambassador of Georgia Wu Lee and Ambassador of Armenia Oto Bru"


@pytest.mark.parametrize(
    ("people", "words", "home", "named", "there", "expected"),
    [
        (ENVOYS, "Then the diplomat", "BY", "Bru Lee Tan", None, "Lee"),
        (ENVOYS, "Then the diplomat", "BY", "Lee Bru Tan", None, "Bru"),
        (ENVOYS, "The Georgian diplomat", "BY", "Lee Bru Tan", None, "Lee"),
        (ENVOYS, "The Italian diplomat", "BY", "Lee Bru Tan", None, None),
        (ENVOYS, "The Italian diplomat", "BY", "Lee Bru Tan", "Tan", None),
        (ENVOYS, "Then the diplomat", "BY", "", None, None),  # two, and neither is named last
        (ENVOYS, "Then the diplomat", "BY", "", "Tan Lee Lee", "Lee"),
        (PRESIDENTS, "Then the diplomat", "BY", "Lee Tan", None, "Lee"),  # the one present who is not the host
        (PRESIDENTS, "Then the diplomat", "GE", "Lee Tan", None, "Tan"),
        (PRESIDENTS, "Then the diplomat", "BY", "", "Tan", None),
        (PRESIDENTS, "The Italian diplomat", "BY", "", None, None),
        (ENVOYS, "Then the diplomat", "BY", "Lee Bru Lee", None, "Lee"),
        ("President of Belarus Ren Tan met Ambassador Wu Lee", "The Georgian diplomat", "BY", "Lee", None, "Lee"),
        ("President of Belarus Ren Tan met Mr Wu Lee", "The Georgian diplomat", "BY", "Lee", None, "Lee"),
    ],
)
def test_a_diplomat(  # noqa: PLR0913, PLR0917  (a moment)
    people: str, words: str, home: str, named: str, there: str | None, expected: str | None
) -> None:
    found = Scene(people, words, home=home, named=named, there=there).who()

    assert found == ((expected, "diplomat") if expected else (None, "diplomat-open"))
