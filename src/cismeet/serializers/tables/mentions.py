"""The table of mentions: every place in the text that names a person, a group or a summit."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.model import Span
from cismeet.serializers.tables.column import Column, ColumnType, declare
from cismeet.serializers.tables.facts import Facts
from cismeet.serializers.tables.shared_columns import OF_MEETING, SharedColumns

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MENTIONS"]


class Named(StrEnum):
    """What is named."""

    PERSON = "person"
    SUMMIT = "summit"


@frozen
class Mention:
    """Words that name somebody or something, and the how-manieth they are."""

    facts: Facts
    named: Named
    person: str | None
    summit: int | None
    index: int
    span: Span


def _mentions(facts: Facts) -> Iterator[Mention]:
    for person in facts.meeting.people:
        for index, span in enumerate(person.mentions):
            yield Mention(facts, Named.PERSON, person.id, None, index, span)
    for number, summit in enumerate(facts.meeting.summits):
        for index, span in enumerate(summit.mentions):
            yield Mention(facts, Named.SUMMIT, None, number, index, span)


_SHARED = SharedColumns[Mention](lambda mention: mention.facts)

MENTIONS = declare(
    "mentions",
    title="Mentions",
    description="A row is a place in the text that names a person, a group or a summit.",
    key=("meeting_id", "named", "person_id", "summit_index", "mention_index"),
    references=(OF_MEETING,),
    records=_mentions,
    columns=(
        _SHARED.meeting(),
        Column(
            name="named",
            description="What is named.",
            rule="`person` is also a group.",
            example="person",
            values=tuple(Named),
            required=True,
            read=lambda mention: mention.named.value,
        ),
        Column(
            name="person_id",
            description="Id of the person or group, as in the table `participants`.",
            rule="Blank for a summit.",
            example="sergei-lebedev",
            read=lambda mention: mention.person,
        ),
        Column(
            name="summit_index",
            type=ColumnType.INTEGER,
            description="Place of the summit in the list of the document, as in the table `summits`.",
            rule="Counted from 0; blank for a person.",
            example="0",
            read=lambda mention: mention.summit,
        ),
        Column(
            name="mention_index",
            type=ColumnType.INTEGER,
            description="The how-manieth mention of the same it is.",
            rule="Counted from 0, in text order.",
            example="0",
            required=True,
            read=lambda mention: mention.index,
        ),
        *_SHARED.span("", "the mention", lambda mention: mention.span),
        Column(
            name="text",
            description="The words as written.",
            rule="Blank only for a mention without words.",
            example="Sergei Lebedev",
            read=lambda mention: mention.facts.words(mention.span),
        ),
    ),
)
