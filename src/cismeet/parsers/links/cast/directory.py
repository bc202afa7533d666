"""Which people a name may mean, looked up by what all spellings of it have in common.

The directories name few candidates and miss none; `cast.likeness` decides.
"""

from __future__ import annotations

from bisect import insort
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from cismeet.language.schema import Language
from cismeet.parsers.links.cast.likeness import fits, initials_like, is_patronymic, is_same_person
from cismeet.parsers.links.cast.person import Person
from cismeet.parsers.mentions.spelling import fold, sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["FullNames", "ShortNames"]

Key = tuple[str, ...]
_WORDS, _GIVEN, _BOTH, _LETTER, _INITIAL = "words", "given", "both", "letter", "initial"
_number = itemgetter(0)


@frozen(eq=False)
class FullNames:
    """People by their names of two words or more, each with a number in order of appearance."""

    language: Language
    people: list[Person] = field(factory=list[Person])
    _found: dict[Key, list[tuple[int, Person]]] = field(factory=dict[Key, list[tuple[int, Person]]])

    def add(self, person: Person) -> None:
        """Enter a person who appears here for the first time."""
        self._enter(len(self.people), person)
        self.people.append(person)

    def renamed(self, number: int) -> None:
        """Enter a person once more, by the fuller name."""
        self._enter(number, self.people[number])

    def _enter(self, number: int, person: Person) -> None:
        first, last = person.words[0], sound(person.words[-1])
        letter = fold(first)[:1]
        keys = [_words(person.words), (_GIVEN, sound(first)), (_LETTER, last, letter)]
        keys.append((_INITIAL, last, letter) if len(first) == 1 else (_BOTH, last, sound(first)))
        for key in keys:
            insort(self._found.setdefault(key, []), (number, person), key=_number)

    def find(self, words: Sequence[str]) -> int | None:
        """The number of the first person whose name it is."""
        earliest: int | None = None
        for key in self._keys(words):
            for number, person in self._found.get(key, ()):
                if earliest is not None and number >= earliest:
                    break
                if is_same_person(person, words, self.language):
                    earliest = number
                    break
        return earliest

    def _keys(self, words: Sequence[str]) -> list[Key]:
        """What a person may be entered by whose name it is."""
        first, last = words[0], sound(words[-1])
        keys = [_words(words)]
        if len(first) == 1:
            keys += [(_LETTER, last, letter) for letter in initials_like(first)]
        else:
            keys.append((_BOTH, last, sound(first)))
            keys += [(_INITIAL, last, letter) for letter in initials_like(first)]
        if is_patronymic(words[-1], self.language):
            keys.append((_GIVEN, sound(first)))
        return keys


def _words(words: Iterable[str]) -> Key:
    """A name by its words, in whatever order."""
    return (_WORDS, *sorted({fold(word) for word in words}))


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
        self._found.setdefault(sound(word), {})[person] = None

    def find(self, words: Sequence[str]) -> list[Person]:
        """The people that the name may mean."""
        return [person for person in self._found.get(sound(words[-1]), ()) if fits(person, words)]
