"""Who speaks, and the colour and the initials by which the page tells the speakers apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cismeet.model import Meeting

__all__ = ["COLOURS", "UNNAMED", "Voice", "initials", "voices_of"]

COLOURS = 8
UNNAMED = "somebody not named"


@frozen(kw_only=True)
class Voice:
    """A speaker of one readout.

    Args:
        number: 1 for the first who speaks, 2 for the next.
        label: name or role; `UNNAMED` for statements whose speaker is left open.
        badge: initials that no other voice of the readout has, so that colour never stands alone.
        colour: 1 to `COLOURS`; the first eight speakers differ, 0 is the grey of the one not named.
        statements: how many are theirs.
    """

    number: int
    label: str
    badge: str
    colour: int
    statements: int


def voices_of(meeting: Meeting) -> Mapping[str | None, Voice]:
    """The voices by id of the person, in the order in which they first speak.

    >>> from cismeet.model import *
    >>> meeting = Meeting(id="m", kind=MeetingKind.VISIT, source=Source(text="“Yes,” she said."),
    ...     participants=(Participant(id="a", name="Anna Sould"),), statements=(Statement(speaker="a", act=Act.STATE,
    ...     form=Form.DIRECT, cue=Cue("said", Span(11, 15)), text="Yes", spans=(Span(1, 4),)),))
    >>> voices_of(meeting)["a"]
    Voice(number=1, label='Anna Sould', badge='AS', colour=1, statements=1)
    """
    counts: dict[str | None, int] = {}
    for statement in meeting.statements:
        counts[statement.speaker] = counts.get(statement.speaker, 0) + 1
    labels = {person.id: person.label for person in meeting.people}
    taken: set[str] = set()
    voices: dict[str | None, Voice] = {}
    for number, (speaker, count) in enumerate(counts.items(), 1):
        label, badge, colour = UNNAMED, "?", 0
        if speaker is not None:
            label = labels[speaker]
            badge = _unlike(taken, initials(label))
            colour = len(taken) % COLOURS + 1
            taken.add(badge)
        voices[speaker] = Voice(number=number, label=label, badge=badge, colour=colour, statements=count)
    return voices


def initials(label: str) -> str:
    """The first letters of the first and the last word.

    >>> initials("Aleksandr Lukashenko"), initials("observers"), initials("…")
    ('AL', 'O', '•')
    """
    letters = [word[0].upper()[:1] for word in label.split() if word[0].isalnum()]
    return "".join(letters[:1] + letters[1:][-1:]) or "•"


def _unlike(taken: set[str], wanted: str) -> str:
    """The initials, with a number where another voice has them already."""
    badge, number = wanted, 2
    while badge in taken:
        badge, number = f"{wanted}{number}", number + 1
    return badge
