"""What kind of meeting is reported: rules asked in order, the first answer wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import FINITE_FORMS
from cismeet.model import MeetingKind
from cismeet.parsers.readings.setting.kind_words import KindWords
from cismeet.parsers.readings.summits import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["CALLED_OFF", "decide_kind"]

CALLED_OFF: Final = frozenset(("kind-cancelled", "kind-announced"))
"""The rules after which no meeting is reported: it was called off, or is only to come."""

_PREDICATE_WITHIN = 6  # tokens behind an event
_AT_END = 3  # tokens in which the verb of a spokesperson ends a sentence


@frozen(eq=False)
class _Clues:
    """What the rules go by.

    Args:
        words: the kinds that words tell.
        reported: the event that the lead reports.
        coming: the lead speaks of the future alone.
        closing_verb: the token of a verb of speech that ends the first sentence, -1 without one.
        ends_with_verb: nothing follows that verb.
        subject: the meeting is what the first sentence is about (*the meeting of* X with Y was put off).
    """

    words: KindWords
    reported: Event | None
    coming: bool
    closing_verb: int
    ends_with_verb: bool
    subject: bool

    @property
    def is_told_by_spokesperson(self) -> bool:
        """Whether a word of briefing, a spokesperson for instance, stands before the closing verb."""
        first = self.words.first_in_lead.get(MeetingKind.BRIEFING)
        return first is not None and self.closing_verb >= first

    def tells(self, kind: MeetingKind) -> bool:
        """Whether a word tells the kind."""
        return kind in self.words.told

    def in_title(self, kind: MeetingKind) -> bool:
        """Whether a word of title or headline tells the kind."""
        return kind in self.words.in_title

    def leads(self, kind: MeetingKind) -> bool:
        """Whether the lead tells the kind, before any word of a meeting."""
        first = self.words.first_in_lead.get(kind)
        met = self.words.first_in_lead.get(MeetingKind.MEETING)
        return first is not None and (met is None or first < met)


def decide_kind(
    mentions: Mentions, lead: Sequence[Sentence], words: KindWords, reported: Event | None
) -> tuple[MeetingKind, str]:
    """The kind of meeting, and the name of the rule that decided it.

    Args:
        mentions: what is named in the text.
        lead: its lead.
        words: the kinds that words tell.
        reported: the event that the lead reports.
    """
    first = lead[0] if lead else None
    closing_verb, ends_with_verb = _closing_verb(mentions, first) if first is not None else (-1, False)
    clues = _Clues(
        words,
        reported,
        coming=first is not None and _is_coming(mentions.document, first),
        closing_verb=closing_verb,
        ends_with_verb=ends_with_verb,
        subject=first is not None and _is_subject(mentions.document, words, first),
    )
    for rule in _RULES:
        kind = rule(clues)
        if kind is not None:
            return kind, "kind-" + rule.__name__.replace("_", "-")
    return MeetingKind.OTHER, "kind-otherwise"


def _is_coming(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the future (will meet, are to meet)."""
    before = 0
    for kind in document.words.classes[sentence.first : sentence.last]:
        if kind & classes.MODAL or (kind & classes.INFINITIVE and before & classes.BE):
            return True
        before = kind
    return False


def _is_subject(document: Document, words: KindWords, sentence: Sentence) -> bool:
    """Whether the word for the meeting, with its article, is the first of the sentence or follows its first comma."""
    kinds, forms = document.words.classes, document.words.forms
    at = words.first_in_lead.get(MeetingKind.MEETING, sentence.last) - 1
    if not sentence.first <= at < sentence.last or not kinds[at] & classes.ARTICLE:
        return False
    return at == sentence.first or (forms[at - 1] == "," and "," not in forms[sentence.first : at - 1])


