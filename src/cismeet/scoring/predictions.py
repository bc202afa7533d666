"""Readings to be scored: documents as `cismeet.to_dict` makes them, or a file of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cismeet.errors import DocumentError
from cismeet.scoring.likeness import cover
from cismeet.scoring.reading import Event, Item, Passage, Person, Reading, Said

if TYPE_CHECKING:
    import os

__all__ = ["read_predictions", "reading_of"]


def read_predictions(file: str | os.PathLike[str]) -> dict[str, dict[str, Any]]:
    """The documents of a file of lines ``{"id": …, "meeting": {…}}``, by the ids of their gold files.

    Args:
        file: its path.

    Raises:
        DocumentError: a line is not of that form.
        OSError: the file cannot be read.
    """
    told: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(Path(file).read_text("utf-8-sig").splitlines(), 1):
        if not line:
            continue
        try:
            prediction = json.loads(line)
            told[prediction["id"]] = prediction["meeting"]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            reason = f'line {number} of {file} is not {{"id": …, "meeting": {{…}}}}: {error!r}'
            raise DocumentError(reason) from None
    return told


def reading_of(text: str, document: dict[str, Any]) -> Reading:
    """What a document says of a readout, in the form that is compared.

    Args:
        text: the readout.
        document: as `cismeet.to_dict` makes it; keys of other readers are passed over.

    Raises:
        DocumentError: a key that is compared is missing.
    """
    try:
        return _reading(text, document)
    except KeyError as error:
        raise DocumentError(f"the key {error.args[0]!r} is missing") from None


def _reading(text: str, document: dict[str, Any]) -> Reading:
    place: dict[str, Any] = document.get("place") or {}
    people = document["participants"] + document["mentioned"]
    labels: dict[str, str] = {one["id"]: one.get("name") or one.get("role") or "" for one in people}
    voices = {one.get(key) for one in document["statements"] for key in ("speaker", "addressee")}
    return Reading(
        kind=document["kind"],
        date=document.get("date"),
        city=place.get("city"),
        country=place.get("country"),
        participants=tuple(_person(one) for one in document["participants"]),
        mentioned=tuple(
            _person(one, voice=not one.get("name") and one["id"] in voices) for one in document["mentioned"]
        ),
        statements=tuple(_statement(text, one, labels) for one in document["statements"]),
        topics=tuple(_passage(text, one) for one in document["topics"]),
        summits=tuple(_summit(text, one) for one in document["summits"]),
    )


def _person(one: dict[str, Any], *, voice: bool = False) -> Person:
    name, role, country, organization, kind = (
        one.get(key) for key in ("name", "role", "country", "organization", "kind")
    )
    return Person(name, role, country, organization, kind, voice=voice)


def _statement(text: str, one: dict[str, Any], labels: dict[str, str]) -> Said:
    def who(id: str | None) -> str | None:  # noqa: A002  (the name in the document)
        return labels.get(id, id) if id else None

    cue: dict[str, Any] = one.get("cue") or {}
    return Said(
        _passage(text, one),
        speaker=who(one.get("speaker")),
        addressee=who(one.get("addressee")),
        form=one.get("form"),
        act=one.get("act"),
        cue=cue.get("text"),
    )


def _summit(text: str, one: dict[str, Any]) -> Event:
    place: dict[str, Any] = one.get("place") or {}
    return Event(
        name=one["name"],
        body=one.get("body"),
        date=one.get("date"),
        city=place.get("city"),
        country=place.get("country"),
        declared_items=one.get("declared_items"),
        agenda=tuple(Item(_passage(text, item), item.get("kind")) for item in one["agenda"]),
    )


def _passage(text: str, one: dict[str, Any]) -> Passage:
    spans: list[Any] = one.get("spans") or ([one["span"]] if one.get("span") else [])
    offsets: list[tuple[int, int]] = [
        (span["start"], span["end"]) if "start" in span else (span[0], span[1]) for span in spans
    ]
    return Passage(cover(text, offsets), " … ".join(text[start:end] for start, end in offsets))
