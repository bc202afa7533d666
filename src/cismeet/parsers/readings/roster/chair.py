"""Who led the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.parsers.mentions.mention import MentionKind

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Cast, Person
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.mention import Mention

__all__ = ["find_chair"]

_BEHIND = 12  # tokens
_BEFORE = 6  # tokens


def find_chair(mentions: Mentions, cast: Cast) -> Person | None:
    """Who is named beside "chaired by", "chairing the session was", "took the chair"."""
    document = mentions.document
    kinds = document.words.classes
    if not any(kind & classes.CHAIRED for kind in set(kinds)):
        return None
    for at, kind in enumerate(kinds):
        if kind & classes.CHAIRED and not document.quoted[at]:
            person = _named_beside(mentions, cast, at)
            if person is not None:
                return person
    return None


def _named_beside(mentions: Mentions, cast: Cast, at: int) -> Person | None:
    """The first person named behind a token, else the last one before it."""
    forms = mentions.document.words.forms
    behind = [mentions.starting.get(place) for place in range(at + 1, min(len(forms), at + _BEHIND))]
    before = [
        mentions.ending.get(place + 1) for place in range(at - 1, max(-1, at - _BEFORE), -1) if forms[place] != "."
    ]
    for mention in behind + before:
        person = _person(mentions, cast, mention)
        if person is not None:
            return person
    return None


def _person(mentions: Mentions, cast: Cast, mention: Mention | None) -> Person | None:
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    return cast.of(mentions.document, mention)
