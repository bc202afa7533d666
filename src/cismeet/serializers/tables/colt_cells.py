"""How the cells of the COLT view come about, where it takes more than a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Where

if TYPE_CHECKING:
    import datetime

    from cismeet.model import PartialDate
    from cismeet.serializers.tables.trips import Trip

__all__ = ["evidence_words", "start_day", "yes_if_any"]


def yes_if_any(found: tuple[object, ...]) -> str | None:
    """``Yes`` for something found; None, and never ``No``, for nothing: not said is not denied."""
    return "Yes" if found else None


def start_day(date: PartialDate | None) -> datetime.date | None:
    """The day, when year, month and day are known."""
    if date is None or date.day is None:
        return None
    return date.earliest


def evidence_words(trip: Trip) -> str | None:
    """What backs the row: for each value its words in quotation marks and its rule in brackets."""
    meeting = trip.facts.meeting
    person = f"/participants/{trip.index}"
    told: list[str] = []
    for what, paths in {
        "date": ("/date",),
        "place": ("/place", "/place/city", "/place/country"),
        "role": (f"{person}/role",),
        "office": (f"{person}/office",),
        "country": (f"{person}/country",),
    }.items():
        for evidence in (one for path in paths for one in meeting.evidence_for(path)):
            source = meeting.source.text if evidence.where is Where.TEXT else meeting.title or ""
            words = " … ".join(" ".join(span.of(source).split()) for span in evidence.spans)
            told.append(f'{what} "{words}" ({evidence.rule})')
    return "; ".join(told) or None
