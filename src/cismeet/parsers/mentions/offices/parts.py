"""Which kinds of words make up a title."""

from __future__ import annotations

from cismeet.language.schema import (
    BodySense,
    GroupSense,
    ModifierSense,
    OrganSense,
    PlaceSense,
    PortfolioSense,
)

__all__ = ["BEFORE_OFFICE", "IN_COMPLEMENT"]

BEFORE_OFFICE = frozenset((ModifierSense, PortfolioSense, PlaceSense, BodySense, OrganSense))
"""What may stand before an office noun: Deputy, Foreign, Belarusian, CIS, Committee."""
IN_COMPLEMENT = BEFORE_OFFICE | {GroupSense}
"""What the names in a complement are: of *Foreign Affairs* of the *Republic of Belarus*."""
