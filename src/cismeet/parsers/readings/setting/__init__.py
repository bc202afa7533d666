"""What kind of meeting is reported, when and where it took place."""

from __future__ import annotations

from cismeet.parsers.readings.setting.place import Where
from cismeet.parsers.readings.setting.setting import Setting, read_setting

__all__ = ["Setting", "Where", "read_setting"]
