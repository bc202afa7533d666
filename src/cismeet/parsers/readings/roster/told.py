"""What people say, and what is on agendas: a name in it does not tell who was there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.parsers.links.cast import Person
from cismeet.parsers.readings.roster.stretches import Stretches
from cismeet.parsers.readings.statements import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.mention import Mention

__all__ = ["Told"]


@frozen(eq=False)
class Told:
    """What people say, and what is on agendas.

    Args:
        drafts: the statements.
        said: where the contents of statements stand, in code points.
        agendas: where the items of agendas stand, in tokens.
        addressees: the identities of those who are spoken to.
        first_cues: the first token of the first verb that a sentence attributes with, by the sentence's number.
    """

    drafts: Sequence[Draft]
    said: Stretches
    agendas: Stretches
    addressees: frozenset[int]
    first_cues: dict[int, int]

    @classmethod
    def of(cls, drafts: Sequence[Draft], agendas: Iterable[tuple[int, int]]) -> Told:
        """What the statements and the items of agendas, given by first and last token, tell."""
        first_cues: dict[int, int] = {}
        for draft in drafts:
            cue = draft.attribution.cue.first
            first_cues[draft.sentence] = min(cue, first_cues.get(draft.sentence, cue))
        return cls(
            drafts,
            Stretches.of((span.start, span.end) for draft in drafts for span in draft.spans),
            Stretches.of(agendas),
            frozenset(id(draft.addressee) for draft in drafts if isinstance(draft.addressee, Person)),
            first_cues,
        )

    def is_said(self, mentions: Mentions, mention: Mention) -> bool:
        """Whether a mention of the text stands in what somebody says."""
        return mentions.document.words.starts[mention.first] in self.said
