"""What a sentence has told before a verb of speech is asked: who spoke, and what is still being reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.parsers.mentions.lookup import Hits
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.attributions.attribution import SUBJECT_BEFORE_VERB, Attribution, Position
from cismeet.parsers.readings.attributions.view import SentenceView

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention

__all__ = ["Told"]

_CLAUSES = (SUBJECT_BEFORE_VERB, "subject-of-sentence", "subject-shared")


@define(eq=False)
class Told:
    """A sentence up to the verb that is asked.

    Args:
        view: the sentence.
        triggers: the words that lead to topics.
        found: the attributions so far, in order.
        subject: who had a verb of speech as its subject last.
    """

    view: SentenceView
    triggers: Hits
    found: list[Attribution] = field(factory=list["Attribution"])
    subject: Mention | None = None

    @property
    def latest(self) -> Attribution | None:
        """The attribution found last."""
        return self.found[-1] if self.found else None

    def has_read(self, cue: CueMention) -> bool:
        """Whether the verb stands within a mention, or within a cue already found."""
        place = cue.first
        if self.view.mentions.covering[place] is not None:
            return True
        return any(one.cue_span[0] <= place < one.cue_span[1] for one in self.found)

    def reported(self) -> Attribution | None:
        """The last attribution that reports forward (he said *that …*)."""
        return next((one for one in reversed(self.found) if one.position is not Position.AFTER), None)

    def reported_at(self, place: int) -> Attribution | None:
        """The attribution whose content is still open at a token."""
        for one in reversed(self.found):
            if one.position is not Position.AFTER and (one.content_end is None or one.content_end >= place):
                return one
        return None

    def main_subject(self) -> Mention | None:
        """The subject of the sentence: of its last verb of speech, or else its first mention outside other phrases."""
        if self.subject is not None:
            return self.subject
        view = self.view
        for place in range(view.first, view.last):
            if view.quoted(place):
                return None
            mention = view.mention_from(place)
            if mention is None or view.owns(mention.last) or view.follows_preposition(mention):
                continue
            if mention.pronoun is None or mention.pronoun.subject:
                return mention
        return None

    def withdraw_reported(self) -> None:
        """Take back main clauses that an aside behind them attributes as a whole (the guest said A, he recalled)."""
        while self.found and self._is_reported_as_whole(self.found[-1]):
            self.found.pop()

    def _is_reported_as_whole(self, told: Attribution) -> bool:
        """Whether a main clause opens the sentence, and no mark or quotation parts its content from an aside behind."""
        view = self.view
        if told.rule not in _CLAUSES or (told.rule == SUBJECT_BEFORE_VERB and told.first != view.first):
            return False
        return not any(
            view.form(place) in {";", ":"} or view.quoted(place) for place in range(told.cue.last, view.last)
        )
