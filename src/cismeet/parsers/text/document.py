"""The document: one text with its words, blocks, quotations and sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import frozen

from cismeet.language.schema import Language
from cismeet.model.span import Span
from cismeet.model.unseen import seen
from cismeet.parsers.text.blocks import Block, BlockKind, find_blocks
from cismeet.parsers.text.quotes import Quote, find_quotes
from cismeet.parsers.text.sentences import Sentence, find_sentences
from cismeet.parsers.text.source import read_source
from cismeet.parsers.text.words import Words, find_words

__all__ = ["Document", "read_document"]


@frozen(eq=False)
class Document:
    """One text, cut into its pieces. All offsets are those of the text as given.

    Args:
        text: the text (lone surrogates replaced).
        folded: the text folded one for one.
        language: the language that it is read in.
        words: its tokens.
        blocks: its blocks.
        quotes: its outermost quotations.
        quoted: for each token 0, or the number (from 1) of its quotation, marks included.
        sentences: the sentences of its headline, paragraphs, items and subheads.
        sentence_starts: the first token of each of them.
        openings: the first tokens of blocks behind a blank line.
        replaced: offsets of replaced surrogates.
        disguised: start and end of Latin words with Cyrillic letters that look alike.
    """

    text: str
    folded: str
    language: Language
    words: Words
    blocks: tuple[Block, ...]
    quotes: tuple[Quote, ...]
    quoted: list[int]
    sentences: tuple[Sentence, ...]
    sentence_starts: list[int]
    openings: frozenset[int]
    replaced: tuple[int, ...]
    disguised: tuple[tuple[int, int], ...]

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens from `first` up to but not including `last`."""
        return Span(self.words.starts[first], self.words.ends[last - 1])

    def written(self, first: int, last: int) -> str:
        """The tokens as written, runs of white space as one space, without characters that are not seen."""
        return seen(self.text[self.words.starts[first] : self.words.ends[last - 1]])

    def sentence_at(self, place: int) -> int | None:
        """The number of the sentence that a token stands in."""
        number = bisect_right(self.sentence_starts, place) - 1
        return number if number >= 0 and place < self.sentences[number].last else None

    @property
    def headline(self) -> Block | None:
        """The headline, where the text has one."""
        return next((block for block in self.blocks if block.kind is BlockKind.HEADLINE), None)


def read_document(text: str, language: Language, *, headline: bool) -> Document:
    """Cut `text` into its pieces.

    Args:
        text: any string.
        language: the language to read it in.
        headline: whether the first block may be a headline.
    """
    source = read_source(text)
    folded = source.folded
    blocks = find_blocks(folded, language, headline=headline)
    live = [block for block in blocks if block.kind is not BlockKind.DEBRIS]
    words = find_words(folded, language)
    if 0 < len(live) < len(blocks):
        words = words.within([(block.start, block.end) for block in live])
    quotes = find_quotes(folded, [(block.start, block.end) for block in live])
    quoted = _quoted(words, quotes)
    sentences = find_sentences(words, language, blocks, quoted)
    return Document(
        text=source.text,
        folded=folded,
        language=language,
        words=words,
        blocks=tuple(blocks),
        quotes=tuple(quotes),
        quoted=quoted,
        sentences=tuple(sentences),
        sentence_starts=[sentence.first for sentence in sentences],
        openings=_openings(folded, words, blocks),
        replaced=source.replaced,
        disguised=source.disguised,
    )


def _openings(folded: str, words: Words, blocks: list[Block]) -> frozenset[int]:
    """The tokens that begin a block behind a blank line (a single line break may stand inside a name)."""
    found: set[int] = set()
    for block in blocks:
        at = bisect_left(words.starts, block.start)
        if 0 < at < len(words) and folded.count("\n", words.ends[at - 1], words.starts[at]) > 1:
            found.add(at)
    return frozenset(found)


def _quoted(words: Words, quotes: list[Quote]) -> list[int]:
    """For each token the number of its quotation."""
    numbers = [0] * len(words)
    last = 0
    for number, quote in enumerate(quotes, start=1):
        first = bisect_left(words.starts, quote.start, last)
        last = bisect_left(words.starts, quote.end, first)
        numbers[first:last] = [number] * (last - first)
    return numbers
