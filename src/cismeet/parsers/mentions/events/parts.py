"""Which kinds of words make up the name of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language.schema import (
    AnniversarySense,
    BodySense,
    EventSense,
    GroupSense,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PlaceSense,
    PortfolioSense,
)

if TYPE_CHECKING:
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["IN_NAME", "is_ordinal"]

IN_NAME = frozenset(
    (
        BodySense,
        PlaceSense,
        GroupSense,
        ModifierSense,
        OrganSense,
        PortfolioSense,
        EventSense,
        OfficeSense,
        AnniversarySense,
    )
)
"""CIS, Bishkek, Heads of State, Extraordinary, Council, Foreign Affairs, Summit, President, Jubilee."""


def is_ordinal(tokens: Tokens, place: int) -> bool:
    """Whether the token is an ordinal, in digits or as a word (11th, eleventh)."""
    form = tokens.forms[place]
    return (form[0].isdigit() and not form.isdigit()) or tokens.keys[place] in tokens.language.ordinals
