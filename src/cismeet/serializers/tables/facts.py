"""A meeting with what several tables ask of it, found out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from cismeet.errors import ArgumentError
from cismeet.model import Meeting, Participant, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Entry", "Facts", "facts_of"]

Thing_co = TypeVar("Thing_co", covariant=True)


@frozen
class Facts:
    """A meeting, its people by id, who spoke to whom how often, and the rule behind each value.

    Args:
        meeting: the meeting.
        people: everybody listed, by id.
        spoken: number of statements by speaker.
        heard: number of statements by addressee.
        between: number of statements by speaker and addressee.
        rules: names of rules by JSON Pointer of the value.
    """

    meeting: Meeting
    people: Mapping[str, Participant]
    spoken: Mapping[str | None, int]
    heard: Mapping[str | None, int]
    between: Mapping[tuple[str | None, str | None], int]
    rules: Mapping[str, str]

    @classmethod
    def of(cls, meeting: Meeting) -> Facts:
        """The facts of that meeting."""
        rules: dict[str, dict[str, None]] = {}
        for evidence in meeting.evidence:
            rules.setdefault(evidence.path, {})[evidence.rule] = None
        statements = meeting.statements
        return cls(
            meeting,
            people={one.id: one for one in meeting.people},
            spoken=Counter(one.speaker for one in statements),
            heard=Counter(one.addressee for one in statements),
            between=Counter((one.speaker, one.addressee) for one in statements),
            rules={path: "; ".join(names) for path, names in rules.items()},
        )

    def person(self, id: str | None) -> Participant | None:  # noqa: A002  (the name in the document)
        """The one with that id; None for nobody."""
        return None if id is None else self.people[id]

    def words(self, span: Span | None) -> str | None:
        """The words of the text that a span covers; None where there are none."""
        return None if span is None else span.of(self.meeting.source.text) or None


@frozen
class Entry(Generic[Thing_co]):
    """A part of a meeting, and its place in the list that it stands in.

    Args:
        facts: of the meeting.
        index: the place, from 0, as JSON Pointers count.
        thing: the part itself.
    """

    facts: Facts
    index: int
    thing: Thing_co


def facts_of(meetings: Iterable[Meeting]) -> Iterator[Facts]:
    """The facts of meeting after meeting, as they come.

    Raises:
        ArgumentError: it is one meeting and not several, or something else is among them.
    """
    if isinstance(meetings, Meeting):
        raise ArgumentError("the first argument is one Meeting; it must be an iterable of them, for instance [meeting]")
    for number, meeting in enumerate(meetings, 1):
        if not isinstance(meeting, Meeting):
            raise ArgumentError(f"number {number} of the meetings is a {type(meeting).__name__}; it must be a Meeting")
        yield Facts.of(meeting)
