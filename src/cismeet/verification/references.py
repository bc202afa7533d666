"""What points at something else in the document: ids and evidence; and the dates."""

from __future__ import annotations

import datetime
import difflib
from itertools import islice
from typing import TYPE_CHECKING

from cismeet.errors import ModelError
from cismeet.model import Edtf
from cismeet.serializers.json.faults import shown
from cismeet.verification.finding import Finding, FindingKind
from cismeet.verification.raw import Value, child

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["date_faults", "evidence_faults", "id_faults"]

_LONGEST_DATE = 40
_LONGEST_ID = 100
_MOST_COMPARED = 100


def id_faults(document: Value) -> Iterator[Finding]:
    """Ids that two people have, and speakers and addressees that nobody is."""
    owners: dict[str, str] = {}
    for person in (*document.items("participants"), *document.items("mentioned")):
        own = person.get("id")
        if own.text is None:
            continue
        if own.text in owners:
            told = f"{shown(own.text)} is the id of {owners[own.text]} already; ids must differ"
            yield Finding(FindingKind.ID, own.path, told)
        owners.setdefault(own.text, person.path)
    for statement in document.items("statements"):
        for who in (statement.get("speaker"), statement.get("addressee")):
            if who.text is not None and who.text not in owners:
                near = difflib.get_close_matches(who.text[:_LONGEST_ID], list(islice(owners, _MOST_COMPARED)), 1)
                hint = f"; did you mean {near[0]!r}?" if near else ""
                told = f"{shown(who.text)} is the id of nobody under participants or mentioned{hint}"
                yield Finding(FindingKind.ID, who.path, told)


def evidence_faults(document: Value) -> Iterator[Finding]:
    """Evidence whose path is no JSON Pointer or leads nowhere."""
    for evidence in document.items("evidence"):
        path = evidence.get("path")
        if path.text is None or (fault := _leads_astray(document.value, path.text)) is None:
            continue
        yield Finding(FindingKind.EVIDENCE, path.path, f"{shown(path.text)} {fault}")


def _leads_astray(value: object, pointer: str) -> str | None:
    if not pointer.startswith("/"):
        return "is no JSON Pointer; it must begin with /"
    walked = ""
    for step in pointer.split("/")[1:]:
        there, value = child(value, step)
        if not there:
            return f"leads nowhere: {walked or 'the document'} has no {step!r}"
        walked += f"/{step}"
    return None


def date_faults(document: Value) -> Iterator[Finding]:
    """Dates that are no EDTF or no dates of the calendar; the shape tells of most of the former."""
    for date in _dates(document):
        if date.text is None:
            continue
        try:
            if len(date.text) <= _LONGEST_DATE:
                Edtf.parse(date.text)
        except ModelError as error:
            yield Finding(FindingKind.DATE, date.path, f"{shown(date.text)}: {error}")
    published = document.get("source").get("published")
    if published.text is not None:
        try:
            datetime.date.fromisoformat(published.text)
        except ValueError as error:
            yield Finding(FindingKind.DATE, published.path, f"{shown(published.text)} is no date: {error}")


def _dates(document: Value) -> Iterator[Value]:
    yield document.get("date")
    for summit in document.items("summits"):
        yield summit.get("date")
        for item in summit.items("agenda"):
            yield item.get("period")
