"""A user's own words: entries, files, aliases, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import cismeet
from cismeet import LanguageError, Office, Place
from cismeet.language import load

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = load("en")


def test_an_office_of_ones_own() -> None:
    text = "Hetman of Ukraine Ivan Petrov met with Ana Rusu."
    words = ENGLISH.extended(offices=[{"phrase": "hetman", "office": "head_of_state"}])

    assert cismeet.parse(text, language=words).participants[0].office is Office.HEAD_OF_STATE
    assert cismeet.parse(text).participants[0].office is not Office.HEAD_OF_STATE


def test_a_verb_of_ones_own() -> None:
    text = "President of Belarus Ivan Petrov met with Ana Rusu. He quipsed that trade grew."
    verb = {"lemma": "quips", "past": "quipsed", "participle": "quipsed", "act": "state", "frames": "that|quote"}

    assert [one.text for one in cismeet.parse(text, language=ENGLISH.extended(cues=[verb])).statements] == [
        "trade grew"
    ]
    assert not cismeet.parse(text).statements


def test_an_alias_means_what_its_phrase_means() -> None:
    words = ENGLISH.extended(aliases=[{"alias": "Northern Venice", "of": "Saint Petersburg"}])
    meeting = cismeet.parse("Ivan Petrov met with Ana Rusu in Northern Venice on 3 May 2021.", language=words)

    assert meeting.place == Place("Northern Venice", "RU") or meeting.place == Place("Saint Petersburg", "RU")


def test_extensions_add_up_and_leave_the_first_alone() -> None:
    once = ENGLISH.extended(offices=[{"phrase": "hetman", "office": "head_of_state"}])
    twice = once.extended(offices=[{"phrase": "gonfalonier", "office": "governor"}])

    assert "hetman" in twice.entries
    assert "gonfalonier" in twice.entries
    assert "gonfalonier" not in once.entries
    assert load("en") is ENGLISH


def test_from_a_folder_and_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "offices.tsv"
    file.write_text("office\tphrase\nhead_of_state\thetman\n", "utf-8")

    for place in (tmp_path, file, str(file)):
        assert "hetman" in ENGLISH.extended_from(place).entries


@pytest.mark.parametrize(
    ("added", "complaint"),
    [
        ({"officials": [{"phrase": "hetman"}]}, "there is no table 'officials'; tables are abbreviations, "),
        ({"offices": [{"phrase": "hetman", "rank": "1"}]}, "offices: there is no column 'rank'; columns are phrase, "),
        ({"offices": [{"office": "head_of_state"}]}, "needs a 'phrase'"),
        ({"offices": [{"phrase": "hetman", "office": "tsar"}]}, "offices, 'hetman': 'tsar' is not a valid Office"),
        ({"aliases": [{"alias": "Nowhere", "of": "Atlantis City"}]}, "'Nowhere' is to mean 'Atlantis City'"),
        ({"aliases": [{"alias": "Nowhere"}]}, "aliases, 'Nowhere': '' has no words"),
        ({"offices": [{"phrase": " ", "office": "minister"}]}, "offices, ' ': ' ' has no words"),
        ({"given_names": [{"name": "Kim", "gender": "x"}]}, "given_names, 'Kim': 'x' is not a valid Gender"),
        ({"pronouns": [{"word": "xe", "gender": "x"}]}, "pronouns, 'xe': 'x' is not a valid Gender"),
        (
            {"grammar": [{"word": "xe", "classes": "particle of doubt"}]},
            "grammar, 'xe': there is no 'particle of doubt'",
        ),
        ({"numbers": [{"word": "umpteen", "number": "many"}]}, "numbers, 'umpteen': 'many' must be a whole"),
        ({"cues": [{"lemma": "quips", "act": "state"}]}, "cues, 'quips': '' has no words"),
        ({"debris": [{"phrase": "\t"}]}, "has no words"),
        (
            {"calendar": [{"word": "foober", "unit": "month", "number": "13"}]},
            "'13' must be a whole number from 1 to 12",
        ),
    ],
)
def test_what_is_wrong_is_said(added: dict[str, list[dict[str, str]]], complaint: str) -> None:
    with pytest.raises(LanguageError, match=complaint):
        ENGLISH.extended(**added)


def test_files_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="cannot be read"):
        ENGLISH.extended_from(tmp_path / "offices.tsv")
    (tmp_path / "latin.tsv").write_bytes("phrase\nministère".encode("latin-1"))
    with pytest.raises(LanguageError, match=r"latin\.tsv is no UTF-8 \(byte 13 is 0xe8\)"):
        ENGLISH.extended_from(tmp_path / "latin.tsv")
    (tmp_path / "latin.tsv").unlink()
    with pytest.raises(LanguageError, match="has no files"):
        ENGLISH.extended_from(tmp_path)
