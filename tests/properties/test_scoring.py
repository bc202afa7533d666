"""Scoring: a reading agrees with itself, order and side do not matter, and files say what objects say."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import cismeet
from cismeet import Meeting, scoring
from cismeet.serializers.annotation import as_gold, differences
from tests.properties.texts import READOUTS, Given, readouts
from tests.strategies import meetings

if TYPE_CHECKING:
    from random import Random


@settings(max_examples=40)
@given(readouts)
def test_gold_agrees_with_itself(one: Given) -> None:
    gold = scoring.read_gold(one.document)
    facts, _ = scoring.compare(gold.reading, gold.reading)

    assert (facts.sum().f1, facts.errors) == (1.0, [])
    assert (gold.id, gold.text) == (one.id, one.text)


@settings(max_examples=30)
@given(readouts, readouts)
def test_what_one_misses_the_other_makes_up(one: Given, other: Given) -> None:
    mine, yours = (scoring.read_gold(each.document).reading for each in (one, other))
    there, back = (scoring.compare(*pair)[0].sum() for pair in ((mine, yours), (yours, mine)))

    assert abs(there.hits - back.hits) <= there.hits // 5 + 1  # pairs of equal likeness may fall otherwise
    assert there.spurious + there.hits == back.missed + back.hits or there.hits != back.hits


@settings(max_examples=30)
@given(readouts, st.randoms(use_true_random=False))
def test_the_order_of_what_is_listed_does_not_matter(one: Given, random: Random) -> None:
    gold = scoring.read_gold(one.document).reading
    statements = list(gold.statements)
    random.shuffle(statements)
    shuffled = evolve(gold, statements=tuple(statements), participants=gold.participants[::-1])

    assert scoring.compare(gold, shuffled)[0].sum().f1 == 1.0


@settings(max_examples=25)
@given(readouts)
def test_documents_files_and_reports_say_the_same(one: Given) -> None:
    meeting = cismeet.parse(one.text, title=one.title, published=one.published)
    gold = scoring.read_gold(one.document)
    with TemporaryDirectory() as folder:
        Path(folder, "a.json").write_text(json.dumps(one.document), "utf-8")
        assert scoring.gold_files([folder]) == [gold]
        predictions = Path(folder, "predictions.jsonl")
        predictions.write_text(json.dumps({"id": gold.id, "meeting": cismeet.to_dict(meeting)}) + "\n", "utf-8")
        told = scoring.read_predictions(predictions)
    report = scoring.score([gold], lambda each: told[each.id])
    facts, views = scoring.compare(gold.reading, scoring.reading_of(one.text, cismeet.to_dict(meeting)))

    assert report.readouts == (scoring.Scored(gold.id, facts, views),)
    figures = json.loads(scoring.as_json(report))
    assert figures["facts"] == {
        "p": round(facts.sum().precision, 4),
        "r": round(facts.sum().recall, 4),
        "f1": round(facts.sum().f1, 4),
        "n": facts.sum().gold,
    }
    assert len(scoring.as_table(report).splitlines()) == 2 + len(report.rows())


@settings(max_examples=25)
@given(readouts)
def test_a_reading_made_gold_agrees_with_itself_but_for_ambiguous_words(one: Given) -> None:
    meeting = cismeet.parse(one.text, title=one.title, published=one.published)
    gold = scoring.read_gold(as_gold(meeting))
    facts, _ = scoring.compare(gold.reading, scoring.reading_of(one.text, cismeet.to_dict(meeting)))

    assert facts.sum().f1 >= 0.85, facts.errors  # passages are lengthened until they stand once


@settings(max_examples=30)
@given(meetings(), meetings())
def test_differences_are_none_for_equal_meetings_alone(one: Meeting, other: Meeting) -> None:
    assert differences(one, one) == ()
    assert bool(differences(one, other)) is (cismeet.dumps(one) != cismeet.dumps(other))
    assert all(str(each).startswith("/") for each in differences(one, other))


def test_all_gold_is_read() -> None:
    assert sum(len(scoring.read_gold(one.document).reading.statements) for one in READOUTS) > 1000
