"""Whole clauses that are one agenda item: somebody is elected, a chair is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import AgendaSense, TopicUse
from cismeet.model import AgendaKind
from cismeet.parsers.readings.matters.extents import clause_start, cut
from cismeet.parsers.readings.matters.focus import Focus
from cismeet.parsers.readings.matters.ledger import Ledger
from cismeet.parsers.readings.matters.scene import Scene

if TYPE_CHECKING:
    from cismeet.parsers.readings.matters.scene import Passage, Trigger

__all__ = ["WholeClauses"]


@frozen(eq=False)
class WholeClauses:
    """Reads clauses that are one item.

    Args:
        scene: what is known.
        focus: what the text is at.
        ledger: takes what is found.
    """

    scene: Scene
    focus: Focus
    ledger: Ledger

    def appointment(self, passage: Passage, trigger: Trigger, end: int) -> None:
        """A new Secretary General *will be elected*."""
        event = self.focus.nearest(passage, trigger.first)
        if event is not None and not self.scene.is_said(trigger.first):
            first = clause_start(self.scene, passage.first, trigger.first)
            self.ledger.add_item(event, first, end, trigger.kind, "clause-as-item")

    def chair(self, passage: Passage) -> None:
        """The *chairmanship will pass* to X: the clause is an item of the event near it."""
        verbs = [
            trigger
            for trigger in passage.leads
            if trigger.use is TopicUse.CLAUSE and trigger.kind is AgendaKind.CHAIRMANSHIP
        ]
        chair = self._chair(passage) if verbs else None
        event = None if chair is None else self.focus.nearest_to_chair(passage, chair)
        if chair is None or event is None:
            return
        verb = min((trigger.first for trigger in verbs), key=lambda place: abs(place - chair))
        first = chair if verb > chair else clause_start(self.scene, passage.first, verb)
        last = cut(self.scene, first, passage.last)
        if verb < chair:
            last = self._without_place(chair, last)
        if self.scene.forms[first] == ",":
            first += 1
        self.ledger.add_item(event, first, last, AgendaKind.CHAIRMANSHIP, "chair-handed-over")

    def _without_place(self, chair: int, last: int) -> int:
        """X will assume the chairmanship (*in the Commonwealth from Y*): what is assumed ends before where."""
        kinds = self.scene.kinds
        return next((at for at in range(chair + 1, last) if kinds[at] & classes.LOCATIVE), last)

    def _chair(self, passage: Passage) -> int | None:
        """Where the chair is named."""
        hits, quoted = self.scene.mentions.hits, self.scene.quoted
        for at in range(passage.first, passage.last):
            sense = hits.at(at, AgendaSense)
            if sense is not None and sense.kind is AgendaKind.CHAIRMANSHIP and not quoted[at]:
                return at
        return None
