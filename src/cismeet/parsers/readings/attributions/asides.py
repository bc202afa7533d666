"""Whether the clause of a verb of speech is an aside in what it attributes: *A, he said*; *A, he said, b*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import REPORTING, CueForm, Frame
from cismeet.parsers.readings.attributions.attribution import Position
from cismeet.parsers.readings.attributions.view import DASHES

if TYPE_CHECKING:
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["aside_position", "clause_end"]

_SHORT = 4
_ENDS = frozenset({".", "!", "?", "…"})


def aside_position(view: SentenceView, cue: CueMention, first: int) -> Position | None:
    """Where an aside stands in what it attributes; None when the clause is no aside.

    Args:
        view: the sentence.
        cue: the verb of speech.
        first: index of the first token of its clause.
    """
    if not _sets_off(view, first - 1):
        return None
    end = clause_end(view, cue)
    position = _position(view, end)
    if position is None and view.form(end) == ":" and _is_main_clause(view, first):
        position = Position.WITHIN
    if position is None or not _has_content_before(view, cue, first, within=position is Position.WITHIN):
        return None
    return position if _is_short(view, cue, first, end) else None


def clause_end(view: SentenceView, cue: CueMention) -> int:
    """Index after the verb with its addressee and adjuncts, up to a mark, a quotation or a content clause."""
    place = cue.last
    mention = view.mention_from(place)
    if mention is not None and mention.last <= view.last:
        place = mention.last
        if view.kind(place) & classes.INFINITIVE and Frame.INFINITIVE in cue.frames:  # he told them *to wait*
            return place
    while place < view.last and not view.quoted(place):
        form = view.form(place)
        if form in _ENDS or form in {",", ";", ":"} or form in DASHES:
            break
        if view.kind(place) & (classes.COMPLEMENTISER | classes.QUESTION) or _joins_verb(view, place):
            break
        place += 1
    return place


def _joins_verb(view: SentenceView, place: int) -> bool:
    """Whether a conjunction leads to a further verb of speech (A, he said *and* asked if B)."""
    return bool(view.kind(place) & classes.CONJUNCTION) and place + 1 in view.mentions.cues


def _position(view: SentenceView, end: int) -> Position | None:
    """An aside ends the sentence, or has a mark or a quotation behind it too (the tariff*, he said,* would fall)."""
    if end >= view.last or view.form(end) in _ENDS or view.form(end) == ";" or _joins_verb(view, end):
        return Position.AFTER
    return Position.WITHIN if _sets_off(view, end) else None


def _sets_off(view: SentenceView, place: int) -> bool:
    """Whether a comma, a dash or a quotation stands at a token."""
    form = view.form(place)
    return form == "," or form in DASHES or view.quoted(place)


# ---------------------------------------------------------------- before the aside


def _is_main_clause(view: SentenceView, last: int) -> bool:
    """Whether what stands before an aside is a clause of its own (*the list cannot stay*, he warned: it grows)."""
    adverbial = view.adverbial_from(view.first)
    opening = view.kind(view.first if adverbial is None else adverbial.last)
    if opening & (classes.PREPOSITION | classes.SUBORDINATOR | classes.CONJUNCTION):
        return False
    return view.has_finite(view.first, last) and _opens_with_subject(view)


def _has_content_before(view: SentenceView, cue: CueMention, first: int, *, within: bool) -> bool:
    """Whether something that can be said stands before an aside: a quotation, a clause, or the subject of one."""
    for place in range(first - 1, view.first - 1, -1):
        if view.quoted(place):
            return True
        if view.form(place) in {";", ":"}:
            return place < first - 1
    opening = view.kind(view.first)
    has_finite = view.has_finite(view.first, first)
    opens_adverbially = view.adverbial_over(view.first) is not None
    if opening & classes.PREPOSITION and not has_finite and (opens_adverbially or not within):
        return False
    if opening & classes.SUBORDINATOR and not opening & (classes.ADVERB | classes.CONJUNCTION):
        return has_finite and _is_more_than_subclause(view, cue, first)
    return has_finite or (not opens_adverbially and _opens_with_subject(view))


def _is_more_than_subclause(view: SentenceView, cue: CueMention, last: int) -> bool:
    """Whether what opens with a subordinator can be said alone.

    *As for the staff, it is not growing*, he joked; *when it rains, we stay*, he said; *because it rains*, he replied.
    """
    if view.kind(view.first + 1) & classes.PREPOSITION:
        return True
    comma = next((place for place in range(view.first, last - 1) if view.form(place) == ","), None)
    if comma is not None:
        return view.has_finite(comma, last)
    return Frame.ANSWER in cue.frames and not view.kind(view.first) & (classes.QUESTION | classes.COMPARISON)


def _opens_with_subject(view: SentenceView) -> bool:
    """Whether the sentence begins with a subject (*the tariff*, he said, …), not with a participle or an adverb."""
    first = view.first
    cue = view.mentions.cues.get(first)
    if cue is not None and cue.form is CueForm.PARTICIPLE:
        return False
    return not view.kind(first) & classes.ADVERB and not view.mentions.document.language.is_participle(view.key(first))


# ---------------------------------------------------------------- in the aside


def _is_short(view: SentenceView, cue: CueMention, first: int, end: int) -> bool:
    """Whether nothing that could be content follows the verb within its own clause (he told reporters on Monday)."""
    if not cue.frames & REPORTING:
        return False
    language = view.mentions.document.language
    for place in range(cue.last, end):
        kind = view.kind(place)
        if kind & classes.PREPOSITION:
            return view.key(place) not in cue.prepositions or view.quoted(first - 1) or view.quoted(first - 2)
        if _is_addressed_or_adverbial(view, place, end):
            return True
        if not kind & classes.ADVERB and not language.is_adverb(view.key(place)):
            return Frame.ADDRESSEE in cue.frames and end - place <= _SHORT
    return True


def _is_addressed_or_adverbial(view: SentenceView, place: int, end: int) -> bool:
    """Whether somebody is told (he told *the guest*), or a date or an adverbial phrase follows."""
    if view.is_dated(place) or view.adverbial_from(place) is not None:
        return True
    mention = view.mention_from(place)
    return mention is not None and (mention.last == end or bool(view.kind(mention.last) & classes.PREPOSITION))
