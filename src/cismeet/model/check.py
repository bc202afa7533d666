"""The validators that the model classes share: each says what is wrong and where."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from cismeet.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import Attribute

    Validator = Callable[[Any, Attribute[Any], Any], None]

__all__ = ["alpha2", "instance", "members", "optional", "text"]


def _complain(instance: object, attribute: Attribute[Any], value: object, right: str) -> ModelError:
    return ModelError(f"{type(instance).__name__}.{attribute.name} is {_shown(value)}; it must be {right}")


def _shown(value: object) -> str:
    try:
        return repr(value)
    except ValueError:  # a number of more digits than Python writes
        return f"of type {type(value).__name__} and too long to be shown"


def text(instance: object, attribute: Attribute[Any], value: object) -> None:
    """A string with something in it."""
    if not value or not isinstance(value, str):
        raise _complain(instance, attribute, value, "a string that is not empty")


def alpha2(instance: object, attribute: Attribute[Any], value: object) -> None:
    """A country as ISO 3166-1 alpha-2 writes it, for instance ``BY``."""
    if not (isinstance(value, str) and len(value) == 2 and value.isascii() and value.isalpha() and value.isupper()):  # noqa: PLR2004
        raise _complain(instance, attribute, value, "two capital letters (ISO 3166-1 alpha-2)")


def instance(kind: type[Any]) -> Validator:
    """An object of the class `kind`; of an enum, a member and not its bare string."""

    def check(owner: object, attribute: Attribute[Any], value: object) -> None:
        if type(value) is kind:
            return
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            right = f"a {kind.__name__}"
            if issubclass(kind, Enum):
                right += ": " + ", ".join(f"{kind.__name__}.{name}" for name in kind.__members__)
            raise _complain(owner, attribute, value, right)

    return check


def members(kind: type[Any]) -> Validator:
    """A tuple of objects of the class `kind`."""

    def check(owner: object, attribute: Attribute[Any], value: object) -> None:
        if not isinstance(value, tuple):
            raise _complain(owner, attribute, value, f"a tuple of {kind.__name__}")
        for number, one in enumerate(cast("tuple[object, ...]", value)):
            if type(one) is not kind and not isinstance(one, kind):
                raise ModelError(
                    f"{type(owner).__name__}.{attribute.name}[{number}] is {_shown(one)}; it must be a {kind.__name__}"
                )

    return check


def optional(validator: Validator) -> Validator:
    """None, or what `validator` accepts."""

    def check(owner: object, attribute: Attribute[Any], value: object) -> None:
        if value is not None:
            validator(owner, attribute, value)

    return check
