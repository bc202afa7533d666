"""Text of an official meeting readout in, a typed, frozen Meeting out.

A name is imported when it is first asked for (PEP 562), so that ``import cismeet`` costs
nothing that is not used; type checkers see plain imports.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from cismeet.version import __version__

if TYPE_CHECKING:
    from cismeet import corpus as corpus
    from cismeet import language as language
    from cismeet import model as model
    from cismeet import scoring as scoring
    from cismeet import serializers as serializers
    from cismeet import verification as verification
    from cismeet.documents import dump, dumps, from_dict, json_schema, load, loads, to_dict
    from cismeet.errors import ArgumentError, CismeetError, DocumentError, LanguageError, MissingExtraError, ModelError
    from cismeet.model import (
        Act,
        AgendaItem,
        AgendaKind,
        Cue,
        Edtf,
        Evidence,
        Form,
        Meeting,
        MeetingKind,
        Note,
        NoteKind,
        Office,
        PartialDate,
        Participant,
        ParticipantKind,
        Place,
        Source,
        Span,
        Statement,
        Summit,
        SummitStatus,
        Topic,
        Where,
    )
    from cismeet.reading import parse
    from cismeet.verification import Finding, FindingKind, verify

__all__ = [
    "Act",
    "AgendaItem",
    "AgendaKind",
    "ArgumentError",
    "CismeetError",
    "Cue",
    "DocumentError",
    "Edtf",
    "Evidence",
    "Finding",
    "FindingKind",
    "Form",
    "LanguageError",
    "Meeting",
    "MeetingKind",
    "MissingExtraError",
    "ModelError",
    "Note",
    "NoteKind",
    "Office",
    "PartialDate",
    "Participant",
    "ParticipantKind",
    "Place",
    "Source",
    "Span",
    "Statement",
    "Summit",
    "SummitStatus",
    "Topic",
    "Where",
    "__version__",
    "dump",
    "dumps",
    "from_dict",
    "json_schema",
    "load",
    "loads",
    "parse",
    "to_dict",
    "verify",
]

_PARTS = ("corpus", "language", "model", "scoring", "serializers", "verification")
_HOMES = ("documents", "errors", "reading", "model", "verification")
"""Whose names these are; those that import the least come first."""


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_PARTS})


if not TYPE_CHECKING:  # a type checker shall know a misspelt name from a public one

    def __getattr__(name: str) -> object:
        if name in _PARTS:
            return importlib.import_module(f"cismeet.{name}")
        if name in __all__:
            homes = (importlib.import_module(f"cismeet.{home}") for home in _HOMES)
            value = globals()[name] = next(getattr(home, name) for home in homes if name in home.__all__)
            return value
        raise AttributeError(f"module 'cismeet' has no attribute {name!r}")
