"""JSON text to plain values, with everything noted that programs read in different ways."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from cismeet.errors import ArgumentError
from cismeet.serializers.json.faults import shown
from cismeet.serializers.json.leaves import LONGEST_INTEGER
from cismeet.serializers.json.oddities import RepeatedKeys
from cismeet.verification.finding import Finding, FindingKind
from cismeet.verification.raw import below

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Raw", "read"]

_SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST_INTEGER_TEXT = 4000


@frozen
class Raw:
    """What was read: the plain values, and what was odd about the JSON."""

    value: object
    faults: tuple[Finding, ...]
    readable: bool = True


def read(document: object) -> Raw:
    r"""The plain values of JSON text, of UTF-8 bytes or of a dictionary.

    Raises:
        ArgumentError: it is none of these.

    >>> print(*read('{"id": "m-1", "id": NaN}').faults, sep="\n")
    /id: the key stands here twice; programs take one or the other (json)
    /id: nan is no number of JSON (json)
    """
    if isinstance(document, dict):
        return Raw(cast("dict[str, object]", document), tuple(_oddities(cast("object", document))))
    if isinstance(document, (bytes, bytearray)):
        try:
            document = document.decode()
        except UnicodeDecodeError as error:
            return _unreadable(f"no UTF-8: byte {error.start} is 0x{error.object[error.start]:02x}")
    if not isinstance(document, str):
        raise ArgumentError(
            f"verify takes JSON text, UTF-8 bytes or a dictionary, not {type(document).__name__}; "
            "to_dict gives the dictionary of a Meeting"
        )
    try:
        value = json.loads(document.removeprefix("\ufeff"), object_pairs_hook=_object, parse_int=_integer)
    except json.JSONDecodeError as error:
        return _unreadable(f"no JSON: {error.msg} (line {error.lineno}, column {error.colno})")
    except RecursionError:
        return _unreadable("nested too deeply")
    return Raw(value, tuple(_oddities(value)))


def _unreadable(message: str) -> Raw:
    return Raw(None, (Finding(FindingKind.JSON, "", message),), readable=False)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else RepeatedKeys(pairs)


def _integer(digits: str) -> int:
    """The number, or one that is longer than any that is taken."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER_TEXT else 1 << (LONGEST_INTEGER + 1)


def _oddities(tree: object) -> Iterator[Finding]:
    waiting: list[tuple[str, object]] = [("", tree)]
    seen: set[int] = set()  # a dictionary of the caller's may hold itself
    while waiting:  # a stack and no recursion: the tree may be as deep as Python reads
        path, value = waiting.pop()
        if not isinstance(value, dict | list):
            yield from _odd_leaf(path, value)
            continue
        if id(cast("object", value)) in seen:
            continue
        seen.add(id(cast("object", value)))
        if isinstance(value, RepeatedKeys):
            told = "the key stands here twice; programs take one or the other"
            yield Finding(FindingKind.JSON, below(path, value.repeated), told)
        if isinstance(value, dict):
            members = cast("dict[object, object]", value)
            waiting += [(below(path, key), part) for key, part in reversed(members.items())]
            for key in members:
                if isinstance(key, str) and _SURROGATE.search(key):
                    yield Finding(FindingKind.JSON, path, "a key holds half of a surrogate pair")
        else:
            parts = cast("list[object]", value)
            waiting += [(below(path, number), parts[number]) for number in reversed(range(len(parts)))]


def _odd_leaf(path: str, value: object) -> Iterator[Finding]:
    if isinstance(value, str) and (found := _SURROGATE.search(value)):
        told = f"half of a surrogate pair (U+{ord(found[0]):04X}) stands alone at {found.start()}"
        yield Finding(FindingKind.JSON, path, told)
    if isinstance(value, float) and not math.isfinite(value):
        yield Finding(FindingKind.JSON, path, f"{value} is no number of JSON")
    if isinstance(value, int) and value.bit_length() > LONGEST_INTEGER:
        yield Finding(FindingKind.JSON, path, f"{shown(value)} is taken by no program")
