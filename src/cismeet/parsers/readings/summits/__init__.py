"""The multilateral events of a text."""

from __future__ import annotations

from cismeet.parsers.readings.summits.event import Event
from cismeet.parsers.readings.summits.reader import EventReader

__all__ = ["Event", "EventReader"]
