"""Whose office a title tells: the state and the organisation that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import BodySense, OrganSense, PlaceKind, PlaceSense
from cismeet.model import Office

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["belongs_to", "heads_parliament"]

_OF_STATES = frozenset(
    (
        Office.HEAD_OF_STATE,
        Office.HEAD_OF_GOVERNMENT,
        Office.FOREIGN_MINISTER,
        Office.MINISTER,
        Office.AMBASSADOR,
    )
)
_MAY_HEAD_PARLIAMENT = frozenset((Office.ORGANIZATION_HEAD, Office.OTHER, Office.HEAD_OF_STATE))
_STATES = (PlaceKind.COUNTRY, PlaceKind.ADJECTIVE)
_ORGANIZATIONS = ("company", "university", "agency", "bank")


def belongs_to(tokens: Tokens, start: int, end: int, office: Office) -> tuple[str | None, tuple[int, int] | None]:
    """The country and the organisation that a title tells."""
    country: str | None = None
    country_of_company: str | None = None
    country_of_place: str | None = None
    organization: tuple[int, int] | None = None
    for hit in _hits(tokens, start, end):
        sense = hit.sense(PlaceSense)
        body = hit.sense(BodySense)
        if body is not None:
            if body.kind != "format":
                organization = _wider(organization, hit)
        elif sense is None:
            continue
        elif sense.institution in _ORGANIZATIONS and sense.kind not in _STATES:
            organization = organization or (hit.first, hit.last)
            country_of_company = sense.country
        elif _is_host(tokens, max(hit.first, start), start):
            continue
        elif sense.kind in _STATES:
            country = country or sense.country
        else:
            country_of_place = country_of_place or sense.country
    if country is not None and office in _OF_STATES:
        organization = None
    country = country or (country_of_place if organization is None else country_of_company)
    organ = _organ(tokens, start, end)
    if organ is not None and (organization is None or organ[0] < organization[0]):
        organization = organ
    return country, organization


def _hits(tokens: Tokens, start: int, end: int) -> list[Hit]:
    """The lexicon entries among the tokens, in order."""
    found: list[Hit] = []
    place = start
    while place < end:
        hit = tokens.covering[place]
        if hit is None:
            place += 1
        else:
            found.append(hit)
            place = hit.last
    return found


def _wider(organization: tuple[int, int] | None, hit: Hit) -> tuple[int, int]:
    """The longer of two bodies of one title (an organ says more than its acronym)."""
    if organization is None or hit.last - hit.first > organization[1] - organization[0]:
        return hit.first, hit.last
    return organization


def _organ(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """An organ in capitals that is no organ of a state (Institute of International Relations)."""
    forms, kinds = tokens.forms, tokens.kinds
    for at in range(start + 1, end):
        organ = tokens.at(at, OrganSense)
        if organ is None or organ.state or not forms[at][0].isupper():
            continue
        first = at
        while first > start + 1 and forms[first - 1][0].isupper() and not kinds[first - 1] & classes.PREPOSITION:
            first -= 1
        if first != start and not kinds[first - 1] & classes.CLITIC:
            return first, end
    return None


def _is_host(tokens: Tokens, place: int, start: int) -> bool:
    """Whether the state is the one that somebody is sent to (ambassador *to* Belarus, *in* Minsk)."""
    kinds = tokens.kinds
    before = place - 1
    while before >= start and kinds[before] & classes.ARTICLE:
        before -= 1
    return before >= start and bool(kinds[before] & (classes.GOAL | classes.LOCATIVE))


def heads_parliament(tokens: Tokens, start: int, end: int, office: Office) -> bool:
    """Whether the head of something is the head of a parliament."""
    if office not in _MAY_HEAD_PARLIAMENT:
        return False
    for place in range(start, end):
        sense = tokens.over(place, PlaceSense)
        if sense is not None and sense.institution == "parliament":
            return True
    return False
