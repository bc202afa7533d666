"""The evidence of a meeting, sorted to the entries of the record that it backs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Evidence, Where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cismeet.model import Meeting

__all__ = ["Backing", "Proof", "backings", "proofs_by_owner"]

_ENTRY = re.compile(
    r"(/summits/[0-9]+/agenda/[0-9]+|/(?:participants|mentioned|statements|topics|summits)/[0-9]+)/(.+)"
)


@frozen(kw_only=True)
class Proof:
    """What one value of an entry rests on.

    Args:
        value: which value, for instance ``speaker`` or ``place country``.
        rule: the rule that read it.
        quotations: the words that it was read from.
        where: whether those stand in the text or in the title.
    """

    value: str
    rule: str
    quotations: tuple[str, ...]
    where: Where


@frozen
class Backing:
    """Evidence with the entry that it belongs to.

    Args:
        evidence: as the meeting has it.
        owner: JSON Pointer of the entry; ``""`` is the meeting itself.
        value: which value of the entry it backs, for instance ``place/city``.
    """

    evidence: Evidence
    owner: str
    value: str


def backings(meeting: Meeting) -> tuple[Backing, ...]:
    """All evidence in the order of the document, each with its entry.

    Evidence for an entry that the meeting does not have belongs to the meeting itself, so that it is shown.

    >>> from cismeet.model import *
    >>> meeting = Meeting(id="m", kind=MeetingKind.VISIT, topics=(Topic("they", Span(0, 4)),),
    ...     evidence=(Evidence("/topics/0/text", (), "list"), Evidence("/place/city", (), "city")),
    ...     source=Source(text="They spoke."))
    >>> [(one.owner, one.value) for one in backings(meeting)]
    [('/topics/0', 'text'), ('', 'place/city')]
    """
    entries = set(_entries(meeting))
    found: list[Backing] = []
    for evidence in meeting.evidence:
        path = _ENTRY.fullmatch(evidence.path)
        if path and path[1] in entries:
            found.append(Backing(evidence, path[1], path[2]))
        else:
            found.append(Backing(evidence, "", evidence.path.removeprefix("/")))
    return tuple(found)


def proofs_by_owner(meeting: Meeting) -> Mapping[str, tuple[Proof, ...]]:
    """The proofs of each entry that has any, in the order of the document."""
    found: dict[str, list[Proof]] = {}
    for backing in backings(meeting):
        found.setdefault(backing.owner, []).append(_proof(meeting, backing))
    return {owner: tuple(proofs) for owner, proofs in found.items()}


def _entries(meeting: Meeting) -> list[str]:
    """The pointers of everything that has an entry of its own in the record."""
    counts = {
        "participants": len(meeting.participants),
        "mentioned": len(meeting.mentioned),
        "statements": len(meeting.statements),
        "topics": len(meeting.topics),
        "summits": len(meeting.summits),
    }
    pointers = [f"/{name}/{number}" for name, count in counts.items() for number in range(count)]
    for number, summit in enumerate(meeting.summits):
        pointers += [f"/summits/{number}/agenda/{place}" for place in range(len(summit.agenda))]
    return pointers


def _proof(meeting: Meeting, backing: Backing) -> Proof:
    evidence = backing.evidence
    words = meeting.title or "" if evidence.where is Where.TITLE else meeting.text
    return Proof(
        value=backing.value.replace("/", " ").replace("_", " "),
        rule=evidence.rule,
        quotations=tuple(span.of(words) for span in evidence.spans),
        where=evidence.where,
    )
