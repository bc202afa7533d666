"""Documents of strangers: a meeting, or a typed error that says where; never another library's traceback."""

from __future__ import annotations

import json
import tracemalloc
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest

import cismeet
from cismeet import DocumentError, scoring
from cismeet.serializers.annotation import label_studio
from cismeet.serializers.annotation.brat.lines import from_lines
from cismeet.serializers.annotation.label_studio.folder import to_task
from cismeet.serializers.annotation.unmarking import unmark
from tests.hostile.documents import ODD_JSON, ODD_PYTHON, document, gold, spoilt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WHOLE = document()
TEXT = json.dumps(WHOLE)


def outcome(read: Callable[[Any], object], given: object) -> str:
    """`taken`, or where the error says that the fault is; any other exception than a `DocumentError` passes."""
    try:
        read(given)
    except DocumentError as error:
        return f"refused at {error.path}"
    return "taken"


def leads_somewhere(whole: Any, path: str) -> bool:
    """Whether a JSON Pointer leads to a value of the document, or to a key that an object of it lacks."""
    for step in path.split("/")[1:]:
        if isinstance(whole, list):
            if not step.isdecimal() or int(step) >= len(whole):
                return False
            whole = whole[int(step)]
        elif isinstance(whole, dict):
            whole = whole.get(step.replace("~1", "/").replace("~0", "~"))
        else:
            return False
    return True


def test_a_document_with_anything_anywhere_is_taken_or_refused_where_the_fault_is() -> None:
    for path, spoiled in spoilt(WHOLE, ODD_JSON + ODD_PYTHON):
        told = outcome(cismeet.from_dict, spoiled)

        assert told == "taken" or leads_somewhere(spoiled, told.removeprefix("refused at ")), (path, told)
        if told == "taken" and outcome(cismeet.dumps, cismeet.from_dict(spoiled)) == "taken":
            assert cismeet.from_dict(cismeet.to_dict(cismeet.from_dict(spoiled))) == cismeet.from_dict(spoiled)


def test_json_with_anything_anywhere_is_taken_or_refused() -> None:
    outcomes = {
        outcome(cismeet.loads, json.dumps(spoiled)) for _, spoiled in islice(spoilt(WHOLE, ODD_JSON), 0, None, 3)
    }

    assert {"taken", "refused at /id", "refused at /source/text", "refused at /statements/0/spans/0"} <= outcomes


def test_a_document_with_anything_anywhere_is_verified() -> None:
    for path, spoiled in islice(spoilt(WHOLE, ODD_JSON + ODD_PYTHON), 0, None, 7):
        if isinstance(spoiled, dict):
            assert isinstance(cismeet.verify(spoiled, "They met."), tuple), path


def test_predictions_with_anything_anywhere_are_scored_or_refused() -> None:
    wanted = scoring.read_gold(gold())

    def score(told: Any) -> object:
        return scoring.as_table(scoring.score([wanted], lambda _gold: told))

    outcomes: set[str] = set()
    for path, spoiled in spoilt(WHOLE, ODD_JSON + ODD_PYTHON):
        told = outcome(score, spoiled)
        assert told == "taken" or leads_somewhere(spoiled, told.removeprefix("refused at ")), (path, told)
        outcomes.add(told)

    assert {"taken", "refused at ", "refused at /statements/1/speaker"} <= outcomes


def test_gold_with_anything_anywhere_is_scored_or_refused() -> None:
    def score(told: Any) -> object:
        return scoring.as_json(scoring.score([scoring.read_gold(told)], lambda _gold: WHOLE))

    outcomes = {outcome(score, spoiled) for _, spoiled in spoilt(gold(), ODD_JSON + ODD_PYTHON)}
    assert {"taken", "refused at "} <= outcomes


def test_an_export_with_anything_anywhere_gives_meetings_and_problems(tmp_path: Path) -> None:
    export = tmp_path / "export.json"
    task = to_task(cismeet.from_dict(WHOLE))
    task["predictions"][0]["result"] = task["predictions"][0]["result"][:12]  # type: ignore[index]

    def read(told: Any) -> object:
        export.write_text(json.dumps([told]))
        return [cismeet.dumps(one.meeting) for one in label_studio.read(export)]

    outcomes = [outcome(read, spoiled) for _, spoiled in spoilt(task, ODD_JSON)]
    assert {"taken", "refused at /0", "refused at /0/data/text"} <= set(outcomes)


