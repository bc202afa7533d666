"""Meetings to show, made by hand: the page needs no parser."""

from __future__ import annotations

from attrs import evolve

from cismeet import Cue, Form, Meeting, MeetingKind, Note, NoteKind, Participant, Source, Span, Statement, Topic
from cismeet.model import Act
from tests.samples import FULL, span

__all__ = ["HOSTILE", "MARKUP", "SECOND", "TWO_VOICES", "readout_of_markup"]

MARKUP = (
    "<script>alert('text')</script>",
    "<img src=x onerror=alert(1)>",
    "</style><style>body{display:none}</style>",
    '" onmouseover="alert(2)" x="',
    "' autofocus onfocus='alert(3)",
    "<!-- --><![CDATA[ ]]>",
    "<svg onload=alert(4)>",
    "</p></div></main><iframe src=https://example.org>",
    "{{ 7*7 }}{% raw %}",
    "&lt;b&gt; &amp; &#0; &nbsp;",
    "<a href=javascript:alert(5)>x</a>",
)


def readout_of_markup(bad: str) -> Meeting:
    """A meeting every word of which is that markup."""
    text = f"{bad}\r\n\r\n{bad} said {bad}\r{bad}"
    whole, first = Span(0, len(text)), Span(0, len(bad))
    return Meeting(
        id=bad,
        kind=MeetingKind.BRIEFING,
        title=bad,
        participants=(Participant(id=bad, name=bad, role=bad, organization=bad, mentions=(first,)),),
        statements=(
            Statement(
                speaker=bad,
                addressee=bad,
                form=Form.DIRECT,
                act=Act.STATE,
                cue=Cue(bad, first),
                text=bad,
                spans=(whole,),
            ),
        ),
        topics=(Topic(bad, whole),),
        notes=(Note(NoteKind.NAME, bad, whole, rule=bad),),
        unread=(whole,),
        source=Source(text=text, url=f"javascript:{bad}", publisher=bad, language=bad),
        generator=bad,
    )


HOSTILE = tuple(readout_of_markup(bad) for bad in MARKUP)

SECOND = evolve(
    FULL,
    id="m-2",
    title="Brykin and Sould speak again",
    kind=MeetingKind.PHONE_CALL,
    date=None,
    participants=(*FULL.participants, Participant(id="third", name="Igor Dolin", role="Minister")),
)
"""A second meeting of the people of the sample, and one more."""

TWO_VOICES = evolve(
    FULL,
    statements=(
        *FULL.statements,
        Statement(
            speaker=None,
            form=Form.INDIRECT,
            act=Act.PRAISE,
            cue=Cue("cheered", span("cheered")),
            text="Farmers",
            spans=(span("Farmers"),),
        ),
    ),
)
"""The sample, with a second statement whose speaker is left open."""
