"""Who took part, who was only mentioned, and of which state they are."""

from __future__ import annotations

from cismeet.parsers.readings.roster.attendance import attendance
from cismeet.parsers.readings.roster.chair import find_chair
from cismeet.parsers.readings.roster.countries import fill_countries, home_country
from cismeet.parsers.readings.roster.introduced import introduced
from cismeet.parsers.readings.roster.settle import settle
from cismeet.parsers.readings.roster.told import Told
from cismeet.parsers.readings.roster.unnamed import bring_unnamed

__all__ = [
    "Told",
    "attendance",
    "bring_unnamed",
    "fill_countries",
    "find_chair",
    "home_country",
    "introduced",
    "settle",
]
