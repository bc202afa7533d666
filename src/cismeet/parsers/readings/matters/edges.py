"""Where exactly a matter begins and ends: without what leads it, without the number of matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes

if TYPE_CHECKING:
    from cismeet.parsers.text.document import Document

__all__ = ["after_adjunct", "after_count", "after_matters", "is_count", "is_matter", "without_lead"]

_LEADING_MARKS = frozenset(",;:-–—")
_CLOSING_MARKS = frozenset(")”»\"'")
_LONGEST_COUNT = 6
_LONGEST_ADJUNCT = 3
_WORDS_FOR_MATTERS_WITHIN = 4
_COMPLEMENT_WITHIN = 2


def without_lead(document: Document, first: int, last: int, *, articles: bool) -> tuple[int, int]:
    """Without what may lead an item: prepositions, adverbs and, for agenda items, articles; without marks behind it."""
    words = document.words
    while first < last and (
        words.forms[first] in _LEADING_MARKS
        or _leads(words.classes[first], words.forms[first])
        or (articles and words.classes[first] & classes.ARTICLE)
    ):
        first += 1
    while last > first and not words.forms[last - 1][0].isalnum() and words.forms[last - 1] not in _CLOSING_MARKS:
        last -= 1
    return first, last


def _leads(kind: int, form: str) -> bool:
    """Whether a word only leads to a matter: a preposition, a conjunction, a form of "be", an adverb."""
    if kind & (classes.CONJUNCTION | classes.BE) or (kind & classes.PREPOSITION and not kind & classes.INFINITIVE):
        return True
    return bool(kind & classes.ADVERB) and not kind & classes.QUESTION and not form[0].isupper()


def after_adjunct(document: Document, first: int, last: int) -> int:
    """Exchanged views *in private on* trade: the preposition that leads the matters stands behind an adjunct."""
    kinds = document.words.classes
    if first + _LONGEST_ADJUNCT >= last or not kinds[first] & classes.LOCATIVE:
        return first
    for at in range(first + 1, first + 1 + _LONGEST_ADJUNCT):
        if kinds[at] & classes.LOCATIVE and not kinds[at - 1] & classes.ARTICLE:
            return at
        if kinds[at] & (classes.CONJUNCTION | classes.ARTICLE):
            break
    return first


def is_count(document: Document, first: int, last: int) -> bool:
    """17 issues, at least 15 items: a number and a noun that is counted, and no more."""
    if last - first > _LONGEST_COUNT:
        return False
    words, numbers = document.words, document.language.numbers
    return any(kind & classes.COUNTED for kind in words.classes[first:last]) and any(
        words.classes[at] & classes.QUANTIFIER or words.forms[at].isdigit() or words.keys[at] in numbers
        for at in range(first, last)
    )


def after_count(document: Document, first: int, last: int) -> int:
    """Index after "21 items:" or "a number of issues, in particular,"."""
    forms = document.words.forms
    for at in range(first, min(last, first + _LONGEST_COUNT + 1)):
        if forms[at] in (":", ",") and is_count(document, first, at):
            return at + 1
    return first


def after_matters(document: Document, first: int, last: int) -> int | None:
    """Index after "issues of", "matters pertaining to".

    It is `first` where no such words stand there, and None where a bare number of issues is told.
    """
    kinds = document.words.classes
    for at in range(first, min(last, first + _WORDS_FOR_MATTERS_WITHIN)):
        if kinds[at] & classes.COUNTED:
            ahead = range(at + 1, min(last, at + 1 + _COMPLEMENT_WITHIN))
            return next((place + 1 for place in ahead if kinds[place] & (classes.GENITIVE | classes.GOAL)), None)
    return first


def is_matter(document: Document, first: int, last: int) -> bool:
    """Whether a word with a meaning of its own stands there, and not only a number of matters."""
    words, pronouns = document.words, document.language.pronouns
    return not is_count(document, first, last) and any(
        not words.classes[at] and words.forms[at][0].isalpha() and words.keys[at] not in pronouns
        for at in range(first, last)
    )
