"""The values that have no parts in the document: each is taken as it is or refused, never coerced."""

from __future__ import annotations

import datetime
import sys
from typing import TYPE_CHECKING, Any, TypeVar, cast

from cismeet.errors import DocumentError, ModelError
from cismeet.model import Edtf, Span
from cismeet.serializers.json.faults import below, from_model, wrong

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    Member = TypeVar("Member", bound=StrEnum)

__all__ = [
    "LONGEST_INTEGER",
    "date_from",
    "edtf_from",
    "enum_from",
    "int_from",
    "list_from",
    "object_from",
    "span_from",
    "str_from",
]

LONGEST_INTEGER = 13_288
"""In bits, about 4000 digits: Python neither reads nor writes integers of more than 4300."""

_LONGEST_DATE = 40
_A_SPAN = "a span: [start, end] as whole numbers"


def object_from(value: object) -> dict[Any, Any]:
    """An object: its values are read by others."""
    if type(value) is not dict:
        raise wrong(value, "an object")
    return cast("dict[Any, Any]", value)  # type: ignore[redundant-cast]  # pyright needs it


def list_from(value: object, right: str = "a list") -> list[Any]:
    """A list, and no string that has letters; its members are read by others.

    >>> list_from("abc")
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: document: 'abc' must be a list
    """
    if type(value) is not list:
        raise wrong(value, right)
    return cast("list[Any]", value)  # type: ignore[redundant-cast]  # pyright needs it


def str_from(value: Any, _kind: object = None) -> str:
    """A string, and no number that looks like one.

    >>> str_from("Minsk")
    'Minsk'
    """
    if type(value) is str:
        return value
    raise wrong(value, "a string")


def int_from(value: Any, _kind: object = None) -> int:
    """A whole number; ``true``, ``1.0`` and ``"17"`` are none.

    >>> int_from("17")
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: document: '17' must be a whole number
    """
    if type(value) is not int:
        raise wrong(value, "a whole number")
    if value.bit_length() > LONGEST_INTEGER:
        raise wrong(value, "a whole number of 4000 digits at most")
    return value


def edtf_from(value: Any, _kind: object = None) -> Edtf:
    """A date or an interval as EDTF writes it.

    >>> edtf_from("2015?-10-12")
    Edtf.parse('2015?-10-12')
    """
    if type(value) is not str or len(value) > _LONGEST_DATE:
        raise wrong(value, "a date in EDTF, for instance 2015-10-12 or 2015?-10-12")
    try:
        return Edtf.parse(value)
    except ModelError as error:
        raise from_model(error) from None


def date_from(value: Any, _kind: object = None) -> datetime.date:
    """A day as ISO 8601 writes it, in its long form only.

    >>> date_from("2015-10-12")
    datetime.date(2015, 10, 12)
    """
    try:
        day = datetime.date.fromisoformat(str_from(value))
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise wrong(value, "a date written YYYY-MM-DD")
    return day


def span_from(value: Any, _kind: object = None) -> Span:
    """A span from ``[start, end]``.

    >>> span_from([3, 7])
    Span(start=3, end=7)
    """
    offsets = list_from(value, _A_SPAN)
    if len(offsets) != 2:  # noqa: PLR2004  (start and end)
        raise wrong(value, _A_SPAN)
    start, end = offsets
    if type(start) is int and type(end) is int and 0 <= start <= end <= sys.maxsize:
        return Span(start, end)
    for place, offset in enumerate(offsets):
        try:
            int_from(offset)
        except DocumentError as error:
            raise below(place, error) from None
    if start < 0:
        raise below(0, wrong(start, "0 or more"))
    return Span(start, end)


def enum_from(kind: type[Member]) -> Callable[[Any, object], Member]:
    """The function that takes a value of the enum `kind` by its word in the document."""
    members = {member.value: member for member in kind}
    right = "one of " + ", ".join(members)

    def member_from(value: Any, _kind: object = None) -> Member:
        if type(value) is str and value in members:
            return members[value]
        raise wrong(value, right)

    return member_from
