"""A meeting as a readable summary in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from cismeet.cli.plain import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cismeet import Meeting, Participant, Statement, Summit

__all__ = ["summary"]


def summary(meeting: Meeting) -> RenderableType:
    """What rich prints: headline, people, statements, topics, summits and notes.

    All words of the meeting go through `Text`, never through markup, and are made
    harmless before.
    """
    parts: list[RenderableType] = [Text(one_line(meeting.title or "(no title)"), "bold")]
    told = [meeting.kind.value.replace("_", " "), *(str(part) for part in (meeting.date, meeting.place) if part)]
    parts.append(Text(one_line(", ".join(told))))
    parts += _section("Participants", [_person(one) for one in meeting.participants])
    parts += _section("Mentioned", [_person(one) for one in meeting.mentioned])
    parts += _section("Statements", [_statement(meeting, one) for one in meeting.statements])
    parts += _section("Topics", [Text(one_line(topic.text)) for topic in meeting.topics])
    for one in meeting.summits:
        parts += _section(_summit(one), [_item(str(item)) for item in one.agenda])
    parts += _section("Notes", [Text(one_line(str(note)), "yellow") for note in meeting.notes])
    parts.append(Text(f"\n{meeting.coverage:.0%} of the text read", "dim"))
    return Group(*parts)


def _section(heading: str, lines: list[Text]) -> list[RenderableType]:
    if not lines and heading in ("Participants", "Mentioned", "Statements", "Topics", "Notes"):
        return []
    return [Text(f"\n{heading}", "bold cyan"), *(Padding(line, (0, 0, 0, 2)) for line in lines)]


def _person(person: Participant) -> Text:
    line = Text(one_line(person.label), "green")
    told = [part for part in (person.role if person.name else None, person.country, person.organization) if part]
    return line.append(f", {one_line(', '.join(told))}", "default") if told else line


def _statement(meeting: Meeting, statement: Statement) -> Text:
    line = Text(_name(meeting, statement.speaker), "green")
    if statement.addressee:
        line.append(" to ", "default").append(_name(meeting, statement.addressee), "green")
    line.append(f" ({statement.act}, {statement.form}) ", "dim")
    return line.append(one_line(f"{statement.cue.text}: {statement.text}"), "default")


def _name(meeting: Meeting, id: str | None) -> str:  # noqa: A002  (the name in the document)
    return one_line(meeting.person(id).label) if id else "somebody"


def _summit(summit: Summit) -> str:
    declared = "" if summit.declared_items is None else f", {summit.declared_items} items declared"
    return one_line(f"{summit}{declared}")


def _item(words: str) -> Text:
    return Text(f"• {one_line(words)}")
