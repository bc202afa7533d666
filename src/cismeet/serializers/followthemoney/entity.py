"""One FollowTheMoney entity: its id, its schema, and its properties."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from cismeet.model import Edtf, PartialDate

__all__ = ["Entity", "address_of_page", "certain_days", "entity", "stable_id"]

_ADDRESS = re.compile(r"https?://\S+")


class Entity(TypedDict):
    """An entity as FollowTheMoney writes it: every property has a list of strings."""

    id: str
    schema: str
    properties: dict[str, list[str]]


def stable_id(*parts: str | None) -> str:
    """An id that follows from what the entity is, the same in every run and on every machine.

    >>> stable_id("organization", "CIS")
    'cismeet-d5e4c847b098a5fe7c61e5806358afee7f680465'
    """
    told = "\x1f".join("" if part is None else part for part in parts)
    return "cismeet-" + hashlib.sha1(told.encode(errors="replace"), usedforsecurity=False).hexdigest()


def entity(id: str, schema: str, **properties: str | list[str] | None) -> Entity:  # noqa: A002  (the name in the format)
    """An entity with the properties that are told.

    >>> entity("x-1", "Person", name="Anna Sould", position=None)
    {'id': 'x-1', 'schema': 'Person', 'properties': {'name': ['Anna Sould']}}
    """
    lists = {
        name: list(dict.fromkeys(value if isinstance(value, list) else [value] if value else []))
        for name, value in properties.items()
    }
    return Entity(id=id, schema=schema, properties={name: values for name, values in lists.items() if values})


def address_of_page(address: str | None) -> str | None:
    """The address, where it is one that the type ``url`` takes."""
    return address if address and _ADDRESS.fullmatch(address) else None


def certain_days(date: Edtf | None) -> tuple[str | None, str | None]:
    """Start and end as the type ``date`` writes them, where the text tells them for certain.

    FollowTheMoney has no way to write that a year is inferred or unknown.

    >>> from cismeet.model import Edtf
    >>> certain_days(Edtf.parse("2015-10-13/2015-10-14")), certain_days(Edtf.parse("2015?-10-12"))
    (('2015-10-13', '2015-10-14'), (None, None))
    """
    if date is None:
        return None, None
    return _certain(date.start), _certain(date.end)


def _certain(point: PartialDate | None) -> str | None:
    return None if point is None or point.year is None or point.inferred else str(point)
