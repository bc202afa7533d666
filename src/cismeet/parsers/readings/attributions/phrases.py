"""Which phrases attribute without a verb of their own clause: *according to X*, *in his words*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cismeet.language.schema import REPORTING, CueForm
from cismeet.model import Act
from cismeet.parsers.mentions.cues import CueMention
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.readings.attributions.attribution import ATTRIBUTING_PHRASE, Attribution, Position
from cismeet.parsers.readings.attributions.frames import Following, read_frame
from cismeet.parsers.readings.attributions.speakers import is_credit

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["AttributingPhrase", "led_speaker", "read_phrase"]


@frozen
class AttributingPhrase:
    """A phrase that attributes.

    Args:
        first: index of its first token.
        after: index after its last token.
        cue: its words as a cue of speech.
        cue_span: first and last token of the words that make it one.
        speaker: who fills its slot.
        rule: what it is.
    """

    first: int
    after: int
    cue: CueMention
    cue_span: tuple[int, int]
    speaker: Mention
    rule: str

    def ahead(self, view: SentenceView, content: int) -> Attribution:
        """The attribution of what begins at a token behind the phrase (*according to X*, A)."""
        following = evolve(read_frame(view, self.cue), content=content)
        return self._attribution(Position.BEFORE, self.cue.last, following)

    def behind(self, position: Position) -> Attribution:
        """The attribution of what stands before the phrase, or on both sides (A, *according to X*)."""
        return self._attribution(position, self.after, None)

    def _attribution(self, position: Position, last: int, following: Following | None) -> Attribution:
        return Attribution(
            self.cue,
            self.first,
            last,
            self.speaker,
            position,
            self.rule,
            following=following,
            cue_span=self.cue_span,
        )


def read_phrase(view: SentenceView, first: int) -> AttributingPhrase | None:
    """A phrase with a slot for the speaker: *according to X*, *in X's words*."""
    for fronted in view.mentions.document.language.fronted.get(view.key(first), ()):
        slot = first + 1 + len(fronted.before)
        if not view.has_keys(first + 1, fronted.before):
            continue
        filled = _owner(view, slot, fronted.after) if fronted.after else _speaker(view, slot)
        if filled is not None:
            cue_last = filled.after if fronted.after else slot
            cue = CueMention(first, cue_last, cue_last, "", Act.STATE, CueForm.BASE, REPORTING, frozenset())
            return AttributingPhrase(first, filled.after, cue, (first, cue_last), filled.speaker, ATTRIBUTING_PHRASE)
    return None


@frozen
class _Filled:
    """Who fills the slot of a phrase, and the index after the phrase."""

    speaker: Mention
    after: int


def _speaker(view: SentenceView, slot: int) -> _Filled | None:
    """The speaker at the end of a phrase: according to *X*, according to *him*."""
    mention = led_speaker(view, slot)
    return None if mention is None else _Filled(mention, mention.last)


def led_speaker(view: SentenceView, slot: int) -> Mention | None:
    """Who may speak behind a preposition: according to *X*, as noted by *him*; no source of news."""
    mention = view.mention_from(slot)
    if mention is None or is_credit(view, mention) or (mention.pronoun is not None and not mention.pronoun.object):
        return None
    return mention


def _owner(view: SentenceView, slot: int, closing: tuple[str, ...]) -> _Filled | None:
    """The speaker as an owner before the closing words: in *his* words, in *X's* words."""
    pronoun = view.mentions.document.language.pronouns.get(view.key(slot))
    mention = view.mention_from(slot)
    if pronoun is not None and pronoun.possessive:
        after = slot + 1
        mention = Mention(
            slot, after, MentionKind.PRONOUN, gender=pronoun.gender, pronoun=pronoun, plural=pronoun.plural
        )
    elif mention is not None:
        after = mention.last + view.owns(mention.last)
    else:
        return None
    return _Filled(mention, after + len(closing)) if view.has_keys(after, closing) else None
