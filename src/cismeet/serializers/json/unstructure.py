"""From the model classes to plain values."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from cattrs.gen import make_dict_unstructure_fn, override

from cismeet.model import Edtf, Span
from cismeet.serializers.json.kinds import ENUMS, inner, is_object, is_optional, is_tuple
from cismeet.serializers.json.names import OMITTED_AT_DEFAULT, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from cattrs import Converter

    Hook = Callable[[Any], Any]

__all__ = ["register_unstructure_hooks"]


def register_unstructure_hooks(converter: Converter) -> None:
    """Teach a converter how each kind of value is written."""

    def optional(kind: Any) -> Hook:
        written = converter.get_unstructure_hook(inner(kind))
        return lambda value: None if value is None else written(value)

    def members(kind: Any) -> Hook:
        written = converter.get_unstructure_hook(inner(kind))
        return _spans if inner(kind) is Span else lambda value: [written(one) for one in value]

    def an_object(kind: Any) -> Hook:
        overrides: dict[str, Any] = {
            name: override(rename=key, omit_if_default=(kind, name) in OMITTED_AT_DEFAULT)
            for name, key in keys_of(kind).items()
        }
        return make_dict_unstructure_fn(kind, converter, **overrides)

    leaves: dict[type[Any], Hook] = {
        str: _as_it_is,
        int: _as_it_is,
        datetime.date: datetime.date.isoformat,
        Edtf: str,
        Span: lambda span: [span.start, span.end],
    }
    converter.register_unstructure_hook_factory(is_object, an_object)
    converter.register_unstructure_hook_factory(is_optional, optional)
    converter.register_unstructure_hook_factory(is_tuple, members)
    for leaf, hook in leaves.items():
        converter.register_unstructure_hook(leaf, hook)
    for kind in ENUMS:
        words = {member: member.value for member in kind}
        converter.register_unstructure_hook(kind, words.__getitem__)


def _as_it_is(value: Any) -> Any:
    return value


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
