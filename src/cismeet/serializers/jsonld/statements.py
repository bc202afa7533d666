"""Statements as quotations and claims, and the W3C Web Annotations that show where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Form
from cismeet.serializers.jsonld.names import Node, iri, told

if TYPE_CHECKING:
    from cismeet.model import Meeting, Span, Statement

__all__ = ["annotation", "statement"]

_AROUND = 32
"""Code points before and after a quotation that help to find it again."""


def statement(meeting: Meeting, one: Statement, number: int) -> Node:
    """What was said: a Quotation where every word is the speaker's, a Claim where it is reported.

    Args:
        meeting: the meeting.
        one: one of its statements.
        number: its place among them, from 0.
    """
    direct = one.form is Form.DIRECT
    return told(
        {
            "@id": iri(meeting, "statements", number),
            "@type": "Quotation" if direct else "Claim",
            "text": one.text,
            "creator": iri(meeting, "people", one.speaker) if one.speaker else None,
            "addressee": iri(meeting, "people", one.addressee) if one.addressee else None,
            "act": one.act.value,
            "form": one.form.value,
            "cue": one.cue.text,
            "recordedIn": iri(meeting),
            "isPartOf" if direct else "appearance": iri(meeting, "readout"),
        }
    )


def annotation(meeting: Meeting, one: Statement, number: int) -> Node:
    """Where a statement stands: an annotation with a target for each of its parts.

    Positions count code points, as the Web Annotation Data Model asks
    (https://www.w3.org/TR/annotation-model/#text-position-selector).
    """
    return {
        "@id": iri(meeting, "annotations", number),
        "@type": "oa:Annotation",
        "motivatedBy": "oa:identifying",
        "hasBody": iri(meeting, "statements", number),
        "hasTarget": [_target(meeting, span) for span in one.spans],
    }


def _target(meeting: Meeting, span: Span) -> Node:
    text = meeting.text
    quote: Node = {
        "@type": "oa:TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(span.start - _AROUND, 0) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position: Node = {"@type": "oa:TextPositionSelector", "start": str(span.start), "end": str(span.end)}
    return {
        "@type": "oa:SpecificResource",
        "hasSource": iri(meeting, "readout"),
        "hasSelector": [quote, position],
    }
