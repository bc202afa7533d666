"""From the sources to batches for the store."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, TypeVar

from cismeet.corpus.readout import Readout
from cismeet.corpus.sources.found import Page
from cismeet.corpus.sources.pages import with_page_read, with_pages_read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cismeet.corpus.engines import Engine
    from cismeet.corpus.sources.found import Found, ReadFound
    from cismeet.corpus.streams.batch import Entry
    from cismeet.corpus.streams.novelty import Novelty

__all__ = ["new_entries"]

_GROUP = 256
_GROUP_LENGTH = 4_000_000
_PAGES = 16
Piece = TypeVar("Piece")


def new_entries(found: Iterable[Found], novelty: Novelty, engine: Engine) -> Iterator[Entry]:
    """What is to be recorded of the pieces that are new, in their order.

    Args:
        found: all pieces of the sources.
        novelty: tells what is new.
        engine: takes the readouts out of pages.
    """
    new = (piece for group in _groups(found, _length) for piece in novelty.new_pieces(group))
    for group in _groups(_without_pages(new, engine), _length):
        yield from novelty.entries(group)


def _without_pages(found: Iterable[Found], engine: Engine) -> Iterator[ReadFound]:
    """The pieces with pages read; those that follow one another are read by several workers."""
    for pages, run in itertools.groupby(found, lambda piece: isinstance(piece.content, Page)):
        if pages:
            for _, read in engine.map(with_pages_read, _tuples(run, _PAGES)):
                yield from read
        else:
            yield from map(with_page_read, run)


def _groups(pieces: Iterable[Piece], length_of: Callable[[Piece], int]) -> Iterator[list[Piece]]:
    """The pieces in groups that are small enough to be held in memory."""
    group: list[Piece] = []
    length = 0
    for piece in pieces:
        group.append(piece)
        length += length_of(piece)
        if len(group) >= _GROUP or length >= _GROUP_LENGTH:
            yield group
            group = []
            length = 0
    if group:
        yield group


def _tuples(pieces: Iterable[Piece], size: int) -> Iterator[tuple[Piece, ...]]:
    pieces = iter(pieces)
    while some := tuple(itertools.islice(pieces, size)):
        yield some


def _length(found: Found | ReadFound) -> int:
    content = found.content
    if isinstance(content, Page):
        return len(content.html)
    return len(content.text) if isinstance(content, Readout) else 0
