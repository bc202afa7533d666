"""Who speaks in a participle: *Noting that A, he …*; *…, adding that B*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language import classes
from cismeet.language.schema import FINITE_FORMS, Frame
from cismeet.model import Act
from cismeet.parsers.readings.attributions.attribution import PARTICIPLE_FIRST, Attribution, Position
from cismeet.parsers.readings.attributions.frames import read_frame
from cismeet.parsers.readings.attributions.left_side import Stop
from cismeet.parsers.readings.attributions.main_clause import following_subject
from cismeet.parsers.readings.attributions.view import DASHES

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.verb import Verb

__all__ = ["subject_of_participle"]

_PASSIVE_WITHIN = 4  # tokens behind the subject
_SPEAKING = frozenset({Frame.THAT, Frame.ADDRESSEE})


def subject_of_participle(verb: Verb) -> Attribution | None:
    """The subject of the main clause behind a participle that opens the sentence, or of what stands before it."""
    if verb.view.kind(verb.cue.first - 1) & classes.COMPARISON:
        return _as_others_quote(verb)
    if verb.view.kind(verb.cue.first - 1) & classes.AGENT:
        return _as_means(verb)
    stop, latest = verb.left.stop, verb.told.latest
    after_first = latest is not None and latest.rule == PARTICIPLE_FIRST
    if stop is Stop.START or (stop is Stop.CONJUNCTION and after_first) or _follows_adjunct(verb):
        return _ahead_of_subject(verb)
    accompanies = bool(verb.view.kind(verb.cue.first - 1) & classes.SUBORDINATOR)
    if not accompanies and (stop is Stop.WORD or (stop is Stop.RELATIVE and verb.left.mention is None)):
        return None
    return _behind_subject(verb)


def _as_means(verb: Verb) -> Attribution | None:
    """He began *by noting that A*: the subject of the sentence, where a verb of its own stands before."""
    view, subject, before = verb.view, verb.told.main_subject(), verb.cue.first - 1
    if subject is None or subject.last >= before or not verb.has_complement:
        return None
    is_past = view.mentions.document.language.is_past
    if not any(is_past(view.key(place)) for place in range(subject.last, before)):
        return None
    return verb.attribute(before, subject, "participle-of-sentence")


def _as_others_quote(verb: Verb) -> Attribution | None:
    """He was quoted by the agency *as saying that A*: the subject of the passive speaks."""
    view, subject = verb.view, verb.told.main_subject()
    if subject is None or verb.told.latest is not None or not verb.has_complement:
        return None
    before_as = range(subject.last, min(verb.cue.first - 1, subject.last + _PASSIVE_WITHIN))
    passive = any(
        view.kind(at) & classes.BE and view.mentions.document.language.is_past(view.key(at + 1)) for at in before_as
    )
    return verb.attribute(subject.first, subject, "quoted-as-saying") if passive else None


# ---------------------------------------------------------------- ahead of the main clause


def _ahead_of_subject(verb: Verb) -> Attribution | None:
    """*Noting that A*, he …: what is said ends at the comma before the main clause."""
    subject = following_subject(verb.view, verb.cue)
    if subject is None or not verb.has_complement or _sets_scene(verb) or _only_answers(verb):
        return None
    attribution = verb.attribute(verb.cue.first, subject.mention, PARTICIPLE_FIRST)
    return evolve(attribution, content_end=subject.comma)


def _follows_adjunct(verb: Verb) -> bool:
    """At the end of the talks, *thanking the host*, he …: nothing but a phrase with a preposition stands before it."""
    view, left = verb.view, verb.left
    if left.stop is not Stop.MARK or view.form(left.place) != "," or verb.told.latest is not None:
        return False
    if not view.kind(view.first) & classes.PREPOSITION or view.has_finite(view.first, left.place):
        return False
    mentions = (view.mention_from(place) for place in range(view.first, left.place))
    return all(mention is None or view.follows_preposition(mention) for mention in mentions)


def _sets_scene(verb: Verb) -> bool:
    """*Speaking of the elections*, he said: a phrase that only sets the scene for the verb to come."""
    view, cue = verb.view, verb.cue
    if cue.nominal or cue.act is not Act.STATE or view.kind(cue.last) & classes.COMPLEMENTISER:
        return False
    led = view.kind(cue.last)
    if cue.last - cue.first > 1:
        led |= view.kind(cue.last - 1)
    return bool(led & classes.PREPOSITION) and not read_frame(view, cue).speaks_to_somebody


def _only_answers(verb: Verb) -> bool:
    """*Answering a question*, he said: whom or what somebody answers is not what he says."""
    view, cue = verb.view, verb.cue
    if Frame.ANSWER not in cue.frames or Frame.NOUN_PHRASE in cue.frames:
        return False
    return not view.kind(cue.last) & classes.COMPLEMENTISER and view.form(cue.last) != ":"


# ---------------------------------------------------------------- behind it


def _behind_subject(verb: Verb) -> Attribution | None:
    """…, *adding that B*: set off by a comma or a dash, or joined by a conjunction (… *while adding that B*)."""
    view, cue, left = verb.view, verb.cue, verb.left
    separator = _separator(verb)
    mark = view.form(separator)
    joined = left.stop is Stop.CONJUNCTION or bool(view.kind(separator) & classes.SUBORDINATOR)
    if not joined and mark != "," and mark not in DASHES:
        return None
    if mark != "," and left.mention is not None and left.mention.last < cue.first:
        return None
    if not verb.has_complement or not cue.frames & _SPEAKING:
        return None
    first = left.place if left.stop is Stop.CONJUNCTION else separator
    latest, subject = verb.told.latest, verb.told.main_subject()
    if latest is not None:
        attribution = verb.attribute(first, None, "participle-shares-subject", shared=latest)
    elif subject is not None:
        attribution = verb.attribute(first, subject, "participle-of-sentence")
    else:
        return None
    return attribution if joined else evolve(attribution, content_end=_end_of_aside(verb))


def _separator(verb: Verb) -> int:
    """What sets off a participle: a mark before it or before *having*, *while* or an adverbial phrase.

    …*,* at the same time expressing; …*,* while stressing; … *while* stressing, where no mark stands before that.
    """
    before = verb.cue.first - 1
    if verb.view.kind(before) & classes.SUBORDINATOR:
        return before - 1 if verb.view.form(before - 1) == "," else before
    if verb.view.kind(before) & classes.AUXILIARY:
        before -= 1
    adverbial = verb.view.adverbial_over(before)
    return before if adverbial is None else adverbial.first - 1


def _end_of_aside(verb: Verb) -> int | None:
    """The comma that closes a participle between commas, where the main verb follows it (he, *noting A,* said)."""
    if any(one.position is Position.BEFORE for one in verb.told.found):
        return None
    view = verb.view
    for place in range(verb.cue.last, view.last - 1):
        if view.form(place) == "," and not view.quoted(place):
            following = view.mentions.cues.get(place + 1)
            if following is not None and following.form in FINITE_FORMS:
                return place
    return None
