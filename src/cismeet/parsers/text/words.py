"""Words and marks with their places, found once for all later stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes

if TYPE_CHECKING:
    from cismeet.language.schema import Language

__all__ = ["Words", "find_words"]


@frozen(eq=False)
class Words:
    """The tokens of a text as parallel lists: a word or a single mark each.

    Args:
        forms: the tokens as written (folded).
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


def find_words(folded: str, language: Language) -> Words:
    """Cut the folded text into words and marks.

    A word keeps its inner hyphens and apostrophes; a clitic of the language
    (English possessive *'s*) is a token of its own.
    """
    forms: list[str] = language.word.findall(folded)
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for form in forms:
        start = folded.find(form, end)
        end = start + len(form)
        starts.append(start)
        ends.append(end)
    keys = list(map(language.key, forms))
    class_of = language.classes.get
    kinds = [class_of(one, 0) for one in keys]
    for place, kind in enumerate(kinds):
        if kind & classes.MODAL and forms[place][0].isupper() and _is_name_of_month(forms, kinds, place):
            kinds[place] = 0
    return Words(forms, keys, starts, ends, kinds)


def _is_name_of_month(forms: list[str], kinds: list[int], place: int) -> bool:
    """Whether a capital word that is also a modal stands beside a number or after a preposition (in May, May 12)."""
    beside = [forms[at] for at in (place - 1, place + 1) if 0 <= at < len(forms)]
    return any(form[0].isdigit() for form in beside) or (place > 0 and bool(kinds[place - 1] & classes.PREPOSITION))
