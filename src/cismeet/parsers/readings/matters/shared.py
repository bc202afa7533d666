"""Whether the items of a list share one noun of papers: statements on A and on B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import AgendaSense
from cismeet.model import AgendaKind
from cismeet.parsers.readings.matters.lists import split_items
from cismeet.parsers.readings.matters.papers import has_own_paper

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.text.document import Document

__all__ = ["SharedPaper", "find_shared_paper"]

_NOUN_WITHIN = 4
_LONGEST_PLURAL_ENDING = 2


@frozen
class SharedPaper:
    """A noun of papers and what the papers are about.

    Args:
        kind: what the noun tells.
        items: first and last token of each item.
    """

    kind: AgendaKind
    items: list[tuple[int, int]]


def find_shared_paper(mentions: Mentions, first: int, last: int) -> SharedPaper | None:
    """Statements in connection with A, B, C; decisions on A and on B: one plural noun for several items."""
    noun = _noun(mentions, first, last)
    if noun is None or not _is_plural(mentions.document, noun[0]):
        return None
    hit, kind = noun
    lead = _lead(mentions.document, hit.last, last)
    if lead is None:
        return None
    place = lead
    while place < last and (
        mentions.document.words.classes[place] & classes.PREPOSITION or _is_connection(mentions, place, last)
    ):
        place += 1
    if place == lead:
        return None
    items = _items(mentions, lead, place, last)
    if len(items) <= 1 or any(has_own_paper(mentions, *item) for item in items[1:]):
        return None
    return SharedPaper(kind, items)


def _noun(mentions: Mentions, first: int, last: int) -> tuple[Hit, AgendaKind] | None:
    """The first noun of papers, and its kind."""
    for at in range(first, min(last, first + _NOUN_WITHIN)):
        hit = mentions.hits.starting.get(at)
        sense = hit.sense(AgendaSense) if hit else None
        if hit is not None and sense is not None and sense.kind is not AgendaKind.ISSUE:
            return hit, sense.kind
    return None


def _is_plural(document: Document, hit: Hit) -> bool:
    """Whether a noun of papers is in the plural: the lexicon has it without its ending as well."""
    key, entries = document.words.keys[hit.last - 1], document.language.entries
    return any(key[:-length] in entries for length in range(1, _LONGEST_PLURAL_ENDING + 1))


def _lead(document: Document, first: int, last: int) -> int | None:
    """The preposition after the noun that leads to what the papers are about; None where a mark comes first."""
    words = document.words
    for place in range(first, last):
        kind = words.classes[place]
        if kind & classes.PREPOSITION and not kind & classes.GENITIVE:
            return place
        if words.forms[place] in (",", ";"):
            return None
    return None


def _is_connection(mentions: Mentions, place: int, last: int) -> bool:
    """In *connection* with: a plain noun between two prepositions."""
    kinds = mentions.document.words.classes
    if place + 1 >= last or mentions.hits.covering[place] is not None:
        return False
    before, after = kinds[place - 1], kinds[place + 1]
    return bool(before & classes.PREPOSITION and after & classes.PREPOSITION) and not after & classes.GENITIVE


def _items(mentions: Mentions, lead: int, first: int, last: int) -> list[tuple[int, int]]:
    """What follows a shared noun: phrases led by the same preposition ("on A and on B"), or a list."""
    words, quoted = mentions.document.words, mentions.document.quoted
    items: list[tuple[int, int]] = []
    begin = first
    for at in range(first, last - 1):
        if words.classes[at] & classes.CONJUNCTION and words.keys[at + 1] == words.keys[lead] and not quoted[at]:
            items.append((begin, at))
            begin = at + 2
    return [*items, (begin, last)] if items else split_items(mentions, first, last, papers=True)
