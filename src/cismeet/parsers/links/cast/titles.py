"""Which words a title is known by."""

from __future__ import annotations

from functools import lru_cache

from cismeet.parsers.mentions.spelling import fold

__all__ = ["title_words"]

_MARKS = ",.()"


@lru_cache(maxsize=1024)
def title_words(title: str) -> frozenset[str]:
    """The words of a title without case and marks, and the parts of those with hyphens.

    >>> sorted(title_words("Deputy Secretary-General"))
    ['deputy', 'general', 'secretary', 'secretary-general']
    """
    words = title.split()
    if "-" in title:
        words += title.replace("-", " ").split()
    return frozenset(fold(word).strip(_MARKS) for word in words)
