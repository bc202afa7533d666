"""Where events are named: at nouns for them, and at bodies that are events or meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import BodySense, EventSense, GroupSense, OfficeSense, PlaceSense
from cismeet.parsers.mentions.events.bodies import is_event
from cismeet.parsers.mentions.events.complements import after_complements
from cismeet.parsers.mentions.events.contents import Contents, contents_of
from cismeet.parsers.mentions.events.mention import EventMention
from cismeet.parsers.mentions.events.opening import opening
from cismeet.parsers.mentions.events.parts import is_ordinal
from cismeet.parsers.mentions.tokens import Tokens, tokens_of

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit, Hits
    from cismeet.parsers.text.document import Document

__all__ = ["find_events"]

_LONGEST_TO_VERB = 5
_CERTAIN = classes.DEFINITE | classes.DEMONSTRATIVE | classes.POSSESSIVE


def find_events(document: Document, hits: Hits) -> list[EventMention]:
    """The events named outside quotations, in order."""
    tokens = tokens_of(document, hits)
    found: list[EventMention] = []
    free = 0
    for hit in hits.starting.values():
        senses = hit.senses
        if BodySense in senses:
            if hit.first >= free and not tokens.quoted[hit.first]:
                event = _by_body(tokens, hit)
            else:
                continue
        elif EventSense in senses:
            if hit.first < free or tokens.quoted[hit.first] or tokens.at(hit.last, EventSense) is not None:
                continue  # in quotation marks, or it only qualifies the event noun right behind it (summit meeting)
            event = _by_noun(tokens, hit, free)
        else:
            continue
        if event is not None:
            found.append(event)
            free = event.last
    return found


def _by_body(tokens: Tokens, hit: Hit) -> EventMention | None:
    """A body that is the event (the *Eurasian Intergovernmental Council* met in Minsk)."""
    body = hit.sense(BodySense)
    if body is None or not is_event(tokens, hit, body):
        return None
    first = hit.first
    return EventMention(
        first,
        hit.last,
        tokens.keys[hit.last - 1],
        body.organisation,
        named=True,
        organ=True,
        direction=0,
        place=None,
        proper=True,
        definite=first > 0 and bool(tokens.kinds[first - 1] & classes.DEFINITE),
    )


@frozen
class _Extent:
    """How far a name reaches around its noun, and what the words before the noun tell of its turn."""

    first: int
    last: int
    direction: int
    ordinal: bool


def _by_noun(tokens: Tokens, hit: Hit, free: int) -> EventMention | None:
    """An event whose head is a noun for one (the *informal summit of the OTS*)."""
    sense = hit.sense(EventSense)
    if sense is None:
        return None
    if _is_of_one_person(tokens, hit.last):
        return None
    first, last = opening(tokens, hit.first, free), after_complements(tokens, hit.last)
    extent = _Extent(first, last, _direction(tokens, first, hit.first), _has_ordinal(tokens, first, hit.first))
    contents = contents_of(tokens, first, last, hit)
    level = _tells_level(tokens, first, last)
    again = (extent.direction != 0 or extent.ordinal) and _is_held(tokens, hit.last)
    if not sense.strong and not again and not _is_multilateral(tokens, hit, extent, contents, level=level):
        return None
    of_body = contents.body is not None or level
    return EventMention(
        first,
        last,
        tokens.keys[hit.last - 1],
        contents.body,
        named=_is_named(hit, extent, contents, level=level),
        organ=contents.organ or of_body,
        direction=extent.direction,
        place=contents.city,
        proper=contents.proper,
        definite=first > 0 and bool(tokens.kinds[first - 1] & _CERTAIN),
        weak=again and not (of_body or contents.organ),
    )


def _is_of_one_person(tokens: Tokens, last: int) -> bool:
    """Whether the meeting is that of one office-holder (the meeting *of the Secretary General of* the organisation)."""
    if not tokens.kind(last) & classes.GENITIVE:
        return False
    return tokens.at(tokens.after(last + 1, classes.ARTICLE), OfficeSense) is not None


def _is_multilateral(tokens: Tokens, hit: Hit, extent: _Extent, contents: Contents, *, level: bool) -> bool:
    """Whether its name makes a meeting a multilateral event: a body, an organ or the ministers of several states."""
    if contents.body is not None:
        return True
    if not level:
        return contents.organ and extent.last > hit.last and tokens.forms[extent.last - 1][0].isupper()
    return extent.first != hit.first or _is_of_several(tokens, hit.last, extent.last)


def _is_named(hit: Hit, extent: _Extent, contents: Contents, *, level: bool) -> bool:
    """Whether the name is more than an article and the noun."""
    if extent.last - extent.first == hit.last - hit.first:
        return False
    return (
        level
        or contents.body is not None
        or contents.organ
        or contents.proper
        or contents.city is not None
        or extent.direction != 0
        or extent.ordinal
    )


def _tells_level(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the name tells who meets (CIS *heads of state* summit)."""
    for place in range(first, last):
        group = tokens.over(place, GroupSense)
        if group is not None and group.office is not None:
            return True
    return False


def _is_of_several(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the ministers are those of several states (or of none that is named)."""
    return sum(tokens.at(place, PlaceSense) is not None for place in range(first, last)) != 1


def _is_held(tokens: Tokens, last: int) -> bool:
    """Whether a verb of meeting follows (the next meeting *will be held* …)."""
    return any(kind & classes.HELD for kind in tokens.kinds[last : last + _LONGEST_TO_VERB])


def _direction(tokens: Tokens, first: int, head: int) -> int:
    """1 for the next one, -1 for the last one, 0 where nothing tells."""
    for kind in tokens.kinds[first:head]:
        if kind & classes.NEXT:
            return 1
        if kind & classes.LAST:
            return -1
    return 0


def _has_ordinal(tokens: Tokens, first: int, head: int) -> bool:
    """Whether the name counts the event (*11th* summit)."""
    return any(is_ordinal(tokens, place) for place in range(first, head))
