"""A short document in which every part of a meeting is present."""

from __future__ import annotations

import cismeet
from tests.samples import FULL as MEETING

__all__ = ["FULL", "MEETING"]

FULL = cismeet.dumps(MEETING)
