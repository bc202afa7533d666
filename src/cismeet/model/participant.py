"""Who took part, who was mentioned, who speaks."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from cismeet.errors import ModelError
from cismeet.model import check
from cismeet.model.span import Span

__all__ = ["Office", "Participant", "ParticipantKind"]


class ParticipantKind(StrEnum):
    """One person, or several of whom the text speaks as one (guidelines: participants)."""

    PERSON = "person"
    """One person, by name or by office."""
    GROUP = "group"
    """Several, known by their words (the sides, journalists)."""


class Office(StrEnum):
    """What kind of office a person holds, whatever the country calls it."""

    HEAD_OF_STATE = "head_of_state"
    """President, king, emir."""
    HEAD_OF_GOVERNMENT = "head_of_government"
    """Prime minister, chancellor."""
    FOREIGN_MINISTER = "foreign_minister"
    """Minister of foreign affairs."""
    MINISTER = "minister"
    """Any other minister."""
    PARLIAMENT_HEAD = "parliament_head"
    """Speaker or chairman of a parliament or of one of its houses."""
    ORGANIZATION_HEAD = "organization_head"
    """Whoever heads an international organisation or one of its bodies."""
    AMBASSADOR = "ambassador"
    """Ambassador or other head of a mission."""
    GOVERNOR = "governor"
    """Head of a region or a city."""
    LEGISLATOR = "legislator"
    """Member of a parliament."""
    OFFICIAL = "official"
    """Any other office of a state or an organisation."""
    BUSINESS = "business"
    """Whoever leads a company or a bank."""
    OTHER = "other"
    """Any other title."""


@frozen(kw_only=True)
class Participant:
    """A person or a group that took part in the meeting or is mentioned in its report.

    Args:
        id: stands for the person in statements, for instance ``sergei-lebedev``.
        name: the fullest form in the text; None for somebody given by office alone.
        family_name: the part of the name by which the text goes on calling the person;
            None without a name, or where the name cannot be parted.
        role: the fullest title that the text gives, as written, without a leading article;
            None when there is none.
        office: the kind of that title; None when there is none.
        country: ISO 3166-1 alpha-2 of the state represented; None when not told.
        organization: the body represented, where it is not simply a state's government;
            None when there is none.
        kind: a person or a group.
        mentions: every place in the text that names the person, in order.

    Raises:
        ModelError: neither a name nor a role is given, or a value is of the wrong type.
    """

    id: str = field(validator=check.text)
    name: str | None = field(default=None, validator=check.optional(check.text))
    family_name: str | None = field(default=None, validator=check.optional(check.text))
    role: str | None = field(default=None, validator=check.optional(check.text))
    office: Office | None = field(default=None, validator=check.optional(check.instance(Office)))
    country: str | None = field(default=None, validator=check.optional(check.alpha2))
    organization: str | None = field(default=None, validator=check.optional(check.text))
    kind: ParticipantKind = field(default=ParticipantKind.PERSON, validator=check.instance(ParticipantKind))
    mentions: tuple[Span, ...] = field(default=(), validator=check.members(Span))

    def __attrs_post_init__(self) -> None:
        if self.name is None and self.role is None:
            raise ModelError(f"participant {self.id!r} has neither a name nor a role; at least one must be given")

    @property
    def label(self) -> str:
        """The name or, without one, the role."""
        return self.name or self.role or self.id

    def __str__(self) -> str:
        told = [part for part in (self.role if self.name else None, self.country, self.organization) if part]
        return f"{self.label} ({', '.join(told)})" if told else self.label
