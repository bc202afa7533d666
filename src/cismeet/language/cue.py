"""Verbs of speech: their forms, what may follow them, and openings that attribute without one."""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import frozen

from cismeet.model import Act

__all__ = [
    "FINITE_FORMS",
    "PARTICIPLE_FORMS",
    "REPORTING",
    "Cue",
    "CueForm",
    "Frame",
    "Fronted",
]


class CueForm(Enum):
    """In which form a verb stands."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    PAST_PARTICIPLE = "past participle"


FINITE_FORMS: Final = (CueForm.PAST, CueForm.PRESENT)
"""The forms that make a clause."""
PARTICIPLE_FORMS: Final = (CueForm.PAST, CueForm.PAST_PARTICIPLE)
"""The forms that perfect and passive have: a past participle that is written as the past is found as that."""


class Frame(Enum):
    """What may follow a verb of speech.

    ``ANSWER`` marks verbs that answer; ``KEEP`` nouns of speech that are themselves what is
    said (conveyed *greetings from the leaders*).
    """

    THAT = "that"
    NOUN_PHRASE = "np"
    INFINITIVE = "inf"
    QUESTION = "wh"
    QUOTATION = "quote"
    ADDRESSEE = "addr"
    TO_ADDRESSEE = "to"
    ANSWER = "answer"
    KEEP = "keep"

    __hash__ = object.__hash__  # frames are asked for all the time, and there is one object of each


REPORTING: Final = frozenset({Frame.THAT, Frame.QUOTATION})
"""The frames of verbs that report what somebody says."""


@frozen
class Cue:
    """A verb of speech in one of its forms.

    Args:
        lemma: the base form.
        act: what is done by saying it.
        form: the form.
        frames: what may follow.
        prepositions: the keys of the prepositions that may lead its content.
        rest: the keys of the words that follow the verb itself (``draw attention to``).
        gap: whether a short noun phrase may part the verb from the rest (``drew his colleagues' attention to``).
        light: the verb says nothing alone; a noun of speech must follow (``expressed confidence``).
    """

    lemma: str
    act: Act
    form: CueForm
    frames: frozenset[Frame]
    prepositions: frozenset[str]
    rest: tuple[str, ...] = ()
    gap: bool = False
    light: bool = False


@frozen
class Fronted:
    """Words that attribute what follows, with a slot for the speaker ("in the opinion of X", "in X words").

    Args:
        before: the keys before the slot, after the first.
        after: the keys after the slot.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
