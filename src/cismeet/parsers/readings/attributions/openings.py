"""Where what is said begins behind a verb of speech and the one addressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import CalendarSense, Frame

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["content_opening"]

_LONGEST_ADJUNCT = 12
_LONGEST_COMPLEMENT = 4
_CONTENT_CLAUSES = frozenset({Frame.THAT, Frame.QUESTION})


def content_opening(view: SentenceView, cue: CueMention, place: int, *, spoken_to: bool) -> int:
    """Index of the first token of the content: after *that*, *if*, or the preposition that leads it.

    Args:
        view: the sentence.
        cue: the verb of speech.
        place: index after the verb, its adverbs and the one addressed.
        spoken_to: whether somebody is addressed.
    """
    ahead = _complementiser_behind_adjunct(view, cue, place)
    if ahead is not None:
        return ahead + 1
    kind = view.kind(place)
    governed = view.key(place) in cue.prepositions
    led = spoken_to or cue.nominal
    if led or governed:
        compound = _after_compound(view, place)
        if compound is not None:
            return compound
    if kind & classes.COMPLEMENTISER and view.mention_from(place) is None:
        return place + 1
    if kind & classes.INFINITIVE and Frame.INFINITIVE in cue.frames and not _opens_noun_phrase(view, place + 1):
        return place
    if kind & classes.PREPOSITION and (governed or (led and not kind & classes.INFINITIVE)):
        return place + 1
    return place


def _after_compound(view: SentenceView, place: int) -> int | None:
    """Index after a preposition of several words (*in connection with*)."""
    for rest in view.mentions.document.language.compound_prepositions.get(view.key(place), ()):
        last = place + 1 + len(rest)
        if tuple(view.keys[place + 1 : last]) == rest:
            return last
    return None


def _opens_noun_phrase(view: SentenceView, place: int) -> bool:
    """Whether a noun phrase follows, so that the word before it is a preposition, not the mark of an infinitive."""
    opens = view.kind(place) & (classes.ARTICLE | classes.POSSESSIVE)
    return bool(opens) or view.mention_from(place) is not None or view.form(place)[:1].isupper()


def _complementiser_behind_adjunct(view: SentenceView, cue: CueMention, place: int) -> int | None:
    """The complementiser behind a phrase of time, place or manner: said after the talks *that*."""
    if not cue.frames & _CONTENT_CLAUSES or not _opens_adjunct(view, cue, place):
        return None
    complement = _opens_complement(view, cue, place)
    set_off = view.form(place) == ","
    reach = _LONGEST_COMPLEMENT if complement else _LONGEST_ADJUNCT
    for ahead in range(place + 1, min(view.last, place + reach)):
        if _ends_adjunct(view, ahead) or (complement and view.kind(ahead) & classes.CONJUNCTION):
            return None
        if view.kind(ahead) & classes.COMPLEMENTISER and not view.kind(ahead + 1) & (classes.BE | classes.MODAL):
            return None if set_off and view.form(ahead - 1) != "," else ahead
    return None


def _opens_adjunct(view: SentenceView, cue: CueMention, place: int) -> bool:
    """Whether a preposition, a date or a comma opens a phrase at a token."""
    kind = view.kind(place)
    if kind & classes.INFINITIVE and Frame.INFINITIVE in cue.frames:
        return False
    if kind & classes.PREPOSITION or view.form(place) == ",":
        return True
    if place < view.last and view.is_dated(place):
        return True
    return view.mentions.hits.at(place, CalendarSense) is not None


def _opens_complement(view: SentenceView, cue: CueMention, place: int) -> bool:
    """Whether a preposition leads what the verb governs (spoke *about* trade), and no date (reported *on* Monday)."""
    if not view.kind(place) & classes.PREPOSITION or view.key(place) not in cue.prepositions:
        return False
    return place + 1 >= view.last or not view.is_dated(place + 1)


def _ends_adjunct(view: SentenceView, place: int) -> bool:
    """Whether a token shows that an adjunct has become something else: a clause, a list, a quotation."""
    if view.quoted(place) or view.form(place) in {";", ":"}:
        return True
    return bool(view.kind(place) & (classes.BE | classes.MODAL)) or place in view.mentions.cues
