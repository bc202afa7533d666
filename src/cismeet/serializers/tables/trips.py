"""Trips: who travelled where, only as far as a readout says so."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import MeetingKind, Office, Participant, ParticipantKind, SummitStatus
from cismeet.serializers.tables.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LEADER_ROLES", "Trip", "trips"]

LEADER_ROLES: dict[Office, str | None] = {
    Office.HEAD_OF_STATE: "S",
    Office.HEAD_OF_GOVERNMENT: "G",
    Office.FOREIGN_MINISTER: "F",
    Office.MINISTER: None,  # E is the finance minister, and the model does not tell which minister one is
}
_LEADERS = {Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT}


@frozen
class Trip:
    """A leader who visits a country.

    Args:
        facts: of the meeting of kind ``visit``.
        index: place of the leader in the list of participants.
        leader: who travels.
        country: alpha-2 code of the country visited.
    """

    facts: Facts
    index: int
    leader: Participant
    country: str

    @property
    def id(self) -> str:
        """The same for the same leader in the same readout, on every machine."""
        meeting = self.facts.meeting
        named = json.dumps([meeting.id, self.leader.id]).encode()
        return f"t-{hashlib.sha256(named).hexdigest()[:16]}"

    @property
    def hosts(self) -> tuple[Participant, ...]:
        """Heads of state or government of the country visited who took part."""
        return tuple(one for one in self._others() if one.office in _LEADERS and one.country == self.country)

    @property
    def other_leaders(self) -> tuple[Participant, ...]:
        """Heads of state or government of third countries who took part."""
        own = {None, self.country, self.leader.country}
        return tuple(one for one in self._others() if one.office in _LEADERS and one.country not in own)

    @property
    def organization_heads(self) -> tuple[Participant, ...]:
        """Heads of an organisation who took part and represent no state."""
        return tuple(
            one
            for one in self._others()
            if one.office is Office.ORGANIZATION_HEAD and one.organization and one.country is None
        )

    @property
    def business(self) -> tuple[Participant, ...]:
        """People of business from another country than the leader's who took part."""
        own = {None, self.leader.country}
        return tuple(one for one in self._others() if one.office is Office.BUSINESS and one.country not in own)

    @property
    def events(self) -> tuple[str, ...]:
        """Names of the multilateral events that the readout itself reports."""
        return tuple(one.name for one in self.facts.meeting.summits if one.status is SummitStatus.REPORTED)

    def _others(self) -> Iterator[Participant]:
        for one in self.facts.meeting.participants:
            if one is not self.leader:
                yield one


def trips(facts: Facts) -> Iterator[Trip]:
    """The trips that a readout reports; none where it leaves anything of them open.

    The meeting is a visit, its country is told, and the leader represents another
    country. Ambassadors are no travellers, and neither are heads of organisations:
    they may work where they are met.
    """
    meeting = facts.meeting
    if meeting.kind is not MeetingKind.VISIT or meeting.place is None or meeting.place.country is None:
        return
    for index, person in enumerate(meeting.participants):
        abroad = person.country is not None and person.country != meeting.place.country
        if abroad and person.kind is ParticipantKind.PERSON and person.office in LEADER_ROLES:
            yield Trip(facts, index, person, meeting.place.country)