def _closing_verb(mentions: Mentions, sentence: Sentence) -> tuple[int, bool]:
    """The verb of speech that ends a sentence, and whether nothing follows it (…, *said* at a briefing today)."""
    kinds = mentions.document.words.classes
    for at in range(sentence.last - 1, sentence.first, -1):
        cue = mentions.cues.get(at)
        if cue is None:
            continue
        if at >= sentence.last - _AT_END:
            return at, True
        located = cue.last < len(kinds) and kinds[cue.last] & classes.LOCATIVE
        tail = located and cue.form in FINITE_FORMS and at in mentions.ending
        return (at, False) if tail else (-1, False)
    return -1, False


def spokesperson(clues: _Clues) -> MeetingKind | None:
    """A spokesperson who says something in the lead: the talks denied or announced are not what is reported."""
    return MeetingKind.BRIEFING if clues.is_told_by_spokesperson and clues.ends_with_verb else None


def said_at_briefing(clues: _Clues) -> MeetingKind | None:
    """The same, where the lead ends with the place and time of the briefing."""
    return MeetingKind.BRIEFING if clues.is_told_by_spokesperson else None


def cancelled(clues: _Clues) -> MeetingKind | None:
    """Postponed, denied, or a telegram in place of a meeting."""
    other = MeetingKind.OTHER
    if other not in clues.words.first_in_lead:
        return None
    if clues.reported is not None and not clues.coming:
        return other if _is_predicate_of(clues.reported, clues.words.first_in_lead[other]) else None
    if clues.in_title(other):
        return other
    if clues.tells(MeetingKind.PHONE_CALL) or clues.tells(MeetingKind.VIDEO_CALL):
        return None
    return other if clues.leads(other) or clues.subject else None


def _is_predicate_of(event: Event, verb: int) -> bool:
    """Whether a verb soon behind the name of an event tells that it was put off (the summit *has been postponed*)."""
    return 0 <= verb - event.mentions[0].last <= _PREDICATE_WITHIN


def visit_ahead(clues: _Clues) -> MeetingKind | None:
    """A visit that is told before the event that it leads to (*will pay a visit* to take part in the summit)."""
    if clues.reported is None or not clues.coming:
        return None
    first = clues.words.first_in_lead.get(MeetingKind.VISIT)
    if first is None or first > clues.reported.mentions[0].first:
        return None
    return MeetingKind.VISIT if clues.leads(MeetingKind.VISIT) else None


def announced(clues: _Clues) -> MeetingKind | None:
    """A summit or meeting that is only to come."""
    return MeetingKind.OTHER if clues.reported is not None and clues.coming else None


def summit(clues: _Clues) -> MeetingKind | None:
    """A multilateral session that took place."""
    return MeetingKind.SUMMIT if clues.reported is not None else None


def call(clues: _Clues) -> MeetingKind | None:
    """A call by video or telephone."""
    for kind in (MeetingKind.VIDEO_CALL, MeetingKind.PHONE_CALL):
        if clues.tells(kind):
            return kind
    return None


def ceremony(clues: _Clues) -> MeetingKind | None:
    """Credentials, awards, signings."""
    return MeetingKind.CEREMONY if clues.tells(MeetingKind.CEREMONY) else None


def briefing(clues: _Clues) -> MeetingKind | None:
    """A press conference, interview or address."""
    is_told = clues.in_title(MeetingKind.BRIEFING) or clues.leads(MeetingKind.BRIEFING)
    return MeetingKind.BRIEFING if is_told else None


def visit(clues: _Clues) -> MeetingKind | None:
    """An arrival, or a visit's programme."""
    if clues.in_title(MeetingKind.VISIT):
        return MeetingKind.VISIT
    if clues.in_title(MeetingKind.MEETING):
        return None
    return MeetingKind.VISIT if clues.leads(MeetingKind.VISIT) else None


def meeting(clues: _Clues) -> MeetingKind | None:
    """Talks of a few."""
    return MeetingKind.MEETING if clues.tells(MeetingKind.MEETING) else None


_RULES: tuple[Callable[[_Clues], MeetingKind | None], ...] = (
    spokesperson,
    cancelled,
    said_at_briefing,
    visit_ahead,
    announced,
    summit,
    call,
    ceremony,
    briefing,
    visit,
    meeting,
)
