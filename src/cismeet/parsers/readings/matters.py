"""What was, or will be, dealt with: topics of the meeting and agenda items of events.

Every sentence is asked for words that lead to matters ("discussed", "its agenda
includes", "are expected to adopt"). Who deals with them is told by what stands
before: an event or its agenda, a group of those who meet, the talks themselves.
What one person says is a statement, and no topic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

from cismeet.language import classes
from cismeet.language.schema import AdverbialSense, AgendaSense, BodySense, EventSense, GroupSense, OrganSense, PlaceSense, TopicSense, TopicUse
from cismeet.model import AgendaKind, MeetingKind, Office, Span
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.readings.lists import split_items
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hit, Hits
    from cismeet.parsers.readings.statements import Draft
    from cismeet.parsers.readings.summits import Event, EventReader
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Item", "Matters", "read_matters"]

_LEVELS = {
    Office.HEAD_OF_STATE: "heads_of_state",
    Office.HEAD_OF_GOVERNMENT: "heads_of_government",
    Office.FOREIGN_MINISTER: "foreign_ministers",
    Office.MINISTER: "ministers",
}


@frozen
class Item:
    """One matter.

    Args:
        first: index of its first token, without article.
        last: index after its last token.
        kind: what it is, as an agenda item.
        rule: how it was found.
    """

    first: int
    last: int
    kind: AgendaKind
    rule: str


@define(eq=False)
class Matters:
    """What a text deals with.

    Args:
        topics: of the meeting.
        agendas: items by the event whose agenda they are on.
        sentences: numbers of the sentences that something was read from.
    """

    topics: list[Item] = field(factory=list)
    agendas: list[tuple[Event, Item]] = field(factory=list)
    sentences: set[int] = field(factory=set)


@define(eq=False)
class _Reader:
    mentions: Mentions
    triggers: Hits
    events: EventReader
    kind: MeetingKind
    reported: Event | None
    drafts: Sequence[Draft]
    result: Matters = field(factory=Matters)
    current: Event | None = None
    previous: Event | None = None
    target: Event | None = None
    to_topics: bool = False
    awaiting: bool = False
    just_counted: bool = False
    said: list[Span] = field(factory=list)

    # ------------------------------------------------------------ walking

    def read(self) -> Matters:
        document = self.mentions.document
        self.said = [span for draft in self.drafts for span in draft.spans]
        for number, sentence in enumerate(document.sentences):
            kind = document.blocks[sentence.block].kind
            if kind is BlockKind.ITEM and self.awaiting:
                self._bullet(number, sentence)
                continue
            if kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                continue
            if kind is BlockKind.PARAGRAPH:
                self.awaiting = False
            self._sentence(number, sentence)
            self.awaiting = self.awaiting or (
                document.words.forms[sentence.last - 1] == ":" and (self.target is not None or self.to_topics)
            )
        return self.result

    def _sentence(self, number: int, sentence: Sentence) -> None:
        before = len(self.result.topics) + len(self.result.agendas)
        inside = self.events.in_sentence(sentence)
        if inside and self.current is None:
            self.current = inside[0][1]
        declared = [event.declared for event in self.events.events]
        self._count(sentence, inside)
        self.just_counted = declared != [event.declared for event in self.events.events]
        triggers = [hit for at in range(sentence.first, sentence.last) if (hit := self.triggers.starting.get(at)) is not None and not self.mentions.document.quoted[at]]
        triggers = self._usable(triggers)
        for at, hit in enumerate(triggers):
            following = triggers[at + 1] if at + 1 < len(triggers) else None
            self._trigger(sentence, hit, following, inside)
        if not triggers:
            self._after_colon(sentence, counted=self.just_counted)
            self._after_be(sentence, inside)
        self._chair(sentence, inside)
        self.previous = inside[-1][1] if inside else (self.target if self.previous is not None else None)
        if inside:
            self.current = inside[-1][1]
        if len(self.result.topics) + len(self.result.agendas) > before:
            self.result.sentences.add(number)

    def _usable(self, triggers: list[Hit]) -> list[Hit]:
        """Those that are verbs here: a participle or noun right after an article or a preposition is none."""
        kinds = self.mentions.document.words.classes
        usable: list[Hit] = []
        for hit in triggers:
            before = kinds[hit.first - 1] if hit.first else 0
            sense = hit.sense(TopicSense)
            if sense is None:
                continue
            noun = before & (classes.ARTICLE | classes.POSSESSIVE | classes.CLITIC) or (before & classes.PREPOSITION and not before & (classes.INFINITIVE | classes.ADVERB))
            if noun and sense.use not in (TopicUse.EXAMPLE,):
                continue
            if sense.use in (TopicUse.DEALT, TopicUse.ADOPTED) and self._qualifies_noun(hit):
                continue
            if self.mentions.covering[hit.first] is not None and sense.use is not TopicUse.EXAMPLE:
                continue
            usable.append(hit)
        return usable

    def _qualifies_noun(self, hit: Hit) -> bool:
        """a plan of events *to mark* …, a protocol *amending* …: a verb that only qualifies the noun before it."""
        words, language = self.mentions.document.words, self.mentions.document.language
        before = hit.first - 1
        if before < 1:
            return False
        if words.classes[before] & classes.INFINITIVE and not words.classes[before] & classes.CONJUNCTION:
            ruling = words.classes[before - 1]
            rules = ruling & (classes.BE | classes.CONJUNCTION | classes.ADVERB | classes.COMING | classes.MODAL | classes.AUXILIARY)
            return not rules and not language.is_past(words.keys[before - 1]) and words.forms[before - 1] != ","
        return language.is_participle(words.keys[hit.first]) and words.forms[before] != "," and not words.classes[before] & (classes.BE | classes.CONJUNCTION)

    # ------------------------------------------------------------ one trigger

    def _trigger(self, sentence: Sentence, hit: Hit, following: Hit | None, inside: list[tuple[int, Event]]) -> None:
        sense = hit.sense(TopicSense)
        assert sense is not None  # noqa: S101  (filtered)
        use = sense.use
        end = self._end(sentence, hit, following)
        if use is TopicUse.EXAMPLE:
            self._example(sentence, hit, end)
            return
        if use is TopicUse.WITHDRAWN or use is TopicUse.CLAUSE and sense.kind is AgendaKind.CHAIRMANSHIP:
            return
        if use is TopicUse.CLAUSE:
            event = self._near(sentence, hit, inside)
            if event is not None and not self._is_said(hit.first):
                self._add(event, self._clause_first(sentence, hit.first), end, sense.kind, "clause-as-item")
            return
        if use is TopicUse.DEALT and self._is_inverted(sentence, hit):
            return
        passive = self._is_passive(hit)
        if use is TopicUse.ITEM_BEFORE or (passive and use is TopicUse.ADOPTED):
            self._item_before(sentence, hit, inside)
            return
        if use is TopicUse.DEALT and hit.last < len(self.mentions.document.words) and self._lacks_object(hit):
            return
        if use is TopicUse.PASSIVE or (passive and use is TopicUse.DEALT and hit.last - hit.first == 1):
            self._passive(sentence, hit, end, inside)
            return
        target = self._who(sentence, hit, use, inside)
        if target is None:
            if use is TopicUse.LIST or not self._continues_verb(hit):
                return
            target = self.target if self.target is not None else ("topics" if self.to_topics else None)
            if target is None:
                return
        if not isinstance(target, str) and self._is_said(hit.first) and not any(at < hit.first for at, _ in inside):
            return
        if isinstance(target, str):
            if use is TopicUse.ADOPTED or self._is_said(hit.first):
                return
            self.target, self.to_topics = None, True
            self._topics(hit.last, end)
            return
        self.target, self.to_topics = target, False
        self._agenda(target, hit.last, end, sense.kind, use)

    def _is_inverted(self, sentence: Sentence, hit: Hit) -> bool:
        """Also raised at the meeting were A and B: the participle opens the sentence, the list follows "were"."""
        words, language = self.mentions.document.words, self.mentions.document.language
        first = sentence.first
        while first < hit.first and words.classes[first] & classes.ADVERB:
            first += 1
        if first != hit.first or not language.is_past(words.keys[hit.first]):
            return False
        for place in range(hit.last, min(sentence.last - 1, hit.last + 8)):
            if words.forms[place] == ",":
                return False
            if words.classes[place] & classes.PAST_BE:
                if not self._is_said(hit.first):
                    self.target, self.to_topics = None, True
                    self._topics(place + 1, self._cut(place + 1, sentence.last))
                return True
        return False

    def _after_be(self, sentence: Sentence, inside: list[tuple[int, Event]]) -> None:
        """Among the topics of the talks were A and B: a word for matters, then "were", then the list."""
        kinds = self.mentions.document.words.classes
        be = next((at for at in range(sentence.first, sentence.last) if kinds[at] & classes.PAST_BE), None)
        if be is None or inside or self._is_said(be) or be - sentence.first > 12:  # noqa: PLR2004
            return
        region = range(sentence.first, be)
        matters = any(kinds[at] & (classes.COUNTED | classes.AGENDA) for at in region)
        encounter = any(kinds[at] & classes.ENCOUNTER for at in region)
        if not (matters and encounter) or any(self.mentions.starting.get(at) is not None for at in region):
            return
        if any(kinds[at] & (classes.MODAL | classes.NEGATION) or at in self.mentions.cues for at in range(be, sentence.last)):
            return
        self.target, self.to_topics = None, True
        self._topics(be + 1, self._cut(be + 1, sentence.last))

    def _is_passive(self, hit: Hit) -> bool:
        """Whether a form of "be" rules the verb, so that what is dealt with stands before it."""
        words = self.mentions.document.words
        place = hit.first - 1
        while place > 0 and words.classes[place] & classes.ADVERB:
            place -= 1
        return bool(words.classes[place] & classes.BE) and self.mentions.document.language.is_past(words.keys[hit.first])

    def _lacks_object(self, hit: Hit) -> bool:
        """Whether a verb that takes its matters as an object has a preposition behind it (negotiated via …)."""
        kind = self.mentions.document.words.classes[hit.last]
        return hit.last - hit.first == 1 and bool(kind & classes.PREPOSITION) and not kind & classes.ADVERB

    def _end(self, sentence: Sentence, hit: Hit, following: Hit | None) -> int:
        """Where the list after a trigger ends: before the next trigger's clause, or the sentence's end."""
        words = self.mentions.document.words
        end = sentence.last
        if following is not None:
            use = following.sense(TopicSense)
            if use is not None and use.use is TopicUse.EXAMPLE:
                return following.first
            end = following.first
            while end - 1 > hit.last and (
                end - 1 in self.mentions.cues
                or words.classes[end - 1] & (classes.CONJUNCTION | classes.ADVERB | classes.AUXILIARY | classes.MODAL | classes.INFINITIVE | classes.BE | classes.RELATIVE)
                or words.forms[end - 1] == ","
                or ((mention := self.mentions.ending.get(end)) is not None and mention.first > hit.last and mention.plural)
            ):
                mention = self.mentions.ending.get(end)
                end = mention.first if mention is not None and mention.plural else end - 1
        return self._cut(hit.last, end)

    def _cut(self, first: int, end: int) -> int:
        """Cut the sentence's final mark, a relative clause or remark after a comma, and a further verb ("and to settle …")."""
        words = self.mentions.document.words
        for at in range(first + 1, end - 2):
            further = self.mentions.document.language.is_past(words.keys[at + 1]) and words.classes[at + 2] & (classes.ARTICLE | classes.POSSESSIVE)
            if words.classes[at] & classes.CONJUNCTION and further and not self.mentions.document.quoted[at]:
                end = at
                break
            if words.classes[at] & classes.CONJUNCTION and words.classes[at + 1] & classes.INFINITIVE and not self.mentions.document.quoted[at] and not words.classes[at + 2] & (classes.ARTICLE | classes.POSSESSIVE):
                end = at
                break
        while end > first and words.forms[end - 1] in (".", ",", ";", ":", "!", "…"):
            end -= 1
        for at in range(first + 1, end - 1):
            if words.forms[at] == "," and not self.mentions.document.quoted[at]:
                kind = words.classes[at + 1]
                mention = self.mentions.starting.get(at + 1)
                if mention is not None and mention.last < len(words) and mention.last in self.mentions.cues:
                    return at
                if kind & classes.RELATIVE and not kind & (classes.COMPLEMENTISER | classes.DEMONSTRATIVE):
                    return at
                if kind & classes.PREPOSITION and words.classes[at + 2] & classes.RELATIVE and not kind & classes.INFINITIVE:
                    return at
        return end

    def _continues_verb(self, hit: Hit) -> bool:
        """Whether the trigger is coordinated with the one before ("…, signed B and took note of C")."""
        kinds, forms = self.mentions.document.words.classes, self.mentions.document.words.forms
        before = hit.first - 1
        while before > 0 and kinds[before] & classes.ADVERB and not kinds[before] & classes.CONJUNCTION:
            before -= 1
        return bool(kinds[before] & classes.CONJUNCTION) or forms[before] == ","

    # ------------------------------------------------------------ who deals with it

    def _who(self, sentence: Sentence, hit: Hit, use: TopicUse, inside: list[tuple[int, Event]]) -> Event | str | None:
        """The event, or "topics" for the meeting itself, or None for nobody."""
        words = self.mentions.document.words
        first = sentence.first
        kinds = words.classes
        region = range(first, hit.first)
        before = [event for at, event in inside if at < hit.first]
        has_agenda = any(kinds[at] & classes.AGENDA and not self.mentions.document.quoted[at] for at in region)
        future = any(kinds[at] & classes.MODAL for at in region) or (kinds[hit.first - 1] & classes.INFINITIVE and hit.first > first)
        subject = self._subject(first, hit.first)
        if before:
            event = self._by_level(subject, before[-1]) if future else before[-1]
            if subject is not None and subject.kind is not MentionKind.GROUP and not subject.plural and not self._rules(before[-1], sentence, hit) and not has_agenda:
                return None
            if use is TopicUse.DEALT and not future and event is self.reported and not has_agenda and not self._lists_papers(hit):
                return "topics"
            return event
        if has_agenda:
            if any(kinds[at] & classes.ENCOUNTER for at in region):
                return "topics"
            event = self._by_level(subject, self._listed(first, hit.first))
            if event is not None and (self.kind is MeetingKind.SUMMIT or event is not self.reported):
                return event
            return "topics"
        if self._is_it(first, hit.first) and self.previous is not None and use is not TopicUse.EXAMPLE:
            return self.previous
        if use is TopicUse.LIST:
            return None
        if subject is not None and (subject.kind is MentionKind.GROUP or subject.plural):
            if not self._deals(subject):
                return None
            return self._of_group(subject, use, hit, future=bool(future))
        if self._is_council(first, hit.first):
            return self.current if future or self.kind is not MeetingKind.SUMMIT else self.reported
        if subject is not None:
            return self._of_persons(first, hit, use)
        if use is TopicUse.ADOPTED and future and self._is_impersonal(first, hit) and self.current is not self.reported:
            return self.current
        if use is TopicUse.DEALT and (any(kinds[at] & classes.ENCOUNTER for at in region) or self._is_impersonal(first, hit)):
            return "topics"
        return None

    def _is_it(self, first: int, last: int) -> bool:
        """Whether "it" is what deals with something."""
        kinds = self.mentions.document.words.classes
        return any(kinds[at] & classes.NEUTER and not self.mentions.document.quoted[at] for at in range(first, last))

    def _deals(self, subject: Mention) -> bool:
        """Whether the group is of those who met, and not journalists or experts who look on."""
        return subject.joint or subject.pronoun is not None or (subject.role is not None and bool(subject.role.offices)) or self._is_participants(subject)

    def _is_participants(self, subject: Mention) -> bool:
        sense = None
        for at in range(subject.first, subject.last):
            sense = self.mentions.hits.at(at, GroupSense) or sense
        return sense is not None and sense.joint or self.kind is MeetingKind.SUMMIT

    def _of_group(self, subject: Mention, use: TopicUse, hit: Hit, *, future: bool) -> Event | str | None:
        if future:
            event = self._by_level(subject, self.current)
            if event is not None and event is not self.reported:
                return event
            return "topics" if use is TopicUse.DEALT and self.kind is MeetingKind.VISIT else event
        if self.kind is MeetingKind.SUMMIT and self.reported is not None:
            if use is TopicUse.ADOPTED or self._lists_papers(hit):
                return self.reported
            return "topics"
        return "topics" if use is TopicUse.DEALT else None

    def _of_persons(self, first: int, hit: Hit, use: TopicUse) -> str | None:
        """Two people together deal with topics; one alone speaks."""
        if use is not TopicUse.DEALT:
            return None
        kinds = self.mentions.document.words.classes
        people = [mention for at in range(first, hit.first) if (mention := self.mentions.starting.get(at)) is not None and mention.kind is not MentionKind.GROUP]
        if len(people) >= 2 and any(kinds[at] & classes.CONJUNCTION for at in range(people[0].last, people[-1].first)):  # noqa: PLR2004
            return "topics"
        if hit.first not in self.mentions.cues:
            return "topics"
        return None

    def _is_impersonal(self, first: int, hit: Hit) -> bool:
        """It is planned to review; special attention was paid to."""
        kinds = self.mentions.document.words.classes
        forms = self.mentions.document.words.forms
        if kinds[hit.first - 1] & classes.INFINITIVE:
            return any(kinds[at] & classes.BE for at in range(first, hit.first))
        return hit.last - hit.first > 2 or forms[first][0].isupper() and hit.first - first <= 3 and any(kinds[at] & classes.BE for at in range(hit.first, hit.last))  # noqa: PLR2004

    def _is_council(self, first: int, last: int) -> bool:
        return any(
            (body := self.mentions.hits.over(at, BodySense)) is not None and body.kind == "council" for at in range(first, last)
        ) or any(self.mentions.document.words.forms[at][0].isupper() and (event := self._event_noun(at)) for at in range(first, last))

    def _event_noun(self, at: int) -> bool:
        """The Council, the Commission: the organ itself, by its noun in capitals."""
        hit = self.mentions.hits.starting.get(at)
        return at > 0 and hit is not None and (hit.sense(EventSense) is not None and hit.sense(OrganSense) is not None) and bool(self.mentions.document.words.classes[at - 1] & classes.DEFINITE)

    def _subject(self, first: int, last: int) -> Mention | None:
        """The last mention before the verb that no preposition leads."""
        found: Mention | None = None
        for at in range(first, last):
            mention = self.mentions.starting.get(at)
            if mention is None or (mention.pronoun is not None and not mention.pronoun.subject):
                continue
            kinds = self.mentions.document.words.classes
            after = mention.last
            if after < len(kinds) and kinds[after] & classes.CLITIC:
                continue
            led = at > first and kinds[at - 1] & classes.PREPOSITION
            if not led or found is None and mention.plural and False:
                found = mention
        return found

    def _rules(self, event: Event, sentence: Sentence, hit: Hit) -> bool:
        """Whether the event itself is the subject, by a relative pronoun or by standing last before the verb."""
        kinds = self.mentions.document.words.classes
        last = max((one.last for one in event.mentions if one.first < hit.first), default=sentence.first)
        return not any(self.mentions.starting.get(at) is not None for at in range(last, hit.first)) and (
            any(kinds[at] & (classes.RELATIVE | classes.MODAL | classes.BE) for at in range(last, hit.first)) or hit.first - last <= 1
        )

    def _by_level(self, subject: Mention | None, event: Event | None) -> Event | None:
        """Of several events, the one at which those meet who are the subject."""
        if subject is None or subject.role is None or not subject.role.offices:
            return event
        level = _LEVELS.get(subject.role.offices[0])
        if level is None or event is None or self._meets_at(level, event):
            return event
        for other in reversed(self.events.events):
            if self._meets_at(level, other) and other is not self.reported:
                return other
        return event

    def _meets_at(self, level: str, event: Event) -> bool:
        return (self.events.level(event) or "").endswith(level)

    def _lists_papers(self, hit: Hit) -> bool:
        """Whether what follows begins with a paper or a number of items."""
        words = self.mentions.document.words
        for at in range(hit.last, min(len(words), hit.last + 5)):
            if words.classes[at] & classes.COUNTED:
                return True
            sense = self.mentions.hits.over(at, AgendaSense)
            if sense is not None:
                return sense.kind is not AgendaKind.ISSUE
            if words.classes[at] & (classes.PREPOSITION | classes.CONJUNCTION) or words.forms[at] == ",":
                return False
        return False

    # ------------------------------------------------------------ what is dealt with

    def _topics(self, first: int, last: int) -> None:
        first = self._after_count(first, last)
        hit = self.mentions.hits.starting.get(first)
        if hit is not None and hit.sense(AdverbialSense) is not None:
            first = hit.last
        first = self._after_lead(first, last)
        for start, end in split_items(self.mentions, first, last, papers=False):
            start, end = self._without_lead(start, end, articles=False)
            if start < end and self._is_matter(start, end):
                self.result.topics.append(Item(start, end, AgendaKind.ISSUE, "topic-in-list"))

    def _after_lead(self, first: int, last: int) -> int:
        """exchanged views *in private on* A: the preposition that leads the matters stands behind an adjunct."""
        kinds = self.mentions.document.words.classes
        if not kinds[first] & classes.LOCATIVE or first + 4 > last:
            return first
        for at in range(first + 1, first + 4):
            if kinds[at] & classes.LOCATIVE and not kinds[at - 1] & classes.ARTICLE and len(self.mentions.document.words.forms[at]) == len(self.mentions.document.words.forms[first]):
                return at
            if kinds[at] & (classes.CONJUNCTION | classes.ARTICLE):
                break
        return first

    def _is_matter(self, start: int, end: int) -> bool:
        words = self.mentions.document.words
        pronouns = self.mentions.document.language.pronouns
        return not self._is_count(start, end) and any(
            words.forms[at][0].isalpha() and not words.classes[at] and words.keys[at] not in pronouns for at in range(start, end)
        )

    def _agenda(self, event: Event, first: int, last: int, kind: AgendaKind | None, use: TopicUse) -> None:
        first = self._after_count(first, last)
        if first >= last:
            return
        distributed = self._distributed(first, last)
        if distributed is not None:
            parts, shared = distributed
            for start, end in parts:
                self._add(event, start, end, shared, "paper-shared-by-items")
            return
        for start, end in split_items(self.mentions, first, last, papers=True):
            if not self._is_count(start, end):
                self._add(event, start, end, kind, "item-in-list")
        _ = use

    def _distributed(self, first: int, last: int) -> tuple[list[tuple[int, int]], AgendaKind] | None:
        """statements in connection with A, B, C; decisions on A and on B: one plural noun for several items."""
        words = self.mentions.document.words
        for at in range(first, min(last, first + 4)):
            hit = self.mentions.hits.starting.get(at)
            sense = hit.sense(AgendaSense) if hit else None
            if hit is None or sense is None or sense.kind is AgendaKind.ISSUE:
                continue
            if not words.keys[hit.last - 1].endswith(words.keys[hit.last - 1][-1]) or not self._is_plural(hit):
                return None
            place = hit.last
            while place < last and not (words.classes[place] & classes.PREPOSITION and not words.classes[place] & classes.GENITIVE):
                if words.forms[place] in (",", ";"):
                    return None
                place += 1
            lead = place
            while place < last and (words.classes[place] & classes.PREPOSITION or self._is_connection(place, last)):
                place += 1
            parts = self._shared_parts(lead, place, last)
            rest = [part for part in parts[1:] if not self._has_own_paper(*part)]
            if len(parts) > 1 and len(rest) == len(parts) - 1 and place > lead:
                return parts, sense.kind
            return None
        return None

    def _shared_parts(self, lead: int, place: int, last: int) -> list[tuple[int, int]]:
        """The items after a shared noun: a list, or phrases led by the same preposition ("on A and on B")."""
        words = self.mentions.document.words
        borders = [
            at for at in range(place, last - 1)
            if words.classes[at] & classes.CONJUNCTION and words.keys[at + 1] == words.keys[lead] and not self.mentions.document.quoted[at]
        ]
        if not borders:
            return split_items(self.mentions, place, last, papers=True)
        parts: list[tuple[int, int]] = []
        begin = place
        for at in borders:
            parts.append((begin, at))
            begin = at + 2
        return [*parts, (begin, last)]

    def _is_plural(self, hit: Hit) -> bool:
        """Whether a noun of papers is in the plural: the lexicon has it without its ending as well."""
        language = self.mentions.document.language
        key = self.mentions.document.words.keys[hit.last - 1]
        return any(key != other and key.startswith(other) and len(key) - len(other) <= 2 for other in (key[:-1], key[:-2]) if other in language.entries)  # noqa: PLR2004

    def _is_connection(self, place: int, last: int) -> bool:
        """in *connection* with: a plain noun between two prepositions."""
        kinds = self.mentions.document.words.classes
        return place + 1 < last and bool(kinds[place - 1] & classes.PREPOSITION) and bool(kinds[place + 1] & classes.PREPOSITION) and not kinds[place + 1] & classes.GENITIVE and self.mentions.hits.covering[place] is None

    def _has_own_paper(self, first: int, last: int) -> bool:
        words = self.mentions.document.words
        for at in range(first, min(last, first + 5)):
            if words.classes[at] & classes.PREPOSITION:
                return False
            sense = self.mentions.hits.over(at, AgendaSense)
            if sense is not None and sense.kind not in (AgendaKind.ISSUE, AgendaKind.ANNIVERSARY):
                return True
        return False

    def _add(self, event: Event, start: int, end: int, kind: AgendaKind | None, rule: str) -> None:
        start, end = self._without_lead(start, end, articles=True)
        if start >= end or not self._is_matter(start, end):
            return
        if any(other is event and item.first < end and start < item.last for other, item in self.result.agendas):
            return
        self.result.agendas.append((event, Item(start, end, kind or self._kind(start, end), rule)))

    def _kind(self, start: int, end: int) -> AgendaKind:
        """The kind that the head noun tells: the last of papers before the first preposition, else the first of all."""
        found: AgendaKind | None = None
        words = self.mentions.document.words
        for at in range(start, end):
            hit = self.mentions.hits.starting.get(at)
            sense = hit.sense(AgendaSense) if hit else None
            if sense is not None:
                if found is None or (sense.kind is not AgendaKind.ISSUE and found is AgendaKind.ISSUE):
                    found = sense.kind
                elif sense.kind is not AgendaKind.ISSUE:
                    found = sense.kind
            if found is not None and words.classes[at] & classes.PREPOSITION and found is not AgendaKind.ISSUE:
                break
        return found or AgendaKind.ISSUE

    def _without_lead(self, start: int, end: int, *, articles: bool) -> tuple[int, int]:
        """Without what may lead an item: prepositions, adverbs and, for agenda items, articles."""
        words = self.mentions.document.words
        while start < end:
            kind = words.classes[start]
            if words.forms[start] in (",", ";", ":", "-", "–", "—"):
                start += 1
            elif kind & classes.PREPOSITION and not kind & (classes.INFINITIVE & ~classes.GOAL) or kind & (classes.CONJUNCTION | classes.BE):
                start += 1
            elif kind & classes.ADVERB and not kind & classes.QUESTION and not words.forms[start][0].isupper():
                start += 1
            elif articles and kind & classes.ARTICLE:
                start += 1
            else:
                break
        while end > start and (not words.forms[end - 1][0].isalnum() and words.forms[end - 1] not in (")", "”", "»", '"', "'")):
            end -= 1
        return start, end

    # ------------------------------------------------------------ numbers of items

    def _is_count(self, start: int, end: int) -> bool:
        """17 issues, at least 15 items: a number and a noun that is counted, and no more."""
        words = self.mentions.document.words
        counted = [at for at in range(start, end) if words.classes[at] & classes.COUNTED]
        numbered = any(words.forms[at].isdigit() or words.keys[at] in self.mentions.document.language.numbers or words.classes[at] & classes.QUANTIFIER for at in range(start, end))
        return bool(counted) and numbered and end - start <= 6  # noqa: PLR2004

    def _after_count(self, first: int, last: int) -> int:
        """Index after "21 items:" or "a number of issues, in particular,"."""
        words = self.mentions.document.words
        for at in range(first, last):
            if words.forms[at] in (":", ",") and self._is_count(first, at):
                return at + 1
            if at - first > 6:  # noqa: PLR2004
                break
        return first

    def _count(self, sentence: Sentence, inside: list[tuple[int, Event]]) -> None:
        """Attach a declared number of items to the event that the sentence is about."""
        words, language = self.mentions.document.words, self.mentions.document.language
        for at in range(sentence.first, sentence.last - 1):
            if self.mentions.document.quoted[at]:
                continue
            form = words.forms[at]
            number = int(form) if form.isascii() and form.isdigit() and len(form) < 4 else language.numbers.get(words.keys[at])  # noqa: PLR2004
            if number is None:
                continue
            counted = next((ahead for ahead in range(at + 1, min(sentence.last, at + 4)) if words.classes[ahead] & classes.COUNTED), None)
            if counted is None or any(words.classes[ahead] & (classes.PREPOSITION | classes.CONJUNCTION) or words.forms[ahead] == "," for ahead in range(at + 1, counted)):
                continue
            if not self._concerns_agenda(sentence):
                continue
            event = self._counted_event(sentence, inside, at)
            if event is not None and event.declared is None:
                event.declared, event.declared_from = number, (at, counted + 1)
                self.target, self.to_topics = event, False
                return

    def _concerns_agenda(self, sentence: Sentence) -> bool:
        kinds = self.mentions.document.words.classes
        return any(kinds[at] & classes.AGENDA for at in range(sentence.first, sentence.last)) or any(
            (sense := self.triggers.at(at, TopicSense)) is not None and sense.use in (TopicUse.DEALT, TopicUse.LIST, TopicUse.ITEM_BEFORE, TopicUse.PASSIVE)
            for at in range(sentence.first, sentence.last)
        ) or any(kinds[at] & classes.BENEFIT for at in range(sentence.first, sentence.last))

    def _counted_event(self, sentence: Sentence, inside: list[tuple[int, Event]], at: int) -> Event | None:
        if inside:
            before = [event for place, event in inside if place < at]
            return before[-1] if before else inside[0][1]
        subject = self._subject(sentence.first, sentence.last)
        listed = self._listed(sentence.first, sentence.last)
        group = next((mention for place in range(sentence.first, sentence.last) if (mention := self.mentions.starting.get(place)) is not None and mention.plural), subject)
        return self._by_level(group, listed or self.reported)

    def _listed(self, first: int, last: int) -> Event | None:
        """Whose agenda is meant: the event of a city named there, else the coming one that was spoken of last."""
        for at in range(first, last):
            sense = self.mentions.hits.at(at, PlaceSense)
            if sense is None or sense.city is None:
                continue
            written = self.mentions.document.written(at, self.mentions.hits.starting[at].last)
            there = [event for event in self.events.events if event.city_name == written]
            if len(there) == 1:
                return there[0]
        past = any(self.mentions.document.words.classes[at] & classes.PAST_BE for at in range(first, last))
        if self.kind is MeetingKind.SUMMIT and self.reported is not None and past:
            return self.reported
        if self.current is None or self.current.coming or self.current is self.reported:
            return self.current
        earlier = [event for event in self.events.events if event.coming and event.mentions[0].first < first]
        return earlier[-1] if earlier else self.current

    # ------------------------------------------------------------ lists that go on

    def _example(self, sentence: Sentence, hit: Hit, end: int) -> None:
        """in particular, including, among them: more of the list of the sentence, or of the one before."""
        words = self.mentions.document.words
        before = range(sentence.first, hit.first)
        counted = any(words.classes[at] & classes.COUNTED for at in before)
        opening = hit.first <= sentence.first + 1
        if not (counted or opening):
            return
        inside = self.events.in_sentence(sentence)
        event = self.target
        if counted:
            previous = [one for at, one in inside if at < hit.first]
            event = previous[-1] if previous else self._counted_event(sentence, inside, hit.first)
            if self.to_topics and not previous and not self._is_said(hit.first) and event is None:
                self._topics(hit.last, end)
                return
        if event is None or (opening and not self._is_list(hit.last, end)):
            return
        self.target, self.to_topics = event, False
        first = hit.last
        while first < end and words.classes[first] & (classes.BE | classes.ADVERB) or (first < end and words.forms[first] in (",", ":")):
            first += 1
        self._agenda(event, first, end, None, TopicUse.EXAMPLE)

    def _is_list(self, first: int, end: int) -> bool:
        kinds = self.mentions.document.words.classes
        finite = classes.MODAL | classes.BE | classes.AUXILIARY
        return not any(kinds[at] & finite for at in range(first + 1, end))

    def _after_colon(self, sentence: Sentence, *, counted: bool) -> None:
        """Four issues have been put on the agenda: a report, …"""
        if not counted or self.target is None:
            return
        forms = self.mentions.document.words.forms
        colon = next((at for at in range(sentence.first, sentence.last) if forms[at] == ":" and not self.mentions.document.quoted[at]), None)
        if colon is not None and colon + 1 < sentence.last:
            self._agenda(self.target, colon + 1, self._cut(colon + 1, sentence.last), None, TopicUse.LIST)

    def _bullet(self, number: int, sentence: Sentence) -> None:
        last = sentence.last
        words = self.mentions.document.words
        while last > sentence.first and words.forms[last - 1] in (";", ".", ","):
            last -= 1
        if self.target is not None:
            self._add(self.target, sentence.first, last, None, "bullet")
        elif self.to_topics:
            start, end = self._without_lead(sentence.first, last, articles=False)
            if start < end:
                self.result.topics.append(Item(start, end, AgendaKind.ISSUE, "bullet"))
        self.result.sentences.add(number)

    # ------------------------------------------------------------ what stands before the verb

    def _item_before(self, sentence: Sentence, hit: Hit, inside: list[tuple[int, Event]]) -> None:
        first = self._clause_first(sentence, hit.first)
        event = self._near(sentence, hit, inside)
        if event is None or self._is_said(hit.first):
            return
        words = self.mentions.document.words
        past = words.classes[hit.first] & classes.PAST_BE or words.classes[hit.first - 1] & classes.PAST_BE
        if past and event.coming:
            return
        if words.classes[first] & classes.ARTICLE:
            first += 1
        for at in range(first, min(hit.first, first + 4)):
            if words.classes[at] & classes.COUNTED and words.forms[at + 1] == ",":
                first = at + 2
                break
        last = hit.first
        while last > first and words.forms[last - 1] == ",":
            last -= 1
        if not self._begins_with_paper(first, last):
            return
        for start, end in split_items(self.mentions, first, last, papers=True):
            self._add(event, start, end, None, "item-before-verb")

    def _begins_with_paper(self, first: int, last: int) -> bool:
        words = self.mentions.document.words
        for at in range(first, min(last, first + 6)):
            sense = self.mentions.hits.over(at, AgendaSense)
            if sense is not None:
                return True
            if words.classes[at] & (classes.PREPOSITION | classes.BE):
                return False
        return False

    def _near(self, sentence: Sentence, hit: Hit, inside: list[tuple[int, Event]]) -> Event | None:
        """The event of an item that stands before its verb: named after it, or the one the text is at."""
        after = [event for at, event in inside if at > hit.first]
        if after:
            return after[0]
        before = [event for at, event in inside if at < hit.first]
        if before:
            return before[-1]
        _ = sentence
        if self.target is not None:
            return self.target
        if self.kind is MeetingKind.SUMMIT:
            return self.reported
        return self.current if self.current is not None and self.current.coming else None

    def _clause_first(self, sentence: Sentence, hit: int) -> int:
        """Where the clause of a verb begins: after a conjunction with its comma, or a phrase that opens the sentence."""
        words = self.mentions.document.words
        first = sentence.first
        for at in range(hit - 1, sentence.first, -1):
            if words.classes[at] & (classes.COMPLEMENTISER | classes.RELATIVE) or words.forms[at] == ";":
                first = at + 1
                break
        if words.classes[first] & classes.PREPOSITION:
            comma = next((at for at in range(first, hit) if words.forms[at] == ","), None)
            if comma is not None:
                first = comma + 1
            else:
                first = next((at for at in range(first + 2, hit) if words.classes[at] & classes.ARTICLE and at - first > 2), first)  # noqa: PLR2004
        return first

    def _passive(self, sentence: Sentence, hit: Hit, end: int, inside: list[tuple[int, Event]]) -> None:
        """A and B were discussed, along with C."""
        if self._is_said(hit.first):
            return
        words = self.mentions.document.words
        first = self._clause_first(sentence, hit.first)
        before = [event for at, event in inside if at < hit.first]
        has_agenda = any(words.classes[at] & classes.AGENDA for at in range(hit.first, end)) or any(
            words.classes[at] & classes.AGENDA for at in range(hit.first, hit.last)
        )
        target = self.reported if self.kind is MeetingKind.SUMMIT and has_agenda else None
        _ = before
        last = hit.first
        led = self._after_matters(first, last)
        if led is None:
            return
        first = led
        if target is not None:
            for start, stop in split_items(self.mentions, first, last, papers=True):
                self._add(target, start, stop, None, "item-before-verb")
            return
        self.to_topics, self.target = True, None
        self._topics(first, self._cut(first, last))
        if end > hit.last:
            keys = words.keys
            place = hit.last + (words.forms[hit.last] == ",")
            for phrase in self.mentions.document.language.additions.get(keys[place], ()):
                if tuple(keys[place + 1 : place + 1 + len(phrase)]) == phrase:
                    self._topics(place + 1 + len(phrase), end)
                    break

    def _after_matters(self, first: int, last: int) -> int | None:
        """Index after "issues of", "matters pertaining to"; `first` where they do not lead; None for a bare number of issues."""
        kinds = self.mentions.document.words.classes
        for at in range(first, min(last, first + 4)):
            if not kinds[at] & classes.COUNTED:
                continue
            for ahead in range(at + 1, min(last, at + 3)):
                if kinds[ahead] & (classes.GENITIVE | classes.GOAL):
                    return ahead + 1
            return None
        return first

    # ------------------------------------------------------------ the chair

    def _chair(self, sentence: Sentence, inside: list[tuple[int, Event]]) -> None:
        """A handing over of the chair: the whole clause is an item of the event near it."""
        words = self.mentions.document.words
        for at in range(sentence.first, sentence.last):
            hit = self.mentions.hits.starting.get(at)
            sense = hit.sense(AgendaSense) if hit else None
            if hit is None or sense is None or sense.kind is not AgendaKind.CHAIRMANSHIP or self.mentions.document.quoted[at]:
                continue
            verbs = [
                trigger for place in range(sentence.first, sentence.last)
                if (trigger := self.triggers.starting.get(place)) is not None
                and (topic := trigger.sense(TopicSense)) is not None
                and topic.use is TopicUse.CLAUSE and topic.kind is AgendaKind.CHAIRMANSHIP
            ]
            if not verbs:
                continue
            verb = min(verbs, key=lambda trigger: abs(trigger.first - at))
            event = self._near_chair(inside, at)
            if event is None:
                return
            first = at if verb.first > at else self._clause_first(sentence, verb.first)
            last = self._cut(first, sentence.last)
            if words.forms[first] == ",":
                first += 1
            self._add(event, first, last, AgendaKind.CHAIRMANSHIP, "chair-handed-over")
            return

    def _near_chair(self, inside: list[tuple[int, Event]], at: int) -> Event | None:
        before = [event for place, event in inside if place < at]
        if before:
            return before[-1]
        if inside:
            return inside[0][1]
        return self.target or (self.current if self.current is not None and self.current.coming else None)

    def _is_said(self, place: int) -> bool:
        """Whether the token lies in what somebody says."""
        start = self.mentions.document.words.starts[place]
        return any(span.start <= start < span.end for span in self.said)


def read_matters(
    mentions: Mentions, triggers: Hits, events: EventReader, kind: MeetingKind, reported: Event | None, drafts: Sequence[Draft]
) -> Matters:
    """Topics and agenda items of a text."""
    return _Reader(mentions, triggers, events, kind, reported, drafts).read()


def _unused() -> Iterator[int]:
    yield 0
