"""Coordinated lists cut into their items.

A list has a mark that parts its items: semicolons if there are any, else commas.
Where commas part it, the last conjunction parts too; a conjunction with a comma
before it (the serial comma) shows that conjunctions without one stand inside items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import AgendaSense

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions

__all__ = ["split_items"]

_HEAD_WITHIN = 6


def split_items(mentions: Mentions, first: int, last: int, *, papers: bool) -> list[tuple[int, int]]:
    """First and last token of each item between two tokens.

    Args:
        mentions: of the document.
        first: index of the first token of the list.
        last: index after its last.
        papers: the items are papers (an agenda), so that nouns of papers begin items.
    """
    return [part for part in _parts(mentions, first, last, papers=papers) if part[0] < part[1]]


def _parts(mentions: Mentions, first: int, last: int, *, papers: bool) -> list[tuple[int, int]]:
    words, quoted = mentions.document.words, mentions.document.quoted
    forms, kinds = words.forms, words.classes
    marks = [at for at in range(first, last) if not quoted[at] and forms[at] == ";"]
    borders: list[tuple[int, int]] = []
    if marks:
        borders = [(at, at + 1 + _skipped(kinds, at + 1, last)) for at in marks]
    else:
        commas = [at for at in range(first, last) if forms[at] == "," and not quoted[at] and not _in_brackets(forms, first, at)]
        additions = [at for at in range(first + 1, last) if _is_addition(mentions, at, last)]
        serial = any(at + 1 < last and kinds[at + 1] & classes.CONJUNCTION for at in commas)
        for at in commas:
            ahead = at + 1 + _skipped(kinds, at + 1, last)
            if not papers or ahead > at + 1 or _begins_item(mentions, ahead, last) or not _is_inner_comma(mentions, at, ahead, first, last):
                borders.append((at, ahead))
        for at in additions:
            borders.append((at - (forms[at - 1] == ","), _after_addition(mentions, at, last)))
        start = max((after for _, after in borders), default=first)
        if not serial or papers:
            borders += _conjunctions(mentions, first if papers else start, last, listed=bool(commas or additions), papers=papers, serial=serial)
    items: list[tuple[int, int]] = []
    begin = first
    for at, after in sorted(set(borders)):
        if at < begin:
            begin = max(begin, after) if items and at <= begin else begin
            continue
        items.append((begin, at))
        begin = after
    items.append((begin, last))
    return items


def _skipped(kinds: list[int], place: int, last: int) -> int:
    """How many conjunctions and adverbs follow a mark (", and also")."""
    count = 0
    while place + count < last and kinds[place + count] & (classes.CONJUNCTION | classes.ADVERB):
        count += 1
    return count


def _in_brackets(forms: list[str], first: int, at: int) -> bool:
    return forms[first:at].count("(") > forms[first:at].count(")")


def _is_addition(mentions: Mentions, at: int, last: int) -> bool:
    return not mentions.document.quoted[at] and _after_addition(mentions, at, last) > at


def _after_addition(mentions: Mentions, at: int, last: int) -> int:
    """Index after "as well as", "along with"; `at` when the words are not there."""
    keys = mentions.document.words.keys
    for phrase in mentions.document.language.additions.get(keys[at], ()):
        if tuple(keys[at + 1 : at + 1 + len(phrase)]) == phrase and at + 1 + len(phrase) < last:
            return at + 1 + len(phrase)
    return at


def _begins_item(mentions: Mentions, place: int, last: int) -> bool:
    """Whether a paper begins here: an article, or a noun of papers within a few words."""
    words = mentions.document.words
    if place >= last:
        return False
    if words.classes[place] & classes.ARTICLE:
        return True
    for at in range(place, min(last, place + _HEAD_WITHIN)):
        if words.classes[at] & (classes.PREPOSITION | classes.CONJUNCTION) or words.forms[at] in (",", ";"):
            return False
        if mentions.hits.over(at, AgendaSense) is not None:
            return True
    return False


def _is_inner_comma(mentions: Mentions, at: int, ahead: int, first: int, last: int) -> bool:
    """Whether a comma stands inside an item: in a list of three nouns after a preposition (by rail, water and air)."""
    words = mentions.document.words
    for place in range(ahead, last):
        if words.forms[place] == "," or _begins_item(mentions, place, last):
            return False
        if words.classes[place] & classes.CONJUNCTION:
            rest = place + 1
            return not _begins_item(mentions, rest, last) and any(
                words.classes[before] & classes.PREPOSITION for before in range(first, at)
            )
    return False


def _conjunctions(
    mentions: Mentions, start: int, last: int, *, listed: bool, papers: bool, serial: bool
) -> list[tuple[int, int]]:
    """The conjunctions that part items."""
    words, quoted = mentions.document.words, mentions.document.quoted
    found: list[tuple[int, int]] = []
    places = [
        at for at in range(start + 1, last - 1)
        if words.classes[at] & classes.CONJUNCTION and not quoted[at] and words.forms[at - 1] != ","
    ]
    for at in places:
        ahead = at + 1 + _skipped(words.classes, at + 1, last)
        if papers:
            if _begins_item(mentions, ahead, last) and not (serial and not _has_paper(mentions, ahead, last)):
                found.append((at, ahead))
        elif words.classes[ahead] & (classes.ARTICLE | classes.POSSESSIVE) and (
            _is_parallel(mentions, start, at) or any(words.classes[place] & classes.PREPOSITION for place in range(ahead, last))
        ):
            found.append((at, ahead))
        elif at == places[-1] and _is_long_pair(mentions, start, at, last):
            found.append((at, ahead))
        elif listed and at == places[-1] and _is_flat(mentions, start, at, last):
            found.append((at, ahead))
    return found


def _is_long_pair(mentions: Mentions, start: int, at: int, last: int) -> bool:
    """Two phrases with complements of their own (the training of members *and* transport for remote stations)."""
    words = mentions.document.words
    left = [place for place in range(start, at) if words.classes[place] & classes.PREPOSITION]
    right = [place for place in range(at + 2, last - 1) if words.classes[place] & classes.PREPOSITION]
    if not left or not right or words.classes[at - 1] & classes.PREPOSITION:
        return False
    return at - left[-1] > 2 and not words.classes[at + 1] & classes.PREPOSITION  # noqa: PLR2004


def _has_paper(mentions: Mentions, place: int, last: int) -> bool:
    return any(mentions.hits.over(at, AgendaSense) is not None for at in range(place, min(last, place + _HEAD_WITHIN)))


def _is_parallel(mentions: Mentions, start: int, at: int) -> bool:
    """Whether what stands before is a phrase of its own, not the first half of one after a preposition."""
    words = mentions.document.words
    if words.classes[start] & (classes.ARTICLE | classes.POSSESSIVE):
        return True
    return not any(words.classes[place] & classes.PREPOSITION for place in range(start, at))


def _is_flat(mentions: Mentions, start: int, at: int, last: int) -> bool:
    """Whether the last segment is two plain items: no preposition that could govern both, or one on each side."""
    words = mentions.document.words
    before = any(words.classes[place] & classes.PREPOSITION for place in range(start, at))
    after = any(words.classes[place] & classes.PREPOSITION for place in range(at + 1, last))
    return not before or after
