"""What the document calls itself and its keys, where that is not the model's own name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import fields

from cismeet.model import Evidence

if TYPE_CHECKING:
    from attrs import AttrsInstance

__all__ = ["OMITTED_AT_DEFAULT", "SCHEMA", "keys_of"]

SCHEMA = "cismeet/1"
"""The number of the schema; a key more keeps it, a meaning changed raises it."""

_RENAMED: dict[tuple[type[Any], str], str] = {(Evidence, "where"): "in"}

OMITTED_AT_DEFAULT = frozenset({(Evidence, "where")})
"""Attributes that are written only when they differ from their default; all others always are."""


def keys_of(kind: type[AttrsInstance]) -> dict[str, str]:
    """The attributes of a model class, each with its key in the document.

    >>> keys_of(Evidence)
    {'path': 'path', 'spans': 'spans', 'rule': 'rule', 'where': 'in'}
    """
    names: list[str] = [attribute.name for attribute in fields(kind)]
    return {name: _RENAMED.get((kind, name), name) for name in names}
