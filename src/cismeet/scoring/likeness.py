"""When two words, names or passages count as the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    One = TypeVar("One")

__all__ = ["cover", "overlap", "pair", "same_body", "same_cue", "same_name", "same_words", "words"]

_MARKS = " \t\n\r\u00a0\"'“”„«»‘’‹›.,;:!?()…–—-"
_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})
_SMALL_WORDS = _ARTICLES | {
    *("that", "if", "whether", "about", "on", "for", "over", "of", "with", "against", "to", "in", "at", "from"),
}
_LONGEST_ORGAN = 3
_HALF = 0.5


def cover(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The positions that spans cover, without white space, marks around them and small words that lead.

    >>> sorted(cover("on “the tariff”.", [(0, 16)])) == list(range(8, 14))
    True
    """
    covered: set[int] = set()
    for number, (start, end) in enumerate(spans):
        first, last = _trim(text, start, end)
        if number == 0:
            first, last = _trim(text, _after_small_words(text, first, last), last)
        covered.update(position for position in range(first, last) if not text[position].isspace())
    return frozenset(covered)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return start, end


def _after_small_words(text: str, start: int, end: int) -> int:
    """Where the first word stands that is no article, preposition or complementiser."""
    while (word := _WORD.search(text, start, end)) and word[0].casefold() in _SMALL_WORDS and word.end() < end:
        start = word.end()
    return start


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union of what two passages cover."""
    return len(one & other) / len(one | other) if one and other else 0.0


def words(text: str | None) -> list[str]:
    """The words of a text without articles, whatever their case.

    >>> words("The CIS summit")
    ['cis', 'summit']
    """
    return [word for word in _WORD.findall((text or "").casefold()) if word not in _ARTICLES]


def same_words(one: str | None, other: str | None) -> bool:
    """Equal but for articles, case and marks."""
    return words(one) == words(other)


def same_name(one: str | None, other: str | None) -> bool:
    """Equal, or one is a shorter form of the other that keeps its last word, the family name.

    >>> same_name("Sergei Lebedev", "Lebedev"), same_name("Sergei Lebedev", "Sergei")
    (True, False)
    """
    short, long = sorted((words(one), words(other)), key=len)
    if not short:
        return False
    if short == long:
        return True
    return set(short) <= set(long) and (short[-1] == long[-1] or (short[0] == long[0] and len(short) > 1))


def same_body(one: str | None, other: str | None) -> bool:
    """Equal, or one names the organ of the other.

    >>> same_body("CIS", "CIS Executive Committee")
    True
    """
    short, long = sorted((words(one), words(other)), key=len)
    if not short or len(long) - len(short) > _LONGEST_ORGAN:
        return False
    return short in (long[: len(short)], long[len(long) - len(short) :])


def same_cue(one: str | None, other: str | None) -> bool:
    """At least half of the words are shared."""
    mine, yours = set(words(one)), set(words(other))
    return bool(mine & yours) and len(mine & yours) / len(mine | yours) >= _HALF


def pair(
    gold: Sequence[One], found: Sequence[One], likeness: Callable[[One, One], float], floor: float
) -> list[tuple[int, int]]:
    """Match one to one, the most alike first; the places in `gold` and `found`.

    >>> pair("ab", "ba", lambda one, other: one == other, 0.5)
    [(0, 1), (1, 0)]
    """
    scored = [(likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)]
    scored.sort(key=lambda score: -score[0])
    pairs: list[tuple[int, int]] = []
    paired: set[int] = set()
    matched: set[int] = set()
    for value, i, j in scored:
        if value < floor:
            break
        if i not in paired and j not in matched:
            paired.add(i)
            matched.add(j)
            pairs.append((i, j))
    return pairs
