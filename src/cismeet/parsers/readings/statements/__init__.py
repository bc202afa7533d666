"""What was said: attributions put together with quotations, sentence after sentence."""

from __future__ import annotations

from cismeet.parsers.readings.statements.draft import Draft
from cismeet.parsers.readings.statements.reader import read_statements

__all__ = ["Draft", "read_statements"]
