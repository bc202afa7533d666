"""The rules of English words that no table can hold."""

from __future__ import annotations

import unicodedata

__all__ = ["CLITICS", "inflect", "is_adverb", "is_participle", "is_past", "is_plural", "key"]

CLITICS = ("s",)
"""What follows an apostrophe as a word of its own (Russia's)."""

_NOT_ADVERBS = frozenset(
    [
        "family",
        "reply",
        "supply",
        "assembly",
        "july",
        "italy",
        "early",
        "rally",
        "ally",
        "apply",
        "comply",
        "imply",
        "rely",
        "multiply",
        "fly",
        "only",
        "monthly",
        "weekly",
        "daily",
        "yearly",
        "quarterly",
        "friendly",
        "lovely",
        "likely",
        "unlikely",
        "costly",
        "elderly",
        "scholarly",
        "kindly",
        "orderly",
    ]
)
_VOWELS = "aeiou"


def key(form: str) -> str:
    """What the lexicons know a word by: case, soft hyphens and how an accent is written do not count."""
    if form.isascii():
        return form.casefold()
    return unicodedata.normalize("NFC", form.casefold().replace("\u00ad", ""))


def is_adverb(word: str) -> bool:
    """Whether the word looks like an adverb of manner.

    >>> is_adverb("warmly"), is_adverb("family")
    (True, False)
    """
    return word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS  # noqa: PLR2004


_PASTS = frozenset(
    [
        "gave",
        "took",
        "made",
        "came",
        "went",
        "held",
        "led",
        "met",
        "told",
        "spoke",
        "wrote",
        "sent",
        "brought",
        "set",
        "put",
        "paid",
        "left",
        "kept",
        "laid",
        "read",
        "saw",
        "began",
        "got",
        "drew",
        "found",
        "said",
        "shook",
        "flew",
        "ran",
        "sat",
        "stood",
        "rose",
    ]
)


def is_past(word: str) -> bool:
    """Whether the word looks like a verb in the past (or its participle).

    >>> is_past("handed"), is_past("gave"), is_past("need")
    (True, True, False)
    """
    return word in _PASTS or (word.endswith("ed") and len(word) > 4 and not word.endswith("eed"))  # noqa: PLR2004


def is_participle(word: str) -> bool:
    """Whether the word looks like a participle of the present.

    >>> is_participle("speaking"), is_participle("spring")
    (True, False)
    """
    return word.endswith("ing") and len(word) > 5 and word not in _NOT_PARTICIPLES  # noqa: PLR2004


def is_plural(word: str) -> bool:
    """Whether the word looks like the plural of a noun.

    >>> is_plural("drivers"), is_plural("access"), is_plural("status")
    (True, False, False)
    """
    return word.endswith("s") and word[-2:-1] not in _BEFORE_SINGULAR_S and len(word) > 3  # noqa: PLR2004


_BEFORE_SINGULAR_S = frozenset("sui'")
_NOT_PARTICIPLES = frozenset(
    [
        "meeting",
        "building",
        "everything",
        "something",
        "nothing",
        "anything",
        "morning",
        "evening",
        "spring",
        "string",
        "during",
    ]
)


_IRREGULAR = {"be": ("is/are", "being"), "have": ("has", "having")}


def inflect(verb: str) -> tuple[str, str]:
    """The present and the participle of a verb: its third person, of *be* also its plural.

    >>> inflect("reply"), inflect("agree"), inflect("put"), inflect("be")
    (('replies', 'replying'), ('agrees', 'agreeing'), ('puts', 'putting'), ('is/are', 'being'))
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if verb.endswith("ie"):
        return third, verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe")):
        return third, verb[:-1] + "ing"
    if _doubles(verb):
        return third, verb + verb[-1] + "ing"
    return third, verb + "ing"


def _doubles(verb: str) -> bool:
    """put, quip, admit, refer: a short last syllable doubles its consonant."""
    if len(verb) < 3 or verb[-1] not in "bdgmnprt" or verb[-2] not in _VOWELS or verb[-3] in _VOWELS:  # noqa: PLR2004
        return False
    one_syllable = sum(letter in _VOWELS for letter in verb) == 1
    return one_syllable or verb.endswith(("mit", "fer", "cur", "gret", "bet", "pel"))
