"""Which verbs of speech of a sentence attribute something, and to whom.

The verbs are asked in text order. Each is first read to its left: adverbs,
auxiliaries, dates and asides are stepped over until a mention (its subject), a
conjunction (the subject of the clause before is shared), a quotation (the subject
follows) or the sentence's beginning. Verbs inside what an earlier verb reports
belong to its content, unless they are coordinated with it, open a new main clause
or stand in an aside.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from cismeet.language import classes
from cismeet.language.schema import (
    AdverbialSense,
    CalendarSense,
    CueForm,
    Frame,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    TopicSense,
    TopicUse,
)
from cismeet.model import Act, Office
from cismeet.parsers.mentions.cues import CueMention
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.readings.attribution import Attribution, Position
from cismeet.parsers.readings.frames import read_frame

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["find_attributions"]

_FINITE = (CueForm.PAST, CueForm.PRESENT)
_LONGEST_ASIDE = 30
_LONGEST_ADJUNCT = 10
_DASHES = frozenset("-–—")
_STATED_NEGATIVES = (Act.REJECT,)


@define(eq=False)
class _Scan:
    """What stands to the left of a verb."""

    mention: Mention | None = None
    joined: int | None = None
    quote: bool = False
    comma: bool = False
    start: bool = False
    negated: bool = False
    passive: bool = False
    modal: bool = False
    infinitive: bool = False
    auxiliary: bool = False
    place: int = 0
    words: tuple[int, int] | None = None
    relative: bool = False


@define(eq=False)
class _Reader:
    mentions: Mentions
    triggers: Hits
    first: int
    last: int
    found: list[Attribution] = field(factory=list)
    subject: Mention | None = None
    subject_words: tuple[int, int] | None = None

    # ------------------------------------------------------------ tokens

    def kind(self, place: int) -> int:
        return self.mentions.document.words.classes[place] if self.first <= place < self.last else 0

    def form(self, place: int) -> str:
        return self.mentions.document.words.forms[place] if self.first <= place < self.last else ""

    def key(self, place: int) -> str:
        return self.mentions.document.words.keys[place] if self.first <= place < self.last else ""

    def quoted(self, place: int) -> int:
        return self.mentions.document.quoted[place] if self.first <= place < self.last else 0

    # ------------------------------------------------------------ the left side

    def scan(self, cue: CueMention) -> _Scan:
        """Step leftwards from the verb to what rules it."""
        result = _Scan()
        place = cue.first - 1
        mentions = self.mentions
        language = mentions.document.language
        while place >= self.first:
            mention = mentions.ending.get(place + 1)
            if mention is not None and mention.first >= self.first:
                if self._is_owner(place + 1) or self._in_phrase(mention):
                    place = mention.first - 1
                    continue
                result.mention = mention
                result.place = mention.first
                return result
            if self.quoted(place):
                result.quote = True
                result.place = place
                return result
            kind, form = self.kind(place), self.form(place)
            if kind & classes.NEGATION:
                result.negated = True
            if kind & classes.BE and place >= cue.first - 3:
                result.passive = True
            elif kind & classes.MODAL:
                result.modal = True
            elif kind & classes.INFINITIVE and place == cue.first - 1:
                result.infinitive = True
            elif kind & classes.AUXILIARY:
                result.auxiliary = True
            hit = mentions.hits.covering[place]
            if kind & (classes.NEGATION | classes.BE | classes.MODAL | classes.AUXILIARY | classes.INFINITIVE):
                place -= 1
            elif hit is not None and hit.sense(AdverbialSense):
                place = hit.first - 1
            elif mentions.dated[place] is not None or (hit is not None and hit.sense(CalendarSense)):
                place = self._before_date(place)
            elif (kind & classes.ADVERB and not kind & classes.CONJUNCTION) or (not kind and language.is_adverb(self.key(place)) and hit is None):
                place -= 1
            elif form == "," and (named := mentions.ending.get(place)) is not None and self._has_comma(named):
                result.mention = named
                result.place = named.first
                return result
            elif form == ",":
                opening = self._aside(place)
                if opening is None:
                    result.comma = True
                    result.place = place
                    return result
                place = opening - 1
            elif form == ")" and (opening := self._bracket(place)) is not None:
                place = opening - 1
            elif kind & classes.CONJUNCTION:
                result.joined = place
                result.place = place
                return result
            elif kind & classes.RELATIVE:
                result.relative = True
                result.place = place
                antecedent = place - 1 - (self.form(place - 1) == ",")
                result.mention = mentions.ending.get(antecedent + 1)
                return result
            elif form in ";:" or form in _DASHES:
                result.comma = True
                result.place = place
                return result
            else:
                adjunct = self._adjunct(place)
                if adjunct is None:
                    result.place = place
                    return result
                place = adjunct - 1
        result.start = True
        result.place = self.first
        return result

    def _has_comma(self, mention: Mention) -> bool:
        """Whether an apposition is part of the mention, so that a comma closes it."""
        return mention.first >= self.first and any(self.form(place) == "," for place in range(mention.first, mention.last))

    def _is_owner(self, after: int) -> bool:
        """Whether the mention only owns what follows (the governor's predecessor)."""
        return bool(self.kind(after) & classes.CLITIC) or self.form(after) == "'"

    def _in_phrase(self, mention: Mention) -> bool:
        """Whether the mention stands in a phrase of its own before the verb ("after meeting X, noted"; "on behalf of X")."""
        before = mention.first - 1
        if before < self.first or not self.kind(before) & classes.PREPOSITION:
            return False
        return not self.kind(before) & classes.SUBORDINATOR or True

    def _before_date(self, place: int) -> int:
        date = self.mentions.dated[place]
        hit = self.mentions.hits.covering[place]
        first = date.first if date is not None else (hit.first if hit is not None else place)
        place = first - 1
        while place >= self.first and self.kind(place) & (classes.PREPOSITION | classes.ARTICLE | classes.NEXT | classes.LAST):
            place -= 1
        return place

    def _aside(self, closing: int) -> int | None:
        """The comma that opens the aside which the comma at `closing` ends; None when there is none."""
        place = closing - 1
        while place >= self.first and closing - place < _LONGEST_ASIDE:
            if self.quoted(place) or self.form(place) in (";", ":"):
                return None
            if self.form(place) == ",":
                before = self.mentions.ending.get(place)
                if before is not None and before.first >= self.first:
                    return place
                hit = self.mentions.hits.covering[place + 1]
                if hit is not None and hit.sense(AdverbialSense) and hit.last == closing:
                    return place
            place -= 1
        first_hit = self.mentions.hits.covering[self.first]
        if first_hit is not None and first_hit.sense(AdverbialSense) and first_hit.last == closing:
            return self.first
        return None

    def _bracket(self, closing: int) -> int | None:
        for place in range(closing - 1, max(self.first, closing - 8), -1):
            if self.form(place) == "(":
                return place
        return None

    def _adjunct(self, place: int) -> int | None:
        """Index of the preposition of a phrase that ends at `place`; None when there is none."""
        for at in range(place, max(self.first - 1, place - _LONGEST_ADJUNCT), -1):
            kind, form = self.kind(at), self.form(at)
            if self.quoted(at) or form in (",", ";", ":", ".") or kind & (classes.COMPLEMENTISER | classes.BE | classes.MODAL) and not kind & classes.PREPOSITION:
                return None
            if kind & classes.PREPOSITION and at < place:
                further = self.mentions.ending.get(at)
                if further is not None or at > self.first:
                    return at
                return None
        return None

    # ------------------------------------------------------------ the verbs

    def read(self) -> list[Attribution]:
        """Ask every verb of the sentence, in order."""
        fronted = self._fronted()
        at = self.first
        if fronted is not None:
            self.found.append(fronted)
            at = fronted.cue_span[1]
        ordered = self.mentions.cue_places
        for index in range(bisect_left(ordered, at), bisect_left(ordered, self.last)):
            place = ordered[index]
            cue = self.mentions.cues[place]
            if any(one.cue_span[0] <= place < one.cue_span[1] for one in self.found):
                continue
            covering = self.mentions.covering[place]
            if covering is not None:
                continue
            attribution = self._attribution(cue)
            if attribution is not None:
                self.found.append(attribution)
        tail = self._tail_phrase()
        if tail is not None:
            self.found.append(tail)
        return self.found

    def _open(self, at: int | None = None) -> Attribution | None:
        """The attribution whose content is still open at a token: the last that reports forward."""
        for one in reversed(self.found):
            if one.content_end is not None and at is not None and one.content_end < at:
                continue
            if one.position in (Position.BEFORE, Position.WITHIN):
                return one
        return None

    def _attribution(self, cue: CueMention) -> Attribution | None:
        if cue.form is CueForm.PAST and self.kind(cue.first) and not cue.last - cue.first > 1 and self.kind(cue.first) & classes.BE:
            return None
        scan = self.scan(cue)
        if scan.start and scan.auxiliary and cue.form in (CueForm.PAST, CueForm.PAST_PARTICIPLE) and self.mentions.document.language.is_participle(self.key(self.first)):
            scan.auxiliary = False
            return self._participle(cue, scan)
        if cue.form is CueForm.PARTICIPLE and not (scan.passive or scan.auxiliary):
            return self._participle(cue, scan)
        if scan.passive and cue.form in (CueForm.PAST, CueForm.PAST_PARTICIPLE, CueForm.BASE):
            return self._passive(cue, scan)
        if not self._is_finite(cue, scan):
            return self._reduced_passive(cue, scan)
        if scan.negated and not _negation_speaks(cue):
            return None
        if scan.quote or (scan.comma and not scan.mention) or scan.start:
            inverted = self._inverted(cue, scan)
            if inverted is not None:
                return inverted
        if scan.relative:
            return self._relative(cue, scan)
        if scan.mention is not None:
            return self._with_subject(cue, scan, scan.mention)
        if scan.joined is not None or scan.comma:
            return self._shared(cue, scan)
        if not scan.start:
            return self._metonym(cue, scan)
        return self._reduced_passive(cue, scan)

    def _is_finite(self, cue: CueMention, scan: _Scan) -> bool:
        if scan.infinitive:
            return False
        if cue.form is CueForm.PAST:
            return not (scan.modal and not scan.auxiliary)
        if cue.form is CueForm.PRESENT:
            return not scan.auxiliary and not scan.modal
        if cue.form is CueForm.PAST_PARTICIPLE:
            return scan.auxiliary
        if cue.form is CueForm.BASE:
            if scan.modal:
                return False
            if scan.auxiliary:
                return True
            return scan.mention is not None and scan.mention.plural and scan.mention.last == cue.first
        return False

    def _make(
        self, cue: CueMention, scan: _Scan, first: int, speaker: Mention | None, position: Position, rule: str,
        *, shared: Attribution | None = None, last: int | None = None,
    ) -> Attribution:
        following = read_frame(self.mentions, cue, self.last)
        cue_first = cue.first
        place = cue.first - 1
        while scan.negated and place >= self.first and self.kind(place) & (classes.NEGATION | classes.AUXILIARY | classes.ADVERB | classes.MODAL):
            cue_first = place
            place -= 1
        attribution = Attribution(
            cue, first, cue.last if last is None else last, speaker, position, rule, shared, following, scan.negated,
            cue_span=(cue_first, max(cue.last, following.cue_last)),
        )
        return self._extended(attribution)

    def _extended(self, attribution: Attribution) -> Attribution:
        """refused to confirm, declined to comment on: a refusal takes in the verb of speech that it refuses."""
        cue, following = attribution.cue, attribution.following
        if following is None or cue.act is not Act.REJECT or Frame.INFINITIVE not in cue.frames:
            return attribution
        place = following.content
        if not self.kind(place) & classes.INFINITIVE:
            return attribution
        inner = self.mentions.cues.get(place + 1) or self._dealing_verb(place + 1)
        if inner is None or inner.form is not CueForm.BASE or not (inner.frames & {Frame.THAT, Frame.QUESTION} or inner.prepositions or inner.lemma == ""):
            return attribution
        after = read_frame(self.mentions, inner, self.last)
        rest = after.content
        pronoun = self.mentions.document.language.pronouns.get(self.key(rest))
        if rest >= self.last or not self.form(rest)[:1].isalnum() or (len(self.form(rest)) == 2 and not self.form(rest + 1)[:1].isalnum()) or (pronoun and not pronoun.possessive):  # noqa: PLR2004
            return attribution
        attribution.following = evolve(after, addressee=following.addressee, addressed=following.addressed)
        attribution.cue_span = (attribution.cue_span[0], inner.last)
        return attribution

    def _dealing_verb(self, place: int) -> CueMention | None:
        """refused to *discuss* the subject: a verb that deals with matters, as a verb of speech."""
        hit = self.triggers.starting.get(place)
        sense = hit.sense(TopicSense) if hit else None
        if hit is None or sense is None or sense.use is not TopicUse.DEALT:
            return None
        return CueMention(place, hit.last, hit.last, "", Act.STATE, CueForm.BASE, frozenset({Frame.NOUN_PHRASE}), frozenset())

    def _refuses_what_stands_before(self, cue: CueMention, begin: int) -> int | None:
        """Which capital that was, the Secretary General declined to say: index after the verbs, where nothing follows them."""
        if cue.act is not Act.REJECT or Frame.INFINITIVE not in cue.frames or not self.kind(cue.last) & classes.INFINITIVE:
            return None
        inner = self.mentions.cues.get(cue.last + 1)
        if inner is None or inner.last < self.last and self.form(inner.last) not in (".", "!", "?"):
            return None
        return inner.last if self.form(begin - 1) == "," else None

    # ------------------------------------------------------------ shapes

    def _with_subject(self, cue: CueMention, scan: _Scan, speaker: Mention) -> Attribution | None:
        """X said: a main clause, an aside, or nested in what somebody else reports."""
        if not self._may_speak(speaker) or (speaker.plural and self._is_dealing(cue)):
            return None
        first = speaker.first
        lead = self._conjunction_before(first)
        begin = lead if lead is not None else first
        position = self._position(cue, begin)
        if lead is not None and self.kind(first - 1) & classes.COMPARISON and self._open() is not None:
            return None
        if position is not Position.BEFORE:
            if self._stands_before(begin, within=position is Position.WITHIN) and self._is_short_aside(begin, cue):
                self._remember(speaker)
                last = self._clause_end(cue)
                self._drop_nested(position)
                return self._make(cue, scan, begin, speaker, position, "subject-in-aside", last=last)
            position = Position.BEFORE
        refused = self._refuses_what_stands_before(cue, begin)
        if refused is not None:
            self._remember(speaker)
            attribution = self._make(cue, scan, begin, speaker, Position.AFTER, "refusal-behind", last=refused)
            attribution.cue_span = (attribution.cue_span[0], refused)
            return attribution
        if self._is_nested(first, begin):
            return None
        self._remember(speaker)
        return self._make(cue, scan, begin, speaker, Position.BEFORE, "subject-before-verb")

    def _is_dealing(self, cue: CueMention) -> bool:
        """Whether several together do it to matters (they considered nine items), which is no act of speech."""
        trigger = self.triggers.at(cue.first, TopicSense)
        if trigger is None or trigger.use not in (TopicUse.DEALT, TopicUse.ADOPTED):
            return False
        place = cue.last
        return not (self.kind(place) & (classes.COMPLEMENTISER | classes.INFINITIVE | classes.QUESTION) or self.quoted(place))

    def _may_speak(self, speaker: Mention) -> bool:
        if speaker.pronoun is not None and not speaker.pronoun.subject:
            return False
        if self._is_credit(speaker):
            return False
        return not (speaker.kind is MentionKind.OFFICE and speaker.role is not None and not speaker.role.definite and Office.OTHER in speaker.role.offices)

    def _is_credit(self, speaker: Mention) -> bool:
        """Whether the words name a source of news (a Kazinform correspondent), not somebody who speaks."""
        return any(
            (sense := self.mentions.hits.over(place, PlaceSense)) is not None and sense.institution == "agency"
            for place in range(speaker.first, speaker.last)
        )

    def _remember(self, speaker: Mention) -> None:
        self.subject = speaker

    def _conjunction_before(self, first: int) -> int | None:
        place = first - 1
        while place >= self.first and (self.kind(place) & classes.ADVERB) and not self.kind(place) & classes.CONJUNCTION:
            place -= 1
        if place >= self.first and self.kind(place) & (classes.CONJUNCTION | classes.SUBORDINATOR) and not self.kind(place) & classes.COMPLEMENTISER:
            if self.kind(place) & classes.SUBORDINATOR and not self.kind(place) & classes.CONJUNCTION and self.form(place - 1) != ",":
                return None
            return place - 1 if self.form(place - 1) in (",", ";") else place
        return None

    def _position(self, cue: CueMention, begin: int) -> Position:
        """Where the clause that begins at `begin` stands: an aside has commas (or a quotation) on its sides."""
        before = begin - 1
        opens = self.form(before) == "," or self.quoted(before) or self.form(before) in _DASHES
        if not opens or before < self.first:
            return Position.BEFORE
        end = self._clause_end(cue)
        following = self.form(end)
        if end >= self.last or following in (".", "!", "?", "…", ";"):
            return Position.AFTER
        if following == "," or self.quoted(end) or following in _DASHES:
            return Position.WITHIN
        return Position.BEFORE

    def _clause_end(self, cue: CueMention) -> int:
        """Index after the verb with its addressee and adjuncts, up to a comma, a quotation or the end."""
        place = cue.last
        mention = self.mentions.starting.get(place)
        if mention is not None and mention.last <= self.last:
            place = mention.last
        while place < self.last and not self.quoted(place):
            form, kind = self.form(place), self.kind(place)
            if form in (",", ";", ":", ".", "!", "?", "…") or form in _DASHES:
                break
            if kind & (classes.COMPLEMENTISER | classes.QUESTION):
                break
            place += 1
        return place

    def _drop_nested(self, position: Position) -> None:
        """A whole sentence that an aside at its end attributes: verbs of speech inside it are reported, not told."""
        if position is not Position.AFTER:
            return
        while self.found and self.found[-1].position is Position.BEFORE and self.found[-1].first == self.first and self.found[-1].rule == "subject-before-verb":
            opened = self.found[-1].following
            if opened is None or any(self.form(place) in (";", ":") or self.quoted(place) for place in range(self.found[-1].cue.last, self.last)):
                return
            self.found.pop()

    def _stands_before(self, begin: int, *, within: bool) -> bool:
        """Whether something that can be said stands before an aside: a quotation, or a clause with a verb."""
        for place in range(begin - 1, self.first - 1, -1):
            if self.quoted(place):
                return True
            if self.form(place) in (";", ":"):
                return place < begin - 1
        opening = self.kind(self.first)
        if opening & classes.PREPOSITION and not self._finite_between(self.first, begin) and not (
            within and not self._opens_adverbially()
        ):
            return False
        if opening & classes.SUBORDINATOR and not opening & (classes.ADVERB | classes.CONJUNCTION):
            return False
        return self._finite_between(self.first, begin) or self._subject_opens(begin)

    def _opens_adverbially(self) -> bool:
        """Whether the sentence opens with an adverbial phrase of the lexicon (In turn, …)."""
        hit = self.mentions.hits.covering[self.first]
        return hit is not None and hit.sense(AdverbialSense) is not None

    def _finite_between(self, first: int, last: int) -> bool:
        finite = classes.BE | classes.MODAL | classes.AUXILIARY
        return any(self.kind(place) & finite for place in range(first, last))

    def _subject_opens(self, begin: int) -> bool:
        """The tariff, he said, …: only the subject of what is said stands before the aside."""
        hit = self.mentions.hits.covering[self.first]
        if hit is not None and hit.sense(AdverbialSense):
            return False
        key = self.key(self.first)
        cue = self.mentions.cues.get(self.first)
        return not (cue is not None and cue.form is CueForm.PARTICIPLE) and not self.mentions.document.language.is_participle(key) and not self.kind(self.first) & classes.ADVERB

    def _is_short_aside(self, begin: int, cue: CueMention) -> bool:
        """Whether nothing that could be content follows the verb within its own clause."""
        end = self._clause_end(cue)
        if Frame.THAT not in cue.frames and Frame.QUOTATION not in cue.frames:
            return False
        place = cue.last
        while place < end:
            kind = self.kind(place)
            mention = self.mentions.starting.get(place)
            hit = self.mentions.hits.starting.get(place)
            if kind & classes.PREPOSITION:
                return self.key(place) not in cue.prepositions or self.quoted(begin - 1) > 0 or self.quoted(begin - 2) > 0
            if mention is not None and Frame.ADDRESSEE in cue.frames | {Frame.ADDRESSEE} and mention.last == end:
                return True
            if self.mentions.dated[place] is not None or (hit is not None and hit.sense(AdverbialSense)):
                return True
            if mention is not None and self.kind(mention.last) & classes.PREPOSITION:
                return True
            if not (kind & classes.ADVERB or self.mentions.document.language.is_adverb(self.key(place))):
                return Frame.ADDRESSEE in cue.frames and end - place <= 4  # noqa: PLR2004
            place += 1
        return True

    def _is_nested(self, first: int, begin: int) -> bool:
        """Whether a clause with its own subject stands inside what an earlier verb reports, or in a subclause."""
        before = self.form(begin - 1)
        kind = self.kind(first - 1)
        opened = self._open(first)
        if begin < first:
            if opened is None:
                return False
            if self.form(begin) in (",", ";"):
                return bool(self.kind(begin + 1) & classes.RELATIVE) and not self.kind(begin + 1) & classes.CONJUNCTION
            return self._content_is_clause(opened) and (self._reports_clause(opened) or not self._is_certain(first))
        if first == self.first:
            return False
        if before in (";", ":"):
            return before == ":" and opened is not None and False
        if kind & (classes.COMPLEMENTISER | classes.RELATIVE | classes.QUESTION | classes.SUBORDINATOR):
            return True
        if before == ",":
            return opened is not None and self._content_is_clause(opened)
        if opened is None:
            return bool(kind & classes.PREPOSITION)
        return True

    def _reports_clause(self, opened: Attribution) -> bool:
        """Whether what is reported is a clause (that A), in which another clause may be coordinated."""
        following = opened.following
        if following is None:
            return False
        lead = self.kind(following.content - 1)
        return bool(lead & (classes.COMPLEMENTISER | classes.QUESTION)) or self._finite_between(following.content, min(self.last, following.content + 10))

    def _is_certain(self, first: int) -> bool:
        """Whether a subject is a person: by name, office, "the latter" or a pronoun."""
        mention = self.mentions.starting.get(first)
        return mention is not None and mention.kind is not MentionKind.GROUP

    def _content_is_clause(self, opened: Attribution) -> bool:
        return opened.following is not None

    def _relative(self, cue: CueMention, scan: _Scan) -> Attribution | None:
        """reporters who had asked if A: a question of those who ask, in a relative clause."""
        speaker = scan.mention
        if speaker is None or cue.act is not Act.ASK or not speaker.plural:
            return None
        return self._make(cue, scan, scan.place, speaker, Position.BEFORE, "relative-clause")

    def _shared(self, cue: CueMention, scan: _Scan) -> Attribution | None:
        """… and stressed that B: the subject of the clause before."""
        last = self.found[-1] if self.found else None
        joined = scan.joined if scan.joined is not None else scan.place
        if scan.joined is None and self._is_source(cue):
            return None
        ruling = self._main_subject()
        if ruling is not None and ruling.plural and self._is_dealing(cue):
            return None
        if cue.form not in _FINITE and not (cue.form is CueForm.PAST_PARTICIPLE or scan.auxiliary):
            return None
        subject = self._main_subject()
        if last is None and subject is None:
            return None
        if last is not None and last.position is Position.BEFORE and last.following is not None:
            if not self._has_complement(cue):
                return None
            if joined <= last.following.content and scan.joined is not None and joined < last.cue_span[1]:
                return None
            if self._embedded_subject(last, joined) and not scan.auxiliary and self._unlike(last, cue):
                return None
        begin = joined
        if scan.joined is not None and self.form(joined - 1) in (",", ";"):
            begin = joined - 1
        if last is not None:
            return self._make(cue, scan, begin, None, Position.BEFORE, "subject-shared", shared=last)
        return self._make(cue, scan, begin, subject, Position.BEFORE, "subject-of-sentence")

    def _is_source(self, cue: CueMention) -> bool:
        """…, reported the ministry's press service: a source of news behind its verb."""
        end = min(self.last, cue.last + 8)
        return any(self.kind(place) & classes.CREDIT for place in range(cue.last, end))

    def _unlike(self, last: Attribution, cue: CueMention) -> bool:
        """Whether two verbs are unlikely to be coordinated: one is past, the other present."""
        return (last.cue.form is CueForm.PRESENT) != (cue.form is CueForm.PRESENT)

    def _embedded_subject(self, last: Attribution, joined: int) -> bool:
        return last.following is not None and any(
            place in self.mentions.starting for place in range(last.following.content, joined)
        )

    def _has_complement(self, cue: CueMention) -> bool:
        """Whether something that the verb governs follows it, so that it is no noun or participle."""
        place = cue.last
        kind = self.kind(place)
        if cue.nominal or cue.last - cue.first > 1:
            return True
        if place >= self.last:
            return False
        if self.quoted(place) or self.form(place) in (",", ":"):
            return Frame.QUOTATION in cue.frames
        following = read_frame(self.mentions, cue, self.last)
        if following.addressee is not None or following.addressed is not None:
            return True
        if kind & classes.COMPLEMENTISER and Frame.THAT in cue.frames:
            return True
        if kind & classes.QUESTION and Frame.QUESTION in cue.frames:
            return True
        if kind & classes.INFINITIVE and Frame.INFINITIVE in cue.frames:
            return True
        if kind & classes.PREPOSITION and self.key(place) in cue.prepositions:
            return True
        if following.content > place:
            return True
        return Frame.NOUN_PHRASE in cue.frames or Frame.THAT in cue.frames

    def _main_subject(self) -> Mention | None:
        """The first mention of the sentence that can be its subject, where no verb of speech has had one."""
        if self.subject is not None:
            return self.subject
        for place in range(self.first, self.last):
            mention = self.mentions.starting.get(place)
            if self.quoted(place):
                return None
            if mention is None:
                continue
            if self._is_owner(mention.last) or self._in_phrase(mention):
                continue
            if mention.pronoun is not None and not mention.pronoun.subject:
                continue
            return mention
        return None

    def _inverted(self, cue: CueMention, scan: _Scan) -> Attribution | None:
        """“A,” said X; – noted X."""
        mention = self.mentions.starting.get(cue.last)
        if mention is None or Frame.QUOTATION not in cue.frames and Frame.THAT not in cue.frames:
            return None
        if mention.pronoun is not None and not mention.pronoun.subject:
            return None
        before = scan.place - 1 if scan.comma else scan.place
        if not scan.quote and not (scan.comma and (self.quoted(before) or self._ends_after(mention))):
            return None
        if not self._may_speak(mention):
            return None
        self._remember(mention)
        end = mention.last
        closing = self.form(end)
        goes_on = closing == "," and bool(self.kind(end + 1) & (classes.BE | classes.MODAL | classes.AUXILIARY))
        if closing == "," and not self.quoted(end + 1) and not goes_on:
            apposition = self._apposition_end(end)
            end = apposition if apposition is not None else end
        position = Position.WITHIN if goes_on or self._goes_on(end) else Position.AFTER
        begin = cue.first
        while begin - 1 >= self.first and (self.form(begin - 1) in (",",) or self.form(begin - 1) in _DASHES):
            begin -= 1
        attribution = self._make(cue, scan, begin, mention, position, "subject-after-verb", last=end)
        attribution.following = None
        attribution.cue_span = (cue.first, cue.last)
        return attribution

    def _ends_after(self, mention: Mention) -> bool:
        return self.form(mention.last) in (".", "", ",", "!", "?")

    def _apposition_end(self, comma: int) -> int | None:
        for place in range(comma + 1, min(self.last, comma + _LONGEST_ASIDE)):
            if self.form(place) in (",", "."):
                return place
            if self.quoted(place):
                return None
        return None

    def _goes_on(self, end: int) -> bool:
        return self.quoted(end) > 0 or (self.form(end) in (",", ":") and self.quoted(end + 1) > 0)

    def _participle(self, cue: CueMention, scan: _Scan) -> Attribution | None:
        """Noting that A, he …; …, adding that B."""
        if scan.start or (scan.joined is not None and self.found and self.found[-1].rule == "participle-first"):
            subject = self._subject_after(cue)
            if subject is None or not self._has_complement(cue) or self._only_adverbial(cue):
                return None
            mention, comma = subject
            attribution = self._make(cue, scan, cue.first, mention, Position.BEFORE, "participle-first")
            attribution.content_end = comma
            return attribution
        if not (scan.comma or scan.joined is not None or scan.quote or scan.mention is not None):
            return None
        if scan.mention is not None and scan.mention.last < cue.first and self._before_adverbial(cue.first) != ",":
            return None
        if not self._has_complement(cue) or (self._before_adverbial(cue.first) not in (",", "-", "–", "—") and scan.joined is None):
            return None
        last = self.found[-1] if self.found else None
        subject_mention = self._main_subject()
        if last is None and subject_mention is None:
            return None
        if Frame.THAT not in cue.frames and Frame.ADDRESSEE not in cue.frames:
            return None
        end = self._aside_end(cue) if scan.joined is None else None
        begin = cue.first - 1 if scan.joined is None else scan.joined
        hit = self.mentions.hits.covering[cue.first - 1]
        if scan.joined is None and hit is not None and hit.sense(AdverbialSense):
            begin = hit.first - 1
        if last is not None:
            attribution = self._make(cue, scan, begin, None, Position.BEFORE, "participle-shares-subject", shared=last)
        else:
            attribution = self._make(cue, scan, begin, subject_mention, Position.BEFORE, "participle-of-sentence")
        attribution.content_end = end
        return attribution

    def _aside_end(self, cue: CueMention) -> int | None:
        """The comma that closes a participle between commas, where the main verb follows it."""
        if any(one.position is Position.BEFORE for one in self.found):
            return None
        for place in range(cue.last, self.last - 1):
            if self.form(place) == "," and not self.quoted(place):
                following = self.mentions.cues.get(place + 1)
                if following is not None and following.form in _FINITE:
                    return place
        return None

    def _only_adverbial(self, cue: CueMention) -> bool:
        """Speaking of the elections, he said: a phrase that only sets the scene for the verb to come."""
        following = read_frame(self.mentions, cue, self.last)
        if following.addressee is not None or following.addressed is not None or cue.nominal:
            return False
        led = self.kind(cue.last) | (self.kind(cue.last - 1) if cue.last - cue.first > 1 else 0)
        return bool(led & classes.PREPOSITION) and not self.kind(cue.last) & classes.COMPLEMENTISER

    def _before_adverbial(self, place: int) -> str:
        """What stands before a participle and an adverbial phrase ahead of it (…, at the same time expressing …)."""
        hit = self.mentions.hits.covering[place - 1] if place > self.first else None
        if hit is not None and hit.sense(AdverbialSense):
            return self.form(hit.first - 1)
        return self.form(place - 1)

    def _subject_after(self, cue: CueMention) -> tuple[Mention, int] | None:
        """The subject of the main clause behind a clause that begins the sentence, and the comma before it."""
        for place in range(cue.last, self.last):
            if self.form(place) != "," or self.quoted(place):
                continue
            mention = self.mentions.starting.get(place + 1)
            if mention is None:
                hit = self.mentions.hits.starting.get(place + 1)
                after = hit.last if hit is not None and hit.sense(AdverbialSense) else place + 1
                after += self.form(after) == ","
                mention = self.mentions.starting.get(after)
            if mention is None or (mention.pronoun is not None and not mention.pronoun.subject):
                continue
            if self._verb_follows(mention.last):
                return mention, place
        return None

    def _verb_follows(self, place: int) -> bool:
        """Whether a verb stands right after a mention (adverbs and asides apart)."""
        for at in range(place, min(self.last, place + 8)):
            kind = self.kind(at)
            if at in self.mentions.cues or kind & (classes.BE | classes.MODAL | classes.AUXILIARY):
                return True
            if self.form(at) in (".", ";"):
                return False
        return self.form(place)[:1].islower() and not self.kind(place) & (classes.PREPOSITION | classes.CONJUNCTION)

    def _passive(self, cue: CueMention, scan: _Scan) -> Attribution | None:
        """He was reminded by X that A: X speaks; without an agent nobody does."""
        agent = self._agent(cue.last)
        if agent is None or self._open() is not None:
            return None
        mention, words, after = agent
        attribution = self._make(cue, scan, scan.place, mention, Position.BEFORE, "agent-of-passive")
        attribution.words = words
        attribution.addressee = scan.mention
        attribution.following = read_frame(self.mentions, evolve(cue, last=after), self.last)
        attribution.cue_span = (cue.first, cue.last)
        return attribution

    def _reduced_passive(self, cue: CueMention, scan: _Scan) -> Attribution | None:
        """Asked by Y if A, X …: Y asks X."""
        if cue.form not in (CueForm.PAST, CueForm.PAST_PARTICIPLE) or not scan.start:
            return None
        agent = self._agent(cue.last)
        subject = self._subject_after(cue)
        if agent is None or subject is None:
            return None
        mention, words, after = agent
        attribution = self._make(cue, scan, cue.first, mention, Position.BEFORE, "agent-of-passive")
        attribution.words = words
        attribution.addressee = subject[0]
        attribution.following = read_frame(self.mentions, evolve(cue, last=after), self.last)
        attribution.cue_span = (cue.first, cue.last)
        attribution.content_end = subject[1]
        return attribution

    def _agent(self, place: int) -> tuple[Mention | None, tuple[int, int] | None, int] | None:
        """by X: the mention, or the words, and the index after them."""
        if not self.kind(place) & classes.AGENT:
            return None
        mention = self.mentions.starting.get(place + 1)
        named = self.mentions.hits.starting.get(place + 1)
        if mention is not None and mention.kind is not MentionKind.OFFICE or (mention is not None and mention.role is not None and mention.role.definite):
            return mention, None, mention.last
        last = place + 1 if named is None else named.last
        while last < self.last and last - place < 8 and self.form(last)[:1].isalnum():  # noqa: PLR2004
            if self.kind(last) & (classes.COMPLEMENTISER | classes.QUESTION | classes.PREPOSITION | classes.INFINITIVE) and last > place + 1:
                break
            last += 1
        if last == place + 1:
            return None
        return None, (place + 1, last), last

    def _metonym(self, cue: CueMention, scan: _Scan) -> Attribution | None:
        """Moscow said: a capital or state as the subject of a verb of speech."""
        hit = self.mentions.hits.covering[scan.place] if scan.place >= self.first else None
        sense = hit.sense(PlaceSense) if hit else None
        if hit is None or sense is None or hit.last != scan.place + 1:
            return None
        asks = sense.institution == "agency" and cue.act is Act.ASK and hit.first == self.first
        if asks:
            attribution = self._make(cue, scan, hit.first, None, Position.BEFORE, "agency-asks")
            attribution.words = (hit.first, hit.last)
            return attribution
        if sense.kind not in (PlaceKind.CITY, PlaceKind.COUNTRY):
            return None
        if hit.sense(OfficeSense) or hit.sense(OrganSense) or (sense.kind is PlaceKind.CITY and not sense.capital):
            return None
        if cue.nominal or not self._has_complement(cue):
            return None
        mention = Mention(hit.first, hit.last, MentionKind.PLACE, country=sense.country, plural=True)
        if hit.first != self.first and self._is_nested(hit.first, self._conjunction_before(hit.first) or hit.first):
            return None
        return self._make(cue, scan, hit.first, mention, Position.BEFORE, "place-speaks")

    # ------------------------------------------------------------ phrases that attribute

    def _fronted(self) -> Attribution | None:
        """According to X, A; in his opinion, A; As X said, A."""
        at = self.first
        while at < self.last and (self.kind(at) & classes.CONJUNCTION or self.form(at) == ","):
            at += 1
        phrase = self._phrase(at)
        if phrase is None:
            phrase = self._as_clause(at)
        if phrase is None:
            return None
        attribution, after = phrase
        if self.form(after) == ",":
            after += 1
        elif not self.form(after)[:1].isalnum() and not self.quoted(after):
            return None
        attribution.position = Position.BEFORE
        following = attribution.following
        assert following is not None  # noqa: S101  (a phrase has one)
        attribution.following = evolve(following, content=after)
        return attribution

    def _tail_phrase(self) -> Attribution | None:
        """A, according to X."""
        if self.found and self.found[-1].position is not Position.BEFORE:
            return None
        for place in range(self.first + 1, self.last):
            if self.form(place - 1) not in (",", ":") or self.quoted(place) or self.key(place) not in self.mentions.document.language.fronted:
                continue
            phrase = self._phrase(place)
            if phrase is None:
                continue
            attribution, after = phrase
            if self.form(place - 1) == ":" and attribution.following is not None:
                attribution.position = Position.BEFORE
                attribution.first = place - 1
                attribution.following = evolve(attribution.following, content=after + (self.form(after) == ","))
                return attribution
            if self._set_apart(place):
                attribution.position = Position.WITHIN
                attribution.first, attribution.last, attribution.following = place, after, None
                return attribution
            if after < self.last and self.form(after) not in (".", "!", "?", ",", ";"):
                continue
            if any(one.position is Position.BEFORE and one.following is not None for one in self.found):
                return None
            attribution.position = Position.WITHIN if self.form(after) == "," and after < self.last - 2 else Position.AFTER
            attribution.first = place
            attribution.last = after
            attribution.following = None
            return attribution
        return None

    def _set_apart(self, place: int) -> bool:
        """Whether a colon or semicolon parts an attributing phrase from what is reported before (…: there was, in his words, …)."""
        opened = self._open()
        if opened is None or opened.following is None:
            return False
        return any(self.form(at) in (":", ";") for at in range(opened.following.content, place))

    def _phrase(self, at: int) -> tuple[Attribution, int] | None:
        """A phrase with a slot for the speaker, and the index after it."""
        document = self.mentions.document
        for fronted in document.language.fronted.get(self.key(at), ()):
            place = at + 1
            if tuple(self.key(place + n) for n in range(len(fronted.before))) != fronted.before:
                continue
            place += len(fronted.before)
            slot = self._slot(place, fronted.after)
            if slot is None:
                continue
            mention, after = slot
            cue_last = after if fronted.after else place
            cue = CueMention(
                at, cue_last, cue_last, "", Act.STATE, CueForm.BASE, frozenset({Frame.THAT, Frame.QUOTATION}), frozenset()
            )
            attribution = self._make(cue, _Scan(), at, mention, Position.BEFORE, "attributing-phrase")
            attribution.cue_span = (at, cue_last)
            return attribution, self._past_apposition(after)
        return None

    def _past_apposition(self, after: int) -> int:
        return after

    def _slot(self, place: int, closing: tuple[str, ...]) -> tuple[Mention, int] | None:
        """The speaker in a phrase's slot: a mention, or "his" before the closing words."""
        mention = self.mentions.starting.get(place)
        if not closing:
            if mention is None or self._is_credit(mention) or mention.pronoun is not None and not mention.pronoun.object:
                return None
            return mention, mention.last
        pronoun = self.mentions.document.language.pronouns.get(self.key(place))
        if pronoun is not None and pronoun.possessive:
            after = place + 1
            owner = Mention(place, place + 1, MentionKind.PRONOUN, gender=pronoun.gender, pronoun=pronoun, plural=pronoun.plural)
        elif mention is not None:
            after, owner = mention.last, mention
            if self.kind(after) & classes.CLITIC or self.form(after) == "'":
                after += 1
        else:
            return None
        if tuple(self.key(after + n) for n in range(len(closing))) != closing:
            return None
        return owner, after + len(closing)

    def _as_clause(self, at: int) -> tuple[Attribution, int] | None:
        """As X said (the day before), A."""
        if not self.kind(at) & classes.COMPARISON:
            return None
        mention = self.mentions.starting.get(at + 1)
        if mention is None:
            return None
        for place in range(mention.last, min(self.last, mention.last + 6)):
            cue = self.mentions.cues.get(place)
            if cue is not None and Frame.THAT in cue.frames and cue.form in (CueForm.PAST, CueForm.PRESENT):
                for comma in range(cue.last, self.last):
                    if self.form(comma) == ",":
                        scan = _Scan(auxiliary=place > mention.last)
                        attribution = self._make(cue, scan, at, mention, Position.BEFORE, "as-clause")
                        first = place - 1 if place > mention.last and self.kind(place - 1) & classes.AUXILIARY else place
                        attribution.cue_span = (first, cue.last)
                        return attribution, comma
                return None
        return None


def _negation_speaks(cue: CueMention) -> bool:
    """Whether the negated verb is an act of speech all the same (did not rule out, did not agree that)."""
    return cue.act in (Act.REJECT, Act.AGREE) or Frame.THAT in cue.frames and Frame.QUOTATION not in cue.frames


def find_attributions(mentions: Mentions, triggers: Hits, sentence: Sentence) -> list[Attribution]:
    """The attributions of one sentence, in text order.

    Args:
        mentions: all that is named.
        triggers: the words that lead to topics; what several do to matters is no act of speech.
        sentence: the sentence.
    """
    return _Reader(mentions, triggers, sentence.first, sentence.last).read()
