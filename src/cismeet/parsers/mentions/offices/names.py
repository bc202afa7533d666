"""How far the names in a complement of a title reach, and where a person's name begins instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import (
    BodySense,
    CalendarSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
)
from cismeet.parsers.mentions.offices.parts import IN_COMPLEMENT

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["named_complement"]

_LONGEST_COMPLEMENT = 24
_LONGEST_RUN = 5
_LONGEST_TO_ORGAN = 4
_THINGS = frozenset((OrganSense, BodySense))
_JOINED = frozenset((PortfolioSense, OrganSense))
_LED = frozenset((OrganSense, PortfolioSense, BodySense, PlaceSense))
_JOINS_CAPITALS = classes.GENITIVE | classes.BENEFIT | classes.LOCATIVE | classes.GOAL | classes.ARTICLE


def named_complement(tokens: Tokens, place: int, end: int) -> int:
    """Index after a complement of names and organs; a person's name at its end is not part of it.

    Args:
        tokens: the text.
        place: index of its first word.
        end: index of the preposition that leads it.
    """
    forms, kinds, covering, quoted = tokens.forms, tokens.kinds, tokens.covering, tokens.quoted
    limit = min(tokens.count, end + _LONGEST_COMPLEMENT)
    last = end
    capitals = False
    while place < limit and not quoted[place]:
        hit = covering[place]
        form = forms[place]
        directly, apart = place == last > end, not capitals and end + 1 < place > last
        if hit is not None and hit.first == place and not IN_COMPLEMENT.isdisjoint(hit.senses):
            if CalendarSense in hit.senses or _is_given_name(tokens, hit):
                break
            place = last = hit.last
            capitals = False
        elif hit is not None and (
            (directly and _is_office_of_state(tokens, hit)) or (apart and _is_capital_office(hit, form))
        ):
            place = last = hit.last
        elif form[0].isupper() and (hit is None or hit.first < place):
            if _begins_name(tokens, place):
                break
            capitals = True
            place += 1
            if _ends_organ(tokens, place, limit) or _follows_coordination(tokens, place):
                last = place
        elif form == "'" or kinds[place] & classes.CLITIC:
            place += 1
            last = place
        elif _connects(tokens, place, limit):
            place += 1
        else:
            break
    return last


def _is_given_name(tokens: Tokens, hit: Hit) -> bool:
    """Whether a city is a given name here: the Collegium *Sofia* Markaryants (but: the Bank of *Sofia*)."""
    place = hit.sense(PlaceSense)
    if place is None or place.kind is not PlaceKind.CITY or not _has_given_name(tokens, hit.first):
        return False
    if tokens.kinds[hit.first - 1] & (classes.PREPOSITION | classes.CONJUNCTION):
        return False
    return tokens.is_capital(hit.last) and tokens.covering[hit.last] is None


def _is_capital_office(hit: Hit, form: str) -> bool:
    """Whether an office noun in capitals is part of a name (Office of the *President*)."""
    return form[0].isupper() and OfficeSense in hit.senses


def _is_office_of_state(tokens: Tokens, hit: Hit) -> bool:
    """Whether the adjective of a state stands before an office noun (adviser to the Kazakh *president*)."""
    before = tokens.covering[hit.first - 1]
    place = None if before is None else before.sense(PlaceSense)
    return place is not None and place.kind is PlaceKind.ADJECTIVE and OfficeSense in hit.senses


def _has_given_name(tokens: Tokens, place: int) -> bool:
    """Whether the token is a given name."""
    return place < tokens.count and tokens.keys[place] in tokens.language.given_names


def _follows_coordination(tokens: Tokens, place: int) -> bool:
    """Whether a capital word before a given name ends a row of portfolios (of Economy and *Trade* Anna Ivanova)."""
    return (
        bool(tokens.kinds[place - 2] & classes.CONJUNCTION)
        and tokens.covering[place - 3] is not None
        and _has_given_name(tokens, place)
    )


def _ends_organ(tokens: Tokens, place: int, limit: int) -> bool:
    """Whether capitals after "of" end here without having been a name (Institute of International *Relations*)."""
    forms, covering = tokens.forms, tokens.covering
    if place < limit and forms[place][0].isupper():
        return False
    first = place - 1
    while first > 0 and forms[first - 1][0].isupper() and covering[first - 1] is None:
        first -= 1
    led = tokens.kinds[first - 1] & (classes.GENITIVE | classes.BENEFIT)
    return bool(led) and covering[first - 2] is not None


def _begins_name(tokens: Tokens, place: int) -> bool:
    """Whether a person's name begins at a capital word right after something that may end a title."""
    forms, kinds, covering = tokens.forms, tokens.kinds, tokens.covering
    if kinds[place - 1] & (classes.PREPOSITION | classes.CONJUNCTION | classes.ARTICLE):
        return False
    given = tokens.keys[place] in tokens.language.given_names
    initial = len(forms[place]) == 1
    if covering[place - 1] is None and forms[place - 1][0].isupper():
        return initial or given
    if initial and tokens.form(place + 1) == ".":
        return True
    for ahead in range(place, min(tokens.count, place + _LONGEST_RUN)):
        hit = covering[ahead]
        if hit is not None and ahead > place and not _THINGS.isdisjoint(hit.senses):
            return given
        if not (forms[ahead][0].isupper() or kinds[ahead] & (classes.CONJUNCTION | classes.PARTICLE)):
            break
    return True


