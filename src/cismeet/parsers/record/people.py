"""Participants and those mentioned, written down with what backs their role, office, country and body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Participant, ParticipantKind
from cismeet.parsers.readings.voices import Group
from cismeet.parsers.record.identifiers import fullest_role
from cismeet.parsers.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.parsers.links.cast import Person
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.statements import Draft
    from cismeet.parsers.record.identifiers import Register
    from cismeet.parsers.record.ledger import Ledger

__all__ = ["record_groups", "record_person"]


def record_person(ledger: Ledger, register: Register, person: Person, path: str) -> Participant:
    """Write one person down.

    Args:
        ledger: takes the evidence.
        register: knows the person's id.
        person: who.
        path: JSON Pointer of the entry.
    """
    document = ledger.document
    role = fullest_role(person)
    if role is not None:
        span = role.document.span(role.first, role.last)
        ledger.back(f"{path}/role", role.document, span, role.rule)
        if person.office is not None:
            ledger.back(f"{path}/office", role.document, span, role.rule)
    if person.country is not None and person.country_from is not None:
        source, first, last, rule = person.country_from
        ledger.back(f"{path}/country", source, source.span(first, last), rule)
    if person.organization is not None and person.organization_from is not None:
        source, first, last = person.organization_from
        ledger.back(f"{path}/organization", source, source.span(first, last), "organization-of-office")
    spans = sorted({document.span(*_named(mention)) for source, mention in person.mentions if source is document})
    if not spans and person.name is not None:
        source, mention = person.mentions[0]
        ledger.back(f"{path}/name", source, source.span(*_named(mention)), "name-in-title")
    return Participant(
        id=register.people[id(person)],
        name=person.name,
        family_name=_family_name(person.name, person.surname) if person.name else None,
        role=role.text if role else None,
        office=person.office,
        country=person.country,
        organization=person.organization,
        mentions=tuple(spans),
    )


def _family_name(name: str, surname: str) -> str | None:
    """The surname, known by its fold, as the name writes it (“O’Brien”)."""
    start = name.rfind(surname)
    if start < 0:
        start = read_source(name).folded.rfind(surname)
    return (name[start : start + len(surname)] if start >= 0 else surname) or None


def _named(mention: Mention) -> tuple[int, int]:
    """First and last token of the name, or of the words that stand for it."""
    return mention.name or (mention.first, mention.last)


def record_groups(register: Register, drafts: Sequence[Draft]) -> Iterator[Participant]:
    """The voices without a name of their own (the sides, journalists) that speak or are spoken to, each once."""
    written: set[str] = set()
    for draft in drafts:
        for voice in (draft.speaker.voice, draft.addressee):
            if not isinstance(voice, Group):
                continue
            key = voice.label.casefold()
            if key in register.groups and key not in written:
                written.add(key)
                yield Participant(
                    id=register.groups[key],
                    name=voice.label if voice.proper else None,
                    role=None if voice.proper else voice.label,
                    kind=ParticipantKind.GROUP,
                    country=voice.country,
                    mentions=(voice.span,),
                )
