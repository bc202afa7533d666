"""Who is meant by an office alone: "the President", "the Kazakh Foreign Minister", "the head of the Committee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language.schema import BodySense, ModifierSense, PlaceSense
from cismeet.model import Office
from cismeet.parsers.links.cast import People, title_words
from cismeet.parsers.links.discourse.state import Resolved, State, holds_office, of_country, only
from cismeet.parsers.mentions.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from cismeet.parsers.links.cast import Person
    from cismeet.parsers.mentions.mention import Mention, Role
    from cismeet.parsers.text.document import Document

__all__ = ["office"]

_GENERIC = frozenset((Office.OTHER, Office.ORGANIZATION_HEAD))
_LESSER = frozenset((Office.OFFICIAL, Office.BUSINESS, Office.AMBASSADOR, Office.LEGISLATOR))
_HEADS = frozenset((Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT))


def office(state: State, mention: Mention) -> Resolved:
    """The holder of an office: by its body, by its words, by its kind, by its country."""
    role = mention.role
    if role is None or not role.offices:
        return None, "office-open"
    person = _head_of_body(state, role)
    if person is not None:
        return person, "office-by-body"
    return _by_title(state, mention, role)


def _by_title(state: State, mention: Mention, role: Role) -> Resolved:
    """Whose title it is: by its words, else by its kind, else by who is there."""
    strong = of_country(_with_title(state, _words(state, mention, role)), mention.country)
    person = state.narrowed(strong)
    if person is not None:
        return person, "office-by-words"
    weak = of_country(holds_office(state.cast, role.offices), mention.country)
    if not strong:
        person = state.narrowed(weak)
        if person is not None:
            return person, "office-by-kind"
        person, rule = _by_place(state, mention, role, is_held=bool(weak))
        if person is not None:
            return person, rule
    if not weak and mention.country is not None and not _HEADS.isdisjoint(role.offices):
        person = _without_title(state, mention.country)
        if person is not None:
            return person, "office-of-the-one-without"
    return None, "office-open"


def _by_place(state: State, mention: Mention, role: Role, *, is_held: bool) -> Resolved:
    """Who holds an office that nobody has by its words: the head of the country, the chair, the one from there."""
    country = mention.country
    if country is not None and not is_held and role.offices[0] is Office.HEAD_OF_STATE:
        head = only(of_country(state.cast.people, country))
        if head is not None and (head.office is None or head.office in _HEADS):
            return head, "office-by-country"
    is_plain = role.country is None and role.organization is None
    if state.chair is not None and is_plain and _GENERIC.issuperset(role.offices):
        return state.chair, "office-of-chair"
    if country is not None and _LESSER.isdisjoint(role.offices):
        return only(of_country(state.present, country)), "office-by-country"
    return None, "office-open"


def _without_title(state: State, country: str) -> Person | None:
    """The one present by name of whom no title is told, where the state does not speak against it."""
    return only(
        person for person in state.present if person.name and not person.roles and person.country in (None, country)
    )


def _head_of_body(state: State, role: Role) -> Person | None:
    """Whoever heads that body, whatever the title is called (the *EEC head*)."""
    if role.organization is None or _GENERIC.isdisjoint(role.offices):
        return None
    wanted = _acronyms(state.document, *role.organization)
    if not wanted:
        return None
    return only(
        person
        for person in state.cast.organized
        if person.organization_from is not None and not wanted.isdisjoint(_acronyms(*person.organization_from))
    )


def _acronyms(document: Document, first: int, last: int) -> set[str]:
    """The names that a body goes by."""
    keys = document.words.keys
    entries = document.language.entries.get(keys[first])
    rest = tuple(keys[first + 1 : last])
    names: set[str] = set()
    for entry in entries or ():
        sense = entry.sense
        if isinstance(sense, BodySense) and entry.rest == rest:
            names.update(name for name in (sense.acronym, sense.name) if name)
    return names


def _words(state: State, mention: Mention, role: Role) -> frozenset[str]:
    """The words of an office without its country."""
    words = state.document.words
    entries = state.document.language.entries
    modified = role.offices == (Office.OTHER,) and role.last - role.first > 1
    kept: set[str] = set()
    for at in range(role.first, role.last):
        key = words.keys[at]
        if words.classes[at] or not words.forms[at][0].isalnum():
            continue
        group = entries.get(key)
        is_state = mention.country is not None and group is not None and PlaceSense in group.kinds
        if not is_state and not (modified and at == role.first and group is not None):
            kept.add(fold(key))
    return frozenset(kept)


def _with_title(state: State, wanted: frozenset[str]) -> list[Person]:
    """Everybody with a title of those words, whole or by the parts of those with hyphens."""
    if not wanted:
        return []
    parts = frozenset(part for word in wanted for part in word.split("-"))
    found: list[Person] = []
    for person in _with_rarest(state, wanted) | _with_rarest(state, parts):
        for role in person.roles:
            told = title_words(role.text)
            if wanted <= told or parts <= told:
                if not _is_deputy(state, told, wanted):
                    found.append(person)
                break
    return found


def _with_rarest(state: State, wanted: Collection[str]) -> People:
    """Everybody whose title has that of the words which the fewest titles have."""
    return min((state.cast.titled.get(word, {}) for word in wanted), key=len)


def _is_deputy(state: State, told: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether it is a deputy minister's title, and the minister is there too."""
    entries = state.document.language.entries
    extra = {
        word for word in told - wanted if (group := entries.get(word)) is not None and ModifierSense in group.kinds
    }
    if not extra:
        return False
    for person in _with_rarest(state, wanted):
        if not person.offices:
            continue
        titles = [{fold(part) for part in role.text.split()} for role in person.roles]
        if any(wanted <= words for words in titles) and all(extra.isdisjoint(words) for words in titles):
            return True
    return False
