"""Which sentences nothing was read from."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.model import Span
    from cismeet.parsers.text.document import Document

__all__ = ["unread_sentences"]

_NOT_READ = (BlockKind.DEBRIS, BlockKind.STAMP, BlockKind.HEADLINE)


def unread_sentences(document: Document, read: set[int], spans: Iterable[Span], tokens: Iterable[int]) -> list[Span]:
    """The sentences that nothing was read from, in order.

    Args:
        document: the text.
        read: numbers of sentences that something was read from.
        spans: the contents of statements, which may reach over several sentences.
        tokens: further tokens that were read.
    """
    covered = _covered(document, spans)
    covered.update(tokens)
    found: list[Span] = []
    for number, sentence in enumerate(document.sentences):
        if number in read or document.blocks[sentence.block].kind in _NOT_READ:
            continue
        if covered.isdisjoint(range(sentence.first, sentence.last)):
            found.append(document.span(sentence.first, sentence.last))
    return found


def _covered(document: Document, spans: Iterable[Span]) -> set[int]:
    """The tokens that the spans cover."""
    starts, covered = document.words.starts, set[int]()
    for span in spans:
        place = bisect_left(starts, span.start)
        while place < len(starts) and starts[place] < span.end:
            covered.add(place)
            place += 1
    return covered
