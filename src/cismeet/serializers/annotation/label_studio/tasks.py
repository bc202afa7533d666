"""The ``result`` of a prediction or an annotation, out and in.

A mark is a region of type ``labels``; its choices and facts are further results with the
same id; a mark in several parts is a region for each, tied by relations. Offsets are code
points, as Label Studio writes them since 2021; older ones, in UTF-16, are known by their words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, cast

from attrs import define, evolve, field

from cismeet.model import Span
from cismeet.serializers.annotation.facts import facts_from, facts_text
from cismeet.serializers.annotation.marks import Link, Mark, MarkedText
from cismeet.serializers.annotation.unmarking import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CONTINUED", "FACTS", "LABELS", "TEXT", "Result", "from_result", "to_result"]

Result: TypeAlias = "dict[str, object]"

TEXT = "text"
LABELS = "label"
FACTS = "facts"
CONTINUED = "Continued"


def to_result(marked: MarkedText) -> Iterator[Result]:
    """The results of a marked text.

    Args:
        marked: the text and its marks.

    >>> from cismeet.serializers.annotation.marks import Label
    >>> mark = Mark("T1", Label.TOPIC, (Span(13, 18),))
    >>> [region] = to_result(MarkedText("They talked (trade).", (mark,)))
    >>> region["value"]
    {'start': 13, 'end': 18, 'text': 'trade', 'labels': ['Topic']}
    """
    for one in marked.marks:
        for number, span in enumerate(one.spans):
            place: Result = {"start": span.start, "end": span.end, "text": span.of(marked.text)}
            id = one.id if number == 0 else f"{one.id}.{number}"  # noqa: A001  (the name in the format)
            yield _of(id, LABELS, "labels", {**place, "labels": [str(one.label)]})
            if number:
                yield _relation(CONTINUED, one.id, id)
        place = {"start": one.spans[0].start, "end": one.spans[0].end}
        for name, value in one.choices.items():
            yield _of(one.id, name, "choices", {**place, "choices": [value]})
        if one.facts:
            yield _of(one.id, FACTS, "textarea", {**place, "text": [facts_text(one.facts)]})
    for link in marked.links:
        yield _relation(link.kind, link.source, link.target)


def _of(id: str, name: str, kind: str, value: Result) -> Result:  # noqa: A002  (the name in the format)
    return {"id": id, "from_name": name, "to_name": TEXT, "type": kind, "value": value}


def _relation(kind: str, source: str, target: str) -> Result:
    return {"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [str(kind)]}


def from_result(text: str, results: object) -> tuple[MarkedText, list[Problem]]:
    """The marked text of a result, and everything in it that cannot be taken.

    Args:
        text: the readout, as the task has it.
        results: the list under ``result``.
    """
    reader = _Reader(text)
    if not isinstance(results, list):
        return MarkedText(text), [Problem("result", "it must be a list")]
    for number, one in enumerate(cast("list[object]", results)):
        if isinstance(one, dict):
            reader.take(cast("Result", one), f"result {number}")
        else:
            reader.problems.append(Problem(f"result {number}", "it must be an object; it is passed over"))
    return reader.marked(), reader.problems


@define
class _Reader:
    text: str
    problems: list[Problem] = field(factory=list[Problem])
    _marks: dict[str, Mark] = field(factory=dict[str, Mark])
    _links: list[Link] = field(factory=list[Link])
    _choices: dict[str, dict[str, str]] = field(factory=dict[str, dict[str, str]])
    _facts: dict[str, Mapping[str, object]] = field(factory=dict[str, Mapping[str, object]])

    def take(self, one: Result, where: str) -> None:
        value = one.get("value")
        told = cast("Result", value) if isinstance(value, dict) else {}
        id = str(one.get("id"))  # noqa: A001  (the name in the format)
        match one.get("type"):
            case "labels":
                self._region(id, told, where)
            case "choices":
                self._choices.setdefault(id, {})[str(one.get("from_name"))] = _first(told.get("choices"))
            case "textarea" if (facts := facts_from(_first(told.get("text")))) is not None:
                self._facts[id] = facts
            case "textarea":
                told_so = f'the facts of {id} are no JSON object, as {{"name": "Anna Sould"}} is; they are passed over'
                self.problems.append(Problem(where, told_so))
            case "relation":
                kind = _first(one.get("labels")) or "(no label)"
                self._links.append(Link(kind, str(one.get("from_id")), str(one.get("to_id"))))
            case other:
                self.problems.append(Problem(where, f"{other!r} is no type of result that cismeet reads"))

    def _region(self, id: str, told: Result, where: str) -> None:  # noqa: A002  (the name in the format)
        start, end, words = told.get("start"), told.get("end"), told.get("text")
        if type(start) is not int or type(end) is not int or not 0 <= start < end:
            self.problems.append(Problem(where, f"{id} has no place in the text; it is passed over"))
            return
        found = self._place(start, end, words)
        if found is None:
            told_so = f"{id} marks {start} to {end}, and the text has {len(self.text)} code points; it is passed over"
            self.problems.append(Problem(where, told_so))
            return
        if isinstance(words, str) and words and found.of(self.text) != words:
            told_so = (
                f"{id} is said to be {words[:60]!r}, but there stands {found.of(self.text)[:60]!r}, which is taken"
            )
            self.problems.append(Problem(where, told_so))
        self._marks[id] = Mark(id, _first(told.get("labels")), (found,))

    def _place(self, start: int, end: int, words: object) -> Span | None:
        """The span, counted in code points or, where only that fits the words, in UTF-16."""
        if end <= len(self.text) and (self.text[start:end] == words or not isinstance(words, str)):
            return Span(start, end)
        units = self.text.encode("utf-16-le", "surrogatepass")
        before, inside = (
            units[2 * first : 2 * last].decode("utf-16-le", "replace") for first, last in ((0, start), (start, end))
        )
        if inside == words:
            return Span(len(before), len(before) + len(inside))
        return Span(start, end) if end <= len(self.text) else None

    def marked(self) -> MarkedText:
        pieces = {link.target: link.source for link in self._links if link.kind == CONTINUED}
        marks: dict[str, Mark] = {}
        for one in self._marks.values():
            owner = pieces.get(one.id)
            if owner in self._marks and owner != one.id and owner not in pieces:
                first = marks.get(owner, self._marks[owner])
                marks[owner] = evolve(first, spans=tuple(sorted((*first.spans, *one.spans))))
            elif one.id not in marks:
                marks[one.id] = one
        for owner in (*self._choices, *self._facts):
            if owner not in marks:
                self.problems.append(Problem(owner, "it is described and does not exist"))
        described = (
            evolve(one, choices=self._choices.get(one.id, {}), facts=self._facts.get(one.id, {}))
            for one in marks.values()
        )
        links = tuple(link for link in self._links if link.kind != CONTINUED)
        return MarkedText(self.text, tuple(described), links)


def _first(value: object) -> str:
    """The first of a list of strings, the string where it stands alone, or nothing."""
    members = cast("list[object]", value) if isinstance(value, list) else [value]
    return members[0] if members and isinstance(members[0], str) else ""
