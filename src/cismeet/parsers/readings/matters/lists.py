"""Coordinated lists cut into their items.

A list has a mark that parts its items: semicolons if there are any, else commas.
Where commas part it, the last conjunction parts too; a conjunction with a comma
before it (the serial comma) shows that conjunctions without one stand inside items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import PlaceSense
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.readings.matters.papers import begins_item, has_paper

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["after_addition", "split_items"]

_DETERMINERS = classes.ARTICLE | classes.POSSESSIVE
_SHORTEST_COMPLEMENT = 2
_DUE = classes.COMING | classes.HELD

_Border: TypeAlias = tuple[int, int]
"""The token that ends an item, and the one that begins the next."""


def split_items(mentions: Mentions, first: int, last: int, *, papers: bool) -> list[tuple[int, int]]:
    """First and last token of each item between two tokens.

    Args:
        mentions: of the document.
        first: index of the first token of the list.
        last: index after its last.
        papers: the items are papers (an agenda), so that nouns of papers begin items.
    """
    stretch = _Stretch(mentions, first, last)
    comma = next(iter(stretch.commas()[-1:]), None)
    if comma is not None and comma > first and _is_modifier(mentions, first, stretch.after(comma)):
        last = comma
        stretch = _Stretch(mentions, first, last)
    borders = stretch.semicolons()
    if not borders:
        borders = _borders_of_papers(stretch) if papers else _borders(stretch)
    items = _items(first, last, borders)
    return items[:1] + [item for item in items[1:] if not _is_modifier(mentions, items[0][0], item[0])]


def _is_modifier(mentions: Mentions, first: int, place: int) -> bool:
    """Whether what follows a comma only describes the item before: *due in* May, *held on* Monday, *to take place*."""
    document = mentions.document
    kinds, keys = document.words.classes, document.words.keys
    after = place + 1
    if after >= len(kinds):
        return False
    if kinds[place] & classes.INFINITIVE:
        return bool(kinds[after] & (classes.BE | classes.HELD)) and not kinds[first] & classes.INFINITIVE
    if kinds[place] & _DUE != _DUE and not document.language.is_past(keys[place]):
        return False
    return bool(kinds[after] & (classes.PREPOSITION | classes.DEMONSTRATIVE)) or mentions.dated[after] is not None


def _items(first: int, last: int, borders: list[_Border]) -> list[tuple[int, int]]:
    """What the borders leave."""
    items: list[tuple[int, int]] = []
    begin = first
    for at, after in sorted(set(borders)):
        if at >= begin:
            items.append((begin, at))
            begin = after
        elif items:
            begin = max(begin, after)
    items.append((begin, last))
    return [item for item in items if item[0] < item[1]]


def _borders(stretch: _Stretch) -> list[_Border]:
    """Trade, energy *and* transport: the borders of a list of topics."""
    commas, additions = stretch.commas(), stretch.additions()
    borders = [(at, stretch.after(at)) for at in commas] + additions
    if stretch.is_serial(commas):
        return borders
    tail = stretch.tail(max((after for _, after in borders), default=stretch.first))
    return borders + list(_conjunctions(tail, listed=bool(borders)))


def _borders_of_papers(stretch: _Stretch) -> list[_Border]:
    """A plan of …, the report on … *and* a statement: the borders of a list of papers."""
    commas = stretch.commas()
    serial = stretch.is_serial(commas)
    borders = [(at, stretch.after(at)) for at in commas if stretch.parts_papers(at)]
    return borders + stretch.additions() + list(_conjunctions_of_papers(stretch, serial=serial))


def _conjunctions(stretch: _Stretch, *, listed: bool) -> Iterator[_Border]:
    """The conjunctions that part topics, in what the commas left.

    Args:
        stretch: the list from its last comma on.
        listed: whether a comma stands before.
    """
    places = stretch.conjunctions()
    for at in places:
        ahead = stretch.after(at)
        if (
            stretch.is_parallel(at, ahead)
            or (listed and stretch.is_determined_apart(at, ahead))
            or (at == places[-1] and stretch.is_long_pair(at))
            or (at == places[-1] and listed and stretch.is_flat(at))
        ):
            yield at, ahead


def _conjunctions_of_papers(stretch: _Stretch, *, serial: bool) -> Iterator[_Border]:
    """The conjunctions that part papers: a paper begins after them, with its noun where a serial comma parts others."""
    mentions, last = stretch.mentions, stretch.last
    for at in stretch.conjunctions():
        ahead = stretch.after(at)
        if begins_item(mentions, ahead, last) and (not serial or has_paper(mentions, ahead, last)):
            yield at, ahead


@frozen(eq=False)
class _Stretch:
    """The tokens of a list.

    Args:
        mentions: of the document.
        first: index of the first token.
        last: index after the last.
    """

    mentions: Mentions
    first: int
    last: int

    def tail(self, first: int) -> _Stretch:
        """The stretch from a later token on."""
        return _Stretch(self.mentions, first, self.last)

    def has_preposition(self, first: int, last: int) -> bool:
        """Whether a preposition stands between two tokens."""
        return any(kind & classes.PREPOSITION for kind in self.mentions.document.words.classes[first:last])

    # ------------------------------------------------------------ marks and words that may part items

    def semicolons(self) -> list[_Border]:
        """Borders at semicolons."""
        forms, quoted = self.mentions.document.words.forms, self.mentions.document.quoted
        return [(at, self.after(at)) for at in range(self.first, self.last) if forms[at] == ";" and not quoted[at]]

    def commas(self) -> list[int]:
        """Commas outside quotations and brackets."""
        forms, quoted = self.mentions.document.words.forms, self.mentions.document.quoted
        commas: list[int] = []
        depth = 0
        for at in range(self.first, self.last):
            if forms[at] == "," and depth <= 0 and not quoted[at]:
                commas.append(at)
            depth += (forms[at] == "(") - (forms[at] == ")")
        return commas

    def additions(self) -> list[_Border]:
        """Trade(,) *as well as* transport: borders at conjunctions of several words, and at the comma before them."""
        forms, quoted = self.mentions.document.words.forms, self.mentions.document.quoted
        return [
            (at - (forms[at - 1] == ","), after)
            for at in range(self.first + 1, self.last)
            if (after := after_addition(self.mentions, at, self.last)) > at and not quoted[at]
        ]

    def conjunctions(self) -> list[int]:
        """Conjunctions outside quotations, without a comma before them."""
        words, quoted = self.mentions.document.words, self.mentions.document.quoted
        return [
            at
            for at in range(self.first + 1, self.last - 1)
            if words.classes[at] & classes.CONJUNCTION and not quoted[at] and words.forms[at - 1] != ","
        ]

    def after(self, at: int) -> int:
        """Where an item begins after a mark or conjunction: behind more conjunctions and adverbs (*and also*)."""
        kinds = self.mentions.document.words.classes
        at += 1
        while at < self.last and kinds[at] & (classes.CONJUNCTION | classes.ADVERB):
            at += 1
        return at

    def is_serial(self, commas: list[int]) -> bool:
        """A, B*, and* C: whether the list has a comma before its last conjunction."""
        kinds = self.mentions.document.words.classes
        return any(at + 1 < self.last and kinds[at + 1] & classes.CONJUNCTION for at in commas)

    # ------------------------------------------------------------ whether they do

    def parts_papers(self, comma: int) -> bool:
        """Whether a comma parts papers, and does not stand inside one."""
        ahead = self.after(comma)
        return (
            ahead > comma + 1 or begins_item(self.mentions, ahead, self.last) or not self._is_inner_comma(comma, ahead)
        )

    def _is_inner_comma(self, comma: int, ahead: int) -> bool:
        """By rail*,* water and air: whether a comma stands in a list of nouns after a preposition."""
        words = self.mentions.document.words
        for place in range(ahead, self.last):
            if words.forms[place] == "," or begins_item(self.mentions, place, self.last):
                return False
            if words.classes[place] & classes.CONJUNCTION:
                return self.has_preposition(self.first, comma) and not begins_item(self.mentions, place + 1, self.last)
        return False

    def is_parallel(self, at: int, ahead: int) -> bool:
        """The state of trade and *the prospects of* transport: whether a phrase with a determiner follows.

        It stands beside a phrase that is one of its own, not the first half of one after
        a preposition, or has a preposition itself.
        """
        kinds = self.mentions.document.words.classes
        if ahead >= len(kinds) or not kinds[ahead] & _DETERMINERS:
            return False
        own = kinds[self.first] & _DETERMINERS or not self.has_preposition(self.first, at)
        return bool(own) or self.has_preposition(ahead, self.last)

    def is_determined_apart(self, at: int, ahead: int) -> bool:
        """Prices of food and *the* tunnel: a determiner follows, but the noun governed before has none."""
        kinds = self.mentions.document.words.classes
        if ahead >= len(kinds) or not kinds[ahead] & _DETERMINERS:
            return False
        governed = next(
            (place + 1 for place in range(at - 1, self.first - 1, -1) if kinds[place] & classes.PREPOSITION), at
        )
        return governed < at and not kinds[governed] & _DETERMINERS

    def is_long_pair(self, at: int) -> bool:
        """The training of members *and* transport for remote stations: two phrases with complements of their own."""
        kinds = self.mentions.document.words.classes
        left = next((place for place in range(at - 1, self.first - 1, -1) if kinds[place] & classes.PREPOSITION), None)
        return (
            left is not None
            and (at - left > _SHORTEST_COMPLEMENT or self.mentions.hits.over(at - 1, PlaceSense) is not None)
            and not kinds[at + 1] & classes.PREPOSITION
            and self.has_preposition(at + 2, self.last - 1)
        )

    def is_flat(self, at: int) -> bool:
        """Whether the last part is two plain items: no preposition that could govern both, or one on each side."""
        return not self.has_preposition(self.first, at) or self.has_preposition(at + 1, self.last)


def after_addition(mentions: Mentions, at: int, last: int) -> int:
    """Index after "as well as", "along with"; `at` when the words are not there."""
    keys = mentions.document.words.keys
    for phrase in mentions.document.language.additions.get(keys[at], ()):
        after = at + 1 + len(phrase)
        if after < last and tuple(keys[at + 1 : after]) == phrase:
            return after
    return at
