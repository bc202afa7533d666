from __future__ import annotations

from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from cismeet import ModelError, Span


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        (7, 3, "Span(7, 3) runs backwards; start must not be after end"),
        (-1, 3, "Span(-1, 3) starts before the text; offsets count from 0"),
        ("1", 3, "Span('1', 3) must have whole numbers as offsets"),
        (1.0, 3, "Span(1.0, 3) must have whole numbers as offsets"),
        (True, 3, "Span(True, 3) must have whole numbers as offsets"),
        (None, 3, "Span(None, 3) must have whole numbers as offsets"),
    ],
)
def test_what_is_no_span(start: Any, end: Any, why: str) -> None:
    with pytest.raises(ModelError) as raised:
        Span(start, end)

    assert str(raised.value) == why


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("They met.", 0, 4, "They"),
        ("İstanbul", 1, 8, "stanbul"),
        ("🇧🇾 Minsk", 3, 8, "Minsk"),
        ("", 0, 0, ""),
    ],
)
def test_offsets_count_code_points(text: str, start: int, end: int, words: str) -> None:
    span = Span(start, end)

    assert (span.of(text), len(span)) == (words, end - start)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 3), (2, 5), True),
        ((0, 3), (3, 5), False),
        ((0, 9), (3, 5), True),
        ((3, 3), (0, 9), True),
        ((0, 0), (0, 9), False),
    ],
)
def test_overlaps(one: tuple[int, int], other: tuple[int, int], expected: bool) -> None:  # noqa: FBT001  (a column)
    assert Span(*one).overlaps(Span(*other)) is expected


def test_spans_are_ordered_as_in_the_text() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]


def test_spans_are_frozen_and_compare_by_value() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(0, 1).start = 1  # type: ignore[misc]
    assert {Span(0, 1), Span(0, 1)} == {Span(0, 1)}
    assert not hasattr(Span(0, 1), "__dict__")
