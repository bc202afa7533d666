"""Which honorifics stand in a row before a name: "H.E. Mr.", "Her Excellency (Ms.)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language.schema import HonorificSense

if TYPE_CHECKING:
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["honorifics_at"]

_MOST = 8


def honorifics_at(tokens: Tokens, place: int) -> tuple[HonorificSense | None, int]:
    """The honorific that tells most, the last one with a gender, and the index after the row."""
    found: HonorificSense | None = None
    for _ in range(_MOST):
        if place >= tokens.count:
            break
        inner = place + 1 if tokens.forms[place] == "(" else place
        sense = tokens.at(inner, HonorificSense)
        if sense is None:
            break
        if found is None or sense.gender is not None:
            found = sense
        last = tokens.starting[inner].last
        last += tokens.form(last) == "."
        if inner > place:
            last += tokens.form(last) == ")"
        place = last
    return found, place
