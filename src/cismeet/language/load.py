"""Build a `Language` from its data files, once for each language."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from cismeet.language import classes
from cismeet.language.lexicon import LexiconBuilder, kinds_of, senses_of, triggers_of
from cismeet.language.schema import Fronted, Gender, Language, Pronoun
from cismeet.language.speech import Forms, read_cues
from cismeet.language.table import alternatives, folder, read_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.resources.abc import Traversable

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

    Raises:
        LanguageError: there is no such language.

    >>> load("en").code
    'en'
    """
    place = folder(code)
    return build(code, place, cast("Grammar", import_module(f"cismeet.language.{code}.grammar")))


def build(code: str, place: Traversable, grammar: Grammar) -> Language:
    """A language from a folder of data files and a grammar.

    Args:
        code: ISO 639-1.
        place: the folder.
        grammar: the rules of its words.
    """
    word = _word_pattern(grammar.CLITICS)

    def keys(phrase: str) -> tuple[str, ...]:
        return tuple(grammar.key(one) for one in word.findall(phrase))

    word_classes = {
        row["word"]: sum(classes.NAMES[name] for name in alternatives(row["classes"]))
        for row in read_table(place, "grammar.tsv")
    }
    cues, nouns = read_cues(place, Forms(keys, grammar.inflect, word_classes))
    lexicon, kinds, triggers = (LexiconBuilder(keys, word) for _ in range(3))
    lexicon.read(place, senses_of)
    kinds.read(place, kinds_of)
    triggers.read(place, triggers_of)
    return Language(
        code=code,
        word=word,
        key=grammar.key,
        is_adverb=grammar.is_adverb,
        is_past=grammar.is_past,
        is_participle=grammar.is_participle,
        classes=word_classes,
        entries=lexicon.entries(),
        kinds=kinds.entries(),
        triggers=triggers.entries(),
        cues=cues,
        nouns=nouns,
        fronted=_fronted(place, keys),
        compound_prepositions=_phrases(place, "compound_prepositions.tsv", keys),
        cue_words=frozenset(key for key, group in cues.items() if any(not cue.light for cue in group)),
        pronouns={row["word"]: _pronoun(row) for row in read_table(place, "pronouns.tsv")},
        abbreviations={row["word"]: bool(row["may_end"]) for row in read_table(place, "abbreviations.tsv")},
        numbers={row["word"]: int(row["number"]) for row in read_table(place, "numbers.tsv")},
        ordinals={row["word"]: int(row["number"]) for row in read_table(place, "ordinals.tsv")},
        additions=_phrases(place, "additions.tsv", keys),
        stamps=frozenset(one for row in read_table(place, "calendar.tsv") for one in keys(row["word"]))
        | {row["word"] for row in read_table(place, "stamps.tsv")},
        debris=_debris(place, keys),
        given_names={
            grammar.key(row["name"]): Gender(row["gender"]) if row["gender"] else None
            for row in read_table(place, "given_names.tsv")
        },
        name_endings={
            row["ending"]: Gender(row["gender"]) if row["gender"] else None
            for row in read_table(place, "name_endings.tsv")
        },
    )


def _word_pattern(clitics: tuple[str, ...]) -> re.Pattern[str]:
    clitic = "|".join(clitics)
    inner = f"(?!(?i:{clitic})(?![{_LETTER}]))" if clitic else ""
    alone = f"|'(?i:{clitic})(?![{_LETTER}])" if clitic else ""
    return re.compile(f"[{_LETTER}]+(?:(?:-|['‘]{inner})[{_LETTER}]+)*{alone}|[^\\w\\s]")


def _pronoun(row: dict[str, str]) -> Pronoun:
    cases = alternatives(row["cases"])
    return Pronoun(
        Gender(row["gender"]) if row["gender"] else None,
        row["number"] == "plural",
        "subject" in cases,
        "object" in cases,
        "possessive" in cases,
    )


def _fronted(place: Traversable, keys: Callable[[str], tuple[str, ...]]) -> dict[str, tuple[Fronted, ...]]:
    found: dict[str, tuple[Fronted, ...]] = {}
    for row in read_table(place, "fronted.tsv"):
        before, _, after = row["phrase"].partition("X")
        first, *rest = keys(before)
        found[first] = (*found.get(first, ()), Fronted(tuple(rest), keys(after)))
    return {first: tuple(sorted(group, key=lambda one: -len(one.before))) for first, group in found.items()}


def _phrases(
    place: Traversable, name: str, keys: Callable[[str], tuple[str, ...]]
) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in read_table(place, name):
        first, *rest = keys(row["phrase"])
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


def _debris(
    place: Traversable, keys: Callable[[str], tuple[str, ...]]
) -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for row in read_table(place, "debris.tsv"):
        first, *rest = keys(row["phrase"])
        found.setdefault(first, []).append((tuple(rest), bool(row["label"])))
    return {first: tuple(sorted(group, key=lambda one: (-len(one[0]), not one[1]))) for first, group in found.items()}
