"""Words and marks with their places, found once for all later stages."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from cismeet.language import classes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cismeet.language.schema import Language

__all__ = ["Words", "find_words"]

_T = TypeVar("_T")
_SOFT_HYPHEN = "\u00ad"
_MOST_REMEMBERED = 50_000


@frozen(eq=False)
class Words:
    """The tokens of a text as parallel lists: a word or a single mark each.

    Args:
        forms: the tokens as written (folded), without soft hyphens.
        keys: what the lexicons know them by, see `Language.key`.
        starts: offset of the first code point of each.
        ends: offset after the last code point of each.
        classes: the grammatical word classes of each, as bits (`language.classes`).
    """

    forms: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    classes: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def within(self, stretches: Iterable[tuple[int, int]]) -> Words:
        """Those that stand in some stretches of the text, given by their offsets in order."""
        kept: list[int] = []
        last = 0
        for start, end in stretches:
            first = bisect_left(self.starts, start, last)
            last = bisect_left(self.starts, end, first)
            kept += range(first, last)
        forms, keys = (list(map(texts.__getitem__, kept)) for texts in (self.forms, self.keys))
        starts, ends, kinds = (list(map(one.__getitem__, kept)) for one in (self.starts, self.ends, self.classes))
        return Words(forms, keys, starts, ends, kinds)


def find_words(folded: str, language: Language) -> Words:
    """Cut the folded text into words and marks.

    A word keeps its inner hyphens and apostrophes; a clitic of the language
    (English possessive *'s*) is a token of its own.
    """
    known = _known_words(language)
    pieces: list[str] = known.cut.split(folded)  # in turn what stands between tokens, and a token
    borders = list(accumulate(map(len, pieces)))
    forms = pieces[1::2]
    if _SOFT_HYPHEN in folded:
        forms = [form.replace(_SOFT_HYPHEN, "") or form for form in forms]
    words = Words(
        forms,
        list(map(known.keys.__getitem__, forms)),
        borders[:-1:2],
        borders[1::2],
        list(map(known.classes.__getitem__, forms)),
    )
    if not known.months.isdisjoint(forms):
        _strip_months(words, known.months)
    return words


class _Remembered(dict[str, _T]):
    """What a function tells of a word, asked once for each word as written."""

    def __init__(self, tell: Callable[[str], _T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, form: str) -> _T:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        told = self[form] = self._tell(form)
        return told


@frozen(eq=False)
class _KnownWords:
    """What a language says of words, so that a word which comes again costs one look-up.

    Args:
        cut: cuts a text into tokens and what stands between them.
        keys: the key of each word.
        classes: the word classes of each.
        months: capital words that are modals, or names of months.
    """

    cut: re.Pattern[str]
    keys: _Remembered[str]
    classes: _Remembered[int]
    months: set[str]


@lru_cache(maxsize=8)
def _known_words(language: Language) -> _KnownWords:
    months: set[str] = set()

    def class_of(form: str) -> int:
        kind = language.classes.get(language.key(form), 0)
        if kind & classes.MODAL and form[0].isupper():
            months.add(form)
        return kind

    return _KnownWords(
        re.compile(f"({language.word.pattern})", language.word.flags),
        _Remembered(language.key),
        _Remembered(class_of),
        months,
    )


def _strip_months(words: Words, months: set[str]) -> None:
    """Take the class from a capital modal that is the name of a month here (in May, May 12)."""
    for place, form in enumerate(words.forms):
        if form in months and _is_name_of_month(words, place):
            words.classes[place] = 0


def _is_name_of_month(words: Words, place: int) -> bool:
    """Whether the word stands beside a number or after a preposition."""
    if any(form[0].isdigit() for form in words.forms[max(place - 1, 0) : place + 2]):
        return True
    return place > 0 and bool(words.classes[place - 1] & classes.PREPOSITION)
