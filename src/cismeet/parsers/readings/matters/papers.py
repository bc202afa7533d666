"""Where nouns of papers stand (a plan, the concept of …), and what kind of agenda item they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import AgendaSense, OfficeSense
from cismeet.model import AgendaKind

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions

__all__ = ["begins_item", "begins_list_of_papers", "begins_with_paper", "has_own_paper", "has_paper", "kind_of_item"]

_HEAD_WITHIN = 6
_OWN_HEAD_WITHIN = 5


def kind_of_item(mentions: Mentions, first: int, last: int) -> AgendaKind:
    """The kind that the head noun tells: the last of papers before the first preposition, else the first of all.

    Where an office begins the item instead (*head* of the Customs Committee), somebody is to be appointed.
    """
    if mentions.hits.at(first, OfficeSense) is not None:
        return AgendaKind.APPOINTMENT
    found: AgendaKind | None = None
    kinds, hits = mentions.document.words.classes, mentions.hits
    for at in range(first, last):
        sense = hits.at(at, AgendaSense)
        if sense is not None and (found is None or sense.kind is not AgendaKind.ISSUE):
            found = sense.kind
        if found is not None and found is not AgendaKind.ISSUE and kinds[at] & classes.PREPOSITION:
            break
    return found or AgendaKind.ISSUE


def has_paper(mentions: Mentions, first: int, last: int) -> bool:
    """Whether a noun of papers is among the first words."""
    return any(mentions.hits.over(at, AgendaSense) is not None for at in range(first, min(last, first + _HEAD_WITHIN)))


def begins_with_paper(mentions: Mentions, first: int, last: int) -> bool:
    """The draft *concept* of …: a noun of papers before the first preposition and verb."""
    kinds = mentions.document.words.classes
    for at in range(first, min(last, first + _HEAD_WITHIN)):
        if mentions.hits.over(at, AgendaSense) is not None:
            return True
        if kinds[at] & (classes.PREPOSITION | classes.BE):
            return False
    return False


def begins_item(mentions: Mentions, first: int, last: int) -> bool:
    """Whether an item of a list begins here: an article, or a noun of papers within a few words."""
    words = mentions.document.words
    if first >= last:
        return False
    if words.classes[first] & classes.ARTICLE:
        return True
    for at in range(first, min(last, first + _HEAD_WITHIN)):
        if words.classes[at] & (classes.PREPOSITION | classes.CONJUNCTION) or words.forms[at] in (",", ";"):
            return False
        if mentions.hits.over(at, AgendaSense) is not None:
            return True
    return False


def begins_list_of_papers(mentions: Mentions, first: int) -> bool:
    """An action *plan* on …, seventeen *issues*: a paper, or a number of items, begins here."""
    words = mentions.document.words
    for at in range(first, min(len(words), first + _OWN_HEAD_WITHIN)):
        if words.classes[at] & classes.COUNTED:
            return True
        sense = mentions.hits.over(at, AgendaSense)
        if sense is not None:
            return sense.kind is not AgendaKind.ISSUE
        if words.classes[at] & (classes.PREPOSITION | classes.CONJUNCTION) or words.forms[at] == ",":
            return False
    return False


def has_own_paper(mentions: Mentions, first: int, last: int) -> bool:
    """Whether an item has a noun of papers for itself, and shares none with the items before."""
    kinds = mentions.document.words.classes
    for at in range(first, min(last, first + _OWN_HEAD_WITHIN)):
        if kinds[at] & classes.PREPOSITION:
            return False
        sense = mentions.hits.over(at, AgendaSense)
        if sense is not None and sense.kind not in (AgendaKind.ISSUE, AgendaKind.ANNIVERSARY):
            return True
    return False
