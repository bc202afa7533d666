"""Which words behind a verb of speech are its object, where they are no mention, and whether content follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import BodySense, EventSense, Frame, OrganSense, PlaceKind, PlaceSense
from cismeet.model import Act

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["PHRASE", "STOP", "always_addresses", "leads_to_content", "object_by_words"]

PHRASE = classes.ARTICLE | classes.POSSESSIVE | classes.DEMONSTRATIVE | classes.QUANTIFIER | classes.JOINT
"""Words that open a noun phrase."""
STOP = (
    classes.COMPLEMENTISER
    | classes.QUESTION
    | classes.RELATIVE
    | classes.SUBORDINATOR
    | classes.BE
    | classes.MODAL
    | classes.AUXILIARY
    | classes.INFINITIVE
)
"""Words that no noun phrase goes beyond."""

_GOES_ON = STOP | classes.PREPOSITION | classes.CONJUNCTION | classes.CLITIC
_ARTICLE_AND_NOUN = 2
_LONGEST = 14
_TWO_OBJECTS = frozenset({Frame.ADDRESSEE, Frame.NOUN_PHRASE})
_CLAUSES = frozenset({Frame.INFINITIVE, Frame.THAT})
_CONTENT_CLAUSES = frozenset({Frame.THAT, Frame.QUESTION})


def object_by_words(view: SentenceView, cue: CueMention, place: int) -> int | None:
    """Index after an object that is no mention: *both governments*, *experts of the Organization*, *parliament*."""
    last = place
    while last < view.last and last - place < _LONGEST and _may_stand_in_object(view, last):
        if _opens_second_object(view, cue, place, last):
            return last
        if _ends_object(view, cue, place, last):
            break
        last += 1
    if last == place or not leads_to_content(view, cue, last) or not _may_listen(view, cue, place, last):
        return None
    return last


def _may_stand_in_object(view: SentenceView, place: int) -> bool:
    """Whether a token is a word outside quotations, or the mark of an owner."""
    return (view.is_word(place) or view.owns(place)) and not view.quoted(place)


def _opens_second_object(view: SentenceView, cue: CueMention, first: int, place: int) -> bool:
    """Verbs with two objects: wished the topographer *a* speedy recovery, the people of the region *peace*."""
    frames = cue.frames
    if not frames >= _TWO_OBJECTS or frames & _CLAUSES or place <= first + 1 or not view.kind(first) & PHRASE:
        return False
    if view.kind(place) & (classes.ARTICLE | classes.QUANTIFIER):
        return not view.kind(place - 1) & classes.PREPOSITION  # praised the work of *the* engineers
    if cue.act is not Act.CONGRATULATE or view.kind(place) & _GOES_ON:
        return False
    if place == first + _ARTICLE_AND_NOUN and view.is_word(place) and _is_organ(view, place - 1):
        return True
    return _is_behind_place(view, place) or _is_behind_people(view, place)


def _is_organ(view: SentenceView, place: int) -> bool:
    """Whether a token is the noun of an organ or body in capitals (wished the *Assembly* longevity)."""
    hit = view.mentions.hits.covering[place]
    if hit is None or hit.last != place + 1 or not view.form(place).istitle():
        return False
    return any(hit.sense(kind) is not None for kind in (OrganSense, BodySense, EventSense))


def _is_behind_place(view: SentenceView, place: int) -> bool:
    """Whether a token stands right behind the name of a place that a preposition leads to."""
    hit = view.mentions.hits.covering[place - 1]
    sense = None if hit is None else hit.sense(PlaceSense)
    if hit is None or hit.last != place or sense is None or sense.kind is PlaceKind.ADJECTIVE:
        return False
    before = hit.first - 1
    return bool(view.kind(before - 1 if view.kind(before) & classes.ARTICLE else before) & classes.PREPOSITION)


def _is_behind_people(view: SentenceView, place: int) -> bool:
    """Whether a token stands right behind a noun with the adjective of a place (wished the Turkmen people *peace*)."""
    hit = view.mentions.hits.covering[place - 2]
    sense = None if hit is None else hit.sense(PlaceSense)
    if hit is None or hit.last != place - 1 or sense is None or sense.kind is not PlaceKind.ADJECTIVE:
        return False
    return view.form(place - 1).islower() and not view.kind(place - 1)


def _ends_object(view: SentenceView, cue: CueMention, first: int, place: int) -> bool:
    """Whether an object that begins at `first` ends before a token (thanked the observers | *for*)."""
    kind = view.kind(place)
    if kind & (classes.COMPLEMENTISER | classes.QUESTION):
        return True
    if place > first:
        if view.key(place) in cue.prepositions:
            return True
        if kind & classes.CONJUNCTION and not _opens_verb(view, place + 1):
            return False
        if kind & (STOP | classes.PREPOSITION | classes.CONJUNCTION) and not kind & (classes.GENITIVE | PHRASE):
            return True
        if kind & classes.NEGATION and view.kind(place + 1) & classes.INFINITIVE:
            return True
    return view.is_dated(place)


def _opens_verb(view: SentenceView, place: int) -> bool:
    """Whether a further verb follows a conjunction (thanked the hosts and *left*)."""
    if place in view.mentions.cues or view.mentions.document.language.is_past(view.key(place)):
        return True
    return bool(view.kind(place) & (STOP | classes.ADVERB))


def _may_listen(view: SentenceView, cue: CueMention, first: int, last: int) -> bool:
    """Whether the words can be somebody: a determiner, an organ or a name."""
    if any(view.kind(place) & classes.CLITIC for place in range(first, last)):
        return view.mentions.hits.over(last - 1, OrganSense) is not None
    if always_addresses(cue) and (Frame.INFINITIVE not in cue.frames or view.kind(first) & PHRASE):
        return True
    if _are_told_to_do(view, first, last):
        return True
    for place in range(first, last):
        if view.kind(place) & classes.PREPOSITION:
            break
        if _is_somebody(view, place):
            return True
    return view.form(first)[:1].isupper()


def _are_told_to_do(view: SentenceView, place: int, last: int) -> bool:
    """Whether a plural does what follows: urged *companies* to invest (but ordered inspections to be held)."""
    if last - place > 1 or not view.mentions.document.language.is_plural(view.key(place)):
        return False
    if view.kind(last) & classes.NEGATION:
        last += 1
    return bool(view.kind(last) & classes.INFINITIVE) and not view.kind(last + 1) & classes.BE


def _is_somebody(view: SentenceView, place: int) -> bool:
    """Whether a token belongs to a mention, or to the name of an organ, a place or a body."""
    if view.mentions.covering[place] is not None:
        return True
    hit = view.mentions.hits.covering[place]
    if hit is None:
        return False
    return any(hit.sense(kind) is not None for kind in (OrganSense, PlaceSense, BodySense))


def always_addresses(cue: CueMention) -> bool:
    """Whether a verb always has somebody as its object (told, informed)."""
    return Frame.NOUN_PHRASE not in cue.frames


def leads_to_content(view: SentenceView, cue: CueMention, place: int) -> bool:
    """Whether content follows an object: otherwise the object is the content."""
    if place >= view.last:
        return always_addresses(cue)
    if _opens_complement(view, cue, place) or _opens_quotation(view, place):
        return True
    return always_addresses(cue) and not view.kind(place) & (classes.BE | classes.MODAL)


def _opens_complement(view: SentenceView, cue: CueMention, place: int) -> bool:
    """Whether a word opens what the verb governs: that, if, to, or one of its prepositions."""
    kind, frames = view.kind(place), cue.frames
    if kind & classes.NEGATION:  # asked the host not to wait
        return bool(view.kind(place + 1) & classes.INFINITIVE) and Frame.INFINITIVE in frames
    if kind & classes.COMPLEMENTISER and frames & _CONTENT_CLAUSES:
        return True
    if kind & classes.QUESTION and Frame.QUESTION in frames:
        return True
    if kind & classes.INFINITIVE and Frame.INFINITIVE in frames:
        return True
    return bool(kind & (classes.INFINITIVE | classes.PREPOSITION)) and view.key(place) in cue.prepositions


def _opens_quotation(view: SentenceView, place: int) -> bool:
    """Whether a quotation follows, behind a colon or comma or without (told the guest, “…”)."""
    if view.quoted(place) or view.form(place) == ":":
        return True
    return view.form(place) == "," and view.quoted(place + 1)
