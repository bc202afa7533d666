"""Every rule name of the reader, from ``rules.tsv``, with what its example gives when it is read now."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from attrs import frozen

import cismeet
from cismeet.language.table import read_rows
from docs.generators.markup import code, plain

__all__ = ["Rule", "all_rules", "markdown"]

_FILE = Path(__file__).with_name("rules.tsv")
_PARAGRAPH = "¶"
_CODE_POINT = re.compile(r"\\u([0-9a-f]{4})")
_REPEATED = re.compile(r"⟪(.+?)⟫×(\d+)")
_SHOWN = 3


@frozen
class Rule:
    """One rule.

    Args:
        part: the part of the reading that it belongs to.
        name: its name.
        kept: where its name is written: ``evidence``, ``note``, ``inner`` (nowhere: it steers the
            reading) or ``unreached`` (no text is known that it reads).
        reads: what it goes by.
        title: the title of the example, None without one.
        published: when the example was published, None when not told.
        text: the example.
    """

    part: str
    name: str
    kept: str
    reads: str
    title: str | None
    published: str | None
    text: str

    def meeting(self) -> cismeet.Meeting:
        """The example, read."""
        return cismeet.parse(self.text, title=self.title, published=self.published)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the page."""
    return tuple(
        Rule(
            row["part"],
            row["rule"],
            row["kept"],
            row["reads"],
            row["title"] or None,
            row["published"] or None,
            _unescaped(row["text"]),
        )
        for row in read_rows(_FILE.read_text("utf-8"), _FILE.name)
    )


def _unescaped(text: str) -> str:
    r"""The example: ¶ for a blank line, \u202e for a character that no page shows, ⟪and so on⟫×400 for a long one."""
    text = _REPEATED.sub(lambda found: found[1] * int(found[2]), text.replace(_PARAGRAPH, "\n\n"))
    return _CODE_POINT.sub(lambda found: chr(int(found[1], 16)), text)


def markdown(_words: list[str]) -> str:
    """A section for each part of the reading, with an entry for each rule."""
    written: list[str] = []
    for part, members in groupby(all_rules(), lambda rule: rule.part):
        written.append(f"## {part}\n")
        written += map(_entry, members)
    return "\n".join(written)


def _entry(rule: Rule) -> str:
    lines = [f"### {rule.name}\n", f"{rule.reads}\n"]
    if rule.text:
        lines.append(f"> {_quoted(rule)}\n")
        lines += _given(rule)
    if rule.kept == "inner":
        lines.append("*Steers the reading; its name stands in no document.*\n")
    if rule.kept == "unreached":
        lines.append("*No text is known in which it decides; its name stands in no document.*\n")
    return "\n".join(lines)


def _quoted(rule: Rule) -> str:
    """The example with the words in bold that the rule rests on."""
    meeting = rule.meeting()
    evidence = [one for one in meeting.evidence if one.rule == rule.name] if rule.kept == "evidence" else []
    spans = {span for one in evidence[:1] for span in one.spans if one.where is cismeet.Where.TEXT}
    shown, done = "", 0
    for span in sorted(spans):
        start, end = max(span.start, done), max(span.end, done)
        shown += plain(meeting.source.text[done:start]) + f"**{plain(meeting.source.text[start:end])}**" * (start < end)
        done = end
    shown += plain(meeting.source.text[done:])
    before = [f"*Title:* {plain(rule.title)}. " if rule.title else ""]
    before.append(f"*Published {rule.published}.* " if rule.published else "")
    return "".join(before) + (shown.strip() or "(an empty text)")


def _given(rule: Rule) -> list[str]:
    """What the document says by the rule."""
    meeting = rule.meeting()
    if rule.kept == "evidence":
        paths = [one.path for one in meeting.evidence if one.rule == rule.name][:_SHOWN]
        document = cismeet.to_dict(meeting)
        return [", ".join(f"{code(path)} is {code(_shown(_value(document, path)))}" for path in paths) + "\n"]
    if rule.kept == "note":
        return [f"{plain(note.message)}\n" for note in meeting.notes if note.rule == rule.name][:1]
    return []


def _value(document: Any, path: str) -> Any:
    """The value that a JSON Pointer leads to."""
    for step in path.split("/")[1:]:
        document = document[int(step) if step.isdecimal() else step]
    return document


def _shown(value: Any) -> str:
    """A value in a few words; of a place its parts."""
    parts: list[Any] = list(value.values()) if hasattr(value, "values") else [value]
    return ", ".join(str(part) for part in parts if part is not None)
