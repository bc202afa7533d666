"""Statements written down with what backs their act, speaker and addressee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Cue, NoteKind, Span, Statement
from cismeet.parsers.readings.content import form_of

if TYPE_CHECKING:
    from cismeet.parsers.readings.statements import Draft
    from cismeet.parsers.record.identifiers import Register
    from cismeet.parsers.record.ledger import Ledger

__all__ = ["record_statement"]


def record_statement(ledger: Ledger, register: Register, draft: Draft, path: str) -> Statement:
    """Write one statement down.

    Args:
        ledger: takes the evidence, and a note where it is open who speaks.
        register: knows the ids of people and groups.
        draft: the statement as read.
        path: JSON Pointer of the entry.
    """
    document = ledger.document
    text = document.text
    cue = Cue(draft.cue.of(text), draft.cue)
    ledger.back(f"{path}/act", document, draft.cue, "act-of-cue")
    speaker = register.id_of(draft.speaker.voice)
    told = draft.speaker.span or draft.cue
    if speaker is not None:
        ledger.back(f"{path}/speaker", document, told, draft.speaker.rule)
    else:
        ledger.note(NoteKind.SPEAKER, f"It is left open who speaks: {told.of(text)!r}.", told, draft.speaker.rule)
    addressee = register.id_of(draft.addressee)
    if addressee == speaker:
        addressee = None
    if addressee is not None:
        ledger.back(f"{path}/addressee", document, draft.listener.span or draft.cue, draft.listener.rule)
    spans = _apart(draft.spans)
    return Statement(
        speaker=speaker,
        speaker_span=draft.speaker.span,
        addressee=addressee,
        form=form_of(document, spans),
        act=draft.act,
        cue=cue,
        text=" ".join([span.of(text) for span in spans]),
        spans=tuple(spans),
    )


def _apart(spans: list[Span]) -> list[Span]:
    """The parts of a content that do not overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
