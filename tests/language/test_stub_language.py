"""The engine reads an invented language from a folder of tables: it needs no English."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

import cismeet
from cismeet import Act, Edtf, Form, Meeting, MeetingKind, Office, Place
from cismeet.language import Language, load
from cismeet.language.load import build
from tests.language.stub import grammar

if TYPE_CHECKING:
    from cismeet.language.load import Grammar

WORDS = Path(__file__).parent / "stub" / "words"
TEXT = (
    "Konvenati prezu dov Belorul Toral Venk ministu Rula Dami nen Minsk 7 kalo 2021.\n\n"
    "– Esti pano lumo, – vokati Toral Venk.\n\n"
    "«Fu esti lumo ako pano», – vokati ministu.\n"
)


@pytest.fixture(scope="module")
def stub() -> Language:
    return build("xx", WORDS, cast("Grammar", grammar))


@pytest.fixture(scope="module")
def meeting(stub: Language) -> Meeting:
    return cismeet.parse(TEXT, language=stub)


def test_when_where_and_what(meeting: Meeting) -> None:
    assert meeting.kind is MeetingKind.MEETING
    assert meeting.date == Edtf.parse("2021-03-07")
    assert meeting.place == Place("Minsk", "BY")
    assert meeting.source.language == "xx"


def test_who_took_part(meeting: Meeting) -> None:
    assert [(one.name, one.role, one.office) for one in meeting.participants] == [
        ("Toral Venk", "prezu dov Belorul", Office.HEAD_OF_STATE),
        ("Rula Dami", "ministu", Office.MINISTER),
    ]


def test_who_said_what(meeting: Meeting) -> None:
    """By name after a dash, and by office after a quotation; the verb stands before its subject."""
    assert [(one.speaker, one.act, one.cue.text, one.text) for one in meeting.statements] == [
        ("toral-venk", Act.STATE, "vokati", "Esti pano lumo"),
        ("rula-dami", Act.STATE, "vokati", "Fu esti lumo ako pano"),
    ]
    assert meeting.statements[1].form is Form.DIRECT


def test_all_of_it_was_read(meeting: Meeting) -> None:
    assert meeting.coverage == 1.0
    assert cismeet.loads(cismeet.dumps(meeting)) == meeting


def test_the_words_are_few_and_none_is_english(stub: Language) -> None:
    english = load("en")
    words = {*stub.entries, *stub.kinds, *stub.cues, *stub.classes} - {"belorul", "belorun", "minsk"}

    assert 10 <= len(words) <= 20
    assert words.isdisjoint({*english.entries, *english.kinds, *english.cues, *english.classes})


def test_english_is_not_even_loaded() -> None:
    code = (
        "import sys, pathlib, cismeet\n"
        "from cismeet.language.load import build\n"
        "from tests.language.stub import grammar\n"
        f"meeting = cismeet.parse({TEXT!r}, language=build('xx', pathlib.Path({str(WORDS)!r}), grammar))\n"
        "assert meeting.statements\n"
        "assert not [name for name in sys.modules if f'{name}.'.startswith('cismeet.language.en.')]\n"
    )
    root = Path(__file__).parents[2]

    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)

    assert (run.returncode, run.stderr) == (0, "")
