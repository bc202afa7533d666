"""The multilateral events that a readout speaks of, and what is on their agenda."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from cismeet.errors import ModelError
from cismeet.model import check
from cismeet.model.edtf import Edtf
from cismeet.model.place import Place
from cismeet.model.span import Span

__all__ = ["AgendaItem", "AgendaKind", "Summit", "SummitStatus"]


class AgendaKind(StrEnum):
    """What kind of paper or matter an agenda item is (guidelines: summits)."""

    STATEMENT = "statement"
    """A joint statement."""
    DECLARATION = "declaration"
    """A declaration."""
    CONCEPT = "concept"
    """A concept."""
    STRATEGY = "strategy"
    """A strategy."""
    PROGRAMME = "programme"
    """A programme."""
    PLAN = "plan"
    """A plan, a roadmap."""
    AGREEMENT = "agreement"
    """An agreement, a treaty, a convention."""
    PROTOCOL = "protocol"
    """A protocol."""
    DECISION = "decision"
    """A decision, a resolution."""
    REPORT = "report"
    """A report that is heard or approved."""
    APPOINTMENT = "appointment"
    """Somebody is elected or appointed."""
    CHAIRMANSHIP = "chairmanship"
    """The chair passes on."""
    ANNIVERSARY = "anniversary"
    """An anniversary is marked."""
    ISSUE = "issue"
    """Anything else."""


class SummitStatus(StrEnum):
    """Whether the event lies ahead, is over, or is itself what the text reports."""

    COMING = "coming"
    """It lies ahead."""
    HELD = "held"
    """It is over."""
    REPORTED = "reported"
    """It is what the text reports."""


@frozen
class AgendaItem:
    """One thing to be (or that was) considered, adopted, signed or approved.

    Args:
        text: the item as written, without article.
        kind: what it is.
        period: the years that the paper covers (``for 2016-2020`` is ``2016/2020``), in EDTF;
            None when not told.
        span: where it stands.
    """

    text: str = field(validator=check.text)
    kind: AgendaKind = field(validator=check.instance(AgendaKind))
    period: Edtf | None = field(default=None, validator=check.optional(check.instance(Edtf)))
    span: Span = field(kw_only=True, validator=check.instance(Span))

    def __str__(self) -> str:
        return f"{self.text} [{self.kind}]"


@frozen(kw_only=True)
class Summit:
    """A multilateral event: leaders, ministers or a standing body that meet.

    Args:
        name: the fullest name in the text, without article.
        body: the acronym of the organisation whose event it is; None when not told.
        status: coming, held, or reported here.
        date: when it takes or took place, in EDTF; None when not told.
        place: where it takes or took place; None when not told.
        declared_items: how many agenda items the text says there are; None when it does not say.
        mentions: every place in the text that names it, in order.
        agenda: the items that the text tells.

    Raises:
        ModelError: the declared number is negative, or a value is of the wrong type.
    """

    name: str = field(validator=check.text)
    body: str | None = field(default=None, validator=check.optional(check.text))
    status: SummitStatus = field(validator=check.instance(SummitStatus))
    date: Edtf | None = field(default=None, validator=check.optional(check.instance(Edtf)))
    place: Place | None = field(default=None, validator=check.optional(check.instance(Place)))
    declared_items: int | None = field(default=None, validator=check.optional(check.instance(int)))
    mentions: tuple[Span, ...] = field(default=(), validator=check.members(Span))
    agenda: tuple[AgendaItem, ...] = field(default=(), validator=check.members(AgendaItem))

    def __attrs_post_init__(self) -> None:
        if self.declared_items is not None and self.declared_items < 0:
            raise ModelError(f"summit {self.name!r} declares {self.declared_items} items; a number is 0 or more")

    def __str__(self) -> str:
        told = [str(part) for part in (self.date, self.place) if part]
        return f"{self.name} ({self.status}{''.join(', ' + part for part in told)})"
