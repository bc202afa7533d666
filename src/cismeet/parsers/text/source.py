"""The text as given, and the same text folded one code point for one."""

from __future__ import annotations

import re

from attrs import frozen

from cismeet.model.unseen import UNSEEN
from cismeet.parsers.text.look_alikes import undisguised

__all__ = ["SourceText", "read_source"]

_SPACE = "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = re.compile(f"[{UNSEEN}]")
_SOFT_HYPHEN = "\u00ad"
_UNSEEN_IN_WORD = re.compile(rf"(?<=\w)[{UNSEEN}]+(?=\w)")
_BREAK = "\r\u0085\u2028\u2029"
_APOSTROPHE = "\u2019\u02bc\u02b9\u0060\u00b4\u02bb\u201b\uff07\u2032"
_STRAIGHT = "\u2033\uff02\u02dd"
_DASH = "\u2010\u2011\ufe63\uff0d"
_FOLDS = {
    **dict.fromkeys(_SPACE, " "),
    **dict.fromkeys(_BREAK, "\n"),
    **dict.fromkeys(_APOSTROPHE, "'"),
    **dict.fromkeys(_STRAIGHT, '"'),
    **dict.fromkeys(_DASH, "-"),
    "\u201f": "\u201c",
}
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@frozen
class SourceText:
    """A text and its fold.

    Args:
        text: as given; only lone surrogates, which no UTF-8 file can hold, are replaced by U+FFFD.
        folded: the same length; all spaces are blanks, line breaks are line feeds,
            apostrophes and hyphens are the ASCII ones.
            A character that is not seen is a soft hyphen within a word and a blank elsewhere; in a
            Latin word, Cyrillic letters that look alike are the Latin ones.
        replaced: offsets of replaced surrogates.
        disguised: start and end of words with such letters.
    """

    text: str
    folded: str
    replaced: tuple[int, ...] = ()
    disguised: tuple[tuple[int, int], ...] = ()


def read_source(text: str) -> SourceText:
    r"""Fold `text` one for one, so that every offset in the fold is one in the text.

    >>> read_source("Russia’s\r\ntrade").folded
    "Russia's \ntrade"
    """
    replaced: tuple[int, ...] = ()
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            replaced = tuple(place for place, char in enumerate(text) if "\ud800" <= char <= "\udfff")
            text = text.translate(_SURROGATES)
    folded = text.replace("\r\n", " \n") if "\r" in text else text
    for char, plain in _FOLDS.items():
        folded = folded.replace(char, plain)
    if folded.isascii():
        return SourceText(text, folded, replaced)
    if _UNSEEN.search(folded):
        folded = _UNSEEN_IN_WORD.sub(lambda found: _SOFT_HYPHEN * len(found[0]), folded)
        folded = _UNSEEN.sub(lambda found: _SOFT_HYPHEN if found[0] == _SOFT_HYPHEN else " ", folded)
    folded, disguised = undisguised(folded)
    return SourceText(text, folded, replaced, disguised)
