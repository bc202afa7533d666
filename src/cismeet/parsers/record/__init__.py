"""What was read, written down as a frozen meeting with the evidence of every value."""

from __future__ import annotations

from cismeet.parsers.record.meeting import Readings, record_meeting

__all__ = ["Readings", "record_meeting"]
