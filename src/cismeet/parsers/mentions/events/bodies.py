"""Whether a body is an event: by its name, or because a verb of meeting follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import EventSense, OrganSense, PlaceKind, PlaceSense

if TYPE_CHECKING:
    from cismeet.language.schema import BodySense
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["is_event"]

_LONGEST_TO_VERB = 14
_EVENT_BODIES = ("forum", "format")
_MEETING_BODIES = ("council", "forum", "format", "assembly")
_LEADS_TO_VERB = classes.INFINITIVE | classes.HELD | classes.RELATIVE | classes.BE


def is_event(tokens: Tokens, hit: Hit, body: BodySense) -> bool:
    """Whether the body is an event here."""
    if _is_by_name(tokens, hit, body):
        return True
    return body.kind in _MEETING_BODIES and (_meets(tokens, hit.last) or _is_hosted(tokens, hit.first))


def _is_by_name(tokens: Tokens, hit: Hit, body: BodySense) -> bool:
    """Whether the body's name is an event's (Consultative *Meeting* of the Heads of State)."""
    if body.kind == "organisation" or hit.last - hit.first == 1:
        return False
    first = hit.first if body.kind in _EVENT_BODIES else hit.last - 1
    return any(_names_event(tokens, key) for key in tokens.keys[first : hit.last])


def _names_event(tokens: Tokens, key: str) -> bool:
    """Whether a word is a noun for events and not for organs too."""
    entries = tokens.language.entries.get(key)
    return entries is not None and EventSense in entries.senses and OrganSense not in entries.kinds


def _meets(tokens: Tokens, place: int) -> bool:
    """Whether a verb of meeting follows a body, so that its session is meant (the Council, which *met* in Minsk)."""
    form, kind = tokens.form(place), tokens.kind(place)
    if form == ",":
        place += 1
        if not tokens.kind(place) & classes.RELATIVE:
            return False
    elif kind & classes.BE:
        if tokens.kind(place + 1) & classes.INFINITIVE:
            return _is_held(tokens, place)
        return False
    elif kind & classes.MODAL and form[0].islower():
        return True
    elif not kind & _LEADS_TO_VERB:
        return False
    return _is_held(tokens, place)


def _is_hosted(tokens: Tokens, first: int) -> bool:
    """Whether a city hosts it, so that its session is meant (Minsk *will host the* Council)."""
    place = first - 1
    while place > 0 and tokens.kinds[place] & classes.ARTICLE:
        place -= 1
    if place < 1 or not tokens.kinds[place] & classes.HELD or tokens.kinds[place] & classes.ATTENDED:
        return False
    subject = place - 1
    while subject > 0 and tokens.kinds[subject] & classes.MODAL:
        subject -= 1
    sense = tokens.over(subject, PlaceSense)
    return sense is not None and sense.kind is PlaceKind.CITY


def _is_held(tokens: Tokens, place: int) -> bool:
    """Whether it is said of the body that it meets, before the clause ends."""
    for at in range(place, min(tokens.count, place + _LONGEST_TO_VERB)):
        if tokens.forms[at] in (".", ";"):
            return False
        kind = tokens.kinds[at]
        if kind & classes.HELD and not kind & classes.ATTENDED:
            return True
    return False
