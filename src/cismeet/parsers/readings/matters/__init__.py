"""What a text deals with: topics of the meeting, agenda items of the events that it names."""

from __future__ import annotations

from cismeet.parsers.readings.matters.ledger import Item, Matters
from cismeet.parsers.readings.matters.reading import read_matters

__all__ = ["Item", "Matters", "read_matters"]
