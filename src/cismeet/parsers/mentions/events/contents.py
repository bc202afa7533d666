"""What the name of an event tells: an organisation, an organ, a city, a name of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language.schema import BodySense, OrganSense, PlaceKind, PlaceSense
from cismeet.parsers.mentions.events.parts import is_ordinal
from cismeet.parsers.mentions.lookup import Hit

if TYPE_CHECKING:
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["Contents", "contents_of"]


@frozen
class Contents:
    """What a name tells.

    Args:
        body: the acronym of the first body in it.
        organ: whether a body or an organ is named in it.
        city: the hit of the first city in it.
        proper: whether it has a name of its own.
    """

    body: str | None
    organ: bool
    city: Hit | None
    proper: bool


def contents_of(tokens: Tokens, first: int, last: int, head: Hit) -> Contents:
    """What the words of a name tell around its noun."""
    body: str | None = None
    city: Hit | None = None
    organ = proper = False
    for at in range(first, last):
        hit = tokens.starting.get(at)
        if hit is None:
            proper = proper or _is_own_word(tokens, at)
            continue
        found = hit.sense(BodySense)
        if found is not None:
            body = body or found.organisation
            organ = True
            proper = proper or found.organisation is None
            continue
        organ = organ or (hit is not head and OrganSense in hit.senses)
        place = hit.sense(PlaceSense)
        if place is None:
            continue
        if place.kind is PlaceKind.CITY:
            city = city or hit
        elif at < head.first and place.kind is not PlaceKind.ADJECTIVE:
            proper = True
    return Contents(body, organ, city, proper)


def _is_own_word(tokens: Tokens, at: int) -> bool:
    """Whether a capital word that no lexicon knows stands here (*Caspian* Summit)."""
    return (
        tokens.covering[at] is None
        and tokens.forms[at][0].isupper()
        and not tokens.kinds[at]
        and not is_ordinal(tokens, at)
    )
