"""A valid document with one value at a time replaced by something that does not belong there."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import cismeet
from cismeet.serializers.annotation import as_gold

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ODD_JSON", "ODD_PYTHON", "document", "gold", "spoilt"]

TEXT = (
    "On 12 October in Minsk, Belarus President Viktar Halavach met with CIS Executive Secretary Daniyar Seitkali. "
    "“Trade has grown,” the head of state said. He asked Daniyar Seitkali if the papers were ready. "
    "The sides discussed trade.\n\nThe CIS summit will take place in Kazakhstan on 16 October. "
    "Its agenda includes 17 issues, in particular, a programme for 2016-2020.\n\nRead also: more"
)

ODD_JSON: list[Any] = [
    None,
    True,
    0,
    -1,
    1.5,
    10**4200,
    float("nan"),
    float("inf"),
    "",
    "x",
    "\ud800",
    "\x00",
    "a~b/c",
    [],
    [[]],
    ["x"],
    [None],
    [{}],
    [1],
    [1, 2],
    [5, 1],
    [-1, 2],
    [0, 10**9],
    [0, 10**4200],
    {},
    {"a": 1},
]
ODD_PYTHON: list[Any] = [10**5000, [0, 10**5000], {10**5000: 1}, {(1, 2): 3}, b"x", object(), (1, 2), {1}]


def document() -> dict[str, Any]:
    """The document of a reading that has a bit of everything."""
    return cismeet.to_dict(cismeet.parse(TEXT, title="They met", published="2015-10-12", publisher="Press Service"))


def gold() -> dict[str, Any]:
    """The same as a gold file."""
    return as_gold(cismeet.from_dict(document()))


def spoilt(whole: Any, odd: list[Any]) -> Iterator[tuple[str, Any]]:
    """The JSON Pointer of each value (of the first two of a list), and the whole with something odd there."""
    for path in _paths(whole, ()):
        for value in odd:
            yield "".join(f"/{step}" for step in path), _with(whole, path, value)


def _paths(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value[:2]) if isinstance(value, list) else ()
    for step, part in parts:
        yield from _paths(part, (*path, step))


def _with(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    changed = copy.copy(whole)
    changed[path[0]] = _with(whole[path[0]], path[1:], value)
    return changed
