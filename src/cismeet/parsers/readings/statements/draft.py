"""A statement while the text is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from cismeet.model import Act, Span
from cismeet.parsers.readings.attributions.attribution import Attribution
from cismeet.parsers.readings.voices import Group, Listener, Speaker

if TYPE_CHECKING:
    from cismeet.parsers.links.cast import Person

__all__ = ["Draft"]


@define(eq=False)
class Draft:
    """A statement while the text is read.

    Args:
        speaker: who speaks.
        listener: to whom.
        act: what is done by saying it.
        cue: the verb of speech.
        spans: the parts of what is said.
        attribution: the clause that attributes it.
        sentence: number of its sentence.
        owns_quotation: a quotation is part of what is said, so that a further one may be too.
    """

    speaker: Speaker
    listener: Listener
    act: Act
    cue: Span
    spans: list[Span]
    attribution: Attribution
    sentence: int
    owns_quotation: bool = False

    @property
    def addressee(self) -> Person | Group | None:
        """To whom it is said, where that is known."""
        return self.listener.voice
