"""Where something begins that stands between a verb and its subject and may be passed over leftwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["adjunct_opening", "aside_opening", "before_date", "bracket_opening"]

_LONGEST_ADJUNCT = 10
_LONGEST_ASIDE = 30
_LONGEST_BRACKET = 8
_LEADS_DATE = classes.PREPOSITION | classes.ARTICLE | classes.NEXT | classes.LAST


def before_date(view: SentenceView, place: int) -> int:
    """Index of the token before a date or word of the calendar with what leads it (*on the* 5th of May)."""
    date = view.mentions.dated[place]
    hit = view.mentions.hits.covering[place]
    known = date if date is not None else hit
    place = (known.first if known is not None else place) - 1
    while view.kind(place) & _LEADS_DATE:
        place -= 1
    return place


def aside_opening(view: SentenceView, closing: int) -> int | None:
    """The comma that opens the aside which another comma closes (the guest*,* who came late, said)."""
    for place in range(closing - 1, max(view.first - 1, closing - _LONGEST_ASIDE), -1):
        form = view.form(place)
        if view.quoted(place) or form in {";", ":"}:
            return None
        if form == "," and (view.mention_before(place) is not None or _is_adverbial(view, place + 1, closing)):
            return place
    return view.first if _is_adverbial(view, view.first, closing) else None


def _is_adverbial(view: SentenceView, first: int, last: int) -> bool:
    """Whether an adverbial phrase of the lexicon fills the words between two tokens (*in turn*)."""
    hit = view.adverbial_over(first)
    return hit is not None and hit.last == last


def bracket_opening(view: SentenceView, closing: int) -> int | None:
    """The bracket that opens a short remark (the guest *(pictured)* said)."""
    for place in range(closing - 1, max(view.first, closing - _LONGEST_BRACKET), -1):
        if view.form(place) == "(":
            return place
    return None


def adjunct_opening(view: SentenceView, place: int) -> int | None:
    """The preposition of a phrase that ends at a token (the guest *at* the talks said)."""
    for at in range(place, max(view.first - 1, place - _LONGEST_ADJUNCT), -1):
        kind = view.kind(at)
        if kind & classes.PREPOSITION:
            if view.quoted(at):
                return None
            if at < place:
                return at if at > view.first or at in view.mentions.ending else None
        elif _ends_adjunct(view, at, kind):
            return None
    return None


def _ends_adjunct(view: SentenceView, place: int, kind: int) -> bool:
    """Whether a mark, a quotation or a word of another clause stands at a token."""
    if kind & (classes.COMPLEMENTISER | classes.BE | classes.MODAL):
        return True
    return view.form(place) in {",", ";", ":", "."} or view.quoted(place)
