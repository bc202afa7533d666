"""Exchange with annotation tools: out for people to correct, and back in as gold."""

from cismeet.serializers.annotation.differences import Difference, differences
from cismeet.serializers.annotation.gold import as_gold
from cismeet.serializers.annotation.unmarking import Corrected, Problem

__all__ = ["Corrected", "Difference", "Problem", "as_gold", "differences"]
