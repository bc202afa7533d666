"""The table of meetings: one row for each readout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import MeetingKind
from cismeet.serializers.tables.column import Column, ColumnType, declare
from cismeet.serializers.tables.shared_columns import SharedColumns

if TYPE_CHECKING:
    from collections.abc import Callable

    from cismeet.model import Source
    from cismeet.serializers.tables.column import Cell
    from cismeet.serializers.tables.facts import Facts

__all__ = ["MEETINGS"]


def _count(name: str, what: str, example: str, count: Callable[[Facts], int]) -> Column[Facts]:
    return Column(
        name=name,
        type=ColumnType.INTEGER,
        description=f"Number of {what}.",
        rule=f"Length of the list; one row each in the table `{name}`."
        if name != "mentioned"
        else "Length of the list.",
        example=example,
        required=True,
        read=count,
    )


def _source(name: str, description: str, example: str, read: Callable[[Source], Cell]) -> Column[Facts]:
    return Column(
        name=name,
        type=ColumnType.DATE if name == "published" else ColumnType.STRING,
        description=description,
        rule="As the caller gave it; blank when not given.",
        example=example,
        read=lambda facts: read(facts.meeting.source),
    )


_SHARED = SharedColumns["Facts"](lambda facts: facts)

MEETINGS = declare(
    "meetings",
    title="Meetings",
    description="A row is a readout and the meeting, call, visit or other event that it reports.",
    key=("meeting_id",),
    records=lambda facts: (facts,),
    columns=(
        _SHARED.meeting(),
        Column(
            name="kind",
            description="What is reported.",
            rule="`other` is also what was postponed, denied or only announced.",
            example="meeting",
            values=tuple(MeetingKind),
            required=True,
            read=lambda facts: facts.meeting.kind.value,
        ),
        Column(
            name="title",
            description="Headline of the readout.",
            rule="Given by the caller or found in the text; blank when there is none.",
            example="President meets CIS Executive Secretary",
            read=lambda facts: facts.meeting.title,
        ),
        *_SHARED.dates(
            "date",
            "When the meeting took place",
            ("2015?-10-12", "2015-10-12", "2015-10-12"),
            lambda facts: facts.meeting.date,
        ),
        _SHARED.rule("date_rule", "`date`", lambda _: "/date"),
        *_SHARED.place("where the meeting took place", lambda facts: facts.meeting.place),
        _SHARED.rule("place_rule", "the place", lambda _: "/place"),
        _count("participants", "people and groups that took part", "2", lambda facts: len(facts.meeting.participants)),
        _count(
            "mentioned",
            "people named and groups quoted without taking part",
            "1",
            lambda facts: len(facts.meeting.mentioned),
        ),
        _count("statements", "statements", "10", lambda facts: len(facts.meeting.statements)),
        _count("topics", "topics of the meeting itself", "2", lambda facts: len(facts.meeting.topics)),
        _count("summits", "multilateral events spoken of", "1", lambda facts: len(facts.meeting.summits)),
        _count("notes", "notes on what is odd or left open", "0", lambda facts: len(facts.meeting.notes)),
        Column(
            name="coverage",
            type=ColumnType.NUMBER,
            description="Share of the text that something was read from, from 0 to 1.",
            rule="Counted in characters other than white space, rounded to four places.",
            example="0.8731",
            required=True,
            read=lambda facts: round(facts.meeting.coverage, 4),
        ),
        Column(
            name="text_length",
            type=ColumnType.INTEGER,
            description="Length of the text in Unicode code points.",
            rule="The text itself stays in the JSON document: it may be longer than a cell of Excel holds.",
            example="3214",
            required=True,
            read=lambda facts: len(facts.meeting.source.text),
        ),
        Column(
            name="language",
            description="Language that the text was read in.",
            rule="As the caller gave it, `en` by default.",
            example="en",
            required=True,
            read=lambda facts: facts.meeting.source.language,
        ),
        _source("publisher", "Who published the readout.", "Press service", lambda source: source.publisher),
        _source("published", "Day of publication.", "2015-10-12", lambda source: source.published),
        _source("url", "Address of the readout.", "https://example.org/1", lambda source: source.url),
        Column(
            name="generator",
            description="Program and version that read the text.",
            rule="Blank for a document that names none.",
            example="cismeet 0.1.0",
            read=lambda facts: facts.meeting.generator,
        ),
    ),
)
