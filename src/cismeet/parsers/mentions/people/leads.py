"""What stands before a common noun and belongs to it: an article, "his", a state, an adjective."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import BodySense, ModifierSense, PlaceSense

if TYPE_CHECKING:
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["Lead", "is_adjective", "lead_of"]

_DETERMINERS = classes.ARTICLE | classes.DEMONSTRATIVE | classes.QUANTIFIER
_DEFINITE = classes.DEFINITE | classes.DEMONSTRATIVE


@frozen
class Lead:
    """The words before a common noun.

    Args:
        start: index of the first of them, of the noun where there are none.
        country: the state that they tell (the *Kazakh* side).
        possessor: the token of "his" in "his counterpart".
        definite: whether they make it somebody certain.
    """

    start: int
    country: str | None = None
    possessor: int | None = None
    definite: bool = False


def lead_of(tokens: Tokens, noun: int, free: int) -> Lead:
    """The words before the noun, none of them before `free`."""
    kinds, covering = tokens.kinds, tokens.covering
    start, country, definite = noun, None, False
    while start > free:
        at = start - 1
        kind = kinds[at]
        if kind & classes.POSSESSIVE:
            return Lead(at, country, at, definite=True)
        if kind & _DETERMINERS:
            quantified = at > free and bool(kinds[at - 1] & (classes.QUANTIFIER | classes.JOINT))
            return Lead(at - quantified, country, definite=bool(kind & _DEFINITE))
        hit = covering[at]
        whole = hit is not None and hit.first >= free
        place = hit.sense(PlaceSense) if hit is not None else None
        if hit is not None and whole and place is not None:
            country, start, definite = place.country, hit.first, True
        elif _qualifies(tokens, at, noun, free):
            start = at
        elif hit is not None and whole and BodySense in hit.senses:
            start, definite = hit.first, True
        else:
            break
    return Lead(start, country, definite=definite)


def _qualifies(tokens: Tokens, at: int, noun: int, free: int) -> bool:
    """Whether a single word belongs to the noun: a number, a modifier, an adjective, the clitic of a state."""
    hit = tokens.covering[at]
    if hit is not None and ModifierSense in hit.senses:
        return True
    if tokens.keys[at] in tokens.language.numbers or (at + 1 == noun and is_adjective(tokens, at)):
        return True
    return bool(tokens.kinds[at] & classes.CLITIC) and at > free and tokens.over(at - 1, PlaceSense) is not None


def is_adjective(tokens: Tokens, at: int) -> bool:
    """Whether a plain word between an article and a noun qualifies the noun (the *honoured* guest)."""
    if not 0 < at < tokens.count or tokens.kinds[at] or tokens.covering[at] is not None:
        return False
    form = tokens.forms[at]
    led = tokens.kinds[at - 1] & (classes.ARTICLE | classes.POSSESSIVE)
    return bool(led) and form[0].islower() and form.isalpha()
