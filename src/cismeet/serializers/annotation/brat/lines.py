"""The lines of an ``.ann`` file, out and in.

Text-bound annotations (T), events (E), relations (R), attributes (A) and notes (#) as
https://github.com/nlplab/brat/wiki/Annotation-Data-Format describes them. A statement is
an event whose trigger is its cue; all free facts of a mark are one note, as JSON.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from cismeet.model import Span
from cismeet.serializers.annotation.brat.fragments import cut, joined, reference
from cismeet.serializers.annotation.facts import facts_from, facts_text
from cismeet.serializers.annotation.marks import Label, Link, Mark, MarkedText
from cismeet.serializers.annotation.unmarking import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NOTE", "from_lines", "to_lines"]

NOTE = "AnnotatorNotes"

# Each can match in one way only, so that no line takes more time than its length; an offset has twelve digits at most.
_TEXT_BOUND = re.compile(r"(T[0-9]+)\t(\S+) ([0-9]{1,12} [0-9]{1,12}(?:;[0-9]{1,12} [0-9]{1,12})*)\t(.*)", re.DOTALL)
_EVENT = re.compile(r"(E[0-9]+)\t([^\s:]+):(\S+)((?: [^\s:]+:\S+)*)")
_RELATION = re.compile(r"(R[0-9]+)\t(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)")
_ATTRIBUTE = re.compile(r"([AM][0-9]+)\t(\S+) (\S+)(?: (.*))?")
_COMMENT = re.compile(r"(#[0-9]+)\t(\S+) (\S+)\t(.*)", re.DOTALL)


def to_lines(marked: MarkedText) -> Iterator[str]:
    r"""The lines of the ``.ann`` file of a marked text.

    A mark that nothing but line breaks stands under is left out, with its links.

    Args:
        marked: the text and its marks.

    >>> mark = Mark("T1", Label.TOPIC, (Span(13, 18),), {}, {"text": "commerce"})
    >>> for line in to_lines(MarkedText("They talked (trade).", (mark,))):
    ...     print(line.replace("\t", " | "))
    T1 | Topic 13 18 | trade
    #1 | AnnotatorNotes T1 | {"text": "commerce"}
    """
    marks = [(one, fragments) for one in marked.marks if (fragments := cut(marked.text, one.spans))]
    numbers = {one.id: number for number, (one, _) in enumerate(marks, 1)}
    names = {one.id: f"{'E' if one.label == Label.STATEMENT else 'T'}{numbers[one.id]}" for one, _ in marks}
    links = [one for one in marked.links if one.source in names and one.target in names]
    for one, fragments in marks:
        places = ";".join(f"{span.start} {span.end}" for span in fragments)
        yield f"T{numbers[one.id]}\t{one.label} {places}\t{reference(marked.text, fragments)}"
    told: dict[str, list[str]] = {}
    for link in links:
        told.setdefault(link.source, []).append(f" {link.kind}:{names[link.target]}")
    for one, _ in marks:
        if names[one.id].startswith("E"):
            yield f"{names[one.id]}\t{one.label}:T{numbers[one.id]}{''.join(told.get(one.id, []))}"
    relations = [link for link in links if names[link.source].startswith("T")]
    for number, link in enumerate(relations, 1):
        yield f"R{number}\t{link.kind} Arg1:{names[link.source]} Arg2:{names[link.target]}"
    choices = [(names[one.id], name, value) for one, _ in marks for name, value in one.choices.items()]
    for number, (owner, name, value) in enumerate(choices, 1):
        yield f"A{number}\t{name} {owner} {value}"
    noted = [one for one, _ in marks if one.facts]
    for number, one in enumerate(noted, 1):
        yield f"#{number}\t{NOTE} {names[one.id]}\t{facts_text(one.facts)}"


def from_lines(text: str, lines: str) -> tuple[MarkedText, list[Problem]]:
    """The marked text of an ``.ann`` file, and every line of it that cannot be taken.

    Args:
        text: the readout, as its ``.txt`` file has it.
        lines: the whole ``.ann`` file.
    """
    reader = _Reader(text)
    for number, line in enumerate(lines.split("\n"), 1):
        if line.strip():
            reader.take(line.removesuffix("\r"), f"line {number}")
    return reader.marked(), reader.problems


@define
class _Reader:
    text: str
    problems: list[Problem] = field(factory=list[Problem])
    _marks: dict[str, Mark] = field(factory=dict[str, Mark])
    _triggers: dict[str, str] = field(factory=dict[str, str])
    _links: list[Link] = field(factory=list[Link])
    _choices: dict[str, dict[str, str]] = field(factory=dict[str, dict[str, str]])
    _facts: dict[str, dict[str, object]] = field(factory=dict[str, dict[str, object]])

    def take(self, line: str, where: str) -> None:
        if found := _TEXT_BOUND.fullmatch(line):
            self._text_bound(found, where)
        elif found := _EVENT.fullmatch(bare := line.rstrip()):
            self._triggers[found[1]] = found[3]
            for argument in found[4].split():
                role, _, target = argument.partition(":")
                self._links.append(Link(role.rstrip("0123456789"), found[1], target))
        elif found := _RELATION.fullmatch(bare):
            self._links.append(Link(found[2], found[3], found[4]))
        elif found := _ATTRIBUTE.fullmatch(bare):
            self._choices.setdefault(found[3], {})[found[2]] = found[4] or ""
        elif found := _COMMENT.fullmatch(line):
            self._note(found[2], found[3], found[4], where)
        else:
            self.problems.append(Problem(where, f"it is no line that cismeet writes: {line[:60]!r}; it is passed over"))

    def _text_bound(self, found: re.Match[str], where: str) -> None:
        id, label, places, words = found.groups()  # noqa: A001  (the name in the format)
        pairs = [tuple(map(int, place.split())) for place in places.split(";")]
        if any(not start < end <= len(self.text) for start, end in pairs):
            told = f"{id} marks {places}, and the text has {len(self.text)} code points; it is passed over"
            self.problems.append(Problem(where, told))
            return
        fragments = [Span(start, end) for start, end in pairs]
        if reference(self.text, fragments) != words:
            told = f"{id} repeats {words[:60]!r}, but at {places} stands {reference(self.text, fragments)[:60]!r}"
            hint = "; was the text changed, or does an emoji stand before it? What stands there is taken"
            self.problems.append(Problem(where, told + hint))
        if id in self._marks:
            self.problems.append(Problem(where, f"{id} stands here twice; the last is taken"))
        self._marks[id] = Mark(id, label, joined(self.text, fragments))

    def _note(self, kind: str, owner: str, words: str, where: str) -> None:
        if kind != NOTE:
            return
        facts = facts_from(words)
        if facts is None:
            told = f'the note of {owner} is no JSON object, as {{"name": "Anna Sould"}} is; it is passed over'
            self.problems.append(Problem(where, told))
        self._facts.setdefault(owner, {}).update(facts or {})

    def marked(self) -> MarkedText:
        events = {trigger: event for event, trigger in self._triggers.items()}
        marks = tuple(self._whole(one, events.get(one.id, one.id)) for one in self._marks.values())
        named = {one.id for one in marks}
        for owner in (*self._choices, *self._facts):
            if owner not in named and self._triggers.get(owner) not in named:
                self.problems.append(Problem(owner, "it is described and does not exist"))
        return MarkedText(self.text, marks, tuple(self._links))

    def _whole(self, one: Mark, id: str) -> Mark:  # noqa: A002  (the name in the format)
        choices = {**self._choices.get(one.id, {}), **self._choices.get(id, {})}
        facts = {**self._facts.get(one.id, {}), **self._facts.get(id, {})}
        return evolve(one, id=id, choices=choices, facts=facts)
