"""What is named: everything that the later stages start from, found in one pass each."""

from __future__ import annotations

from attrs import frozen

from cismeet.parsers.mentions.cues import CueMention, find_cues
from cismeet.parsers.mentions.dates import DateMention, find_dates
from cismeet.parsers.mentions.lookup import Hits, find_hits
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.mentions.people import find_people
from cismeet.parsers.text.document import Document

__all__ = ["Mentions", "find_mentions"]


@frozen(eq=False)
class Mentions:
    """All that is named in a document.

    Args:
        document: the document.
        hits: lexicon entries.
        people: mentions of people and groups, in order.
        starting: the same, by their first token.
        ending: the same, by the token after their last.
        by_surname: names by their last word as written.
        covering: for each token the mention that covers it, or None.
        cues: verbs of speech by their first token.
        cue_places: those tokens, in order.
        dates: dates, in order.
        dated: for each token the date that covers it, or None.
    """

    document: Document
    hits: Hits
    people: list[Mention]
    starting: dict[int, Mention]
    ending: dict[int, Mention]
    by_surname: dict[str, list[Mention]]
    covering: list[Mention | None]
    cues: dict[int, CueMention]
    cue_places: list[int]
    dates: list[DateMention]
    dated: list[DateMention | None]


def find_mentions(document: Document) -> Mentions:
    """Everything named in the document."""
    hits = find_hits(document, document.language.entries)
    people = find_people(document, hits)
    dates = find_dates(document, hits)
    count = len(document.words)
    covering: list[Mention | None] = [None] * count
    by_surname: dict[str, list[Mention]] = {}
    for mention in people:
        if mention.name is not None:
            by_surname.setdefault(document.words.forms[mention.name[1] - 1], []).append(mention)
        covering[mention.first : mention.last] = [mention] * (mention.last - mention.first)
    dated: list[DateMention | None] = [None] * count
    for date in dates:
        dated[date.first : date.last] = [date] * (date.last - date.first)
    cues = find_cues(document)
    return Mentions(
        document,
        hits,
        people,
        {mention.first: mention for mention in people},
        {mention.last: mention for mention in people},
        by_surname,
        covering,
        cues,
        list(cues),
        dates,
        dated,
    )
