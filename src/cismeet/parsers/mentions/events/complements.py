"""Where the name of an event ends: the complements after its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import (
    BodySense,
    CalendarSense,
    GroupSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
)
from cismeet.parsers.mentions.events.parts import IN_NAME

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["after_complements"]

_LONGEST_COMPLEMENT = 26
_DETERMINERS = classes.ARTICLE | classes.POSSESSIVE | classes.JOINT
_JOINS = classes.ARTICLE | classes.CONJUNCTION
_VERBS = classes.MODAL | classes.BE | classes.AUXILIARY
_ORGANS = frozenset((OrganSense, GroupSense))
_MEETING = frozenset((OrganSense, BodySense))
_FIELDS = frozenset((PortfolioSense, GroupSense))
_NOT_ANOTHER = frozenset((PlaceSense, OfficeSense, CalendarSense))


def after_complements(tokens: Tokens, last: int) -> int:
    """Index after the complements of a noun that ends at `last` (meeting *of the Council of CIS Foreign Ministers*)."""
    end = min(tokens.count, last + _LONGEST_COMPLEMENT)
    while last < end and not tokens.quoted[last] and _leads(tokens, last):
        place = last + 1
        while place < end and (tokens.kinds[place] & _DETERMINERS or tokens.keys[place] in tokens.language.numbers):
            place += 1
        reached = _after_names(tokens, place, end)
        if reached == last + 1:
            break
        last = reached
    return _after_further_organs(tokens, last, end)


def _after_further_organs(tokens: Tokens, last: int, end: int) -> int:
    """Index after further organs of a joint meeting (of the Council of A*, the Council of B and the Council of C*)."""
    place = last
    while place < end and tokens.forms[place] == ",":
        reached = _after_organ(tokens, place + 1, end)
        if reached is None:
            return last
        place = reached
    if place == last or place >= end or not tokens.kinds[place] & classes.CONJUNCTION:
        return last
    return _after_organ(tokens, place + 1, end) or last


def _after_organ(tokens: Tokens, place: int, end: int) -> int | None:
    """Index after an organ with its article and complements (*the Council of Defence Ministers*)."""
    first = tokens.after(place, classes.ARTICLE)
    hit = tokens.starting.get(first) if first > place else None
    if hit is None or first >= end or not tokens.is_capital(first) or _MEETING.isdisjoint(hit.senses):
        return None
    reached = hit.last
    while reached < end and _leads(tokens, reached):
        after = _after_names(tokens, tokens.after(reached + 1, classes.ARTICLE), end)
        if after <= reached + 1:
            break
        reached = after
    return reached


def _leads(tokens: Tokens, place: int) -> bool:
    """Whether the word leads a complement: "of", or "to" before the name of a treaty (*to the Charter*)."""
    kind = tokens.kinds[place]
    if kind & classes.BENEFIT:  # Council of Ministers *for* Foreign Affairs
        return tokens.at(place + 1, PortfolioSense) is not None and tokens.over(place - 1, GroupSense) is not None
    if kind & classes.GOAL:
        ahead = tokens.after(place + 1, classes.ARTICLE)
        return ahead > place + 1 and tokens.is_capital(ahead)
    return bool(kind & classes.GENITIVE)


def _after_names(tokens: Tokens, place: int, end: int) -> int:
    """Index after the last name of a complement that begins at the token."""
    forms, kinds, covering, quoted = tokens.forms, tokens.kinds, tokens.covering, tokens.quoted
    reached = place
    while place < end and not quoted[place]:
        hit, form = covering[place], forms[place]
        if _is_part(hit, form):
            if hit is not None and form[0].islower() and PlaceSense in hit.senses:
                break
            place = reached = place + 1 if hit is None else hit.last
        elif form == "'" or kinds[place] & classes.CLITIC:
            place += 1
            if place < end and forms[place][0].isupper():
                reached = place
        elif form == "," or kinds[place] & classes.CONJUNCTION:
            if not _continues(tokens, place, end):
                break
            place = _after_joints(tokens, place + 1, end)
        elif not kinds[place] and form[0].islower() and _leads_to_organ(tokens, place, end):
            place += 1
        else:
            break
    return reached


def _is_part(hit: Hit | None, form: str) -> bool:
    """Whether a lexicon entry or a capital word belongs to the name, as no word of the calendar does."""
    if hit is None:
        return form[0].isupper()
    return CalendarSense not in hit.senses and (form[0].isupper() or not IN_NAME.isdisjoint(hit.senses))


def _after_joints(tokens: Tokens, place: int, end: int) -> int:
    """Index after articles and conjunctions."""
    while place < end and tokens.kinds[place] & _JOINS:
        place += 1
    return place


def _continues(tokens: Tokens, place: int, end: int) -> bool:
    """Whether after "and" or a comma the same name goes on: another state or another capital word of it."""
    ahead = _after_joints(tokens, place + 1, end)
    if ahead >= end:
        return False
    before, after = tokens.covering[place - 1], tokens.covering[ahead]
    if before is not None and after is not None:
        if PortfolioSense in before.senses and not _FIELDS.isdisjoint(after.senses):
            return True
        other = after.sense(PlaceSense)
        if other is not None and PlaceSense in before.senses:
            return other.kind is PlaceKind.COUNTRY and _ends_list(tokens, after.last, end)
    return (
        bool(tokens.kinds[place] & classes.CONJUNCTION)
        and ahead == place + 1
        and tokens.forms[ahead][0].isupper()
        and tokens.forms[place - 1][0].isupper()
        and (before is None or PlaceSense not in before.senses)
        and (after is None or _NOT_ANOTHER.isdisjoint(after.senses))
    )


def _ends_list(tokens: Tokens, after: int, end: int) -> bool:
    """Whether no verb follows the first "and X", so that the list of states belongs to the name."""
    return not (after < end and tokens.kinds[after] & _VERBS)


def _leads_to_organ(tokens: Tokens, place: int, end: int) -> bool:
    """Whether the noun of an organ or group stands right behind a plain word (of *specialised* ministers)."""
    hit = tokens.covering[place + 1] if place + 1 < end else None
    return hit is not None and not _ORGANS.isdisjoint(hit.senses)
