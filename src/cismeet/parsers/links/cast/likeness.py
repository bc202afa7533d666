"""Whether a name may be that of a person who is known."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cismeet.parsers.mentions.spelling import fold, same_spelling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.language.schema import Language
    from cismeet.parsers.links.cast.person import Person

__all__ = ["fits", "is_patronymic", "is_same_person"]

_SHORTEST_WORD = 3
_SHORTEST_PATRONYMIC = 4
_PAIR = 2
_CONFUSED = ("hg", "uv", "ao", "sz", "ey", "iy", "jd", "kq")
"""Initials that transcriptions of one name begin with (Haponenka, Gaponenko)."""
_LIKE = {letter: {letter}.union(*(pair for pair in _CONFUSED if letter in pair)) for letter in "".join(_CONFUSED)}


def _initials_like(word: str) -> set[str]:
    """The first letters that a spelling of the name may have."""
    letter = fold(word)[:1]
    return _LIKE.get(letter, {letter})


def is_same_person(person: Person, words: Sequence[str], language: Language) -> bool:
    """Whether a name of two words or more is the person's: the same words, in any order, or spellings of them."""
    mine = person.words
    if len(mine) == len(words) and {fold(word) for word in mine} == {fold(word) for word in words}:
        return True
    given, other = mine[0], words[0]
    if not same_spelling(mine[-1], words[-1]):
        return (
            len(words) == _PAIR and len(mine) > 1 and is_patronymic(words[1], language) and same_spelling(given, other)
        )
    if len(mine) == 1 or len(words) == 1:
        return True
    if len(given) == 1 or len(other) == 1:
        return fold(other)[:1] in _initials_like(given)
    return same_spelling(given, other)


@lru_cache(maxsize=4096)
def is_patronymic(word: str, language: Language) -> bool:
    """Whether the word ends as a patronymic does (Gennady *Arkadyevich*)."""
    key = language.key(word)
    if language.ending_gender(key)[1] is None:
        return False
    endings = language.name_endings
    return any(
        endings.get(key[-length:]) is not None
        for length in range(_SHORTEST_PATRONYMIC, min(len(key), language.longest_ending) + 1)
    )


def fits(person: Person, words: Sequence[str]) -> bool:
    """Whether a surname, initials with a surname, or a single word of the name may mean the person."""
    surname, alone = words[-1], len(words) == 1
    mine = person.surname
    if alone and "-" in mine and any(same_spelling(part, surname) for part in mine.split("-")):
        return True
    folded = fold(surname)
    if not same_spelling(mine, surname) and all(fold(known) != folded for known in person.spellings):
        if not alone or len(surname) == 1:
            return False
        return any(fold(word) == folded for word in person.words if len(word) >= _SHORTEST_WORD)
    if alone or len(person.words) == 1:
        return True
    initial = next((word for word in words[:-1] if len(word) == 1), None)
    return initial is None or fold(initial)[:1] in _initials_like(person.words[0])
