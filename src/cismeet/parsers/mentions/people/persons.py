"""Whether a run of capital words that no office leads is a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import CueForm, EventSense, Frame, OrganSense
from cismeet.parsers.mentions.people.appositions import apposition_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["is_person"]

_LONGEST_OF_SPEAKER = 3


def is_person(tokens: Tokens, name: tuple[int, int]) -> bool:
    """Whether the run is a person's name by what it is made of or by what stands beside it.

    A single word is one here; `people.surnames` keeps it only where the text knows the surname.
    """
    first, last = name
    if first and tokens.kinds[first - 1] & classes.ARTICLE:
        return False
    forms = [form for form in tokens.forms[first:last] if form != "."]
    if len(forms) == 1 or _has_initial(forms):
        return True
    if _goes_on_as_thing(tokens, last):
        return False
    return (
        _begins_with_given_name(tokens, first)
        or tokens.language.ending_gender(tokens.keys[last - 1])[0]
        or apposition_after(tokens, last) is not None
        or _speaks(tokens, first, last)
    )


def _has_initial(forms: Sequence[str]) -> bool:
    """Whether an initial stands before a whole word (I. Petrov)."""
    if len(forms[-1]) == 1:
        return False
    return any(len(form) == 1 for form in forms)


def _begins_with_given_name(tokens: Tokens, first: int) -> bool:
    """Whether the first word, or its part before a hyphen, is a given name (Jean-Paul)."""
    key, given_names = tokens.keys[first], tokens.language.given_names
    return key in given_names or key.partition("-")[0] in given_names


def _goes_on_as_thing(tokens: Tokens, last: int) -> bool:
    """Whether the run only begins the name of a thing (Istiqlol *Tunnel*, World Nomad *Games*)."""
    if not tokens.is_capital(last):
        return False
    hit = tokens.covering[last]
    return hit is not None and (OrganSense in hit.senses or EventSense in hit.senses)


def _speaks(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a verb that carries quotations stands right beside a run of two or three capital words."""
    if last - first > _LONGEST_OF_SPEAKER or tokens.covering[first] is not None:
        return False
    return _carries_quotation(tokens, last) or _carries_quotation(tokens, first - 1)


def _carries_quotation(tokens: Tokens, place: int) -> bool:
    """Whether a verb at the token may stand beside a quotation ("…", *said* Ivan Petrov)."""
    if not 0 <= place < tokens.count:
        return False
    for cue in tokens.language.cues.get(tokens.keys[place], ()):
        if cue.form is CueForm.PAST and not cue.rest and Frame.QUOTATION in cue.frames:
            return True
    return False
