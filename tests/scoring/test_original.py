"""The package counts as the scorer did that came with the guidelines.

`original_table.txt` and `original.json` are what that script printed for the dev gold
read against `perturbed.predictions()`; so is the digest of its lists of errors.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cismeet.scoring import Report, as_json, as_table, gold_files, score
from tests.gold_meetings import READOUTS
from tests.scoring.perturbed import predictions

HERE = Path(__file__).parent
DIGEST_OF_ERRORS = "c80dbd3ca53830735026344383cb73207495791323d804559b829b48fff3f621"


@pytest.fixture(scope="module")
def report() -> Report:
    told = {line["id"]: line["meeting"] for line in predictions()}
    return score(gold_files([READOUTS]), lambda gold: told[gold.id])


def test_the_figures_are_the_same_to_the_digit(report: Report) -> None:
    assert as_json(report) + "\n" == (HERE / "original.json").read_text("utf-8")


def test_the_table_is_the_same(report: Report) -> None:
    assert as_table(report) + "\n" == (HERE / "original_table.txt").read_text("utf-8")


def test_the_errors_are_the_same_line_by_line(report: Report) -> None:
    printed = "".join(f"{one}\n" for one in report.readouts)

    assert hashlib.sha256(printed.encode()).hexdigest() == DIGEST_OF_ERRORS
