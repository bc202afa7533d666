"""Senses: what a lexicon entry means for a readout (an office, a city, an event)."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import TypeAlias

from attrs import frozen

from cismeet.model import AgendaKind, MeetingKind, Office

__all__ = [
    "AdverbialSense",
    "AgendaSense",
    "AnniversarySense",
    "BodyKind",
    "BodySense",
    "CalendarSense",
    "CalendarUnit",
    "EventSense",
    "Gender",
    "GroupSense",
    "HonorificSense",
    "KindSense",
    "Level",
    "ModifierSense",
    "OfficeSense",
    "OrganSense",
    "PlaceKind",
    "PlaceSense",
    "PortfolioSense",
    "Reference",
    "ReferenceSense",
    "Sense",
    "TopicSense",
    "TopicUse",
]


class Gender(Enum):
    """Feminine or masculine, as far as words tell."""

    FEMININE = "f"
    MASCULINE = "m"


class PlaceKind(Enum):
    """What a name of the map stands for."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    CITY = "city"
    REGION = "region"
    INSTITUTION = "institution"


@frozen
class PlaceSense:
    """A country, its adjective, a city, a region or an institution of one country."""

    kind: PlaceKind
    country: str | None
    city: str | None = None
    institution: str | None = None
    capital: bool = False


class BodyKind(StrEnum):
    """What sort of body it is."""

    ORGANISATION = "organisation"
    ORGAN = "organ"
    COUNCIL = "council"
    COURT = "court"
    ASSEMBLY = "assembly"
    BANK = "bank"
    FORMAT = "format"
    FORUM = "forum"


class Level(StrEnum):
    """Who meets in a body."""

    HEADS_OF_STATE = "heads_of_state"
    HEADS_OF_GOVERNMENT = "heads_of_government"
    FOREIGN_MINISTERS = "foreign_ministers"
    DEFENCE_MINISTERS = "defence_ministers"
    INTERIOR_MINISTERS = "interior_ministers"
    MINISTERS = "ministers"
    PARLIAMENT = "parliament"
    EXPERTS = "experts"
    STANDING = "standing"


@frozen
class BodySense:
    """An international body.

    Args:
        name: its main name.
        acronym: its own acronym.
        organisation: the acronym of the organisation that it is or belongs to.
        kind: organisation, organ, council, court, assembly, bank, format or forum.
        level: who meets in it.
    """

    name: str
    acronym: str | None
    organisation: str | None
    kind: BodyKind
    level: Level | None


@frozen
class OfficeSense:
    """An office noun (``president``, ``chairman``)."""

    office: Office
    gender: Gender | None


@frozen
class ModifierSense:
    """A word that stands before an office noun (``deputy``, ``former``)."""


@frozen
class OrganSense:
    """A noun that heads the name of an organ (``committee``, ``institute``); of a state, or not."""

    state: bool


@frozen
class PortfolioSense:
    """Words of a minister's portfolio (``economy``, ``foreign affairs``)."""


@frozen
class HonorificSense:
    """A title that is no office (``Mr``, ``His Excellency``, a military rank)."""

    gender: Gender | None


class Reference(Enum):
    """How a common noun names somebody again."""

    GUEST = "guest"
    HOST = "host"
    COUNTERPART = "counterpart"
    LATTER = "latter"
    LEADER = "leader"
    DIPLOMAT = "diplomat"
    INTERLOCUTOR = "interlocutor"
    PERSON = "person"
    RANK = "rank"


@frozen
class ReferenceSense:
    """A common noun that names somebody again; its office where it tells one."""

    reference: Reference
    office: Office | None
    gender: Gender | None


@frozen
class GroupSense:
    """A noun for several who speak or listen as one.

    Args:
        joint: it stands for those who met (``sides``), so that what they do, the meeting does.
        office: the office that they share.
        singular: the office noun of one of them.
    """

    joint: bool
    office: Office | None
    singular: str | None


class CalendarUnit(Enum):
    """What a word of the calendar stands for."""

    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    DEICTIC = "deictic"
    UNIT = "unit"


@frozen
class CalendarSense:
    """A word of the calendar: the number of a month or weekday (Monday is 0), or days from today."""

    unit: CalendarUnit
    number: int


@frozen
class AnniversarySense:
    """A word for an anniversary (no year), or a thing that anniversaries are of and the year that it began."""

    year: int | None


@frozen
class EventSense:
    """A noun for a multilateral event; a strong one is such an event by itself (``summit``)."""

    strong: bool


@frozen
class AgendaSense:
    """A noun that heads an agenda item (``concept``, ``roadmap``)."""

    kind: AgendaKind


@frozen
class KindSense:
    """Words that tell what kind of meeting is reported."""

    kind: MeetingKind
    weight: int


@frozen
class AdverbialSense:
    """A phrase that may stand between a subject and its verb (``in turn``)."""


class TopicUse(Enum):
    """How words lead to what was dealt with."""

    DEALT = "dealt"
    """What follows is dealt with: topics of a meeting, items of an agenda."""
    ADOPTED = "adopted"
    """What follows is adopted, signed or heard: items of an agenda."""
    PASSIVE = "passive"
    """What stands before is dealt with."""
    LIST = "list"
    """What follows is the list itself: "its agenda includes"."""
    EXAMPLE = "example"
    """What follows goes on with a list: "in particular", "among them"."""
    WITHDRAWN = "withdrawn"
    """What stands before was taken off the agenda."""
    ITEM_BEFORE = "item before"
    """What stands before is an item of an agenda, whatever became of it."""
    CLAUSE = "clause"
    """The whole clause is an item: somebody is elected, a chair is handed over."""


@frozen
class TopicSense:
    """Words that lead to topics or agenda items."""

    use: TopicUse
    kind: AgendaKind | None = None


Sense: TypeAlias = (
    AdverbialSense
    | AgendaSense
    | AnniversarySense
    | BodySense
    | CalendarSense
    | EventSense
    | GroupSense
    | HonorificSense
    | KindSense
    | ModifierSense
    | OfficeSense
    | OrganSense
    | PlaceSense
    | PortfolioSense
    | ReferenceSense
    | TopicSense
)
