"""Where a title ends: the complements after its office noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import (
    FINITE_FORMS,
    BodySense,
    CalendarSense,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PortfolioSense,
)
from cismeet.parsers.mentions.offices.names import named_complement
from cismeet.parsers.mentions.offices.parts import IN_COMPLEMENT

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["after_complements", "without_bracket"]

_LONGEST_PLAIN = 4
_NOUNS = classes.CAPITAL | classes.VENUE
_LONGEST_BRACKET = 5
_STRONG = classes.GENITIVE | classes.BENEFIT | classes.GOAL | classes.LOCATIVE
_OF_WEAK = frozenset((BodySense, PortfolioSense, OrganSense))


def after_complements(tokens: Tokens, end: int) -> int:
    """Index after the complements of an office noun that ends at `end`."""
    end = _after_further_portfolio(tokens, end)
    while True:
        bracket = _after_bracket(tokens, end)
        complement = _after_complement(tokens, bracket)
        if complement == bracket:
            return bracket
        end = complement


def _after_further_portfolio(tokens: Tokens, end: int) -> int:
    """Index after a portfolio that is joined to the one of the office noun itself (Foreign Minister *and Minister*)."""
    if not tokens.kind(end) & classes.CONJUNCTION or tokens.at(end + 1, PortfolioSense) is None:
        return end
    after = tokens.starting[end + 1].last
    following = tokens.starting.get(after)
    is_another = following is not None and OfficeSense in following.senses
    return end if is_another or not tokens.is_capital(end + 1) else after


def _after_bracket(tokens: Tokens, end: int) -> int:
    """Index after a bracketed acronym or body (the Organization (*OTS*), the Executive Committee (*EC IFAS*))."""
    if tokens.form(end) != "(":
        return end
    forms = tokens.forms
    for place in range(end + 1, min(tokens.count, end + _LONGEST_BRACKET)):
        if forms[place] == ")":
            return place + 1 if place > end + 1 else end
        hit = tokens.covering[place]
        if not forms[place].isupper() and (hit is None or BodySense not in hit.senses):
            break
    return end


def without_bracket(tokens: Tokens, start: int, end: int) -> int:
    """The end of a title without the bracketed acronym that stands there."""
    forms = tokens.forms
    if forms[end - 1] != ")":
        return end
    for place in range(end - 2, max(start, end - _LONGEST_BRACKET - 1), -1):
        if forms[place] == "(":
            return place
    return end


def _after_complement(tokens: Tokens, end: int) -> int:
    """Index after one complement ("of the Republic of Belarus", "to the UN"); `end` when there is none."""
    kind = tokens.kind(end)
    if not kind & classes.PREPOSITION or tokens.quoted[end]:
        return end
    place = tokens.after(end + 1, classes.ARTICLE | classes.POSSESSIVE)
    if place >= tokens.count:
        return end
    hit = tokens.covering[place]
    capital = tokens.forms[place][0].isupper()
    if hit is None and tokens.forms[place][0].islower():
        return _after_plain(tokens, end, place) if kind & classes.GENITIVE else end
    if hit is None and not kind & _STRONG:
        return end
    if hit is not None and (
        not _may_begin(hit, strong=bool(kind & _STRONG), capital=capital) or _qualifies_another(tokens, hit)
    ):
        return end
    return named_complement(tokens, place, end)


def _may_begin(hit: Hit, *, strong: bool, capital: bool) -> bool:
    """Whether an entry may begin a complement; a weak preposition needs a body, portfolio or organ (*with* NATO)."""
    senses = hit.senses
    if CalendarSense in senses or (not strong and _OF_WEAK.isdisjoint(senses)):
        return False
    return not IN_COMPLEMENT.isdisjoint(senses) or (capital and OfficeSense in senses)


def _qualifies_another(tokens: Tokens, hit: Hit) -> bool:
    """Whether a mere modifier stands before a word that is no part of a title (on the *first* anniversary)."""
    if ModifierSense not in hit.senses or len(hit.senses) > 1 or hit.last >= tokens.count:
        return False
    following = tokens.covering[hit.last]
    return following is not None and IN_COMPLEMENT.isdisjoint(following.senses)


def _after_plain(tokens: Tokens, end: int, place: int) -> int:
    """Index after common nouns up to a border (of *the region*, of *the observer mission*)."""
    last = place
    while last < tokens.count and last - place < _LONGEST_PLAIN:
        if not tokens.forms[last][0].islower() or tokens.kinds[last] & ~_NOUNS or _is_finite_cue(tokens, last):
            break
        last += 1
    if last == place:
        return end
    hit = tokens.starting.get(last)
    return hit.last if hit is not None and OrganSense in hit.senses else last


def _is_finite_cue(tokens: Tokens, place: int) -> bool:
    """Whether the word may be a verb of speech that tells of somebody."""
    group = tokens.language.cues.get(tokens.keys[place])
    return group is not None and any(cue.form in FINITE_FORMS for cue in group)
