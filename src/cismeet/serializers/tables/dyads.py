"""The table of dyads: who met whom."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import MeetingKind, Office, Participant
from cismeet.serializers.tables.column import Column, ColumnType, Reference, declare
from cismeet.serializers.tables.facts import Facts
from cismeet.serializers.tables.shared_columns import OF_MEETING, SharedColumns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["DYADS"]


@frozen
class Dyad:
    """Two participants of one meeting, in the order of its list."""

    facts: Facts
    first: Participant
    second: Participant


def _dyads(facts: Facts) -> Iterator[Dyad]:
    for first, second in combinations(facts.meeting.participants, 2):
        yield Dyad(facts, first, second)


_SHARED = SharedColumns[Dyad](lambda dyad: dyad.facts)


def _side(letter: str, other: str, side: Callable[[Dyad], tuple[Participant, Participant]]) -> tuple[Column[Dyad], ...]:
    """The columns of one of the two; `side` gives that one and the other."""
    return (
        Column(
            name=f"person_{letter}",
            description=f"Id of participant {letter}.",
            rule="a stands before b in the list of participants; the pair has no direction.",
            example="oleg-brykin",
            required=True,
            read=lambda dyad: side(dyad)[0].id,
        ),
        Column(
            name=f"name_{letter}",
            description=f"Name of participant {letter}.",
            rule="The role where there is no name.",
            example="Oleg Brykin",
            required=True,
            read=lambda dyad: side(dyad)[0].label,
        ),
        Column(
            name=f"office_{letter}",
            description=f"Kind of the office of participant {letter}.",
            rule="Blank when not known.",
            example="head_of_state",
            values=tuple(Office),
            read=lambda dyad: office.value if (office := side(dyad)[0].office) else None,
        ),
        *_SHARED.countries(
            f"country{{}}_{letter}",
            f"State that participant {letter} represents",
            lambda dyad: side(dyad)[0].country,
            "Blank when the text does not tell.",
        ),
        Column(
            name=f"organization_{letter}",
            description=f"Body that participant {letter} represents.",
            rule="By the name in the text; blank when there is none.",
            example="CIS",
            read=lambda dyad: side(dyad)[0].organization,
        ),
        Column(
            name=f"statements_{letter}_to_{other}",
            type=ColumnType.INTEGER,
            description=f"Number of statements that {letter} addresses to {other}.",
            rule="Only statements whose addressee the text tells.",
            example="1",
            required=True,
            read=lambda dyad: dyad.facts.between.get((side(dyad)[0].id, side(dyad)[1].id), 0),
        ),
    )


DYADS = declare(
    "dyads",
    title="Dyads",
    description="A row is an unordered pair of participants of one meeting, with who addressed whom how often.",
    key=("meeting_id", "person_a", "person_b"),
    references=(
        OF_MEETING,
        Reference(("meeting_id", "person_a"), "participants", ("meeting_id", "person_id")),
        Reference(("meeting_id", "person_b"), "participants", ("meeting_id", "person_id")),
    ),
    records=_dyads,
    columns=(
        _SHARED.meeting(),
        Column(
            name="kind",
            description="What is reported.",
            rule="`kind` of the meeting: two who took part in one summit need not have spoken to each other.",
            example="meeting",
            values=tuple(MeetingKind),
            required=True,
            read=lambda dyad: dyad.facts.meeting.kind.value,
        ),
        *_SHARED.dates(
            "date",
            "When the meeting took place",
            ("2015?-10-12", "2015-10-12", "2015-10-12"),
            lambda dyad: dyad.facts.meeting.date,
        ),
        *_side("a", "b", lambda dyad: (dyad.first, dyad.second)),
        *_side("b", "a", lambda dyad: (dyad.second, dyad.first)),
    ),
)
