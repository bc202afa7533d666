"""Who "he", "she" and "him" mean: what was said last decides, who was asked answers, who spoke goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Act
from cismeet.parsers.links.discourse.state import Resolved, State, gender_fits, only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.parsers.links.cast import Person
    from cismeet.parsers.mentions.mention import Mention

__all__ = ["object_pronoun", "pronoun"]

_ANSWERED = frozenset(
    (
        Act.ASK,
        Act.REQUEST,
        Act.INVITE,
        Act.PROPOSE,
        Act.THANK,
        Act.CONGRATULATE,
        Act.CONDOLE,
        Act.CRITICIZE,
    )
)
_NEAR = 2
_MOST_RECENT = 100


def pronoun(state: State, mention: Mention, *, answers: bool) -> Resolved:
    """Whom a pronoun means as a subject; the verb may tell that it answers."""
    if mention.plural:
        return None, "group"
    person = _who_answers(state, mention) if answers else None
    if person is not None:
        return person, "pronoun-answers"
    if state.subject is not None and gender_fits(state.subject, mention):
        return state.subject, "pronoun-goes-on"
    person = only(_candidates(state, mention))
    if person is not None:
        return person, "pronoun-only-candidate"
    person = only(person for person in state.last_named(_NEAR) if gender_fits(person, mention))
    return (person, "pronoun-nearest") if person is not None else (None, "pronoun-open")


def _candidates(state: State, mention: Mention) -> Iterator[Person]:
    """Everybody whose gender fits, each once: those whose gender is known, or all where there are none."""
    if state.cast.is_crowd:
        return
    known = dict.fromkeys(state.present) | state.recent
    fitting = [person for person in known if gender_fits(person, mention)]
    certain = [person for person in fitting if person.gender is not None]
    yield from certain or fitting


def _who_answers(state: State, mention: Mention) -> Person | None:
    """The one who was asked: the addressee, or else the last who was named and did not ask."""
    addressee = state.addressee
    fitting = list(_candidates(state, mention))
    if addressee is not None and state.act in _ANSWERED and addressee in fitting:
        return addressee
    if state.speaker is None or state.act is not Act.ASK:
        return None
    among = set(fitting) - {state.speaker}
    return next((person for person in reversed(state.recent) if person in among), None)


def object_pronoun(state: State, mention: Mention, subject: Person | None) -> Resolved:
    """Whom "him" or "her" means as the addressee of `subject`: who spoke, who was spoken to, who was named last."""
    known = dict.fromkeys(state.last_named(_MOST_RECENT))
    if not state.cast.is_crowd:
        known |= dict.fromkeys(state.present)
    fitting = [person for person in known if person is not subject and gender_fits(person, mention)]
    for person in (state.speaker, state.addressee if state.speaker is subject else None):
        if person is not None and person in fitting:
            return person, "pronoun-addressee"
    return (fitting[0], "pronoun-addressee") if fitting else (None, "pronoun-open")
