"""One meeting with every part present, and one with as little as there can be."""

from __future__ import annotations

import datetime

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
    Note,
    NoteKind,
    Office,
    Participant,
    ParticipantKind,
    Place,
    Source,
    Span,
    Statement,
    Summit,
    SummitStatus,
    Topic,
    Where,
)

TEXT = "On 12 October President Oleg Brykin met Anna Sould. “Trade grows,” he told her. Farmers cheered.\n"


def span(words: str) -> Span:
    """Where the words stand in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


FULL = Meeting(
    id="m-0123456789abcdef",
    kind=MeetingKind.MEETING,
    title="Brykin meets Sould in Минск",
    date=Edtf.parse("2015?-10-12"),
    place=Place("Minsk", "BY"),
    participants=(
        Participant(
            id="oleg-brykin",
            name="Oleg Brykin",
            family_name="Brykin",
            role="President",
            office=Office.HEAD_OF_STATE,
            country="BY",
            organization="CIS",
            mentions=(span("Oleg Brykin"),),
        ),
        Participant(id="anna-sould", name="Anna Sould", mentions=(span("Anna Sould"),)),
    ),
    mentioned=(Participant(id="farmers", role="Farmers", kind=ParticipantKind.GROUP, mentions=(span("Farmers"),)),),
    statements=(
        Statement(
            speaker="oleg-brykin",
            speaker_span=Span(span("he told").start, span("he told").start + 2),
            addressee="anna-sould",
            form=Form.DIRECT,
            act=Act.STATE,
            cue=Cue("told", span("told")),
            text="Trade grows",
            spans=(span("Trade"), span("grows")),
        ),
    ),
    topics=(Topic("Trade", span("Trade")),),
    summits=(
        Summit(
            name="CIS summit",
            body="CIS",
            status=SummitStatus.COMING,
            date=Edtf.parse("2015?-10-16"),
            place=Place(country="KZ"),
            declared_items=17,
            mentions=(span("met"),),
            agenda=(AgendaItem("programme", AgendaKind.PROGRAMME, Edtf.parse("2016/2020"), span=span("Trade")),),
        ),
    ),
    evidence=(
        Evidence("/date", (span("12 October"),), "year-from-anniversary"),
        Evidence("/place", (Span(22, 27),), "city-of-title", Where.TITLE),
    ),
    unread=(span("Farmers cheered."),),
    notes=(
        Note(NoteKind.DATE, "The year is inferred.", span("12 October"), rule="year-from-anniversary"),
        Note(NoteKind.EMPTY, "Nothing more.", rule="empty"),
    ),
    source=Source(
        url="https://example.org/1",
        publisher="Press service",
        published=datetime.date(2015, 10, 13),
        language="en",
        text=TEXT,
    ),
    generator="cismeet 0.1.0",
)

BARE = Meeting(id="m-1", kind=MeetingKind.OTHER, source=Source(text=""))
