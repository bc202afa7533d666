"""Two readings of one readout, compared fact by fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from cismeet.scoring.counting import Count, Tally
from cismeet.scoring.likeness import overlap, pair, same_body, same_cue, same_name, same_words, words
from cismeet.scoring.reading import Event, Item, Passage, Person, Reading, Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    One = TypeVar("One")

__all__ = ["compare"]

_PERSON_FLOOR = 0.6
_STATEMENT_FLOOR = 0.8
_VIEWS = {"iou50": 0.5, "iou90": 0.9}
_TOPIC_FLOOR = 0.6
_SUMMIT_FLOOR = 0.6
_SAME_BODY_OR_DATE = 0.3
_SHOWN = 60


def compare(gold: Reading, found: Reading) -> tuple[Tally, Tally]:
    """The facts, and beside them the looser views of the statements alone.

    Args:
        gold: the correct reading.
        found: the reading to be judged.
    """
    facts, views = Tally(), Tally()
    facts.value("kind", gold.kind, found.kind)
    facts.value("date", gold.date, found.date)
    facts.value("place.city", gold.city, found.city, same_words)
    facts.value("place.country", gold.country, found.country)
    _compare_people(facts, "participants", gold.participants, found.participants)
    _compare_people(facts, "mentioned", gold.mentioned, found.mentioned)
    _compare_statements(facts, gold.statements, found.statements)
    for name, floor in _VIEWS.items():
        _view_statements(views, f"statements.{name}", gold.statements, found.statements, floor)
    _compare_passages(facts, "topics", gold.topics, found.topics, _TOPIC_FLOOR)
    _compare_summits(facts, gold.summits, found.summits)
    return facts, views


def _compare_people(facts: Tally, where: str, gold: Sequence[Person], found: Sequence[Person]) -> None:
    pairs = pair(gold, found, _person_likeness, _PERSON_FLOOR)
    missed, spurious = _alone(gold, found, pairs)
    spurious = [person for person in spurious if not person.voice]
    for _ in pairs:
        facts.hit(where)
    for person in missed:
        facts.missed(where, person.label)
    for person in spurious:
        facts.spurious(where, person.label)
    both = [(gold[i], found[j]) for i, j in pairs]
    both += [(person, Person()) for person in missed] + [(Person(), person) for person in spurious]
    for one, other in both:
        about = one.label or other.label
        facts.value(f"{where}.name", one.name, other.name, same_words, about)
        facts.value(f"{where}.role", one.role, other.role, same_words, about)
        facts.value(f"{where}.country", one.country, other.country, about=about)
        facts.value(f"{where}.organization", one.organization, other.organization, same_body, about)
        facts.value(f"{where}.kind", one.kind, other.kind, about=about)


def _person_likeness(one: Person, other: Person) -> float:
    if one.name and other.name:
        return 1.0 if same_name(one.name, other.name) else 0.0
    if one.name or other.name:
        return 0.0
    mine, yours = set(words(one.role)), set(words(other.role))
    return len(mine & yours) / len(mine | yours) if mine and yours else 0.0


def _compare_statements(facts: Tally, gold: Sequence[Said], found: Sequence[Said]) -> None:
    pairs = _compare_passages(facts, "statements", _passages(gold), _passages(found), _STATEMENT_FLOOR)
    nothing = Said(Passage(frozenset(), ""))
    missed, spurious = _alone(gold, found, pairs)
    both = [(gold[i], found[j]) for i, j in pairs]
    both += [(one, nothing) for one in missed] + [(nothing, one) for one in spurious]
    for one, other in both:
        about = f"«{(other if one is nothing else one).passage.shown[:_SHOWN]}»"
        facts.value("statements.speaker", one.speaker, other.speaker, same_name, about)
        facts.value("statements.addressee", one.addressee, other.addressee, same_name, about)
        facts.value("statements.act", one.act, other.act, about=about)
        facts.value("statements.form", one.form, other.form, about=about)
        facts.value("statements.cue", one.cue, other.cue, same_cue, about)


def _view_statements(views: Tally, name: str, gold: Sequence[Said], found: Sequence[Said], floor: float) -> None:
    """How many statements are found at this overlap, and how many of them with the right speaker."""
    pairs = _compare_passages(views, name, _passages(gold), _passages(found), floor)
    right = sum(same_name(gold[i].speaker, found[j].speaker) for i, j in pairs)
    views.add(f"{name}+speaker", Count(right, len(found) - right, len(gold) - right))


def _compare_summits(facts: Tally, gold: Sequence[Event], found: Sequence[Event]) -> None:
    pairs = pair(gold, found, _summit_likeness, _SUMMIT_FLOOR)
    matched = {i: found[j] for i, j in pairs}
    for i, one in enumerate(gold):
        if i in matched:
            facts.hit("summits")
        else:
            facts.missed("summits", one.name)
        other = matched.get(i, Event())
        facts.value("summits.name", one.name, other.name, same_words)
        facts.value("summits.body", one.body, other.body, about=one.name)
        facts.value("summits.date", one.date, other.date, about=one.name)
        facts.value("summits.city", one.city, other.city, same_words, one.name)
        facts.value("summits.country", one.country, other.country, about=one.name)
        facts.value("summits.declared_items", one.declared_items, other.declared_items, about=one.name)
        _compare_agenda(facts, one.agenda, other.agenda)
    for one in _alone(gold, found, pairs)[1]:
        facts.spurious("summits", one.name)
        for key in ("name", "body", "date", "declared_items", "city", "country"):
            facts.value(f"summits.{key}", None, getattr(one, key))
        for item in one.agenda:
            facts.spurious("agenda", item.passage.shown)
            facts.value("agenda.kind", None, item.kind)


def _summit_likeness(one: Event, other: Event) -> float:
    mine, yours = set(words(one.name)), set(words(other.name))
    alike = 2 * len(mine & yours) / (len(mine) + len(yours)) if mine and yours else 0.0
    for told, read in ((one.body, other.body), (one.date, other.date)):
        if told and told == read:
            alike += _SAME_BODY_OR_DATE
    return alike


def _compare_agenda(facts: Tally, gold: Sequence[Item], found: Sequence[Item]) -> None:
    pairs = _compare_passages(facts, "agenda", _passages(gold), _passages(found), _TOPIC_FLOOR)
    missed, spurious = _alone(gold, found, pairs)
    for i, j in pairs:
        facts.value("agenda.kind", gold[i].kind, found[j].kind, about=gold[i].passage.shown)
    for item in missed:
        facts.value("agenda.kind", item.kind, None, about=item.passage.shown)
    for item in spurious:
        facts.value("agenda.kind", None, item.kind, about=item.passage.shown)


def _compare_passages(
    facts: Tally, fact: str, gold: Sequence[Passage], found: Sequence[Passage], floor: float
) -> list[tuple[int, int]]:
    pairs = pair(gold, found, lambda one, other: overlap(one.cover, other.cover), floor)
    missed, spurious = _alone(gold, found, pairs)
    for _ in pairs:
        facts.hit(fact)
    for passage in missed:
        facts.missed(fact, passage.shown)
    for passage in spurious:
        facts.spurious(fact, passage.shown)
    return pairs


def _passages(parts: Sequence[Said] | Sequence[Item]) -> list[Passage]:
    return [part.passage for part in parts]


def _alone(gold: Sequence[One], found: Sequence[One], pairs: Sequence[tuple[int, int]]) -> tuple[list[One], list[One]]:
    """What stands in one of the two readings only."""
    paired, matched = {i for i, _ in pairs}, {j for _, j in pairs}
    return (
        [one for i, one in enumerate(gold) if i not in paired],
        [one for j, one in enumerate(found) if j not in matched],
    )
