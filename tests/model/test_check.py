"""The validators, each put to a class of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
import pytest

from cismeet.errors import ModelError
from cismeet.model import Span, check

if TYPE_CHECKING:
    from collections.abc import Callable


class Mood(StrEnum):
    """An enum of two."""

    GOOD = "good"
    BAD = "bad"


class NarrowSpan(Span):
    """A user's own kind of span."""


def fault(validator: Callable[[object, attrs.Attribute[object], object], None], value: object) -> str:
    """What the validator says of a value, empty where it takes it."""
    held = attrs.make_class("Holder", {"held": attrs.field(validator=validator)})
    try:
        held(value)
    except ModelError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Span, Span(0, 1), ""),
        (Span, NarrowSpan(0, 1), ""),
        (Span, None, "Holder.held is None; it must be a Span"),
        (Span, True, "Holder.held is True; it must be a Span"),
        (int, 3, ""),
        (int, True, "Holder.held is True; it must be a int"),
        (bool, True, ""),
        (object, True, ""),
        (int, "3", "Holder.held is '3'; it must be a int"),
        (Mood, Mood.BAD, ""),
        (Mood, "bad", "Holder.held is 'bad'; it must be a Mood: Mood.GOOD, Mood.BAD"),
    ],
)
def test_an_instance(kind: type, value: object, expected: str) -> None:
    assert fault(check.instance(kind), value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ((), ""),
        ((Span(0, 1), NarrowSpan(1, 2)), ""),
        ([Span(0, 1)], "Holder.held is [Span(start=0, end=1)]; it must be a tuple of Span"),
        (None, "Holder.held is None; it must be a tuple of Span"),
        ((Span(0, 1), "x"), "Holder.held[1] is 'x'; it must be a Span"),
    ],
)
def test_members(value: object, expected: str) -> None:
    assert fault(check.members(Span), value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("x", ""),
        ("", "Holder.held is ''; it must be a string that is not empty"),
        (1, "Holder.held is 1; it must be a string that is not empty"),
    ],
)
def test_optional(value: object, expected: str) -> None:
    assert fault(check.optional(check.text), value) == expected


@pytest.mark.parametrize("value", ["by", "BLR", "B1", "ÄÖ", "", None, 12])
def test_no_country(value: object) -> None:
    assert (
        fault(check.alpha2, value) == f"Holder.held is {value!r}; it must be two capital letters (ISO 3166-1 alpha-2)"
    )


def test_a_number_of_more_digits_than_python_writes() -> None:
    assert fault(check.text, 10**5000) == (
        "Holder.held is of type int and too long to be shown; it must be a string that is not empty"
    )
