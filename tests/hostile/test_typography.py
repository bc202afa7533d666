"""The same readout in another typography is read the same; odd text gives a result, notes, and offsets that hold."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import cismeet
from cismeet import Meeting, NoteKind
from tests.parsers.test_laws import spans_of

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = sorted((Path(__file__).parents[1] / "readouts").glob("*/*.json"))[::11]
READOUTS = {path.stem: unicodedata.normalize("NFC", json.loads(path.read_text("utf-8"))["text"]) for path in FILES}
LONG_WORD = re.compile(r"([^\W\d_]{4})(?=[^\W\d_]{4})")
CAPITAL_WORD = re.compile(r"\b[A-Z][a-z]{4,}")
STRAIGHT = str.maketrans("“”«»„’‘", '"""""\'\'')
UNSEEN = "\u00ad\u200b\u2060\u200e\u200f\ufeff"


def in_words(mark: str) -> Callable[[str], str]:
    """Put a mark into every long word."""
    return lambda text: LONG_WORD.sub(rf"\1{mark}", text)


TYPOGRAPHIES: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "tabs": lambda text: text.replace(" ", "\t"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "NEL": lambda text: text.replace("\n", "\x85"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "blanks before line breaks": lambda text: text.replace("\n", " \n"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "zero-width spaces after spaces": lambda text: text.replace(" ", " \u200b"),
    "zero-width spaces in words": in_words("\u200b"),
    "soft hyphens in words": in_words("\u00ad"),
    "word joiners in words": in_words("\u2060"),
    "left-to-right marks": lambda text: text.replace(" ", "\u200e "),
    "right-to-left marks": lambda text: text.replace(" ", " \u200f"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "no-break hyphens": lambda text: text.replace("-", "\u2011"),
    "straight marks": lambda text: text.translate(STRAIGHT),
    "a Cyrillic letter in names": lambda text: CAPITAL_WORD.sub(lambda word: word[0].replace("a", "а", 1), text),
}


def plain(words: str | None) -> str | None:
    """Words without what typography adds."""
    if words is None:
        return None
    words = "".join(char for char in words if char not in UNSEEN).translate(STRAIGHT)
    return " ".join(unicodedata.normalize("NFKC", words).replace("\u2010", "-").replace("а", "a").split())


def told(meeting: Meeting) -> dict[str, Any]:
    """What a meeting tells, typography apart."""
    return {
        "kind": meeting.kind,
        "title": plain(meeting.title),
        "date": str(meeting.date),
        "place": (plain(meeting.place.city), meeting.place.country) if meeting.place else None,
        "people": [
            (one.id, plain(one.name), plain(one.role), one.office, one.country, plain(one.organization))
            for one in meeting.people
        ],
        "statements": [
            (one.speaker, one.addressee, one.form, one.act, plain(one.cue.text), plain(one.text))
            for one in meeting.statements
        ],
        "topics": [plain(one.text) for one in meeting.topics],
        "summits": [
            (
                plain(one.name),
                one.body,
                one.status,
                str(one.date),
                [(plain(item.text), item.kind) for item in one.agenda],
            )
            for one in meeting.summits
        ],
    }


@cache
def as_printed(name: str) -> dict[str, Any]:
    """What the readout tells in its own typography."""
    return told(cismeet.parse(READOUTS[name]))


def holds(meeting: Meeting, text: str) -> bool:
    """Whether every span stands in the text as given, with the words that were read."""
    return meeting.text == text and all(text[start:end] == words for start, end, words in spans_of(meeting))


@pytest.mark.parametrize("typography", TYPOGRAPHIES)
def test_another_typography_is_read_the_same(typography: str) -> None:
    for name, text in READOUTS.items():
        changed = TYPOGRAPHIES[typography](text)
        meeting = cismeet.parse(changed)

        assert told(meeting) == as_printed(name), name
        assert holds(meeting, changed), name
        assert cismeet.verify(cismeet.to_dict(meeting), changed) == (), name


SENTENCE = "President of Belarus Viktar Halavach met with Ambassador of Moldova Lidia Cernat in Minsk on 12 October."


@pytest.mark.parametrize(
    ("mark", "rule"),
    [
        pytest.param("\0", "control", id="NUL"),
        pytest.param("\x1b", "control", id="escape"),
        pytest.param("\x92", "control", id="an apostrophe of Windows"),
        pytest.param("\u202e", "direction", id="right-to-left override"),
        pytest.param("\u2066", "direction", id="isolate"),
        pytest.param("\ufffd", "undecoded", id="replacement character"),
        pytest.param("\ud800", "lone-surrogate", id="half of a pair"),
    ],
)
def test_a_character_that_nobody_types_is_noted_once_with_its_place(mark: str, rule: str) -> None:
    text = f"{SENTENCE} {mark} They talked. {mark}"
    meeting = cismeet.parse(text)

    noted = [note for note in meeting.notes if note.kind is NoteKind.CHARACTER and note.rule == rule]
    assert noted[0].span == cismeet.Span(len(SENTENCE) + 1, len(SENTENCE) + 2)
    assert len(noted) == (2 if rule == "lone-surrogate" else 1)
    assert [one.name for one in meeting.participants] == ["Viktar Halavach", "Lidia Cernat"]


def test_a_name_with_a_letter_of_another_alphabet_is_noted_and_joined_to_the_name() -> None:
    meeting = cismeet.parse(f"{SENTENCE} “Trade has grown,” Hal\u0430vach said.")

    assert [meeting.text_of(note.span) for note in meeting.notes if note.span and note.rule == "look-alike"] == [
        "Hal\u0430vach"
    ]
    assert [one.speaker for one in meeting.statements] == ["viktar-halavach"]


def test_words_of_cyrillic_letters_alone_are_no_disguise() -> None:
    assert [
        note.rule for note in cismeet.parse(f"{SENTENCE} Он сказал: «а о».").notes if note.rule == "look-alike"
    ] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("", {NoteKind.EMPTY}, id="empty"),
        pytest.param(" \n\t\u200b", {NoteKind.EMPTY}, id="blank"),
        pytest.param("Minsk", set[NoteKind](), id="one word"),
        pytest.param("President meets Minister\n\nMinister meets President", set[NoteKind](), id="all headline"),
        pytest.param("Read also: more\n\nShare on Facebook\n\nPrint version", {NoteKind.DEBRIS}, id="all debris"),
        pytest.param("Президент встретился с министром. " * 9, {NoteKind.LANGUAGE}, id="Russian"),
        pytest.param("会議は東京で開かれた。" * 9, set[NoteKind](), id="Japanese"),
        pytest.param("😀 👩\u200d👩\u200d👧 🇧🇾 " * 9, set[NoteKind](), id="emoji"),
        pytest.param("\0" * 99, {NoteKind.CHARACTER}, id="NUL alone"),
        pytest.param("and " * 2000, {NoteKind.SENTENCE}, id="a sentence without end"),
    ],
)
def test_odd_text_gives_a_result_and_the_notes_that_say_what_is_odd(text: str, kinds: set[NoteKind]) -> None:
    meeting = cismeet.parse(text)

    assert holds(meeting, text)
    assert kinds <= {note.kind for note in meeting.notes}
    assert cismeet.loads(cismeet.dumps(meeting)) == meeting
