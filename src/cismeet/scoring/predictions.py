"""Readings to be scored: documents as `cismeet.to_dict` makes them, or a file of them."""

from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cismeet.errors import DocumentError
from cismeet.scoring.fields import fields
from cismeet.scoring.likeness import cover
from cismeet.scoring.reading import Event, Item, Passage, Person, Reading, Said

if TYPE_CHECKING:
    import os

    from cismeet.scoring.fields import Fields

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
    for number, line in enumerate(Path(file).read_bytes().removeprefix(codecs.BOM_UTF8).splitlines(), 1):
        if not line:
            continue
        try:
            prediction = fields(json.loads(line.decode()))
            told[prediction.text("id")] = prediction.required("meeting").values
        except (ValueError, RecursionError) as error:
            reason = f'line {number} of {file} is not {{"id": …, "meeting": {{…}}}}: {error}'
            raise DocumentError(reason) from None
    return told


def reading_of(text: str, document: dict[str, Any]) -> Reading:
    """What a document says of a readout, in the form that is compared.

    Args:
        text: the readout.
        document: as `cismeet.to_dict` makes it; keys of other readers are passed over.

    Raises:
        DocumentError: a key that is compared is missing, or a value is not of its kind.
    """
    whole = fields(document)
    place = whole.inner("place")
    participants, mentioned = list(whole.objects("participants")), list(whole.objects("mentioned"))
    statements = list(whole.objects("statements"))
    labels = {one.text("id"): one.string("name") or one.string("role") or "" for one in (*participants, *mentioned)}
    voices = {one.string(key) for one in statements for key in ("speaker", "addressee")}
    return Reading(
        kind=whole.text("kind"),
        date=whole.string("date"),
        city=place.string("city"),
        country=place.string("country"),
        participants=tuple(_person(one) for one in participants),
        mentioned=tuple(_person(one, voice=not one.string("name") and one.string("id") in voices) for one in mentioned),
        statements=tuple(_statement(text, one, labels) for one in statements),
        topics=tuple(_passage(text, one) for one in whole.objects("topics")),
        summits=tuple(_summit(text, one) for one in whole.objects("summits")),
    )


def _person(one: Fields, *, voice: bool = False) -> Person:
    name, role, country, organization, kind = map(one.string, ("name", "role", "country", "organization", "kind"))
    return Person(name, role, country, organization, kind, voice=voice)


def _statement(text: str, one: Fields, labels: dict[str, str]) -> Said:
    def who(key: str) -> str | None:
        told = one.string(key)
        return labels.get(told, told) if told else None

    cue = one.inner("cue")
    return Said(
        _passage(text, one),
        speaker=who("speaker"),
        addressee=who("addressee"),
        form=one.string("form"),
        act=one.string("act"),
        cue=cue.string("text"),
    )


def _summit(text: str, one: Fields) -> Event:
    place = one.inner("place")
    return Event(
        name=one.text("name"),
        body=one.string("body"),
        date=one.string("date"),
        city=place.string("city"),
        country=place.string("country"),
        declared_items=one.number("declared_items"),
        agenda=tuple(Item(_passage(text, item), item.string("kind")) for item in one.objects("agenda")),
    )


def _passage(text: str, one: Fields) -> Passage:
    offsets = one.all_offsets("spans", len(text))
    if not offsets and (alone := one.offsets("span", len(text))):
        offsets = [alone]
    return Passage(cover(text, offsets), " … ".join(text[start:end] for start, end in offsets))
