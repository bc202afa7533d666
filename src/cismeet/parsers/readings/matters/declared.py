"""How many items an agenda is said to have: seventeen issues are on the agenda."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define, field

from cismeet.language import classes
from cismeet.language.schema import TopicUse
from cismeet.parsers.readings.matters.focus import Focus
from cismeet.parsers.readings.matters.scene import Scene

if TYPE_CHECKING:
    from cismeet.parsers.readings.matters.scene import Passage

__all__ = ["DeclaredItems"]

_MOST_DIGITS = 3
_NOUN_WITHIN = 3
_ON_AGENDA = (TopicUse.DEALT, TopicUse.LIST, TopicUse.ITEM_BEFORE, TopicUse.PASSIVE)


@define(eq=False)
class DeclaredItems:
    """Reads declared numbers of items.

    Args:
        scene: what is known.
        focus: what the text is at.
        numbers: the tokens that are numbers, in order.
    """

    scene: Scene
    focus: Focus
    numbers: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        scene = self.scene
        known, digits = scene.language.numbers, frozenset("0123456789")
        self.numbers = [
            at
            for at, key in enumerate(scene.keys)
            if (key in known or key[:1] in digits) and not scene.quoted[at] and self._number(at) is not None
        ]

    def read(self, passage: Passage) -> bool:
        """Tell the event that a sentence is about how many items it has; whether there was such a number."""
        numbers = self.numbers
        for at in numbers[bisect_left(numbers, passage.first) : bisect_left(numbers, passage.last - 1)]:
            noun = self._noun(at, passage.last)
            changed = None if noun is None else self._changed_to(noun, passage.last)
            number = self._number(at if changed is None else changed)
            if noun is None:
                continue
            if not self._concerns_agenda(passage):
                return False
            event = self.focus.counted(passage, at)
            if event is not None and event.declared is None:
                event.declared, event.declared_from = number, (at, noun + 1)
                self.focus.owner = event
                return True
        return False

    def _number(self, at: int) -> int | None:
        """17, seventeen."""
        form = self.scene.forms[at]
        if form.isascii() and form.isdigit() and len(form) <= _MOST_DIGITS:
            return int(form)
        return self.scene.language.numbers.get(self.scene.keys[at])

    def _noun(self, at: int, last: int) -> int | None:
        """Seventeen topical *issues*: the noun that a number counts."""
        kinds, forms = self.scene.kinds, self.scene.forms
        for ahead in range(at + 1, min(last, at + 1 + _NOUN_WITHIN)):
            if kinds[ahead] & classes.COUNTED:
                return ahead
            if kinds[ahead] & (classes.PREPOSITION | classes.CONJUNCTION) or forms[ahead] == ",":
                return None
        return None

    def _changed_to(self, noun: int, last: int) -> int | None:
        """Cut from 31 items to *12*: the number that takes the place of the one before."""
        if noun + 2 >= last or not self.scene.kinds[noun + 1] & classes.GOAL or self._number(noun + 2) is None:
            return None
        return noun + 2

    def _concerns_agenda(self, passage: Passage) -> bool:
        """Whether a sentence with a number of items speaks of an agenda, or of what is planned *for* an event."""
        scene = self.scene
        if scene.has(classes.AGENDA | classes.BENEFIT, passage.first, passage.last):
            return True
        if any(trigger.use in _ON_AGENDA for trigger in passage.leads):
            return True
        ahead = scene.has(classes.MODAL | classes.INFINITIVE, passage.first, passage.last)
        if ahead and any(trigger.use is TopicUse.ADOPTED for trigger in passage.leads):
            return True
        before = self.focus.previous  # it has 21 items before *it*
        return before is not None and bool(before.coming) and scene.has(classes.NEUTER, passage.first, passage.last)
