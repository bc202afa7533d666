"""Which sentences are the lead: the opening of the paragraph that tells of the meeting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from cismeet.parsers.readings.setting.kind_words import kinds_at
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.readings.summits import EventReader
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["before_lead", "find_lead", "opening_paragraphs", "sentences_of"]

_LEAD_SENTENCES = 2
_LEAD_PARAGRAPHS = 3
_SHORTEST_OPENING = 6  # tokens; what is shorter is a dateline or a label
_TOLD_IN = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def find_lead(mentions: Mentions, events: EventReader) -> list[Sentence]:
    """The first sentences of the first paragraph that tells of a meeting, else of the first paragraph."""
    document = mentions.document
    block = _lead_block(document, events)
    lead: list[Sentence] = []
    for sentence in document.sentences:
        if document.blocks[sentence.block].kind not in _TOLD_IN or _is_dateline(document, sentence):
            continue
        if not lead and sentence.last - sentence.first < _SHORTEST_OPENING:
            continue
        if block is None:
            block = sentence.block
        if sentence.block != block or len(lead) == _LEAD_SENTENCES:
            break
        lead.append(sentence)
    return lead


def opening_paragraphs(document: Document, count: int) -> Iterable[int]:
    """The numbers of the first blocks that are paragraphs, so many at most."""
    paragraphs = (number for number, block in enumerate(document.blocks) if block.kind is BlockKind.PARAGRAPH)
    return islice(paragraphs, count)


def sentences_of(document: Document, block: int) -> Sequence[Sentence]:
    """The sentences of a block."""
    sentences = document.sentences
    first = bisect_left(sentences, block, key=_block)
    return sentences[first : bisect_right(sentences, block, first, key=_block)]


def before_lead(document: Document, lead: Sequence[Sentence]) -> Iterable[Sentence]:
    """The sentences of the paragraphs before the lead, where it has one."""
    if lead:
        for sentence in document.sentences:
            if sentence.first >= lead[0].first:
                break
            if document.blocks[sentence.block].kind is BlockKind.PARAGRAPH:
                yield sentence


def _block(sentence: Sentence) -> int:
    return sentence.block


def _lead_block(document: Document, events: EventReader) -> int | None:
    """The first of the opening paragraphs that names an event or has a word that tells a kind."""
    for block in opening_paragraphs(document, _LEAD_PARAGRAPHS):
        for sentence in sentences_of(document, block):
            if document.words.forms[sentence.last - 1] == ":":
                break
            if events.in_sentence(sentence) or _has_kind_word(document, sentence):
                return block
    return None


def _is_dateline(document: Document, sentence: Sentence) -> bool:
    """MOSCOW, September 17. /TASS/: a sentence of names and dates without a word in small letters."""
    return not any(form[0].islower() for form in document.words.forms[sentence.first : sentence.last])


def _has_kind_word(document: Document, sentence: Sentence) -> bool:
    """Whether a word outside quotations tells the kind of a meeting."""
    language, keys, quoted = document.language, document.words.keys, document.quoted
    for at in range(sentence.first, sentence.last):
        if keys[at] in language.kinds and not quoted[at] and any(kinds_at(language, keys, at)):
            return True
    return False
