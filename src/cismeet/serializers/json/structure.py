"""From plain values to the model classes: nothing is coerced, no key is passed over or missed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import AttrsInstance, fields
from cattrs.gen import make_dict_structure_fn, override

from cismeet.errors import DocumentError, ModelError
from cismeet.model import Edtf, Span
from cismeet.serializers.json import faults, leaves
from cismeet.serializers.json.kinds import ENUMS, inner, is_object, is_optional, is_tuple
from cismeet.serializers.json.names import OMITTED_AT_DEFAULT, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import Attribute
    from cattrs import Converter

    Hook = Callable[[Any, Any], Any]

__all__ = ["register_structure_hooks"]

_LEAVES: dict[Any, Hook] = {
    str: leaves.str_from,
    int: leaves.int_from,
    datetime.date: leaves.date_from,
    Edtf: leaves.edtf_from,
    Span: leaves.span_from,
}


def register_structure_hooks(converter: Converter, *, strict: bool, located: bool) -> None:
    """Teach a converter how each kind of value is read; see `make_converter`."""

    def optional(kind: Any) -> Hook:
        wanted = inner(kind)
        read = converter.get_structure_hook(wanted)
        return lambda value, _kind: None if value is None else read(value, wanted)

    def members(kind: Any) -> Hook:
        wanted = inner(kind)
        read = converter.get_structure_hook(wanted)
        return _located_members(wanted, read) if located else _members(wanted, read)

    def an_object(kind: Any) -> Hook:
        keys = keys_of(kind)
        overrides: dict[str, Any] = {
            attribute.name: override(
                rename=keys[attribute.name],
                struct_hook=_located_attribute(kind, attribute, converter) if located else None,
            )
            for attribute in fields(kind)
        }
        build = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=False, **overrides)
        return _with_its_keys(kind, build, strict=strict)

    converter.register_structure_hook_factory(is_object, an_object)
    converter.register_structure_hook_factory(is_optional, optional)
    converter.register_structure_hook_factory(is_tuple, members)
    for leaf, hook in _LEAVES.items():
        converter.register_structure_hook(leaf, hook)
    for kind in ENUMS:
        converter.register_structure_hook(kind, leaves.enum_from(kind))


def _with_its_keys(kind: type[AttrsInstance], build: Hook, *, strict: bool) -> Hook:
    """Ask for exactly the keys of the class first, then let cattrs build the object."""
    keys = keys_of(kind)
    known = frozenset(keys.values())
    required = frozenset(key for name, key in keys.items() if (kind, name) not in OMITTED_AT_DEFAULT)

    def read(value: Any, _kind: object) -> Any:
        given = leaves.object_from(value)
        if given.keys() != required:
            for key in keys.values():
                if key in required and key not in given:
                    raise faults.missing_key(key)
            for key in given if strict else ():
                if key not in known:
                    raise faults.unknown_key(key, keys.values())
        try:
            return build(given, kind)
        except ModelError as error:
            raise faults.from_model(error) from None

    return read


def _members(wanted: Any, read_one: Hook) -> Hook:
    def read(value: Any, _kind: object) -> tuple[Any, ...]:
        return tuple([read_one(one, wanted) for one in leaves.list_from(value)])

    return read


def _located_members(wanted: Any, read_one: Hook) -> Hook:
    def read(value: Any, _kind: object) -> tuple[Any, ...]:
        made: list[Any] = []
        for place, one in enumerate(leaves.list_from(value)):
            try:
                made.append(read_one(one, wanted))
            except DocumentError as error:
                raise faults.below(place, error) from None
        return tuple(made)

    return read


def _located_attribute(kind: type[AttrsInstance], attribute: Attribute[Any], converter: Converter) -> Hook:
    """Read an attribute; a fault that its hook or its validator finds gets the key as its path."""
    read_value = converter.get_structure_hook(attribute.type)
    key = keys_of(kind)[attribute.name]
    unmade = kind.__new__(kind)

    def read(value: Any, wanted: Any) -> Any:
        try:
            made = read_value(value, wanted)
            if attribute.validator is not None:
                attribute.validator(unmade, attribute, made)
        except DocumentError as error:
            raise faults.below(key, error) from None
        except ModelError as error:
            raise faults.below(key, faults.from_model(error, f"{kind.__name__}.{attribute.name}")) from None
        return made

    return read
