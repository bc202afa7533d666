"""Where the text begins behind a dateline: *MINSK, 10 April (BelTA) –* The Presidents met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["after_dateline", "opening_of"]

_LONGEST = 14  # tokens
_DASHES = frozenset("–—-")


def after_dateline(document: Document, sentence: Sentence) -> int:
    """Index after "SHYMKENT. KAZINFORM –" or "MINSK, 10 April (BelTA) –" at the head of a sentence.

    A dateline has no word in small letters (but for brackets), and may have several dashes.
    """
    forms = document.words.forms
    after, bracketed = sentence.first, False
    for at in range(sentence.first, min(sentence.last, sentence.first + _LONGEST)):
        form = forms[at]
        if form in "()":
            bracketed = form == "("
        elif form in _DASHES and at > sentence.first and forms[at - 1][0] != "'":
            after = at + 1
        elif form[0].islower() and not bracketed:
            break
    return after


def opening_of(document: Document, sentence: Sentence) -> int:
    """Index of the first token of what a sentence tells: behind the dateline, in the first paragraph of the text."""
    if document.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
        return sentence.first
    if any(block.kind is BlockKind.PARAGRAPH for block in document.blocks[: sentence.block]):
        return sentence.first
    after = after_dateline(document, sentence)
    return after if after < sentence.last else sentence.first
