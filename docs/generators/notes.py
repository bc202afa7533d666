"""Every kind of note, with the rules that raise it and what they say of their examples."""

from __future__ import annotations

from cismeet import Note, NoteKind
from cismeet.serializers.json.docstrings import member_texts
from docs.generators.markup import code, plain, table
from docs.generators.rules import Rule, all_rules

__all__ = ["markdown", "raised"]


def raised() -> dict[NoteKind, list[tuple[Rule, Note]]]:
    """The rules that raise each kind of note, with the note of their example."""
    found: dict[NoteKind, list[tuple[Rule, Note]]] = {kind: [] for kind in NoteKind}
    for rule in all_rules():
        if rule.kept == "note":
            note = next(one for one in rule.meeting().notes if one.rule == rule.name)
            found[note.kind].append((rule, note))
    return found


def markdown(_words: list[str]) -> str:
    """A section for each kind."""
    texts = member_texts(NoteKind)
    return "\n".join(f"## {kind}\n\n{plain(texts[kind])}\n\n{_table(notes)}" for kind, notes in raised().items())


def _table(notes: list[tuple[Rule, Note]]) -> str:
    if not notes:
        return "The reader of this version raises none; documents of others may hold them.\n"
    rows = [
        [
            f"[{rule.name}](rules.md#{rule.name})",
            plain(rule.reads),
            plain(rule.meeting().source.text.strip()) or "(an empty text)",
            plain(note.message),
            code("null" if note.span is None else f"[{note.span.start}, {note.span.end}]"),
        ]
        for rule, note in notes
    ]
    return table(["rule", "raised when", "for instance in", "what it says", "span"], rows)
