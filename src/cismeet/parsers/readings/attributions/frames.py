"""What follows a verb of speech: to whom it is said, and where what is said begins.

Shapes read, with the addressee in brackets and the content after the bar:

1. ``noted | trade had grown``, ``noted that | trade had grown``, ``said with a smile that | …``;
2. ``asked [the guest] if | there were issues``, ``told [reporters] that | …``;
3. ``thanked [the observers] for | their work``, ``congratulated [him] on | re-election``;
4. ``asked [the Secretariat] | to report back``, ``proposed to [his colleagues] | to hold the drill``;
5. ``expressed condolences to [the Minister] on | the loss of life``;
6. ``drew [his colleagues'] attention to the fact that | …`` (the addressee inside the cue).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.model import Act
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.attributions.addressees import Addressee, addressed_behind, owner_within
from cismeet.parsers.readings.attributions.openings import content_opening

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["Following", "read_frame"]

_BEFORE_COMPLEMENT = classes.COMPLEMENTISER | classes.QUESTION | classes.INFINITIVE | classes.PREPOSITION
_MORE_THAN_ADVERB = classes.COMPLEMENTISER | classes.SUBORDINATOR | classes.QUANTIFIER | classes.QUESTION


@frozen
class Following:
    """What stands after a verb of speech.

    Args:
        content: index of the first token of the content.
        addressee: the mention addressed, or
        addressed: first and last token of the words addressed, where they are no mention.
        cue_last: index after the last token of the cue (it may take in "the fact").
    """

    content: int
    addressee: Mention | None = None
    addressed: tuple[int, int] | None = None
    cue_last: int = 0

    @property
    def speaks_to_somebody(self) -> bool:
        """Whether somebody is addressed."""
        return self.addressee is not None or self.addressed is not None


def read_frame(view: SentenceView, cue: CueMention) -> Following:
    """Read what follows a verb of speech, up to the end of its sentence."""
    place = _after_adverbs(view, cue, cue.last)
    owner = owner_within(view, cue)
    addressee = Addressee(place, owner) if owner is not None else addressed_behind(view, cue, place)
    if addressee is not None:
        place = addressee.after
    place = _after_adverbs(view, cue, place)
    cue_last = cue.last
    if cue.act is not Act.REJECT and _is_empty_noun(view, place):  # rejects *the idea* that, not what it says
        place = cue_last = place + 2
    content = content_opening(view, cue, place, spoken_to=addressee is not None)
    if addressee is None:
        return Following(content, cue_last=cue_last)
    return Following(content, addressee.mention, addressee.words, cue_last)


def _is_empty_noun(view: SentenceView, place: int) -> bool:
    """Whether a noun that only carries a content clause follows (*the fact* that), which belongs to the cue."""
    return bool(view.kind(place) & classes.ARTICLE and view.kind(place + 2) & classes.COMPLEMENTISER)


def _after_adverbs(view: SentenceView, cue: CueMention, place: int) -> int:
    """Index after adverbs and adverbial phrases (noted *once again* that)."""
    while place < view.last:
        hit = view.adverbial_from(place)
        aside = view.adverbial_from(place + 1) if view.form(place) == "," else None
        if hit is not None:
            place = hit.last
        elif aside is not None and view.form(aside.last) == ",":  # suggested*, in his turn,* to meet
            place = aside.last + 1
        elif _is_set_off(view, cue, place):
            place += 3
        elif _is_passing_adverb(view, place) and (place == cue.last or view.kind(place + 1) & _BEFORE_COMPLEMENT):
            place += 1
        else:
            break
    return place


def _is_set_off(view: SentenceView, cue: CueMention, place: int) -> bool:
    """Whether one adverb between commas parts a noun of speech from its content (voiced doubts*, however,* about)."""
    if not cue.nominal or view.form(place) != "," or view.form(place + 2) != ",":
        return False
    return view.key(place + 3) in cue.prepositions or bool(view.kind(place + 3) & classes.COMPLEMENTISER)


def _is_passing_adverb(view: SentenceView, place: int) -> bool:
    """Whether a word is an adverb and can be nothing else (said *bluntly* that)."""
    if not view.form(place)[:1].islower():
        return False
    kind = view.kind(place)
    if kind:
        return bool(kind & classes.ADVERB) and not kind & _MORE_THAN_ADVERB
    mentions = view.mentions
    return mentions.document.language.is_adverb(view.key(place)) and place not in mentions.hits.starting
