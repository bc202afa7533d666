"""The meeting put together from what the readings found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Act, Cue, Form, Meeting, MeetingKind, Participant, ParticipantKind, Source, Span, Statement
from cismeet.parsers.links.cast import Person
from cismeet.parsers.links.discourse import Discourse
from cismeet.parsers.readings.content import form_of
from cismeet.parsers.readings.statements import read_statements
from cismeet.parsers.readings.voices import Group

def compose(mentions, title_mentions, cast, *, title, published, url, publisher, id_):
    document = mentions.document
    first = next((b for b in document.blocks if b.kind.value == "paragraph"), None)
    present = [p for p in cast.people if any(d is not document or document.words.starts[m.first] < (first.end if first else 0) for d, m in p.mentions)]
    home = present[0].country if present else None
    discourse = Discourse(document, cast, present, home)
    drafts = read_statements(mentions, discourse)
    ids = {}
    groups = {}
    def ident(v):
        if v is None: return None
        if isinstance(v, Person): return ids.setdefault(id(v), f"p{len(ids)}")
        return groups.setdefault(v.label, f"g{len(groups)}")
    sts = []
    for d in drafts:
        spans = []
        for s in d.spans:
            if not spans or s.start >= spans[-1].end: spans.append(s)
        sts.append(Statement(speaker=ident(d.speaker.voice), speaker_span=d.speaker.span, addressee=ident(d.addressee), form=form_of(document, spans), act=d.act,
            cue=Cue(d.cue.of(document.text), d.cue), text=" ".join(s.of(document.text) for s in spans), spans=tuple(spans)))
    ps = []
    for p in cast.people:
        adj=[r for r in p.roles if r.adjacent] or p.roles
        role=max((r.text for r in adj), key=len, default=None)
        if not p.name and not role: continue
        ps.append(Participant(id=ident(p), name=p.name, family_name=p.words[-1] if p.words else None, role=role, office=p.office, country=p.country, organization=p.organization))
    ms = [Participant(id=i, role=l, kind=ParticipantKind.GROUP) for l, i in groups.items()]
    return Meeting(id=id_, kind=MeetingKind.MEETING, title=title, participants=tuple(ps), mentioned=tuple(ms), statements=tuple(sts), source=Source(text=document.text, published=published, url=url, publisher=publisher))
