"""Which kinds of meeting the words of headline and lead tell."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import field, frozen

from cismeet.language.schema import KindSense
from cismeet.model import MeetingKind
from cismeet.parsers.mentions.lookup import find_hits
from cismeet.parsers.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.language.schema import Language
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["KindWords", "find_kind_words", "kinds_at"]


@frozen(eq=False)
class KindWords:
    """The kinds that words tell.

    Args:
        told: for each kind the first words that tell it: their document, first and last token.
        in_title: those that the title or headline tells.
        first_in_lead: for each kind that the lead tells, the token where its words begin.
    """

    told: dict[MeetingKind, tuple[Document, int, int]] = field(factory=dict[MeetingKind, tuple[Document, int, int]])
    in_title: set[MeetingKind] = field(factory=set[MeetingKind])
    first_in_lead: dict[MeetingKind, int] = field(factory=dict[MeetingKind, int])


def find_kind_words(mentions: Mentions, title: Mentions, lead: Sequence[Sentence]) -> KindWords:
    """The kinds that the words of title, headline and lead tell."""
    found = KindWords()
    _from_title(found, title.document)
    _from_text(found, mentions.document, lead)
    return found


def _from_title(found: KindWords, document: Document) -> None:
    for hit, sense in find_hits(document, document.language.kinds).of(KindSense):
        found.in_title.add(sense.kind)
        found.told.setdefault(sense.kind, (document, hit.first, hit.last))


def _from_text(found: KindWords, document: Document, lead: Sequence[Sentence]) -> None:
    """The kinds that headline and lead tell, outside quotations."""
    headline = document.headline
    heading = range(0)
    if headline is not None:
        starts = document.words.starts
        heading = range(bisect_left(starts, headline.start), bisect_left(starts, headline.end))
    last = max(heading.stop, lead[-1].last if lead else 0)
    for hit, sense in find_hits(document, document.language.kinds, 0, last).of(KindSense):
        at = hit.first
        if document.quoted[at]:
            continue
        if at in heading:
            found.in_title.add(sense.kind)
        elif any(sentence.first <= at < sentence.last for sentence in lead):
            found.first_in_lead.setdefault(sense.kind, at)
        else:
            continue
        found.told.setdefault(sense.kind, (document, at, hit.last))


def kinds_at(language: Language, keys: Sequence[str], at: int) -> Iterator[MeetingKind]:
    """The kinds told by the words that begin at one of the keys."""
    entries = language.kinds.get(keys[at])
    if entries is None:
        return
    found = list(entries.alone)
    following = keys[at + 1] if at + 1 < len(keys) else ""
    for length, group in entries.longer.get(following, ()):
        found += group.get(tuple(keys[at + 1 : at + 1 + length]), ())
    for entry in found:
        if isinstance(entry.sense, KindSense):
            yield entry.sense.kind
