"""Where what is said ends, behind the verb that reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hits

__all__ = ["content_end"]

_LEADS_CLAUSE = classes.COMPLEMENTISER | classes.QUESTION
_FINITE = classes.BE | classes.MODAL | classes.AUXILIARY
_FINITE_WITHIN = 12  # tokens from the beginning of a clause
_LEADS_OBJECT = classes.ARTICLE | classes.POSSESSIVE | classes.PREPOSITION | classes.QUANTIFIER


def content_end(mentions: Mentions, triggers: Hits, first: int, after: int) -> int:
    """Index after the last token of the content that begins at `first` and ends by `after`.

    A noun phrase as content ends before a further verb of the same subject (presented
    the plan *and handed him a copy*); a clause goes on over it.
    """
    after = _before_remark(mentions, first, after)
    words, quoted = mentions.document.words, mentions.document.quoted
    kinds = words.classes
    if (first and kinds[first - 1] & _LEADS_CLAUSE) or _is_clause(kinds, first, after):
        return _before_deed(mentions, first, after)
    for place in range(first + 1, after - 1):
        if kinds[place] & classes.CONJUNCTION and not quoted[place] and _verb_follows(mentions, triggers, place, after):
            return place - 1 if words.forms[place - 1] == "," else place
    return after


def _before_remark(mentions: Mentions, first: int, after: int) -> int:
    """Where a remark of the text on what was said begins (…, to which Y answered in the affirmative)."""
    document = mentions.document
    forms, kinds = document.words.forms, document.words.classes
    for place in range(first + 1, after - 3):
        if forms[place] != "," or not kinds[place + 2] & classes.RELATIVE or document.quoted[place]:
            continue
        if kinds[place + 1] & classes.PREPOSITION:
            mention = mentions.starting.get(place + 3)
            if mention is not None and mention.last in mentions.cues:
                return place
    return after


def _before_deed(mentions: Mentions, first: int, after: int) -> int:
    """Where a clause ends before what its speaker does then (assured him that A*, and handed him a letter*)."""
    document = mentions.document
    words, pronouns = document.words, document.language.pronouns
    for place in range(first + 1, after - 3):
        if words.forms[place] != "," or not words.classes[place + 1] & classes.CONJUNCTION or document.quoted[place]:
            continue
        verb, thing = place + 2, pronouns.get(words.keys[place + 3])
        if (
            thing is not None
            and thing.object
            and document.language.is_past(words.keys[verb])
            and verb not in mentions.cues
        ):
            return place
    return after


def _is_clause(kinds: list[int], first: int, after: int) -> bool:
    """Whether the content is a clause without its complementiser (said the region was …), not a noun phrase."""
    return any(kind & _FINITE for kind in kinds[first : min(after, first + _FINITE_WITHIN)])


def _verb_follows(mentions: Mentions, triggers: Hits, conjunction: int, after: int) -> bool:
    """Whether a conjunction leads a further verb with its object (and *warmly thanked the hosts*)."""
    document = mentions.document
    words = document.words
    verb = conjunction + 1
    while verb < after and words.classes[verb] & classes.ADVERB:
        verb += 1
    if verb + 1 >= after:
        return False
    if verb not in triggers.starting and not document.language.is_past(words.keys[verb]):
        return False
    return _begins_object(mentions, verb + 1)


def _begins_object(mentions: Mentions, place: int) -> bool:
    """Whether an object or preposition stands here, so that the word before is a verb and no participle of a list."""
    document = mentions.document
    if document.words.classes[place] & _LEADS_OBJECT or place in mentions.starting:
        return True
    return document.words.keys[place] in document.language.pronouns
