"""Gold files: readouts with their correct reading (see the annotation guidelines)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from cismeet.errors import DocumentError
from cismeet.model import check
from cismeet.scoring.fields import fields
from cismeet.scoring.likeness import cover
from cismeet.scoring.reading import Event, Item, Passage, Person, Reading, Said

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

    from cismeet.scoring.fields import Fields

__all__ = ["GoldFile", "gold_files", "read_gold"]


@frozen
class GoldFile:
    """A readout, what was known about it, and its correct reading.

    Args:
        id: its name.
        title: its headline, None without one.
        published: date of publication in ISO 8601, None when not known.
        text: the readout.
        reading: what is right.
    """

    id: str = field(validator=check.instance(str))
    title: str | None = field(validator=check.optional(check.instance(str)))
    published: str | None = field(validator=check.optional(check.instance(str)))
    text: str = field(repr=False, validator=check.instance(str))
    reading: Reading = field(repr=False)


def gold_files(directories: Iterable[str | os.PathLike[str]], *, only: str = "") -> list[GoldFile]:
    """All gold files (``*.json``) of directories, in the order of their names.

    Args:
        directories: where they lie.
        only: a part that the id must have.

    Raises:
        DocumentError: a file is no gold file.
        OSError: a file cannot be read.
    """
    files = [path for directory in directories for path in sorted(Path(directory).glob("*.json"))]
    return [gold for gold in map(_read_file, files) if only in gold.id]


def _read_file(path: Path) -> GoldFile:
    try:
        return read_gold(json.loads(path.read_text("utf-8-sig")))
    except DocumentError as error:
        raise DocumentError(f"{path} is no gold file: {error.reason}", error.path) from None
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{path} is no gold file: {error}") from None


def read_gold(document: dict[str, Any]) -> GoldFile:
    """A gold file from its JSON object.

    Args:
        document: the object, as the annotation guidelines show it.

    Raises:
        DocumentError: a key is missing, a value is not of its kind, or words of the gold do not stand in the text.

    >>> read_gold({"id": "x", "text": ""})
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: document: the key 'gold' is missing
    """
    whole = fields(document)
    text, gold = whole.text("text"), whole.required("gold", complete=True)
    return GoldFile(whole.text("id"), whole.string("title"), whole.string("published"), text, _reading(text, gold))


def _reading(text: str, gold: Fields) -> Reading:
    place = gold.inner("place")
    return Reading(
        kind=gold.string("kind"),
        date=gold.string("date"),
        city=place.string("city"),
        country=place.string("country"),
        participants=tuple(map(_person, gold.objects("participants"))),
        mentioned=tuple(map(_person, gold.objects("mentioned"))),
        statements=tuple(_statement(text, one) for one in gold.objects("statements")),
        topics=tuple(_passage(text, [one], f"/gold/topics/{n}") for n, one in enumerate(gold.texts("topics"))),
        summits=tuple(_summit(text, one) for one in gold.objects("summits")),
    )


def _person(one: Fields) -> Person:
    name, role, country, organization, kind = map(one.string, ("name", "role", "country", "organization", "kind"))
    return Person(name, role, country, organization, kind)


def _statement(text: str, one: Fields) -> Said:
    passage = _passage(text, one.texts("content"), f"{one.path}/content")
    return Said(passage, *(one.string(key) for key in ("speaker", "addressee", "form", "act", "cue")))


def _summit(text: str, one: Fields) -> Event:
    place = one.inner("place")
    return Event(
        name=one.string("name"),
        body=one.string("body"),
        date=one.string("date"),
        city=place.string("city"),
        country=place.string("country"),
        declared_items=one.number("declared_items"),
        agenda=tuple(
            Item(_passage(text, [item.text("text")], f"{item.path}/text"), item.string("kind"))
            for item in one.objects("agenda")
        ),
    )


def _passage(text: str, parts: Sequence[str], path: str) -> Passage:
    spans: list[tuple[int, int]] = []
    for part in parts:
        start = text.find(part)
        if start < 0:
            raise DocumentError(f"{part!r} does not stand in the text", path)
        spans.append((start, start + len(part)))
    return Passage(cover(text, spans), " … ".join(parts))
