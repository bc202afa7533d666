"""The table of statements: who said what to whom, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Act, Form, Office
from cismeet.serializers.tables.column import Column, declare
from cismeet.serializers.tables.facts import Entry
from cismeet.serializers.tables.shared_columns import OF_MEETING, SharedColumns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cismeet.model import Participant, Statement
    from cismeet.serializers.tables.facts import Facts

__all__ = ["STATEMENTS"]


def _statements(facts: Facts) -> Iterator[Entry[Statement]]:
    for index, statement in enumerate(facts.meeting.statements):
        yield Entry(facts, index, statement)


def _speaker(entry: Entry[Statement]) -> Participant | None:
    return entry.facts.person(entry.thing.speaker)


def _addressee(entry: Entry[Statement]) -> Participant | None:
    return entry.facts.person(entry.thing.addressee)


_SHARED = SharedColumns[Entry["Statement"]](lambda entry: entry.facts)


def _rule(value: str) -> Column[Entry[Statement]]:
    return _SHARED.rule(f"{value}_rule", f"`{value}`", lambda entry: f"/statements/{entry.index}/{value}")


def _voice(
    name: str, what: str, person: Callable[[Entry[Statement]], Participant | None]
) -> tuple[Column[Entry[Statement]], ...]:
    return (
        Column(
            name=name,
            description=f"Id of the {what}, as in the table `participants`.",
            rule="Blank where the text leaves it open.",
            example="sergei-lebedev",
            read=lambda entry: one.id if (one := person(entry)) else None,
        ),
        Column(
            name=f"{name}_name",
            description=f"Name of the {what}.",
            rule="The role where there is no name; blank where the text leaves it open.",
            example="Sergei Lebedev",
            read=lambda entry: one.label if (one := person(entry)) else None,
        ),
        Column(
            name=f"{name}_office",
            description=f"Kind of the office of the {what}.",
            rule="Blank when not known.",
            example="organization_head",
            values=tuple(Office),
            read=lambda entry: one.office.value if (one := person(entry)) and one.office else None,
        ),
        *_SHARED.countries(
            f"{name}_country{{}}",
            f"State that the {what} represents",
            lambda entry: one.country if (one := person(entry)) else None,
            "Blank when the text does not tell.",
        ),
        _rule(name),
    )


STATEMENTS = declare(
    "statements",
    title="Statements",
    description="A row is one act of speech that the text attributes to somebody, quoted or reported.",
    key=("meeting_id", "statement_index"),
    references=(OF_MEETING,),
    records=_statements,
    columns=(
        _SHARED.meeting(),
        _SHARED.index("statement_index", "statement", lambda entry: entry.index),
        *_voice("speaker", "speaker", _speaker),
        Column(
            name="speaker_words",
            description="Words that name the speaker at this statement, as written.",
            rule="Blank where the speaker is implied.",
            example="the head of state",
            read=lambda entry: entry.facts.words(entry.thing.speaker_span),
        ),
        *_voice("addressee", "one spoken to", _addressee),
        Column(
            name="form",
            description="Whether all, none or some of the words stand inside quotation marks.",
            rule="`indirect` and `mixed` are the reporter's words, wholly or in part: never quote them.",
            example="direct",
            values=tuple(Form),
            required=True,
            read=lambda entry: entry.thing.form.value,
        ),
        Column(
            name="act",
            description="What the speaker does by saying it.",
            rule="Follows the cue.",
            example="state",
            values=tuple(Act),
            required=True,
            read=lambda entry: entry.thing.act.value,
        ),
        _rule("act"),
        Column(
            name="cue",
            description="Words that carry the act, as written.",
            rule="As read.",
            example="stressed",
            required=True,
            read=lambda entry: entry.thing.cue.text,
        ),
        *_SHARED.span("cue_", "the cue", lambda entry: entry.thing.cue.span),
        Column(
            name="text",
            description="What was said.",
            rule="The parts of the content, joined by one space, without the quotation marks around a part.",
            example="The most important conclusion is that we need one another.",
            required=True,
            read=lambda entry: entry.thing.text,
        ),
        Column(
            name="spans",
            description="Where the parts stand in the text of the readout.",
            rule="`start-end` of each part in Unicode code points from 0, joined by a space.",
            example="1874-2009",
            required=True,
            read=lambda entry: " ".join(f"{span.start}-{span.end}" for span in entry.thing.spans),
        ),
    ),
)
