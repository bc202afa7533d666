"""Twice the text, at most a little over twice the work: on texts that are made to be slow.

Work is counted, never timed: lines of Python that run, and calls of functions written in C.
`benchmarks/hostile.py` measures the time of the same texts at sizes that a test cannot afford.
"""

from __future__ import annotations

import sys
import tracemalloc
from typing import TYPE_CHECKING

import pytest

import cismeet
from tests.hostile.texts import MAKERS

if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

SIZE = 4_500
MOST_GROWTH = 2.4
FREE = 20_000  # steps that any text may take
MOST_BYTES = 600  # a character; lone surrogates, each with its note, take 430
FREE_BYTES = 1 << 20
MEASURED = (
    "only lone surrogates",
    "only opening marks",
    "only full stops",
    "again and again: H.E. Mr.",
    "quotations",
    "one given name",
    "a list of states",
    "summits",
    "agenda items in lines",
    "one-letter lines",
)


def steps(text: str) -> int:
    """How many lines of Python run, and how many functions of C are called, to read the text."""
    count = 0

    def see_line(_frame: FrameType, _event: str, _argument: object) -> Any:
        nonlocal count
        count += 1
        return see_line

    def see_call(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "c_call"

    before = sys.gettrace(), sys.getprofile()
    sys.setprofile(see_call)
    sys.settrace(see_line)
    try:
        cismeet.parse(text)
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])
    return count


@pytest.mark.parametrize("kind", MAKERS)
def test_twice_the_text_takes_twice_the_steps(kind: str) -> None:
    make = MAKERS[kind]
    once, twice = make(SIZE), make(2 * SIZE)
    cismeet.parse(twice)  # what is remembered of a word is so in both

    assert steps(twice) <= MOST_GROWTH * steps(once) + FREE


@pytest.mark.parametrize("kind", MEASURED)
def test_memory_is_bounded_by_the_text(kind: str) -> None:
    make = MAKERS[kind]
    cismeet.parse(make(4 * SIZE))

    assert peak(make(SIZE)) < MOST_BYTES * SIZE + FREE_BYTES
    assert peak(make(4 * SIZE)) < MOST_BYTES * 4 * SIZE + FREE_BYTES


def peak(text: str) -> int:
    """The most bytes that are held at once while the text is read."""
    tracemalloc.start()
    try:
        cismeet.parse(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
