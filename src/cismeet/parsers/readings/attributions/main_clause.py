"""Who is the subject of the main clause behind a clause that opens the sentence: *Noting that A, he …*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.attributions.view import FINITE

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["FollowingSubject", "following_subject"]

_REACH_OF_VERB = 8


@frozen
class FollowingSubject:
    """The subject of a main clause, and the comma that parts it from the clause before."""

    mention: Mention
    comma: int


def following_subject(view: SentenceView, cue: CueMention) -> FollowingSubject | None:
    """The first mention behind a comma that a verb follows (noting that A*, he* went on)."""
    for comma in range(cue.last, view.last):
        if view.form(comma) != "," or view.quoted(comma):
            continue
        mention = _mention_behind(view, comma + 1)
        if mention is None or (mention.pronoun is not None and not mention.pronoun.subject):
            continue
        if _has_verb(view, mention.last):
            return FollowingSubject(mention, comma)
    return None


def _mention_behind(view: SentenceView, place: int) -> Mention | None:
    """The mention at a token, or behind an adverbial phrase with its comma (…, *in turn,* he)."""
    mention = view.mention_from(place)
    if mention is not None:
        return mention
    adverbial = view.adverbial_from(place)
    after = place if adverbial is None else adverbial.last
    return view.mention_from(after + (view.form(after) == ","))


def _has_verb(view: SentenceView, place: int) -> bool:
    """Whether a verb stands right after a mention (adverbs and asides apart)."""
    for at in range(place, min(view.last, place + _REACH_OF_VERB)):
        if at in view.mentions.cues or view.kind(at) & FINITE:
            return True
        if view.form(at) in {".", ";"}:
            return False
    if view.kind(place) & (classes.PREPOSITION | classes.CONJUNCTION):
        return False
    return view.form(place)[:1].islower()
