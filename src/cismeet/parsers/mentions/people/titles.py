"""Who an office or an honorific names: somebody by name, or the holder of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language import classes
from cismeet.language.schema import GroupSense, HonorificSense, OfficeSense, Reference, ReferenceSense
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.mentions.offices import Title, read_title
from cismeet.parsers.mentions.people.appositions import with_apposition, with_country
from cismeet.parsers.mentions.people.honorifics import honorifics_at
from cismeet.parsers.mentions.people.names import gender_of_name, name_at
from cismeet.parsers.mentions.people.persons import is_person

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["is_titled_reference", "read_honoured", "read_titled"]

_LONGEST_OWNED = 4
_LONGEST_OPENING = 6
_MOST_BEFORE_SECOND = 4
_PARTING_MARKS = frozenset(",;:.")
_CLOSING_MARKS = frozenset((",", ".", "", ")", ";"))
_TITLES = (Reference.PERSON, Reference.LEADER)


def is_titled_reference(tokens: Tokens, hit: Hit) -> bool:
    """Whether a common noun with an office is a title, as a name follows it (Kazakh *leader* Ivan Petrov)."""
    sense = hit.sense(ReferenceSense)
    if sense is None or sense.office is None or sense.reference not in _TITLES:
        return False
    return name_at(tokens, hit.last) is not None or _owns_office(tokens, hit.last)


def read_titled(tokens: Tokens, hit: Hit, free: int) -> Mention | None:
    """The mention whose office noun is `hit`; its title may reach back to `free`."""
    if _owns_office(tokens, hit.last) or _is_verb(tokens, hit.first):
        return None
    title = read_title(tokens, hit, not_before=free)
    if title is None:
        return None
    whole = _with_second(tokens, title)
    return _named(tokens, whole) or _unnamed(tokens, title)


def read_honoured(tokens: Tokens, hit: Hit) -> Mention | None:
    """The mention that an honorific begins: Mr. Petrov; Her Excellency Anna Ivanova, Minister of …; the general."""
    honorific, after = honorifics_at(tokens, hit.first)
    name = name_at(tokens, after)
    rank = tokens.keys[hit.last - 1]
    if name is not None:
        gender = (honorific and honorific.gender) or gender_of_name(tokens, name)
        mention = Mention(hit.first, name[1], MentionKind.NAME, name=name, gender=gender, rank=rank)
        return with_apposition(tokens, mention)
    before = hit.first - 1
    if before >= 0 and tokens.kinds[before] & classes.DEFINITE and tokens.forms[hit.first][0].islower():
        return Mention(before, hit.last, MentionKind.REFERENCE, reference=Reference.RANK, rank=rank)
    return None


def _is_verb(tokens: Tokens, place: int) -> bool:
    """Whether an office noun is a verb of leading here (he *chaired* the meeting)."""
    return bool(tokens.kinds[place] & classes.CHAIRED) and tokens.forms[place][0].islower()


def _owns_office(tokens: Tokens, place: int) -> bool:
    """Whether a clitic and an office follow (the Moldovan leader*'s adviser*)."""
    if place + 1 >= tokens.count or not (tokens.kinds[place] & classes.CLITIC or tokens.forms[place] == "'"):
        return False
    for ahead in range(place + 1, min(tokens.count, place + 1 + _LONGEST_OWNED)):
        hit = tokens.covering[ahead]
        if hit is None:
            return False
        if OfficeSense in hit.senses:
            return True
    return False


def _named(tokens: Tokens, title: Title) -> Mention | None:
    """Somebody by name, with the title before it (*President of Belarus Ivan Petrov*)."""
    role = title.role
    honorific, after = honorifics_at(tokens, title.last)
    rank = tokens.keys[after - 1] if honorific is not None else None
    name = None
    if after in tokens.openings:
        return None
    if honorific is None and tokens.form(after) == ",":
        honorific, name = _set_off(tokens, after + 1)
    elif honorific is not None or tokens.forms[after - 1] not in _PARTING_MARKS:
        name = name_at(tokens, after)
    if name is None:
        return None
    gender = role.gender or (honorific and honorific.gender) or gender_of_name(tokens, name)
    mention = Mention(
        title.first,
        name[1],
        MentionKind.NAME,
        name=name,
        role=role,
        gender=gender,
        country=role.country,
        rank=rank,
    )
    return with_country(tokens, with_apposition(tokens, mention))


def _set_off(tokens: Tokens, place: int) -> tuple[HonorificSense | None, tuple[int, int] | None]:
    """The name after a title and a comma, where it is that title's (the Minister, *Ivan Petrov*, said)."""
    honorific, after = honorifics_at(tokens, place)
    name = name_at(tokens, after)
    if name is None or honorific is not None:
        return honorific, name
    first, last = name
    if last - first > 1 and tokens.form(last) in _CLOSING_MARKS and not tokens.kinds[first] & classes.ARTICLE:
        return None, name if is_person(tokens, name) else None
    return None, None


def _unnamed(tokens: Tokens, title: Title) -> Mention:
    """The holder of an office (the *President of Turkmenistan*, his *Foreign Minister*)."""
    role, first = title.role, title.first
    return Mention(
        first,
        title.last,
        MentionKind.OFFICE,
        role=role,
        gender=role.gender,
        country=role.country,
        possessor=first - 1 if first and tokens.kinds[first - 1] & classes.POSSESSIVE else None,
    )


def _with_second(tokens: Tokens, title: Title) -> Title:
    """Two titles before one name as one: *President of the Republic, Chairman of the Council* Ivan Petrov."""
    first = title.role
    if tokens.form(title.last) != "," or (first.first != title.first and not first.definite):
        return title
    if _is_object_of_opening(tokens, title.first):
        return title
    hit = _second_office(tokens, title.last + 1)
    second = None if hit is None else read_title(tokens, hit, not_before=title.last + 1)
    if second is None or second.first != second.role.first or name_at(tokens, second.last) is None:
        return title
    role = second.role
    if first.country and role.country and role.organization is None:
        return title
    both = evolve(
        first,
        last=role.last,
        offices=first.offices + role.offices,
        gender=first.gender or role.gender,
        country=first.country or role.country,
        organization=None if first.country else first.organization or role.organization,
    )
    return Title(both, title.first, second.last)


def _is_object_of_opening(tokens: Tokens, first: int) -> bool:
    """Greeting *the Secretary*, the President …: whether a participle that opens the sentence stands before."""
    for place in range(first - 1, max(first - _LONGEST_OPENING, 0) - 1, -1):
        if tokens.forms[place] in _PARTING_MARKS:
            return False
        if not tokens.language.is_participle(tokens.keys[place]):
            continue
        before = place - 1
        if before >= 0 and tokens.language.is_adverb(tokens.keys[before]):
            before -= 1
        return before < 0 or place in tokens.openings or tokens.forms[before] in _PARTING_MARKS
    return False


def _second_office(tokens: Tokens, place: int) -> Hit | None:
    """The office noun of the second of two titles, its modifiers skipped."""
    for _ in range(_MOST_BEFORE_SECOND):
        hit = tokens.starting.get(place)
        if hit is None or HonorificSense in hit.senses:
            return None
        if OfficeSense in hit.senses:
            return hit
        if GroupSense in hit.senses:
            return None
        place = hit.last
    return None
