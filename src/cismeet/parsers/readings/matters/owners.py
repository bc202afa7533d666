"""Whose matters follow a verb: those of an event with an agenda, or of the talks that the text reports.

What stands before the verb tells it: an event or its agenda, "it", a group of those
who meet, an organ, two people. What one person alone deals with is a statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import TopicUse
from cismeet.model import MeetingKind
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.matters.focus import Focus, Owner, Talks
from cismeet.parsers.readings.matters.papers import begins_list_of_papers
from cismeet.parsers.readings.matters.scene import Scene, Trigger
from cismeet.parsers.readings.matters.subjects import (
    are_people_together,
    find_subject,
    is_council,
    is_group,
    is_of_those_who_met,
    rules_verb,
)
from cismeet.parsers.readings.matters.triggers import is_ahead, is_impersonal

if TYPE_CHECKING:
    from cismeet.parsers.readings.matters.scene import Passage
    from cismeet.parsers.readings.summits import Event

__all__ = ["Owners"]


@frozen(eq=False)
class _Clause:
    """A verb that leads to matters, with what stands before it.

    Args:
        scene: what is known.
        first: index of the first token of the sentence.
        trigger: the verb.
        subject: of the verb.
        future: whether it tells what will be.
        agenda: whether an agenda is spoken of before it.
    """

    scene: Scene
    first: int
    trigger: Trigger
    subject: Mention | None
    future: bool
    agenda: bool

    @property
    def dealt(self) -> bool:
        """Whether matters are dealt with, and not adopted or listed."""
        return self.trigger.use is TopicUse.DEALT

    def has(self, kind: int) -> bool:
        """Whether a word of the class stands before the verb."""
        return self.scene.has(kind, self.first, self.trigger.first)

    @property
    def lists_papers(self) -> bool:
        """Whether papers follow the verb, as on an agenda."""
        return begins_list_of_papers(self.scene.mentions, self.trigger.last)

    @property
    def is_impersonal(self) -> bool:
        """Whether nobody is named who deals with the matters."""
        return is_impersonal(self.scene, self.first, self.trigger)


@frozen(eq=False)
class Owners:
    """Finds whose matters follow a verb.

    Args:
        scene: what is known.
        focus: what the text is at.
    """

    scene: Scene
    focus: Focus

    def owner(self, passage: Passage, trigger: Trigger) -> Owner | None:
        """The event or the talks; None for nobody."""
        clause = self._clause(passage, trigger)
        named = passage.before(trigger.first)
        if named is not None:
            return self._of_named(named, clause)
        if clause.agenda:
            return self._of_agenda(clause)
        if self.focus.previous is not None and self.scene.has_unquoted(classes.NEUTER, passage.first, trigger.first):
            return self.focus.previous
        return self._of_counted(clause) if trigger.use is TopicUse.LIST else self._of_subject(clause)

    def _clause(self, passage: Passage, trigger: Trigger) -> _Clause:
        scene, first, verb = self.scene, passage.first, trigger.first
        agenda_within = trigger.last if trigger.use is TopicUse.LIST else verb
        return _Clause(
            scene,
            first,
            trigger,
            subject=find_subject(scene, first, verb),
            future=is_ahead(scene, first, trigger),
            agenda=scene.has_unquoted(classes.AGENDA, first, agenda_within),
        )

    def _of_named(self, named: Event, clause: _Clause) -> Owner | None:
        """*The summit will consider* A; *at the summit the sides discussed* A."""
        event = self.focus.by_level(clause.subject, named) if clause.future else named
        if clause.agenda:
            return event
        alone = clause.subject is not None and not is_group(clause.subject)
        if alone and not rules_verb(self.scene, named, clause.first, clause.trigger.first):
            return None
        if clause.dealt and not clause.future and event is self.scene.reported and not clause.lists_papers:
            return Talks.REPORTED
        return event

    def _of_agenda(self, clause: _Clause) -> Owner:
        """*The agenda includes* A; *on the agenda of the talks were* A."""
        current = self.focus.current
        past = self.scene.language.is_past(self.scene.keys[clause.trigger.first])
        if clause.has(classes.ENCOUNTER) and not (current is not None and current.coming and not past):
            return Talks.REPORTED
        event = self.focus.by_level(clause.subject, self.focus.listed(clause.first, clause.trigger.first))
        if event is not None and (self.scene.is_summit or event is not self.scene.reported):
            return event
        return Talks.REPORTED

    def _of_counted(self, clause: _Clause) -> Owner | None:
        """Twenty questions are on the agenda. *They include* A: the event whose items were counted."""
        subject, event = clause.subject, self.focus.event
        if subject is None and clause.lists_papers and clause.trigger.first == clause.first:
            return self.focus.listed(clause.first, clause.trigger.last)  # top of the list are
        if subject is None or subject.pronoun is None or not subject.plural or event is None:
            return None
        return event if event.declared is not None and subject.first == clause.first else None

    def _of_subject(self, clause: _Clause) -> Owner | None:
        """Whoever is the subject, or nobody."""
        subject = clause.subject
        if subject is not None and is_group(subject):
            return self._of_group(subject, clause) if is_of_those_who_met(self.scene, subject) else None
        if is_council(self.scene, clause.first, clause.trigger.first):
            return self.focus.current if clause.future or not self.scene.is_summit else self.scene.reported
        return self._of_persons(clause) if subject is not None else self._of_nobody(clause)

    def _of_group(self, subject: Mention, clause: _Clause) -> Owner | None:
        """*The sides discussed* A; *the Presidents will sign* B."""
        if clause.future:
            event = self.focus.by_level(subject, self.focus.current)
            if event is not None and event is not self.scene.reported:
                return event
            return Talks.REPORTED if clause.dealt and self.scene.kind is MeetingKind.VISIT else event
        if self.scene.is_summit and self.scene.reported is not None:
            on_agenda = clause.trigger.use is TopicUse.ADOPTED or clause.lists_papers
            return self.scene.reported if on_agenda else Talks.REPORTED
        return Talks.REPORTED if clause.dealt else None

    def _of_persons(self, clause: _Clause) -> Owner | None:
        """*X and Y discussed* A: two people together deal with topics; one alone speaks."""
        if not clause.dealt:
            return None
        speaks = clause.trigger.first in self.scene.mentions.cues
        together = not speaks or are_people_together(self.scene, clause.first, clause.trigger.first)
        return Talks.REPORTED if together else None

    def _of_nobody(self, clause: _Clause) -> Owner | None:
        """*It is planned to adopt* A; *the conversation focused on* A."""
        current = self.focus.current
        if clause.future and clause.lists_papers and current is not None and current.coming:
            return current
        if clause.trigger.use is TopicUse.ADOPTED:
            planned = clause.future and current is not self.scene.reported and clause.is_impersonal
            return current if planned else None
        if clause.dealt and (clause.has(classes.ENCOUNTER) or clause.is_impersonal):
            return Talks.REPORTED
        return None
