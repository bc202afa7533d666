"""Whether what stands beside a verb of speech is content at all."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import Frame
from cismeet.parsers.mentions.mention import MentionKind

if TYPE_CHECKING:
    from cismeet.model import Span
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.readings.attributions.frames import Following
    from cismeet.parsers.text.document import Document

__all__ = ["is_hollow", "is_without_content"]

_SHORTEST_CLAUSE = 5
_OPENS_CLAUSE = classes.COMPLEMENTISER | classes.QUESTION
_LEADS_CLAUSE = classes.CONJUNCTION | classes.SUBORDINATOR | classes.PREPOSITION
_LEADS_ADJUNCT = classes.PREPOSITION | classes.SUBORDINATOR
_PHRASES = (Frame.NOUN_PHRASE, Frame.KEEP)
_VERBAL = classes.BE | classes.MODAL | classes.AUXILIARY | classes.INFINITIVE | classes.QUESTION


def is_hollow(document: Document, attribution: Attribution, following: Following, spans: list[Span]) -> bool:
    """Whether what follows a verb only goes with it.

    Args:
        document: the text.
        attribution: the verb.
        following: what stands after it.
        spans: what would be its content.
    """
    if len(spans) != 1 or document.quoted[following.content]:
        return False
    return _is_adjunct(document, attribution, following) or _is_fragment(document, attribution, following, spans[0])


def _is_adjunct(document: Document, attribution: Attribution, following: Following) -> bool:
    """Spoke at the beginning of the talks: a preposition that the verb does not rule, or a conjunction."""
    place, cue = following.content, attribution.cue
    if document.words.classes[place - 1] & _OPENS_CLAUSE and place > cue.last:
        return False
    addressed = following.addressee is not None or following.addressed is not None
    if place != attribution.cue_span[1] and not addressed:
        return False
    kinds = document.words.classes
    while kinds[place] & classes.ADVERB and not kinds[place] & _LEADS_CLAUSE and place < len(kinds) - 1:
        place += 1  # gave the instruction *right* at the table
    kind = kinds[place]
    if kind & classes.CONJUNCTION:
        return True
    if not kind & classes.PREPOSITION or document.words.keys[place] in cue.prepositions:
        return False
    return not (kind & classes.INFINITIVE and Frame.INFINITIVE in cue.frames)


def _is_fragment(document: Document, attribution: Attribution, following: Following, span: Span) -> bool:
    """Said goodbye, said greeting the guest: a few words without a verb after a verb that reports clauses."""
    cue, place = attribution.cue, following.content
    if not cue.frames.isdisjoint(_PHRASES) or cue.nominal or place != attribution.cue_span[1]:
        return False
    words = document.words
    if words.forms[place] == ":":
        return False
    last = bisect_left(words.starts, span.end, place)
    if last - place >= _SHORTEST_CLAUSE or (last - place > 1 and _is_subject(document, place)):
        return False
    is_past = document.language.is_past
    return not any(words.classes[at] & _VERBAL or is_past(words.keys[at]) for at in range(place, last))


def _is_subject(document: Document, place: int) -> bool:
    """He says *he* likes it: a pronoun that can only be the subject of a clause."""
    pronoun = document.language.pronouns.get(document.words.keys[place])
    return pronoun is not None and pronoun.subject and not pronoun.object and not pronoun.possessive


def is_without_content(mentions: Mentions, span: Span) -> bool:
    """Whether what is left as content is nothing said: somebody, or a word for what was told before."""
    return _is_somebody(mentions, span) or _only_points(mentions.document, span)


def _is_somebody(mentions: Mentions, span: Span) -> bool:
    """Whether what is left as content only names a person: an act towards somebody, without content."""
    words = mentions.document.words
    mention = mentions.starting.get(bisect_left(words.starts, span.start))
    if mention is None or mention.kind is MentionKind.GROUP:
        return False
    named = (mention.name, mention.role, mention.reference, mention.pronoun)
    if all(one is None for one in named) or words.starts[mention.first] != span.start:
        return False
    last = bisect_left(words.starts, span.end, mention.last)
    return all(_only_tells_when(mentions, place) for place in range(mention.last, last))


def _only_tells_when(mentions: Mentions, place: int) -> bool:
    """Whether a word behind somebody is a date or an adverb (called the guest *yesterday*)."""
    words = mentions.document.words
    return mentions.dated[place] is not None or bool(words.classes[place] & classes.ADVERB)


def _only_points(document: Document, span: Span) -> bool:
    """Whether what is left as content only points at what was told before (denied *it*; said *this* at a briefing)."""
    words = document.words
    first = bisect_left(words.starts, span.start)
    if document.quoted[first] or not _is_pointer(document, first):
        return False
    after = first + 1
    return after >= len(words) or words.starts[after] >= span.end or bool(words.classes[after] & _LEADS_ADJUNCT)


def _is_pointer(document: Document, place: int) -> bool:
    """It, this, these: a word that stands for something and for nobody."""
    return bool(document.words.classes[place] & (classes.DEMONSTRATIVE | classes.NEUTER))
