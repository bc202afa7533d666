"""Which sentences nothing was read from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    starts = document.words.starts
    covered = set(read)
    for token in tokens:
        covered.update(_sentences(document, token, token + 1))
    for span in spans:
        first = bisect_left(starts, span.start)
        covered.update(_sentences(document, first, bisect_left(starts, span.end, first)))
    return [
        document.span(sentence.first, sentence.last)
        for number, sentence in enumerate(document.sentences)
        if number not in covered and document.blocks[sentence.block].kind not in _NOT_READ
    ]


def _sentences(document: Document, first: int, last: int) -> range:
    """The numbers of the sentences that share tokens with those from `first` up to `last`."""
    if first >= last:
        return range(0)
    begin = bisect_right(document.sentence_starts, first) - 1
    if begin < 0 or document.sentences[begin].last <= first:
        begin += 1
    return range(begin, bisect_left(document.sentence_starts, last))
