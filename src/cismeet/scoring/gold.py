"""Gold files: readouts with their correct reading (see the annotation guidelines)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from cismeet.errors import DocumentError
from cismeet.scoring.likeness import cover
from cismeet.scoring.reading import Event, Item, Passage, Person, Reading, Said

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

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

    id: str
    title: str | None
    published: str | None
    text: str = field(repr=False)
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
        DocumentError: a key is missing, or words of the gold do not stand in the text.

    >>> read_gold({"id": "x", "text": ""})
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: document: the key 'gold' is missing
    """
    try:
        text = document["text"]
        return GoldFile(
            id=document["id"],
            title=document.get("title"),
            published=document.get("published"),
            text=text,
            reading=_reading(text, document["gold"]),
        )
    except KeyError as error:
        raise DocumentError(f"the key {error.args[0]!r} is missing") from None
    except (TypeError, AttributeError) as error:
        raise DocumentError(f"a value is not what the guidelines say: {error}") from None


def _reading(text: str, gold: dict[str, Any]) -> Reading:
    place: dict[str, Any] = gold["place"] or {}
    return Reading(
        kind=gold["kind"],
        date=gold["date"],
        city=place.get("city"),
        country=place.get("country"),
        participants=tuple(map(_person, gold["participants"])),
        mentioned=tuple(map(_person, gold["mentioned"])),
        statements=tuple(_statement(text, one, number) for number, one in enumerate(gold["statements"])),
        topics=tuple(_passage(text, [one], f"/gold/topics/{number}") for number, one in enumerate(gold["topics"])),
        summits=tuple(_summit(text, one, number) for number, one in enumerate(gold["summits"])),
    )


def _person(one: dict[str, Any]) -> Person:
    return Person(*(one[key] for key in ("name", "role", "country", "organization", "kind")))


def _statement(text: str, one: dict[str, Any], number: int) -> Said:
    passage = _passage(text, one["content"], f"/gold/statements/{number}/content")
    return Said(passage, *(one[key] for key in ("speaker", "addressee", "form", "act", "cue")))


def _summit(text: str, one: dict[str, Any], number: int) -> Event:
    place: dict[str, Any] = one["place"] or {}
    return Event(
        name=one["name"],
        body=one["body"],
        date=one["date"],
        city=place.get("city"),
        country=place.get("country"),
        declared_items=one["declared_items"],
        agenda=tuple(
            Item(_passage(text, [item["text"]], f"/gold/summits/{number}/agenda/{position}/text"), item["kind"])
            for position, item in enumerate(one["agenda"])
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
