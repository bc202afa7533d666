"""Which sentences tell who was there."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import FINITE_FORMS, REPORTING, TopicSense, TopicUse
from cismeet.parsers.mentions.mention import MentionKind
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.setting import Setting
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["attendance", "is_absent", "mentions_in"]

_A_LIST = 3  # people
_SOMEBODY = (MentionKind.NAME, MentionKind.OFFICE)


def attendance(mentions: Mentions, triggers: Hits, setting: Setting) -> list[Sentence]:
    """The lead and the sentences that tell who else was there.

    Args:
        mentions: what is named in the text.
        triggers: words that lead to topics.
        setting: knows the lead.
    """
    document = mentions.document
    lead = {sentence.first for sentence in setting.lead}
    telling = _with_verb(document) | _with_list(mentions)
    found: list[Sentence] = []
    for number, sentence in enumerate(document.sentences):
        kind = document.blocks[sentence.block].kind
        if (
            sentence.first in lead
            or (kind is BlockKind.ITEM and _is_entry(mentions, sentence))
            or (kind is BlockKind.PARAGRAPH and number in telling and _attends(mentions, triggers, sentence))
        ):
            found.append(sentence)
    return found


def mentions_in(mentions: Mentions, sentence: Sentence) -> list[Mention]:
    """The mentions of people that begin in a sentence."""
    people = mentions.people
    first = bisect_left(people, sentence.first, key=_first)
    return people[first : bisect_left(people, sentence.last, first, key=_first)]


def _first(mention: Mention) -> int:
    return mention.first


def is_absent(mentions: Mentions, mention: Mention) -> bool:
    """At the invitation of X, who is expected: named in the lead, but not there."""
    kinds, before = mentions.document.words.classes, mention.first - 1
    if before < 0:
        return False
    if kinds[before] & classes.ORIGIN:
        return True
    return before > 0 and bool(kinds[before] & classes.GENITIVE and kinds[before - 1] & classes.ORIGIN)


def _with_verb(document: Document) -> set[int | None]:
    """The numbers of the sentences in which somebody attends or accompanies, outside quotations."""
    kinds = document.words.classes
    if not any(kind & classes.ATTENDED for kind in set(kinds)):
        return set()
    places = [at for at, kind in enumerate(kinds) if kind & classes.ATTENDED and not document.quoted[at]]
    return set(map(document.sentence_at, places))


def _with_list(mentions: Mentions) -> set[int | None]:
    """The numbers of the sentences that name several with their offices."""
    titled = [one.first for one in mentions.people if one.role is not None and one.kind is MentionKind.NAME]
    if len(titled) < _A_LIST:
        return set()
    counts = Counter(map(mentions.document.sentence_at, titled))
    return {number for number, count in counts.items() if count >= _A_LIST}


def _is_entry(mentions: Mentions, sentence: Sentence) -> bool:
    """Whether an item of a list begins with a name and an office."""
    first = mentions.starting.get(sentence.first)
    return first is not None and first.name is not None and first.role is not None


def _attends(mentions: Mentions, triggers: Hits, sentence: Sentence) -> bool:
    """Whether a sentence with a verb or a list of attendance only tells who was there.

    It tells neither of what is ahead, nor of what somebody says, nor of what is adopted.
    """
    kinds = mentions.document.words.classes
    if any(kind & classes.MODAL for kind in kinds[sentence.first : sentence.last]):
        return False
    if not any(mention.kind in _SOMEBODY for mention in mentions_in(mentions, sentence)):
        return False
    return not _reports_speech(mentions, sentence) and not _reports_adoption(triggers, sentence)


def _reports_speech(mentions: Mentions, sentence: Sentence) -> bool:
    places = mentions.cue_places
    first = bisect_left(places, sentence.first)
    for place in places[first : bisect_left(places, sentence.last, first)]:
        cue = mentions.cues[place]
        if cue.form in FINITE_FORMS and not REPORTING.isdisjoint(cue.frames):
            return True
    return False


def _reports_adoption(triggers: Hits, sentence: Sentence) -> bool:
    for at in range(sentence.first, sentence.last):
        sense = triggers.at(at, TopicSense)
        if sense is not None and sense.use is TopicUse.ADOPTED:
            return True
    return False
