"""Who asked what somebody then answers: *Answering X's question whether A, Y said B*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import CueForm, Frame
from cismeet.model import Act
from cismeet.parsers.mentions.cues import CueMention
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.attributions.attribution import Attribution, Position
from cismeet.parsers.readings.attributions.frames import read_frame
from cismeet.parsers.readings.attributions.main_clause import following_subject

if TYPE_CHECKING:
    from cismeet.language.schema import Cue
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["answered_question"]

_NOUN_WITHIN = 12  # tokens from the beginning of the sentence
_LEADS_ASKER = classes.SINCE | classes.GENITIVE | classes.AGENT


@frozen
class _Question:
    """A noun of asking with the one who asks, and the index after both."""

    noun: CueMention
    asker: Mention
    after: int


def answered_question(view: SentenceView) -> Attribution | None:
    """The question that an opening phrase repeats: its asker speaks, to the subject of the main clause."""
    if not _answers(view):
        return None
    question = _question(view)
    if question is None:
        return None
    following = read_frame(view, question.noun)
    answerer = following_subject(view, question.noun)
    if answerer is None or following.content >= answerer.comma:
        return None
    if following.content == question.after and not view.kind(question.after) & classes.QUESTION:
        return None  # nothing leads to what was asked
    noun = question.noun
    return Attribution(
        noun,
        view.first,
        noun.last,
        question.asker,
        Position.BEFORE,
        "question-answered",
        following=following,
        addressee=answerer.mention,
        cue_span=(noun.first, noun.verb),
        content_end=answerer.comma,
    )


def _answers(view: SentenceView) -> bool:
    """Whether the sentence opens with a participle of answering, or with a preposition (*in reply to*)."""
    cue = view.mentions.cues.get(view.first)
    if cue is not None:
        return cue.form is CueForm.PARTICIPLE and Frame.ANSWER in cue.frames
    return bool(view.kind(view.first) & classes.PREPOSITION)


def _question(view: SentenceView) -> _Question | None:
    """The noun of asking near the beginning: *X's question*, *a question from X*, *his question*."""
    nouns = view.mentions.document.language.nouns
    for place in range(view.first + 1, min(view.last, view.first + _NOUN_WITHIN)):
        if view.form(place) == ",":
            return None
        noun = next((one for one in nouns.get(view.key(place), ()) if one.act is Act.ASK and not one.rest), None)
        if noun is not None:
            return _asked(view, place, noun)
    return None


def _asked(view: SentenceView, place: int, noun: Cue) -> _Question | None:
    """The question at a token, with its asker before or behind it."""
    after = place + 1
    asker = view.mention_before(place - 1) if view.owns(place - 1) else None
    if asker is None and view.kind(after) & _LEADS_ASKER:
        asker = view.mention_from(after + 1)
        after = after + 1 if asker is None else asker.last
    if asker is None:
        return None
    verb, frames, prepositions = place + 1, noun.frames, noun.prepositions
    cue = CueMention(place, after, verb, noun.lemma, noun.act, noun.form, frames, prepositions, nominal=True)
    return _Question(cue, asker, after)
