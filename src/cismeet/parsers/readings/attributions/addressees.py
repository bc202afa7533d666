"""Who is addressed behind a verb of speech: its direct object, or whom a preposition leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import Frame, OrganSense, PlaceKind, PlaceSense
from cismeet.model import Act
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.attributions.objects import (
    PHRASE,
    STOP,
    always_addresses,
    leads_to_content,
    object_by_words,
)

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["Addressee", "addressed_behind", "owner_within"]

_LONGEST_REMARK = 12


@frozen
class Addressee:
    """Somebody addressed.

    Args:
        after: index of the token to read on from.
        mention: the mention addressed, or
        words: first and last token of the words addressed, where they are no mention.
    """

    after: int
    mention: Mention | None = None
    words: tuple[int, int] | None = None


def owner_within(view: SentenceView, cue: CueMention) -> Mention | None:
    """The owner of the noun within a verbal phrase: drew *his colleagues'* attention to."""
    if cue.nominal:
        return None
    for place in range(cue.first + 1, cue.last - 1):
        if view.kinds[place] & classes.CLITIC or (view.forms[place] == "'" and place > cue.first + 1):
            mention = view.mentions.ending.get(place)
            if mention is not None:
                return mention
    return None


def addressed_behind(view: SentenceView, cue: CueMention, place: int) -> Addressee | None:
    """The one addressed from a token on: told *the guest* that, proposed *to the guest* to."""
    addressee = _direct_object(view, cue, place) if Frame.ADDRESSEE in cue.frames else None
    if addressee is not None:
        return addressee
    if view.kind(place) & classes.GOAL:
        return _to_whom(view, cue, place)
    return _from_whom(view, cue, place)


# ---------------------------------------------------------------- the direct object


def _direct_object(view: SentenceView, cue: CueMention, place: int) -> Addressee | None:
    """The object of a verb that takes its addressee so (asked *the guest* if)."""
    if place >= view.last or view.quoted(place) or _opens_clause(view, place):
        return None
    kind = view.kind(place)
    mention = view.mention_from(place)
    if mention is None and kind & classes.POSSESSIVE:
        mention = view.mention_from(place + 1)
    if mention is not None and not (mention.pronoun and mention.pronoun.subject):
        return _named_object(view, cue, place, mention)
    if view.key(place) in view.mentions.document.language.pronouns:
        return None
    if kind & (STOP | classes.PREPOSITION) and not kind & PHRASE:
        return None
    return _by_words(view, cue, place)


def _opens_clause(view: SentenceView, place: int) -> bool:
    """Whether a complementiser opens a content clause (and is no demonstrative: *that* evening)."""
    return bool(view.kind(place) & classes.COMPLEMENTISER) and not view.is_dated(place)


def _named_object(view: SentenceView, cue: CueMention, place: int, mention: Mention) -> Addressee | None:
    """A mention as the object: asked *the guest* if; but in "hoped the guest would come" it is a subject."""
    after = _after_remark(view, cue, mention.last)
    if view.owns(after):
        return _by_words(view, cue, place)
    if view.kind(after) & (classes.BE | classes.MODAL | classes.AUXILIARY) and not always_addresses(cue):
        return None
    if leads_to_content(view, cue, after) or _is_first_of_two(view, cue, mention, after):
        return Addressee(after, mention)
    return None


def _after_remark(view: SentenceView, cue: CueMention, place: int) -> int:
    """Index after a remark on the one addressed (told the guest *from abroad*; the guest*, who was present,*)."""
    hits = view.mentions.hits
    if (
        view.kind(place) & (classes.SINCE | classes.GENITIVE)
        and hits.at(place + 1, PlaceSense) is not None
        and view.key(place) not in cue.prepositions
    ):
        return hits.starting[place + 1].last
    if view.form(place) == "," and view.kind(place + 1) & classes.RELATIVE:
        for closing in range(place + 2, min(view.last, place + _LONGEST_REMARK)):
            if view.form(closing) == ",":
                return closing + 1
    return place


def _is_first_of_two(view: SentenceView, cue: CueMention, mention: Mention, place: int) -> bool:
    """Whether a noun phrase follows right after a person: wished *the guest* every success."""
    if Frame.THAT in cue.frames or (mention.plural and mention.role is None and mention.pronoun is None):
        return False
    if Frame.INFINITIVE in cue.frames and Frame.NOUN_PHRASE not in cue.frames:
        return False
    return view.is_word(place) and not view.kind(place) & (STOP | classes.PREPOSITION | classes.CONJUNCTION)


def _by_words(view: SentenceView, cue: CueMention, place: int) -> Addressee | None:
    """An addressee that is no mention: informed *both governments* of."""
    last = object_by_words(view, cue, place)
    return None if last is None else Addressee(last, words=(place, last))


# ---------------------------------------------------------------- behind a preposition


def _to_whom(view: SentenceView, cue: CueMention, place: int) -> Addressee | None:
    """The one that a preposition leads to, before the content: proposed *to the guest* to hold the drill."""
    mention = view.mention_from(place + 1)
    may_lead = Frame.TO_ADDRESSEE in cue.frames or cue.nominal
    if not may_lead and view.key(place) in cue.prepositions and not _infinitive_follows(view, cue, mention):
        return None
    if mention is not None and (not mention.pronoun or mention.pronoun.object) and not view.owns(mention.last):
        return Addressee(mention.last, mention)
    if may_lead and _may_be_led_to(view, place + 1):
        return _by_words(view, cue, place + 1)
    return None


def _from_whom(view: SentenceView, cue: CueMention, place: int) -> Addressee | None:
    """The one of whom something is wanted, before it: demanded *from him* an explanation."""
    if cue.act is not Act.REQUEST or not view.kind(place) & (classes.SINCE | classes.GENITIVE):
        return None
    mention = view.mention_from(place + 1)
    if mention is None or (mention.pronoun and not mention.pronoun.object) or view.owns(mention.last):
        return None
    return Addressee(mention.last, mention)


def _infinitive_follows(view: SentenceView, cue: CueMention, mention: Mention | None) -> bool:
    """Whether the content stands behind a mention, which then is addressed (appealed to *the guest* to stay)."""
    if mention is None or Frame.INFINITIVE not in cue.frames:
        return False
    return bool(view.kind(mention.last) & classes.INFINITIVE)


def _may_be_led_to(view: SentenceView, place: int) -> bool:
    """Whether words behind the preposition can be somebody: a noun phrase, an organ or a state."""
    if view.kind(place) & PHRASE:
        return True
    hit = view.mentions.hits.covering[place] if place < view.last else None
    if hit is None:
        return False
    sense = hit.sense(PlaceSense)
    return hit.sense(OrganSense) is not None or (sense is not None and sense.kind is not PlaceKind.CITY)
