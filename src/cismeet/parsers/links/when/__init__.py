"""Which day, month or year is meant: written dates against what anchors them."""

from cismeet.parsers.links.when.anchor import Anchor, find_anchor
from cismeet.parsers.links.when.calendar import shifted
from cismeet.parsers.links.when.resolve import Dated, relative_unit, resolve

__all__ = ["Anchor", "Dated", "find_anchor", "relative_unit", "resolve", "shifted"]
