"""A mention: words that name a person, an office, a group, or stand for one."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from cismeet.language.schema import Gender, Pronoun, Reference
from cismeet.model import Office

__all__ = ["Mention", "MentionKind", "Role"]


class MentionKind(Enum):
    """What the words of a mention are."""

    NAME = "name"
    """A name, with or without an office."""
    OFFICE = "office"
    """An office alone (the President of Turkmenistan)."""
    REFERENCE = "reference"
    """A common noun (the guest, his counterpart)."""
    PRONOUN = "pronoun"
    """he, she, they"""
    GROUP = "group"
    """Several as one (the sides)."""
    PLACE = "place"
    """A state or capital that speaks for its people (Moscow, the Russian side)."""


@frozen
class Role:
    """An office as written, without article.

    Args:
        first: index of its first token.
        last: index after its last token.
        offices: the kinds of its office nouns, in order.
        gender: what the office noun tells.
        country: the state that it belongs to.
        organization: first and last token of the body that it belongs to.
        definite: whether an article, a name of a state or a possessor makes it somebody certain.
    """

    first: int
    last: int
    offices: tuple[Office, ...]
    gender: Gender | None = None
    country: str | None = None
    organization: tuple[int, int] | None = None
    definite: bool = False


@frozen
class Mention:
    """Words that name somebody.

    Args:
        first: index of the first token, an article and an honorific included.
        last: index after the last.
        kind: what the words are.
        name: first and last token of the name.
        role: the office.
        gender: what the words tell.
        country: what the words tell.
        reference: how a common noun names somebody again.
        pronoun: the pronoun.
        possessor: the token of "his" in "his counterpart".
        plural: whether it stands for several.
        joint: whether it stands for all who met.
        rank: key of a military rank or honorific.
        label: role of one of several who share an office ("Prime Ministers X and Y").
    """

    first: int
    last: int
    kind: MentionKind
    name: tuple[int, int] | None = None
    role: Role | None = None
    gender: Gender | None = None
    country: str | None = None
    reference: Reference | None = None
    pronoun: Pronoun | None = None
    possessor: int | None = None
    plural: bool = False
    joint: bool = False
    label: str | None = None
    rank: str | None = None
