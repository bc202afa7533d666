"""Who speaks when the subject stands behind the verb: *“A,” said X*; *– noted X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language.schema import REPORTING
from cismeet.parsers.readings.attributions.attribution import Attribution, Position
from cismeet.parsers.readings.attributions.left_side import Stop
from cismeet.parsers.readings.attributions.speakers import may_speak
from cismeet.parsers.readings.attributions.view import DASHES, FINITE

if TYPE_CHECKING:
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.attributions.verb import Verb
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["subject_behind"]

_LONGEST_APPOSITION = 30


def subject_behind(verb: Verb) -> Attribution | None:
    """“A,” said X: the subject follows the verb, behind a quotation or a mark."""
    view, cue = verb.view, verb.cue
    speaker = view.mention_from(cue.last)
    if speaker is None or not cue.frames & REPORTING:
        return None
    if not _follows_content(verb, speaker) or not may_speak(view, speaker):
        return None
    verb.told.subject = speaker
    sentence_goes_on = view.form(speaker.last) == "," and view.kind(speaker.last + 1) & FINITE
    last = speaker.last if sentence_goes_on else _after_apposition(view, speaker.last)
    within = sentence_goes_on or _opens_quotation(view, last)
    return evolve(
        verb.attribute(_after_content(view, cue.first), speaker, "subject-after-verb"),
        last=last,
        position=Position.WITHIN if within else Position.AFTER,
        following=None,
        cue_span=(cue.first, cue.last),
    )


def _follows_content(verb: Verb, speaker: Mention) -> bool:
    """Whether a quotation stands before the verb, or a mark with a quotation before it or a mark behind the subject."""
    view, left = verb.view, verb.left
    if left.stop is Stop.QUOTATION or view.quoted(left.place - 1):
        return True
    return view.form(speaker.last) in {"", ".", ",", "!", "?"}


def _after_content(view: SentenceView, first: int) -> int:
    """Where the clause begins: at the comma or dash before it (“A”*, –* said X)."""
    while view.form(first - 1) == "," or view.form(first - 1) in DASHES:
        first -= 1
    return first


def _after_apposition(view: SentenceView, place: int) -> int:
    """Index after an apposition behind the subject (said X*, head of the delegation*, …)."""
    if view.form(place) != "," or view.quoted(place + 1):
        return place
    for closing in range(place + 1, min(view.last, place + _LONGEST_APPOSITION)):
        if view.form(closing) in {",", "."}:
            return closing
        if view.quoted(closing):
            break
    return place


def _opens_quotation(view: SentenceView, place: int) -> bool:
    """Whether a quotation goes on, behind a comma or colon or without (“A,” said X*, “b.”*)."""
    return view.quoted(place) or (view.form(place) in {",", ":"} and view.quoted(place + 1))
