"""The kinds of types that the model's attributes have."""

from __future__ import annotations

from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from attrs import has

from cismeet import model
from cismeet.model import Edtf, Span

__all__ = ["ENUMS", "MODEL", "inner", "is_enum", "is_object", "is_optional", "is_tuple"]

MODEL: tuple[type[Any], ...] = tuple(getattr(model, name) for name in model.__all__)
"""All classes of the model."""

ENUMS: tuple[type[StrEnum], ...] = tuple(kind for kind in MODEL if issubclass(kind, StrEnum))
"""The enums of the model."""


def is_optional(kind: Any) -> bool:
    """Whether it is a type or None: ``str | None``.

    >>> is_optional(str | None), is_optional(str)
    (True, False)
    """
    return get_origin(kind) in (Union, UnionType) and type(None) in get_args(kind)


def is_tuple(kind: Any) -> bool:
    """Whether it is a tuple of any length: ``tuple[Span, ...]``."""
    return get_origin(kind) is tuple


def is_enum(kind: Any) -> bool:
    """Whether it is one of the model's enums."""
    return kind in ENUMS


def is_object(kind: Any) -> bool:
    """Whether it is a model class that the document writes as an object, as all but `Span` and `Edtf`."""
    return kind in MODEL and has(kind) and kind not in (Span, Edtf)


def inner(kind: Any) -> Any:
    """The type besides None of an optional one, or the type of the members of a tuple.

    >>> inner(str | None), inner(tuple[int, ...])
    (<class 'str'>, <class 'int'>)
    """
    return next(part for part in get_args(kind) if part is not type(None))
