"""Where the values of a meeting come from, for people; made from its evidence alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from cismeet import Where, to_dict
from cismeet.cli.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet import Evidence, Meeting

__all__ = ["explanation"]


def explanation(meeting: Meeting) -> str:
    """A line for every value that has evidence: where it stands, what it is, by which rule and from which words.

    >>> from cismeet import Edtf, Evidence, Meeting, MeetingKind, Source, Span
    >>> evidence = Evidence("/date", (Span(3, 13),), "day-and-month")
    >>> source = Source(text="On 12 October he came.")
    >>> date = Edtf.parse("XXXX-10-12")
    >>> print(explanation(Meeting(id="m", kind=MeetingKind.VISIT, date=date, evidence=(evidence,), source=source)))
    /date = XXXX-10-12
        day-and-month: “12 October” [3:13]
    """
    document = to_dict(meeting)
    lines: list[str] = []
    for number, evidence in enumerate(meeting.evidence):
        if not number or meeting.evidence[number - 1].path != evidence.path:
            lines.append(f"{one_line(evidence.path)} = {one_line(_shown(_value_at(document, evidence.path)))}")
        words = ", ".join(_words(meeting, evidence)) or "no words"
        lines.append(f"    {one_line(evidence.rule)}: {words}")
    return "\n".join(lines) or "no evidence"


def _words(meeting: Meeting, evidence: Evidence) -> Iterator[str]:
    in_title = evidence.where is Where.TITLE
    text, where = (meeting.title or "", " of the title") if in_title else (meeting.text, "")
    for span in evidence.spans:
        yield f"“{one_line(span.of(text))}” [{span.start}:{span.end}]{where}"


def _value_at(document: object, path: str) -> object:
    """What stands at a JSON Pointer; None when nothing does."""
    value = document
    for step in path.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        value = _parts(value).get(key)
    return value


def _parts(value: object) -> dict[str, object]:
    """The parts of an object or a list by their steps in a pointer."""
    if isinstance(value, dict):
        return cast("dict[str, object]", value)
    return (
        {str(place): part for place, part in enumerate(cast("list[object]", value))} if isinstance(value, list) else {}
    )


def _shown(value: object) -> str:
    parts = _parts(value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_shown(part)}" for key, part in parts.items() if part is not None)
    if isinstance(value, list):
        return "; ".join(map(_shown, parts.values()))
    return "nothing" if value is None else str(value)
