"""Readings with errors of every kind, the same ones each time: the dev gold, perturbed."""

from __future__ import annotations

from random import Random
from typing import Any

import cismeet
from tests.gold_meetings import gold_documents, meeting_of


def predictions() -> list[dict[str, Any]]:
    """The lines of a file of predictions."""
    chance = Random(1)  # noqa: S311  (the same errors each time)
    return [
        {"id": gold["id"], "meeting": _perturbed(cismeet.to_dict(meeting_of(gold)), chance)}
        for gold in gold_documents()
    ]


def _perturbed(document: dict[str, Any], chance: Random) -> dict[str, Any]:  # noqa: C901, PLR0912  (one list of errors)
    def seldom() -> bool:
        return chance.random() < 0.15

    for key in ("kind", "date", "place"):
        if seldom():
            document[key] = {"kind": "other", "date": "2015-10-12", "place": {"city": "The Minsk", "country": None}}[
                key
            ]
    for person in document["participants"] + document["mentioned"]:
        for key in ("name", "role", "country", "organization"):
            if seldom() and person[key]:
                person[key] = person[key].split()[-1] if chance.random() < 0.5 else None
    length = len(document["source"]["text"])
    for statement in document["statements"]:
        for key, other in (("speaker", None), ("addressee", "p0"), ("act", "state"), ("form", "mixed")):
            if seldom():
                statement[key] = other
        if seldom():
            statement["cue"]["text"] = "said " + statement["cue"]["text"]
        if seldom():
            statement["spans"][-1][1] = min(length, statement["spans"][-1][1] + int(chance.random() * 40))
    for summit in document["summits"]:
        changes = {"name": "the summit", "body": "UN", "date": None, "declared_items": 3, "place": None}
        for key, value in changes.items():
            if seldom():
                summit[key] = value
        summit["agenda"] = [item for item in summit["agenda"] if not seldom()]
        for item in summit["agenda"]:
            if seldom():
                item["kind"] = "issue"
    for key in ("participants", "mentioned", "statements", "topics", "summits"):
        kept = [one for one in document[key] if not seldom()]
        document[key] = kept + [dict(one) for one in kept[:1] if seldom()]
    return document
