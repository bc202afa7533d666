"""Plain values to JSON text and back: the standard library, or msgspec where it is installed.

Both write the same bytes (a test compares every code point), so whether the extra
`fast` is installed shows in the time alone. msgspec and not orjson, because it
writes and reads whole numbers of any size as Python does.

Reading with msgspec, the text is written again and compared: a text that comes out
byte for byte can hold no duplicate key, no NaN and no lone surrogate. All others are
read by the standard library, which also finds the words for what is wrong.
"""

from __future__ import annotations

import importlib
import json
from typing import Any

from cismeet.errors import DocumentError
from cismeet.serializers.json.leaves import LONGEST_INTEGER
from cismeet.serializers.json.oddities import RepeatedKeys, refuse_oddities

__all__ = ["quick_json", "read", "write"]

quick_json: Any
"""The module `msgspec.json`; None where the extra `fast` is not installed."""

try:
    quick_json = importlib.import_module("msgspec.json")
except ImportError:
    quick_json = None

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"))
_LONGEST_INTEGER_TEXT = 4000


def write(tree: dict[str, Any], indent: int | None = None) -> str:
    """The JSON text of plain values.

    Args:
        tree: made of dictionaries, lists, strings, whole numbers and None.
        indent: spaces a level; None writes one line without spaces.

    Raises:
        DocumentError: a string holds a lone surrogate or a number is endless.

    >>> write({"city": "Астана", "items": [17, None]})
    '{"city":"Астана","items":[17,null]}'
    """
    try:
        if indent is None:
            text = quick_json.encode(tree).decode() if quick_json is not None else _ENCODER.encode(tree)
        else:
            text = json.dumps(tree, ensure_ascii=False, allow_nan=False, indent=indent)
        text.encode()
    except ValueError:
        refuse_oddities(tree)
        raise
    return text


def read(text: str) -> Any:
    """The plain values of a JSON text.

    Raises:
        DocumentError: it is no JSON, repeats a key, holds NaN, Infinity or a lone
            surrogate, or is nested too deeply.

    >>> read('{"items": 17, "items": 18}')
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: /items: the key stands here twice
    """
    if quick_json is not None:
        try:
            tree = quick_json.decode(text)
            if quick_json.encode(tree) == text.encode():
                return tree
        except (ValueError, RecursionError):
            pass
    return _read_slowly(text)


def _read_slowly(text: str) -> Any:
    odd: list[object] = ["\\u"] if "\\u" in text or not _is_utf8(text) else []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        odd.append(made)
        return RepeatedKeys(pairs)

    def constant(word: str) -> float:
        odd.append(word)
        return float(word)

    try:
        try:
            tree = json.loads(text, object_pairs_hook=unique, parse_constant=constant)
        except json.JSONDecodeError:
            raise
        except ValueError:  # a number of more digits than Python reads
            tree = json.loads(text, object_pairs_hook=unique, parse_constant=constant, parse_int=_short_integer)
    except json.JSONDecodeError as error:
        raise DocumentError(f"no JSON: {error.msg} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise DocumentError("nested too deeply") from None
    if odd:
        refuse_oddities(tree)
    return tree


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _short_integer(digits: str) -> int:
    """The number, or one that is longer than any that is taken."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER_TEXT else 1 << LONGEST_INTEGER
