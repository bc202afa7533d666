"""Which several, or which state, a noun names: "the sides", "heads of state of the CIS", "the Russian side"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import BodySense, CalendarSense, GroupSense, ModifierSense, OrganSense, PlaceSense
from cismeet.parsers.mentions.mention import Mention, MentionKind, Role
from cismeet.parsers.mentions.people.leads import lead_of

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["read_group"]

_LETTERS_OF_SIDE = 4
_IN_COMPLEMENT = frozenset((PlaceSense, BodySense, OrganSense, GroupSense, ModifierSense))
_DETERMINERS = classes.ARTICLE | classes.POSSESSIVE | classes.QUANTIFIER


def read_group(tokens: Tokens, hit: Hit, sense: GroupSense, free: int) -> Mention | None:
    """The mention that a noun for several is, with the words before it and its complement."""
    if _qualifies_noun(tokens, hit):
        return None
    lead = lead_of(tokens, hit.first, free)
    last = hit.last
    if tokens.kind(last) & classes.GENITIVE:
        last = _after_complement(tokens, last)
    elif lead.country is not None and _is_mission_in(tokens, hit):
        last = tokens.starting[last + 1].last
    state = lead.country is not None and not sense.joint and sense.office is None and _is_side(tokens, hit)
    offices = () if sense.office is None else (sense.office,)
    return Mention(
        lead.start,
        last,
        MentionKind.PLACE if state else MentionKind.GROUP,
        country=lead.country,
        possessor=lead.possessor,
        plural=True,
        joint=sense.joint and lead.country is None,
        role=Role(lead.start, last, offices, definite=lead.definite),
    )


def _is_mission_in(tokens: Tokens, hit: Hit) -> bool:
    """Whether a city follows in which an organ stands (the Belarusian embassy *in Osh*)."""
    led = tokens.kind(hit.last) & classes.LOCATIVE and OrganSense in hit.senses
    return bool(led) and tokens.at(hit.last + 1, PlaceSense) is not None


def _qualifies_noun(tokens: Tokens, hit: Hit) -> bool:
    """Whether a noun follows that a noun in the singular only qualifies (the *press* services)."""
    place = hit.last
    if place - hit.first > 1 or tokens.language.is_plural(tokens.keys[hit.first]):
        return False
    if place >= tokens.count or not tokens.forms[place].islower() or tokens.kinds[place] or place in tokens.starting:
        return False
    key, language = tokens.keys[place], tokens.language
    return not (language.is_past(key) or language.is_adverb(key) or key in language.cues)


def _is_side(tokens: Tokens, hit: Hit) -> bool:
    """Whether the noun is the one through which a state speaks (the Russian *side*)."""
    form = tokens.forms[hit.first]
    return hit.last - hit.first == 1 and len(form) == _LETTERS_OF_SIDE and form.isalpha()


def _after_complement(tokens: Tokens, last: int) -> int:
    """Index after a complement (experts *of the Organization*, heads of state *of the member states*)."""
    place = last + 1
    while tokens.kind(place) & _DETERMINERS or _is_number(tokens, place):
        place += 1
    if place >= tokens.count:
        return last
    hit = tokens.starting.get(place)
    if hit is not None and not _IN_COMPLEMENT.isdisjoint(hit.senses):
        place = hit.last
    elif tokens.forms[place][0].isupper() or (place > last + 1 and not tokens.kinds[place]):
        place += 1
    else:
        return last
    while place < tokens.count:
        after = _after_next(tokens, place)
        if after == place:
            break
        place = after
    return place


def _is_number(tokens: Tokens, place: int) -> bool:
    """Whether a number word stands at the token."""
    return place < tokens.count and tokens.keys[place] in tokens.language.numbers


def _after_next(tokens: Tokens, place: int) -> int:
    """Index after the next part of a complement (of the Presidents of Belarus *and Kazakhstan*)."""
    hit = tokens.covering[place]
    form = tokens.forms[place]
    if hit is not None and form[0].isupper() and CalendarSense not in hit.senses:
        return hit.last
    joins = tokens.kinds[place] & classes.CONJUNCTION or (form == "," and tokens.at(place - 1, PlaceSense) is not None)
    if joins and tokens.at(place + 1, PlaceSense) is not None:
        return tokens.starting[place + 1].last
    if hit is not None and hit.first == place and GroupSense in hit.senses:
        return hit.last
    return place
