"""Datelines before what is said, and before the opening of the text."""

from __future__ import annotations

import pytest

import cismeet


@pytest.mark.parametrize("dateline", ["MINSK. Jan 14 (Interfax) - ", "MINSK, 14 May (BelTA) – ", "MINSK. KAZINFORM - "])
def test_dateline_is_not_said(dateline: str) -> None:
    meeting = cismeet.parse(
        f"{dateline}The dam has been mended, press secretary of the President of Belarus Stepan Budko told journalists."
    )
    assert [one.text for one in meeting.statements] == ["The dam has been mended"]


def test_dash_in_a_later_paragraph_is_no_dateline() -> None:
    meeting = cismeet.parse(
        "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat.\n\n"
        "The Minsk - Chisinau train will run daily, Stepan Budko noted."
    )
    assert [one.text for one in meeting.statements] == ["The Minsk - Chisinau train will run daily"]
