"""What annotators bring back: brat collections and Label Studio exports of any bytes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import cismeet
from cismeet import scoring
from cismeet.serializers.annotation import Corrected, as_gold, brat, label_studio
from fuzz.mutation import tokens_of, values
from fuzz.target import Target
from fuzz.targets.made import MEETING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BRAT", "LABEL_STUDIO"]

_BETWEEN = b"\n\x1f\n"
"""Between the text and its annotations, in one input."""


def _check_corrected(back: Corrected) -> None:
    """Whatever an annotator did, the meeting is a sound document and its gold file can be scored."""
    meeting = back.meeting
    assert cismeet.loads(cismeet.dumps(meeting)) == meeting
    assert all(str(one) for one in back.problems)
    gold = as_gold(meeting)
    if all(one.speaker for one in meeting.statements):
        scoring.read_gold(gold)


def _check_brat(data: bytes) -> None:
    text, _, lines = data.partition(_BETWEEN)
    with TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_bytes(text)
        Path(folder, "a.ann").write_bytes(lines)
        (back,) = brat.read(Path(folder))
    _check_corrected(back)


def _brat_seeds() -> Iterator[bytes]:
    with TemporaryDirectory() as folder:
        place = Path(folder, "out")
        brat.write([MEETING, cismeet.parse(MEETING.text)], place)
        for notes in sorted(place.glob("*.ann")):
            yield notes.with_suffix(".txt").read_bytes() + _BETWEEN + notes.read_bytes()


def _brat_words() -> tuple[str, ...]:
    labels = ("T1", "T2", "E1", "E3", "R1", "A9", "M1", "#1", "Topic", "Statement", "Participant", "Readout", "Date")
    more = ("RefersTo", "Arg1:T1", "Speaker:T2", "Content:T3", "AnnotatorNotes", "\t", "\n", " ", ";", "0 4", "9 3")
    notes = ('{"date": "2015"}', '{"id": 3}', '{"place": []}', '{"declared_items": -1}', '{"name": ""}', "[]", "*")
    return (*labels, *more, *notes)


def _check_label_studio(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        export = Path(folder, "tasks.json")
        export.write_bytes(data)
        try:
            for back in label_studio.read(export):
                _check_corrected(back)
        except cismeet.DocumentError as error:
            assert str(error)


def _label_studio_seeds() -> Iterator[bytes]:
    with TemporaryDirectory() as folder:
        for number, meeting in enumerate((MEETING, cismeet.parse(MEETING.text))):
            place = Path(folder, str(number))
            label_studio.write([meeting], place)
            yield (place / "tasks.json").read_bytes()


BRAT = Target(_check_brat, _brat_seeds, tokens_of(_brat_words), longest=1 << 14)
LABEL_STUDIO = Target(_check_label_studio, _label_studio_seeds, values, longest=1 << 15)
