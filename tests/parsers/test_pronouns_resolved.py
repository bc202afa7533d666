"""Who "he", "she" and "him" are: the rules of docs/explanation/pronouns.md, each at its edges."""

from __future__ import annotations

import pytest

from cismeet.language.schema import Gender
from cismeet.model import Act
from cismeet.parsers.links.cast import Person
from cismeet.parsers.mentions.mention import MentionKind
from tests.parsers.scene import Scene

MEN = "Mr Ren Tan met Mr Wu Lee and Mr Oto Bru"
BOTH = "Mr Ren Tan met Mrs Ida Kim"
THREE = "Mr Ren Tan met Mr Wu Lee and Mrs Ida Kim"
OFFICIAL = "Mr Ren Tan met General Oto Bru"  # of whom no word tells whether it is a man
OPEN = (None, "pronoun-open")


@pytest.mark.parametrize("act", [Act.ASK, Act.REQUEST, Act.INVITE, Act.PROPOSE, Act.THANK, Act.CRITICIZE])
def test_the_one_who_was_spoken_to_answers(act: Act) -> None:
    assert Scene(MEN, "He", spoke="Tan", to="Lee", act=act, acts="Tan").who(answers=True) == ("Lee", "pronoun-answers")


@pytest.mark.parametrize(
    ("people", "words", "spoke", "to", "named", "act", "expected"),
    [
        (MEN, "He", "Tan", "Lee", "", Act.STATE, ("Tan", "pronoun-goes-on")),
        (THREE, "She", "Tan", "Lee", "Tan Lee Kim", Act.ASK, ("Kim", "pronoun-answers")),
        (THREE, "She", "Tan", "Lee", "Kim Tan Lee", Act.ASK, ("Kim", "pronoun-answers")),
        (MEN, "He", "Tan", "", "Lee Bru Tan", Act.ASK, ("Bru", "pronoun-answers")),
        (MEN, "He", "Tan", "", "Bru Lee Tan", Act.ASK, ("Lee", "pronoun-answers")),
        (MEN, "He", "Tan", "", "Tan", Act.ASK, ("Tan", "pronoun-goes-on")),
        (MEN, "He", "Tan", "", "Lee Tan", Act.THANK, ("Tan", "pronoun-goes-on")),
        (MEN, "He", "", "", "Lee Bru Tan", Act.ASK, ("Tan", "pronoun-goes-on")),
        (MEN, "He", "", "Lee", "Lee Bru Tan", Act.ASK, ("Lee", "pronoun-answers")),
    ],
)
def test_who_answers(  # noqa: PLR0913, PLR0917  (a moment)
    people: str, words: str, spoke: str, to: str, named: str, act: Act, expected: tuple[str, str]
) -> None:
    scene = Scene(people, words, spoke=spoke, to=to, named=named, act=act, acts="Tan")

    assert scene.who(answers=True) == expected


def test_only_a_verb_of_answering_answers() -> None:
    scene = Scene(MEN, "He", spoke="Tan", to="Lee", act=Act.ASK, acts="Tan")

    assert scene.who() == ("Tan", "pronoun-goes-on")


@pytest.mark.parametrize(
    ("people", "words", "acts", "named", "expected"),
    [
        (MEN, "He", "Lee", "Tan Lee Bru", ("Lee", "pronoun-goes-on")),
        (BOTH, "He", "Kim", "", ("Tan", "pronoun-only-candidate")),
        (BOTH, "She", "", "", ("Kim", "pronoun-only-candidate")),
        (BOTH, "She", "Tan", "Kim Tan", ("Kim", "pronoun-only-candidate")),
        (OFFICIAL, "He", "", "", ("Tan", "pronoun-only-candidate")),  # known to be a man
        (OFFICIAL, "She", "", "", ("Bru", "pronoun-only-candidate")),
        (OFFICIAL, "He", "Bru", "", ("Bru", "pronoun-goes-on")),
        (MEN, "He", "", "", OPEN),
        (MEN, "She", "", "Tan Lee Bru", OPEN),
        (MEN, "He", "", "Tan Lee Bru", OPEN),
        (THREE, "He", "", "Tan Lee Kim", ("Lee", "pronoun-nearest")),
        (THREE, "He", "", "Lee Tan Kim", ("Tan", "pronoun-nearest")),
        (THREE, "He", "", "Kim Tan Lee", OPEN),
        (THREE, "He", "", "Tan", ("Tan", "pronoun-nearest")),
    ],
)
def test_who_goes_on(people: str, words: str, acts: str, named: str, expected: tuple[str | None, str]) -> None:
    assert Scene(people, words, acts=acts, named=named).who() == expected


def test_somebody_named_counts_who_is_not_there() -> None:
    assert Scene(BOTH, "She", there="Tan", named="Kim").who() == ("Kim", "pronoun-only-candidate")
    assert Scene(BOTH, "She", there="Tan").who() == OPEN
    assert Scene(BOTH, "He", there="Tan", named="Tan").who() == ("Tan", "pronoun-only-candidate")


def test_they_are_a_group() -> None:
    assert Scene(MEN, "They", acts="Tan").who() == (None, "group")


