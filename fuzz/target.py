"""What a target of fuzzing is: something that takes any bytes, and what must hold then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, TypeAlias

from attrs import frozen

__all__ = ["Mutator", "Target"]

Mutator: TypeAlias = Callable[[bytes, Random], bytes]
"""One change to an input, drawn by the generator of random numbers."""


@frozen
class Target:
    """A target.

    Args:
        check: takes an input and raises where something does not hold.
        seeds: inputs to begin with, made of our own examples.
        mutate: changes that keep an input near what the target understands.
        longest: bytes of the longest input.
        arranged: makes the input of `check` from a `FuzzedDataProvider` of atheris.
    """

    check: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    mutate: Mutator
    longest: int = 4096
    arranged: Callable[[Any], bytes] | None = None
