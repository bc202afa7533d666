"""What Python's own JSON functions let pass although it is no interoperable JSON (RFC 7493)."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Any, cast

from cismeet.errors import DocumentError
from cismeet.serializers.json.faults import below, shown
from cismeet.serializers.json.leaves import LONGEST_INTEGER

__all__ = ["RepeatedKeys", "refuse_oddities"]

_SURROGATE = re.compile("[\ud800-\udfff]")


class RepeatedKeys(dict[str, Any]):
    """An object of the text that has a key twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.repeated = next(key for key, count in counts.items() if count > 1)


def refuse_oddities(tree: object) -> None:
    """Raise the error for the first oddity in plain values, with its path.

    Raises:
        DocumentError: there is a lone surrogate, a repeated key, NaN, Infinity or an
            endless number.

    >>> refuse_oddities({"notes": [{"message": float("nan")}]})
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: /notes/0/message: nan is no number of JSON
    """
    waiting: list[tuple[tuple[object, ...], object]] = [((), tree)]
    while waiting:  # a stack and no recursion: the tree may be as deep as Python reads
        path, value = waiting.pop()
        reason = _oddity(value)
        if isinstance(value, RepeatedKeys):
            path += (value.repeated,)
        if reason is not None:
            error = DocumentError(reason)
            for step in reversed(path):
                error = below(step, error)
            raise error
        waiting.extend(((*path, step), part) for step, part in reversed(_parts(value)))


def _parts(value: object) -> list[tuple[str | int, object]]:
    """The parts of an object or a list, each with its step in the path."""
    if isinstance(value, dict):
        return list(cast("dict[str | int, object]", value).items())
    return list(enumerate(cast("list[object]", value))) if isinstance(value, list) else []


def _oddity(value: object) -> str | None:
    if isinstance(value, RepeatedKeys):
        return "the key stands here twice"
    for text in (value, *(step for step, _ in _parts(value))):
        if isinstance(text, str) and (found := _SURROGATE.search(text)):
            return f"half of a surrogate pair (U+{ord(found[0]):04X}) stands alone at {found.start()}"
    if isinstance(value, float) and not math.isfinite(value):
        return f"{value} is no number of JSON"
    if isinstance(value, int) and value.bit_length() > LONGEST_INTEGER:
        return f"{shown(value)} cannot be written"
    return None
