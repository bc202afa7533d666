"""A meeting as JSON-LD nodes, and many meetings as one JSON-LD file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from urllib.parse import quote

from cismeet.serializers.json.codec import write as json_text
from cismeet.serializers.jsonld.context import CONTEXT
from cismeet.serializers.jsonld.events import meeting_event, person, summit_event
from cismeet.serializers.jsonld.names import Node, iri, link_or_text, told
from cismeet.serializers.jsonld.statements import annotation, statement
from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cismeet.model import Meeting

__all__ = ["to_jsonld", "write"]


def to_jsonld(meeting: Meeting) -> dict[str, object]:
    """A meeting as a JSON-LD document: its context and its graph.

    Args:
        meeting: the meeting.

    >>> from cismeet.model import Meeting, MeetingKind, Source
    >>> document = to_jsonld(Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text="He came.")))
    >>> [node["@type"] for node in document["@graph"]]
    ['Event', 'Report', 'prov:Activity']
    """
    return {"@context": CONTEXT, "@graph": list(_nodes(meeting))}


def write(meetings: Iterable[Meeting], target: Path) -> None:
    r"""Write meetings as one JSON-LD file, one after the other; the file appears whole or not at all.

    ``<`` is written as ``\u003c``, so that no text ends the element of a page that the file is put into.

    Args:
        meetings: as many as there are; none is kept.
        target: the path of the file.

    Raises:
        DocumentError: a string of a meeting is no Unicode text.
        OSError: the file cannot be written.
    """
    with whole_file(target) as file:
        file.write(f'{{"@context":{json_text(CONTEXT)},\n"@graph":['.encode())
        separator = "\n"
        for meeting in meetings:
            for node in _nodes(meeting):
                file.write((separator + json_text(node).replace("<", "\\u003c")).encode())
                separator = ",\n"
        file.write(b"\n]}\n")


def _nodes(meeting: Meeting) -> Iterator[Node]:
    yield meeting_event(meeting)
    yield from (person(meeting, one) for one in meeting.people)
    for number, one in enumerate(meeting.statements):
        yield statement(meeting, one, number)
        yield annotation(meeting, one, number)
    for number, summit in enumerate(meeting.summits):
        yield summit_event(meeting, summit, number)
    yield _readout(meeting)
    yield _activity(meeting)


def _readout(meeting: Meeting) -> Node:
    """The text itself: what was published, and what it speaks of besides the meeting."""
    source = meeting.source
    return told(
        {
            "@id": iri(meeting, "readout"),
            "@type": "Report",
            "headline": meeting.title,
            "url": link_or_text(source.url),
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
            "datePublished": (
                {"@type": "xsd:date", "@value": source.published.isoformat()} if source.published else None
            ),
            "inLanguage": source.language,
            "textHash": hashlib.sha256(source.text.encode(errors="replace")).hexdigest(),
            "about": {"@id": iri(meeting)},
            "mentions": [
                *(iri(meeting, "people", one.id) for one in meeting.mentioned),
                *(iri(meeting, "summits", number) for number in range(len(meeting.summits))),
            ],
        }
    )


def _activity(meeting: Meeting) -> Node:
    """Who read it from what: a few words of PROV-O, without a clock."""
    return told(
        {
            "@id": iri(meeting, "reading"),
            "@type": "prov:Activity",
            "prov:used": {"@id": iri(meeting, "readout")},
            "prov:generated": {"@id": iri(meeting)},
            "wasAssociatedWith": (
                {
                    "@id": f"urn:cismeet:generators/{quote(meeting.generator, safe='')}",
                    "@type": "prov:SoftwareAgent",
                    "name": meeting.generator,
                }
                if meeting.generator
                else None
            ),
        }
    )