@pytest.mark.parametrize(
    ("people", "words", "subject", "spoke", "to", "named", "expected"),
    [
        (MEN, "him", "Tan", "Lee", "", "Tan Lee Bru", "Lee"),  # who spoke
        (MEN, "him", "Tan", "Tan", "Lee", "Lee Tan Bru", "Lee"),  # to whom the subject spoke
        (MEN, "him", "Tan", "Bru", "Lee", "Tan Bru Lee", "Bru"),
        (THREE, "him", "Tan", "Kim", "Lee", "Lee Kim Tan", "Lee"),
        (MEN, "him", "Tan", "", "", "Lee Bru Tan", "Bru"),  # who was named last
        (MEN, "him", "Tan", "", "", "", "Lee"),  # who is there
        (MEN, "him", "Tan", "", "Bru", "Bru Lee Tan", "Lee"),
        (THREE, "her", "Tan", "Tan", "Lee", "Kim Lee Tan", "Kim"),
        (THREE, "him", "Lee", "Lee", "Kim", "Kim Lee", "Tan"),
        (BOTH, "him", "Tan", "", "", "Kim Tan", None),
        (BOTH, "him", "", "", "", "Kim Tan", "Tan"),
    ],
)
def test_whom_somebody_speaks_to(  # noqa: PLR0913, PLR0917  (a moment)
    people: str, words: str, subject: str, spoke: str, to: str, named: str, expected: str | None
) -> None:
    found = Scene(people, words, spoke=spoke, to=to, named=named).whom(subject)

    assert found == ((expected, "pronoun-addressee") if expected else OPEN)


@pytest.mark.parametrize(("more", "crowded"), [(97, False), (98, True)])
def test_in_a_crowd_nobody_is_told_apart(more: int, *, crowded: bool) -> None:
    he = Scene(MEN, "He", there="Tan", more=more)
    president = Scene("President of Belarus Ren Tan met Mr Wu Lee and Mr Oto Bru", "The President", more=more)

    assert he.who() == (OPEN if crowded else ("Tan", "pronoun-only-candidate"))
    assert he.whom("Lee") == (OPEN if crowded else ("Tan", "pronoun-addressee"))
    assert president.who() == ((None, "crowd-open") if crowded else ("Tan", "office-by-words"))


def test_a_crowd_leaves_those_who_act_and_who_are_named() -> None:
    assert Scene(MEN, "He", acts="Tan", more=200).who() == ("Tan", "pronoun-goes-on")
    assert Scene(THREE, "He", named="Tan Kim", more=200).who() == ("Tan", "pronoun-nearest")
    assert Scene(MEN, "him", named="Lee Tan", more=200).whom("Tan") == ("Lee", "pronoun-addressee")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Mr Lee", ("Lee", "name")), ("The sides", (None, "no-person")), ("The Russian side", (None, "no-person"))],
)
def test_what_is_no_pronoun(words: str, expected: tuple[str | None, str]) -> None:
    assert Scene(MEN, words, acts="Tan").who() == expected


def test_a_name_that_two_have_stays_open() -> None:
    assert Scene("Mr Ren Tan met Mr Wu Tan", "Mr Tan").who() == (None, "name-open")


def test_other_words_name_nobody() -> None:
    assert Scene(MEN, "He", acts="Tan").as_a(kind=MentionKind.GROUP).who() == (None, "no-person")


def test_nobody_answers_unless_told() -> None:
    scene = Scene(MEN, "He", spoke="Tan", to="Lee", act=Act.ASK, acts="Tan")

    assert scene.discourse.resolve(scene.mention)[1] == "pronoun-goes-on"


def test_who_speaks_goes_on_and_who_is_spoken_to_answers() -> None:
    scene = Scene(MEN, "He", acts="Bru")
    man, other = scene.people["Tan"], scene.people["Lee"]

    scene.discourse.spoke(man, other, Act.ASK)

    assert scene.who() == ("Tan", "pronoun-goes-on")
    assert scene.who(answers=True) == ("Lee", "pronoun-answers")
    assert scene.whom("Tan") == ("Lee", "pronoun-addressee")


def test_words_of_nobody_leave_who_acts() -> None:
    scene = Scene(MEN, "He", acts="Bru", spoke="Tan")

    scene.discourse.spoke(None, None, Act.STATE)

    assert scene.who() == ("Bru", "pronoun-goes-on")
    assert scene.discourse.speaker is None


def test_several_who_act_are_none_of_them() -> None:
    scene = Scene(MEN, "He", acts="Tan")

    scene.discourse.acted_together()

    assert scene.who() == OPEN


@pytest.mark.parametrize(("others", "expected"), [(99, ("Tan", "pronoun-addressee")), (100, OPEN)])
def test_whoever_was_named_a_hundred_people_ago_is_not_meant(others: int, expected: tuple[str | None, str]) -> None:
    scene = Scene(MEN, "him", named="Tan", more=200)
    for place in range(others):
        scene.discourse.saw(Person([], (2, place), gender=Gender.FEMININE))

    assert scene.whom("Lee") == expected
