"""The verbs and nouns of speech of a language, in all their forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from cismeet.errors import LanguageError
from cismeet.language import classes
from cismeet.language.schema import Cue, CueForm, Frame
from cismeet.language.table import Row, Tables, alternatives
from cismeet.model import Act

if TYPE_CHECKING:
    from collections.abc import Iterable

Cues: TypeAlias = "Mapping[str, tuple[Cue, ...]]"

__all__ = ["Cues", "Forms", "cue_forms", "read_cues"]

_FRAMES = {frame.value: frame for frame in Frame}


def read_cues(tables: Tables, forms: Forms) -> tuple[Cues, Cues]:
    """The verbs of speech by the keys of their forms, and the nouns of speech by their first key."""
    keys = forms.keys
    verbs: dict[str, list[Cue]] = {}

    def light(row: Row) -> list[tuple[str, Cue]]:
        return list(cue_forms({**row, "act": "state", "frames": "", "prepositions": ""}, forms, light=True))

    def noun(row: Row) -> tuple[str, Cue]:
        first, *rest = keys(row["noun"])
        prepositions = frozenset(alternatives(row["prepositions"]))
        return first, Cue(row["noun"], _act(row), CueForm.BASE, _frames(row), prepositions, tuple(rest))

    heavy = tables.each("cues", lambda row: list(cue_forms(row, forms)))
    for key, cue in chain.from_iterable((*heavy, *tables.each("light_verbs", light))):
        verbs.setdefault(key, []).append(cue)
    nouns: dict[str, list[Cue]] = {}
    for key, cue in tables.each("speech_nouns", noun):
        nouns.setdefault(key, []).append(cue)
    return _sorted(verbs), _sorted(nouns)


@frozen
class Forms:
    """How the words of a language are cut and inflected.

    Args:
        keys: the keys of a phrase.
        inflect: the third person and the participle of a verb, each with its variants (``is/are``).
        classes: grammatical word classes by key, as bits.
    """

    keys: Callable[[str], tuple[str, ...]]
    inflect: Callable[[str], tuple[str, str]]
    classes: Mapping[str, int]


def cue_forms(row: Row, forms: Forms, *, light: bool = False) -> Iterable[tuple[str, Cue]]:
    """Every form of one verb of speech, with the key of its first word.

    Where a verb goes with a noun phrase (put the *question*), a few words may part the two
    (put to him the question); a single word (make *clear*, call *on*) follows at once.
    """
    verb, *rest = forms.keys(row["lemma"])
    third, participle = forms.inflect(verb)
    found = [
        (forms.keys(written)[0], form)
        for cell, form in (
            (row["past"], CueForm.PAST),
            (verb, CueForm.BASE),
            (third, CueForm.PRESENT),
            (participle, CueForm.PARTICIPLE),
            (row["participle"], CueForm.PAST_PARTICIPLE),
        )
        for written in cell.split("/")
    ]
    gap = len(rest) > 1 and any(not forms.classes.get(word, 0) for word in rest)
    if gap and forms.classes.get(rest[0], 0) & classes.ARTICLE:
        rest = rest[1:]
    act, frames, prepositions = _act(row), _frames(row), frozenset(alternatives(row["prepositions"]))
    seen: set[str] = set()
    for key, form in found:
        if key not in seen:
            seen.add(key)
            yield key, Cue(row["lemma"], act, form, frames, prepositions, tuple(rest), gap, light)


def _act(row: Row) -> Act:
    try:
        return Act(row["act"])
    except ValueError:
        right = ", ".join(Act)
        raise LanguageError(f"{row!r}: there is no act {row['act']!r}; acts are {right}") from None


def _frames(row: Row) -> frozenset[Frame]:
    try:
        return frozenset(_FRAMES[name] for name in alternatives(row["frames"]))
    except KeyError as unknown:
        right = ", ".join(_FRAMES)
        raise LanguageError(f"{row!r}: there is no frame {unknown}; frames are {right}") from None


def _sorted(cues: dict[str, list[Cue]]) -> dict[str, tuple[Cue, ...]]:
    return {key: tuple(sorted(group, key=_longest_first)) for key, group in cues.items()}


def _longest_first(cue: Cue) -> tuple[int, bool, bool, str]:
    """The order in which cues of one verb are tried: those that may not be parted before those that may."""
    return -len(cue.rest), cue.gap, not cue.light, cue.lemma
