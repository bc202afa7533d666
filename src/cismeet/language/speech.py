"""The verbs and nouns of speech of a language, in all their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.errors import LanguageError
from cismeet.language.schema import Cue, CueForm, Frame
from cismeet.language.table import Row, alternatives, read_table
from cismeet.model import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from importlib.resources.abc import Traversable

    Keys = Callable[[str], tuple[str, ...]]
    Inflect = Callable[[str], tuple[str, str]]
    Cues = Mapping[str, tuple[Cue, ...]]

__all__ = ["cue_forms", "read_cues"]

_FRAMES = {frame.value: frame for frame in Frame}


def read_cues(place: Traversable, inflect: Inflect, keys: Keys) -> tuple[Cues, Cues]:
    """The verbs of speech by the keys of their forms, and the nouns of speech by their first key."""
    verbs: dict[str, list[Cue]] = {}
    for row in read_table(place, "cues.tsv"):
        for key, cue in cue_forms(row, inflect, keys):
            verbs.setdefault(key, []).append(cue)
    for row in read_table(place, "light_verbs.tsv"):
        for key, cue in cue_forms({**row, "act": "state", "frames": "", "prepositions": ""}, inflect, keys, light=True):
            verbs.setdefault(key, []).append(cue)
    nouns: dict[str, list[Cue]] = {}
    for row in read_table(place, "speech_nouns.tsv"):
        first, *rest = keys(row["noun"])
        nouns.setdefault(first, []).append(
            Cue(row["noun"], _act(row), CueForm.BASE, _frames(row), frozenset(alternatives(row["prepositions"])), tuple(rest))
        )
    return _sorted(verbs), _sorted(nouns)


def cue_forms(row: Row, inflect: Inflect, keys: Keys, *, light: bool = False) -> Iterable[tuple[str, Cue]]:
    """Every form of one verb of speech, with the key of its first word."""
    verb, *rest = keys(row["lemma"])
    third, participle = inflect(verb)
    forms = (
        (keys(row["past"])[0], CueForm.PAST),
        (verb, CueForm.BASE),
        (third, CueForm.PRESENT),
        (participle, CueForm.PARTICIPLE),
        (keys(row["participle"])[0], CueForm.PAST_PARTICIPLE),
    )
    particle = len(rest) == 1 or (len(rest) > 1 and all(len(one) <= 3 for one in rest))  # noqa: PLR2004
    gap = bool(rest) and not particle
    if gap and rest[0] in ("a", "an", "the"):
        rest = rest[1:]
    prepositions = frozenset(alternatives(row["prepositions"]))
    seen: set[str] = set()
    for key, form in forms:
        if key not in seen:
            seen.add(key)
            yield key, Cue(row["lemma"], _act(row), form, _frames(row), prepositions, tuple(rest), gap, light)


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
    return {key: tuple(sorted(group, key=lambda cue: (-len(cue.rest), not cue.light, cue.lemma))) for key, group in cues.items()}
