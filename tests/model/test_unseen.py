"""Words as a reader sees them."""

from __future__ import annotations

import pytest

from cismeet.model.unseen import UNSEEN, seen


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Anna Sould", "Anna Sould"),
        (" Anna\n\t Sould ", "Anna Sould"),
        ("Şahin\u00a0Yılmazer", "Şahin Yılmazer"),
        ("Min\u00adister", "Minister"),
        ("Anna \u200b Sould", "Anna Sould"),
        ("\u202eAnna\u202c Şahin", "Anna Şahin"),
        ("\ufeff", ""),
        ("", ""),
    ],
)
def test_words_as_they_are_seen(written: str, expected: str) -> None:
    assert seen(written) == expected


def test_none_of_the_unseen_is_left() -> None:
    assert seen(UNSEEN) == "-" * UNSEEN.count("-")  # the dashes of its ranges
