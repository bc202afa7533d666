"""Where a title begins: the words before its office noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import (
    BodySense,
    HonorificSense,
    ModifierSense,
    OfficeSense,
    PlaceKind,
    PlaceSense,
    ReferenceSense,
)
from cismeet.parsers.mentions.offices.parts import BEFORE_OFFICE

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["opening"]

_OWNERS = frozenset((OfficeSense, ReferenceSense))


def opening(tokens: Tokens, start: int, not_before: int, *, placed: bool = False) -> int:
    """Index of the first word of the title.

    Args:
        tokens: the text.
        start: index of the office noun.
        not_before: nothing before this index belongs to the title.
        placed: a country stands behind the noun, so no place stands before it.
    """
    forms, kinds, covering, quoted = tokens.forms, tokens.kinds, tokens.covering, tokens.quoted
    while start > not_before:
        at = start - 1
        form = forms[at]
        if form == ")" and at - 2 >= not_before and forms[at - 2] == "(":
            if tokens.over(at - 1, BodySense) is None:
                break
            start = at - 2
            continue
        owns = form == "'" or kinds[at] & classes.CLITIC
        owner = at - 1 if owns else at
        hit = covering[owner] if owner >= not_before else None
        if hit is None or hit.first < not_before or quoted[owner]:
            if not _is_capital_compound(tokens, at, start):
                break
            start = at
        elif owns and not _OWNERS.isdisjoint(hit.senses):
            start, placed = hit.first, False
        elif _belongs_before(hit, owns=bool(owns), placed=placed):
            start = hit.first
        else:
            break
    return start


def _belongs_before(hit: Hit, *, owns: bool, placed: bool) -> bool:
    """Whether the words may stand before an office noun (*Kazakh First Deputy* Minister); a city as owner only."""
    senses = hit.senses
    if BEFORE_OFFICE.isdisjoint(senses) or (HonorificSense in senses and ModifierSense not in senses):
        return False
    place = hit.sense(PlaceSense)
    if place is None:
        return True
    if placed and place.kind is not PlaceKind.ADJECTIVE:
        return False
    return place.institution != "agency" and (owns or place.kind is not PlaceKind.CITY)


def _is_capital_compound(tokens: Tokens, at: int, start: int) -> bool:
    """Whether a compound in capitals that no lexicon knows leads an office noun in capitals (*Vice-Chief* Justice)."""
    form = tokens.forms[at]
    return (
        form[0].isupper()
        and "-" in form
        and tokens.forms[start][0].isupper()
        and not tokens.kinds[at]
        and tokens.keys[at] not in tokens.language.given_names
    )
