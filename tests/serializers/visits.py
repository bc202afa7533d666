"""A visit for the tests of trips and of events, and ways to change it."""

from __future__ import annotations

from cismeet import (
    Edtf,
    Evidence,
    Meeting,
    MeetingKind,
    Office,
    Participant,
    ParticipantKind,
    Place,
    Source,
    Span,
    Summit,
    SummitStatus,
)

TEXT = "On 11 May President Rufat Sultanlı arrived in Türkmenbaşy."

VISITOR = Participant(
    id="rufat-sultanli",
    name="Rufat Sultanlı",
    family_name="Sultanlı",
    role="President",
    office=Office.HEAD_OF_STATE,
    country="AZ",
)
HOST = Participant(id="merdan", name="Merdan Hudayberdiyev", office=Office.HEAD_OF_STATE, country="TM")


def person(id: str, office: Office | None, country: str | None, organization: str | None = None) -> Participant:  # noqa: A002  (the name in the document)
    """Somebody whose name is the id."""
    return Participant(id=id, name=id, office=office, country=country, organization=organization)


def visit(
    *people: Participant,
    kind: MeetingKind = MeetingKind.VISIT,
    date: str | None = "2026-05-11",
    place: Place | None = Place("Türkmenbaşy", "TM"),  # noqa: B008  (frozen)
    summits: tuple[Summit, ...] = (),
) -> Meeting:
    """The visit, with those people or the two presidents."""
    return Meeting(
        id="m-visit",
        kind=kind,
        title="Sultanlı arrives",
        date=Edtf.parse(date) if date else None,
        place=place,
        participants=people or (VISITOR, HOST),
        summits=summits,
        evidence=(
            Evidence("/date", (Span(3, 9),), "day-and-month"),
            Evidence("/participants/0/role", (Span(10, 19),), "office-before-name"),
        ),
        source=Source(url="https://example.org/visit", text=TEXT),
    )


def summit(status: SummitStatus, body: str | None = "CIS") -> Summit:
    """A summit with that status."""
    return Summit(name="Caspian Summit", body=body, status=status, date=Edtf.parse("2026-08-12"))


DELEGATION = Participant(id="delegation", role="delegation", kind=ParticipantKind.GROUP, country="AZ")
