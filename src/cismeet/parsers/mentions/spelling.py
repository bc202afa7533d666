"""When two spellings are one name: transcriptions of one name differ in predictable ways."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from cismeet.parsers.text.look_alikes import undisguised

__all__ = ["fold", "same_spelling", "skeleton", "sound", "traces", "without_accents"]

_PLAIN = str.maketrans({"ı": "i", "ə": "e", "ł": "l", "\u00ad": None})

_CONFUSED = str.maketrans(
    {
        "w": "v",
        "g": "h",
        "x": "h",
        "q": "k",
        "c": "k",
        "z": "s",
        "j": "i",
        "y": "i",
        "ı": "i",
        "ə": "e",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ß": "s",
        "'": None,
        "-": None,
        "‘": None,
        "`": None,
    }
)
_DIGRAPHS = (("dzh", "j"), ("dj", "j"), ("kh", "h"), ("zh", "j"), ("gh", "h"), ("ks", "x"))
_VOWELS = str.maketrans("", "", "aeiou")
_STEADY = frozenset("bflmnprt")
_SHORTEST_SKELETON = 3
_MOST_LETTERS_APART = 2


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name without case, accents and apostrophes.

    >>> fold("Sarıgül"), fold("Çavuşoğlu")
    ('sarigul', 'cavusoglu')
    """
    if not name.isascii():
        name = without_accents(name)
    return name.casefold().replace("'", "").replace("‘", "")


def without_accents(name: str) -> str:
    """A name without accents, with plain letters for the few that Unicode does not take apart and for look-alikes.

    >>> without_accents("İlham Ağayev"), without_accents("Wałęsa")
    ('Ilham Agayev', 'Walesa')
    """
    apart = unicodedata.normalize("NFKD", undisguised(name)[0])
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_PLAIN)


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """What transcriptions of one name share: its consonants, confused ones as one.

    >>> skeleton("Haponenka") == skeleton("Gaponenko")
    True
    """
    plain = fold(name)
    for written, plainer in _DIGRAPHS:
        plain = plain.replace(written, plainer)
    plain = plain.removesuffix("h").translate(_CONFUSED).translate(_VOWELS)
    return "".join(char for place, char in enumerate(plain) if place == 0 or plain[place - 1] != char)


@lru_cache(maxsize=8192)
def same_spelling(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name.

    >>> same_spelling("Saryhanow", "Saryhanov"), same_spelling("Orlov", "Orlova")
    (True, False)
    """
    first, second = fold(one), fold(other)
    if first == second:
        return True
    if abs(len(first) - len(second)) > _MOST_LETTERS_APART:
        return False
    if _feminine(first) != _feminine(second):
        return False
    if _without_glides(first) == _without_glides(second):
        return True
    bones, others = skeleton(one), skeleton(other)
    if len(bones) >= _SHORTEST_SKELETON and bones == others:
        return True
    bones, others = bones.replace("v", ""), others.replace("v", "")
    return len(bones) > _SHORTEST_SKELETON and bones == others and abs(len(first) - len(second)) <= 1


@lru_cache(maxsize=8192)
def sound(name: str) -> str:
    """The letters of a name that no transcription changes: spellings of one name always have the same.

    >>> sound("Saryhanow") == sound("Saryhanov") == "rn"
    True
    """
    kept = [letter for letter in fold(name) if letter in _STEADY]
    return "".join(letter for place, letter in enumerate(kept) if place == 0 or kept[place - 1] != letter)


@lru_cache(maxsize=8192)
def traces(name: str) -> tuple[str, ...]:
    """What to look a name up by: two spellings of one name always have a trace in common.

    >>> set(traces("Haponenka")) & set(traces("Gaponenko"))
    {'hpnk'}
    """
    plain, bones = _without_glides(fold(name)), skeleton(name).replace("v", "")
    return (plain,) if plain == bones else (plain, bones)


def _without_glides(name: str) -> str:
    """Ataýew and Ataev: glides come and go, w and v are one."""
    return name.replace("w", "v").replace("y", "").replace("j", "").replace("i", "")


def _feminine(name: str) -> bool:
    """Whether the name ends in a vowel of the feminine; Haponenka and Gaponenko both do not count as one."""
    return name.replace("w", "v").endswith(("va", "na", "aya", "ska", "aia", "dya"))
