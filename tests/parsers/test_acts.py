"""What is done by saying it, to whom, and what of the object is content (guidelines: statements, act)."""

from __future__ import annotations

import pytest

import cismeet
from tests.parsers.said import OPENING, said

H, G = "vasil-hrynko", "anna-gevorkova"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The President did not rule out that the dam was old.",
            "state: the dam was old",
            id="negation: did not rule out",
        ),
        pytest.param(
            "The President denied that the dam was old.", "reject: the dam was old", id="negation: denied that"
        ),
        pytest.param(
            "The President denied reports of a flood.", "reject: reports of a flood", id="negation: denied a noun"
        ),
        pytest.param(
            "The President refused to confirm that the dam was old.",
            "reject: the dam was old",
            id="negation: refused to confirm",
        ),
        pytest.param("The President objected that the dam was old.", "reject: the dam was old", id="objected that"),
        pytest.param("The President confirmed that the dam was old.", "agree: the dam was old", id="confirmed that"),
        pytest.param("The President agreed that the dam was old.", "agree: the dam was old", id="agreed that"),
        pytest.param(
            "The President supported the plan of the new dam.", "agree: the plan of the new dam", id="supported a noun"
        ),
        pytest.param(
            "The President asked Anna Gevorkova if the dam was old.",
            f"> {G} ask: the dam was old",
            id="question: asked if",
        ),
        pytest.param(
            "The President asked Anna Gevorkova about the dam.", f"> {G} ask: the dam", id="question: asked about"
        ),
        pytest.param(
            "The President wondered whether the dam was old.", "ask: the dam was old", id="question: wondered whether"
        ),
        pytest.param(
            "The President asked Anna Gevorkova to send engineers.",
            f"> {G} request: to send engineers",
            id="request: asked to",
        ),
        pytest.param(
            "The President asked Anna Gevorkova for engineers.", f"> {G} request: engineers", id="request: asked for"
        ),
        pytest.param(
            "The President called on Anna Gevorkova to send engineers.",
            f"> {G} request: to send engineers",
            id="request: called on",
        ),
        pytest.param(
            "The President instructed Anna Gevorkova to send engineers.",
            f"> {G} request: to send engineers",
            id="instruction: instructed to",
        ),
        pytest.param(
            "The President tasked Anna Gevorkova with mending the dam.",
            f"> {G} request: mending the dam",
            id="instruction: tasked with",
        ),
        pytest.param(
            "The President asked Anna Gevorkova when the dam would be mended.",
            f"> {G} ask: when the dam would be mended",
            id="question: asked when",
        ),
        pytest.param(
            "The President promised Anna Gevorkova to mend the dam.",
            f"> {G} promise: to mend the dam",
            id="promise: promised somebody to",
        ),
        pytest.param(
            "The President demanded that the dam be mended.", "request: the dam be mended", id="request: demanded that"
        ),
        pytest.param(
            "The President expressed satisfaction with the new dam.",
            "praise: the new dam",
            id="noun of speech: satisfaction with",
        ),
        pytest.param(
            "The President declined to name the date.", "reject: to name the date", id="negation: declined to"
        ),
        pytest.param(
            "The President told Anna Gevorkova that the dam was old.",
            f"> {G} state: the dam was old",
            id="told somebody that",
        ),
        pytest.param(
            "The President informed Anna Gevorkova about the dam.",
            f"> {G} state: the dam",
            id="informed somebody about",
        ),
        pytest.param(
            "The President assured Anna Gevorkova that the dam would hold.",
            f"> {G} promise: the dam would hold",
            id="promise: assured that",
        ),
        pytest.param("The President pledged to mend the dam.", "promise: to mend the dam", id="promise: pledged to"),
        pytest.param(
            "The President expressed readiness to mend the dam.",
            "promise: to mend the dam",
            id="noun of speech: readiness to",
        ),
        pytest.param(
            "The President thanked Anna Gevorkova for the engineers.", f"> {G} thank: the engineers", id="thanks: for"
        ),
        pytest.param("The President thanked for the engineers.", "thank: the engineers", id="thanks: nobody named"),
        pytest.param(
            "The President expressed deep gratitude to Anna Gevorkova for the engineers.",
            f"> {G} thank: the engineers",
            id="noun of speech: gratitude to",
        ),
        pytest.param(
            "The President congratulated Anna Gevorkova on the anniversary.",
            f"> {G} congratulate: the anniversary",
            id="congratulations: on",
        ),
        pytest.param(
            "The President wished Anna Gevorkova good health.",
            f"> {G} congratulate: good health",
            id="wish: good health",
        ),
        pytest.param(
            "The President expressed condolences to Anna Gevorkova over the flood.",
            f"> {G} condole: the flood",
            id="condolences: over",
        ),
        pytest.param(
            "The President expressed sympathy over the flood.", "condole: the flood", id="condolences: sympathy"
        ),
        pytest.param(
            "The President invited Anna Gevorkova to visit the dam.",
            f"> {G} invite: to visit the dam",
            id="invitation: to visit",
        ),
        pytest.param(
            "The President invited Anna Gevorkova to Osh.",
            f"> {G} invite: Osh",
            id="invitation: to a city",
        ),
        pytest.param(
            "The President extended an invitation to Anna Gevorkova to visit the dam.",
            f"> {G} invite: to visit the dam",
            id="noun of speech: invitation to",
        ),
        pytest.param(
            "The President suggested mending the dam.", "propose: mending the dam", id="proposal: suggested doing"
        ),
        pytest.param(
            "The President proposed that the dam be mended.", "propose: the dam be mended", id="proposal: proposed that"
        ),
        pytest.param(
            "The President put forward his proposal to mend the dam.",
            "propose: to mend the dam",
            id="noun of speech: his proposal to",
        ),
        pytest.param(
            "The President offered Anna Gevorkova help with the dam.",
            f"> {G} propose: help with the dam",
            id="proposal: offered somebody something",
        ),
        pytest.param(
            "The President praised the work of the engineers.",
            "praise: the work of the engineers",
            id="praised a noun",
        ),
        pytest.param(
            "The President highly assessed the work of the engineers.",
            "praise: the work of the engineers",
            id="praise: highly assessed",
        ),
        pytest.param("The President criticized the slow repair.", "criticize: the slow repair", id="criticized a noun"),
        pytest.param(
            "The President condemned the attack on the dam.", "criticize: the attack on the dam", id="condemned a noun"
        ),
        pytest.param("The President warned that the dam was old.", "warn: the dam was old", id="warned that"),
        pytest.param(
            "The President voiced concern over the old dam.", "warn: the old dam", id="noun of speech: concern over"
        ),
        pytest.param(
            "The President welcomed the opening of the dam.", "welcome: the opening of the dam", id="welcomed a noun"
        ),
        pytest.param(
            "The President conveyed warm greetings from Osh to Anna Gevorkova.",
            f"> {G} welcome: warm greetings from Osh",
            marks=pytest.mark.xfail(reason="conveyed greetings to X: the addressee stays in the content"),
            id="greetings: conveyed to",
        ),
        pytest.param(
            "The President expressed confidence that the dam would hold.",
            "hope: the dam would hold",
            id="noun of speech: confidence that",
        ),
        pytest.param(
            "The President is confident that the dam will hold.",
            "hope: the dam will hold",
            id="thought: is confident that",
        ),
        pytest.param(
            "The President expressed hope for a quick repair.", "hope: a quick repair", id="noun of speech: hope for"
        ),
        pytest.param("The President hoped that the dam would hold.", "hope: the dam would hold", id="hoped that"),
    ],
)
def test_acts_with_addressee_and_content_apart(text: str, expected: str) -> None:
    assert said(text) == [f"{H} {expected}"]


