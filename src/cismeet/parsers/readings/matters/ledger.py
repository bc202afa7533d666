"""What was found: topics of the meeting and agenda items of events, cut out of the lists that they stand in."""

from __future__ import annotations

from attrs import define, field, frozen

from cismeet.language.schema import AdverbialSense
from cismeet.model import AgendaKind
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.readings.matters.edges import after_adjunct, after_count, is_count, is_matter, without_lead
from cismeet.parsers.readings.matters.lists import split_items
from cismeet.parsers.readings.matters.papers import kind_of_item
from cismeet.parsers.readings.matters.shared import find_shared_paper
from cismeet.parsers.readings.summits import Event

__all__ = ["Item", "Ledger", "Matters"]


@frozen
class Item:
    """One matter.

    Args:
        first: index of its first token, without article.
        last: index after its last token.
        kind: what it is, as an agenda item.
        rule: how it was found.
    """

    first: int
    last: int
    kind: AgendaKind
    rule: str


@frozen(eq=False)
class Matters:
    """What a text deals with.

    Args:
        topics: of the meeting.
        agendas: items by the event whose agenda they are on.
        sentences: numbers of the sentences that something was read from.
    """

    topics: tuple[Item, ...]
    agendas: tuple[tuple[Event, Item], ...]
    sentences: frozenset[int]


@define(eq=False)
class Ledger:
    """What was found so far.

    Args:
        mentions: all that is named.
        topics: of the meeting.
        agendas: items by the event whose agenda they are on.
        taken: the tokens of the items of each event, by its identity.
    """

    mentions: Mentions
    topics: list[Item] = field(factory=list[Item], init=False)
    agendas: list[tuple[Event, Item]] = field(factory=list[tuple[Event, Item]], init=False)
    taken: dict[int, set[int]] = field(factory=dict[int, set[int]], init=False)

    def __len__(self) -> int:
        return len(self.topics) + len(self.agendas)

    def add_topics(self, first: int, last: int) -> None:
        """Add the topics of a list."""
        first = after_count(self.mentions.document, first, last)
        hit = self.mentions.hits.starting.get(first)
        if hit is not None and hit.sense(AdverbialSense) is not None:
            first = hit.last
        first = after_adjunct(self.mentions.document, first, last)
        for start, end in split_items(self.mentions, first, last, papers=False):
            if is_matter(self.mentions.document, *without_lead(self.mentions.document, start, end, articles=False)):
                self.add_topic(start, end, "topic-in-list")

    def add_topic(self, first: int, last: int, rule: str) -> None:
        """Add one topic."""
        first, last = without_lead(self.mentions.document, first, last, articles=False)
        if first < last:
            self.topics.append(Item(first, last, AgendaKind.ISSUE, rule))

    def add_agenda(self, event: Event, first: int, last: int, kind: AgendaKind | None) -> None:
        """Add the agenda items of a list."""
        first = after_count(self.mentions.document, first, last)
        if first >= last:
            return
        shared = find_shared_paper(self.mentions, first, last)
        if shared is not None:
            for start, end in shared.items:
                self.add_item(event, start, end, shared.kind, "paper-shared-by-items")
            return
        for start, end in split_items(self.mentions, first, last, papers=True):
            if not is_count(self.mentions.document, start, end):
                self.add_item(event, start, end, kind, "item-in-list")

    def add_papers(self, event: Event, first: int, last: int) -> None:
        """Add the agenda items that stand before their verb."""
        for start, end in split_items(self.mentions, first, last, papers=True):
            self.add_item(event, start, end, None, "item-before-verb")

    def add_item(self, event: Event, first: int, last: int, kind: AgendaKind | None, rule: str) -> None:
        """Add one agenda item, if it says anything and none of it was read before."""
        first, last = without_lead(self.mentions.document, first, last, articles=True)
        if first >= last or not is_matter(self.mentions.document, first, last):
            return
        taken = self.taken.setdefault(id(event), set())
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            self.agendas.append((event, Item(first, last, kind or kind_of_item(self.mentions, first, last), rule)))
