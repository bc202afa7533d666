"""What two documents of one meeting tell differently: the report of what a format could not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from cismeet.serializers.json import to_dict
from cismeet.serializers.json.faults import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.model import Meeting

__all__ = ["Difference", "differences"]


@frozen
class Difference:
    """A value that did not come back as it went out.

    Args:
        path: its JSON Pointer (RFC 6901) in the document that went out.
        message: what it was and what came back.
    """

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


def differences(before: Meeting, after: Meeting) -> tuple[Difference, ...]:
    """Every value of one meeting that another tells differently.

    Args:
        before: the meeting that went out.
        after: the meeting that came back.

    >>> from attrs import evolve
    >>> from cismeet.model import Meeting, MeetingKind, Source
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.VISIT, title="A visit", source=Source(text="He came."))
    >>> print(*differences(meeting, evolve(meeting, title=None)))
    /title: 'A visit' came back as null
    """
    return tuple(_between(to_dict(before), to_dict(after), ""))


def _between(before: object, after: object, path: str) -> Iterator[Difference]:
    told = f"{shown(before)} came back as {shown(after)}"
    if isinstance(before, dict) and isinstance(after, dict):
        there, here = cast("dict[str, object]", before), cast("dict[str, object]", after)
        for key, value in there.items():
            yield from _between(value, here.get(key), f"{path}/{key}")
    elif isinstance(before, list) and isinstance(after, list):
        members, back = cast("list[object]", before), cast("list[object]", after)
        if len(members) != len(back) or all(isinstance(one, int) for one in members):
            if members != back:
                yield Difference(path, f"{_list(members)} came back as {_list(back)}")
        else:
            for number, (one, other) in enumerate(zip(members, back, strict=True)):
                yield from _between(one, other, f"{path}/{number}")
    elif before != after:
        yield Difference(path, told)


def _list(members: list[object]) -> str:
    return str(members) if all(isinstance(one, int) for one in members) and members else shown(members)
