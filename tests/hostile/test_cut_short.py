"""Text that breaks off anywhere, or begins anywhere, is read: nothing is looked for behind the end."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import cismeet

FILES = sorted((Path(__file__).parents[1] / "readouts").glob("*/*.json"))[::12]
WORD = re.compile(r"\S+")
STRETCH = 120  # code points


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_paragraph_that_breaks_off_at_any_word_is_read(path: Path) -> None:
    for paragraph in json.loads(path.read_text("utf-8"))["text"].splitlines():
        for word in WORD.finditer(paragraph):
            for text in (paragraph[: word.end()], paragraph[word.start() : word.start() + STRETCH]):
                assert cismeet.parse(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "The question of admitting the Chinese and Tajik counterparts proceed from",
        "“Do not be late”, President of Belarus Ivan Petrov told his host",
        "Ambassador of Belarus to Russia Ivan Petrov told the",
        "Ambassador of Belarus to Russia Ivan Petrov asked the",
    ],
)
def test_a_verb_of_speech_may_be_the_last_word(text: str) -> None:
    assert cismeet.parse(text).text == text
