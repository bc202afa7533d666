"""The meeting and the summits as schema.org events, with their people and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import MeetingKind, Participant, ParticipantKind, Place, SummitStatus
from cismeet.serializers.jsonld.names import Node, certain_dates, iri, told

if TYPE_CHECKING:
    from cismeet.model import AgendaItem, Meeting, Summit

__all__ = ["meeting_event", "person", "summit_event"]

_REMOTE = (MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL)


def meeting_event(meeting: Meeting) -> Node:
    """The reported meeting: `schema:Event <https://schema.org/Event>`_."""
    reported = [
        iri(meeting, "summits", number)
        for number, summit in enumerate(meeting.summits)
        if summit.status is SummitStatus.REPORTED
    ]
    return told(
        {
            "@id": iri(meeting),
            "@type": "Event",
            "additionalType": meeting.kind.value,
            "name": meeting.title,
            **certain_dates(meeting.date),
            "edtf": str(meeting.date) if meeting.date else None,
            "location": _place(meeting.place),
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode" if meeting.kind in _REMOTE else None,
            "attendee": [iri(meeting, "people", one.id) for one in meeting.participants],
            "about": [{"@type": "Thing", "name": topic.text} for topic in meeting.topics],
            "superEvent": reported,
            "subjectOf": iri(meeting, "readout"),
        }
    )


def summit_event(meeting: Meeting, summit: Summit, number: int) -> Node:
    """A summit, its organiser the body whose event it is, its agenda what it is about.

    Args:
        meeting: the meeting whose readout speaks of it.
        summit: one of the meeting's summits.
        number: its place among them, from 0.
    """
    return told(
        {
            "@id": iri(meeting, "summits", number),
            "@type": "Event",
            "additionalType": MeetingKind.SUMMIT.value,
            "name": summit.name,
            "status": summit.status.value,
            **certain_dates(summit.date),
            "edtf": str(summit.date) if summit.date else None,
            "location": _place(summit.place),
            "organizer": {"@type": "Organization", "name": summit.body} if summit.body else None,
            "declaredItems": None if summit.declared_items is None else str(summit.declared_items),
            "about": [_agenda_item(item) for item in summit.agenda],
        }
    )


def person(meeting: Meeting, one: Participant) -> Node:
    """Somebody in the meeting: a Person, or an Organization for a group."""
    is_person = one.kind is ParticipantKind.PERSON
    return told(
        {
            "@id": iri(meeting, "people", one.id),
            "@type": "Person" if is_person else "Organization",
            "name": one.label,
            "familyName": one.family_name,
            "jobTitle": one.role if is_person and one.name else None,
            "description": one.role if not is_person and one.name else None,
            "office": one.office.value if one.office else None,
            "nationality" if is_person else "areaServed": _country(one.country),
            "affiliation" if is_person else "memberOf": (
                {"@type": "Organization", "name": one.organization} if one.organization else None
            ),
        }
    )


def _agenda_item(item: AgendaItem) -> Node:
    return told(
        {
            "@type": "CreativeWork",
            "name": item.text,
            "additionalType": item.kind.value,
            "period": str(item.period) if item.period else None,
        }
    )


def _place(place: Place | None) -> Node | None:
    if place is None:
        return None
    address: Node = {"@type": "PostalAddress", "addressLocality": place.city, "addressCountry": place.country}
    return {"@type": "Place", "name": str(place), "address": told(address)}


def _country(code: str | None) -> Node | None:
    return {"@type": "Country", "identifier": code} if code else None
