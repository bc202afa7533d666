"""All checks in order: JSON, shape, text, spans and words, names, ids, evidence, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.errors import ArgumentError
from cismeet.verification.finding import Finding, FindingKind
from cismeet.verification.grounding import grounding_faults
from cismeet.verification.raw import Value
from cismeet.verification.reading import read
from cismeet.verification.references import date_faults, evidence_faults, id_faults
from cismeet.verification.shape import shape_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["verify"]


def verify(document: object, text: object = None) -> tuple[Finding, ...]:
    """See `cismeet.verify`."""
    if text is not None and not isinstance(text, str):
        raise ArgumentError(f"the text of a readout is a str, not {type(text).__name__}")
    raw = read(document)
    if not raw.readable:
        return raw.faults
    return (*raw.faults, *_faults(Value("", raw.value), text))


def _faults(document: Value, text: str | None) -> Iterator[Finding]:
    misshapen = list(shape_faults(document.value))
    yield from misshapen
    own = document.get("source").get("text")
    if text is not None and own.text is not None and own.text != text:
        yield Finding(FindingKind.TEXT, own.path, _difference(own.text, text))
    readout = own.text if text is None else text
    if readout is not None:
        yield from grounding_faults(document, readout)
    yield from id_faults(document)
    yield from evidence_faults(document)
    told = {one.path for one in misshapen}
    yield from (one for one in date_faults(document) if one.path not in told)


def _difference(own: str, given: str) -> str:
    """Where two texts part, in words.

    >>> _difference("They met.", "They meet.")
    "it is not the text given: they part at 7, where 't.' stands for 'et.'"
    """
    pairs = zip(own, given, strict=False)
    place = next((number for number, (mine, theirs) in enumerate(pairs) if mine != theirs), min(len(own), len(given)))
    mine, theirs = own[place : place + 20], given[place : place + 20]
    return f"it is not the text given: they part at {place}, where {mine!r} stands for {theirs!r}"
