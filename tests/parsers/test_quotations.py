"""Quotations: their marks, their parts, their paragraphs and where the cue stands (guidelines: statements)."""

from __future__ import annotations

import pytest

import cismeet
from tests.parsers.said import forms, said

H = "vasil-hrynko"
OLD = [f"{H} state: The dam is old"]
LEAKS = [f"{H} state: The dam is old | It leaks"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“The dam is old,” the President said.", OLD, id="cue after"),
        pytest.param("“The dam is old,” stressed the President.", OLD, id="inverted cue"),
        pytest.param("The President said: “The dam is old.”", OLD, id="colon before"),
        pytest.param("The President said, “The dam is old.”", OLD, id="comma before"),
        pytest.param(
            "“The dam is old. It leaks,” he said.", [f"{H} state: The dam is old. It leaks"], id="two sentences"
        ),
        pytest.param(
            "“The dam is old,” the President said, “and it leaks.”",
            [f"{H} state: The dam is old | and it leaks"],
            id="cut by its cue",
        ),
        pytest.param(
            "“Frankly,” said the President, “the dam is old.”",
            [f"{H} state: Frankly | the dam is old"],
            id="cut after one word",
        ),
        pytest.param(
            "“The dam is old,” said Vasil Hrynko, the head of state, “and it leaks.”",
            [f"{H} state: The dam is old | and it leaks"],
            id="cut by an inverted cue with apposition",
        ),
        pytest.param(
            "“The dam is old,” the President said. “It leaks,” he added.",
            [*OLD, f"{H} state: It leaks"],
            id="two quotations and two cues",
        ),
        pytest.param(
            "“The dam is old,” the President said. “It is young,” replied Anna Gevorkova.",
            [*OLD, "anna-gevorkova state: It is young"],
            id="two quotations of two people",
        ),
        pytest.param("“The dam is old,” the President said. “It leaks.”", LEAKS, id="further quotation without cue"),
        pytest.param(
            "“The dam is old,” the President said. “It leaks.” “We shall mend it.”",
            [f"{H} state: The dam is old | It leaks | We shall mend it"],
            id="two further quotations without cue",
        ),
        pytest.param(
            "The President noted that the dam was old. “We shall mend it.”",
            [f"{H} state: the dam was old | We shall mend it"],
            id="further quotation after reported speech",
        ),
        pytest.param(
            "“The dam is old,” the President said.\n\nFlowers were laid at the monument.",
            OLD,
            id="sentence without cue after a quotation",
        ),
        pytest.param(
            "“The dam is old.\n\n“It leaks,” the President said.", LEAKS, id="two paragraphs, only the last mark closed"
        ),
        pytest.param(
            "“The dam is old.\n\n“It leaks.\n\n“We shall mend it,” the President said.",
            [f"{H} state: The dam is old | It leaks | We shall mend it"],
            id="three paragraphs, only the last mark closed",
        ),
        pytest.param(
            "The President said: “The dam is old.\n\n“It leaks.”", LEAKS, id="cue before a quotation of two paragraphs"
        ),
        pytest.param(
            "“The dam is old.\n\nIt leaks,” the President said.",
            LEAKS,
            id="opened in one paragraph, cue in the next",
        ),
        pytest.param(
            "“The dam is old,” the President said. “It leaks.\n\n“We shall mend it.”",
            [f"{H} state: The dam is old | It leaks | We shall mend it"],
            id="further quotation runs into the next paragraph",
        ),
        pytest.param(
            "“The dam is old,” the President said as he opened the talks. “It leaks.”",
            [f"{H} state: The dam is old | It leaks"],
            id="cue with the occasion behind it",
        ),
        pytest.param(
            "“The dam is old.” The President made the statement as he inspected a factory.",
            OLD,
            marks=pytest.mark.xfail(reason="made the statement as he …: content is the quotation before"),
            id="cue in the next sentence",
        ),
    ],
)
def test_parts_and_cues(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("«The dam is old», the President said.", OLD, id="guillemets"),
        pytest.param("„The dam is old“, the President said.", OLD, id="low and high"),
        pytest.param("„The dam is old”, the President said.", OLD, id="low and right"),
        pytest.param('"The dam is old," the President said.', OLD, id="straight"),
        pytest.param(
            '"The dam is old," the President said. "It leaks," he added.',
            [*OLD, f"{H} state: It leaks"],
            id="straight, two",
        ),
        pytest.param("‘The dam is old,’ the President said.", OLD, id="single"),
        pytest.param(
            "‘Armenia’s dam is old,’ the President said.",
            [f"{H} state: Armenia’s dam is old"],
            id="single with an apostrophe inside",
        ),
        pytest.param("''The dam is old,'' the President said.", OLD, id="two apostrophes"),
        pytest.param(
            "“They call it ‘the old lady’ here,” the President said.",
            [f"{H} state: They call it ‘the old lady’ here"],
            id="single nested in double",
        ),
        pytest.param(
            "«They call it “the old lady” here», the President said.",
            [f"{H} state: They call it “the old lady” here"],
            id="double nested in guillemets",
        ),
        pytest.param(
            "«They call it «the old lady» here», the President said.",
            [f"{H} state: They call it «the old lady» here"],
            id="guillemets nested in guillemets",
        ),
        pytest.param("“The dam is old,» the President said.", OLD, id="mismatched: curly and guillemet"),
        pytest.param('"The dam is old,” the President said.', OLD, id="mismatched: straight and curly"),
        pytest.param("”The dam is old,” the President said.", OLD, id="mismatched: two right ones"),
        pytest.param(
            "The dam is old,” the President said.",
            OLD,
            marks=pytest.mark.xfail(reason="missing opening mark: no statement is read"),
            id="missing opening mark",
        ),
        pytest.param(
            "“The dam is old, the President said.",
            OLD,
            marks=pytest.mark.xfail(reason="missing closing mark: no statement is read"),
            id="missing closing mark before the cue",
        ),
        pytest.param(
            "The President said: “The dam is old.\n\nFlowers were laid at the monument.",
            OLD,
            id="missing closing mark at the paragraph's end",
        ),
        pytest.param("“The dam is old”, the President said.", OLD, id="comma after the mark"),
        pytest.param("“The dam is old”, – the President said.", OLD, id="dash before the cue"),
        pytest.param("“The dam is old,”- said the President.", OLD, id="hyphen for a dash before the cue"),
        pytest.param("“The dam is old,”the President said.", OLD, id="no space before the cue"),
        pytest.param(
            "“Is the dam old?” the President asked.",
            [f"{H} ask: Is the dam old?"],
            id="question mark",
        ),
        pytest.param(
            "“The dam is old!” the President exclaimed.", [f"{H} state: The dam is old!"], id="exclamation mark"
        ),
        pytest.param(
            "“The dam is old… it leaks,” the President said.",
            [f"{H} state: The dam is old… it leaks"],
            id="ellipsis inside",
        ),
        pytest.param(
            "“It [the dam] is old,” the President said.", [f"{H} state: It [the dam] is old"], id="bracketed insert"
        ),
        pytest.param(
            "“The dam is old (that is true — TASS),” the President said.",
            [f"{H} state: The dam is old (that is true — TASS)"],
            id="agency's insert",
        ),
        pytest.param("The President visited the “Neman” factory.", [], id="name in quotation marks"),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“The dam is old,” the President said.", ["direct"], id="all inside marks"),
        pytest.param("The dam is old, the President said.", ["indirect"], id="no marks"),
        pytest.param("The President said that the “old lady” of a dam leaked.", ["mixed"], id="fragment in marks"),
        pytest.param(
            "The President noted that the dam was old. “We shall mend it.”", ["mixed"], id="quotation after report"
        ),
        pytest.param("“The dam is old,” the President said. “It leaks.”", ["direct"], id="two quotations, one cue"),
        pytest.param(
            "“The dam is old,” the President said, adding that it leaked.", ["direct", "indirect"], id="then adding"
        ),
        pytest.param(
            "He visited the “Neman” factory and said the dam was old.", ["indirect"], id="marks outside content"
        ),
        pytest.param("«The dam is old», he said.", ["direct"], id="guillemets, all inside"),
        pytest.param(
            "The President thanked Anna Gevorkova for “the honest map”.", ["direct"], id="whole object in marks"
        ),
    ],
)
def test_forms(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize("letter", ["‘", "ʻ", "'", "’"])
def test_a_mark_within_a_name_opens_no_quotation(letter: str) -> None:
    text = (
        f"President of Uzbekistan Ulug{letter}bek Sattorov met with Ana Rusu. "
        f"“Yes,” said Ulug{letter}bek Sattorov. “Four hours,” specified Ana Rusu, “and no break.”"
    )
    meeting = cismeet.parse(text)

    assert [one.text for one in meeting.statements] == ["Yes", "Four hours and no break"]
