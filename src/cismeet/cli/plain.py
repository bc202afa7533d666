"""Text of strangers made harmless for a terminal."""

from __future__ import annotations

__all__ = ["one_line", "plain"]

_CONTROLS = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"]
_DIRECTIONS = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_HALVES_OF_PAIRS = range(0xD800, 0xE000)
_PICTURES = "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟"

_HARMLESS = {
    **dict.fromkeys([*_CONTROLS, *_DIRECTIONS, *_HALVES_OF_PAIRS], "\ufffd"),
    **{code: picture for code, picture in enumerate(_PICTURES) if code in _CONTROLS},
}


def plain(text: str) -> str:
    r"""The text with every control character shown and none active.

    Escape sequences, marks that turn the direction of writing, and halves of
    surrogate pairs (in names of files) lose their power.

    >>> plain("\x1b[31mred")
    '␛[31mred'
    """
    return text.translate(_HARMLESS)


def one_line(text: str) -> str:
    """The same, with runs of white space as one space."""
    return plain(" ".join(text.split()))
