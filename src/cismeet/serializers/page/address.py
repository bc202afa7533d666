"""The picture of who addressed whom: speakers on the left, those spoken to on the right, a band for each pair."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.serializers.page.voices import Voice
from cismeet.serializers.page.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cismeet.model import Meeting

    Someone = str | None  # the id of a person, None for the one not named

__all__ = ["AddressPicture", "Band", "Bar", "address_picture"]

NOBODY_TOLD = "no one named"

_WIDTH = 400
_BAR = 8
_THICKEST = 12.0
_HEIGHT_OF_BANDS = 150.0
_LABEL = 22
_BETWEEN = 14


@frozen(kw_only=True)
class Bar:
    """A speaker or somebody spoken to, as an upright bar with the label above it.

    `voice` gives the colour; None for somebody who says nothing. Lengths are units of the picture.
    """

    label: str
    voice: Voice | None
    x: float
    y: float
    height: float


@frozen(kw_only=True)
class Band:
    """All that one speaker says to one other, as a band between their bars: its outline and its number.

    `outline` is the path of SVG; `x` and `y` are where the number stands.
    """

    voice: Voice
    told: bool
    outline: str
    sentence: str
    count: int
    x: float
    y: float


@frozen(kw_only=True)
class AddressPicture:
    """The whole picture, in units of its own; `sentences` say the same in words."""

    width: int
    height: float
    bar: int
    speakers: tuple[Bar, ...]
    addressees: tuple[Bar, ...]
    bands: tuple[Band, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Each band in words."""
        return tuple(band.sentence for band in self.bands)


def address_picture(meeting: Meeting, voices: Mapping[str | None, Voice]) -> AddressPicture | None:
    """The picture, or None where nobody says anything.

    Args:
        meeting: the meeting.
        voices: its speakers, by id.
    """
    counts = Counter((statement.speaker, statement.addressee) for statement in meeting.statements)
    if not counts:
        return None
    labels: dict[str | None, str] = {person.id: person.label for person in meeting.people}
    labels[None] = NOBODY_TOLD
    unit = min(_THICKEST, _HEIGHT_OF_BANDS / counts.total())
    speaking = Counter(statement.speaker for statement in meeting.statements)
    spoken_to = Counter(statement.addressee for statement in meeting.statements)
    left = _stack(speaking, list(voices), unit)
    right = _stack(spoken_to, sorted(spoken_to, key=lambda one: one is None), unit)  # as first addressed, None last
    return AddressPicture(
        width=_WIDTH,
        height=max(bar.y + bar.height for bar in (*left.values(), *right.values())) + 2,
        bar=_BAR,
        speakers=tuple(_bar(voices[one].label, voices[one], 0, place) for one, place in left.items()),
        addressees=tuple(
            _bar(labels[one], voices.get(one) if one is not None else None, _WIDTH - _BAR, place)
            for one, place in right.items()
        ),
        bands=tuple(_bands(counts, voices=voices, labels=labels, left=left, right=right, unit=unit)),
    )


@frozen
class _Place:
    """Where a bar stands from top to bottom."""

    y: float
    height: float


def _stack(totals: Mapping[Someone, int], order: Iterable[Someone], unit: float) -> dict[Someone, _Place]:
    """Bars one below the other, as high as their statements are many."""
    places: dict[Someone, _Place] = {}
    top = float(_LABEL)
    for one in order:
        places[one] = _Place(round(top, 1), round(totals[one] * unit, 1))
        top += totals[one] * unit + _BETWEEN + _LABEL
    return places


def _bar(label: str, voice: Voice | None, x: float, place: _Place) -> Bar:
    return Bar(label=label, voice=voice, x=x, y=place.y, height=place.height)


def _bands(  # noqa: PLR0913  (the counts, what each end is called, and where it stands)
    counts: Mapping[tuple[Someone, Someone], int],
    *,
    voices: Mapping[Someone, Voice],
    labels: Mapping[Someone, str],
    left: Mapping[Someone, _Place],
    right: Mapping[Someone, _Place],
    unit: float,
) -> Iterator[Band]:
    """The bands, each beginning where the one above it ends, on both sides."""
    free_left = {one: place.y for one, place in left.items()}
    free_right = {one: place.y for one, place in right.items()}
    for speaker, to in sorted(counts, key=lambda pair: (left[pair[0]].y, right[pair[1]].y)):
        thickness = counts[speaker, to] * unit
        start, end = free_left[speaker], free_right[to]
        free_left[speaker] += thickness
        free_right[to] += thickness
        yield Band(
            voice=voices[speaker],
            told=to is not None,
            outline=_outline(start, end, thickness),
            sentence=f"{voices[speaker].label} to {labels[to]}: {counted(counts[speaker, to], 'statement')}",
            count=counts[speaker, to],
            x=_BAR + 6,
            y=round(start + thickness / 2, 1),
        )


def _outline(start: float, end: float, thickness: float) -> str:
    """A band that leaves the left bar at the height `start` and reaches the right bar at `end`."""
    left, right, middle = _BAR, _WIDTH - _BAR, _WIDTH / 2
    low_start, low_end = start + thickness, end + thickness
    return (
        f"M{left} {start:.1f}C{middle:.0f} {start:.1f} {middle:.0f} {end:.1f} {right} {end:.1f}"
        f"V{low_end:.1f}C{middle:.0f} {low_end:.1f} {middle:.0f} {low_start:.1f} {left} {low_start:.1f}Z"
    )
