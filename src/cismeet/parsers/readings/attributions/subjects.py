"""Who speaks when the subject stands before the verb: *X said that A*; *A, X said*; reporters *who asked if A*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language import classes
from cismeet.language.schema import Frame
from cismeet.model import Act
from cismeet.parsers.mentions.mention import MentionKind
from cismeet.parsers.readings.attributions.asides import aside_position, clause_end
from cismeet.parsers.readings.attributions.attribution import SUBJECT_BEFORE_VERB, Attribution, Position
from cismeet.parsers.readings.attributions.frames import read_frame
from cismeet.parsers.readings.attributions.nesting import clause_opening, is_nested
from cismeet.parsers.readings.attributions.refusals import refusal_of_what_precedes
from cismeet.parsers.readings.attributions.speakers import deals_with_matters, may_speak

if TYPE_CHECKING:
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.attributions.verb import Verb

__all__ = ["subject_before", "subject_of_relative"]


def subject_before(verb: Verb) -> Attribution | None:
    """X said: a main clause, an aside, a refusal behind what it refuses; nothing where it is itself reported."""
    speaker, view, told = verb.left.mention, verb.view, verb.told
    if speaker is None or not may_speak(view, speaker) or (speaker.plural and deals_with_matters(verb)):
        return None
    first = clause_opening(view, speaker.first)
    if first < speaker.first and view.kind(speaker.first - 1) & classes.COMPARISON:
        return None
    latest = told.latest
    if latest is not None and latest.position is Position.WITHIN and speaker.last <= latest.first:
        return None  # the tariff, he said, *adheres* to the rule: the subject of what he says
    attribution = _as_aside(verb, speaker, first) or _as_refusal(verb, speaker, first) or _of_whom(verb, speaker)
    if attribution is None and not is_nested(told, speaker.first, first):
        attribution = verb.attribute(first, speaker, SUBJECT_BEFORE_VERB)
    if attribution is None:
        return None
    told.subject = speaker
    joined = _joined_with(verb, speaker)
    if joined is None:
        return attribution
    return evolve(attribution, first=joined.first, words=(joined.first, speaker.last), rule="joined-subjects")


def _joined_with(verb: Verb, speaker: Mention) -> Mention | None:
    """The person that opens the clause and is joined to its subject (*Hrynko* and Gevorkova noted)."""
    view, conjunction = verb.view, speaker.first - 1
    if not view.kind(conjunction) & classes.CONJUNCTION or speaker.kind is not MentionKind.NAME:
        return None
    other = view.mention_before(conjunction)
    if other is None or other.kind is not MentionKind.NAME:
        return None
    opens = other.first == view.first or view.form(other.first - 1) in {",", ";"}
    return other if opens else None


def _as_aside(verb: Verb, speaker: Mention, first: int) -> Attribution | None:
    """A, *he said*; A, *he said*, b. An aside at the end attributes all that the sentence tells before it."""
    latest = verb.told.latest
    if latest is not None and latest.content_end == first - 1:  # noting that A, *he urged* B: the main clause
        return None
    position = aside_position(verb.view, verb.cue, first)
    if position is None:
        return None
    if position is Position.AFTER:
        verb.told.withdraw_reported()
    attribution = verb.attribute(first, speaker, "subject-in-aside")
    return evolve(attribution, position=position, last=clause_end(verb.view, verb.cue))


def _as_refusal(verb: Verb, speaker: Mention, first: int) -> Attribution | None:
    """Which capital that was, *he declined to say*."""
    last = refusal_of_what_precedes(verb.view, verb.cue, first)
    if last is None:
        return None
    attribution = verb.attribute(first, speaker, "refusal-behind")
    return evolve(attribution, position=Position.AFTER, last=last, cue_span=(attribution.cue_span[0], last))


def _of_whom(verb: Verb, speaker: Mention) -> Attribution | None:
    """…received the guest, *whom he assured that A*: the one before the comma is spoken to."""
    view, relative = verb.view, speaker.first - 1
    if view.form(relative - 1) != "," or not view.kind(relative) & classes.RELATIVE:
        return None
    listener = view.mention_before(relative - 1)
    if listener is None or Frame.ADDRESSEE not in verb.cue.frames or verb.told.reported() is not None:
        return None
    if not view.kind(verb.cue.last) & (classes.COMPLEMENTISER | classes.QUESTION | classes.INFINITIVE):
        return None
    return evolve(verb.attribute(relative - 1, speaker, "relative-object"), addressee=listener)


def subject_of_relative(verb: Verb) -> Attribution | None:
    """*Reporters who* had asked if A; …, *X, who* explained that A: a relative clause on those who speak."""
    speaker, view = verb.left.mention, verb.view
    if speaker is None:
        return None
    asks = verb.cue.act is Act.ASK and speaker.plural
    if not asks and not _explains(verb, speaker):
        return None
    first = verb.left.place
    return verb.attribute(first - (view.form(first - 1) == ","), speaker, "relative-clause")


def _explains(verb: Verb, speaker: Mention) -> bool:
    """Whether a clause behind a comma tells what somebody said (by X*, who explained that* A), outside what is said."""
    view = verb.view
    if view.form(verb.left.place - 1) != "," or speaker.kind is MentionKind.GROUP or not may_speak(view, speaker):
        return False
    reported = verb.told.reported()
    if reported is not None and reported.following is not None and reported.following.content <= speaker.first:
        return False
    following = read_frame(view, verb.cue)
    if following.addressee is not None and following.content > following.addressee.last:
        return True
    content = following.content
    leads = (
        view.kind(content - 1) & (classes.COMPLEMENTISER | classes.QUESTION) or view.kind(content) & classes.INFINITIVE
    )
    return bool(leads) or view.quoted(content)
