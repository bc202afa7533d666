"""The IRIs of the things in a meeting, and the values that every node is built from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

if TYPE_CHECKING:
    from cismeet.model import Edtf, Meeting, PartialDate

__all__ = ["Node", "certain_dates", "iri", "link_or_text", "told"]

Node: TypeAlias = "dict[str, object]"

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f-\xa0]+")
_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def iri(meeting: Meeting, *steps: str | int) -> str:
    """The IRI of a meeting or of something in it.

    People and summits are named within their meeting: that two readouts mean the same
    person is for their reader to say.

    >>> from cismeet.model import Meeting, MeetingKind, Source
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text=""))
    >>> iri(meeting, "people", "oleg brykin")
    'urn:cismeet:m-1/people/oleg%20brykin'
    """
    return "urn:cismeet:" + "/".join(quote(str(step), safe="") for step in (meeting.id, *steps))


def told(node: Node) -> Node:
    """The node without the words that the readout does not tell.

    >>> told({"name": "Minsk", "addressCountry": None, "about": []})
    {'name': 'Minsk'}
    """
    return {key: value for key, value in node.items() if value not in (None, [])}


def certain_dates(date: Edtf | None) -> Node:
    """First and last day, month or year of an event, where they are written in the text.

    An inferred or unknown year is no certain date: such dates stand in EDTF alone.

    >>> from cismeet.model import Edtf
    >>> certain_dates(Edtf.parse("2015-10-13/2015-10-14"))["endDate"]
    {'@type': 'xsd:date', '@value': '2015-10-14'}
    >>> certain_dates(Edtf.parse("2015?-10-13"))
    {}
    """
    if date is None:
        return {}
    end = date.end if date.interval else None
    return told({"startDate": _typed(date.start), "endDate": _typed(end)})


def _typed(point: PartialDate | None) -> Node | None:
    if point is None or point.year is None or point.inferred:
        return None
    return {"@type": _TYPES[len(str(point))], "@value": str(point)}


def link_or_text(address: str | None) -> object:
    """An address as a reference where it is one, as a string where it is not.

    >>> link_or_text("https://example.org/1"), link_or_text("page 7")
    ({'@id': 'https://example.org/1'}, 'page 7')
    """
    return {"@id": address} if address and _ADDRESS.fullmatch(address) else address
