"""Multilateral events as they are named: summits, sessions, ministerial meetings, councils.

Shapes read:

1. ``CIS heads of state summit``, ``11th OTS summit``, ``Bishkek summit``, ``informal summit of the OTS``;
2. ``regular meeting of the Council of Permanent Plenipotentiary Representatives … of the CIS``;
3. ``meeting of NATO Foreign Ministers``, ``trilateral meeting of the foreign ministers of A, B and C``;
4. ``Eurasian Intergovernmental Council`` (a body that is the event when a date or a verb of meeting goes with it).
"""

from cismeet.parsers.mentions.events.find import find_events
from cismeet.parsers.mentions.events.mention import EventMention

__all__ = ["EventMention", "find_events"]
