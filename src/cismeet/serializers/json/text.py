"""A meeting as JSON text, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.errors import ArgumentError, DocumentError
from cismeet.serializers.json import codec
from cismeet.serializers.json.document import from_dict, to_dict

if TYPE_CHECKING:
    from cismeet.model import Meeting

__all__ = ["dumps", "loads"]


def dumps(meeting: object, *, indent: int | None = None) -> str:
    """See `cismeet.dumps`."""
    if indent is not None and (type(indent) is not int or indent < 0):
        raise ArgumentError(f"indent is {indent!r}; it must be a number of spaces or None")
    return codec.write(to_dict(meeting), indent)


def loads(text: object, *, strict: bool = True) -> Meeting:
    """See `cismeet.loads`."""
    if isinstance(text, (bytes, bytearray)):
        try:
            text = text.decode()
        except UnicodeDecodeError as error:
            raise DocumentError(f"no UTF-8: byte {error.start} is 0x{error.object[error.start]:02x}") from None
    if not isinstance(text, str):
        raise ArgumentError(
            f"loads takes a str or UTF-8 bytes, not {type(text).__name__}; from_dict takes a dictionary"
        )
    return from_dict(codec.read(text.removeprefix("\ufeff")), strict=strict)
