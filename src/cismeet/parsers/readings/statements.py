"""Statements: attributions put together with quotations, sentence after sentence.

Rules for a quotation that its own sentence does not attribute:

1. it goes on with the quotation of the paragraph before, and shares its statement;
2. a verb of speech that the sentence before left without content ("He said:") takes it;
3. it follows a statement of the same paragraph, and is one more part of it;
4. it is continued in the next paragraph, and waits for that one's verb.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.language import classes
from cismeet.language.schema import Frame, PlaceSense
from cismeet.model import Act, Span
from cismeet.parsers.links.cast import Person
from cismeet.parsers.mentions.mention import MentionKind
from cismeet.parsers.readings.attributions.attribution import Attribution, Position
from cismeet.parsers.readings.attributions.clauses import find_attributions
from cismeet.parsers.readings.content import cut, quote_span, quotes_over
from cismeet.parsers.readings.voices import Group, Speaker, Voices
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from cismeet.parsers.links.discourse import Discourse
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Draft", "read_statements"]

_SHORTEST_CLAUSE = 5
_READ = (BlockKind.PARAGRAPH, BlockKind.ITEM)


@define(eq=False)
class Draft:
    """A statement while the text is read."""

    speaker: Speaker
    addressee: Person | Group | None
    addressee_rule: str
    act: Act
    cue: Span
    spans: list[Span]
    attribution: Attribution
    sentence: int
    joint: bool = False


@define(eq=False)
class _Reader:
    mentions: Mentions
    triggers: Hits
    discourse: Discourse
    voices: Voices
    drafts: list[Draft] = field(factory=list)
    by_quote: dict[int, Draft] = field(factory=dict)
    quoting: set[int] = field(factory=set)
    waiting: list[int] = field(factory=list)
    waiting_for: Draft | None = None
    unfinished: tuple[Attribution, Speaker, int] | None = None
    block: int = -1
    last_in_block: Draft | None = None
    seen_until: int = 0

    # ------------------------------------------------------------ walking

    def read(self) -> list[Draft]:
        document = self.mentions.document
        for number, sentence in enumerate(document.sentences):
            if document.blocks[sentence.block].kind not in _READ:
                continue
            if sentence.block != self.block:
                self.block = sentence.block
                self.last_in_block = None
            self._sentence(number, sentence)
        self.drafts.sort(key=lambda draft: (draft.spans[0].start, draft.cue.start))
        return self.drafts

    def _sentence(self, number: int, sentence: Sentence) -> None:
        attributions = find_attributions(self.mentions, self.triggers, sentence)
        quotes = self._quotes(sentence)
        if not attributions:
            self._without_attribution(number, sentence, quotes)
            return
        speakers: dict[int, Speaker] = {}
        borders = self._borders(sentence, attributions)
        for at, attribution in enumerate(attributions):
            shared = speakers.get(id(attribution.shared)) if attribution.shared else None
            self._see(sentence.first, attribution.cue.first, attribution)
            speaker = self.voices.speaker(attribution, shared)
            speakers[id(attribution)] = speaker
            self._state(number, sentence, attribution, speaker, borders[at], last=at == len(attributions) - 1)
        self._see(sentence.first, sentence.last, None)

    def _quotes(self, sentence: Sentence) -> list[int]:
        quoted = self.mentions.document.quoted
        return list(dict.fromkeys(quoted[place] - 1 for place in range(sentence.first, sentence.last) if quoted[place]))

    def _see(self, first: int, last: int, attribution: Attribution | None) -> None:
        """Tell the discourse of the names between two tokens."""
        for place in range(max(first, self.seen_until), last):
            mention = self.mentions.starting.get(place)
            if mention is None or (attribution is not None and mention is attribution.speaker):
                continue
            person: Person | None = None
            if mention.kind is MentionKind.NAME:
                person = self.discourse.cast.of(self.mentions.document, mention)
            elif mention.kind is MentionKind.OFFICE:
                person, _ = self.discourse.resolve(mention)
            if person is not None:
                self.discourse.saw(person)
        self.seen_until = max(self.seen_until, last)

    # ------------------------------------------------------------ with a verb of speech

    def _borders(self, sentence: Sentence, attributions: list[Attribution]) -> list[tuple[int, int]]:
        """For each attribution the first and last token that its content may take."""
        borders: list[tuple[int, int]] = []
        for at, attribution in enumerate(attributions):
            before = sentence.first
            if at:
                previous = attributions[at - 1]
                before = previous.last if previous.position is not Position.BEFORE else previous.first
            if attribution.position is not Position.BEFORE:
                before = self._aside_start(before, attribution, attributions[at - 1] if at else None)
            after = sentence.last
            if at + 1 < len(attributions):
                following = attributions[at + 1]
                after = following.first
                if following.position is not Position.BEFORE:
                    after = self._aside_start(attribution.last, following, attribution)
            if attribution.content_end is not None:
                after = min(after, attribution.content_end)
            borders.append((before, after))
        return borders

    def _aside_start(self, before: int, aside: Attribution, previous: Attribution | None) -> int:
        """Where what an aside attributes begins: after a colon or semicolon, or, within what somebody else says, at the aside."""
        words, quoted = self.mentions.document.words, self.mentions.document.quoted
        for place in range(aside.first - 2, before, -1):
            if words.forms[place] in (";", ":") and not quoted[place]:
                return place + 1
        if previous is not None and previous.position is Position.BEFORE and previous.following is not None:
            start = aside.first
            while start - 1 > before and (words.classes[start - 1] & classes.RELATIVE or words.forms[start - 1] == ","):
                start -= 1
            return start
        return before

    def _state(
        self, number: int, sentence: Sentence, attribution: Attribution, speaker: Speaker, border: tuple[int, int], *, last: bool
    ) -> None:
        document = self.mentions.document
        before, after = border
        addressee, rule = self.voices.addressee(attribution, speaker)
        spans: list[Span] = []
        if attribution.position is Position.BEFORE:
            following = attribution.following
            assert following is not None  # noqa: S101  (a clause before its content has one)
            spans = cut(document, following.content, self._phrase_end(attribution, following.content, after))
            if spans and (self._is_hollow(attribution, spans) or self._is_fragment(attribution, spans)):
                spans = []
            elif spans and (told := self._wished_to(attribution, following.content, after)) is not None:
                spans, addressee, rule = told
            elif spans and document.words.classes[following.content] & classes.NEGATION and following.content == attribution.cue_span[1]:
                return
            if not spans:
                spans = self._quotation_before(before, attribution.first)
            if not spans and self._takes_object(attribution):
                spans, addressee, rule = self._object_as_content(attribution, after)
        else:
            spans = cut(document, self._after_dateline(before, attribution.first), attribution.first)
            if attribution.position is Position.WITHIN and not self._is_credit(attribution.last, after) and not (
                self._only_quotes(before, attribution.first) and not self._quote_follows(attribution.last)
            ):
                spans += cut(document, attribution.last, after)
        if len(spans) == 1 and self._is_somebody(spans[0]):
            spans = []
        if not spans:
            if last and document.words.forms[sentence.last - 1] in (":", ","):
                self.unfinished = (attribution, speaker, sentence.block)
                self._spoke(attribution, speaker, addressee)
            return
        draft = Draft(
            speaker, addressee, rule, self._act(attribution), document.span(*attribution.cue_span), spans, attribution, number
        )
        self._add(draft)
        self._spoke(attribution, speaker, addressee)
        if attribution.rule == "attributing-phrase" and attribution.following is not None:
            self._content_acts(attribution.following.content)

    def _is_somebody(self, span: Span) -> bool:
        """Whether what is left as content only names a person: an act towards somebody, without content."""
        words = self.mentions.document.words
        mention = self.mentions.starting.get(bisect_left(words.starts, span.start))
        if mention is None or mention.kind is MentionKind.GROUP:
            return False
        known = mention.name is not None or mention.role is not None or mention.reference is not None
        return known and words.starts[mention.first] == span.start and words.ends[mention.last - 1] == span.end

    def _only_quotes(self, first: int, last: int) -> bool:
        """Whether a quotation and nothing else stands between two tokens."""
        quoted, forms = self.mentions.document.quoted, self.mentions.document.words.forms
        return any(quoted[place] for place in range(first, last)) and all(quoted[place] or not forms[place][0].isalnum() for place in range(first, last))

    def _quote_follows(self, place: int) -> bool:
        """Whether the quotation goes on behind the clause that cuts it."""
        quoted, forms = self.mentions.document.quoted, self.mentions.document.words.forms
        while place < len(quoted) and not quoted[place] and not forms[place][0].isalnum():
            place += 1
        return place < len(quoted) and quoted[place] > 0

    def _is_credit(self, first: int, last: int) -> bool:
        """…, BelTA has learned: a source of news behind a statement is no part of it."""
        for place in range(first, min(last, first + 3)):
            sense = self.mentions.hits.over(place, PlaceSense)
            if sense is not None and sense.institution == "agency":
                return True
        return False

    def _after_dateline(self, first: int, last: int) -> int:
        """Index after "MINSK, 15 March (BelTA) –" at the head of a statement."""
        document = self.mentions.document
        if document.words.forms[first].isupper() and len(document.words.forms[first]) > 1:
            for place in range(first, min(last, first + 14)):
                if document.words.forms[place] in ("–", "—", "-"):
                    return place + 1
        return first

    def _content_acts(self, first: int) -> None:
        """According to X, Y promised …: "he" in what follows is Y, who acts in what X tells."""
        mention = self.mentions.starting.get(first)
        if mention is not None and mention.kind is MentionKind.NAME:
            person = self.discourse.cast.of(self.mentions.document, mention)
            if person is not None:
                self.discourse.acted(person)

    def _phrase_end(self, attribution: Attribution, first: int, after: int) -> int:
        """Where a noun phrase as content ends: before "and handed him …", a further verb of the same subject."""
        words, language = self.mentions.document.words, self.mentions.document.language
        after = self._before_remark(first, after)
        lead = words.classes[first - 1] if first else 0
        if lead & (classes.COMPLEMENTISER | classes.QUESTION) or self._begins_clause(first, after):
            return after
        for place in range(first + 1, after - 1):
            if not words.classes[place] & classes.CONJUNCTION or self.mentions.document.quoted[place]:
                continue
            ahead = place + 1
            while ahead < after and words.classes[ahead] & classes.ADVERB:
                ahead += 1
            hit = self.triggers.starting.get(ahead)
            if ahead < after and (language.is_past(words.keys[ahead]) or hit is not None) and self._governs(ahead + 1, after):
                return place - 1 if words.forms[place - 1] == "," else place
        _ = attribution
        return after

    def _before_remark(self, first: int, after: int) -> int:
        """Where a remark of the text on what was said begins (…, to which Y answered in the affirmative)."""
        words = self.mentions.document.words
        for place in range(first + 1, after - 3):
            if words.forms[place] != "," or self.mentions.document.quoted[place]:
                continue
            if words.classes[place + 1] & classes.PREPOSITION and words.classes[place + 2] & classes.RELATIVE:
                mention = self.mentions.starting.get(place + 3)
                if mention is not None and mention.last in self.mentions.cues:
                    return place
        return after

    def _begins_clause(self, first: int, after: int) -> bool:
        """Whether the content is a clause without its complementiser (said the region was …), not a noun phrase."""
        kinds = self.mentions.document.words.classes
        return any(kinds[place] & (classes.BE | classes.MODAL | classes.AUXILIARY) for place in range(first, min(after, first + 12)))

    def _governs(self, place: int, after: int) -> bool:
        """Whether an object or preposition follows, so that the word before is a verb and no participle of a list."""
        if place >= after:
            return False
        kind = self.mentions.document.words.classes[place]
        return bool(kind & (classes.ARTICLE | classes.POSSESSIVE | classes.PREPOSITION | classes.QUANTIFIER)) or place in self.mentions.starting or self.mentions.document.language.pronouns.get(self.mentions.document.words.keys[place]) is not None

    def _wished_to(self, attribution: Attribution, first: int, after: int) -> tuple[list[Span], Person | Group | None, str] | None:
        """wished peace to the people: the addressee behind the content."""
        cue = attribution.cue
        following = attribution.following
        if cue.act not in (Act.CONGRATULATE, Act.HOPE) or Frame.NOUN_PHRASE not in cue.frames or cue.nominal:
            return None
        if following is None or following.addressee is not None or following.addressed is not None:
            return None
        document = self.mentions.document
        for place in range(first + 1, after - 1):
            kinds = document.words.classes
            if kinds[place] & classes.GOAL and (kinds[place + 1] & (classes.ARTICLE | classes.POSSESSIVE) or place + 1 in self.mentions.starting):
                last = after - (not document.words.forms[after - 1][0].isalnum())
                label = document.written(place + 1, last)
                return cut(document, first, place), Group(label, document.span(place + 1, last)), "addressee-behind-content"
        return None

    def _spoke(self, attribution: Attribution, speaker: Speaker, addressee: Person | Group | None) -> None:
        who = speaker.voice if isinstance(speaker.voice, Person) else None
        whom = addressee if isinstance(addressee, Person) else None
        for person in (who, whom):
            if person is not None:
                self.discourse.saw(person)
        self.discourse.spoke(who, whom, self._act(attribution))

    def _act(self, attribution: Attribution) -> Act:
        act = attribution.cue.act
        if not attribution.negated:
            return self._act_by_content(attribution, act)
        if act is Act.AGREE:
            return Act.REJECT
        return Act.STATE

    def _act_by_content(self, attribution: Attribution, act: Act) -> Act:
        """asked [X] to do, asked for, asked that: a request and no question."""
        following = attribution.following
        if act is not Act.ASK or following is None or Frame.INFINITIVE not in attribution.cue.frames:
            return act
        if following.content == attribution.cue.last and not self.mentions.document.quoted[following.content] and not (
            self.mentions.document.words.classes[following.content] & (classes.QUESTION | classes.COMPLEMENTISER)
        ):
            return Act.REQUEST
        words = self.mentions.document.words
        lead = following.content - 1
        if words.classes[following.content] & classes.INFINITIVE:
            return Act.REQUEST
        if words.classes[lead] & classes.BENEFIT:
            return Act.REQUEST
        if words.classes[lead] & classes.COMPLEMENTISER and words.classes[lead] & classes.DEMONSTRATIVE:
            return Act.REQUEST
        return act

    def _is_hollow(self, attribution: Attribution, spans: list[Span]) -> bool:
        """Whether what follows is an adjunct of the verb (said at the beginning of the talks), not content."""
        following = attribution.following
        if following is None or len(spans) != 1:
            return False
        words = self.mentions.document.words
        place = following.content
        if place != attribution.cue_span[1] and following.addressee is None and following.addressed is None:
            return False
        kind = words.classes[place] if place < len(words) else 0
        if self.mentions.document.quoted[place]:
            return False
        cue = attribution.cue
        if kind & classes.PREPOSITION and words.keys[place] not in cue.prepositions and not (kind & classes.INFINITIVE and Frame.INFINITIVE in cue.frames):
            return True
        return bool(kind & classes.CONJUNCTION)

    def _is_fragment(self, attribution: Attribution, spans: list[Span]) -> bool:
        """said goodbye, said greeting the guest: a few words without a verb after a verb that reports clauses."""
        following = attribution.following
        cue = attribution.cue
        if following is None or Frame.NOUN_PHRASE in cue.frames or cue.nominal or len(spans) != 1 or following.content != attribution.cue_span[1]:
            return False
        document = self.mentions.document
        place = following.content
        if document.quoted[place] or document.words.forms[place] == ":":
            return False
        kinds = document.words.classes
        last = place
        while last < len(kinds) and document.words.starts[last] < spans[0].end:
            if kinds[last] & (classes.BE | classes.MODAL | classes.AUXILIARY | classes.INFINITIVE | classes.QUESTION) or document.language.is_past(document.words.keys[last]):
                return False
            last += 1
        return last - place < _SHORTEST_CLAUSE

    def _quotation_before(self, before: int, first: int) -> list[Span]:
        """The quotation that ends right before the clause."""
        document = self.mentions.document
        place = first - 1
        while place >= before and document.words.forms[place] in (",", "-", "–", "—"):
            place -= 1
        if place < before or not document.quoted[place]:
            return []
        span = quote_span(document, document.quotes[document.quoted[place] - 1])
        return [span] if span is not None else []

    def _takes_object(self, attribution: Attribution) -> bool:
        following = attribution.following
        return following is not None and (following.addressee is not None or following.addressed is not None) and Frame.NOUN_PHRASE in attribution.cue.frames

    def _object_as_content(self, attribution: Attribution, after: int) -> tuple[list[Span], Person | Group | None, str]:
        """criticized the draft: with nothing after it, the object is what is said."""
        document = self.mentions.document
        return cut(document, attribution.cue.last, after), None, ""

    def _add(self, draft: Draft) -> None:
        document = self.mentions.document
        numbers = [
            number
            for span in draft.spans
            for number in quotes_over(document, span)
            if span.start >= document.quotes[number].start and span.end <= document.quotes[number].end
        ]
        if numbers and self.waiting and document.quotes[numbers[0]].continued:
            draft.spans = [*self._spans_of(self.waiting), *draft.spans]
            numbers = [*self.waiting, *numbers]
            self.waiting, self.waiting_for = [], None
        for number in numbers:
            self._own(number, draft)
        self.drafts.append(draft)
        if not (self._is_quoting(self.last_in_block) and self.last_in_block is not None and self.last_in_block.sentence == draft.sentence and not self._is_quoting(draft)):
            self.last_in_block = draft
        self.unfinished = None

    def _own(self, number: int, draft: Draft) -> None:
        self.by_quote[number] = draft
        self.quoting.add(id(draft))

    def _is_quoting(self, draft: Draft | None) -> bool:
        """Whether a statement is a quotation, so that a further one belongs to it."""
        return draft is not None and id(draft) in self.quoting

    def _spans_of(self, numbers: list[int]) -> list[Span]:
        document = self.mentions.document
        spans = (quote_span(document, document.quotes[number]) for number in numbers)
        return [span for span in spans if span is not None]

    # ------------------------------------------------------------ without one

    def _without_attribution(self, number: int, sentence: Sentence, quotes: list[int]) -> None:
        if quotes and self._is_only_quotation(sentence):
            self._place_quotations(number, quotes)
        else:
            self.last_in_block = None
            subject = self._subject(sentence)
            if subject is not None:
                self.discourse.acted(subject)
        self._see(sentence.first, sentence.last, None)

    def _is_only_quotation(self, sentence: Sentence) -> bool:
        document = self.mentions.document
        return not any(
            document.words.forms[place][0].isalnum() and not document.quoted[place]
            for place in range(sentence.first, sentence.last)
        )

    def _subject(self, sentence: Sentence) -> Person | None:
        """The person who is the subject of a sentence without a verb of speech: its first mention."""
        for place in range(sentence.first, min(sentence.last, sentence.first + 12)):
            mention = self.mentions.starting.get(place)
            if mention is None:
                continue
            if mention.kind is MentionKind.GROUP:
                self.voices.voice(mention)
                return None
            person, _ = self.discourse.resolve(mention)
            return person
        return None

    def _place_quotations(self, number: int, quotes: list[int]) -> None:
        document = self.mentions.document
        for quote_number in quotes:
            quote = document.quotes[quote_number]
            owner = self.by_quote.get(quote_number - 1) if quote.continued else None
            if owner is not None:
                self._append(owner, quote_number)
            elif self.unfinished is not None:
                self._finish(number, quote_number)
            elif quote.continued and self.waiting:
                if quote.continues:
                    self.waiting.append(quote_number)
                elif self.waiting_for is not None:
                    for waiting in (*self.waiting, quote_number):
                        self._append(self.waiting_for, waiting)
                    self.waiting, self.waiting_for = [], None
            elif quote.continues:
                self.waiting, self.waiting_for = [quote_number], self.last_in_block
            elif self.last_in_block is not None:
                self._append(self.last_in_block, quote_number)

    def _append(self, draft: Draft, quote_number: int) -> None:
        draft.spans = [*draft.spans, *self._spans_of([quote_number])]
        self._own(quote_number, draft)
        self.last_in_block = draft

    def _finish(self, number: int, quote_number: int) -> None:
        """Give a quotation to the verb that stood before it without content."""
        assert self.unfinished is not None  # noqa: S101  (the caller looked)
        attribution, speaker, _ = self.unfinished
        addressee, rule = self.voices.addressee(attribution, speaker)
        spans = self._spans_of([quote_number])
        self.unfinished = None
        if spans:
            document = self.mentions.document
            draft = Draft(
                speaker, addressee, rule, self._act(attribution), document.span(*attribution.cue_span), spans, attribution, number
            )
            self.drafts.append(draft)
            self._own(quote_number, draft)
            self.last_in_block = draft



def read_statements(mentions: Mentions, triggers: Hits, discourse: Discourse) -> list[Draft]:
    """The statements of the text, in text order."""
    return _Reader(mentions, triggers, discourse, Voices(mentions, discourse)).read()
