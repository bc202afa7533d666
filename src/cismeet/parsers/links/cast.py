"""Who exists in the text: name mentions gathered into people.

Passes over the name mentions, title first, in order of appearance:

1. a name of two words or more finds its person by the same words, or founds one;
2. a surname, initials with a surname, or a given name with a patronymic finds the one
   person that it fits; where it fits two, the mention stays open and a note says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

from cismeet.language.schema import Gender
from cismeet.model import Office
from cismeet.parsers.mentions.spelling import fold, same_spelling
from cismeet.parsers.mentions.mention import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cismeet.language.schema import Language
    from cismeet.parsers.text.document import Document

__all__ = ["Cast", "Person", "RoleTold", "assemble_cast"]


@frozen
class RoleTold:
    """A title that the text gives to somebody, and where.

    Args:
        text: the title as written.
        document: in which document it stands.
        first: index of its first token.
        last: index after its last token.
        adjacent: it stands right beside the name.
        rule: how it was read.
    """

    text: str
    document: Document
    first: int
    last: int
    adjacent: bool
    rule: str


@define(eq=False)
class Person:
    """A person, or somebody given by office alone, while the text is read."""

    words: list[str]
    order: tuple[int, int]
    name: str | None = None
    gender: Gender | None = None
    offices: list[Office] = field(factory=list)
    country: str | None = None
    country_from: tuple[Document, int, int, str] | None = None
    organization: str | None = None
    organization_from: tuple[Document, int, int] | None = None
    roles: list[RoleTold] = field(factory=list)
    mentions: list[tuple[Document, Mention]] = field(factory=list)
    spellings: set[str] = field(factory=set)

    @property
    def surname(self) -> str:
        return self.words[-1] if self.words else ""

    @property
    def office(self) -> Office | None:
        return self.offices[0] if self.offices else None


@define(eq=False)
class Cast:
    """Everybody who is named, and who each name mention is."""

    language: Language
    people: list[Person] = field(factory=list)
    by_mention: dict[tuple[int, int], Person] = field(factory=dict)
    open_names: list[tuple[Document, Mention]] = field(factory=list)

    def of(self, document: Document, mention: Mention) -> Person | None:
        """The person that a name mention is."""
        return self.by_mention.get((id(document), mention.first))

    def join(self, document: Document, mention: Mention, person: Person) -> None:
        """Give the mention, and all that it tells, to the person."""
        key = (id(document), mention.first)
        if key in self.by_mention:
            return
        self.by_mention[key] = person
        person.mentions.append((document, mention))
        person.gender = person.gender or mention.gender
        role = mention.role
        if role is None or mention.kind is not MentionKind.NAME:
            if person.country is None and mention.country is not None:
                person.country = mention.country
                person.country_from = (document, mention.first, mention.last, "country-of-mention")
            return
        self.learn(person, document, mention)

    def learn(self, person: Person, document: Document, mention: Mention, *, adjacent: bool = True) -> None:
        """Add what the title in a mention tells of the person."""
        role = mention.role
        if role is None:
            return
        before = mention.name is not None and role.first < mention.name[0]
        rule = ("office-before-name" if before else "office-after-name") if adjacent else "office-as-reference"
        text = mention.label or document.written(role.first, role.last)
        person.roles.append(RoleTold(text, document, role.first, role.last, adjacent, rule))
        person.offices += [office for office in role.offices if office not in person.offices]
        country = role.country or mention.country
        if person.country is None and country is not None:
            person.country = country
            person.country_from = (document, mention.first, mention.last, "country-of-office")
        if person.organization is None and role.organization is not None:
            person.organization = document.written(*role.organization)
            person.organization_from = (document, *role.organization)


def assemble_cast(language: Language, sources: Sequence[tuple[Document, Iterable[Mention]]]) -> Cast:
    """Gather the name mentions of the documents (the title first) into people."""
    cast = Cast(language)
    later: list[tuple[int, Document, Mention, list[str]]] = []
    for number, (document, mentions) in enumerate(sources):
        for mention in mentions:
            if mention.kind is not MentionKind.NAME or mention.name is None:
                continue
            words = _words(document, mention)
            if _is_full(words):
                _place_full(cast, number, document, mention, words)
            else:
                later.append((number, document, mention, words))
    for number, document, mention, words in later:
        _place_short(cast, number, document, mention, words)
    _drop_title_fragments(cast)
    cast.people.sort(key=lambda person: person.order)
    return cast


def _words(document: Document, mention: Mention) -> list[str]:
    assert mention.name is not None  # noqa: S101  (the caller looked)
    first, last = mention.name
    return [form for form in document.words.forms[first:last] if form != "."]


def _is_full(words: list[str]) -> bool:
    return sum(len(word) > 1 for word in words) > 1


def _place_full(cast: Cast, number: int, document: Document, mention: Mention, words: list[str]) -> None:
    for person in cast.people:
        if _same_person(person, words, cast.language):
            _enrich(person, document, mention, words)
            cast.join(document, mention, person)
            return
    person = Person(list(words), (number, mention.first), name=_written(document, mention))
    person.spellings.add(words[-1])
    cast.people.append(person)
    cast.join(document, mention, person)


def _enrich(person: Person, document: Document, mention: Mention, words: list[str]) -> None:
    """Keep the fullest form: more words, or whole words for initials."""
    person.spellings.add(words[-1])
    if (
        sum(map(len, words)) > sum(map(len, person.words))
        and len(words) >= len(person.words)
        and (len(words) > len(person.words) or any(len(word) == 1 for word in person.words))
    ):
        person.words = list(words)
        person.name = _written(document, mention)


def _same_person(person: Person, words: list[str], language: Language) -> bool:
    mine, theirs = person.words, words
    if [fold(word) for word in mine] == [fold(word) for word in theirs]:
        return True
    if len(mine) == len(theirs) and set(map(fold, mine)) == set(map(fold, theirs)):
        return True
    if not same_spelling(mine[-1], theirs[-1]):
        return _by_patronymic(person, words, language)
    if len(mine) == 1 or len(theirs) == 1:
        return True
    one, other = mine[0], theirs[0]
    if len(one) == 1 or len(other) == 1:
        return _initial_fits(one, other)
    return same_spelling(one, other)


def _by_patronymic(person: Person, words: list[str], language: Language) -> bool:
    """Gennady Arkadyevich: the given name of somebody known, with a patronymic."""
    if len(words) != 2 or len(person.words) < 2 or not same_spelling(person.words[0], words[0]):  # noqa: PLR2004
        return False
    key = language.key(words[1])
    is_patronymic = key.endswith(
        tuple(ending for ending, gender in language.name_endings.items() if len(ending) > 3 and gender)
    )  # noqa: PLR2004
    return is_patronymic and language.ending_gender(key)[1] is not None and not same_spelling(person.surname, words[1])


def _initial_fits(one: str, other: str) -> bool:
    first, second = fold(one)[:1], fold(other)[:1]
    return first == second or {first, second} in (
        {"h", "g"},
        {"u", "v"},
        {"a", "o"},
        {"s", "z"},
        {"e", "y"},
        {"i", "y"},
        {"j", "d"},
        {"k", "q"},
    )


def _place_short(cast: Cast, number: int, document: Document, mention: Mention, words: list[str]) -> None:
    fitting = [person for person in cast.people if _fits(person, words)]
    if len(fitting) > 1 and (mention.role is not None or mention.gender is not None):
        fitting = [
            person
            for person in fitting
            if (mention.role is None or not person.offices or set(person.offices) & set(mention.role.offices))
            and (mention.gender is None or person.gender in (None, mention.gender))
        ] or fitting
    if len(fitting) == 1:
        fitting[0].spellings.add(words[-1])
        cast.join(document, mention, fitting[0])
    elif fitting:
        cast.open_names.append((document, mention))
    elif _founds(mention, words):
        person = Person(list(words), (number, mention.first), name=_written(document, mention))
        person.spellings.add(words[-1])
        cast.people.append(person)
        cast.join(document, mention, person)


def _founds(mention: Mention, words: list[str]) -> bool:
    """Whether a short name is enough to found a person: it has a title, an honorific, or initials."""
    return mention.role is not None or mention.name is None or mention.first < mention.name[0] or len(words) > 1


def _fits(person: Person, words: list[str]) -> bool:
    surname = words[-1]
    parts = person.surname.split("-")
    if len(words) == 1 and len(parts) > 1 and any(same_spelling(part, surname) for part in parts):
        return True
    if not (same_spelling(person.surname, surname) or any(fold(surname) == fold(known) for known in person.spellings)):
        if len(words) > 1 or len(surname) < 2:  # noqa: PLR2004
            return False
        return fold(surname) in {fold(word) for word in person.words if len(word) > 2}  # noqa: PLR2004
    if len(words) == 1:
        return True
    initials = [word for word in words[:-1] if len(word) == 1]
    return not initials or _initial_fits(initials[0], person.words[0]) or len(person.words) == 1


def _written(document: Document, mention: Mention) -> str:
    assert mention.name is not None  # noqa: S101  (the caller looked)
    return document.written(*mention.name)


def _drop_title_fragments(cast: Cast) -> None:
    """People that only the title knows by one word stay out when the text has nobody of that name."""
    cast.people = [
        person
        for person in cast.people
        if len(person.words) > 1
        or any(
            mention.role is not None or (mention.name and mention.first < mention.name[0])
            for _, mention in person.mentions
        )
    ]
