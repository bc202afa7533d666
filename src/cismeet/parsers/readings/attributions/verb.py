"""What is known of a verb of speech when it is asked who speaks, and how the answer is put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import CueForm, Frame
from cismeet.parsers.mentions.cues import CueMention
from cismeet.parsers.readings.attributions.attribution import Attribution, Position
from cismeet.parsers.readings.attributions.frames import read_frame
from cismeet.parsers.readings.attributions.left_side import LeftSide
from cismeet.parsers.readings.attributions.refusals import with_refused_verb
from cismeet.parsers.readings.attributions.told import Told

if TYPE_CHECKING:
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["Verb"]

_OPEN_FRAMES = frozenset({Frame.NOUN_PHRASE, Frame.THAT})
"""Frames that need no word of their own: a noun phrase, or a clause without its *that*."""
_NEGATING = classes.NEGATION | classes.AUXILIARY | classes.ADVERB | classes.MODAL


@frozen(eq=False)
class Verb:
    """A verb of speech in its sentence.

    Args:
        told: the sentence up to it.
        cue: the verb.
        left: what stands to its left.
    """

    told: Told
    cue: CueMention
    left: LeftSide

    @property
    def view(self) -> SentenceView:
        """The sentence."""
        return self.told.view

    @property
    def is_finite(self) -> bool:
        """Whether the verb, with its auxiliaries, makes a clause (noted, has noted, is noting; but not to note)."""
        left, form = self.left, self.cue.form
        if left.infinitive:
            return False
        if form is CueForm.PARTICIPLE:
            return left.passive and not left.modal and not left.auxiliary
        if form is CueForm.PAST:
            return left.auxiliary or not left.modal
        if form is CueForm.PRESENT:
            return not left.auxiliary and not left.modal
        if form is CueForm.PAST_PARTICIPLE:
            return left.auxiliary
        return not left.modal and (left.auxiliary or self._agrees_with_plural())

    def _agrees_with_plural(self) -> bool:
        """Whether the base form is a present behind several (the sides *note*)."""
        mention = self.left.mention
        return mention is not None and mention.plural and mention.last == self.cue.first

    @property
    def has_complement(self) -> bool:
        """Whether something that the verb governs follows it, so that it is no noun or participle."""
        view, cue, place = self.view, self.cue, self.cue.last
        if cue.nominal or cue.last - cue.first > 1:
            return True
        if place >= view.last:
            return False
        if view.quoted(place) or view.form(place) in {",", ":"}:
            return Frame.QUOTATION in cue.frames
        if cue.frames & _OPEN_FRAMES or self._governs(place):
            return True
        return read_frame(view, cue).content > place

    def _governs(self, place: int) -> bool:
        """Whether a question or an infinitive that the verb governs begins at a token (asked *why*, agreed *to*)."""
        kind, frames = self.view.kind(place), self.cue.frames
        if kind & classes.QUESTION and Frame.QUESTION in frames:
            return True
        return bool(kind & classes.INFINITIVE) and Frame.INFINITIVE in frames

    def attribute(
        self, first: int, speaker: Mention | None, rule: str, *, shared: Attribution | None = None
    ) -> Attribution:
        """The attribution of what follows the verb.

        Args:
            first: index of the first token of the verb's clause.
            speaker: who speaks.
            rule: how the speaker was found.
            shared: the attribution whose speaker speaks here too.
        """
        cue, view = self.cue, self.view
        following = read_frame(view, cue)
        attribution = Attribution(
            cue,
            first,
            cue.last,
            speaker,
            Position.BEFORE,
            rule,
            shared,
            following,
            negated=self.left.negated,
            cue_span=(self._first_of_cue(), max(cue.last, following.cue_last)),
        )
        return with_refused_verb(view, self.told.triggers, attribution)

    def _first_of_cue(self) -> int:
        """The first token of the verb with its negation (*did not* rule out)."""
        first, view = self.cue.first, self.view
        while self.left.negated and view.kind(first - 1) & _NEGATING:
            first -= 1
        return first
