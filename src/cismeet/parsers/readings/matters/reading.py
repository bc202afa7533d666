"""What was, or will be, dealt with: topics of the meeting and agenda items of events.

Every sentence is asked for words that lead to matters ("discussed", "its agenda
includes", "are expected to adopt"). Who deals with them is told by what stands
before: an event or its agenda, a group of those who meet, the talks themselves.
What one person says is a statement, and no topic.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.language.schema import TopicUse
from cismeet.model import AgendaKind
from cismeet.parsers.readings.matters.before_verb import BeforeVerb
from cismeet.parsers.readings.matters.continued import Continued
from cismeet.parsers.readings.matters.declared import DeclaredItems
from cismeet.parsers.readings.matters.extents import list_end
from cismeet.parsers.readings.matters.focus import Focus, Owner, Talks
from cismeet.parsers.readings.matters.ledger import Ledger, Matters
from cismeet.parsers.readings.matters.owners import Owners
from cismeet.parsers.readings.matters.scene import Passage, Scene, Speech, Trigger
from cismeet.parsers.readings.matters.triggers import (
    continues_verb,
    is_ahead,
    is_base_form,
    is_future_passive,
    is_passive,
    lacks_object,
    usable_triggers,
)
from cismeet.parsers.readings.matters.whole_clauses import WholeClauses
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.model import MeetingKind
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.readings.statements import Draft
    from cismeet.parsers.readings.summits import Event, EventReader
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["read_matters"]

_LIST = TopicUse.LIST


@define(eq=False)
class _Reader:
    scene: Scene
    focus: Focus = field(init=False)
    ledger: Ledger = field(init=False)
    owners: Owners = field(init=False)
    declared: DeclaredItems = field(init=False)
    before_verb: BeforeVerb = field(init=False)
    continued: Continued = field(init=False)
    whole_clauses: WholeClauses = field(init=False)
    ahead: Owner | None = field(default=None, init=False)
    """Whose matters the verb before in the sentence tells, where it tells what will be."""

    def __attrs_post_init__(self) -> None:
        self.focus = Focus(self.scene)
        self.ledger = Ledger(self.scene.mentions)
        self.owners = Owners(self.scene, self.focus)
        self.declared = DeclaredItems(self.scene, self.focus)
        self.before_verb = BeforeVerb(self.scene, self.focus, self.ledger)
        self.continued = Continued(self.scene, self.focus, self.ledger)
        self.whole_clauses = WholeClauses(self.scene, self.focus, self.ledger)

    def read(self) -> Matters:
        """Read the sentences of paragraphs, and the items of the lists under them."""
        document = self.scene.mentions.document
        read: list[int] = []
        awaiting = False
        for number, sentence in enumerate(document.sentences):
            kind = document.blocks[sentence.block].kind
            if kind is BlockKind.ITEM and awaiting:
                self.continued.bullet(sentence)
                read.append(number)
            elif kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                if self._sentence(sentence):
                    read.append(number)
                awaiting = self.scene.forms[sentence.last - 1] == ":" and self.focus.owner is not None
        return Matters(tuple(self.ledger.topics), tuple(self.ledger.agendas), frozenset(read))

    def _sentence(self, sentence: Sentence) -> bool:
        """Read one sentence; whether anything was found."""
        before = len(self.ledger)
        passage = self.scene.passage(sentence)
        self.focus.enter(passage)
        counted = self.declared.read(passage)
        listed = self.before_verb.listed(passage) or self.before_verb.papers_named(passage)
        triggers = [] if listed else usable_triggers(self.scene, passage)
        self.ahead = None
        for trigger, following in zip_longest(triggers, triggers[1:]):
            self._trigger(passage, trigger, list_end(self.scene, passage, trigger, following))
        if not triggers:
            if counted:
                self.continued.after_colon(passage)
            self.before_verb.after_be(passage)
        self.whole_clauses.chair(passage)
        self.focus.leave(passage)
        return len(self.ledger) > before

    def _trigger(self, passage: Passage, trigger: Trigger, end: int) -> None:
        """Read what one trigger leads to, in the list that ends at `end` if it follows."""
        match trigger.use:
            case TopicUse.DEALT:
                self._dealt(passage, trigger, end)
            case TopicUse.ADOPTED if is_passive(self.scene, trigger):
                self.before_verb.item(passage, trigger)
            case TopicUse.ADOPTED | TopicUse.LIST:
                self._following(passage, trigger, end)
            case TopicUse.ITEM_BEFORE:
                self.before_verb.item(passage, trigger)
            case TopicUse.PASSIVE:
                self.before_verb.passive(passage, trigger, end)
            case TopicUse.EXAMPLE:
                self.continued.example(passage, trigger, end)
            case TopicUse.CLAUSE if trigger.kind is not AgendaKind.CHAIRMANSHIP:
                self.whole_clauses.appointment(passage, trigger, end)
            case TopicUse.CLAUSE | TopicUse.WITHDRAWN:
                pass

    def _dealt(self, passage: Passage, trigger: Trigger, end: int) -> None:
        """The sides *discussed* A; A *was discussed*; *discussed* at the meeting *were* A and B."""
        if self.before_verb.inverted(passage, trigger) or lacks_object(self.scene, trigger):
            return
        if trigger.last - trigger.first == 1 and is_passive(self.scene, trigger):
            if is_future_passive(self.scene, trigger):
                self.before_verb.item(passage, trigger)
            else:
                self.before_verb.passive(passage, trigger, end)
        else:
            self._following(passage, trigger, end)

    def _following(self, passage: Passage, trigger: Trigger, end: int) -> None:
        """Read the matters that follow a verb.

        Their owner stands before it, or is that of the verb it is joined to (signed A *and took note of* B).
        """
        owner = self._owner(passage, trigger)
        said = self.scene.is_said(trigger.first)
        if owner is Talks.REPORTED:
            if not said and trigger.use is not TopicUse.ADOPTED:
                self.focus.owner = owner
                self.ledger.add_topics(trigger.last, end)
        elif owner is not None and not (said and passage.before(trigger.first) is None and trigger.use is not _LIST):
            self.focus.owner = owner
            self.ledger.add_agenda(owner, trigger.last, end, trigger.kind)

    def _owner(self, passage: Passage, trigger: Trigger) -> Owner | None:
        """Whose matters follow a verb: will approve A, *consider* B and *sign* C are those of one event."""
        continued = trigger.use is not TopicUse.LIST and continues_verb(self.scene, trigger)
        if continued and self.ahead is not None and is_base_form(self.scene, trigger):
            return self.ahead
        owner = self.owners.owner(passage, trigger)
        if owner is None and continued:
            owner = self.focus.owner
        self.ahead = owner if is_ahead(self.scene, passage.first, trigger) else None
        return owner


def read_matters(  # noqa: PLR0913, PLR0917  (what six readings tell; the composer has no object of them all)
    mentions: Mentions,
    triggers: Hits,
    events: EventReader,
    kind: MeetingKind,
    reported: Event | None,
    drafts: Sequence[Draft],
) -> Matters:
    """Topics and agenda items of a text."""
    speech = Speech.of(span for draft in drafts for span in draft.spans)
    return _Reader(Scene(mentions, triggers, events, kind, reported, speech)).read()
