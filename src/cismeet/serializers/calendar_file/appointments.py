"""Which summits go into the calendar, and what of several readouts is one appointment."""

from __future__ import annotations

import datetime
import hashlib
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.model import SummitStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cismeet.model import Edtf, Meeting, PartialDate, Summit

__all__ = ["Appointment", "appointments"]


@define
class Appointment:
    """A coming summit on its days, told by one readout or by several.

    Args:
        uid: the same in every run, so that a calendar program updates its entry.
        summit: the name, as the first readout writes it.
        first: the first day.
        last: the last day, itself included.
        tentative: every readout leaves the year to be inferred.
        body: the organisation whose event it is.
        place: for instance ``Minsk (BY)``.
        declared: the greatest number of agenda items that a readout states.
        agenda: the items, each once, in the order told.
        sources: addresses or titles of the readouts.
        stamp: the latest day of publication; None when none is known.
    """

    uid: str
    summit: str
    first: datetime.date
    last: datetime.date
    tentative: bool = True
    body: str | None = None
    place: str | None = None
    declared: int | None = None
    agenda: list[str] = field(factory=list[str])
    sources: list[str] = field(factory=list[str])
    stamp: datetime.date | None = None

    def add(self, meeting: Meeting, summit: Summit) -> None:
        """Take up what one more readout tells.

        Args:
            meeting: of the readout.
            summit: what it tells of the event.
        """
        self.tentative = self.tentative and (summit.date is None or summit.date.inferred)
        self.body = self.body or summit.body
        self.place = self.place or (str(summit.place) if summit.place else None)
        if summit.declared_items is not None:
            self.declared = max(summit.declared_items, self.declared or 0)
        for words, own in (
            (meeting.source.url or meeting.title, self.sources),
            *((i.text, self.agenda) for i in summit.agenda),
        ):
            if words and words not in own:
                own.append(words)
        published = meeting.source.published
        if published and (self.stamp is None or published > self.stamp):
            self.stamp = published


def appointments(meetings: Iterable[Meeting], report: Callable[[str], None] | None = None) -> list[Appointment]:
    """The coming summits of meetings, those of one name on the same days once, in order of time.

    A summit goes in when both its days are known, the year at least by inference.

    Args:
        meetings: as many as there are; only the appointments are kept.
        report: called with a sentence for each coming summit that cannot go in.

    >>> from cismeet.model import Edtf, Meeting, MeetingKind, Source, Summit
    >>> def readout(date):
    ...     summit = Summit(name="CIS summit", status=SummitStatus.COMING, date=Edtf.parse(date))
    ...     return Meeting(id="m-1", kind=MeetingKind.MEETING, summits=(summit,), source=Source(text=""))
    >>> [found] = appointments([readout("2015?-10-16"), readout("XXXX-10-16")], report=print)
    m-1: CIS summit: the year of XXXX-10-16 is unknown; no appointment
    >>> print(found.first, found.tentative)
    2015-10-16 True
    """
    found: dict[str, Appointment] = {}
    for meeting in meetings:
        for summit in meeting.summits:
            if summit.status is not SummitStatus.COMING:
                continue
            days = _days(summit.date)
            if isinstance(days, str):
                if report is not None:
                    report(f"{meeting.id}: {summit.name}: {days}; no appointment")
                continue
            uid = _uid(summit, days[0])
            found.setdefault(uid, Appointment(uid, summit.name, *days)).add(meeting, summit)
    return sorted(found.values(), key=lambda one: (one.first, one.last, one.uid))


def _days(date: Edtf | None) -> tuple[datetime.date, datetime.date] | str:
    """First and last day, or why there are none."""
    if date is None:
        return "no date is told"
    ends: list[datetime.date] = []
    for point in (date.start, date.end):
        day = _day(date, point)
        if isinstance(day, str):
            return day
        ends.append(day)
    return ends[0], ends[1]


def _day(date: Edtf, point: PartialDate | None) -> datetime.date | str:
    if point is None:
        return f"{date} is open at one end"
    if point.year is None:
        return f"the year of {date} is unknown"
    if point.month is None or point.day is None:
        return f"the day of {date} is not told"
    return datetime.date(point.year, point.month, point.day)


def _uid(summit: Summit, first: datetime.date) -> str:
    """An id of the summit's name and first day: another readout of the same event gives the same."""
    told = "\x1f".join((" ".join(summit.name.casefold().split()), first.isoformat()))
    return f"{hashlib.sha256(told.encode(errors='replace')).hexdigest()[:32]}@cismeet"
