"""What the name of an event in the text is."""

from __future__ import annotations

from attrs import frozen

from cismeet.parsers.mentions.lookup import Hit

__all__ = ["EventMention"]


@frozen
class EventMention:
    """Words that name an event.

    Args:
        first: index of the first token of the name, without article.
        last: index after its last.
        head: key of its head noun.
        body: the organisation's acronym that the name tells.
        named: it is more than an article and the noun, so it can found an event.
        organ: the name of a body or level is part of it.
        direction: 1 for next, -1 for last or previous, else 0.
        place: the hit of a city in the name.
        proper: it has a name of its own (Caspian Summit), so its body is no other's.
        definite: an article "the" stands before it.
        weak: only its direction and verb say that it is such an event (the next meeting will be held).
    """

    first: int
    last: int
    head: str
    body: str | None
    named: bool
    organ: bool
    direction: int
    place: Hit | None
    proper: bool
    definite: bool
    weak: bool = False
