"""Who is meant by the words of a mention, by the rule for what they are.

Every rule answers the people that the words may mean; exactly one is a referent,
more or none leaves the mention open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from cismeet.language.schema import Reference
from cismeet.parsers.links.discourse.offices import office
from cismeet.parsers.links.discourse.pronouns import object_pronoun, pronoun
from cismeet.parsers.links.discourse.references import counterpart, diplomat, latter, other_side, ranked, subordinate
from cismeet.parsers.links.discourse.state import Resolved, State
from cismeet.parsers.mentions.mention import Mention, MentionKind

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Person

__all__ = ["Discourse"]


@define(eq=False)
class Discourse(State):
    """What has been said so far, for deciding who is meant next."""

    def resolve(self, mention: Mention, *, answers: bool = False, owner: Person | None = None) -> Resolved:
        """The person meant, and the rule that says so (or why it is open).

        Args:
            mention: the words.
            answers: the verb tells an answer ("replied"), so the one who was asked speaks.
            owner: the one whom "his" in the mention stands for.
        """
        if mention.kind is MentionKind.NAME:
            person = self.cast.of(self.document, mention)
            return person, "name" if person is not None else "name-open"
        if mention.kind is MentionKind.PRONOUN:
            return pronoun(self, mention, answers=answers)
        if mention.kind not in (MentionKind.OFFICE, MentionKind.REFERENCE):
            return None, "no-person"
        if self.cast.is_crowd:
            return None, "crowd-open"
        if mention.kind is MentionKind.OFFICE:
            return self._office(mention)
        return self._reference(mention, owner)

    def object_pronoun(self, mention: Mention, subject: Person | None) -> Resolved:
        """Whom "him" or "her" means as the addressee of `subject`."""
        return object_pronoun(self, mention, subject)

    def _office(self, mention: Mention) -> Resolved:
        """An office alone; "his premier" is a premier's counterpart, and a president's own."""
        role, owner = mention.role, self.subject
        if role is None or mention.possessor is None or not role.offices:
            return office(self, mention)
        if role.country is not None or role.organization is not None:
            return office(self, mention)
        if owner is not None and owner.offices and set(owner.offices).isdisjoint(role.offices):
            person = subordinate(self, role, owner)
            return (person, "subordinate") if person is not None else office(self, mention)
        return counterpart(self, mention, owner)

    def _reference(self, mention: Mention, owner: Person | None) -> Resolved:
        """A common noun; one that tells an office is read as that office."""
        kind = mention.reference
        if kind is Reference.LATTER:
            return latter(self)
        if kind is Reference.RANK:
            return ranked(self, mention)
        if kind is Reference.COUNTERPART:
            return counterpart(self, mention, owner or self.subject)
        if kind in (Reference.GUEST, Reference.HOST, Reference.INTERLOCUTOR):
            return other_side(self, mention, owner, kind)
        if kind is Reference.DIPLOMAT:
            return diplomat(self, mention)
        return self._office(mention)
