"""Which runs of capital words may be names, and what gender they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import (
    AgendaSense,
    BodySense,
    CalendarSense,
    CueForm,
    EventSense,
    GroupSense,
    HonorificSense,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
    ReferenceSense,
)

if TYPE_CHECKING:
    from cismeet.language.schema import Gender
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["gender_of_name", "name_at"]

_MOST_TOKENS = 12
_LONGEST_INITIAL = 2
_SENTENCE_ENDS = frozenset("!?…:")
_NEVER_IN_NAME = frozenset(
    (
        OfficeSense,
        GroupSense,
        CalendarSense,
        BodySense,
        OrganSense,
        EventSense,
        ReferenceSense,
        AgendaSense,
        PortfolioSense,
    )
)


def name_at(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """First and last token of the name-like run of capital words at the token, if there is one."""
    forms, kinds, quoted, count = tokens.forms, tokens.kinds, tokens.quoted, tokens.count
    if place >= count or not forms[place][0].isupper():
        return None
    last = place
    end = min(count, place + _MOST_TOKENS)
    while last < end and not quoted[last]:
        form = forms[last]
        if last > place and last in tokens.openings:
            break
        if form[0].isupper():
            if not _goes_on(tokens, last, place):
                break
            last += 1
            if len(form) <= _LONGEST_INITIAL and tokens.form(last) == "." and _is_initial(tokens, last, place):
                last += 1
        elif kinds[last] & classes.PARTICLE and not kinds[last] & classes.ARTICLE and _leads_to_capital(tokens, last):
            last += 1
        else:
            break
    if last == place or (forms[last - 1] == "." and last - 2 == place):
        return None
    if kinds[last - 1] & classes.PARTICLE and forms[last - 1][0].islower():
        last -= 1
    return place, last


def _goes_on(tokens: Tokens, last: int, place: int) -> bool:
    """Whether the capital word begins the name or goes on with it."""
    hit = tokens.covering[last]
    if hit is not None:
        if not _may_name(tokens, hit, last, place):
            return False
    elif last == place and _is_grammar(tokens, last):
        return False
    return last == place or tokens.forms[last - 1] not in _SENTENCE_ENDS


def _leads_to_capital(tokens: Tokens, place: int) -> bool:
    """Whether a row of particles stands before a capital (*van der* Poel)."""
    forms, kinds = tokens.forms, tokens.kinds
    while place < tokens.count and kinds[place] & classes.PARTICLE and forms[place][0].islower():
        place += 1
    return tokens.is_capital(place)


def _is_grammar(tokens: Tokens, place: int) -> bool:
    """Whether a capital only begins the sentence: an article, a preposition, a participle (*Thanking* Ivan Petrov)."""
    if len(tokens.forms[place]) == 1:
        return tokens.form(place + 1) != "."
    if any(cue.form is CueForm.PARTICIPLE for cue in tokens.language.cues.get(tokens.keys[place], ())):
        return True
    return bool(tokens.kinds[place] & ~classes.PARTICLE) or tokens.keys[place] in tokens.language.numbers


def _is_initial(tokens: Tokens, dot: int, place: int) -> bool:
    """Whether the letters before the full stop are an initial: more of the name follows it."""
    if not tokens.is_capital(dot + 1):
        return False
    forms = tokens.forms
    return (
        dot - 1 == place
        or len(forms[dot - 1]) == 1
        or tokens.starts[dot + 1] == tokens.ends[dot]
        or (dot - 2 > place and forms[dot - 2] == ".")
    )


def _may_name(tokens: Tokens, hit: Hit, place: int, first: int) -> bool:
    """Whether a lexicon word may all the same be part of a name (Victoria, Astana, Jordan)."""
    senses = hit.senses
    if hit.last - hit.first > 1 or not _NEVER_IN_NAME.isdisjoint(senses):
        return False
    known = tokens.keys[place] in tokens.language.given_names
    if place == first:
        return known and tokens.is_capital(place + 1) and tokens.covering[place + 1] is None
    place_sense = senses.get(PlaceSense)
    if place_sense is not None:
        return known or (_is_town(place_sense) and tokens.keys[first] in tokens.language.given_names)
    return ModifierSense not in senses and HonorificSense not in senses


def _is_town(sense: PlaceSense) -> bool:
    """Whether a place is a town whose name may be a surname (Stepan *Rogachev*), no state and no capital."""
    return sense.kind is PlaceKind.CITY and not sense.capital


def gender_of_name(tokens: Tokens, name: tuple[int, int]) -> Gender | None:
    """The gender that a given name, or else the ending of a surname or patronymic tells."""
    first, last = name
    keys, language = tokens.keys, tokens.language
    for key in keys[first : last - 1]:
        gender = language.given_names.get(key)
        if gender is not None:
            return gender
    for key in reversed(keys[first:last]):
        gender = language.ending_gender(key)[1]
        if gender is not None:
            return gender
    return None
