"""How the name mentions become people.

Passes over the name mentions, title first, in order of appearance:

1. a name of two words or more finds its person by the same words, or founds one;
2. a surname, initials with a surname, or a given name with a patronymic finds the one
   person that it fits; where it fits two, the mention stays open and a note says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.parsers.links.cast.directory import MOST_ALIKE, FullNames, ShortNames
from cismeet.parsers.links.cast.everybody import Cast
from cismeet.parsers.links.cast.person import Person
from cismeet.parsers.links.cast.plain_titles import complete_plain_titles
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cismeet.language.schema import Language

__all__ = ["assemble_cast"]


@frozen(eq=False)
class _Named:
    """A name in the text: where it stands, and its words."""

    order: tuple[int, int]
    document: Document
    mention: Mention
    name: tuple[int, int]
    words: list[str]

    @property
    def is_full(self) -> bool:
        """Whether it has two words or more, initials apart."""
        return len(self.words) - [len(word) for word in self.words].count(1) > 1

    @property
    def written(self) -> str:
        """The name as written, runs of white space as one space."""
        return self.document.written(*self.name)

    def person(self) -> Person:
        """Somebody of that name."""
        return Person(list(self.words), self.order, name=self.written, spellings={self.words[-1]})


def assemble_cast(language: Language, sources: Sequence[tuple[Document, Iterable[Mention]]]) -> Cast:
    """Gather the name mentions of the documents (the title first) into people."""
    cast = Cast(language)
    full_names = FullNames(language)
    later: list[_Named] = []
    for named in _names(sources):
        if named.is_full:
            _place_full(cast, full_names, named)
        else:
            later.append(named)
    cast.people = full_names.people
    short_names = ShortNames()
    for person in cast.people:
        short_names.add(person)
    for named in later:
        _place_short(cast, short_names, named)
    certain = sorted(filter(_is_certain, cast.people), key=lambda person: person.order)
    cast.people = _without_headlines(certain)
    complete_plain_titles(cast, sources)
    return cast


def _names(sources: Sequence[tuple[Document, Iterable[Mention]]]) -> Iterator[_Named]:
    """The names in order of appearance."""
    for number, (document, mentions) in enumerate(sources):
        forms = document.words.forms
        for mention in mentions:
            if mention.kind is MentionKind.NAME and mention.name is not None:
                first, last = mention.name
                words = [form for form in forms[first:last] if form != "."]
                yield _Named((number, mention.first), document, mention, mention.name, words)


def _place_full(cast: Cast, full_names: FullNames, named: _Named) -> None:
    """Give a full name to its person, or found one."""
    person = full_names.find(named.words)
    if person is None:
        person = named.person()
        full_names.add(person)
    else:
        person.spellings.add(named.words[-1])
        if _is_fuller(named.words, person.words):
            person.words = list(named.words)
            person.name = named.written
            full_names.renamed(person)
    cast.join(named.document, named.mention, person)


def _is_fuller(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a name tells more than the known form: more words, or whole words for initials."""
    if len(words) < len(known) or sum(map(len, words)) <= sum(map(len, known)):
        return False
    return len(words) > len(known) or any(len(word) == 1 for word in known)


def _place_short(cast: Cast, short_names: ShortNames, named: _Named) -> None:
    """Give a short name to the one person that it fits; leave it open where it fits several; else found one."""
    mention = named.mention
    fitting = short_names.find(named.words)
    if 1 < len(fitting) < MOST_ALIKE:
        fitting = [person for person in fitting if _agrees(person, mention)] or fitting
    if len(fitting) > 1:
        cast.leave_open(named.document, mention)
        return
    if fitting:
        person = fitting[0]
        person.spellings.add(named.words[-1])
        short_names.spelled(person, named.words[-1])
    elif _founds(mention, named.words):
        person = named.person()
        cast.people.append(person)
        short_names.add(person)
    else:
        return
    cast.join(named.document, mention, person)


def _agrees(person: Person, mention: Mention) -> bool:
    """Whether the office and the gender that a mention tells are none against the person's."""
    role, gender = mention.role, mention.gender
    if role is not None and person.offices and set(person.offices).isdisjoint(role.offices):
        return False
    return gender is None or person.gender in (None, gender)


def _founds(mention: Mention, words: Sequence[str]) -> bool:
    """Whether a short name is enough to found a person: it has a title, an honorific, or initials."""
    return len(words) > 1 or mention.role is not None or _is_led(mention)


def _is_led(mention: Mention) -> bool:
    """Whether a title or an honorific stands before the name."""
    return mention.name is not None and mention.first < mention.name[0]


def _without_headlines(people: list[Person]) -> list[Person]:
    """The people without what only headlines in capitals seem to name (SECRETARY GENERAL *GOES ROUND CAPITALS*)."""
    written = [person for person in people if not (person.name or "").isupper()]
    return written or people


def _is_certain(person: Person) -> bool:
    """Whether somebody is more than one word, as a fragment of the title without an office may be."""
    return len(person.words) > 1 or any(mention.role is not None or _is_led(mention) for _, mention in person.mentions)
