"""Build a `Language` from its data files, once for each language."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from cismeet.errors import LanguageError
from cismeet.language import classes
from cismeet.language.lexicon import LexiconBuilder, kinds_of, senses_of, triggers_of
from cismeet.language.schema import Fronted, Gender, Language, Pronoun
from cismeet.language.speech import Forms, read_cues
from cismeet.language.table import Tables, alternatives, folder, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from importlib.resources.abc import Traversable

    from cismeet.language.speech import Cues
    from cismeet.language.table import Row

    Keys = Callable[[str], tuple[str, ...]]
    Value = TypeVar("Value")

__all__ = ["Grammar", "build", "load"]

_LETTER = "\\w\u0300-\u036f\u00ad\u200c\u200d"


class Grammar(Protocol):
    """What a language's ``grammar`` module must offer."""

    CLITICS: tuple[str, ...]
    key: Callable[[str], str]
    is_adverb: Callable[[str], bool]
    is_past: Callable[[str], bool]
    is_participle: Callable[[str], bool]
    is_plural: Callable[[str], bool]
    inflect: Callable[[str], tuple[str, str]]


def load(code: str) -> Language:
    """The language with that code (ISO 639-1).

    Args:
        code: the code, for instance ``en``.

    Raises:
        LanguageError: there is no such language.

    >>> load("en").code
    'en'
    """
    return _loaded(code)


@lru_cache(maxsize=8)
def _loaded(code: str) -> Language:  # apart from `load`, since type checkers do not see the arguments of a cache
    return build(code, folder(code), cast("Grammar", import_module(f"cismeet.language.{code}.grammar")))


def build(code: str, place: Traversable, grammar: Grammar) -> Language:
    """A language from a folder of tables and a grammar.

    Args:
        code: ISO 639-1.
        place: the folder.
        grammar: the rules of its words.

    Raises:
        LanguageError: a table is not in order.
    """
    return _from_tables(code, Tables(place), grammar)


def _from_tables(code: str, tables: Tables, grammar: Grammar) -> Language:
    word = _word_pattern(grammar.CLITICS)
    key = grammar.key

    def keys(phrase: str) -> tuple[str, ...]:
        plain = phrase.replace(" ", "").isalnum()
        found = tuple(map(key, phrase.split() if plain else word.findall(phrase)))
        if not found:
            raise ValueError(f"{phrase!r} has no words")
        return found

    def rebuild(more: Tables) -> Language:
        return _from_tables(code, more, grammar)

    def alias(row: Row) -> None:
        if not lexicon.alias(row["alias"], row["of"]):
            raise LanguageError(f"aliases: {row['alias']!r} is to mean {row['of']!r}, which no table knows")

    def pairs(name: str, of: Callable[[Row], Value], column: str = "word") -> dict[str, Value]:
        return dict(tables.each(name, lambda row: (row[column], of(row))))

    word_classes = pairs("grammar", lambda row: sum(classes.NAMES[name] for name in alternatives(row["classes"])))
    cues, nouns = read_cues(tables, Forms(keys, grammar.inflect, word_classes))
    lexicon, kinds, triggers = LexiconBuilder(keys), LexiconBuilder(keys), LexiconBuilder(keys)
    lexicon.read(tables, senses_of)
    kinds.read(tables, kinds_of)
    triggers.read(tables, triggers_of)
    for _ in tables.each("aliases", alias):
        pass
    endings = pairs("name_endings", _gender, "ending")
    return Language(
        code=code,
        word=word,
        key=key,
        is_adverb=grammar.is_adverb,
        is_past=grammar.is_past,
        is_participle=grammar.is_participle,
        is_plural=grammar.is_plural,
        classes=word_classes,
        entries=lexicon.entries(),
        kinds=kinds.entries(),
        triggers=triggers.entries(),
        cues=cues,
        nouns=nouns,
        fronted=_fronted(tables, keys),
        compound_prepositions=_phrases(tables, "compound_prepositions", keys),
        cue_words=frozenset(_cue_words(cues, word_classes)),
        pronouns=pairs("pronouns", _pronoun),
        abbreviations=pairs("abbreviations", lambda row: bool(row["may_end"])),
        numbers=pairs("numbers", lambda row: number(row["number"], 0, 10**6)),
        ordinals=pairs("ordinals", lambda row: number(row["number"], 0, 10**6)),
        additions=_phrases(tables, "additions", keys),
        stamps=frozenset(one for words in tables.each("calendar", lambda row: keys(row["word"])) for one in words)
        | {row["word"] for row in tables.rows("stamps")},
        debris=_debris(tables, keys),
        given_names=dict(tables.each("given_names", lambda row: (key(row["name"]), _gender(row)))),
        name_endings=endings,
        longest_ending=max(map(len, endings), default=0),
        tables=tables,
        rebuild=rebuild,
    )


def _gender(row: Row) -> Gender | None:
    return Gender(row["gender"]) if row["gender"] else None


def _word_pattern(clitics: tuple[str, ...]) -> re.Pattern[str]:
    clitic = "|".join(clitics)
    inner = f"(?!(?i:{clitic})(?![{_LETTER}]))" if clitic else ""
    alone = f"|'(?i:{clitic})(?![{_LETTER}])" if clitic else ""
    return re.compile(f"[{_LETTER}]+(?:(?:-|['‘]{inner})[{_LETTER}]+)*{alone}|[^\\w\\s]")


def _pronoun(row: Row) -> Pronoun:
    cases = alternatives(row["cases"])
    return Pronoun(
        _gender(row),
        row["number"] == "plural",
        "subject" in cases,
        "object" in cases,
        "possessive" in cases,
    )


def _cue_words(cues: Cues, word_classes: Mapping[str, int]) -> Iterator[str]:
    """The verbs that may carry a quotation; a copula (*is* confident) does not show it."""
    for key, group in cues.items():
        if not word_classes.get(key, 0) & classes.BE and any(not cue.light for cue in group):
            yield key


def _fronted(tables: Tables, keys: Keys) -> dict[str, tuple[Fronted, ...]]:
    found: dict[str, tuple[Fronted, ...]] = {}

    def fronted(row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
        before, _, after = row["phrase"].partition("X")
        return keys(before), keys(after) if after.strip() else ()

    for (first, *rest), after in tables.each("fronted", fronted):
        found[first] = (*found.get(first, ()), Fronted(tuple(rest), after))
    return {first: tuple(sorted(group, key=lambda one: -len(one.before))) for first, group in found.items()}


def _phrases(tables: Tables, name: str, keys: Keys) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, *rest in tables.each(name, lambda row: keys(row["phrase"])):
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


def _debris(tables: Tables, keys: Keys) -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for (first, *rest), label in tables.each("debris", lambda row: (keys(row["phrase"]), bool(row["label"]))):
        found.setdefault(first, []).append((tuple(rest), label))
    return {first: tuple(sorted(group, key=lambda one: (-len(one[0]), not one[1]))) for first, group in found.items()}
