"""Hypothesis strategies for whole valid meetings, with every optional part absent and present."""

from __future__ import annotations

import calendar
import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

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
    PartialDate,
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

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    Value = TypeVar("Value")

ODD_WORDS = (
    "İstanbul",
    "Ж",
    "🇧🇾",
    "“The U.S. is ready!”",
    "\u2028",
    "\x00",
    "\x7f",
    "\x1f",
    '"',
    "\\",
    "</script>",
    " ",
)

words = st.text(min_size=1, max_size=12) | st.sampled_from(ODD_WORDS)
alpha2 = st.sampled_from(("BY", "KZ", "RU", "UZ", "XK"))


def maybe(strategy: SearchStrategy[Value]) -> SearchStrategy[Value | None]:
    """None, or what the strategy draws."""
    return st.none() | strategy


def tuples(strategy: SearchStrategy[Value], **sizes: Any) -> SearchStrategy[tuple[Value, ...]]:
    """A few of what the strategy draws."""
    return st.lists(strategy, **{"max_size": 3, **sizes}).map(tuple)


@st.composite
def partial_dates(draw: DrawFn, *, year_known: bool = False) -> PartialDate:
    """A year, month or day, its year known, inferred or unknown."""
    year = draw(st.integers(datetime.MINYEAR, datetime.MAXYEAR) if year_known else maybe(st.integers(1, 9999)))
    month = draw(st.integers(1, 12) if year is None else maybe(st.integers(1, 12)))
    day = None if month is None else draw(maybe(st.integers(1, calendar.monthrange(year or 2000, month)[1])))
    return PartialDate(year, month, day, inferred=year is not None and draw(st.booleans()))


@st.composite
def edtfs(draw: DrawFn) -> Edtf:
    """A single date, an interval, or one with an open end."""
    if draw(st.booleans()):
        point = draw(partial_dates())
        return Edtf(point, point)
    start, end = draw(maybe(partial_dates(year_known=True))), draw(partial_dates())
    first, last = start and start.earliest, end.latest
    if first and last and first > last:
        return Edtf(end, None, interval=True)
    return Edtf(start, end, interval=True)


def spans(text: str) -> SearchStrategy[Span]:
    """A span within the text."""
    offset = st.integers(0, len(text))
    return st.tuples(offset, offset).map(sorted).map(lambda pair: Span(pair[0], pair[1]))


@st.composite
def spans_apart(draw: DrawFn, text: str) -> tuple[Span, ...]:
    """One span or more within the text, in order and apart."""
    offsets = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    return tuple(Span(start, end) for start, end in zip(offsets[::2], offsets[1::2], strict=False))


places = st.tuples(maybe(words), maybe(alpha2)).filter(any).map(lambda pair: Place(*pair))


@st.composite
def participants(draw: DrawFn, text: str, id: str) -> Participant:  # noqa: A002  (the name in the document)
    """Somebody with that id."""
    name = draw(maybe(words))
    return Participant(
        id=id,
        name=name,
        family_name=draw(maybe(words)),
        role=draw(words if name is None else maybe(words)),
        office=draw(maybe(st.sampled_from(Office))),
        country=draw(maybe(alpha2)),
        organization=draw(maybe(words)),
        kind=draw(st.sampled_from(ParticipantKind)),
        mentions=draw(tuples(spans(text))),
    )


def statements(text: str, ids: list[str]) -> SearchStrategy[Statement]:
    """Something said by and to those, or to and by nobody told."""
    who: SearchStrategy[str | None] = st.sampled_from([None, *ids])
    return st.builds(
        Statement,
        speaker=who,
        speaker_span=maybe(spans(text)),
        addressee=who,
        form=st.sampled_from(Form),
        act=st.sampled_from(Act),
        cue=st.builds(Cue, words, spans(text)),
        text=words,
        spans=spans_apart(text),
    )


def summits(text: str) -> SearchStrategy[Summit]:
    """An event with or without an agenda."""
    items = st.builds(AgendaItem, words, kind=st.sampled_from(AgendaKind), period=maybe(edtfs()), span=spans(text))
    return st.builds(
        Summit,
        name=words,
        body=maybe(words),
        status=st.sampled_from(SummitStatus),
        date=maybe(edtfs()),
        place=maybe(places),
        declared_items=maybe(st.integers(min_value=0)),
        mentions=tuples(spans(text)),
        agenda=tuples(items),
    )


@st.composite
def meetings(draw: DrawFn) -> Meeting:
    """A whole valid meeting."""
    text = draw(st.text(max_size=80))
    ids = draw(st.lists(words, max_size=4, unique=True))
    people = [draw(participants(text, one)) for one in ids]
    there = draw(st.integers(0, len(people)))
    return Meeting(
        id=draw(words),
        kind=draw(st.sampled_from(MeetingKind)),
        title=draw(maybe(st.text(max_size=20))),
        date=draw(maybe(edtfs())),
        place=draw(maybe(places)),
        participants=tuple(people[:there]),
        mentioned=tuple(people[there:]),
        statements=draw(tuples(statements(text, ids))),
        topics=draw(tuples(st.builds(Topic, words, spans(text)))),
        summits=draw(tuples(summits(text), max_size=2)),
        evidence=draw(tuples(st.builds(Evidence, words, tuples(spans(text)), words, st.sampled_from(Where)))),
        unread=draw(tuples(spans(text))),
        notes=draw(tuples(st.builds(Note, st.sampled_from(NoteKind), words, maybe(spans(text)), rule=words))),
        source=draw(
            st.builds(
                Source,
                url=maybe(words),
                publisher=maybe(words),
                published=maybe(st.dates()),
                language=words,
                text=st.just(text),
            )
        ),
        generator=draw(maybe(words)),
    )
