"""Verbs and nouns of speech: where an act of speech may be attributed to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import CueForm, Frame

if TYPE_CHECKING:
    from cismeet.language.schema import Cue
    from cismeet.model import Act
    from cismeet.parsers.text.document import Document

__all__ = ["CueMention", "find_cues"]

_LONGEST_GAP = 6
_GAP = (
    classes.ARTICLE
    | classes.POSSESSIVE
    | classes.DEMONSTRATIVE
    | classes.QUANTIFIER
    | classes.ADVERB
    | classes.CLITIC
    | classes.CONJUNCTION
)
_NO_GAP = (
    classes.PREPOSITION
    | classes.COMPLEMENTISER
    | classes.BE
    | classes.MODAL
    | classes.AUXILIARY
    | classes.INFINITIVE
    | classes.RELATIVE
)


@frozen
class CueMention:
    """A verb of speech in the text.

    Args:
        first: index of its first token.
        last: index after its last token (with its noun of speech).
        verb: index of the token after the verb itself.
        lemma: the verb's base form.
        act: what is done by saying it.
        form: the form of the verb.
        frames: what may follow.
        prepositions: the prepositions that may lead its content.
        nominal: a noun of speech carries the act.
    """

    first: int
    last: int
    verb: int
    lemma: str
    act: Act
    form: CueForm
    frames: frozenset[Frame]
    prepositions: frozenset[str]
    nominal: bool = False


def find_cues(document: Document) -> dict[int, CueMention]:
    """The verbs of speech outside quotations, by their first token."""
    cues, keys, quoted = document.language.cues, document.words.keys, document.quoted
    found: dict[int, CueMention] = {}
    for place, key in enumerate(keys):
        group = cues.get(key)
        if group is None or quoted[place]:
            continue
        cue = _match(document, group, place)
        if cue is not None:
            found[place] = cue
    return found


def _match(document: Document, group: tuple[Cue, ...], place: int) -> CueMention | None:
    keys = document.words.keys
    verb = place + 1
    following = keys[verb] if verb < len(keys) else ""
    window: list[str] | None = None
    for cue in group:
        rest = cue.rest
        if cue.light:
            found = _noun_of_speech(document, cue, verb)
            if found is not None:
                noun, last = found
                if Frame.KEEP in noun.frames:
                    return CueMention(place, verb, verb, cue.lemma, noun.act, cue.form, noun.frames, noun.prepositions)
                return CueMention(
                    place, last, verb, f"{cue.lemma} {noun.lemma}", noun.act, cue.form, noun.frames, noun.prepositions,
                    nominal=True,
                )
            continue
        if not rest or (rest[0] == following and tuple(keys[verb : verb + len(rest)]) == rest):
            last = verb + len(rest)
        elif cue.gap:
            if window is None:
                window = _window(document, verb)
            last = _after_gap(keys, window, rest, verb)
            if not last:
                continue
        else:
            continue
        if Frame.KEEP in cue.frames:
            return CueMention(place, verb, verb, cue.lemma, cue.act, cue.form, cue.frames, cue.prepositions)
        return CueMention(place, last, verb if not rest else last, cue.lemma, cue.act, cue.form, cue.frames, cue.prepositions)
    return None


def _window(document: Document, verb: int) -> list[str]:
    """The words behind a verb where the rest of a cue may begin: a short noun phrase may part the two."""
    keys, kinds = document.words.keys, document.words.classes
    last = min(len(keys), verb + _LONGEST_GAP)
    for place in range(verb, last):
        if not _may_part(document, place, kinds[place]):
            return keys[verb : place + 1]
    return keys[verb:last]


def _after_gap(keys: list[str], window: list[str], rest: tuple[str, ...], verb: int) -> int:
    """Index after `rest` where it begins in the window; 0 when it is not there."""
    if rest[0] not in window:
        return 0
    for place, key in enumerate(window, start=verb):
        if key == rest[0] and tuple(keys[place : place + len(rest)]) == rest:
            return place + len(rest)
    return 0


def _may_part(document: Document, place: int, kind: int) -> bool:
    form = document.words.forms[place]
    if document.quoted[place] or not (form[0].isalnum() or kind & classes.CLITIC or form == "'"):
        return False
    return bool(kind & _GAP) or not kind & _NO_GAP


def _noun_of_speech(document: Document, cue: Cue, verb: int) -> tuple[Cue, int] | None:
    keys, kinds = document.words.keys, document.words.classes
    nouns = document.language.nouns
    place = verb + len(cue.rest)
    if tuple(keys[verb:place]) != cue.rest:
        return None
    for place in range(place, min(len(keys), place + _LONGEST_GAP + 4)):
        for noun in nouns.get(keys[place], ()):
            if tuple(keys[place + 1 : place + 1 + len(noun.rest)]) == noun.rest:
                return noun, place + 1 + len(noun.rest)
        if not _may_part(document, place, kinds[place]) and not (kinds[place] & classes.GOAL and Frame.KEEP in _frames_ahead(document, place)):
            return None
    return None


def _frames_ahead(document: Document, place: int) -> frozenset[Frame]:
    """The frames of a noun of speech behind a short addressee (conveyed *to the people* festive greetings)."""
    keys, nouns = document.words.keys, document.language.nouns
    for ahead in range(place + 1, min(len(keys), place + _LONGEST_GAP + 3)):
        for noun in nouns.get(keys[ahead], ()):
            return noun.frames
        if document.words.forms[ahead] in (",", ".", ";"):
            break
    return frozenset()
