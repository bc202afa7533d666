"""What the explanation says of the gold and of the rules is counted, not remembered."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from benchmarks import composition, speakers
from benchmarks.pages import filled
from cismeet.scoring import gold_files

ROOT = Path(__file__).parents[2]
READOUTS = ROOT / "tests" / "readouts"
AGAIN = "python -m benchmarks.composition --write"


def test_the_data_card_tells_what_the_gold_is_made_of() -> None:
    page = composition.PAGE.read_text("utf-8")

    assert page == filled(page, composition.BEGIN, composition.END, composition.tables(composition.gold())), (
        f"run {AGAIN}"
    )


def test_every_gold_file_is_counted() -> None:
    row = re.search(r"^\| readouts \|.* (\d+) \|$", composition.tables(composition.gold()), re.MULTILINE)

    assert row is not None
    assert int(row[1]) == len(list(READOUTS.rglob("*.json")))


def test_every_house_and_kind_is_counted_once_for_each_readout() -> None:
    document: dict[str, Any] = {"title": None, "published": "2021-05-03", "text": "He came.", "house": "a house"}
    document["gold"] = {"kind": "visit", "date": None, "participants": [], "mentioned": [], "statements": []}
    document["gold"] |= {"topics": [], "summits": []}

    told = composition.tables({"one": [document], "two": [document, document]})

    assert "| visit | 1 | 2 | 3 |" in told
    assert "| 2020-2024 | 1 | 2 | 3 |" in told
    assert "1 houses: a house (3)." in told


def test_the_speaker_of_every_statement_that_the_gold_has_is_judged() -> None:
    gold = gold_files([READOUTS / "dev"])[0]

    judged = list(speakers.judged(gold))

    assert 0 < len(judged) <= len(gold.reading.statements)
    assert any(is_right for _, is_right in judged)


def test_a_speaker_left_open_is_never_right() -> None:
    judged = [one for gold in gold_files([READOUTS / "batch-b"]) for one in speakers.judged(gold)]

    left_open = [is_right for rule, is_right in judged if rule == speakers.OPEN]

    assert left_open
    assert not any(left_open)
