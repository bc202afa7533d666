"""Which verb of speech a refusal takes in: *refused to confirm*, *declined to comment on*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language import classes
from cismeet.language.schema import CueForm, Frame, TopicSense, TopicUse
from cismeet.model import Act
from cismeet.parsers.mentions.cues import CueMention
from cismeet.parsers.readings.attributions.frames import read_frame

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["refusal_of_what_precedes", "with_refused_verb"]

_OPENS_PHRASE = classes.SUBORDINATOR | classes.PREPOSITION
_CONTENT_CLAUSES = frozenset({Frame.THAT, Frame.QUESTION})


def with_refused_verb(view: SentenceView, triggers: Hits, attribution: Attribution) -> Attribution:
    """The attribution, with the verb that it refuses as part of its cue (*refused to confirm* the report)."""
    following = attribution.following
    if following is None or not _refuses(attribution.cue):
        return attribution
    place = following.content
    if not view.kind(place) & classes.INFINITIVE:
        return attribution
    refused = view.mentions.cues.get(place + 1) or _dealing_verb(triggers, place + 1)
    if refused is None or not _reports(refused):
        return attribution
    after = read_frame(view, refused)
    if _is_empty(view, after.content):
        return attribution
    return evolve(
        attribution,
        following=evolve(after, addressee=following.addressee, addressed=following.addressed),
        cue_span=(attribution.cue_span[0], refused.last),
    )


def _refuses(cue: CueMention) -> bool:
    """Whether a verb refuses to do something."""
    return cue.act is Act.REJECT and Frame.INFINITIVE in cue.frames


def _dealing_verb(triggers: Hits, place: int) -> CueMention | None:
    """Refused to *discuss* the subject: a verb that deals with matters, as a verb of speech."""
    hit = triggers.starting.get(place)
    sense = hit.sense(TopicSense) if hit else None
    if hit is None or sense is None or sense.use is not TopicUse.DEALT:
        return None
    return CueMention(
        place, hit.last, hit.last, "", Act.STATE, CueForm.BASE, frozenset({Frame.NOUN_PHRASE}), frozenset()
    )


def _reports(refused: CueMention) -> bool:
    """Whether something said can follow the refused verb: a clause, a phrase, or what a verb deals with."""
    if refused.form is not CueForm.BASE:
        return False
    return bool(refused.frames & _CONTENT_CLAUSES or refused.prepositions or not refused.lemma)


def _is_empty(view: SentenceView, place: int) -> bool:
    """Whether nothing, or a word that only stands for something, follows (refused to do *so*, to confirm *it*)."""
    if not view.is_word(place) or (view.kind(place) & _OPENS_PHRASE and not view.is_word(place + 1)):
        return True
    pronoun = view.mentions.document.language.pronouns.get(view.key(place))
    return pronoun is not None and not pronoun.possessive


def refusal_of_what_precedes(view: SentenceView, cue: CueMention, first: int) -> int | None:
    """Index after the verbs of a refusal that nothing follows: Which capital that was, he *declined to say*.

    Args:
        view: the sentence.
        cue: the verb of refusal.
        first: index of the first token of its clause.
    """
    if not _refuses(cue) or not view.kind(cue.last) & classes.INFINITIVE:
        return None
    refused = view.mentions.cues.get(cue.last + 1)
    if refused is None or (refused.last < view.last and view.form(refused.last) not in {".", "!", "?"}):
        return None
    return refused.last if view.form(first - 1) == "," else None
