"""Names in plain letters, as COLT writes them."""

from __future__ import annotations

import unicodedata

__all__ = ["plain_letters"]

_NOT_DECOMPOSED = str.maketrans(
    {
        **dict(zip("ıłøđðəħŧŋŁØĐÐƏĦŦŊ", "iloddahtnLODDAHTN", strict=True)),
        **dict(zip("ßæÆœŒþÞ", ("ss", "ae", "AE", "oe", "OE", "th", "Th"), strict=True)),
        **dict.fromkeys("–—‑‒−", "-"),
        **dict.fromkeys("’‘ʼʻ´`ʹ", "'"),
        **dict.fromkeys("“”„«»", '"'),
    }
)


def plain_letters(text: str | None) -> str | None:
    """The text in ASCII where its script is Latin; None for other scripts, which are not romanised here.

    >>> plain_letters("İlham Əliyev"), plain_letters("Batyr Ataýew"), plain_letters("Минск")
    ('Ilham Aliyev', 'Batyr Atayew', None)
    """
    if text is None:
        return None
    decomposed = unicodedata.normalize("NFKD", text.translate(_NOT_DECOMPOSED))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain if plain.isascii() else None
