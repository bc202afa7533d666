"""A meeting as a notebook shows it: a few lines of HTML that bring no style sheet and no script along."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.model.meeting import Meeting
    from cismeet.model.participant import Participant

__all__ = ["small_form"]

_STATEMENTS = 12
_CELL = '<td style="text-align:left;vertical-align:top">'


def small_form(meeting: Meeting) -> str:
    """The headline, who took part, what was said, the topics and the summits, as HTML.

    Every word of the readout is escaped, and colours are left to the notebook. The
    page that ``cismeet view`` writes shows the whole reading.

    Args:
        meeting: the meeting.

    >>> from cismeet.model import Meeting, MeetingKind, Source
    >>> small_form(Meeting(id="m-1", kind=MeetingKind.VISIT, title="<b>", source=Source(text="He came.")))
    '<div><p><b>&lt;b&gt;</b><br>visit</p><p><small>100% of the text read</small></p></div>'
    """
    head = [meeting.kind.replace("_", " "), *(str(one) for one in (meeting.date, meeting.place) if one)]
    parts = [
        f"<p><b>{_words(meeting.title or 'Readout without a headline')}</b><br>{_words(' · '.join(head))}</p>",
        _list("Took part", map(_person, meeting.participants)),
        _table(meeting),
        _list("Topics", (_words(topic.text) for topic in meeting.topics)),
        _list("Summits", _summits(meeting)),
        f"<p><small>{_last_line(meeting)}</small></p>",
    ]
    return f"<div>{''.join(parts)}</div>"


def _words(text: str) -> str:
    return escape(" ".join(text.split()))


def _person(person: Participant) -> str:
    told = [part for part in (person.role if person.name else None, person.country, person.organization) if part]
    return _words(f"{person.label}, {', '.join(told)}" if told else person.label)


def _list(heading: str, items: Iterable[str]) -> str:
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f"<p>{heading}</p><ul>{lines}</ul>" if lines else ""


def _table(meeting: Meeting) -> str:
    """The first statements, a row each."""
    if not meeting.statements:
        return ""
    labels: dict[str | None, str] = {person.id: person.label for person in meeting.people}
    rows = "".join(
        f"<tr>{_CELL}{_words(labels.get(one.speaker, 'somebody'))}</td>"
        f"{_CELL}{_words(labels.get(one.addressee, ''))}</td>"
        f"{_CELL}{one.act}</td>{_CELL}{_words(one.text)}</td></tr>"
        for one in meeting.statements[:_STATEMENTS]
    )
    return (
        "<table><thead><tr><th>Speaker</th><th>To</th><th>Act</th><th>Statement</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _summits(meeting: Meeting) -> Iterator[str]:
    for summit in meeting.summits:
        items = "".join(f"<li>{_words(str(item))}</li>" for item in summit.agenda)
        yield _words(str(summit)) + (f"<ol>{items}</ol>" if items else "")


def _last_line(meeting: Meeting) -> str:
    more = len(meeting.statements) - _STATEMENTS
    left_out = f"{more} more statements; " if more > 0 else ""
    notes = f"; {len(meeting.notes)} notes" if meeting.notes else ""
    return f"{left_out}{meeting.coverage:.0%} of the text read{notes}"
