"""What is done by saying something: the act of the verb, changed by negation and by what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import Frame
from cismeet.model import Act

if TYPE_CHECKING:
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.text.document import Document

__all__ = ["act_of"]

_LEADS_CLAUSE = classes.COMPLEMENTISER | classes.QUESTION
_THAT = classes.COMPLEMENTISER | classes.DEMONSTRATIVE


def act_of(document: Document, attribution: Attribution) -> Act:
    """The act of an attribution."""
    act = attribution.cue.act
    if attribution.negated:
        return Act.REJECT if act is Act.AGREE else Act.STATE
    if act is Act.STATE and _tells_to_do(document, attribution):
        return Act.REQUEST
    return Act.REQUEST if act is Act.ASK and _asks_to_do(document, attribution) else act


def _tells_to_do(document: Document, attribution: Attribution) -> bool:
    """Told X to do: a request."""
    following = attribution.following
    if following is None or not following.speaks_to_somebody or Frame.INFINITIVE not in attribution.cue.frames:
        return False
    kinds, content = document.words.classes, following.content
    return content < len(kinds) and bool(kinds[content] & classes.INFINITIVE)


def _asks_to_do(document: Document, attribution: Attribution) -> bool:
    """Asked [X] to do, asked for, asked that: a request and no question."""
    following = attribution.following
    if following is None or Frame.INFINITIVE not in attribution.cue.frames:
        return False
    kinds, content = document.words.classes, following.content
    if content >= len(kinds):
        return False
    if not document.words.forms[content][0].isalnum():  # a mark: what is asked is quoted
        return False
    kind, lead = kinds[content], kinds[content - 1]
    if content == attribution.cue.last and not document.quoted[content] and not kind & _LEADS_CLAUSE:
        return True
    return bool(kind & classes.INFINITIVE or lead & classes.BENEFIT or lead & _THAT == _THAT)
