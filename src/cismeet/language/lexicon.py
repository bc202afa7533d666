"""The senses of a language's lexicon files, by the first word of each entry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cismeet.language.schema import (
    AdverbialSense,
    AgendaSense,
    AnniversarySense,
    BodyKind,
    BodySense,
    CalendarSense,
    CalendarUnit,
    Entries,
    Entry,
    EventSense,
    Gender,
    GroupSense,
    HonorificSense,
    KindSense,
    Level,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
    Reference,
    ReferenceSense,
    Sense,
    TopicSense,
    TopicUse,
)
from cismeet.language.table import alternatives, number
from cismeet.model import AgendaKind, MeetingKind, Office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from cismeet.language.table import Row, Tables

    Senses = Callable[[Row], Iterator[tuple[str, Sense, bool]]]

__all__ = ["LexiconBuilder", "kinds_of", "senses_of", "triggers_of"]


class LexiconBuilder:
    """Collects entries, then hands them out sorted."""

    def __init__(self, keys: Callable[[str], tuple[str, ...]]) -> None:
        self._keys = keys
        self._found: dict[str, dict[tuple[tuple[str, ...], Sense], Entry]] = {}

    def read(self, tables: Tables, senses_of: Mapping[str, Senses]) -> None:
        """Add every entry of the tables that `senses_of` names.

        Raises:
            LanguageError: a cell says what there is not (an office, a kind).
        """

        def add_all(row: Row, senses: Senses) -> None:
            for phrase, sense, proper in senses(row):
                self.add(phrase, sense, proper=proper)

        for name, senses in senses_of.items():
            for _ in tables.each(name, partial(add_all, senses=senses)):
                pass

    def alias(self, name: str, of: str) -> bool:
        """Let a further name mean all that a known phrase means; False where the phrase is not known."""
        first, *rest = self._keys(of)
        known = [entry for entry in self._found.get(first, {}).values() if entry.rest == tuple(rest)]
        for entry in known:
            self.add(name, entry.sense, proper=entry.proper)
        return bool(known)

    def add(self, phrase: str, sense: Sense, *, proper: bool) -> None:
        """Add one form of an entry; proper names count only when written with capitals."""
        first, *rest = self._keys(phrase)
        form = phrase.strip()
        acronym = proper and not rest and form.isupper() and len(form) > 1
        entry = Entry(tuple(rest), sense, form if acronym else None, proper)
        group = self._found.setdefault(first, {})
        known = group.get((entry.rest, sense))
        if known is None or known.form is not None:
            group[entry.rest, sense] = entry

    def entries(self) -> dict[str, Entries]:
        """The entries by the key of their first word."""
        return {first: _grouped(group.values()) for first, group in self._found.items()}


def _grouped(found: Iterable[Entry]) -> Entries:
    longer: dict[str, dict[int, dict[tuple[str, ...], tuple[Entry, ...]]]] = {}
    alone: list[Entry] = []
    for entry in found:
        rest = entry.rest
        if rest:
            group = longer.setdefault(rest[0], {}).setdefault(len(rest), {})
            group[rest] = (*group.get(rest, ()), entry)
        else:
            alone.append(entry)
    return Entries(
        tuple(alone), {second: tuple(sorted(groups.items(), reverse=True)) for second, groups in longer.items()}
    )


def _countries(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    code = row["alpha2"]
    country = PlaceSense(PlaceKind.COUNTRY, code)
    for name in (row["name"], *alternatives(row["variants"])):
        yield name, country, True
    adjective = PlaceSense(PlaceKind.ADJECTIVE, code)
    for name in (*alternatives(row["adjectives"]), *alternatives(row["demonyms"])):
        yield name, adjective, True
    for name in alternatives(row["capital"]):
        yield name, PlaceSense(PlaceKind.CITY, code, city=name, capital=True), True


def _cities(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    if row["ambiguous"]:
        return
    for name in (row["city"], *alternatives(row["variants"])):
        yield name, PlaceSense(PlaceKind.CITY, row["country"] or None, city=name), True


def _regions(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    for name in (row["region"], *alternatives(row["variants"])):
        yield name, PlaceSense(PlaceKind.REGION, row["country"] or None), True


def _institutions(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    sense = PlaceSense(PlaceKind.INSTITUTION, row["country"] or None, city=row["city"] or None, institution=row["kind"])
    for name in (row["institution"], *alternatives(row["variants"])):
        yield name, sense, True


def _bodies(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    acronym = row["acronym"] or None
    own = row["kind"] in ("organisation", "format", "forum", "bank")
    organisation = row["parent"] or (acronym if own else None)
    level = Level(row["level"]) if row["level"] else None
    sense = BodySense(row["name"], acronym, organisation, BodyKind(row["kind"]), level)
    for name in (row["acronym"], row["name"], *alternatives(row["variants"])):
        if name:
            yield name.removeprefix("the "), sense, True


def _gender(row: Row) -> Gender | None:
    return Gender(row["gender"]) if row["gender"] else None


def _offices(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    yield row["phrase"], OfficeSense(Office(row["office"]), _gender(row)), False


def _references(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    office = Office(row["office"]) if row["office"] else None
    yield row["phrase"], ReferenceSense(Reference(row["reference"]), office, _gender(row)), False


def _groups(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    office = Office(row["office"]) if row["office"] else None
    yield row["phrase"], GroupSense(bool(row["joint"]), office, row["singular"] or None), False


_CALENDAR_NUMBERS = {
    CalendarUnit.MONTH: (1, 12),
    CalendarUnit.SEASON: (1, 12),
    CalendarUnit.WEEKDAY: (0, 6),
    CalendarUnit.DEICTIC: (-366, 366),
    CalendarUnit.UNIT: (1, 366),
}


def _calendar(row: Row) -> Iterator[tuple[str, Sense, bool]]:
    unit = CalendarUnit(row["unit"])
    yield row["word"], CalendarSense(unit, number(row["number"], *_CALENDAR_NUMBERS[unit])), bool(row["proper"])


def _year(row: Row) -> int | None:
    return number(row["year"], 1, 9999) if row["year"] else None


def _topic(row: Row) -> TopicSense:
    return TopicSense(TopicUse(row["use"]), AgendaKind(row["kind"]) if row["kind"] else None)


kinds_of: dict[str, Senses] = {
    "kinds": lambda row: iter([(row["phrase"], KindSense(MeetingKind(row["kind"]), int(row["weight"])), False)])
}
"""The rows that tell the kind of a meeting; looked up in headlines and leads alone."""

triggers_of: dict[str, Senses] = {"topics": lambda row: iter([(row["phrase"], _topic(row), False)])}
"""The rows that lead to topics and agenda items."""

senses_of: dict[str, Senses] = {
    "countries": _countries,
    "cities": _cities,
    "regions": _regions,
    "institutions": _institutions,
    "bodies": _bodies,
    "offices": _offices,
    "references": _references,
    "groups": _groups,
    "calendar": _calendar,
    "honorifics": lambda row: iter([(row["phrase"], HonorificSense(_gender(row)), False)]),
    "office_modifiers": lambda row: iter([(row["word"], ModifierSense(), False)]),
    "organs": lambda row: iter([(row["word"], OrganSense(bool(row["state"])), False)]),
    "portfolios": lambda row: iter([(row["phrase"], PortfolioSense(), False)]),
    "events": lambda row: iter([(row["phrase"], EventSense(bool(row["strong"])), False)]),
    "agenda": lambda row: iter([(row["phrase"], AgendaSense(AgendaKind(row["kind"])), False)]),
    "anniversaries": lambda row: iter([(row["phrase"], AnniversarySense(_year(row)), row["proper"] == "yes")]),
    "adverbials": lambda row: iter([(row["phrase"], AdverbialSense(), False)]),
}
"""How the rows of each lexicon file become senses: the phrase, the sense, and whether it is a proper name."""
