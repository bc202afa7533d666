"""Verbs and nouns of speech: where an act of speech may be attributed to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import CueForm, Frame
from cismeet.model import Act

if TYPE_CHECKING:
    from cismeet.language.schema import Cue
    from cismeet.parsers.text.document import Document

__all__ = ["CueMention", "find_cues"]

_LONGEST_GAP = 6
_LONGEST_NOUN_PHRASE = 10
_LONGEST_ADDRESSEE = 9
_BORDERS = frozenset((",", ".", ";"))
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


_OPENS_NOUN = classes.ARTICLE | classes.POSSESSIVE | classes.DEMONSTRATIVE | classes.QUANTIFIER | classes.NUMBER
_LIKE_NOUNS = frozenset((CueForm.BASE, CueForm.PARTICIPLE, CueForm.PRESENT))
"""Forms that are nouns behind an article (the offer, a briefing, the claims)."""


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
    quoted, kinds = document.quoted, document.words.classes
    found: dict[int, CueMention] = {}
    noun = -1
    for place, group in enumerate(map(document.language.cues.get, document.words.keys)):
        if group is None or quoted[place] or place == noun:
            continue
        cue = _match(document, group, place)
        if cue is None or (cue.form in _LIKE_NOUNS and _is_noun(kinds, cue)):
            continue
        found[cue.first] = cue
        if cue.nominal:  # pass on his *regards*
            noun = cue.last - 1
    return found


def _is_noun(kinds: list[int], cue: CueMention) -> bool:
    """Whether the word is a noun: *the* offer, *his* claims, *his kind* regards *to* the host."""
    first = cue.first
    before = kinds[first - 1] if first else 0
    if before & (classes.ARTICLE | classes.POSSESSIVE):
        return True
    if before or first < 2 or not kinds[first - 2] & classes.POSSESSIVE:  # noqa: PLR2004  (an adjective between)
        return False
    return cue.last < len(kinds) and bool(kinds[cue.last] & classes.PREPOSITION)


def _match(document: Document, group: tuple[Cue, ...], place: int) -> CueMention | None:
    """The first of the verbs that begin with this word whose further words stand behind it, or an adverb before it."""
    keys = document.words.keys
    verb = place + 1
    near = keys[verb : verb + _LONGEST_GAP]
    before = tuple(keys[max(place - 1, 0) : place])
    for cue in group:
        rest = cue.rest
        if cue.light:
            found = _noun_of_speech(document, cue, verb)
            if found is not None:
                return _with_noun(place, verb, cue, found)
        elif not rest:
            return _plain(place, verb, verb, cue)
        elif rest[0] in near:
            last = _after_rest(document, cue, verb)
            if last:
                return _plain(place, verb, last, cue)
        elif rest == before and document.language.is_adverb(rest[0]):  # *highly* assessed the work
            return _plain(place - 1, verb, verb, cue)
    return None


def _plain(place: int, verb: int, last: int, cue: Cue) -> CueMention:
    """A verb that says itself what is done, with the words that belong to it ("draw attention to")."""
    if Frame.KEEP in cue.frames:
        last = verb
    return CueMention(place, last, last, cue.lemma, cue.act, cue.form, cue.frames, cue.prepositions)


def _with_noun(place: int, verb: int, cue: Cue, found: tuple[Cue, int]) -> CueMention:
    """A verb that says nothing alone, with its noun of speech ("expressed confidence")."""
    noun, last = found
    if Frame.KEEP in noun.frames:
        return CueMention(place, verb, verb, cue.lemma, noun.act, cue.form, noun.frames, noun.prepositions)
    lemma = f"{cue.lemma} {noun.lemma}"
    return CueMention(place, last, verb, lemma, noun.act, cue.form, noun.frames, noun.prepositions, nominal=True)


def _after_rest(document: Document, cue: Cue, verb: int) -> int:
    """Index after the further words of a verb, right behind it or parted from it; 0 when they are not there."""
    keys, rest = document.words.keys, cue.rest
    places = range(verb, verb + 1)
    if cue.gap:
        places = range(verb, _end_of_window(document, verb))
    for place in places:
        last = place + len(rest)
        if tuple(keys[place:last]) == rest:
            return 0 if Frame.INFINITIVE in cue.frames and _marks_infinitive(document, last) else last
    return 0


def _marks_infinitive(document: Document, after: int) -> bool:
    """Whether the last word of a verb's rest marks an infinitive (agreed *to meet*; but: agreed *to the plan*)."""
    words = document.words
    if after >= len(words) or not words.classes[after - 1] & classes.INFINITIVE:
        return False
    form = words.forms[after]
    return form.islower() and not words.classes[after] & _OPENS_NOUN and not document.language.is_plural(form)


def _end_of_window(document: Document, verb: int) -> int:
    """Index after the last word where the rest of a verb may begin: a short noun phrase may part the two."""
    kinds = document.words.classes
    last = min(len(kinds), verb + _LONGEST_GAP)
    for place in range(verb, last):
        if not _may_part(document, place, kinds[place]):
            return place + 1
    return last


def _may_part(document: Document, place: int, kind: int) -> bool:
    """Whether a word may stand between a verb and its rest (drew *his colleagues'* attention)."""
    if kind & _NO_GAP and not kind & _GAP:
        return False
    form = document.words.forms[place]
    return (form[0].isalnum() or bool(kind & classes.CLITIC) or form == "'") and not document.quoted[place]


def _noun_of_speech(document: Document, cue: Cue, verb: int) -> tuple[Cue, int] | None:
    """The noun of speech behind a verb that says nothing alone, and the index after it."""
    keys, kinds = document.words.keys, document.words.classes
    nouns = document.language.nouns
    first = verb + len(cue.rest)
    if tuple(keys[verb:first]) != cue.rest:
        return None
    for place in range(first, min(len(keys), first + _LONGEST_NOUN_PHRASE)):
        for noun in nouns.get(keys[place], ()):
            last = place + 1 + len(noun.rest)
            if tuple(keys[place + 1 : last]) == noun.rest:
                return noun, last
        if not _may_part(document, place, kinds[place]) and not _leads_to_gift(document, place, kinds[place]):
            return None
    return None


def _leads_to_gift(document: Document, place: int, kind: int) -> bool:
    """Whether a short addressee parts a verb from a noun that is itself said (conveyed *to the people* greetings)."""
    if not kind & classes.GOAL:
        return False
    forms, keys, nouns = document.words.forms, document.words.keys, document.language.nouns
    for ahead in range(place + 1, min(len(keys), place + _LONGEST_ADDRESSEE)):
        group = nouns.get(keys[ahead])
        if group:
            return Frame.KEEP in group[0].frames
        if forms[ahead] in _BORDERS:
            return False
    return False
