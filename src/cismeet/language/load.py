"""Build a `Language` from its data files, once for each language."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from cismeet.errors import LanguageError
from cismeet.language import classes
from cismeet.language.lexicon import LexiconBuilder, kinds_of, senses_of, triggers_of
from cismeet.language.schema import Fronted, Gender, Language, Pronoun
from cismeet.language.speech import Forms, read_cues
from cismeet.language.table import Tables, alternatives, folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.resources.abc import Traversable

    from cismeet.language.table import Row

    Keys = Callable[[str], tuple[str, ...]]

__all__ = ["Grammar", "build", "load"]

_LETTER = "\\w\u0300-\u036f\u00ad\u200c\u200d"


class Grammar(Protocol):
    """What a language's ``grammar`` module must offer."""

    CLITICS: tuple[str, ...]
    key: Callable[[str], str]
    is_adverb: Callable[[str], bool]
    is_past: Callable[[str], bool]
    is_participle: Callable[[str], bool]
    inflect: Callable[[str], tuple[str, str]]


@lru_cache(maxsize=8)
def load(code: str) -> Language:
    """The language with that code (ISO 639-1).

    Args:
        code: the code, for instance ``en``.

    Raises:
        LanguageError: there is no such language.

    >>> load("en").code
    'en'
    """
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
        return tuple(map(key, phrase.split() if plain else word.findall(phrase)))

    def rebuild(more: Tables) -> Language:
        return _from_tables(code, more, grammar)

    word_classes = {
        row["word"]: sum(classes.NAMES[name] for name in alternatives(row["classes"])) for row in tables.rows("grammar")
    }
    cues, nouns = read_cues(tables, Forms(keys, grammar.inflect, word_classes))
    lexicon, kinds, triggers = LexiconBuilder(keys), LexiconBuilder(keys), LexiconBuilder(keys)
    lexicon.read(tables, senses_of)
    kinds.read(tables, kinds_of)
    triggers.read(tables, triggers_of)
    for row in tables.rows("aliases"):
        if not lexicon.alias(row["alias"], row["of"]):
            raise LanguageError(f"aliases: {row['alias']!r} is to mean {row['of']!r}, which no table knows")
    endings = {row["ending"]: _gender(row) for row in tables.rows("name_endings")}
    return Language(
        code=code,
        word=word,
        key=key,
        is_adverb=grammar.is_adverb,
        is_past=grammar.is_past,
        is_participle=grammar.is_participle,
        classes=word_classes,
        entries=lexicon.entries(),
        kinds=kinds.entries(),
        triggers=triggers.entries(),
        cues=cues,
        nouns=nouns,
        fronted=_fronted(tables, keys),
        compound_prepositions=_phrases(tables, "compound_prepositions", keys),
        cue_words=frozenset(key for key, group in cues.items() if any(not cue.light for cue in group)),
        pronouns={row["word"]: _pronoun(row) for row in tables.rows("pronouns")},
        abbreviations={row["word"]: bool(row["may_end"]) for row in tables.rows("abbreviations")},
        numbers={row["word"]: int(row["number"]) for row in tables.rows("numbers")},
        ordinals={row["word"]: int(row["number"]) for row in tables.rows("ordinals")},
        additions=_phrases(tables, "additions", keys),
        stamps=frozenset(one for row in tables.rows("calendar") for one in keys(row["word"]))
        | {row["word"] for row in tables.rows("stamps")},
        debris=_debris(tables, keys),
        given_names={key(row["name"]): _gender(row) for row in tables.rows("given_names")},
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


def _fronted(tables: Tables, keys: Keys) -> dict[str, tuple[Fronted, ...]]:
    found: dict[str, tuple[Fronted, ...]] = {}
    for row in tables.rows("fronted"):
        before, _, after = row["phrase"].partition("X")
        first, *rest = keys(before)
        found[first] = (*found.get(first, ()), Fronted(tuple(rest), keys(after)))
    return {first: tuple(sorted(group, key=lambda one: -len(one.before))) for first, group in found.items()}


def _phrases(tables: Tables, name: str, keys: Keys) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in tables.rows(name):
        first, *rest = keys(row["phrase"])
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


def _debris(tables: Tables, keys: Keys) -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for row in tables.rows("debris"):
        first, *rest = keys(row["phrase"])
        found.setdefault(first, []).append((tuple(rest), bool(row["label"])))
    return {first: tuple(sorted(group, key=lambda one: (-len(one[0]), not one[1]))) for first, group in found.items()}
