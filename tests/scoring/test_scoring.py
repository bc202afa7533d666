from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import cismeet
from cismeet import DocumentError
from cismeet.scoring import (
    Count,
    Event,
    Item,
    Passage,
    Person,
    Reading,
    Said,
    Tally,
    compare,
    gold_files,
    read_gold,
    read_predictions,
    reading_of,
    score,
)
from cismeet.scoring.likeness import cover, pair, same_body, same_cue, same_name, same_words
from tests.gold_meetings import READOUTS, gold_documents, meeting_of

if TYPE_CHECKING:
    from pathlib import Path

GOLD = gold_documents()
ONE: dict[str, Any] = {
    "id": "x",
    "title": None,
    "published": None,
    "text": "Oleg Brykin said trade grows.",
    "gold": {
        "kind": "meeting",
        "date": None,
        "place": None,
        "participants": [
            {"name": "Oleg Brykin", "role": None, "country": None, "organization": None, "kind": "person"}
        ],
        "mentioned": [],
        "statements": [
            {
                "speaker": "Oleg Brykin",
                "addressee": None,
                "form": "indirect",
                "act": "state",
                "cue": "said",
                "content": ["trade grows"],
            }
        ],
        "topics": [],
        "summits": [],
    },
}


@pytest.mark.parametrize("gold", GOLD, ids=[one["id"] for one in GOLD])
def test_the_gold_itself_is_flawless(gold: dict[str, Any]) -> None:
    report = score([read_gold(gold)], lambda _: cismeet.to_dict(meeting_of(gold)))

    assert report.readouts[0].facts.errors == []
    assert {count.f1 for count in report.rows().values()} <= {0.0, 1.0}


def test_nothing_found_misses_everything() -> None:
    for gold in gold_files([READOUTS]):
        facts, _ = compare(gold.reading, Reading())

        assert (facts.sum().hits, facts.sum().spurious) == (0, 0)
        assert facts.sum().missed == compare(gold.reading, gold.reading)[0].sum().hits


@pytest.mark.parametrize(
    ("same", "one", "other", "expected"),
    [
        (same_words, "The CIS summit", "CIS Summit", True),
        (same_words, None, "", True),
        (same_words, "CIS summit", "summit CIS", False),
        (same_name, "Sergei Lebedev", "Lebedev", True),
        (same_name, "Sergei Lebedev", "Sergei", False),
        (same_name, "Sergei Nikolayevich Lebedev", "Sergei Nikolayevich", True),
        (same_name, "Sergei Lebedev", "Oleg Lebedev", False),
        (same_name, None, None, False),
        (same_body, "CIS", "CIS Executive Committee", True),
        (same_body, "Executive Committee", "CIS Executive Committee", True),
        (same_body, "CIS", "UN", False),
        (same_body, "CIS", "CIS of the five member states", False),
        (same_body, None, "CIS", False),
        (same_cue, "noted", "also noted", True),
        (same_cue, "noted", "he also noted", False),
        (same_cue, None, "noted", False),
    ],
)
def test_what_is_the_same(same: Any, one: str | None, other: str | None, expected: bool) -> None:  # noqa: FBT001
    assert same(one, other) is same(other, one) is expected


@pytest.mark.parametrize(
    ("text", "spans", "covered"),
    [
        ("that “trade grows”.", [(0, 19)], "tradegrows"),
        ("to the sea", [(0, 10)], "sea"),
        ("of the", [(0, 6)], "the"),
        ("“A,” he said. “To B”", [(0, 4), (14, 20)], "AToB"),
        ("...", [(0, 3)], ""),
        ("", [], ""),
    ],
)
def test_what_a_passage_covers(text: str, spans: list[tuple[int, int]], covered: str) -> None:
    assert "".join(text[position] for position in sorted(cover(text, spans))) == covered


def test_the_most_alike_are_paired_first() -> None:
    likeness = {("a", "x"): 0.7, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.1}

    assert pair("ab", "xy", lambda one, other: likeness[one, other], 0.6) == [(0, 1)]
    assert pair("ab", "xy", lambda one, other: likeness[one, other], 0.1) == [(0, 1), (1, 0)]


SAID = Said(Passage(frozenset(range(10)), "trade grows"), "Oleg Brykin", None, "direct", "state", "said")
BODY = Event(name="CIS summit", body="CIS", date="2015-10-16", declared_items=2)
ITEM = Item(Passage(frozenset({1, 2}), "plan"), "plan")


@pytest.mark.parametrize(
    ("gold", "found", "counts"),
    [
        (Reading(kind="visit"), Reading(kind="visit"), {"kind": Count(1)}),
        (Reading(kind="visit"), Reading(kind="summit"), {"kind": Count(0, 1, 1)}),
        (Reading(date="2015"), Reading(), {"date": Count(missed=1)}),
        (Reading(), Reading(date="2015"), {"date": Count(spurious=1)}),
        (Reading(), Reading(), {}),
        (
            Reading(participants=(Person("Oleg Brykin", kind="person"),)),
            Reading(participants=(Person("Brykin", kind="person"),)),
            {"participants": Count(1), "participants.name": Count(0, 1, 1), "participants.kind": Count(1)},
        ),
        (
            Reading(),
            Reading(mentioned=(Person(role="farmers", kind="group", voice=True),)),
            {},
        ),
        (
            Reading(statements=(SAID,)),
            Reading(),
            {f"statements{key}": Count(missed=1) for key in ("", ".speaker", ".act", ".form", ".cue")},
        ),
        (
            Reading(summits=(BODY,)),
            Reading(summits=(Event(name="CIS summit", agenda=(ITEM,)),)),
            {
                "summits": Count(1),
                "summits.name": Count(1),
                "summits.body": Count(missed=1),
                "summits.date": Count(missed=1),
                "summits.declared_items": Count(missed=1),
                "agenda": Count(spurious=1),
                "agenda.kind": Count(spurious=1),
            },
        ),
    ],
)
def test_facts_are_counted(gold: Reading, found: Reading, counts: dict[str, Count]) -> None:
    assert compare(gold, found)[0].counts == counts


