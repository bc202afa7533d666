"""Lists that go on: examples of what was counted, what follows a colon, bulleted items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.parsers.readings.matters.extents import cut
from cismeet.parsers.readings.matters.focus import Focus, Talks
from cismeet.parsers.readings.matters.ledger import Ledger
from cismeet.parsers.readings.matters.scene import Scene

if TYPE_CHECKING:
    from cismeet.parsers.readings.matters.scene import Passage, Trigger
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Continued"]

_FINITE = classes.MODAL | classes.BE | classes.AUXILIARY
_AFTER_BULLET = frozenset(";.,")


@frozen(eq=False)
class Continued:
    """Reads what goes on with a list.

    Args:
        scene: what is known.
        focus: what the text is at.
        ledger: takes what is found.
    """

    scene: Scene
    focus: Focus
    ledger: Ledger

    def example(self, passage: Passage, trigger: Trigger, end: int) -> None:
        """*In particular*, *including*, *among them*: more of the list of the sentence, or of the one before."""
        scene = self.scene
        counted = scene.has(classes.COUNTED, passage.first, trigger.first)
        opening = trigger.first <= passage.first + 1
        if not (counted or opening):
            return
        event = self.focus.counted(passage, trigger.first) if counted else self.focus.event
        if event is None:
            if counted and self.focus.owner is Talks.REPORTED and not scene.is_said(trigger.first):
                self.ledger.add_topics(trigger.last, end)
            return
        if opening and scene.has(_FINITE, trigger.last + 1, end):
            return
        self.focus.owner = event
        first = trigger.last
        while first < end and (scene.kinds[first] & (classes.BE | classes.ADVERB) or scene.forms[first] in (",", ":")):
            first += 1
        self.ledger.add_agenda(event, first, end, None)

    def after_colon(self, passage: Passage) -> None:
        """Four issues have been put on the agenda*:* a report and three plans."""
        event = self.focus.event
        if event is None:
            return
        forms, quoted = self.scene.forms, self.scene.quoted
        colons = (at for at in range(passage.first, passage.last) if forms[at] == ":" and not quoted[at])
        colon = next(colons, None)
        if colon is not None and colon + 1 < passage.last:
            self.ledger.add_agenda(event, colon + 1, cut(self.scene, colon + 1, passage.last), None)

    def bullet(self, sentence: Sentence) -> None:
        """An item of a list with a line for each, under a sentence that ends with a colon."""
        last = sentence.last
        while last > sentence.first and self.scene.forms[last - 1] in _AFTER_BULLET:
            last -= 1
        event = self.focus.event
        if event is not None:
            self.ledger.add_item(event, sentence.first, last, None, "bullet")
        elif self.focus.owner is Talks.REPORTED:
            self.ledger.add_topic(sentence.first, last, "bullet")
