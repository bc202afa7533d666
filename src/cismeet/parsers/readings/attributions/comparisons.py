"""Which comparing clauses attribute: *as X said (the day before)*, A; A, *as stressed by X*, b."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import FINITE_FORMS, PARTICIPLE_FORMS, REPORTING
from cismeet.parsers.readings.attributions.attribution import COMPARING_CLAUSE
from cismeet.parsers.readings.attributions.phrases import AttributingPhrase, led_speaker
from cismeet.parsers.readings.attributions.speakers import may_speak

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["read_comparison"]

_REACH_OF_VERB = 6
_ENDS = frozenset({",", ";", ".", "!", "?"})


def read_comparison(view: SentenceView, first: int) -> AttributingPhrase | None:
    """The comparing clause that begins at a token."""
    if not view.kind(first) & classes.COMPARISON:
        return None
    return _active(view, first) or _passive(view, first)


def _active(view: SentenceView, first: int) -> AttributingPhrase | None:
    """*As X said (the day before)*, up to its comma or the sentence's end."""
    speaker = view.mention_from(first + 1)
    cue = _verb_behind(view, speaker) if speaker is not None else None
    if speaker is None or cue is None or not may_speak(view, speaker):
        return None
    after = next((place for place in range(cue.last, view.last) if view.form(place) in _ENDS), view.last)
    has_auxiliary = cue.first > speaker.last and view.kind(cue.first - 1) & classes.AUXILIARY
    cue_first = cue.first - 1 if has_auxiliary else cue.first
    return AttributingPhrase(first, after, cue, (cue_first, cue.last), speaker, COMPARING_CLAUSE)


def _verb_behind(view: SentenceView, speaker: Mention) -> CueMention | None:
    """The finite verb of speech soon behind a subject (as X *had told* the guest)."""
    for place in range(speaker.last, min(view.last, speaker.last + _REACH_OF_VERB)):
        cue = view.mentions.cues.get(place)
        if cue is not None and cue.frames & REPORTING and cue.form in FINITE_FORMS:
            return cue
    return None


def _passive(view: SentenceView, first: int) -> AttributingPhrase | None:
    """*As (it was) stressed by X*."""
    place = first + 1
    while view.kind(place) & (classes.BE | classes.ADVERB | classes.NEUTER):
        place += 1
    cue = view.mentions.cues.get(place)
    if cue is None or cue.form not in PARTICIPLE_FORMS or not cue.frames & REPORTING:
        return None
    if not view.kind(cue.last) & classes.AGENT:
        return None
    speaker = led_speaker(view, cue.last + 1)
    if speaker is None:
        return None
    return AttributingPhrase(first, speaker.last, cue, (first, speaker.first), speaker, COMPARING_CLAUSE)
