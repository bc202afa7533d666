"""Which title an office noun belongs to: its extent, its offices, its state and its organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import ModifierSense, OfficeSense, PlaceKind, PlaceSense, ReferenceSense
from cismeet.model import Office
from cismeet.parsers.mentions.mention import Role
from cismeet.parsers.mentions.offices.belonging import belongs_to, heads_parliament
from cismeet.parsers.mentions.offices.complements import after_complements, without_bracket
from cismeet.parsers.mentions.offices.opening import opening
from cismeet.parsers.mentions.offices.parts import BEFORE_OFFICE

if TYPE_CHECKING:
    from cismeet.language.schema import Gender
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["Title", "read_title"]

_JOINING_MARKS = frozenset("-–—/")
_MOST_BEFORE_JOINED = 5


@frozen
class Title:
    """A role, and where it begins and ends with its article and brackets.

    Args:
        role: the office.
        first: index of its first token, the article included.
        last: index after its last, a bracketed acronym included.
    """

    role: Role
    first: int
    last: int


def read_title(tokens: Tokens, hit: Hit, *, not_before: int = 0) -> Title | None:
    """The whole title whose (first) office noun is `hit`."""
    hit = _qualified(tokens, hit)
    offices, gender = _offices(hit)
    if not offices:
        return None
    last = after_complements(tokens, hit.last)
    start = opening(tokens, hit.first, not_before, placed=_names_country(tokens, hit.last, last))
    joined = _joined(tokens, last)
    while joined is not None:
        more, other = _offices(joined)
        offices += more
        gender = gender or other
        last = after_complements(tokens, joined.last)
        joined = _joined(tokens, last)
    end = without_bracket(tokens, start, last)
    first = start - 1 if start > not_before and tokens.kinds[start - 1] & classes.ARTICLE else start
    country, organization = belongs_to(tokens, start, end, offices[0])
    if heads_parliament(tokens, start, end, offices[0]):
        offices = (Office.PARLIAMENT_HEAD, *offices[1:])
    if first < start:
        definite = bool(tokens.kinds[first] & classes.DEFINITE)
    else:
        definite = country is not None or organization is not None
    return Title(Role(start, end, offices, gender, country, organization, definite), first, last)


def _qualified(tokens: Tokens, hit: Hit) -> Hit:
    """The office that a word qualifies which may be an office itself (*deputy* chief of the General Staff)."""
    following = tokens.starting.get(hit.last)
    if following is None or ModifierSense not in hit.senses or OfficeSense not in following.senses:
        return hit
    return following


def _offices(hit: Hit) -> tuple[tuple[Office, ...], Gender | None]:
    """The office that a noun tells, and the gender of who holds it."""
    office = hit.sense(OfficeSense)
    if office is not None:
        return (office.office,), office.gender
    reference = hit.sense(ReferenceSense)
    if reference is not None and reference.office is not None:
        return (reference.office,), reference.gender
    return (), None


def _names_country(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a country stands among the tokens."""
    for place in range(first, last):
        sense = tokens.over(place, PlaceSense)
        if sense is not None and sense.kind is PlaceKind.COUNTRY:
            return True
    return False


def _joined(tokens: Tokens, end: int) -> Hit | None:
    """The office noun of a further title that a dash or a conjunction joins to this one."""
    if tokens.form(end) not in _JOINING_MARKS and not tokens.kind(end) & classes.CONJUNCTION:
        return None
    place = end + 1
    for _ in range(_MOST_BEFORE_JOINED):
        hit = tokens.starting.get(place)
        if hit is None or OfficeSense in hit.senses:
            return hit
        if BEFORE_OFFICE.isdisjoint(hit.senses):
            return None
        place = hit.last
    return None
