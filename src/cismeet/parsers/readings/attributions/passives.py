"""Who speaks in a passive: *He was reminded by X that A*; *Asked by Y if A, he …*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cismeet.language import classes
from cismeet.language.schema import PARTICIPLE_FORMS, CueForm, Frame
from cismeet.model import Act
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.readings.attributions.attribution import Position
from cismeet.parsers.readings.attributions.frames import read_frame
from cismeet.parsers.readings.attributions.left_side import Stop
from cismeet.parsers.readings.attributions.main_clause import following_subject

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.readings.attributions.verb import Verb
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["agent_of_opening_participle", "agent_of_passive", "opens_sentence"]

_LONGEST_AGENT = 8
_LONGEST_MATTER = 16
_BEFORE_PARTICIPLE = classes.BE | classes.ADVERB | classes.AUXILIARY
_ENDS_MATTER = classes.BE | classes.MODAL | classes.AUXILIARY | classes.RELATIVE
_ENDS_AGENT = classes.COMPLEMENTISER | classes.QUESTION | classes.PREPOSITION | classes.INFINITIVE | classes.COMPARISON


@frozen
class _Agent:
    """Who does it: a mention, or words that are none (by *reporters*), and the index after them."""

    mention: Mention | None
    words: tuple[int, int] | None
    after: int


def agent_of_passive(verb: Verb) -> Attribution | None:
    """He was reminded *by X* that A: X speaks; without an agent nobody does."""
    agent = _agent(verb.view, verb.cue.last)
    if verb.told.reported() is not None:
        return None
    if agent is None:
        return _told_of_by(verb)
    if _quotes_subject(verb.view, agent.after):
        return None
    thing = _of_thing(verb, agent)
    return thing if thing is not None else _spoken_by(verb, agent, verb.left.place, verb.left.mention)


def _quotes_subject(view: SentenceView, place: int) -> bool:
    """Whether the agent only passes on what the subject says (was quoted by the agency *as saying*)."""
    cue = view.mentions.cues.get(place + 1)
    return bool(view.kind(place) & classes.COMPARISON) and cue is not None and cue.form is CueForm.PARTICIPLE


def _told_of_by(verb: Verb) -> Attribution | None:
    """He was briefed on A *by X*: the agent behind what is said."""
    view, cue, listener = verb.view, verb.cue, verb.left.mention
    if (
        listener is None
        or cue.act is not Act.STATE
        or Frame.ADDRESSEE not in cue.frames
        or view.key(cue.last) not in cue.prepositions
    ):
        return None
    for place in range(cue.last + 2, min(view.last, cue.last + _LONGEST_MATTER)):
        if view.kind(place) & _ENDS_MATTER or not view.is_word(place):
            return None
        agent = view.mention_from(place + 1) if view.kind(place) & classes.AGENT else None
        if agent is not None and _is_somebody(agent) and not view.owns(agent.last):
            attribution = verb.attribute(listener.first, agent, "agent-of-passive")
            return evolve(attribution, addressee=listener, content_end=place)
    return None


def _of_thing(verb: Verb, agent: _Agent) -> Attribution | None:
    """*The initiative was* backed by X: the subject is what is said, where it is nobody and nothing is said behind."""
    view = verb.view
    if verb.left.mention is not None or verb.left.stop is not Stop.WORD or agent.mention is None:
        return None
    if view.is_word(agent.after) or view.quoted(agent.after) or view.form(agent.after) == ":":
        return None
    first = verb.cue.first
    while first > view.first and view.kind(first - 1) & _BEFORE_PARTICIPLE:
        first -= 1
    if first == view.first or view.kind(view.first) & (classes.PREPOSITION | classes.COMPARISON):
        return None
    if any(view.form(place) == "," for place in range(view.first, first)):
        return None
    attribution = verb.attribute(first, agent.mention, "agent-of-passive")
    cue_span = (verb.cue.first, verb.cue.last)
    return evolve(attribution, position=Position.AFTER, last=agent.after, following=None, cue_span=cue_span)


def agent_of_opening_participle(verb: Verb) -> Attribution | None:
    """Asked *by Y* if A, X …: Y asks X."""
    if verb.cue.form not in PARTICIPLE_FORMS or not opens_sentence(verb):
        return None
    agent = _agent(verb.view, verb.cue.last)
    if agent is None:
        return None
    subject = following_subject(verb.view, verb.cue)
    if subject is None:
        return None
    return evolve(_spoken_by(verb, agent, verb.cue.first, subject.mention), content_end=subject.comma)


def opens_sentence(verb: Verb) -> bool:
    """Whether a participle opens the sentence, or nothing but a word of time stands before it (*when* asked by Y)."""
    if verb.left.stop is Stop.START:
        return True
    opening = verb.view.first
    return verb.cue.first == opening + 1 and bool(verb.view.kind(opening) & (classes.SUBORDINATOR | classes.QUESTION))


def _spoken_by(verb: Verb, agent: _Agent, first: int, addressee: Mention | None) -> Attribution:
    """The attribution to an agent: what is said follows it, and is said to the subject."""
    cue = verb.cue
    return evolve(
        verb.attribute(first, agent.mention, "agent-of-passive"),
        words=agent.words,
        addressee=addressee,
        following=read_frame(verb.view, evolve(cue, last=agent.after)),
        cue_span=(cue.first, cue.last),
    )


def _agent(view: SentenceView, place: int) -> _Agent | None:
    """The agent that a preposition leads (*by the governor*, *by reporters*)."""
    if not view.kind(place) & classes.AGENT:
        return None
    first = place + 1
    mention = view.mention_from(first)
    if mention is not None and _is_somebody(mention):
        return _Agent(mention, None, mention.last)
    named = view.mentions.hits.starting.get(first)
    last = first if named is None else named.last
    while view.is_word(last) and last - place < _LONGEST_AGENT:
        if last > first and view.kind(last) & _ENDS_AGENT:
            break
        last += 1
    return None if last == first else _Agent(None, (first, last), last)


def _is_somebody(mention: Mention) -> bool:
    """Whether a mention names somebody certain (by *the governor*, not by *members*)."""
    if mention.kind is not MentionKind.OFFICE:
        return True
    return mention.role is not None and mention.role.definite