def test_a_tally_lists_what_is_wrong() -> None:
    tally = Tally()
    tally.value("date", "2015", "2016", about="CIS summit")
    tally.missed("topics", "trade")

    assert tally.errors == ["  + date: '2016' CIS summit", "  - date: '2015' CIS summit", "  - topics: trade"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"gold": None}, "/gold: null must be an object"),
        ({"id": 17}, "/id: 17 must be a string"),
        ({"title": ["x"]}, "/title: ['x'] must be a string or null"),
        ({"gold": ONE["gold"] | {"place": []}}, "/gold/place: [] must be an object"),
        ({"gold": ONE["gold"] | {"topics": "trade"}}, "/gold/topics: 'trade' must be a list"),
        ({"gold": ONE["gold"] | {"topics": [1]}}, "/gold/topics/0: 1 must be a string"),
        (
            {"gold": ONE["gold"] | {"participants": [{"name": True}]}},
            "/gold/participants/0/name: True must be a string",
        ),
        ({"text": "Somebody else."}, "/gold/statements/0/content: 'trade grows' does not stand in the text"),
        ({"gold": {"kind": "visit"}}, "/gold: the key 'place' is missing"),
    ],
)
def test_what_is_no_gold_file(change: dict[str, Any], message: str, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(json.dumps(ONE | change), "utf-8")
    with pytest.raises(DocumentError) as raised:
        read_gold(ONE | change)
    with pytest.raises(DocumentError) as raised_by_file:
        gold_files([tmp_path])

    assert str(raised.value).startswith(message)
    assert f"{file} is no gold file: " in str(raised_by_file.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[", b"[" * 100_000])
def test_what_is_no_json(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(DocumentError, match=r"x\.json is no gold file"):
        gold_files([tmp_path])


def test_files_are_chosen_by_id() -> None:
    assert [gold.id for gold in gold_files([READOUTS], only="nowruz")] == ["by-call-nowruz"]
    assert len(gold_files([READOUTS])) == 36


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'{"id": "x"}', b"17", b'{"id": [], "meeting": {}}', b'{"id": "x", "meeting": 1}', b"\xff"]
)
def test_what_is_no_prediction(line: bytes, tmp_path: Path) -> None:
    file = tmp_path / "predictions.jsonl"
    file.write_bytes(b'{"id": "a", "meeting": {}}\n\n' + line)
    with pytest.raises(DocumentError, match="line 3 of "):
        read_predictions(file)


def test_spans_may_be_objects_and_keys_may_be_missing() -> None:
    text = ONE["text"]
    reading = reading_of(
        text,
        {
            "kind": "meeting",
            "participants": [{"id": "a", "name": "Oleg Brykin", "kind": "person"}],
            "mentioned": [],
            "statements": [
                {
                    "speaker": "a",
                    "spans": [{"start": 17, "end": 28}],
                    "act": "state",
                    "form": "indirect",
                    "cue": {"text": "said"},
                }
            ],
            "topics": [],
            "summits": [],
        },
    )

    assert compare(read_gold(ONE).reading, reading)[0].errors == []
    with pytest.raises(DocumentError, match="the key 'kind' is missing"):
        reading_of(text, {"participants": [], "mentioned": [], "statements": []})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": None}, "/kind: null must be a string"),
        ({"participants": {}}, "/participants: {} must be a list"),
        ({"participants": ["x"]}, "/participants/0: 'x' must be an object"),
        ({"mentioned": [{"id": [], "name": "x"}]}, "/mentioned/0/id: [] must be a string"),
        ({"statements": [{"cue": "said"}]}, "/statements/0/cue: 'said' must be an object"),
        ({"topics": [{"span": [0]}]}, "/topics/0/span: [0] must be start and end, as "),
        ({"topics": [{"span": 7}]}, "/topics/0/span: 7 must be start and end, as "),
        ({"topics": [{"span": [0, 10**9]}]}, "/topics/0/span: (0, 1000000000) must be start and end in the text"),
        (
            {"statements": [{"spans": [{"start": 3, "end": 1}]}]},
            "/statements/0/spans/0: (3, 1) must be",
        ),
        ({"summits": [{"name": "x", "agenda": [], "declared_items": "7"}]}, "/summits/0/declared_items: '7' must be a"),
    ],
)
def test_what_is_no_reading(change: dict[str, Any], message: str) -> None:
    bare = {"kind": "other", "participants": [], "mentioned": [], "statements": [], "topics": [], "summits": []}
    with pytest.raises(DocumentError) as raised:
        reading_of("They met.", bare | change)

    assert str(raised.value).startswith(message)
