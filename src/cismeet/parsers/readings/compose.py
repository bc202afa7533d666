"""The meeting put together from what the readings found, with the evidence of every value."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.model import (
    AgendaItem,
    Cue,
    Edtf,
    Evidence,
    Meeting,
    Note,
    NoteKind,
    Participant,
    ParticipantKind,
    PartialDate,
    Place,
    Source,
    Span,
    Statement,
    Summit,
    SummitStatus,
    Topic,
    Where,
)
from cismeet.parsers.links.cast import Cast, Person
from cismeet.parsers.links.discourse import Discourse
from cismeet.parsers.links.when import find_anchor
from cismeet.parsers.mentions.dates import DateKind
from cismeet.parsers.mentions.events import find_events
from cismeet.parsers.mentions.lookup import find_hits
from cismeet.parsers.readings.content import form_of
from cismeet.parsers.readings.matters import Item, Matters, read_matters
from cismeet.parsers.readings.roster import attendance, bring_unnamed, fill_countries, find_chair, home_country, introduced, settle
from cismeet.parsers.readings.setting import Setting, read_setting
from cismeet.parsers.readings.statements import Draft, read_statements
from cismeet.parsers.readings.summits import Event, EventReader
from cismeet.parsers.readings.voices import Group
from cismeet.parsers.text.blocks import BlockKind
from cismeet.language import classes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.text.document import Document

__all__ = ["compose"]


@define(eq=False)
class _Composer:
    mentions: Mentions
    title: Mentions
    cast: Cast
    evidence: list[Evidence] = field(factory=list)
    notes: list[Note] = field(factory=list)
    ids: dict[int, str] = field(factory=dict)
    groups: dict[str, str] = field(factory=dict)
    taken: set[str] = field(factory=set)

    # ------------------------------------------------------------ evidence

    def back(self, path: str, document: Document, spans: Iterable[Span], rule: str) -> None:
        """Add the evidence of one value."""
        where = Where.TEXT if document is self.mentions.document else Where.TITLE
        unique = tuple(dict.fromkeys(spans))
        if unique:
            self.evidence.append(Evidence(path, unique, rule, where))

    # ------------------------------------------------------------ people

    def identify(self, label: str) -> str:
        """An id: the label in ASCII, lower case, hyphens, numbered where taken."""
        plain = unicodedata.normalize("NFKD", label.replace("ı", "i").replace("ə", "e").replace("ł", "l"))
        words = "".join(char if char.isascii() and char.isalnum() else " " for char in plain if not unicodedata.combining(char))
        base = "-".join(words.casefold().split()) or "somebody"
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name)
        return name

    def person(self, person: Person, path: str) -> Participant:
        document = self.mentions.document
        role = _role(person)
        spans = sorted({
            document.span(*(mention.name or (mention.first, mention.last))) for owner, mention in person.mentions if owner is document
        })
        if role is not None:
            self.back(f"{path}/role", role.document, [role.document.span(role.first, role.last)], role.rule)
            if person.office is not None:
                self.back(f"{path}/office", role.document, [role.document.span(role.first, role.last)], role.rule)
        if person.country is not None and person.country_from is not None:
            source, first, last, rule = person.country_from
            self.back(f"{path}/country", source, [source.span(first, last)], rule)
        if person.organization is not None and person.organization_from is not None:
            source, first, last = person.organization_from
            self.back(f"{path}/organization", source, [source.span(first, last)], "organization-of-office")
        if not spans and person.name is not None:
            source, mention = person.mentions[0]
            self.back(f"{path}/name", source, [source.span(*(mention.name or (mention.first, mention.last)))], "name-in-title")
        return Participant(
            id=self.ids[id(person)], name=person.name, family_name=person.surname or None if person.name else None,
            role=role.text if role else None, office=person.office, country=person.country,
            organization=person.organization, mentions=tuple(spans),
        )

    def voice(self, voice: Person | Group | None) -> str | None:
        if voice is None:
            return None
        if isinstance(voice, Person):
            return self.ids.get(id(voice))
        key = voice.label.casefold()
        if key not in self.groups:
            self.groups[key] = self.identify(voice.label)
        return self.groups[key]

    # ------------------------------------------------------------ statements

    def statement(self, draft: Draft, number: int) -> Statement:
        document = self.mentions.document
        spans: list[Span] = []
        for span in draft.spans:
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
        path = f"/statements/{number}"
        cue = Cue(draft.cue.of(document.text), draft.cue)
        self.back(f"{path}/act", document, [draft.cue], "act-of-cue")
        speaker = self.voice(draft.speaker.voice)
        at = [draft.speaker.span] if draft.speaker.span else [draft.cue]
        if speaker is not None:
            self.back(f"{path}/speaker", document, at, draft.speaker.rule)
        else:
            words = draft.speaker.span.of(document.text) if draft.speaker.span else cue.text
            self.notes.append(Note(NoteKind.SPEAKER, f"It is left open who speaks: {words!r}.", at[0], rule=draft.speaker.rule))
        addressee = self.voice(draft.addressee)
        if addressee is not None and addressee == speaker:
            addressee = None
        if addressee is not None:
            self.back(f"{path}/addressee", document, [draft.cue], draft.addressee_rule or "addressee")
        return Statement(
            speaker=speaker, speaker_span=draft.speaker.span, addressee=addressee, form=form_of(document, spans), act=draft.act,
            cue=cue, text=" ".join(span.of(document.text) for span in spans), spans=tuple(spans),
        )

    # ------------------------------------------------------------ summits

    def summit(self, event: Event, items: Sequence[Item], number: int, *, reported: bool, setting: Setting) -> Summit:
        document = self.mentions.document
        path = f"/summits/{number}"
        name = event.name
        date = event.date.value if event.date else None
        if reported and setting.date is not None:
            date = setting.date.value
            self.back(f"{path}/date", document, [document.span(*span) for span in setting.date.spans], setting.date.rule)
        elif event.date is not None:
            self.back(f"{path}/date", document, [document.span(*span) for span in event.date.spans], event.date.rule)
        place = self.summit_place(event, path, setting, reported=reported)
        if event.declared is not None and event.declared_from is not None:
            self.back(f"{path}/declared_items", document, [document.span(*event.declared_from)], "number-of-items")
        body = _acronym(event.body, document)
        if body is not None:
            self.back(f"{path}/body", document, [document.span(name.first, name.last)], "body-of-name")
        status = SummitStatus.REPORTED if reported else SummitStatus.COMING if event.coming else SummitStatus.HELD
        self.back(f"{path}/status", document, [document.span(name.first, name.last)], "status-of-event")
        agenda = []
        for at, item in enumerate(sorted(items, key=lambda one: one.first)):
            span = document.span(item.first, item.last)
            self.back(f"{path}/agenda/{at}/kind", document, [span], item.rule)
            period, tokens = self.period(item)
            if period is not None and tokens is not None:
                self.back(f"{path}/agenda/{at}/period", document, [document.span(*tokens)], "period-of-item")
            agenda.append(AgendaItem(span.of(document.text), item.kind, period, span=span))
        return Summit(
            name=document.written(name.first, name.last), body=body, status=status, date=date, place=place,
            declared_items=event.declared, mentions=tuple(document.span(one.first, one.last) for one in event.mentions),
            agenda=tuple(agenda),
        )

    def summit_place(self, event: Event, path: str, setting: Setting, *, reported: bool) -> Place | None:
        document = self.mentions.document
        if reported and setting.place is not None:
            self.back(f"{path}/place", setting.place.document, [setting.place.document.span(*setting.place.span)], setting.place.rule)
            return Place(setting.place.city, setting.place.country)
        if event.city is not None:
            self.back(f"{path}/place", document, [document.span(event.city.first, event.city.last)], "city-of-event")
            return Place(event.city_name, event.country)
        if event.country is not None:
            if event.country_from is not None:
                self.back(f"{path}/place/country", document, [document.span(*event.country_from)], "country-of-event")
            return Place(None, event.country)
        return None

    def period(self, item: Item) -> tuple[Edtf | None, tuple[int, int] | None]:
        """for 2016-2020; till 2020."""
        kinds = self.mentions.document.words.classes
        for at in range(item.first, item.last):
            date = self.mentions.dated[at]
            if date is None or date.first != at or date.year is None:
                continue
            if date.kind is DateKind.YEARS:
                first, last = PartialDate(date.year), PartialDate(date.last_year)
                return Edtf(first, last, interval=True), (date.first, date.last)
            if date.kind is DateKind.YEAR and at and kinds[at - 1] & (classes.UNTIL | classes.GOAL):
                return Edtf(None, PartialDate(date.year), interval=True), (date.first, date.last)
            if date.kind is DateKind.YEAR and at and kinds[at - 1] & classes.BENEFIT:
                point = PartialDate(date.year)
                return Edtf(point, point), (date.first, date.last)
        return None, None


def _role(person: Person):  # type: ignore[no-untyped-def]
    """The fullest title: one beside the name before one that only refers, in the text before the title."""
    if not person.roles:
        return None
    adjacent = [role for role in person.roles if role.adjacent]
    pool = adjacent or person.roles
    return max(pool, key=lambda role: len(role.text.split()))


def _acronym(body: str | None, document: Document) -> str | None:
    return body if body is not None and body.isupper() or body in ("EurAsEC",) else None


def _home(mentions: Mentions, cast: Cast, setting: Setting) -> str | None:
    return home_country(mentions, cast, setting.place.country if setting.place else None)


def compose(
    mentions: Mentions, title_mentions: Mentions, cast: Cast, *, title: str | None, published: datetime.date | None,
    url: str | None, publisher: str | None, id_: str,
) -> Meeting:
    """Read everything and build the meeting."""
    document = mentions.document
    anchor = find_anchor(mentions, published)
    found = find_events(document, mentions.hits)
    events = EventReader(mentions, found, anchor)
    events.read()
    setting = read_setting(mentions, title_mentions, events, anchor)
    home = _home(mentions, cast, setting)
    triggers = find_hits(document, document.language.triggers)
    attended = attendance(mentions, triggers, setting)
    present = introduced(mentions, attended, cast)
    discourse = Discourse(document, cast, present, home, chair=find_chair(mentions, cast))
    present += bring_unnamed(mentions, attended, cast, setting, discourse)
    drafts = read_statements(mentions, triggers, discourse)
    matters = read_matters(mentions, triggers, events, setting.kind, setting.reported, drafts)
    participants, mentioned = settle(
        mentions, cast, setting, present, drafts, [(item.first, item.last) for _, item in matters.agendas]
    )
    fill_countries(mentions, [*participants, *mentioned], home)
    composer = _Composer(mentions, title_mentions, cast)
    for person in (*participants, *mentioned):
        role = _role(person)
        composer.ids[id(person)] = composer.identify(person.name or (role.text if role else "somebody"))
    took_part = tuple(composer.person(person, f"/participants/{number}") for number, person in enumerate(participants))
    statements = tuple(composer.statement(draft, number) for number, draft in enumerate(drafts))
    named = [composer.person(person, f"/mentioned/{number}") for number, person in enumerate(mentioned)]
    for draft in drafts:
        for voice in (draft.speaker.voice, draft.addressee):
            if isinstance(voice, Group) and composer.groups.get(voice.label.casefold()) not in {one.id for one in named}:
                named.append(
                    Participant(
                        id=composer.groups[voice.label.casefold()], role=voice.label, kind=ParticipantKind.GROUP,
                        country=voice.country, mentions=(voice.span,),
                    )
                ) if voice.label.casefold() in composer.groups else None
    summits = tuple(
        composer.summit(
            event, [item for owner, item in matters.agendas if owner is event], number,
            reported=event is setting.reported, setting=setting,
        )
        for number, event in enumerate(events.events)
    )
    topics = tuple(
        Topic((span := document.span(item.first, item.last)).of(document.text), span)
        for item in sorted(matters.topics, key=lambda one: one.first)
    ) if not setting.cancelled else ()
    if setting.date is not None:
        composer.back("/date", document, [document.span(*span) for span in setting.date.spans], setting.date.rule)
    place = None
    if setting.place is not None:
        place = Place(setting.place.city, setting.place.country)
        composer.back("/place", setting.place.document, [setting.place.document.span(*setting.place.span)], setting.place.rule)
    if setting.kind_span is not None:
        source, first, last = setting.kind_span
        composer.back("/kind", source, [source.span(first, last)], setting.kind_rule)
    headline = document.headline
    heading = title if title is not None else (headline and " ".join(document.text[headline.start : headline.end].split())) or None
    return Meeting(
        id=id_, kind=setting.kind, title=heading, date=setting.date.value if setting.date else None, place=place,
        participants=took_part, mentioned=tuple(named), statements=statements, topics=topics, summits=summits,
        evidence=tuple(composer.evidence), unread=tuple(_unread(mentions, drafts, matters, setting, events)),
        notes=tuple(composer.notes),
        source=Source(url=url, publisher=publisher, published=published, language=document.language.code, text=document.text),
        generator="cismeet 0.1.0",
    )


def _unread(mentions: Mentions, drafts: Sequence[Draft], matters: Matters, setting: Setting, events: EventReader) -> Iterable[Span]:
    """The sentences that nothing was read from."""
    document = mentions.document
    read = {draft.sentence for draft in drafts} | matters.sentences
    for number, sentence in enumerate(document.sentences):
        kind = document.blocks[sentence.block].kind
        if kind in (BlockKind.DEBRIS, BlockKind.STAMP, BlockKind.HEADLINE) or number in read or sentence in setting.lead:
            continue
        span = document.span(sentence.first, sentence.last)
        if any(one.start < span.end and span.start < one.end for draft in drafts for one in draft.spans):
            continue
        if any(sentence.first <= one.first < sentence.last for one in events.found):
            continue
        yield span
