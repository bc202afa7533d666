"""Appointments as an iCalendar file."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from cismeet.errors import MissingExtraError
from cismeet.serializers.calendar_file.appointments import appointments
from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from icalendar import Event

    from cismeet.model import Meeting
    from cismeet.serializers.calendar_file.appointments import Appointment

__all__ = ["to_ics", "write"]

_UNTOLD = datetime.date(1970, 1, 1)
"""The stamp where no day of publication is known: a stamp is asked for, and there is no clock here."""

_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0xD800, 0xE000)], " ")


def to_ics(meetings: Iterable[Meeting], report: Callable[[str], None] | None = None) -> bytes:
    """The coming summits of meetings as iCalendar, all-day and without alarm.

    Args:
        meetings: as many as there are.
        report: called with a sentence for each coming summit whose days are unknown.

    Returns:
        The file: the same bytes for the same meetings.

    Raises:
        MissingExtraError: icalendar is not installed.

    >>> from cismeet.model import Edtf, Meeting, MeetingKind, Source, Summit, SummitStatus
    >>> summit = Summit(name="CIS summit", status=SummitStatus.COMING, date=Edtf.parse("2015?-10-16"))
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.MEETING, summits=(summit,), source=Source(text=""))
    >>> [line for line in to_ics([meeting]).decode().split() if line.startswith(("DTSTART", "STATUS"))]
    ['DTSTART;VALUE=DATE:20151016', 'STATUS:TENTATIVE']
    """
    try:
        from icalendar import Calendar  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtraError('calendars need an extra: pip install "cismeet[ics]"') from None
    calendar = Calendar()
    _add(calendar, prodid="-//cismeet//coming summits//EN", version="2.0")
    for one in appointments(meetings, report):
        calendar.add_component(_event(one))
    return bytes(calendar.to_ical())


def write(meetings: Iterable[Meeting], target: Path, *, report: Callable[[str], None] | None = None) -> None:
    """Write the coming summits of meetings as one iCalendar file; it appears whole or not at all.

    Args:
        meetings: as many as there are; only the summits are kept.
        target: the path of the file.
        report: called with a sentence for each coming summit whose days are unknown.

    Raises:
        MissingExtraError: icalendar is not installed.
        OSError: the file cannot be written.
    """
    content = to_ics(meetings, report)
    with whole_file(target) as file:
        file.write(content)


def _event(one: Appointment) -> Event:
    from icalendar import Event  # noqa: PLC0415  (an extra)

    event = Event()
    stamp = one.stamp or _UNTOLD
    _add(
        event,
        uid=one.uid,
        dtstamp=datetime.datetime(stamp.year, stamp.month, stamp.day, tzinfo=datetime.UTC),
        dtstart=one.first,
        dtend=one.last + datetime.timedelta(days=1) if one.last < datetime.date.max else None,
        summary=_plain(one.summit),
        status="TENTATIVE" if one.tentative else "CONFIRMED",
        transp="TRANSPARENT",
        location=_plain(one.place) if one.place else None,
        categories=[_plain(one.body)] if one.body else None,
        description=_description(one),
    )
    return event


def _add(component: Any, **properties: object) -> None:
    """Give a component of icalendar, which types its values loosely, the properties that are told."""
    for name, value in properties.items():
        if value is not None:
            component.add(name, value)


def _description(one: Appointment) -> str:
    lines = [f"{number}. {_plain(item)}" for number, item in enumerate(one.agenda, 1)]
    if one.declared is not None:
        lines.insert(0, f"Agenda: {one.declared} items declared, {len(one.agenda)} told.")
    elif one.agenda:
        lines.insert(0, "Agenda:")
    if one.tentative:
        lines.append("The year is inferred, not written in the readout.")
    lines += [f"Source: {_plain(source)}" for source in one.sources]
    return "\n".join(lines) or "No agenda is told."


def _plain(words: str) -> str:
    """Words on one line, without characters that iCalendar forbids."""
    return " ".join(words.translate(_CONTROLS).split()) or "(untitled)"
