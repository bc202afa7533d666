"""Which people a name may mean, looked up by what all spellings of it have in common.

The directories name few candidates and miss none; `cast.likeness` decides.
"""

from __future__ import annotations

from bisect import insort
from itertools import islice
from typing import TYPE_CHECKING

from attrs import field, frozen

from cismeet.language.schema import Language
from cismeet.parsers.links.cast.likeness import fits, is_patronymic, is_same_person
from cismeet.parsers.links.cast.person import Person
from cismeet.parsers.mentions.spelling import fold, sound, traces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["MOST_ALIKE", "FullNames", "ShortNames"]

MOST_ALIKE = 64
"""People whose names sound alike; no readout has so many."""


@frozen(eq=False)
class FullNames:
    """People by their names of two words or more; each list holds them in order of appearance."""

    language: Language
    people: list[Person] = field(factory=list[Person])
    _by_words: dict[frozenset[str], list[Person]] = field(factory=dict[frozenset[str], list[Person]])
    _by_both: dict[tuple[str, str], list[Person]] = field(factory=dict[tuple[str, str], list[Person]])
    _by_surname: dict[str, list[Person]] = field(factory=dict[str, list[Person]])
    _by_given: dict[str, list[Person]] = field(factory=dict[str, list[Person]])
    _with_initial: dict[str, list[Person]] = field(factory=dict[str, list[Person]])

    def add(self, person: Person) -> None:
        """Enter a person who appears here for the first time."""
        self.people.append(person)
        self.renamed(person)

    def renamed(self, person: Person) -> None:
        """Enter a person once more, by the fuller name."""
        words = person.words
        first, given = words[0], sound(words[0])
        _insert(self._by_words.setdefault(_folded(words), []), person)
        for trace in traces(first):
            _insert(self._by_given.setdefault(trace, []), person)
        for surname in traces(words[-1]):
            _insert(self._by_surname.setdefault(surname, []), person)
            if len(first) == 1:
                _insert(self._with_initial.setdefault(surname, []), person)
            else:
                _insert(self._by_both.setdefault((surname, given), []), person)

    def find(self, words: Sequence[str]) -> Person | None:
        """The first person whose name it is."""
        earliest: Person | None = None
        for people in self._candidates(words):
            for person in people[:MOST_ALIKE]:
                if earliest is not None and earliest.order <= person.order:
                    break
                if is_same_person(person, words, self.language):
                    earliest = person
                    break
        return earliest

    def _candidates(self, words: Sequence[str]) -> Iterator[Sequence[Person]]:
        """The lists that hold everybody whose name it may be."""
        first, given = words[0], sound(words[0])
        yield self._by_words.get(_folded(words), ())
        for surname in traces(words[-1]):
            if len(first) == 1:
                yield self._by_surname.get(surname, ())
            else:
                yield self._by_both.get((surname, given), ())
                yield self._with_initial.get(surname, ())
        if is_patronymic(words[-1], self.language):
            for trace in traces(first):
                yield self._by_given.get(trace, ())


def _folded(words: Iterable[str]) -> frozenset[str]:
    """A name by its words, in whatever order."""
    return frozenset(map(fold, words))


def _insert(people: list[Person], person: Person) -> None:
    """Put a person where the order of appearance says."""
    if people and people[-1].order > person.order:
        insort(people, person, key=lambda one: one.order)
    else:
        people.append(person)


@frozen(eq=False)
class ShortNames:
    """People by the single words that may mean them: a surname, a part of it, another word of the name."""

    _found: dict[str, dict[Person, None]] = field(factory=dict[str, dict[Person, None]])

    def add(self, person: Person) -> None:
        """Enter a person."""
        for word in (*person.words, *person.surname.split("-"), *person.spellings):
            self.spelled(person, word)

    def spelled(self, person: Person, word: str) -> None:
        """Enter a person by a further word."""
        for trace in traces(word):
            self._found.setdefault(trace, {})[person] = None

    def find(self, words: Sequence[str]) -> list[Person]:
        """The people that the name may mean; of too many who are called alike, `MOST_ALIKE` without a closer look."""
        people: dict[Person, None] = {}
        for trace in traces(words[-1]):
            alike = self._found.get(trace, {})
            if len(alike) > MOST_ALIKE:
                return list(islice(alike, MOST_ALIKE))
            people |= alike
        return [person for person in people if fits(person, words)]
