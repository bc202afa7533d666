"""Matters that stand before their verb, or after a form of "be" that stands where the verb is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import TopicUse
from cismeet.parsers.readings.matters.edges import after_matters
from cismeet.parsers.readings.matters.extents import clause_start, cut
from cismeet.parsers.readings.matters.focus import Focus, Talks
from cismeet.parsers.readings.matters.ledger import Ledger
from cismeet.parsers.readings.matters.lists import after_addition
from cismeet.parsers.readings.matters.papers import begins_list_of_papers, begins_with_paper
from cismeet.parsers.readings.matters.scene import Scene
from cismeet.parsers.readings.matters.triggers import is_future_passive

if TYPE_CHECKING:
    from cismeet.parsers.readings.matters.scene import Passage, Trigger
    from cismeet.parsers.readings.summits import Event

__all__ = ["BeforeVerb"]

_BE_AFTER_PARTICIPLE_WITHIN = 8
_BE_AFTER_MATTERS_WITHIN = 12
_COUNT_WITHIN = 4
_AUXILIARIES = classes.BE | classes.MODAL | classes.INFINITIVE | classes.ADVERB


@frozen(eq=False)
class BeforeVerb:
    """Reads matters that stand before their verb.

    Args:
        scene: what is known.
        focus: what the text is at.
        ledger: takes what is found.
    """

    scene: Scene
    focus: Focus
    ledger: Ledger

    # ------------------------------------------------------------ subjects of passives

    def item(self, passage: Passage, trigger: Trigger) -> None:
        """A programme of cooperation *is to be signed*: a paper before the verb is an agenda item."""
        scene = self.scene
        event = self.focus.nearest(passage, trigger.first)
        if event is None or scene.is_said(trigger.first):
            return
        past = scene.has(classes.PAST_BE, max(trigger.first - 1, 0), trigger.first + 1)
        if past and event.coming:
            return
        start, last = self._without_clause(
            passage.first, clause_start(scene, passage.first, trigger.first), trigger.first
        )
        first = self._after_count(start, last)
        while last > first and (scene.kinds[last - 1] & _AUXILIARIES or scene.forms[last - 1] == ","):
            last -= 1
        if begins_with_paper(scene.mentions, first, last):
            self.ledger.add_papers(event, first, last)
        elif event.coming and trigger.use is not TopicUse.ADOPTED and is_future_passive(scene, trigger):
            self.ledger.add_agenda(event, first, last, None)
        elif scene.forms[passage.last - 1] == ":" and scene.has(classes.COUNTED, first, last):
            self.focus.owner = event  # the following *documents* were signed: …

    def _without_clause(self, opening: int, start: int, verb: int) -> tuple[int, int]:
        """The agreement, *as they call it*, will be considered: first and last token without a clause in between."""
        kinds, forms = self.scene.kinds, self.scene.forms
        for at in range(opening + 1, verb - 1):
            if forms[at] == "," and kinds[at + 1] & classes.SUBORDINATOR and forms[verb - 1] == ",":
                return (opening if start > at else start), at
        return start, verb

    def _after_count(self, first: int, verb: int) -> int:
        """*The* plan; *the following documents,* a plan: without the article, without a noun that is counted."""
        kinds, forms = self.scene.kinds, self.scene.forms
        if kinds[first] & classes.ARTICLE:
            first += 1
        for at in range(first, min(verb, first + _COUNT_WITHIN)):
            if kinds[at] & classes.COUNTED and forms[at + 1] == ",":
                return at + 2
        return first

    def passive(self, passage: Passage, trigger: Trigger, end: int) -> None:
        """A and B *were discussed*, along with C."""
        scene = self.scene
        if scene.is_said(trigger.first):
            return
        of_talks = scene.has(classes.ENCOUNTER, trigger.first, passage.last)
        if is_future_passive(scene, trigger) and not of_talks:
            self.item(passage, trigger)
            return
        first = after_matters(scene.mentions.document, clause_start(scene, passage.first, trigger.first), trigger.first)
        if first is None:
            return
        event = self._of_agenda(passage, trigger, end)
        if event is not None and not scene.has(classes.COUNTED, first, min(first + _COUNT_WITHIN, trigger.first)):
            self.focus.owner = event
            self.ledger.add_agenda(event, first, cut(scene, first, trigger.first), None)
            return
        self.focus.owner = Talks.REPORTED
        self.ledger.add_topics(first, cut(scene, first, trigger.first))
        if end > trigger.last:
            self._addition(trigger.last, end)

    def _of_agenda(self, passage: Passage, trigger: Trigger, end: int) -> Event | None:
        """Whose agenda a word in or after the verb means: of the reported summit, or of the event that is ahead."""
        scene = self.scene
        if not scene.has(classes.AGENDA, trigger.first, max(trigger.last, end)):
            return None
        if scene.is_summit and scene.reported is not None:
            return scene.reported
        if scene.has(classes.PAST_BE | classes.ENCOUNTER, trigger.first, passage.last):
            return None
        event = passage.after(trigger.first) or self.focus.listed(passage.first, passage.last)
        return event if event is not None and event.coming else None

    def _addition(self, first: int, end: int) -> None:
        """*Along with* C: what stands behind the verb is added to what stands before."""
        first += self.scene.forms[first] == ","
        rest = after_addition(self.scene.mentions, first, end)
        if rest > first:
            self.ledger.add_topics(rest, end)

    # ------------------------------------------------------------ lists behind a form of "be"

    def inverted(self, passage: Passage, trigger: Trigger) -> bool:
        """Also *raised* at the meeting *were* A and B: a participle opens the sentence, the list follows "were".

        Returns whether it is so, even where nothing is read, since somebody says it.
        """
        scene = self.scene
        if not self._opens(passage, trigger) or not scene.language.is_past(scene.keys[trigger.first]):
            return False
        for place in range(trigger.last, min(passage.last - 1, trigger.last + _BE_AFTER_PARTICIPLE_WITHIN)):
            if scene.forms[place] == ",":
                return False
            if scene.kinds[place] & classes.PAST_BE:
                if not scene.is_said(trigger.first):
                    self._list_after(place, passage)
                return True
        return False

    def _opens(self, passage: Passage, trigger: Trigger) -> bool:
        """Whether nothing but adverbs stands before a trigger."""
        return all(kind & classes.ADVERB for kind in self.scene.kinds[passage.first : trigger.first])

    def listed(self, passage: Passage) -> bool:
        """*On the agenda of the meeting are* A and B; *among the documents to be adopted is* C; whether it is so."""
        scene, first = self.scene, passage.first
        be = self._be_of_list(passage)
        if be is None or any(self._is_named(at) for at in range(first, be)):
            return False
        if scene.has(classes.COUNTED, be, be + _COUNT_WITHIN):  # thirteen items, in particular …
            return False
        if not scene.has(classes.AGENDA, first, be) and not begins_list_of_papers(scene.mentions, be + 1):
            return False
        event = passage.before(be) or self.focus.listed(first, be)
        if event is None or (event is scene.reported and not scene.is_summit):
            return False
        if scene.has(classes.ENCOUNTER, first, be) and not self._names_noun_of(event, first, be):
            return False
        self.focus.owner = event
        self.ledger.add_agenda(event, be + 1, cut(scene, be + 1, passage.last), None)
        return True

    def _is_named(self, at: int) -> bool:
        """Whether somebody is named at a token; among *them* are the items counted before."""
        mention = self.scene.mentions.starting.get(at)
        return mention is not None and (mention.pronoun is None or not mention.plural)

    def papers_named(self, passage: Passage) -> bool:
        """*The main documents are* A and B, whoever says so, of an event ahead; whether it is so."""
        scene = self.scene
        if self.focus.current is None:
            return False
        for at in range(passage.first + 1, passage.last - 2):
            be = at + 1
            if not scene.kinds[at] & classes.COUNTED or not scene.kinds[be] & classes.BE or scene.quoted[at]:
                continue
            counted = scene.has(classes.NUMBER, max(at - _COUNT_WITHIN, passage.first), at)
            if scene.kinds[be] & classes.PAST_BE or counted:
                continue
            event = passage.before(at) or self.focus.listed(passage.first, at)
            if event is None or not event.coming or not begins_list_of_papers(scene.mentions, be + 1):
                continue
            self.focus.owner = event
            self.ledger.add_agenda(event, be + 1, cut(scene, be + 1, passage.last), None)
            return True
        return False

    def _names_noun_of(self, event: Event, first: int, be: int) -> bool:
        """Whether the *meeting* whose agenda *is* told is the event to come, and not the talks that were."""
        scene = self.scene
        return bool(event.coming) and not scene.kinds[be] & classes.PAST_BE and event.name.head in scene.keys[first:be]

    def _be_of_list(self, passage: Passage) -> int | None:
        """The form of "be" that a sentence with a preposition at its head has before a list, and not in a passive."""
        scene = self.scene
        if not scene.kinds[passage.first] & classes.PREPOSITION:
            return None
        for at in range(passage.first, min(passage.last - 1, passage.first + _BE_AFTER_MATTERS_WITHIN)):
            if scene.forms[at] == "," or scene.quoted[at]:
                return None
            if scene.kinds[at] & classes.BE and not scene.language.is_past(scene.keys[at + 1]):
                return None if scene.is_said(at) else at
        return None

    def after_be(self, passage: Passage) -> None:
        """*Among the topics of the talks were* A and B: a word for matters, then "were", then the list."""
        scene = self.scene
        if passage.named:
            return
        opening = scene.kinds[passage.first : min(passage.last, passage.first + _BE_AFTER_MATTERS_WITHIN + 1)]
        be = next((passage.first + at for at, kind in enumerate(opening) if kind & classes.PAST_BE), None)
        if be is None or scene.is_said(be) or not self._are_matters_of_talks(passage.first, be):
            return
        open_or_said = scene.has(classes.MODAL | classes.NEGATION, be, passage.last) or any(
            at in scene.mentions.cues for at in range(be, passage.last)
        )
        if not open_or_said:
            self._list_after(be, passage)

    def _are_matters_of_talks(self, first: int, last: int) -> bool:
        """Among the *topics* of the *talks*; nobody is named there."""
        return (
            self.scene.has(classes.COUNTED | classes.AGENDA, first, last)
            and self.scene.has(classes.ENCOUNTER, first, last)
            and not any(at in self.scene.mentions.starting for at in range(first, last))
        )

    def _list_after(self, place: int, passage: Passage) -> None:
        self.focus.owner = Talks.REPORTED
        self.ledger.add_topics(place + 1, cut(self.scene, place + 1, passage.last))
