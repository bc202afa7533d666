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
        verbal: the classes of the verbal words before the verb, as bits.
    """

    stop: Stop
    place: int
    mention: Mention | None
    verbal: int

    @property
    def negated(self) -> bool:
        """Whether a negation stands before the verb (did *not* say)."""
        return bool(self.verbal & classes.NEGATION)

    @property
    def passive(self) -> bool:
        """Whether the verb is a passive (*was* told)."""
        return bool(self.verbal & classes.BE)

    @property
    def modal(self) -> bool:
        """Whether a modal stands before the verb (*would* say)."""
        return bool(self.verbal & classes.MODAL)

    @property
    def auxiliary(self) -> bool:
        """Whether an auxiliary stands before the verb (*has* said)."""
        return bool(self.verbal & classes.AUXILIARY)

    @property
    def infinitive(self) -> bool:
        """Whether the verb is an infinitive (*to* say)."""
        return bool(self.verbal & classes.INFINITIVE)


@define(eq=False)
class _Walk:
    """The walk leftwards from one verb, and the verbal words met on it."""

    view: SentenceView
    cue: CueMention
    verbal: int = field(default=0, init=False)

    def run(self) -> LeftSide:
        """Walk until something decides."""
        place, first = self.cue.first - 1, self.view.first
        while place >= first:
            step = self._step(place)
            if isinstance(step, LeftSide):
                return step
            place = step
        return self._halt(Stop.START, first)

    def _halt(self, stop: Stop, place: int, mention: Mention | None = None) -> LeftSide:
        """The walk's end at what rules the verb."""
        return LeftSide(stop, place, mention, self.verbal)

    def _step(self, place: int) -> int | LeftSide:
        """The token to go on at, or what the walk has come to."""
        view = self.view
        mention = view.mention_before(place + 1)
        if mention is not None:
            if view.owns(place + 1) or view.follows_preposition(mention):
                return mention.first - 1
            return self._halt(Stop.MENTION, mention.first, mention)
        if view.quoted(place):
            return self._halt(Stop.QUOTATION, place)
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

    def _by_mark(self, place: int) -> int | LeftSide:
        """What a mark, or a word without a class, decides: a comma may close an aside or an apposition."""
        view, form = self.view, self.view.form(place)
        opening: int | None = None
        if form == ",":
            named = view.mention_before(place)
            if named is not None and _has_comma(view, named):
                return self._halt(Stop.MENTION, named.first, named)
            opening = aside_opening(view, place)
            return self._halt(Stop.MARK, place) if opening is None else opening - 1
        if form in {";", ":"} or form in DASHES:
            return self._halt(Stop.MARK, place)
        if form == ")":
            opening = bracket_opening(view, place)
        return self._before_adjunct(place) if opening is None else opening - 1

    def _by_word(self, place: int, kind: int) -> int | LeftSide:
        """What a word of grammar decides: a conjunction, or *who* with the mention before it."""
        view = self.view
        if kind & classes.CONJUNCTION:
            return self._halt(Stop.CONJUNCTION, place)
        if kind & classes.RELATIVE:
            antecedent = place - (view.form(place - 1) == ",")
            return self._halt(Stop.RELATIVE, place, view.mentions.ending.get(antecedent))
        return self._before_adjunct(place)

    def _before_adjunct(self, place: int) -> int | LeftSide:
        """The token before a phrase with a preposition (the guest *at the talks* said); other words end the walk."""
        opening = adjunct_opening(self.view, place)
        return self._halt(Stop.WORD, place) if opening is None else opening - 1


def _has_comma(view: SentenceView, mention: Mention) -> bool:
    """Whether an apposition is part of the mention, so that a comma closes it."""
    return any(view.form(place) == "," for place in range(mention.first, mention.last))


def read_left_side(view: SentenceView, cue: CueMention) -> LeftSide:
    """Walk leftwards from a verb of speech to what rules it."""
    return _Walk(view, cue).run()
