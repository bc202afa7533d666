"""The meetings of several readouts and the summits that they speak of, in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Edtf, Place, SummitStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cismeet.model import Meeting

__all__ = ["Moment", "Year", "timeline"]


@frozen(kw_only=True)
class Moment:
    """A meeting, or a summit that one readout or more speak of.

    Args:
        date: None when no readout tells it.
        title: headline or name.
        what: the kind of a meeting, the status of a summit.
        place: where, as far as told.
        people: those who took part in a meeting.
        readings: places on the page of the readouts that tell it, from 1.
        reported: True for a meeting of the page, False for a summit spoken of.
    """

    date: Edtf | None
    title: str
    what: str
    place: Place | None
    people: tuple[str, ...]
    readings: tuple[int, ...]
    reported: bool


@frozen
class Year:
    """The moments of one year; `label` says what is known about it."""

    label: str
    moments: tuple[Moment, ...]


def timeline(meetings: Sequence[Meeting]) -> list[Year]:
    """All moments by year, those without a year last.

    Args:
        meetings: the meetings, in the order of the page.
    """
    moments = [*_meetings(meetings), *_summits(meetings)]
    dated = sorted((one for one in moments if one.date), key=lambda one: (one.date, not one.reported))
    years: dict[str, list[Moment]] = {}
    for moment in [*dated, *(one for one in moments if not one.date)]:
        years.setdefault(_year(moment.date), []).append(moment)
    return [Year(label, tuple(inside)) for label, inside in years.items()]


def _year(date: Edtf | None) -> str:
    if date is None:
        return "No date told"
    day = date.earliest or date.latest
    return str(day.year) if day else "Year unknown"


def _meetings(meetings: Iterable[Meeting]) -> Iterable[Moment]:
    for number, meeting in enumerate(meetings, 1):
        yield Moment(
            date=meeting.date,
            title=meeting.title or f"Readout {number}",
            what=meeting.kind,
            place=meeting.place,
            people=tuple(person.label for person in meeting.participants),
            readings=(number,),
            reported=True,
        )


def _summits(meetings: Iterable[Meeting]) -> Iterable[Moment]:
    """The summits spoken of; those of one name, date and status are one, and a reported one is its meeting."""
    found: dict[tuple[str, str, str], Moment] = {}
    for number, meeting in enumerate(meetings, 1):
        for summit in meeting.summits:
            if summit.status is SummitStatus.REPORTED:
                continue
            key = (" ".join(summit.name.casefold().split()), str(summit.date), summit.status)
            before = found.get(key)
            readings = dict.fromkeys([*(before.readings if before else ()), number])
            found[key] = Moment(
                date=summit.date,
                title=before.title if before else summit.name,
                what=summit.status,
                place=before.place if before and before.place else summit.place,
                people=(),
                readings=tuple(readings),
                reported=False,
            )
    return found.values()
