"""What an attribution is: a verb of speech, who speaks, and where what is said stands."""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import frozen

from cismeet.parsers.mentions.cues import CueMention
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.readings.attributions.frames import Following

__all__ = [
    "ATTRIBUTING_PHRASE",
    "COMPARING_CLAUSE",
    "PARTICIPLE_FIRST",
    "SUBJECT_BEFORE_VERB",
    "Attribution",
    "Position",
]

SUBJECT_BEFORE_VERB: Final = "subject-before-verb"
"""The rule of a main clause that reports forward (he said that A)."""
PARTICIPLE_FIRST: Final = "participle-first"
"""The rule of a participle ahead of its subject (noting that A, he …)."""
ATTRIBUTING_PHRASE: Final = "attributing-phrase"
"""The rule of a phrase with a slot for the speaker (*according to X*)."""
COMPARING_CLAUSE: Final = "as-clause"
"""The rule of a comparing clause (*as X said*)."""
_PHRASES = (ATTRIBUTING_PHRASE, COMPARING_CLAUSE)


class Position(Enum):
    """Where the clause of the verb stands to what is said."""

    BEFORE = "before"
    """X said that A."""
    AFTER = "after"
    """A, X said."""
    WITHIN = "within"
    """A, X said, b."""


@frozen(eq=False)
class Attribution:
    """A verb of speech with its speaker, found in one sentence.

    Args:
        cue: the verb.
        first: index of the first token of its clause, a conjunction before it included.
        last: index after the last token of its clause, where what is said stands before it.
        speaker: the words that name the speaker; None where an earlier clause names it.
        shared: the attribution whose speaker speaks here too ("and stressed").
        position: where the clause stands to what is said.
        following: what stands after the verb.
        negated: the verb is negated.
        rule: how the speaker was found.
        words: first and last token of a speaker that is no mention ("reporters of TASS").
        addressee: the subject of a passive, to whom it is said.
        cue_span: first and last token of the cue as a whole.
        content_end: where what is said ends at the latest, where the clause itself tells.
    """

    cue: CueMention
    first: int
    last: int
    speaker: Mention | None
    position: Position
    rule: str
    shared: Attribution | None = None
    following: Following | None = None
    negated: bool = False
    words: tuple[int, int] | None = None
    addressee: Mention | None = None
    cue_span: tuple[int, int] = (0, 0)
    content_end: int | None = None

    @property
    def is_phrase(self) -> bool:
        """Whether it has no clause of its own, so that what it attributes is a whole sentence (*according to X*)."""
        return self.rule in _PHRASES
