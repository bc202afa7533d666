"""Meetings as event data: codes of CAMEO and PLOVER.

The mapping is data that people review: ``mapping.tsv`` and ``sectors.tsv`` beside this file.
"""

from cismeet.serializers.events.mapping import Code, codes
from cismeet.serializers.events.table import EVENTS
from cismeet.serializers.events.write import to_events, write

__all__ = ["EVENTS", "Code", "codes", "to_events", "write"]
