"""A record with named values (a line of JSON, a row of a table) as a readout."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cismeet.corpus.errors import SourceError
from cismeet.corpus.readout import Readout
from cismeet.corpus.sources.found import checked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cismeet.corpus.sources.options import SourceOptions

__all__ = ["missing_text", "readout_of_record"]

_SHOWN = 40


def readout_of_record(record: Mapping[str, object], location: str, options: SourceOptions) -> Readout:
    """The readout of a record.

    Args:
        record: values by column or key; only those of `options.columns` are looked at.
        location: where it stands.
        options: what is declared of the source.

    Raises:
        SourceError: there is no text in it, or a value is not of its kind.

    >>> from cismeet.corpus.sources.options import SourceOptions
    >>> readout_of_record({"text": "They met.", "published": "2015-10-12T09:30:00Z"}, "a", SourceOptions()).published
    datetime.date(2015, 10, 12)
    """
    columns = options.columns
    if columns.text not in record:
        raise SourceError(missing_text(columns.text, record))
    readout = Readout(
        location=location,
        text=_string(record, columns.text) or "",
        title=_metadata(record, columns.title),
        published=_day(record, columns.published),
        url=_metadata(record, columns.url),
        publisher=_metadata(record, columns.publisher) or options.publisher,
    )
    return checked(readout, options)


def missing_text(name: str, names: Iterable[str]) -> str:
    """The reason of a source without the column of the text."""
    there = ", ".join(repr(one) for one in names) or "nothing"
    return f"no {name!r} in it; there is {there} (--column text=NAME names another)"


def _string(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value
    raise SourceError(f"{name} is {_shown(value)}; it must be a string")


def _metadata(record: Mapping[str, object], name: str) -> str | None:
    value = _string(record, name)
    if not value or not value.strip():
        return None
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise SourceError(f"{name} is {_shown(value)}; it holds half of a surrogate pair")
    return value


def _day(record: Mapping[str, object], name: str) -> datetime.date | None:
    """The day; of a time, the day as it is written, whatever its zone."""
    value = record.get(name)
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date) or value is None:
        return value
    if isinstance(value, str):
        if not value.strip():
            return None
        try:
            return datetime.datetime.fromisoformat(value.strip()).date()
        except ValueError:
            pass
    raise SourceError(f"{name} is {_shown(value)}; it must be an ISO 8601 date such as '2015-10-12'")


def _shown(value: object) -> str:
    shown = ascii(value)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
