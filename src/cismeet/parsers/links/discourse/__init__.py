"""Who is meant by an office, a common noun or a pronoun, as the text goes on."""

from cismeet.parsers.links.discourse.resolve import Discourse
from cismeet.parsers.links.discourse.state import Resolved

__all__ = ["Discourse", "Resolved"]
