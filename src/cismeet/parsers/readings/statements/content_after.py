"""What is said where it stands behind its verb: X said that A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import Frame
from cismeet.model import Act, Span
from cismeet.parsers.readings.content import cut, quote_span
from cismeet.parsers.readings.statements.content_end import content_end
from cismeet.parsers.readings.statements.hollow import is_hollow
from cismeet.parsers.readings.voices import Group

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.readings.attributions.frames import Following
    from cismeet.parsers.text.document import Document

__all__ = ["Content", "content_after"]

_BETWEEN = frozenset(",-–—")
_WISHES = (Act.CONGRATULATE, Act.HOPE)
_LEADS_SOMEBODY = classes.ARTICLE | classes.POSSESSIVE


@frozen
class Content:
    """What is said.

    Args:
        spans: its parts, none where nothing is found.
        to: to whom, where the content itself tells.
        takes_object: the object of the verb is what is said, and nobody is spoken to.
    """

    spans: list[Span]
    to: Group | None = None
    takes_object: bool = False


def content_after(
    mentions: Mentions, triggers: Hits, attribution: Attribution, before: int, after: int
) -> Content | None:
    """The content between two tokens, of which the verb stands in the middle; None when nothing was said.

    Where nothing stands behind the verb, it may be a quotation right before the clause, or the verb's object.
    """
    following = attribution.following
    if following is None:
        return None
    document, content = mentions.document, following.content
    wished: Content | None = None
    quoted = _quotation_before(document, before, attribution.first)
    if quoted and _only_accompanies(document, attribution, content):
        return Content(quoted)
    spans = cut(document, content, content_end(mentions, triggers, content, after))
    if spans and not is_hollow(document, attribution, following, spans):
        wished = _wished_to(mentions, attribution, following, after)
        if wished is None:
            return None if _is_denied(document, attribution, content) else Content(spans)
        if wished.spans:
            return wished
    spans = quoted
    if not spans and Frame.NOUN_PHRASE in attribution.cue.frames and _is_addressed(following):
        return Content(cut(document, attribution.cue.last, after), takes_object=True)
    return Content(spans, wished.to if wished is not None else None)


def _only_accompanies(document: Document, attribution: Attribution, content: int) -> bool:
    """Whether a clause behind the verb tells when it was said (“A,” he said *as he opened the meeting*)."""
    if content != attribution.cue_span[1] or content >= len(document.words):
        return False
    kind = document.words.classes[content]
    return bool(kind & classes.SUBORDINATOR) and not kind & classes.COMPLEMENTISER


def _is_denied(document: Document, attribution: Attribution, content: int) -> bool:
    """Whether a negation right behind the verb denies it (said *nothing*; but: called for *not* hurrying)."""
    kinds = document.words.classes
    if not kinds[content] & classes.NEGATION or content != attribution.cue_span[1]:
        return False
    if content + 1 < len(kinds) and kinds[content + 1] & classes.INFINITIVE:  # asked *not to* wait
        return False
    return not kinds[content - 1] & classes.PREPOSITION


def _is_addressed(following: Following) -> bool:
    """Criticized the draft: what looks like an addressee, with nothing after it, is what is said."""
    return following.addressee is not None or following.addressed is not None


def _wished_to(mentions: Mentions, attribution: Attribution, following: Following, after: int) -> Content | None:
    """Wished peace to the people: the addressee behind the content."""
    cue = attribution.cue
    if cue.act not in _WISHES or cue.nominal or Frame.NOUN_PHRASE not in cue.frames or _is_addressed(following):
        return None
    document, first = mentions.document, following.content
    kinds, forms = document.words.classes, document.words.forms
    for place in range(first + 1, after - 1):
        whom = place + 1
        if kinds[place] & classes.GOAL and (kinds[whom] & _LEADS_SOMEBODY or whom in mentions.starting):
            last = after if forms[after - 1][0].isalnum() else after - 1
            group = Group(document.written(whom, last), document.span(whom, last))
            return Content(cut(document, first, place), to=group)
    return None


def _quotation_before(document: Document, before: int, first: int) -> list[Span]:
    """The quotation that ends right before the clause."""
    place = first - 1
    while place >= before and document.words.forms[place] in _BETWEEN:
        place -= 1
    if place < before or not document.quoted[place]:
        return []
    span = quote_span(document, document.quotes[document.quoted[place] - 1])
    return [span] if span is not None else []
