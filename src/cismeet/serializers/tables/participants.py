"""The table of people and groups: who took part, and who was mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Office, ParticipantKind
from cismeet.serializers.tables.column import Column, ColumnType, declare
from cismeet.serializers.tables.facts import Entry
from cismeet.serializers.tables.shared_columns import OF_MEETING, SharedColumns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.model import Participant
    from cismeet.serializers.tables.facts import Facts

__all__ = ["PARTICIPANTS"]


def _people(facts: Facts) -> Iterator[Entry[Participant]]:
    for people in (facts.meeting.participants, facts.meeting.mentioned):
        for index, person in enumerate(people):
            yield Entry(facts, index, person)


def _list(entry: Entry[Participant]) -> str:
    """The list of the document that the person stands in; ids are unique in both together."""
    people = entry.facts.meeting.participants
    there = entry.index < len(people) and people[entry.index].id == entry.thing.id
    return "participants" if there else "mentioned"


_SHARED = SharedColumns[Entry["Participant"]](lambda entry: entry.facts)


def _rule(value: str) -> Column[Entry[Participant]]:
    return _SHARED.rule(f"{value}_rule", f"`{value}`", lambda entry: f"/{_list(entry)}/{entry.index}/{value}")


PARTICIPANTS = declare(
    "participants",
    title="Participants and people mentioned",
    description="A row is a person or a group that took part in a meeting or is mentioned in its readout.",
    key=("meeting_id", "person_id"),
    references=(OF_MEETING,),
    records=_people,
    columns=(
        _SHARED.meeting(),
        Column(
            name="person_id",
            description="Id of the person or group within the meeting.",
            rule="The name, or without one the role, in ASCII with hyphens; of use within one meeting only.",
            example="sergei-lebedev",
            required=True,
            read=lambda entry: entry.thing.id,
        ),
        Column(
            name="took_part",
            type=ColumnType.BOOLEAN,
            description="Whether the person took part in the meeting, and is not only mentioned.",
            rule="True for the list `participants` of the document, false for `mentioned`.",
            example="true",
            required=True,
            read=lambda entry: _list(entry) == "participants",
        ),
        Column(
            name="person_index",
            type=ColumnType.INTEGER,
            description="Place of the person in the list of the document.",
            rule="Counted from 0 in each of the two lists, as the JSON Pointers of the evidence count.",
            example="0",
            required=True,
            read=lambda entry: entry.index,
        ),
        Column(
            name="kind",
            description="A person, or a group that the text speaks of as one.",
            rule="As read.",
            example="person",
            values=tuple(ParticipantKind),
            required=True,
            read=lambda entry: entry.thing.kind.value,
        ),
        Column(
            name="name",
            description="Fullest form of the name in the text.",
            rule="Blank for somebody given by office alone.",
            example="Sergei Lebedev",
            read=lambda entry: entry.thing.name,
        ),
        Column(
            name="family_name",
            description="Part of the name by which the text goes on calling the person.",
            rule="Blank when not known.",
            example="Lebedev",
            read=lambda entry: entry.thing.family_name,
        ),
        Column(
            name="role",
            description="Fullest title that the text gives, as written.",
            rule="Blank when none is given.",
            example="Chairman of the CIS Executive Committee",
            read=lambda entry: entry.thing.role,
        ),
        _rule("role"),
        Column(
            name="office",
            description="Kind of the office, whatever the country calls it.",
            rule="Blank when there is no role or its kind is not known.",
            example="organization_head",
            values=tuple(Office),
            read=lambda entry: entry.thing.office.value if entry.thing.office else None,
        ),
        _rule("office"),
        *_SHARED.countries(
            "country{}",
            "State that the person represents",
            lambda entry: entry.thing.country,
            "Blank when the text does not tell.",
        ),
        _rule("country"),
        Column(
            name="organization",
            description="Body that the person represents, where it is not simply a state's government.",
            rule="By the name in the text; blank when there is none.",
            example="CIS Executive Committee",
            read=lambda entry: entry.thing.organization,
        ),
        _rule("organization"),
        Column(
            name="mentions",
            type=ColumnType.INTEGER,
            description="How often the text names the person.",
            rule="One row each in the table `mentions`; 0 for somebody named in the title alone.",
            example="4",
            required=True,
            read=lambda entry: len(entry.thing.mentions),
        ),
        Column(
            name="statements_made",
            type=ColumnType.INTEGER,
            description="Number of statements by the person.",
            rule="Counted in `statements`.",
            example="3",
            required=True,
            read=lambda entry: entry.facts.spoken.get(entry.thing.id, 0),
        ),
        Column(
            name="statements_received",
            type=ColumnType.INTEGER,
            description="Number of statements addressed to the person.",
            rule="Counted in `statements`.",
            example="1",
            required=True,
            read=lambda entry: entry.facts.heard.get(entry.thing.id, 0),
        ),
    ),
)
