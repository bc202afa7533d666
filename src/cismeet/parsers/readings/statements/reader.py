"""What is said and by whom, sentence after sentence."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import define

from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.lookup import Hits
from cismeet.parsers.readings.attributions.attribution import ATTRIBUTING_PHRASE, Attribution, Position
from cismeet.parsers.readings.attributions.clauses import find_attributions
from cismeet.parsers.readings.statements.acts import act_of
from cismeet.parsers.readings.statements.borders import find_borders
from cismeet.parsers.readings.statements.content_after import Content, content_after
from cismeet.parsers.readings.statements.content_before import content_before
from cismeet.parsers.readings.statements.course import Course
from cismeet.parsers.readings.statements.draft import Draft
from cismeet.parsers.readings.statements.hollow import is_without_content
from cismeet.parsers.readings.statements.quotations import Quotations
from cismeet.parsers.readings.voices import Listener, Speaker, Voices
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from cismeet.model import Span
    from cismeet.parsers.links.discourse import Discourse
    from cismeet.parsers.text.document import Document
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["read_statements"]

_READ = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_OPEN_ENDS = frozenset(":,")


def read_statements(mentions: Mentions, triggers: Hits, discourse: Discourse) -> list[Draft]:
    """The statements of the text, in text order.

    Args:
        mentions: what is named in the text.
        triggers: words that lead to topics, which end a content.
        discourse: tells whom pronouns and offices stand for, and learns who speaks.
    """
    voices = Voices(mentions, discourse)
    course = Course(mentions, discourse, voices, sorted(mentions.starting))
    return _Reader(mentions, triggers, voices, course, Quotations(mentions.document)).read()


def _place(draft: Draft) -> tuple[int, int]:
    return draft.spans[0].start, draft.cue.start


@define(eq=False)
class _Reader:
    """Goes through the sentences.

    Args:
        mentions: what is named in the text.
        triggers: words that lead to topics.
        voices: tells speakers and addressees.
        course: tells the discourse who appears and acts.
        quotations: gives quotations to statements.
        unfinished: a verb of speech, and its speaker, whose content is still to come.
    """

    mentions: Mentions
    triggers: Hits
    voices: Voices
    course: Course
    quotations: Quotations
    unfinished: tuple[Attribution, Speaker] | None = None

    def read(self) -> list[Draft]:
        document = self.mentions.document
        block = -1
        for number, sentence in enumerate(document.sentences):
            if document.blocks[sentence.block].kind in _READ:
                if sentence.block != block:
                    block = sentence.block
                    self.quotations.latest = None
                self._sentence(number, sentence)
        return sorted(self.quotations.drafts, key=_place)

    def _sentence(self, number: int, sentence: Sentence) -> None:
        attributions = find_attributions(self.mentions, self.triggers, sentence)
        if not attributions:
            self._without_attribution(number, sentence)
            self.course.see(sentence.first, sentence.last)
            return
        document = self.mentions.document
        open_end = document.words.forms[sentence.last - 1] in _OPEN_ENDS
        speakers: dict[int, Speaker] = {}
        borders = find_borders(document, sentence, attributions)
        for attribution, border in zip(attributions, borders, strict=True):
            shared = speakers.get(id(attribution.shared)) if attribution.shared is not None else None
            self.course.see(sentence.first, attribution.cue.first, attribution.speaker)
            speaker = self.voices.speaker(attribution, shared)
            speakers[id(attribution)] = speaker
            goes_on = open_end and attribution is attributions[-1]
            self._with_attribution(number, attribution, speaker, border, goes_on=goes_on)
        self.course.see(sentence.first, sentence.last)

    def _with_attribution(
        self, number: int, attribution: Attribution, speaker: Speaker, border: tuple[int, int], *, goes_on: bool
    ) -> None:
        """Make a statement of a verb of speech and its content, or keep the verb for a quotation that follows."""
        listener = self.voices.listener(attribution, speaker)
        content = self._content(attribution, *border)
        if content is None:
            return
        if content.to is not None:
            listener = Listener(content.to, content.to.span, "addressee-behind-content")
        elif content.takes_object:
            listener = Listener()
        draft = self._draft(number, attribution, speaker, listener)
        draft.spans = content.spans
        if len(draft.spans) == 1 and is_without_content(self.mentions, draft.spans[0]):
            draft.spans = []
        if draft.spans:
            self.quotations.add(draft)
            self.unfinished = None
        elif goes_on:
            self.unfinished = (attribution, speaker)
        self.course.spoke(speaker.voice, listener.voice, draft.act)
        if draft.spans and attribution.rule == ATTRIBUTING_PHRASE and attribution.following is not None:
            self.course.acts_in_content(attribution.following.content)

    def _content(self, attribution: Attribution, before: int, after: int) -> Content | None:
        if attribution.position is Position.BEFORE:
            return content_after(self.mentions, self.triggers, attribution, before, after)
        return Content(content_before(self.mentions, attribution, before, after))

    def _draft(self, number: int, attribution: Attribution, speaker: Speaker, listener: Listener) -> Draft:
        document = self.mentions.document
        act, cue = act_of(document, attribution), document.span(*attribution.cue_span)
        return Draft(speaker, listener, act, cue, [], attribution, number)

    def _without_attribution(self, number: int, sentence: Sentence) -> None:
        """Give quotations that stand alone to their statements; in other sentences somebody acts."""
        document = self.mentions.document
        quotes = [one - 1 for one in dict.fromkeys(document.quoted[sentence.first : sentence.last]) if one]
        if not quotes or _has_words_outside(document, sentence):
            self.quotations.latest = None
            self.course.acts(sentence)
            return
        for quote in quotes:
            self.quotations.place(quote, partial(self._finish, number) if self.unfinished is not None else None)

    def _finish(self, number: int, spans: list[Span]) -> Draft | None:
        """Give a quotation to the verb that stood before it without content."""
        if self.unfinished is None:
            return None
        attribution, speaker = self.unfinished
        listener = self.voices.listener(attribution, speaker)
        self.unfinished = None
        if not spans:
            return None
        draft = self._draft(number, attribution, speaker, listener)
        draft.spans = spans
        return draft


def _has_words_outside(document: Document, sentence: Sentence) -> bool:
    """Whether a word of a sentence stands outside quotations."""
    forms, quoted = document.words.forms, document.quoted
    return any(forms[at][0].isalnum() and not quoted[at] for at in range(sentence.first, sentence.last))
