"""What rules a verb of speech from its left.

Adverbs, auxiliaries, dates and asides are passed over until something decides: a mention (the
subject), a conjunction (the subject of the clause before is shared), a quotation (the subject
follows), a mark, another word, or the sentence's beginning.
"""

from __future__ import annotations

from enum import Enum

from attrs import define, field, frozen

from cismeet.language import classes
from cismeet.language.schema import CalendarSense
from cismeet.parsers.mentions.cues import CueMention
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.attributions.passing import (
    adjunct_opening,
    aside_opening,
    before_date,
    bracket_opening,
)
from cismeet.parsers.readings.attributions.view import DASHES, SentenceView

__all__ = ["LeftSide", "Stop", "read_left_side"]

_VERBAL = classes.NEGATION | classes.BE | classes.MODAL | classes.AUXILIARY | classes.INFINITIVE
_REACH_OF_PASSIVE = 3


class Stop(Enum):
    """What ends the walk leftwards from a verb."""

    MENTION = "mention"
    """*he* said"""
    CONJUNCTION = "conjunction"
    """*and* said"""
    QUOTATION = "quotation"
    """*“…”* said"""
    MARK = "mark"
    """… *–* said"""
    RELATIVE = "relative"
    """*who* said"""
    WORD = "word"
    """*Parliament* said"""
    START = "start"
    """Said"""


@frozen(eq=False)
class LeftSide:
    """What stands to the left of a verb.

    Args:
        stop: what rules the verb.
        place: its first token.
        mention: the subject, or the mention before a relative word.
        negated: not, never.
        passive: was, been, right before the verb.
        modal: would, will.
        auxiliary: has, did.
        infinitive: to, right before the verb.
    """

    stop: Stop
    place: int
    mention: Mention | None
    negated: bool
    passive: bool
    modal: bool
    auxiliary: bool
    infinitive: bool


@frozen(eq=False)
class _Halt:
    stop: Stop
    place: int
    mention: Mention | None = None


@define(eq=False)
class _Walk:
    """The walk leftwards from one verb, and the verbal words met on it."""

    view: SentenceView
    cue: CueMention
    verbal: int = field(default=0, init=False)

    def run(self) -> LeftSide:
        """Walk until something decides."""
        place = self.cue.first - 1
        halt = _Halt(Stop.START, self.view.first)
        while place >= self.view.first:
            step = self._step(place)
            if isinstance(step, _Halt):
                halt = step
                break
            place = step
        return LeftSide(
            halt.stop,
            halt.place,
            halt.mention,
            negated=bool(self.verbal & classes.NEGATION),
            passive=bool(self.verbal & classes.BE),
            modal=bool(self.verbal & classes.MODAL),
            auxiliary=bool(self.verbal & classes.AUXILIARY),
            infinitive=bool(self.verbal & classes.INFINITIVE),
        )

    def _step(self, place: int) -> int | _Halt:
        """The token to go on at, or what the walk has come to."""
        view = self.view
        mention = view.mention_before(place + 1)
        if mention is not None:
            if view.owns(place + 1) or view.follows_preposition(mention):
                return mention.first - 1
            return _Halt(Stop.MENTION, mention.first, mention)
        if view.quoted(place):
            return _Halt(Stop.QUOTATION, place)
        kind = view.kind(place)
        if kind & _VERBAL:
            self._note(place, kind)
            return place - 1
        before = self._before_adverb(place, kind)
        if before is not None:
            return before
        return self._by_word(place, kind) if kind else self._by_mark(place)

    def _note(self, place: int, kind: int) -> None:
        """Keep what a verbal word tells of the verb: *was* near it a passive, *to* right before it an infinitive."""
        self.verbal |= kind & classes.NEGATION
        if kind & classes.BE and place >= self.cue.first - _REACH_OF_PASSIVE:
            self.verbal |= classes.BE
        elif kind & classes.MODAL:
            self.verbal |= classes.MODAL
        elif kind & classes.INFINITIVE and place == self.cue.first - 1:
            self.verbal |= classes.INFINITIVE
        elif kind & classes.AUXILIARY:
            self.verbal |= classes.AUXILIARY

    def _before_adverb(self, place: int, kind: int) -> int | None:
        """The token before an adverb, an adverbial phrase or a date (he *on Monday bluntly* said)."""
        mentions = self.view.mentions
        adverbial = self.view.adverbial_over(place)
        if adverbial is not None:
            return adverbial.first - 1
        hit = mentions.hits.covering[place]
        if self.view.is_dated(place) or (hit is not None and hit.sense(CalendarSense) is not None):
            return before_date(self.view, place)
        if kind:
            is_adverb = kind & classes.ADVERB and not kind & classes.CONJUNCTION
        else:
            is_adverb = hit is None and mentions.document.language.is_adverb(self.view.key(place))
        return place - 1 if is_adverb else None

    def _by_mark(self, place: int) -> int | _Halt:
        """What a mark, or a word without a class, decides: a comma may close an aside or an apposition."""
        view, form = self.view, self.view.form(place)
        opening: int | None = None
        if form == ",":
            named = view.mention_before(place)
            if named is not None and _has_comma(view, named):
                return _Halt(Stop.MENTION, named.first, named)
            opening = aside_opening(view, place)
            return _Halt(Stop.MARK, place) if opening is None else opening - 1
        if form in {";", ":"} or form in DASHES:
            return _Halt(Stop.MARK, place)
        if form == ")":
            opening = bracket_opening(view, place)
        return self._before_adjunct(place) if opening is None else opening - 1

    def _by_word(self, place: int, kind: int) -> int | _Halt:
        """What a word of grammar decides: a conjunction, or *who* with the mention before it."""
        view = self.view
        if kind & classes.CONJUNCTION:
            return _Halt(Stop.CONJUNCTION, place)
        if kind & classes.RELATIVE:
            antecedent = place - (view.form(place - 1) == ",")
            return _Halt(Stop.RELATIVE, place, view.mentions.ending.get(antecedent))
        return self._before_adjunct(place)

    def _before_adjunct(self, place: int) -> int | _Halt:
        """The token before a phrase with a preposition (the guest *at the talks* said); other words end the walk."""
        opening = adjunct_opening(self.view, place)
        return _Halt(Stop.WORD, place) if opening is None else opening - 1


def _has_comma(view: SentenceView, mention: Mention) -> bool:
    """Whether an apposition is part of the mention, so that a comma closes it."""
    return any(view.form(place) == "," for place in range(mention.first, mention.last))


def read_left_side(view: SentenceView, cue: CueMention) -> LeftSide:
    """Walk leftwards from a verb of speech to what rules it."""
    return _Walk(view, cue).run()
