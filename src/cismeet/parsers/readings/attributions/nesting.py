"""Whether a clause with a subject of its own stands inside what an earlier verb reports, or in a subclause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.parsers.mentions.mention import MentionKind

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.readings.attributions.told import Told
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["clause_opening", "is_nested"]

_REACH_OF_CLAUSE = 10
_OPENS_SUBCLAUSE = classes.COMPLEMENTISER | classes.RELATIVE | classes.QUESTION | classes.SUBORDINATOR


def clause_opening(view: SentenceView, first: int) -> int:
    """Where the clause of a subject begins: at its conjunction, with the comma before it (A*, and* he said B)."""
    place = first - 1
    while view.kind(place) & classes.ADVERB and not view.kind(place) & classes.CONJUNCTION:
        place -= 1
    kind, before = view.kind(place), view.form(place - 1)
    if not kind & (classes.CONJUNCTION | classes.SUBORDINATOR) or kind & classes.COMPLEMENTISER:
        return first
    if not kind & classes.CONJUNCTION and before != ",":
        return first
    return place - 1 if before in {",", ";"} else place


def is_nested(told: Told, first: int, opening: int) -> bool:
    """Whether the clause is reported or dependent, and so attributes nothing in the sentence's own voice.

    Args:
        told: the sentence up to the verb.
        first: index of the first token of the clause's subject.
        opening: index of the first token of the clause (its conjunction).
    """
    if opening < first:
        return _is_coordinated_within(told, first, opening)
    view = told.view
    before = view.form(first - 1)
    if first == view.first or before in {";", ":"}:
        return False
    kind = view.kind(first - 1)
    if kind & _OPENS_SUBCLAUSE:
        return True
    reported = told.reported_at(first)
    if before == ",":
        return reported is not None and reported.following is not None
    return reported is not None or bool(kind & classes.PREPOSITION)


def _is_coordinated_within(told: Told, first: int, opening: int) -> bool:
    """Whether the conjunction joins the clause to reported ones (he said that A *and* the sides agreed)."""
    view, reported = told.view, told.reported_at(first)
    if reported is None:
        return False
    if view.form(opening) in {",", ";"}:
        kind = view.kind(opening + 1)
        return bool(kind & classes.RELATIVE) and not kind & classes.CONJUNCTION
    if reported.following is None:
        return False
    return _reports_clause(view, reported) or not _is_person(view, first)


def _reports_clause(view: SentenceView, reported: Attribution) -> bool:
    """Whether what is reported is a clause (that A), in which another clause may be coordinated."""
    if reported.following is None:
        return False
    content = reported.following.content
    if view.kind(content - 1) & (classes.COMPLEMENTISER | classes.QUESTION):
        return True
    return view.has_finite(content, content + _REACH_OF_CLAUSE)


def _is_person(view: SentenceView, first: int) -> bool:
    """Whether a subject is a person: by name, office, *the latter* or a pronoun."""
    mention = view.mention_from(first)
    return mention is not None and mention.kind is not MentionKind.GROUP
