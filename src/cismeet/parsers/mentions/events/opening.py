"""Where the name of an event begins: the words before its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import AgendaSense, CalendarSense, CalendarUnit
from cismeet.model import AgendaKind
from cismeet.parsers.mentions.events.parts import IN_NAME, is_ordinal

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["opening"]

_SENTENCE_ENDS = frozenset(".!?:")
_BORDERS = classes.ARTICLE | classes.PREPOSITION | classes.POSSESSIVE | classes.CONJUNCTION | classes.BE | classes.MODAL
_TURN = classes.NEXT | classes.LAST
_LEADS_QUALIFIER = classes.ARTICLE | classes.POSSESSIVE | _TURN


def opening(tokens: Tokens, first: int, free: int) -> int:
    """Index of the first word of the name whose noun begins at `first`; nothing before `free` belongs to it."""
    while first > free and not tokens.quoted[first - 1]:
        start = _before(tokens, first, free)
        if start == first:
            break
        first = start
    return first


def _before(tokens: Tokens, first: int, free: int) -> int:
    """Where the word or entry right before begins, if it belongs to the name; else `first`."""
    at = first - 1
    kind = tokens.kinds[at]
    if kind & _BORDERS and not kind & _TURN:
        return at if _joins_capitals(tokens, at, first) else first
    if kind & classes.CLITIC or (kind & classes.COMING and not kind & classes.NEXT):
        return first
    hit = tokens.covering[at]
    if hit is not None:
        return hit.first if _is_part(hit, free) else first
    return at if _is_plain_part(tokens, at, kind) else first


def _joins_capitals(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a preposition stands within a name in capitals (Heart *of* Asia Conference)."""
    before = at - 1
    return (
        bool(tokens.kinds[at] & classes.GENITIVE)
        and at > 0
        and tokens.forms[first][0].isupper()
        and tokens.forms[before][0].isupper()
        and tokens.covering[before] is None
        and not tokens.kinds[before]
    )


def _is_part(hit: Hit, free: int) -> bool:
    """Whether a lexicon entry before the noun belongs to the name (*CIS heads of state* summit, *year-end* summit)."""
    calendar = hit.sense(CalendarSense)
    if calendar is not None:
        if calendar.unit is CalendarUnit.UNIT:
            return hit.last - hit.first == 1
        return calendar.unit in (CalendarUnit.MONTH, CalendarUnit.SEASON) and hit.first >= free
    if hit.first < free:
        return False
    if not IN_NAME.isdisjoint(hit.senses):
        return True
    agenda = hit.sense(AgendaSense)
    return agenda is not None and agenda.kind is AgendaKind.ANNIVERSARY


def _is_plain_part(tokens: Tokens, at: int, kind: int) -> bool:
    """Whether a word that no lexicon knows belongs to the name: an ordinal, "next", a capital word, a qualifier."""
    form = tokens.forms[at]
    if is_ordinal(tokens, at):
        return True
    if form[0].isupper():
        begins_sentence = at > 0 and tokens.forms[at - 1] in _SENTENCE_ENDS
        return not (begins_sentence and kind)
    if kind:
        return bool(kind & _TURN)
    return form[0].islower() and form.replace("-", "").isalpha() and _is_qualifier(tokens, at)


def _is_qualifier(tokens: Tokens, at: int) -> bool:
    """Whether a plain word before the noun qualifies it (*regular*, *informal*, *trilateral* meeting)."""
    key, language = tokens.keys[at], tokens.language
    if key in language.cues or language.is_adverb(key) or key.partition("-")[0] in language.numbers:
        return False
    before = at - 1
    return (
        at == 0
        or bool(tokens.kinds[before] & _LEADS_QUALIFIER)
        or tokens.forms[before] in (".", ",")
        or tokens.covering[before] is not None
        or is_ordinal(tokens, before)
    )