BRAT = [
    "T1\tTopic 13 18\ttrade",
    f"T1\tTopic 0 {'9' * 5000}\tx",
    "T1\tTopic 5 2\tx",
    "T1\tTopic ٣ ٤\tx",
    "T2\tStatement 0 4\tThey",
    "T3\tParticipant 0 0\t",
    "T3\tParticipant 0 4;6 8\tThey ta",
    "T9\tReadout 0 4\tThey",
    "E1\tStatement:T2 Content:T1 Speaker:T1",
    f"E1\t{'a:' * 3000} ",
    f"E1\tX:T1{' a:b:c' * 3000} x",
    f"R1\tX {'a:' * 2000} {'a:' * 2000}",
    f"A1\tKind T1{' ' * 50000}x",
    f'#1\tAnnotatorNotes T1\t{{"name": {"[" * 100_000}',
    f'#1\tAnnotatorNotes T1\t{{"declared_items": 1{"0" * 5000}}}',
    '#1\tAnnotatorNotes T1\t{"name":"\\ud800"}',
    '#2\tAnnotatorNotes T9\t{"id": "", "title": 5, "published": "2015-13-45", "date": "20", "country": "??"}',
    "\0",
    "\ud800",
]


@pytest.mark.parametrize("line", BRAT)
def test_a_line_of_brat_gives_a_meeting_or_a_problem(line: str) -> None:
    text = "They talked (trade)."
    marked, problems = from_lines(text, f"T4\tParticipant 0 4\tThey\n{line}\n")

    assert unmark(marked, "m", problems).meeting.text == text


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("[" * 100_000, "", id="nested lists"),
        pytest.param('{"id":' * 100_000, "", id="nested objects"),
        pytest.param(TEXT.replace('"unread": []', f'"unread": [{"[" * 200}{"]" * 200}]', 1), "/unread/0", id="deep"),
        pytest.param(TEXT.replace('"kind"', '"\\ud800"', 1), "", id="surrogate in a key"),
        pytest.param(TEXT[:-1] + ', "id": "again"}', "/id", id="a key twice"),
        pytest.param("{" + '"a": 1, ' * 100_000 + '"b": 2}', "/a", id="a key again and again"),
        pytest.param('{"b": 1, ' + ", ".join(f'"{n}": 1' for n in range(20_000)) + ', "b": 2}', "/b", id="many keys"),
        pytest.param('{"schema": 1' + "0" * 5000 + "}", "/schema", id="5000 digits"),
        pytest.param('{"schema": 1e999}', "/schema", id="a float without end"),
        pytest.param('{"schema": NaN}', "/schema", id="NaN"),
        pytest.param('{"schema": -Infinity}', "/schema", id="Infinity"),
        pytest.param('{"schema": "cismeet/2"}', "/schema", id="another schema"),
        pytest.param('{"schema": "cismeet/1.0"}', "/schema", id="no schema"),
        pytest.param("\ufeff\ufeff{}", "", id="two byte order marks"),
        pytest.param("", "", id="nothing"),
        pytest.param("{}{}", "", id="two documents"),
        pytest.param("{} \0", "", id="NUL behind"),
    ],
)
def test_odd_json_is_refused_where_the_fault_is(text: str, path: str) -> None:
    with pytest.raises(DocumentError) as refused:
        cismeet.loads(text)

    assert refused.value.path == path
    assert len(str(refused.value)) < 600
    assert cismeet.verify(text)


@pytest.mark.parametrize("bytes_", [b"\xff\xfe{\0}\0", b"\x80", b"{\xed\xa0\x80}", b"\0" * 9])
def test_bytes_that_are_no_utf8_are_refused(bytes_: bytes) -> None:
    with pytest.raises(DocumentError):
        cismeet.loads(bytes_)

    assert [one.kind.value for one in cismeet.verify(bytes_)] == ["json"]


def test_a_dictionary_that_holds_itself_is_refused_and_verified() -> None:
    knot: dict[str, Any] = {}
    knot |= {"source": knot, "notes": [knot, knot]}

    assert outcome(cismeet.from_dict, knot) == "refused at "
    assert cismeet.verify(knot)


def test_many_statements_take_memory_as_their_text_does() -> None:
    def bytes_a_character(count: int) -> float:
        text = json.dumps(WHOLE | {"statements": WHOLE["statements"][:1] * count})
        tracemalloc.start()
        try:
            assert len(cismeet.loads(text).statements) == count
            return tracemalloc.get_traced_memory()[1] / len(text)
        finally:
            tracemalloc.stop()

    assert bytes_a_character(1600) < 1.3 * bytes_a_character(400)


def test_many_namesakes_get_ids_in_time_as_their_number() -> None:
    lines = "".join(f"T{n}\tParticipant 0 4\tThey\n" for n in range(1, 3001))
    marked, problems = from_lines("They met.", lines)

    people = unmark(marked, "m", problems).meeting.participants
    assert [people[0].id, people[1].id, people[-1].id] == ["they", "they-2", "they-3000"]
