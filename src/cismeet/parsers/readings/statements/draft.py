"""A statement while the text is read."""

from __future__ import annotations

from attrs import define

from cismeet.model import Act, Span
from cismeet.parsers.links.cast import Person
from cismeet.parsers.readings.attributions.attribution import Attribution
from cismeet.parsers.readings.voices import Group, Speaker

__all__ = ["Draft"]


@define(eq=False)
class Draft:
    """A statement while the text is read.

    Args:
        speaker: who speaks.
        addressee: to whom.
        addressee_rule: how the addressee was found.
        act: what is done by saying it.
        cue: the verb of speech.
        spans: the parts of what is said.
        attribution: the clause that attributes it.
        sentence: number of its sentence.
        owns_quotation: a quotation is part of what is said, so that a further one may be too.
    """

    speaker: Speaker
    addressee: Person | Group | None
    addressee_rule: str
    act: Act
    cue: Span
    spans: list[Span]
    attribution: Attribution
    sentence: int
    owns_quotation: bool = False
