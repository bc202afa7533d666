"""Which phrase attributes the sentence from outside: *According to X, A*; *A, according to X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language import classes
from cismeet.parsers.readings.attributions.attribution import Attribution, Position
from cismeet.parsers.readings.attributions.comparisons import read_comparison
from cismeet.parsers.readings.attributions.phrases import AttributingPhrase, read_phrase

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.told import Told
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["fronted_phrase", "later_phrase"]

_ENDS = frozenset({".", "!", "?", ",", ";"})


def fronted_phrase(view: SentenceView) -> Attribution | None:
    """*According to X*, A; *in his opinion*, A; *as X said*, A."""
    first = view.first
    while view.kind(first) & classes.CONJUNCTION or view.form(first) == ",":
        first += 1
    phrase = read_phrase(view, first) or read_comparison(view, first)
    if phrase is None:
        return None
    if view.form(phrase.after) == ",":
        return phrase.ahead(view, phrase.after + 1)
    if view.is_word(phrase.after) or view.quoted(phrase.after):
        return phrase.ahead(view, phrase.after)
    return None


def later_phrase(told: Told) -> Attribution | None:
    """A, *according to X*; A, *as X said*, b; Another thing: *according to X*, A; …, under which, *in his words*, A."""
    latest, view = told.latest, told.view
    if latest is not None and latest.position is not Position.BEFORE:
        return None
    for place in _places_behind_marks(view):
        phrase = read_phrase(view, place) or read_comparison(view, place)
        if phrase is None:
            continue
        relative = _relative_before(view, place)
        if relative is not None:
            content = phrase.after + (view.form(phrase.after) == ",")
            return evolve(phrase.ahead(view, content), first=relative)
        if view.form(place - 1) == ":":
            content = phrase.after + (view.form(phrase.after) == ",")
            return evolve(phrase.ahead(view, content), first=place - 1)
        if _is_set_apart(told, place):
            return phrase.behind(Position.WITHIN)
        if phrase.after >= view.last or view.form(phrase.after) in _ENDS:
            return _behind_content(told, phrase)
    return None


def _places_behind_marks(view: SentenceView) -> list[int]:
    """Where an attributing phrase may begin: behind a comma or colon, outside quotations."""
    fronted = view.mentions.document.language.fronted
    return [
        place
        for place in range(view.first + 1, view.last)
        if (view.keys[place] in fronted or view.kinds[place] & classes.COMPARISON)
        and view.form(place - 1) in {",", ":"}
        and not view.quoted(place)
    ]


def _relative_before(view: SentenceView, place: int) -> int | None:
    """The comma before a relative word that the phrase stands behind (the river*, where, in his words,* it rained)."""
    relative = place - 2
    if not view.kind(relative) & classes.RELATIVE or view.kind(relative) & classes.COMPLEMENTISER:
        return None
    comma = relative - 1
    if view.kind(comma) & classes.PREPOSITION:
        comma -= 1
    return comma if view.form(comma) == "," and view.form(place - 1) == "," else None


def _is_set_apart(told: Told, place: int) -> bool:
    """Whether a mark parts the phrase from what is reported before (he said A: there was, *in his words*, …)."""
    reported = told.reported()
    if reported is None or reported.following is None:
        return False
    return any(told.view.form(at) in {":", ";"} for at in range(reported.following.content, place))


def _behind_content(told: Told, phrase: AttributingPhrase) -> Attribution | None:
    """A phrase behind a clause that no verb of speech reports already; it goes on behind a comma."""
    if any(one.position is Position.BEFORE and one.following is not None for one in told.found):
        return None
    view = told.view
    goes_on = view.form(phrase.after) == "," and phrase.after < view.last - 2
    return phrase.behind(Position.WITHIN if goes_on else Position.AFTER)
