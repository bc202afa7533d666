"""Dates as they are written; which year is meant and what day "on Tuesday" is, `links.when` decides."""

from cismeet.parsers.mentions.dates.find import find_dates
from cismeet.parsers.mentions.dates.mention import DateKind, DateMention

__all__ = ["DateKind", "DateMention", "find_dates"]
