"""Latin words with letters of another script that look alike (*Putin* with a Cyrillic *u*), by one letter for one."""

from __future__ import annotations

import re

__all__ = ["undisguised"]

_LATIN = dict(zip(map(ord, "АВЕКМНОРСТХІЈЅаеорсухіјѕ"), "ABEKMHOPCTXIJSaeopcyxijs", strict=True))
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")


def undisguised(folded: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with Latin letters in words that are Latin but for letters that look so, and where these words stand.

    A word of Cyrillic letters alone stays, and so does one with a letter that looks like no Latin one.

    >>> undisguised("P\u0430ris, \u0430 \u0412\u043e\u043bga")
    ('Paris, \u0430 \u0412\u043e\u043bga', ((0, 5),))
    """
    if _CYRILLIC.search(folded) is None:
        return folded, ()
    found: list[tuple[int, int]] = []

    def latin(word: re.Match[str]) -> str:
        plain = word[0].translate(_LATIN)
        if plain == word[0] or _CYRILLIC.search(plain) or _CYRILLIC.sub("", word[0]) == "":
            return word[0]
        found.append(word.span())
        return plain

    return _WORD.sub(latin, folded), tuple(found)
