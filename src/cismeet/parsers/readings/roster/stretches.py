"""Whether a place lies within one of many stretches of a text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Stretches"]


@frozen
class Stretches:
    """Stretches that do not overlap, in order.

    Args:
        firsts: where each begins.
        lasts: where each ends, that place excluded.
    """

    firsts: list[int]
    lasts: list[int]

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> Stretches:
        """The stretches that the pairs of first and last cover together.

        >>> 5 in Stretches.of([(6, 9), (0, 3), (2, 5)]), 4 in Stretches.of([(6, 9), (0, 3), (2, 5)])
        (False, True)
        """
        firsts: list[int] = []
        lasts: list[int] = []
        for first, last in sorted(pairs):
            if lasts and first <= lasts[-1]:
                lasts[-1] = max(lasts[-1], last)
            else:
                firsts.append(first)
                lasts.append(last)
        return cls(firsts, lasts)

    def __contains__(self, place: int) -> bool:
        number = bisect_right(self.firsts, place) - 1
        return number >= 0 and place < self.lasts[number]
