"""Raw JSON values, looked at without trust: what has the wrong type is passed over, for the shape tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from cismeet.model import Span
from cismeet.serializers.json.faults import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Value", "below", "child"]


def below(path: str, step: object) -> str:
    """The JSON Pointer one step further down (RFC 6901).

    >>> below("/notes", "a/b")
    '/notes/a~1b'
    """
    words = step if isinstance(step, str) else shown(step)
    return f"{path}/{words.replace('~', '~0').replace('/', '~1')}"


def child(value: object, step: str) -> tuple[bool, object]:
    """Whether an object or a list has that step of a JSON Pointer, and what stands there.

    >>> child(["a", "b"], "1"), child(["a"], "01"), child({"a": None}, "a")
    ((True, 'b'), (False, None), (True, None))
    """
    if isinstance(value, dict):
        key, members = step.replace("~1", "/").replace("~0", "~"), cast("dict[str, object]", value)
        return key in members, members.get(key)
    if isinstance(value, list):
        parts = cast("list[object]", value)
        if step.isascii() and step.isdigit() and str(int(step[:9])) == step and int(step) < len(parts):
            return True, parts[int(step)]
    return False, None


def _members(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


@frozen
class Value:
    """A value of the document and where it stands."""

    path: str
    value: object

    def get(self, key: str) -> Value:
        """The value under a key; None where this is no object or lacks it."""
        return Value(below(self.path, key), child(self.value, key.replace("~", "~0").replace("/", "~1"))[1])

    def items(self, key: str) -> Iterator[Value]:
        """The members of the list under a key."""
        inner = self.get(key)
        for number, member in enumerate(_members(inner.value)):
            yield Value(below(inner.path, number), member)

    @property
    def text(self) -> str | None:
        """The value, where it is a string."""
        return self.value if isinstance(self.value, str) else None

    @property
    def offsets(self) -> tuple[int, int] | None:
        """Start and end, where the value is two whole numbers, whatever they are worth."""
        match _members(self.value):
            case [int() as start, int() as end] if not isinstance(start, bool) and not isinstance(end, bool):
                return start, end
            case _:
                return None

    def span(self, text: str) -> Span | None:
        """The span, where it lies in `text`."""
        match self.offsets:
            case (start, end) if 0 <= start <= end <= len(text):
                return Span(start, end)
            case _:
                return None
