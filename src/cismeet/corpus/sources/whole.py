"""A file that holds one readout: a text, or a saved page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.corpus.errors import SourceError
from cismeet.corpus.readout import Readout, Reject
from cismeet.corpus.sources.encodings import declared_by_page, decoded
from cismeet.corpus.sources.found import NOTHING, Found, Page, checked, digest_of, too_long
from cismeet.corpus.sources.options import SourceKind

if TYPE_CHECKING:
    from cismeet.corpus.sources.compressed import Stream
    from cismeet.corpus.sources.options import SourceOptions

__all__ = ["find_whole"]


def find_whole(stream: Stream, name: str, kind: SourceKind, options: SourceOptions) -> Found:
    """The readout of a text, the page of a saved page, or why there is none.

    Args:
        stream: its bytes.
        name: its location.
        kind: text or page.
        options: what is declared of it.
    """
    longest = options.longest_file
    content = stream.bytes.read(longest + 1)
    found: Readout | Page | Reject
    if len(content) > longest:
        found = Reject(name, too_long(_length(stream, len(content)), "bytes", options.longest))
    else:
        try:
            found = _page(content, name, options) if kind is SourceKind.HTML else _readout(content, name, options)
        except SourceError as error:
            found = Reject(name, str(error))
    return Found(found, digest_of(content), stream.position())


def _page(content: bytes, name: str, options: SourceOptions) -> Page:
    if not content.strip():
        raise SourceError(NOTHING)
    return Page(name, decoded(content, declared_by_page(content) or options.encoding), options)


def _readout(content: bytes, name: str, options: SourceOptions) -> Readout:
    text = decoded(content, options.encoding)
    return checked(Readout(location=name, text=text, publisher=options.publisher), options)


def _length(stream: Stream, length: int) -> int:
    """The length of all, counted and not kept."""
    while piece := stream.bytes.read(1 << 20):
        length += len(piece)
    return length
