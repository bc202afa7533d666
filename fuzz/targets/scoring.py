"""Gold files and predictions of other readers: a typed error, or something that can be scored."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cismeet import DocumentError, scoring
from fuzz.examples import gold_documents
from fuzz.mutation import values
from fuzz.target import Target
from fuzz.targets.made import FULL, MEETING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["GOLD", "PREDICTIONS"]


def _check_gold(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "a.json").write_bytes(data)
        try:
            (gold,) = scoring.gold_files([folder], only="")
        except DocumentError as error:
            assert str(error)
            return
    facts, views = scoring.compare(gold.reading, gold.reading)
    report = scoring.Report((scoring.Scored(gold.id, facts, views),))
    whole = facts.sum()
    assert whole.spurious == whole.missed, str(report.readouts[0])
    assert scoring.as_table(report)
    assert json.loads(scoring.as_json(report))


def _gold_seeds() -> Iterator[bytes]:
    for document in sorted(gold_documents(), key=lambda one: len(one["text"]))[:8]:
        yield json.dumps(document, ensure_ascii=False).encode()


def _check_predictions(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "a.jsonl")
        file.write_bytes(data)
        try:
            told = scoring.read_predictions(file)
            readings = [scoring.reading_of(MEETING.text, one) for one in told.values()]
        except DocumentError as error:
            assert str(error)
            return
    for one in readings:
        scoring.compare(one, one)


def _prediction_seeds() -> Iterator[bytes]:
    yield f'{{"id": "a", "meeting": {FULL}}}\n'.encode()


GOLD = Target(_check_gold, _gold_seeds, values, longest=1 << 14)
PREDICTIONS = Target(_check_predictions, _prediction_seeds, values, longest=1 << 14)
