"""The values of a JSON object, each of the kind that is asked for, or an error that says where it is not."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import frozen

from cismeet.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    Kind = TypeVar("Kind")

__all__ = ["Fields", "fields"]

_GREATEST = 10**9


def fields(value: object, path: str = "", *, complete: bool = False) -> Fields:
    """The values of a JSON object.

    Args:
        value: the object.
        path: where it stands, as a JSON Pointer.
        complete: every key that is asked for must be there; else a missing one counts as null.

    Raises:
        DocumentError: it is no object.

    >>> fields({"name": 17}, "/gold/participants/0").string("name")
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: /gold/participants/0/name: 17 must be a string or null
    """
    if not isinstance(value, dict):
        raise _wrong(path, value, "an object")
    return Fields(cast("dict[str, object]", value), path, complete)


def _below(path: str, step: str | int) -> str:
    """The JSON Pointer one step further down (RFC 6901)."""
    return f"{path}/{str(step).replace('~', '~0').replace('/', '~1')}"


def _wrong(path: str, value: object, right: str) -> DocumentError:
    return DocumentError(f"{_shown(value)} must be {right}", path)


def _shown(value: object) -> str:
    """The value as a message shows it; Python refuses to write out numbers of thousands of digits."""
    try:
        return "null" if value is None else reprlib.repr(value)
    except ValueError:
        return "a number of thousands of digits"


@frozen
class Fields:
    """What `fields` gives."""

    values: dict[str, object]
    path: str
    complete: bool

    def _get(self, key: str, *, needed: bool = False) -> object:
        if key not in self.values and (needed or self.complete):
            raise DocumentError(f"the key {key!r} is missing", self.path)
        return self.values.get(key)

    def _optional(self, key: str, kind: type[Kind], right: str) -> Kind | None:
        value = self._get(key)
        if value is None or (isinstance(value, kind) and not isinstance(value, bool)):
            return value
        raise _wrong(_below(self.path, key), value, f"{right} or null")

    def _list(self, key: str) -> list[object]:
        value = self._get(key, needed=True)
        if isinstance(value, list):
            return cast("list[object]", value)
        raise _wrong(_below(self.path, key), value, "a list")

    def string(self, key: str) -> str | None:
        """A string, or None where it is null."""
        return self._optional(key, str, "a string")

    def number(self, key: str) -> int | None:
        """A whole number, or None where it is null."""
        value = self._optional(key, int, "a whole number")
        if value is not None and abs(value) > _GREATEST:
            raise _wrong(_below(self.path, key), value, f"a whole number of at most {_GREATEST}")
        return value

    def text(self, key: str) -> str:
        """A string that must be there."""
        value = self._get(key, needed=True)
        if isinstance(value, str):
            return value
        raise _wrong(_below(self.path, key), value, "a string")

    def texts(self, key: str) -> list[str]:
        """A list of strings that must be there."""
        values = self._list(key)
        for number, value in enumerate(values):
            if not isinstance(value, str):
                raise _wrong(_below(_below(self.path, key), number), value, "a string")
        return cast("list[str]", values)

    def inner(self, key: str) -> Fields:
        """An object, without any keys where it is null."""
        value = self._get(key)
        return fields({} if value is None else value, _below(self.path, key))

    def required(self, key: str, *, complete: bool = False) -> Fields:
        """An object that must be there."""
        return fields(self._get(key, needed=True), _below(self.path, key), complete=complete)

    def objects(self, key: str) -> Iterator[Fields]:
        """The objects of a list that must be there."""
        for number, value in enumerate(self._list(key)):
            yield fields(value, _below(_below(self.path, key), number), complete=self.complete)

    def offsets(self, key: str, length: int) -> tuple[int, int] | None:
        """Start and end in a text of that length, as a list or an object; None where there are none."""
        value = self._get(key)
        return None if value is None else self._pair(value, _below(self.path, key), length)

    def all_offsets(self, key: str, length: int) -> list[tuple[int, int]]:
        """The same of a list of them, which may be missing."""
        if self._get(key) is None:
            return []
        path = _below(self.path, key)
        return [self._pair(value, _below(path, number), length) for number, value in enumerate(self._list(key))]

    @staticmethod
    def _pair(value: object, path: str, length: int) -> tuple[int, int]:
        match value:
            case [int() as start, int() as end] | {"start": int() as start, "end": int() as end} if not (
                isinstance(start, bool) or isinstance(end, bool)
            ):
                if 0 <= start <= end <= length:
                    return start, end
                raise _wrong(path, (start, end), f"start and end in the text, which has {length} code points")
            case _:
                raise _wrong(path, value, 'start and end, as [0, 4] or {"start": 0, "end": 4}')
