"""What a source is made of: the pieces found in it, one after the other."""

from __future__ import annotations

import hashlib

from attrs import frozen

from cismeet.corpus.errors import SourceError
from cismeet.corpus.readout import Readout, Reject
from cismeet.corpus.sources.options import SourceOptions

__all__ = ["NOTHING", "Found", "Page", "ReadFound", "checked", "digest_of", "too_long"]

NOTHING = "empty; there is nothing to read"
"""The reason of a source without anything in it."""


@frozen
class Page:
    """A saved page from which the readout is still to be taken.

    Args:
        location: its path.
        html: the page, decoded.
        options: what is declared of it.
    """

    location: str
    html: str
    options: SourceOptions


@frozen
class Found:
    """A piece of a source.

    Args:
        content: the readout, the page to take it from, or why there is none.
        digest: of the bytes or values that it was read from; tells whether it has changed.
        size: bytes of the source that it takes up, for the progress display.
    """

    content: Readout | Page | Reject
    digest: str
    size: int = 0


@frozen
class ReadFound:
    """The same once pages are read."""

    content: Readout | Reject
    digest: str
    size: int = 0


def digest_of(*parts: bytes | str | None) -> str:
    """The first 32 hexadecimal digits of SHA-256 over the parts.

    >>> digest_of("They met.", None) == digest_of("They met.", "")
    False
    """
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"-" if content is None else b"%d:" % len(content) + content)
    return digest.hexdigest()[:32]


def checked(readout: Readout, options: SourceOptions) -> Readout:
    """The readout, if there is one.

    Raises:
        SourceError: its text is empty, or longer than any readout.
    """
    if not readout.text.strip():
        raise SourceError(NOTHING)
    if len(readout.text) > options.longest:
        raise SourceError(too_long(len(readout.text), "code points", options.longest))
    return readout


def too_long(length: int, unit: str, longest: int) -> str:
    """The reason of a text that is no readout by its length."""
    return f"too long: {length:,} {unit}; a readout has at most {longest:,} code points (--longest changes that)"
