"""Who speaks when a verb shares the subject of the clause before: *… and stressed that B*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import PARTICIPLE_FORMS, CueForm
from cismeet.parsers.readings.attributions.attribution import Attribution, Position
from cismeet.parsers.readings.attributions.left_side import Stop
from cismeet.parsers.readings.attributions.speakers import deals_with_matters, names_source
from cismeet.parsers.readings.attributions.view import FINITE

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.verb import Verb

__all__ = ["shared_subject"]

_LONGEST_DESCRIPTION = 12


def shared_subject(verb: Verb) -> Attribution | None:
    """… *and stressed* that B: the subject of the verb of speech before, or of the sentence."""
    joined = verb.left.stop is Stop.CONJUNCTION
    if not joined and (names_source(verb) or _is_reduced_relative(verb)):
        return None
    subject, latest = verb.told.main_subject(), verb.told.latest
    if subject is not None and subject.plural and deals_with_matters(verb):
        return None
    if latest is not None and _is_part_of_content(verb, latest):
        return None
    first = verb.left.place
    if joined and verb.view.form(first - 1) in {",", ";"}:
        first -= 1
    if latest is not None:
        return verb.attribute(first, None, "subject-shared", shared=latest)
    if subject is not None:
        return verb.attribute(first, subject, "subject-of-sentence")
    return None


def _is_reduced_relative(verb: Verb) -> bool:
    """Whether a participle only describes a noun (the draft*, promised in May,* was; the idea*, put forward by X,*)."""
    view, cue = verb.view, verb.cue
    if cue.form not in PARTICIPLE_FORMS or view.form(verb.left.place) != "," or verb.left.auxiliary:
        return False
    if view.kind(cue.last) & classes.AGENT:
        return True
    for place in range(cue.last, min(view.last - 1, cue.last + _LONGEST_DESCRIPTION)):
        if view.form(place) == ",":
            return bool(view.kind(place + 1) & FINITE) and not view.has_finite(cue.last, place)
    return False


def _is_part_of_content(verb: Verb, latest: Attribution) -> bool:
    """Whether the word belongs to what the verb before reports: a noun, or the verb of a clause in it."""
    if latest.position is not Position.BEFORE or latest.following is None:
        return False
    if not verb.has_complement or latest.is_phrase:  # according to X, they work *and have asked* for boots
        return True
    place, content = verb.left.place, latest.following.content
    if verb.left.stop is Stop.CONJUNCTION and place <= content and place < latest.cue_span[1]:
        return True
    if verb.left.auxiliary or not _differs_in_tense(verb, latest):
        return False
    return any(at in verb.view.mentions.starting for at in range(content, place))


def _differs_in_tense(verb: Verb, latest: Attribution) -> bool:
    """Whether one verb is present and the other is not, so that they are hardly coordinated (*noted* …, *says*)."""
    return (latest.cue.form is CueForm.PRESENT) != (verb.cue.form is CueForm.PRESENT)
