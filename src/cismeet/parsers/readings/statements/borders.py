"""Which tokens of a sentence may belong to what each of its attributions reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.parsers.readings.attributions.attribution import Position
from cismeet.parsers.text.datelines import opening_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["find_borders"]

_BREAKS = frozenset(";:")


def find_borders(document: Document, sentence: Sentence, attributions: Sequence[Attribution]) -> list[tuple[int, int]]:
    """For each attribution the first and last token that its content may take."""
    borders: list[tuple[int, int]] = []
    previous: Attribution | None = None
    opening = opening_of(document, sentence)
    for number, attribution in enumerate(attributions, start=1):
        before = opening
        if previous is not None:
            before = previous.first if previous.position is Position.BEFORE else previous.last
        if attribution.position is not Position.BEFORE:
            before = _aside_start(document, before, attribution, previous)
        after = sentence.last
        if number < len(attributions):
            following = attributions[number]
            if following.first > attribution.cue.first or attribution.content_end is None:
                after = following.first
            if following.position is not Position.BEFORE:
                after = _aside_start(document, attribution.last, following, attribution)
        if attribution.content_end is not None:
            after = min(after, attribution.content_end)
        borders.append((before, after))
        previous = attribution
    return borders


def _aside_start(document: Document, before: int, aside: Attribution, previous: Attribution | None) -> int:
    """Where that begins what a clause behind it attributes.

    After a colon or semicolon, or, within what somebody else says, at the clause itself.
    """
    words, quoted = document.words, document.quoted
    forms = words.forms
    for place in range(aside.first - 2, before, -1):
        if forms[place] in _BREAKS and not quoted[place]:
            return place + 1
    if previous is None or previous.position is not Position.BEFORE or previous.following is None:
        return before
    start = aside.first
    while start - 1 > before and (forms[start - 1] == "," or words.classes[start - 1] & classes.RELATIVE):
        start -= 1
    return start
