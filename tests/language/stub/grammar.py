"""The rules of the stub's words: none of them inflects, no word is cut."""

from __future__ import annotations

__all__ = ["CLITICS", "inflect", "is_adverb", "is_participle", "is_past", "is_plural", "key"]

CLITICS: tuple[str, ...] = ()
"""No word of the stub hangs on another."""


def key(form: str) -> str:
    """What the lexicons know a word by."""
    return form.casefold()


def is_adverb(word: str) -> bool:
    """The stub has no adverbs."""
    return word == ""


def is_past(word: str) -> bool:
    """Verbs in the past end so."""
    return word.endswith("ati")


def is_participle(word: str) -> bool:
    """The stub has no participles of the present."""
    return word == ""


def is_plural(word: str) -> bool:
    """Plurals end so."""
    return word.endswith("oj")


def inflect(verb: str) -> tuple[str, str]:
    """The third person and the participle, which are the base form here."""
    return verb, verb
