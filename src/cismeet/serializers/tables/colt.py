"""The view for COLT, the Country and Organization Leader Travel data of the University of Denver.

The names and the order of the columns are those of public code that loads the file of
2025-03-17; about five of its columns were not seen there. COLT's codebook is not public:
what is not sure to mean the same is left blank for the coder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.serializers.tables.colt_cells import evidence_words, start_day, yes_if_any
from cismeet.serializers.tables.column import Column, ColumnType, declare
from cismeet.serializers.tables.countries import alpha3, country_name
from cismeet.serializers.tables.latin import plain_letters
from cismeet.serializers.tables.shared_columns import SharedColumns
from cismeet.serializers.tables.trips import LEADER_ROLES, Trip, trips

if TYPE_CHECKING:
    from collections.abc import Callable

    from cismeet.model import Edtf, Participant
    from cismeet.serializers.tables.column import Cell

__all__ = ["COLT"]

_NEVER_NO = "Never `No`: a readout does not tell what did not happen. Blank when it does not say."


def _text(name: str, description: str, rule: str, example: str, read: Callable[[Trip], str | None]) -> Column[Trip]:
    return Column(name=name, description=description, rule=rule, example=example, read=read)


def _yes(name: str, description: str, rule: str, found: Callable[[Trip], tuple[object, ...]]) -> Column[Trip]:
    return Column(
        name=name,
        description=description,
        rule=f"`Yes` when {rule} {_NEVER_NO}",
        example="Yes",
        values=("Yes", "No"),
        read=lambda trip: yes_if_any(found(trip)),
    )


def _names(name: str, description: str, found: Callable[[Trip], tuple[Participant, ...]]) -> Column[Trip]:
    return _text(
        name,
        description,
        "In ASCII where the script is Latin, else as written; several are joined by `; `.",
        "Merdan Hudayberdiyev",
        lambda trip: "; ".join(plain_letters(one.label) or one.label for one in found(trip)) or None,
    )


def _open(name: str, description: str, why: str, *, flag: bool = False) -> Column[Trip]:
    """A column that the coder fills."""
    return Column(
        name=name,
        description=description,
        rule=f"Always blank: {why}",
        example="",
        values=("Yes", "No") if flag else (),
        read=lambda _: None,
    )


def _day(name: str, description: str, rule: str, example: str, read: Callable[[Edtf], Cell]) -> Column[Trip]:
    return Column(
        name=name,
        type=ColumnType.INTEGER if name == "TripYear" else ColumnType.DATE,
        description=description,
        rule=rule,
        example=example,
        read=lambda trip: read(date) if (date := trip.facts.meeting.date) else None,
    )


_LOOKED_UP = "a table of your own gives it, by LeaderFullName and LeaderCountryISO."
_BY_REGION = "COLT's list of regions is not public; copy it from your COLT file by country code."
_NOT_TOLD = "the document holds no such fact; read the evidence in Notes."

COLT = declare(
    "colt",
    title="COLT view",
    description="A row is a leader's trip that a readout reports as a visit; a draft to check.",
    key=("TripID",),
    records=trips,
    columns=(
        _text(
            "TripID",
            "Id of the trip.",
            "`t-` and 16 hexadecimal digits made from the ids of meeting and leader; not a number of COLT.",
            "t-0123456789abcdef",
            lambda trip: trip.id,
        ),
        _open("LeaderID", "Id of the leader in COLT.", _LOOKED_UP),
        _text(
            "LeaderCountryOrIGO",
            "Country that the leader represents.",
            "Short English name by the country code; heads of organisations have no rows.",
            "Azerbaijan",
            lambda trip: country_name(trip.leader.country),
        ),
        _text(
            "LeaderCountryISO",
            "Country that the leader represents, as ISO 3166-1 alpha-3.",
            "Of the code in `participants`.",
            "AZE",
            lambda trip: alpha3(trip.leader.country),
        ),
        _open("LeaderRegion", "Region of that country.", _BY_REGION),
        _open("LeaderSubregion", "Subregion of that country.", _BY_REGION),
        _open("PriorityLeader", "Whether COLT counts the leader as a priority.", _LOOKED_UP),
        Column(
            name="LeaderRole",
            description="Role of the leader.",
            rule=(
                "S head of state, G head of government, F foreign minister; blank for other ministers, of whom E is "
                "the finance minister. Who is both S and G is GS in COLT: recode by country."
            ),
            example="S",
            values=("GS", "G", "S", "De Facto", "F", "E", "I", "CP"),
            read=lambda trip: LEADER_ROLES[trip.leader.office] if trip.leader.office else None,
        ),
        _text(
            "LeaderTitle",
            "Title of the leader, in ASCII.",
            "Blank when none is told or its script is not Latin; `cismeet_title` has the form of the text.",
            "President of the Republic of Azerbaijan",
            lambda trip: plain_letters(trip.leader.role),
        ),
        _text(
            "LeaderSurname",
            "Surname of the leader, in ASCII.",
            "Blank when not known or its script is not Latin; `cismeet_surname` has the form of the text.",
            "Sultanli",
            lambda trip: plain_letters(trip.leader.family_name),
        ),
        _text(
            "LeaderFullName",
            "Name of the leader, in ASCII.",
            "Blank when not told or its script is not Latin; `cismeet_name` has the form of the text.",
            "Rufat Sultanli",
            lambda trip: plain_letters(trip.leader.name),
        ),
        _open("Exiled", "Whether the leader is in exile.", _NOT_TOLD, flag=True),
        _text(
            "CountryVisited",
            "Country visited.",
            "Short English name by the country code of the place of the meeting.",
            "Turkmenistan",
            lambda trip: country_name(trip.country),
        ),
        _text(
            "CountryVisitedISO",
            "Country visited, as ISO 3166-1 alpha-3.",
            "Of the place of the meeting.",
            "TKM",
            lambda trip: alpha3(trip.country),
        ),
        _open("RegionVisited", "Region of the country visited.", _BY_REGION),
        _open("SubRegionVisited", "Subregion of the country visited.", _BY_REGION),
        _open("DisputedTerritory", "Whether the place is disputed territory.", _NOT_TOLD, flag=True),
        _open("SemiAutoTerritory", "Whether the place is semi-autonomous territory.", _NOT_TOLD, flag=True),
        _text(
            "CityVisited",
            "City visited, in ASCII.",
            "Blank when not told; the form of the text where the script is not Latin.",
            "Turkmenbashi",
            lambda trip: plain_letters(place.city) or place.city if (place := trip.facts.meeting.place) else None,
        ),
        _day(
            "TripYear",
            "Year of the trip.",
            "Of the date of the meeting, also where only `cismeet_date` shows with `?` that it is inferred.",
            "2026",
            lambda date: date.start.year if date.start else None,
        ),
        _day(
            "TripStartDate",
            "First day of the trip.",
            "The day of the meeting, or the first of its days; blank when no day or no year is told.",
            "2026-05-11",
            lambda date: start_day(date.start),
        ),
        _day(
            "TripEndDate",
            "Last day of the trip.",
            "Only where the text tells the last of several days; never inferred.",
            "2026-05-12",
            lambda date: start_day(date.end) if date.interval else None,
        ),
        _open("TripDuration", "Days of the trip.", "COLT's way of counting is not public; end minus start is yours."),
        _yes(
            "MetHostHoGS",
            "Whether the leader met the host's head of state or government.",
            "one of them took part.",
            lambda trip: trip.hosts,
        ),
        _names("HostHOGSName", "Names of those.", lambda trip: trip.hosts),
        _yes(
            "AttendedMultilatEvent",
            "Whether the leader attended a multilateral event.",
            "a summit has the status `reported`; announced ones do not count.",
            lambda trip: trip.events,
        ),
        _open(
            "AttendedMultilatMinisterialEvent",
            "Whether the leader attended a multilateral event of ministers.",
            _NOT_TOLD,
            flag=True,
        ),
        _text(
            "NameMultilatEvent",
            "Names of the multilateral events attended.",
            "As written; several are joined by `; `.",
            "Caspian Summit",
            lambda trip: "; ".join(trip.events) or None,
        ),
        _yes(
            "MetNonhostHOGS",
            "Whether the leader met heads of state or government of third countries.",
            "one of them took part.",
            lambda trip: trip.other_leaders,
        ),
        _names("NonhostHOGSNames", "Names of those.", lambda trip: trip.other_leaders),
        _open("PublicAddress", "Whether the leader spoke in public.", _NOT_TOLD, flag=True),
        _open("SignedAgreement", "Whether an agreement was signed.", _NOT_TOLD, flag=True),
        _open("CulturalSiteOrCeremony", "Whether there was a cultural site or a ceremony.", _NOT_TOLD, flag=True),
        _yes(
            "BusinessLeaderOrForum",
            "Whether the leader met people of business.",
            "one of another country took part.",
            lambda trip: trip.business,
        ),
        _yes(
            "MetIGOLeader",
            "Whether the leader met the head of an organisation.",
            "one who represents no state took part.",
            lambda trip: trip.organization_heads,
        ),
        _names("IGOLeaderName", "Names of those.", lambda trip: trip.organization_heads),
        _text(
            "Notes",
            "The evidence: words of the readout and the rules that read them.",
            "For date, place, and the leader's role, office and country; blank when there is none.",
            'date "May 11" (full-date)',
            evidence_words,
        ),
        _open("Confidence(1-5)", "The coder's confidence.", "it is the coder's own."),
        _text(
            "SourceLink1",
            "Address of the readout.",
            "One readout is one source: SourceLink2 to SourceLink33 of COLT are not written.",
            "https://example.org/1",
            lambda trip: trip.facts.meeting.source.url,
        ),
        SharedColumns[Trip](lambda trip: trip.facts).meeting(),
        _text(
            "cismeet_person_id",
            "Id of the leader.",
            "As in the table `participants`.",
            "rufat-sultanli",
            lambda trip: trip.leader.id,
        ),
        _text(
            "cismeet_date",
            "Date of the meeting, as EDTF.",
            "Blank when not told; `?` marks an inferred year.",
            "2026-05-11",
            lambda trip: str(date) if (date := trip.facts.meeting.date) else None,
        ),
        _text("cismeet_name", "Name of the leader.", "As written.", "Rufat Sultanli", lambda trip: trip.leader.name),
        _text(
            "cismeet_surname", "Surname of the leader.", "As written.", "Sultanli", lambda trip: trip.leader.family_name
        ),
        _text(
            "cismeet_title",
            "Title of the leader.",
            "As written.",
            "President of the Republic of Azerbaijan",
            lambda trip: trip.leader.role,
        ),
    ),
)
