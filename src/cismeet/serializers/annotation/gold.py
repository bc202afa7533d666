"""A meeting as a gold file of the annotation guidelines, which `cismeet score` reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cismeet.model import ParticipantKind

if TYPE_CHECKING:
    from cismeet.model import Edtf, Meeting, Participant, Place, Span, Statement, Summit

__all__ = ["as_gold"]

_NEXT_WORD = re.compile(r"\s*\S+")


def as_gold(meeting: Meeting, house: str = "") -> dict[str, Any]:
    """The gold file of a meeting that a person has corrected.

    A part of the content, a topic or an agenda item that occurs in the text more than
    once is lengthened by whole words until it does not, as the guidelines ask. A joint
    speaker (“the sides”) stands under `mentioned` too, where the guidelines leave it out:
    nothing in a meeting tells it from a group that speaks.

    Args:
        meeting: the corrected meeting.
        house: the kind of source that it is written like.

    >>> from cismeet.model import Meeting, MeetingKind, Source, Span, Topic
    >>> topic = Topic("trade", Span(22, 27))
    >>> source = Source(text="No trade before, free trade now.")
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.MEETING, topics=(topic,), source=source)
    >>> as_gold(meeting)["gold"]["topics"]
    ['trade now']
    """
    source = meeting.source
    return {
        "id": meeting.id,
        "house": house,
        "title": meeting.title,
        "published": source.published.isoformat() if source.published else None,
        "text": source.text,
        "gold": {
            "kind": meeting.kind.value,
            "date": _date(meeting.date),
            "place": _place(meeting.place),
            "participants": [_person(one) for one in meeting.participants],
            "mentioned": [_person(one) for one in meeting.mentioned if _is_listed(meeting, one)],
            "statements": [_statement(meeting, one) for one in meeting.statements],
            "topics": [_once(source.text, topic.span) for topic in meeting.topics],
            "summits": [_summit(meeting, one) for one in meeting.summits],
        },
    }


def _date(date: Edtf | None) -> str | None:
    return str(date) if date else None


def _place(place: Place | None) -> dict[str, str | None] | None:
    return {"city": place.city, "country": place.country} if place else None


def _person(one: Participant) -> dict[str, str | None]:
    return {
        "name": one.name,
        "role": one.role,
        "country": one.country,
        "organization": one.organization,
        "kind": one.kind.value,
    }


def _is_listed(meeting: Meeting, one: Participant) -> bool:
    """Whether the guidelines list somebody who was mentioned: a group only when it speaks or has a name."""
    speaks = any(statement.speaker == one.id for statement in meeting.statements)
    return one.kind is ParticipantKind.PERSON or one.name is not None or speaks


def _statement(meeting: Meeting, one: Statement) -> dict[str, Any]:
    return {
        "speaker": meeting.person(one.speaker).label if one.speaker else None,
        "addressee": meeting.person(one.addressee).label if one.addressee else None,
        "form": one.form.value,
        "act": one.act.value,
        "cue": one.cue.text,
        "content": [_once(meeting.text, span) for span in one.spans],
    }


def _summit(meeting: Meeting, one: Summit) -> dict[str, Any]:
    return {
        "name": one.name,
        "body": one.body,
        "date": _date(one.date),
        "place": _place(one.place),
        "declared_items": one.declared_items,
        "agenda": [{"text": _once(meeting.text, item.span), "kind": item.kind.value} for item in one.agenda],
    }


def _once(text: str, span: Span) -> str:
    """The words at a span, with as many words after (then before) them as make them occur once."""
    start, end = span.start, span.end
    while not _stands_once(text, text[start:end]):
        if after := _NEXT_WORD.match(text, end):
            end = after.end()
        elif words := text[:start].rsplit(None, 1)[-1:]:
            start = text.rindex(words[0], 0, start)
        else:
            break
    trimmed = text[start:end].rstrip(".,;:")
    return trimmed if end > span.end and _stands_once(text, trimmed) else text[start:end]


def _stands_once(text: str, words: str) -> bool:
    return text.find(words) == text.rfind(words)
