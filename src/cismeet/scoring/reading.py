"""What is compared: the facts of one readout, from a gold file or from a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from cismeet.errors import ModelError
from cismeet.model import check

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Event", "Item", "Passage", "Person", "Reading", "Said"]

_IS_WORDS = check.optional(check.instance(str))
_MOST_BITS = 64


def _is_number(owner: object, attribute: Attribute[Any], value: object) -> None:
    """A whole number that can be shown, or None."""
    check.optional(check.instance(int))(owner, attribute, value)
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise ModelError(f"{type(owner).__name__}.{attribute.name} is a very large number")


@frozen
class Passage:
    """Words of the readout: the positions that they cover, and how they are shown in a list of errors.

    Args:
        cover: the offsets of their letters and digits.
        shown: the words.
    """

    cover: frozenset[int]
    shown: str


@frozen
class Person:
    """Somebody who took part or is mentioned.

    Args:
        name: None for somebody given by office alone.
        role: the title as written.
        country: alpha-2.
        organization: the body represented.
        kind: person or group.
        voice: a group without a name that speaks or is spoken to; it may be listed without being asked for.
    """

    name: str | None = field(default=None, validator=_IS_WORDS)
    role: str | None = field(default=None, validator=_IS_WORDS)
    country: str | None = field(default=None, validator=_IS_WORDS)
    organization: str | None = field(default=None, validator=_IS_WORDS)
    kind: str | None = field(default=None, validator=_IS_WORDS)
    voice: bool = False

    @property
    def label(self) -> str:
        """The name or, without one, the role."""
        return self.name or self.role or ""


@frozen
class Said:
    """One statement; speaker and addressee by name.

    Args:
        passage: what is said.
        speaker: the name or, without one, the role; None where open.
        addressee: likewise; None where not told.
        form: a value of `Form`.
        act: a value of `Act`.
        cue: the words that carry the act.
    """

    passage: Passage
    speaker: str | None = field(default=None, validator=_IS_WORDS)
    addressee: str | None = field(default=None, validator=_IS_WORDS)
    form: str | None = field(default=None, validator=_IS_WORDS)
    act: str | None = field(default=None, validator=_IS_WORDS)
    cue: str | None = field(default=None, validator=_IS_WORDS)


@frozen
class Item:
    """One item of an agenda.

    Args:
        passage: its words.
        kind: a value of `AgendaKind`.
    """

    passage: Passage
    kind: str | None = field(default=None, validator=_IS_WORDS)


@frozen
class Event:
    """One summit.

    Args:
        name: as written.
        body: the acronym of its organisation.
        date: in EDTF.
        city: where it takes or took place.
        country: alpha-2.
        declared_items: how many items the text says there are.
        agenda: the items.
    """

    name: str | None = field(default=None, validator=_IS_WORDS)
    body: str | None = field(default=None, validator=_IS_WORDS)
    date: str | None = field(default=None, validator=_IS_WORDS)
    city: str | None = field(default=None, validator=_IS_WORDS)
    country: str | None = field(default=None, validator=_IS_WORDS)
    declared_items: int | None = field(default=None, validator=_is_number)
    agenda: tuple[Item, ...] = ()


@frozen
class Reading:
    """All that is compared of one readout.

    Args:
        kind: a value of `MeetingKind`.
        date: in EDTF.
        city: where it took place.
        country: alpha-2.
        participants: who took part.
        mentioned: everybody else.
        statements: what was said.
        topics: what the meeting dealt with.
        summits: the multilateral events.
    """

    kind: str | None = field(default=None, validator=_IS_WORDS)
    date: str | None = field(default=None, validator=_IS_WORDS)
    city: str | None = field(default=None, validator=_IS_WORDS)
    country: str | None = field(default=None, validator=_IS_WORDS)
    participants: tuple[Person, ...] = ()
    mentioned: tuple[Person, ...] = ()
    statements: tuple[Said, ...] = ()
    topics: tuple[Passage, ...] = ()
    summits: tuple[Event, ...] = ()
