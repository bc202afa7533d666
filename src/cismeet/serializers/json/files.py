"""A meeting in a file, and back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cismeet.errors import ArgumentError
from cismeet.serializers.json.text import dumps, loads
from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

    from cismeet.model import Meeting

    Readable = str | os.PathLike[str] | SupportsRead[str] | SupportsRead[bytes]
    Writable = str | os.PathLike[str] | SupportsWrite[str] | SupportsWrite[bytes]

__all__ = ["dump", "load"]


def dump(meeting: Meeting, target: Writable, *, indent: int | None = None) -> None:
    """See `cismeet.dump`."""
    text = dumps(meeting, indent=indent)
    if isinstance(target, (str, os.PathLike)):
        with whole_file(Path(target)) as file:
            file.write(text.encode())
    elif hasattr(target, "write"):
        _write_to(target, text)
    else:
        raise ArgumentError(f"dump writes to a path or a file object, not to {type(target).__name__}")


def load(source: Readable, *, strict: bool = True) -> Meeting:
    """See `cismeet.load`."""
    if isinstance(source, (str, os.PathLike)):
        return loads(Path(source).read_bytes(), strict=strict)
    if hasattr(source, "read"):
        return loads(source.read(), strict=strict)
    raise ArgumentError(f"load reads a path or a file object, not {type(source).__name__}")


def _write_to(file: Any, text: str) -> None:
    try:
        file.write("")  # writes nothing, and a binary file says that it is one
    except TypeError:
        file.write(text.encode())
    else:
        file.write(text)
