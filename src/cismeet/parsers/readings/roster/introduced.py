"""Whom headline, lead and the sentences of attendance bring on by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.parsers.readings.roster.attendance import is_absent
from cismeet.parsers.readings.roster.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.parsers.links.cast import Cast, Person
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["introduced"]


def introduced(mentions: Mentions, attended: Iterable[Sentence], cast: Cast) -> list[Person]:
    """Those who took part, in order of appearance.

    Args:
        mentions: what is named in the text.
        attended: the sentences that tell who was there.
        cast: everybody who is named.
    """
    where = Stretches.of((sentence.first, sentence.last) for sentence in attended)
    return [person for person in cast.people if _is_introduced(mentions, person, where)]


def _is_introduced(mentions: Mentions, person: Person, where: Stretches) -> bool:
    document = mentions.document
    for source, mention in person.mentions:
        if source is not document:
            if not _is_named_again(mentions, person):
                return True
        elif mention.first in where and not is_absent(mentions, mention):
            return True
    return False


def _is_named_again(mentions: Mentions, person: Person) -> bool:
    """Whether somebody with a full name stands in the text too, so that the title need not tell."""
    return len(person.words) > 1 and any(source is mentions.document for source, _ in person.mentions)
