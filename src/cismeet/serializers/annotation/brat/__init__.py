"""brat standoff (https://brat.nlplab.org/standoff.html): a ``.txt`` and an ``.ann`` for each readout."""

from cismeet.serializers.annotation.brat.folder import read, write
from cismeet.serializers.annotation.brat.lines import from_lines, to_lines

__all__ = ["from_lines", "read", "to_lines", "write"]
