"""The one strict cattrs converter of the model classes."""

from __future__ import annotations

from functools import cache

from attrs import resolve_types
from cattrs import Converter

from cismeet.serializers.json.kinds import MODEL, is_object
from cismeet.serializers.json.structure import register_structure_hooks
from cismeet.serializers.json.unstructure import register_unstructure_hooks

__all__ = ["make_converter"]


@cache
def make_converter(*, strict: bool = True, located: bool = False) -> Converter:
    """A converter of the model classes, built once for each make.

    Nothing is coerced and no key is passed over. The quick make stops at a fault
    without knowing where it stands; the located one takes longer and is called after
    that, to tell the path.

    Args:
        strict: unknown keys are refused and not passed over.
        located: the errors carry the path of the fault.

    >>> from cismeet.model import Place
    >>> make_converter(located=True).structure({"city": "Minsk", "country": 17}, Place)
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: /country: 17 must be a string
    """
    for kind in filter(is_object, MODEL):
        resolve_types(kind)
    # Leaves and enums are registered by class and not by predicate, for cattrs asks its own hooks
    # for str and int first: those coerce, and a StrEnum is a str.
    converter = Converter(detailed_validation=False)
    register_unstructure_hooks(converter)
    register_structure_hooks(converter, strict=strict, located=located)
    return converter