@pytest.mark.parametrize(
    ("text", "addressee", "content"),
    [
        pytest.param(
            "The President wished the people of Armenia peace and a good harvest.",
            "the-people-of-armenia",
            "peace and a good harvest",
            id="wished whom of a place what",
        ),
        pytest.param(
            "The President wished the fraternal Armenian people peace.",
            "the-fraternal-armenian-people",
            "peace",
            id="wished whom what",
        ),
        pytest.param(
            "The President called on drivers not to hang coats on the seals.",
            "drivers",
            "not to hang coats on the seals",
            id="called on a plural not to",
        ),
        pytest.param(
            "The President urged companies to invest in dams.",
            "companies",
            "to invest in dams",
            id="urged a plural to",
        ),
        pytest.param(
            "The President thanked the Armenian side for the engineers.",
            "the-armenian-side",
            "the engineers",
            id="thanked a side, and not one of its people",
        ),
        pytest.param(
            "The President wished them an early return home.", None, "an early return home", id="wished them what"
        ),
        pytest.param(
            "The President called on both press services to wait.",
            "both-press-services",
            "to wait",
            id="a noun that only qualifies another",
        ),
        pytest.param(
            "The President wished the Assembly longevity.", "the-assembly", "longevity", id="wished an organ what"
        ),
        pytest.param("The President asked permission to speak.", None, "permission to speak", id="asked a thing"),
        pytest.param(
            "The President ordered inspections to be held.", None, "inspections to be held", id="ordered that it be"
        ),
        pytest.param(
            "The President demanded from Anna Gevorkova a written explanation.",
            G,
            "a written explanation",
            id="demanded from whom what",
        ),
    ],
)
def test_addressee_in_words(text: str, addressee: str | None, content: str) -> None:
    (statement,) = cismeet.parse(f"{OPENING}\n\n{text}").statements
    assert (statement.addressee, statement.text) == (addressee, content)


@pytest.mark.parametrize(
    "text",
    [
        "The President did not deny it.",
        "The President said this at a meeting with farmers.",
        "The President confirmed this as he opened the dam.",
    ],
)
def test_word_that_only_points_back_is_no_content(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The President rejected the suggestion that the dam was old.", "the suggestion that the dam was old"),
        ("The President dismissed the claim that the dam was old.", "the claim that the dam was old"),
        ("The President accepted the invitation.", "the invitation"),
        ("The President expressed readiness to host it in Minsk.", "to host it in Minsk"),
    ],
)
def test_noun_that_is_content(text: str, expected: str) -> None:
    (statement,) = cismeet.parse(f"{OPENING}\n\n{text}").statements
    assert statement.text == expected
