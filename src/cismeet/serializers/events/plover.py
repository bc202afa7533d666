"""Events as PLOVER writes them: a JSON object each, with lists of actors and recipients."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from cismeet.serializers.tables.countries import alpha3

if TYPE_CHECKING:
    from cismeet.serializers.events.actors import Actor
    from cismeet.serializers.events.coding import Event

__all__ = ["plover_line"]

Json: TypeAlias = "dict[str, Json] | list[Json] | str | None"


def plover_line(event: Event) -> str:
    """The JSON of an event, without a line break.

    The names are those of the PLOVER manual (`actor` and `recipient` where older data
    say source and target) and of its gold standard records; `edtf` and `meeting` are ours.
    """
    meeting = event.facts.meeting
    first, last = (event.date.earliest, event.date.latest) if event.date else (None, None)
    record: dict[str, Json] = {
        "id": event.id,
        "date": first.isoformat() if first and first == last else None,
        "edtf": str(event.date) if event.date else None,
        "event": event.code.plover,
        "mode": event.code.mode or None,
        "context": list(event.contexts),
        "actor": [_entity(one) for one in event.actors],
        "recipient": [_entity(one) for one in event.recipients],
        "text": event.statement.text if event.statement else None,
        "language": meeting.source.language,
        "publication": meeting.source.publisher,
        "url": meeting.source.url,
        "meeting": meeting.id,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _entity(actor: Actor) -> Json:
    return {
        "actorText": actor.name,
        "code": alpha3(actor.country),
        "sector": actor.sector,
        "organization": actor.organization,
    }
