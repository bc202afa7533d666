"""What stands after a name and belongs to it: a country in brackets, an office between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language import classes
from cismeet.language.schema import OfficeSense, PlaceKind, PlaceSense
from cismeet.model import Office
from cismeet.parsers.mentions.offices import Title, read_title
from cismeet.parsers.mentions.offices.parts import BEFORE_OFFICE
from cismeet.parsers.mentions.people.honorifics import honorifics_at
from cismeet.parsers.mentions.people.leads import is_adjective
from cismeet.parsers.mentions.people.names import name_at

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.mention import Mention, Role
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["apposition_after", "with_apposition", "with_country"]

_MOST_IN_APPOSITION = 5
_MOST_IN_APPOINTMENT = 4


def with_country(tokens: Tokens, mention: Mention) -> Mention:
    """The mention with the country in brackets behind it, if there is one (Ivan Petrov *(Armenia)*)."""
    last = mention.last
    if tokens.form(last) == "(" and tokens.form(last + 2) == ")":
        sense = tokens.at(last + 1, PlaceSense)
        if sense is not None and sense.kind is PlaceKind.COUNTRY:
            return evolve(mention, last=last + 3, country=mention.country or sense.country)
    return mention


def with_apposition(tokens: Tokens, mention: Mention) -> Mention:
    """The mention with the country and the office behind it, the office where it has none yet."""
    mention = with_country(tokens, mention)
    if mention.name is None or (mention.role is not None and not _is_bare_rank(mention.role)):
        return mention
    title = apposition_after(tokens, mention.last) or _appointed_after(tokens, mention.last)
    if title is None:
        return mention
    role = title.role
    return evolve(
        mention,
        last=title.last,
        role=role,
        gender=mention.gender or role.gender,
        country=mention.country or role.country,
    )


def _is_bare_rank(role: Role) -> bool:
    """Whether a title is the bare word Ambassador, which gives way to a fuller office behind the name."""
    return role.offices == (Office.AMBASSADOR,) and role.last - role.first == 1


def apposition_after(tokens: Tokens, last: int) -> Title | None:
    """The title between commas after a name (Anna Ivanova, *Minister of Economy of the Kyrgyz Republic*,)."""
    if tokens.form(last) != ",":
        return None
    place = tokens.after(last + 1, classes.ARTICLE)
    hit = _office_ahead(tokens, place, _MOST_IN_APPOSITION, adjectives=True)
    title = None if hit is None else read_title(tokens, hit, not_before=last + 1)
    if title is None:
        return None
    _, after = honorifics_at(tokens, title.last)
    return None if name_at(tokens, after) is not None else title


def _appointed_after(tokens: Tokens, last: int) -> Title | None:
    """The title right after a name: appointed Ivan Petrov *head of the office*; *as Deputy Chairperson*."""
    place = last
    if tokens.kind(place) & classes.COMPARISON:
        place += 1
    elif not tokens.form(place)[:1].islower():
        return None
    hit = _office_ahead(tokens, place, _MOST_IN_APPOINTMENT, adjectives=False)
    title = None if hit is None else read_title(tokens, hit, not_before=place)
    return None if title is None or name_at(tokens, title.last) is not None else title


def _office_ahead(tokens: Tokens, place: int, most: int, *, adjectives: bool) -> Hit | None:
    """The office noun at the token or behind at most that many words that may lead it."""
    for _ in range(most):
        hit = tokens.starting.get(place)
        if hit is None:
            if not (adjectives and is_adjective(tokens, place)):
                return None
            place += 1
        elif OfficeSense in hit.senses:
            return hit
        elif BEFORE_OFFICE.isdisjoint(hit.senses):
            return None
        else:
            place = hit.last
    return None
