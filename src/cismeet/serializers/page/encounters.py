"""Who took part in which of several meetings, and the picture of who met whom."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.serializers.page.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.model import Meeting

__all__ = ["Encounters", "Guest", "Tie", "encounters"]

_ROW = 30
_ARCS = 130
_THICKEST = 7


@frozen(kw_only=True)
class Guest:
    """Somebody who took part in one of the meetings or more.

    Args:
        label: name, or role without one; guests of one label are taken for one.
        role: the first role that a readout gives with the name.
        country: the first country.
        meetings: places of the meetings on the page, from 1.
        y: height of the row in the picture.
    """

    label: str
    role: str | None
    country: str | None
    meetings: tuple[int, ...]
    y: int


@frozen(kw_only=True)
class Tie:
    """Two who met: the meetings, the sentence for the picture, and the arc between their rows as a path of SVG."""

    first: Guest
    second: Guest
    meetings: tuple[int, ...]
    sentence: str
    arc: str
    thickness: int


@frozen(kw_only=True)
class Encounters:
    """The guests in the order in which they first appear, and the ties between them."""

    guests: tuple[Guest, ...]
    ties: tuple[Tie, ...]
    width: int = 420
    spine: int = _ARCS

    @property
    def height(self) -> int:
        """Height of the picture, in its own units."""
        return len(self.guests) * _ROW


def encounters(meetings: Sequence[Meeting]) -> Encounters:
    """Who met whom.

    Names are compared as written, apart from white space and capital letters; nothing else is guessed.

    Args:
        meetings: the meetings, in the order of the page.
    """
    seen: dict[str, list[int]] = {}
    met: dict[tuple[str, str], list[int]] = {}
    for number, meeting in enumerate(meetings, 1):
        here = list(dict.fromkeys(_key(person.label) for person in meeting.participants))
        for key in here:
            seen.setdefault(key, []).append(number)
        for first, second in combinations(here, 2):
            pair = (second, first) if (second, first) in met else (first, second)
            met.setdefault(pair, []).append(number)
    guests = _guests(meetings, seen)
    ties = (_tie(guests[first], guests[second], numbers) for (first, second), numbers in met.items())
    return Encounters(guests=tuple(guests.values()), ties=tuple(ties))


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def _guests(meetings: Sequence[Meeting], seen: dict[str, list[int]]) -> dict[str, Guest]:
    people = [person for meeting in meetings for person in meeting.participants]
    labels: dict[str, str] = {}
    roles: dict[str, str] = {}
    countries: dict[str, str] = {}
    for person in people:
        key = _key(person.label)
        labels.setdefault(key, person.label)
        if person.name and person.role:
            roles.setdefault(key, person.role)
        if person.country:
            countries.setdefault(key, person.country)
    return {
        key: Guest(
            label=labels[key],
            role=roles.get(key),
            country=countries.get(key),
            meetings=tuple(numbers),
            y=row * _ROW + _ROW // 2,
        )
        for row, (key, numbers) in enumerate(seen.items())
    }


def _tie(first: Guest, second: Guest, numbers: list[int]) -> Tie:
    upper, lower = sorted((first, second), key=lambda guest: guest.y)
    reach = min(_ARCS - 8, (lower.y - upper.y) // 2 + 8)
    return Tie(
        first=upper,
        second=lower,
        meetings=tuple(numbers),
        sentence=f"{upper.label} and {lower.label}: {counted(len(numbers), 'meeting')}",
        arc=f"M{_ARCS} {upper.y}A{reach} {(lower.y - upper.y) / 2:g} 0 0 0 {_ARCS} {lower.y}",
        thickness=min(_THICKEST, 1 + len(numbers)),
    )
