"""The meetings that the gold files of the dev readouts describe, as `parse` would give them if it were perfect."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from cismeet import (
    Act,
    AgendaItem,
    AgendaKind,
    Cue,
    Edtf,
    Evidence,
    Form,
    Meeting,
    MeetingKind,
    Participant,
    ParticipantKind,
    Place,
    Source,
    Span,
    Statement,
    Summit,
    SummitStatus,
    Topic,
)

READOUTS = Path(__file__).parent / "readouts" / "dev"


def gold_documents() -> list[dict[str, Any]]:
    """The gold files, as they are."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(READOUTS.glob("*.json"))]


def meeting_of(document: dict[str, Any]) -> Meeting:
    """What a gold file describes; evidence and places of names are made up, as the gold tells none."""
    text, gold = document["text"], document["gold"]
    ids: dict[str, str] = {}
    participants = [_person(text, one, f"p{number}", ids) for number, one in enumerate(gold["participants"])]
    mentioned = [_person(text, one, f"m{number}", ids) for number, one in enumerate(gold["mentioned"])]
    for one in gold["statements"]:
        for voice in (one["speaker"], one["addressee"]):
            if voice and voice not in ids:
                ids[voice] = f"v{len(ids)}"
                mentioned.append(Participant(id=ids[voice], role=voice, kind=ParticipantKind.GROUP))
    published = document["published"]
    return Meeting(
        id=f"m-{document['id']}",
        kind=MeetingKind(gold["kind"]),
        title=document["title"],
        date=_date(gold["date"]),
        place=_place(gold["place"]),
        participants=tuple(participants),
        mentioned=tuple(mentioned),
        statements=tuple(_statement(text, one, ids) for one in gold["statements"]),
        topics=tuple(Topic(words, _span(text, words)) for words in gold["topics"]),
        summits=tuple(_summit(text, one) for one in gold["summits"]),
        evidence=tuple(
            Evidence(f"/{group}/{number}/{key}", (Span(0, 9),), "office-before-name")
            for group, people in (("participants", participants), ("mentioned", mentioned))
            for number in range(len(people))
            for key in ("role", "country")
        ),
        source=Source(published=datetime.date.fromisoformat(published) if published else None, text=text),
        generator="cismeet 0.1.0",
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _date(written: str | None) -> Edtf | None:
    return Edtf.parse(written) if written else None


def _place(place: dict[str, Any] | None) -> Place | None:
    return Place(**place) if place and any(place.values()) else None


def _person(text: str, one: dict[str, Any], id: str, ids: dict[str, str]) -> Participant:  # noqa: A002  (as in the document)
    label = one["name"] or one["role"]
    ids[label] = id
    start = text.find(label)
    return Participant(
        id=id,
        name=one["name"],
        family_name=one["name"] and one["name"].split()[-1],
        role=one["role"],
        country=one["country"],
        organization=one["organization"],
        kind=ParticipantKind(one["kind"]),
        mentions=(Span(start, start + len(label)),) if start >= 0 else (),
    )


def _statement(text: str, one: dict[str, Any], ids: dict[str, str]) -> Statement:
    spans = tuple(_span(text, words) for words in one["content"])
    return Statement(
        speaker=ids[one["speaker"]],
        addressee=ids[one["addressee"]] if one["addressee"] else None,
        form=Form(one["form"]),
        act=Act(one["act"]),
        cue=Cue(one["cue"], Span(spans[0].start, spans[0].start)),
        text=" ".join(one["content"]),
        spans=spans,
    )


def _summit(text: str, one: dict[str, Any]) -> Summit:
    return Summit(
        name=one["name"],
        body=one["body"],
        status=SummitStatus.COMING,
        date=_date(one["date"]),
        place=_place(one["place"]),
        declared_items=one["declared_items"],
        agenda=tuple(
            AgendaItem(item["text"], AgendaKind(item["kind"]), span=_span(text, item["text"])) for item in one["agenda"]
        ),
    )
