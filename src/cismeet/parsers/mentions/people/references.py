"""Who common nouns and pronouns name: "the guest", "his Kazakh counterpart", "she"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language import classes
from cismeet.language.schema import ModifierSense, OfficeSense, PlaceSense, Reference, ReferenceSense
from cismeet.parsers.mentions.mention import Mention, MentionKind, Role
from cismeet.parsers.mentions.people.honorifics import honorifics_at
from cismeet.parsers.mentions.people.leads import lead_of
from cismeet.parsers.mentions.people.names import gender_of_name, name_at
from cismeet.parsers.mentions.people.persons import is_person

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["read_pronoun", "read_reference"]

_NAMED_AFTER = (Reference.COUNTERPART, Reference.GUEST)
_BEFORE_VERB = classes.INFINITIVE | classes.MODAL
_AFTER_OBJECT = (
    classes.PREPOSITION
    | classes.COMPLEMENTISER
    | classes.QUESTION
    | classes.INFINITIVE
    | classes.CONJUNCTION
    | classes.ARTICLE
)


def read_pronoun(tokens: Tokens, place: int) -> Mention | None:
    """The mention that a personal pronoun is; "her" where it is no possessive."""
    pronoun = tokens.language.pronouns.get(tokens.keys[place])
    if pronoun is None or (pronoun.possessive and not (pronoun.object and _ends_phrase(tokens, place))):
        return None
    return Mention(place, place + 1, MentionKind.PRONOUN, gender=pronoun.gender, pronoun=pronoun, plural=pronoun.plural)


def _ends_phrase(tokens: Tokens, place: int) -> bool:
    """Whether no noun follows (told *her* that, not: told *her* colleague)."""
    ahead = place + 1
    if ahead >= tokens.count:
        return True
    return not tokens.forms[ahead][0].isalnum() or bool(tokens.kinds[ahead] & _AFTER_OBJECT)


def read_reference(tokens: Tokens, hit: Hit, sense: ReferenceSense, free: int) -> Mention | None:
    """The mention that a common noun is, with the words before it, its state, and a name right behind it."""
    if _qualifies_office(tokens, hit):
        return None
    lead = lead_of(tokens, hit.first, free)
    if lead.start == hit.first and hit.first and _is_verb(tokens, hit.first):
        return None
    country, last = _state_after(tokens, hit.last)
    if country is None:
        country = lead.country
    role = None
    if sense.office is not None:
        role = _role(tokens, sense, hit.first if country is None else lead.start, last, country)
    mention = Mention(
        lead.start,
        last,
        MentionKind.REFERENCE,
        role=role,
        gender=sense.gender,
        country=country,
        reference=sense.reference,
        possessor=lead.possessor,
    )
    name = _name_after(tokens, last) if sense.reference in _NAMED_AFTER else None
    if name is None:
        return mention
    gender = gender_of_name(tokens, name)
    return evolve(mention, last=name[1], kind=MentionKind.NAME, name=name, role=None, gender=gender)


def _qualifies_office(tokens: Tokens, hit: Hit) -> bool:
    """Whether the noun only qualifies an office behind it (the *official* spokesman)."""
    following = tokens.starting.get(hit.last)
    if ModifierSense not in hit.senses or following is None:
        return False
    return OfficeSense in following.senses or ReferenceSense in following.senses


def _is_verb(tokens: Tokens, place: int) -> bool:
    """Whether the word is a verb (ready to *host* it, will *chair* the session)."""
    return tokens.forms[place].islower() and bool(tokens.kinds[place - 1] & _BEFORE_VERB)


def _state_after(tokens: Tokens, last: int) -> tuple[str | None, int]:
    """The state behind a common noun (the leader *of Kazakhstan*), and the index after it."""
    if tokens.kind(last) & classes.GENITIVE:
        ahead = tokens.after(last + 1, classes.ARTICLE)
        place = tokens.at(ahead, PlaceSense)
        if place is not None and place.country:
            return place.country, tokens.starting[ahead].last
    return None, last


def _role(tokens: Tokens, sense: ReferenceSense, first: int, last: int, country: str | None) -> Role:
    """The office that a common noun tells, without its article."""
    if tokens.kinds[first] & classes.ARTICLE:
        first += 1
    return Role(first, last, (sense.office,) if sense.office is not None else (), sense.gender, country)


def _name_after(tokens: Tokens, last: int) -> tuple[int, int] | None:
    """The full name right behind a common noun (his counterpart *Ivan Petrov*, the guest, *Ivan Petrov*)."""
    _, after = honorifics_at(tokens, last + (tokens.form(last) == ","))
    name = name_at(tokens, after)
    if name is None or name[1] - name[0] == 1 or not is_person(tokens, name):
        return None
    return name
