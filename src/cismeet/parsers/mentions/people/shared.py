"""Who shares an office: "Prime Ministers Ivan Petrov (Armenia) and …"; "the Presidents of A and B, X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import ModifierSense, PlaceSense
from cismeet.parsers.mentions.mention import Mention, MentionKind, Role
from cismeet.parsers.mentions.people.appositions import with_country
from cismeet.parsers.mentions.people.names import gender_of_name, name_at
from cismeet.parsers.mentions.people.persons import is_person

if TYPE_CHECKING:
    from cismeet.language.schema import GroupSense
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["read_shared"]


def read_shared(tokens: Tokens, hit: Hit, sense: GroupSense, free: int) -> list[Mention]:
    """A mention for each of the names behind the plural of an office in capitals; none where no name follows."""
    if sense.singular is None or not tokens.is_capital(hit.first):
        return []
    countries, place = _states_after(tokens, hit.last)
    name = name_at(tokens, place)
    if name is None or not is_person(tokens, name):
        return []
    label = _singular(tokens, hit, sense.singular, free)
    role = Role(hit.first, hit.last, () if sense.office is None else (sense.office,))
    start = hit.first
    found: list[Mention] = []
    while name is not None:
        mention = Mention(
            start,
            name[1],
            MentionKind.NAME,
            name=name,
            role=role,
            gender=gender_of_name(tokens, name),
            country=countries[len(found)] if len(found) < len(countries) else None,
            label=label,
        )
        found.append(with_country(tokens, mention))
        start = found[-1].last
        if not _joins_next(tokens, start):
            break
        start += 1
        name = name_at(tokens, start)
    return found


def _joins_next(tokens: Tokens, place: int) -> bool:
    """Whether a comma before a capital, or a conjunction, leads to a further name."""
    if tokens.form(place) == "," and tokens.is_capital(place + 1):
        return True
    return bool(tokens.kind(place) & classes.CONJUNCTION)


def _states_after(tokens: Tokens, place: int) -> tuple[list[str | None], int]:
    """The states that the office is held in (Presidents *of Armenia, Belarus and Kazakhstan*,), and the index after."""
    countries: list[str | None] = []
    if not tokens.kind(place) & classes.GENITIVE:
        return countries, place
    place += 1
    while place < tokens.count:
        state = tokens.at(place, PlaceSense)
        if state is not None:
            countries.append(state.country)
            place = tokens.starting[place].last
        elif tokens.kinds[place] & (classes.CONJUNCTION | classes.ARTICLE) or _parts_states(tokens, place):
            place += 1
        else:
            break
    if tokens.form(place) in (",", ":"):
        place += 1
    return countries, place


def _parts_states(tokens: Tokens, place: int) -> bool:
    """Whether a comma before a further state stands here."""
    return tokens.forms[place] == "," and tokens.at(place + 1, PlaceSense) is not None


def _singular(tokens: Tokens, hit: Hit, singular: str, free: int) -> str:
    """The singular of a shared office, with the capitals of the plural and the modifiers before it."""
    forms = tokens.forms
    first = hit.first
    while first > free and forms[first - 1][0].isupper() and tokens.over(first - 1, ModifierSense) is not None:
        first -= 1
    words = singular.split()
    if all(form.isupper() for form in forms[hit.first : hit.last]):
        words = singular.upper().split()
    elif all(form[0].isupper() for form in forms[hit.first : hit.last]):
        words = [word.capitalize() for word in words]
    return " ".join((*forms[first : hit.first], *words))
