"""Which verbs and phrases of a sentence attribute something, and to whom.

The verbs are asked in text order. Each is first read to its left; what stands there decides who
may speak. Verbs inside what an earlier verb reports belong to its content, unless they are
coordinated with it, open a new main clause or stand in an aside.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import PARTICIPLE_FORMS, CueForm, Frame
from cismeet.model import Act
from cismeet.parsers.readings.attributions.coordination import shared_subject
from cismeet.parsers.readings.attributions.framing import fronted_phrase, later_phrase
from cismeet.parsers.readings.attributions.inversion import subject_behind
from cismeet.parsers.readings.attributions.left_side import Stop, read_left_side
from cismeet.parsers.readings.attributions.metonyms import place_as_subject
from cismeet.parsers.readings.attributions.participles import subject_of_participle
from cismeet.parsers.readings.attributions.passives import agent_of_opening_participle, agent_of_passive, opens_sentence
from cismeet.parsers.readings.attributions.questions import answered_question
from cismeet.parsers.readings.attributions.subjects import subject_before, subject_of_relative
from cismeet.parsers.readings.attributions.told import Told
from cismeet.parsers.readings.attributions.verb import Verb
from cismeet.parsers.readings.attributions.view import view_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["find_attributions"]

_PASSIVE_FORMS = (CueForm.PAST, CueForm.PAST_PARTICIPLE, CueForm.BASE)
_SPEAKING_THOUGH_NEGATED = (Act.REJECT, Act.AGREE)
_RULING_COPULA = (Stop.MENTION, Stop.CONJUNCTION, Stop.RELATIVE)
"""What must stand before *is confident*, *were ready*: a thing or a state may be ready as well as somebody."""

_BY_LEFT_SIDE = {
    Stop.MENTION: subject_before,
    Stop.CONJUNCTION: shared_subject,
    Stop.MARK: shared_subject,
    Stop.RELATIVE: subject_of_relative,
    Stop.QUOTATION: place_as_subject,
    Stop.WORD: place_as_subject,
    Stop.START: agent_of_opening_participle,
}
"""Who speaks in a finite clause, by what rules its verb from the left."""


def find_attributions(mentions: Mentions, triggers: Hits, sentence: Sentence) -> list[Attribution]:
    """The attributions of one sentence, in text order.

    Args:
        mentions: all that is named.
        triggers: the words that lead to topics; what several do to matters is no act of speech.
        sentence: the sentence.
    """
    told = Told(view_sentence(mentions, sentence), triggers)
    first = told.view.first
    fronted = fronted_phrase(told.view) or answered_question(told.view)
    if fronted is not None:
        told.found.append(fronted)
        first = fronted.cue_span[1]
    for cue in _cues(mentions, first, sentence.last):
        attribution = None if told.has_read(cue) else _attribution(told, cue)
        if attribution is not None:
            told.found.append(attribution)
    later = later_phrase(told)
    if later is not None:
        told.found.append(later)
    return told.found


def _cues(mentions: Mentions, first: int, last: int) -> Iterator[CueMention]:
    """The verbs of speech between two tokens, in order."""
    places = mentions.cue_places
    for at in range(bisect_left(places, first), bisect_left(places, last)):
        yield mentions.cues[places[at]]


def _attribution(told: Told, cue: CueMention) -> Attribution | None:
    """Who speaks by a verb of speech, by its form and what stands to its left."""
    verb = Verb(told, cue, read_left_side(told.view, cue))
    if verb.view.kind(cue.first) & classes.BE and not _is_predicate(verb):
        return None
    if _is_participle(verb):
        return subject_of_participle(verb)
    if verb.left.passive and cue.form in _PASSIVE_FORMS:
        return agent_of_passive(verb)
    if not verb.is_finite:
        return agent_of_opening_participle(verb)
    if verb.left.negated and not _speaks_though_negated(cue):
        return None
    return _finite(verb)


def _finite(verb: Verb) -> Attribution | None:
    """Who speaks in a finite clause."""
    stop = verb.left.stop
    if verb.cue.form in PARTICIPLE_FORMS and opens_sentence(verb):
        return agent_of_opening_participle(verb)
    if stop is Stop.QUOTATION or stop is Stop.MARK:
        inverted = subject_behind(verb)
        if inverted is not None:
            return inverted
    return _BY_LEFT_SIDE[stop](verb)


def _is_predicate(verb: Verb) -> bool:
    """Whether a copula has a predicate of speech (he *was ready*; not: he *was*; the trip *is being prepared*)."""
    cue = verb.cue
    if cue.last - cue.first == 1 or cue.form is CueForm.PARTICIPLE:
        return False
    return verb.left.stop in _RULING_COPULA


def _is_participle(verb: Verb) -> bool:
    """Whether a verb is a participle (*noting*), or the perfect of one opens the sentence (*having noted*)."""
    left, view, form = verb.left, verb.view, verb.cue.form
    if form is CueForm.PARTICIPLE:
        return not (left.passive or left.auxiliary)
    if left.stop not in (Stop.START, Stop.MARK) or not left.auxiliary or form not in PARTICIPLE_FORMS:
        return False
    opening = view.first if left.stop is Stop.START else left.place + 1
    return view.mentions.document.language.is_participle(view.key(opening))


def _speaks_though_negated(cue: CueMention) -> bool:
    """Whether the negated verb is an act of speech all the same (did not rule out, did not agree that)."""
    if cue.act in _SPEAKING_THOUGH_NEGATED:
        return True
    return Frame.THAT in cue.frames and Frame.QUOTATION not in cue.frames
