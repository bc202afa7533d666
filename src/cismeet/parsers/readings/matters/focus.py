"""Which event the text is at, from sentence to sentence, and which of several is meant."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from attrs import define

from cismeet.language import classes
from cismeet.language.schema import Level, PlaceSense
from cismeet.model import Office
from cismeet.parsers.readings.matters.scene import Scene
from cismeet.parsers.readings.matters.subjects import find_subject
from cismeet.parsers.readings.summits import Event
from cismeet.parsers.readings.summits.bodies import LEVELS

if TYPE_CHECKING:
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.matters.scene import Passage

__all__ = ["Focus", "Owner", "Talks"]

_LEVELS = {**LEVELS, Office.MINISTER: Level.MINISTERS}


class Talks(Enum):
    """Who has matters and is no event."""

    REPORTED = "reported"
    """The talks that the text reports: their matters are topics."""


Owner: TypeAlias = Event | Talks
"""Whose matters they are."""


@define(eq=False)
class Focus:
    """What the text is at.

    Args:
        scene: what is known.
        current: the event that was named last.
        previous: the event of the sentence before, which "it" may stand for.
        owner: whose matters were listed last.
    """

    scene: Scene
    current: Event | None = None
    previous: Event | None = None
    owner: Owner | None = None

    @property
    def event(self) -> Event | None:
        """The event whose agenda was listed last, unless topics were since."""
        return self.owner if isinstance(self.owner, Event) else None

    def enter(self, passage: Passage) -> None:
        """Begin with a sentence."""
        if passage.named and self.current is None:
            self.current = passage.named[0][1]

    def leave(self, passage: Passage) -> None:
        """Go on to the next sentence."""
        if passage.named:
            self.previous = self.current = passage.named[-1][1]
        elif self.previous is not None:
            self.previous = self.event

    # ------------------------------------------------------------ which event is meant

    def by_level(self, subject: Mention | None, event: Event | None) -> Event | None:
        """Of several events, the one at which those meet who are the subject."""
        if subject is None or subject.role is None or not subject.role.offices:
            return event
        level = _LEVELS.get(subject.role.offices[0])
        if level is None or event is None or self._meets_at(level, event):
            return event
        others = (other for other in reversed(self.scene.events.events) if other is not self.scene.reported)
        return next((other for other in others if self._meets_at(level, other)), event)

    def _meets_at(self, level: str, event: Event) -> bool:
        return (self.scene.events.level(event) or "").endswith(level)

    def listed(self, first: int, last: int) -> Event | None:
        """Whose agenda is meant: the event of a city named there, else the coming one that was spoken of last."""
        scene = self.scene
        there = self._in_city(first, last)
        if there is not None:
            return there
        if scene.is_summit and scene.reported is not None and scene.has(classes.PAST_BE, first, last):
            return scene.reported
        if self.current is None or self.current.coming or self.current is scene.reported:
            return self.current
        earlier = (event for event in reversed(scene.events.events) if event.coming and event.mentions[0].first < first)
        return next(earlier, self.current)

    def _in_city(self, first: int, last: int) -> Event | None:
        """The agenda *in Minsk*: the one event of a city."""
        mentions = self.scene.mentions
        for at in range(first, last):
            hit = mentions.hits.starting.get(at)
            sense = hit.sense(PlaceSense) if hit else None
            if hit is None or sense is None or sense.city is None:
                continue
            city = mentions.document.written(hit.first, hit.last)
            there = [event for event in self.scene.events.events if event.city_name == city]
            if len(there) == 1:
                return there[0]
        return None

    def counted(self, passage: Passage, place: int) -> Event | None:
        """Whose items are counted at a token: the event named there, or the one of those who are named."""
        if passage.named:
            before = passage.before(place)
            if before is None and self.previous is not None and self.scene.has(classes.NEUTER, passage.first, place):
                return self.previous
            return before or passage.named[0][1]
        starting = self.scene.mentions.starting
        mentions = (starting.get(at) for at in range(passage.first, passage.last))
        group = next((mention for mention in mentions if mention is not None and mention.plural), None)
        return self.by_level(
            group or find_subject(self.scene, passage.first, passage.last),
            self.listed(passage.first, passage.last) or self.scene.reported,
        )

    def nearest(self, passage: Passage, verb: int) -> Event | None:
        """The event of an item that stands before its verb: named after it, or the one the text is at."""
        named = passage.after(verb) or passage.before(verb) or self.event
        if named is not None:
            return named
        return self.scene.reported if self.scene.is_summit else self._coming()

    def nearest_to_chair(self, passage: Passage, place: int) -> Event | None:
        """The event at which a chair is handed over: named before it, or the one the text is at."""
        if passage.named:
            return passage.before(place) or passage.named[0][1]
        return self.event or self._coming()

    def _coming(self) -> Event | None:
        return self.current if self.current is not None and self.current.coming else None