def _connects(tokens: Tokens, place: int, limit: int) -> bool:
    """Whether "of", "and", "the", a comma or an ampersand stands between names that belong to one complement."""
    form, kind = tokens.forms[place], tokens.kinds[place]
    coordinates = form == "," or bool(kind & classes.CONJUNCTION)
    if not (coordinates or form == "&" or kind & (classes.PREPOSITION | classes.ARTICLE)):
        return False
    ahead = place + 1
    while ahead < limit and tokens.kinds[ahead] & classes.ARTICLE:
        ahead += 1
    if ahead >= limit:
        return False
    if coordinates:
        return _coordinates(tokens, place, ahead)
    hit = tokens.covering[ahead]
    if tokens.forms[ahead][0].isupper():
        return bool(kind & _JOINS_CAPITALS) and (hit is None or CalendarSense not in hit.senses)
    return hit is not None and hit.first == ahead and not _LED.isdisjoint(hit.senses)


def _coordinates(tokens: Tokens, place: int, ahead: int) -> bool:
    """Whether a comma or a conjunction joins two parts of one name (of Economy, *Trade and Industry*)."""
    conjunction = bool(tokens.kinds[place] & classes.CONJUNCTION)
    if conjunction and _leads_to_organ(tokens, ahead):
        return True
    before, hit = tokens.covering[place - 1], tokens.covering[ahead]
    if before is None:  # of Melioration *and Water Resources*, where no table has the first
        joined = conjunction and ahead == place + 1 and hit is not None and hit.first == ahead
        return joined and hit is not None and PortfolioSense in hit.senses and tokens.is_capital(place - 1)
    of_portfolio = PortfolioSense in before.senses
    adjacent = ahead == place + 1
    if hit is None:
        name_follows = tokens.is_capital(ahead) and _has_given_name(tokens, ahead + 1)
        return of_portfolio and adjacent and name_follows
    if hit.first != ahead:
        return False
    if of_portfolio and PortfolioSense in hit.senses:
        return True
    return conjunction and adjacent and PlaceSense not in before.senses and not _JOINED.isdisjoint(hit.senses)


def _leads_to_organ(tokens: Tokens, place: int) -> bool:
    """Whether capital words lead to a noun of an organ (Organizational *and Legal Department*)."""
    forms = tokens.forms
    for ahead in range(place, min(tokens.count, place + _LONGEST_TO_ORGAN)):
        if not forms[ahead][0].isupper():
            return False
        hit = tokens.covering[ahead]
        if hit is not None:
            return OrganSense in hit.senses and (ahead > place or forms[place - 2][0].isupper())
    return False
