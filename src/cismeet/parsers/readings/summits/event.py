"""What an event is while a text is read: the mentions that name it, and when and where it is."""

from __future__ import annotations

from attrs import define, field, frozen

from cismeet.parsers.links.when import Dated
from cismeet.parsers.mentions.events import EventMention
from cismeet.parsers.mentions.lookup import Hit
from cismeet.parsers.text.sentences import Sentence

__all__ = ["Event", "Location", "Sighting"]


@frozen
class Location:
    """Where an event is.

    Args:
        city: the words that name its city.
        country: its code.
        country_from: first and last token of the words that tell the country.
    """

    city: Hit | None = None
    country: str | None = None
    country_from: tuple[int, int] | None = None


@frozen(eq=False)
class Sighting:
    """A mention of an event in its sentence.

    Args:
        mention: the words.
        sentence: that they stand in.
        end: where the next event is named, or the sentence ends.
        opens: whether no other event is named before it in the sentence.
    """

    mention: EventMention
    sentence: Sentence
    end: int
    opens: bool


@define(eq=False)
class Event:
    """An event while the text is read.

    Args:
        name: the mention with the fullest name.
        mentions: all mentions, in order.
        heads: the nouns that it was named with.
    """

    name: EventMention
    body: str | None = None
    direction: int = 0
    date: Dated | None = None
    city: Hit | None = None
    city_name: str | None = None
    country: str | None = None
    country_from: tuple[int, int] | None = None
    declared: int | None = None
    declared_from: tuple[int, int] | None = None
    coming: bool | None = None
    mentions: list[EventMention] = field(init=False, factory=list[EventMention])
    heads: set[str] = field(init=False, factory=set[str])

    def add(self, mention: EventMention) -> None:
        """Join a mention."""
        self.mentions.append(mention)
        self.heads.add(mention.head)
        if _fullness(mention) > _fullness(self.name):
            self.name = mention


def _fullness(mention: EventMention) -> tuple[bool, bool, int]:
    """How much of a name a mention is."""
    return mention.named and mention.direction == 0 and mention.organ, mention.named, mention.last - mention.first
