"""Summits and the items of their agendas, written down with what backs date, place, number, body and periods."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.model import AgendaItem, Edtf, PartialDate, Place, Summit, SummitStatus
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.dates import DateKind, DateMention
from cismeet.parsers.readings.setting import Setting
from cismeet.parsers.record.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.parsers.readings.matters import Item
    from cismeet.parsers.readings.summits import Event

__all__ = ["SummitRecorder"]


@frozen(eq=False)
class SummitRecorder:
    """Writes summits down.

    Args:
        ledger: takes the evidence.
        mentions: what is named in the text.
        setting: when and where the meeting took place, which one of the summits may be.
    """

    ledger: Ledger
    mentions: Mentions
    setting: Setting

    def record(self, event: Event, items: Sequence[Item], path: str) -> Summit:
        """Write one summit down.

        Args:
            event: the summit as read.
            items: the items of its agenda.
            path: JSON Pointer of the entry.
        """
        ledger, document = self.ledger, self.ledger.document
        is_reported = event is self.setting.reported
        date = (self.setting.date if is_reported else None) or event.date
        if date is not None:
            ledger.back_by_all(f"{path}/date", document, date.spans, date.rule)
        place = self._place(event, path)
        if event.declared is not None and event.declared_from is not None:
            ledger.back(f"{path}/declared_items", document, document.span(*event.declared_from), "number-of-items")
        name = event.name
        named = document.span(name.first, name.last)
        body = event.body if event.body is not None and _is_acronym(event.body) else None
        if body is not None:
            ledger.back(f"{path}/body", document, named, "body-of-name")
        ledger.back(f"{path}/status", document, named, "status-of-event")
        status = SummitStatus.COMING if event.coming else SummitStatus.HELD
        return Summit(
            name=document.written(name.first, name.last),
            body=body,
            status=SummitStatus.REPORTED if is_reported else status,
            date=date.value if date is not None else None,
            place=place,
            declared_items=event.declared,
            mentions=tuple([document.span(one.first, one.last) for one in event.mentions]),
            agenda=tuple(self._agenda(items, path)),
        )

    def _place(self, event: Event, path: str) -> Place | None:
        """That of the meeting where the summit is the meeting, else the event's own."""
        ledger, document = self.ledger, self.ledger.document
        where = self.setting.place if event is self.setting.reported else None
        if where is not None:
            ledger.back(f"{path}/place", where.document, where.document.span(*where.span), where.rule)
            return Place(where.city, where.country)
        if event.city is not None:
            ledger.back(f"{path}/place", document, document.span(event.city.first, event.city.last), "city-of-event")
            return Place(event.city_name, event.country)
        if event.country is None:
            return None
        if event.country_from is not None:
            ledger.back(f"{path}/place/country", document, document.span(*event.country_from), "country-of-event")
        return Place(None, event.country)

    def _agenda(self, items: Sequence[Item], path: str) -> Iterator[AgendaItem]:
        ledger, document = self.ledger, self.ledger.document
        for number, item in enumerate(sorted(items, key=_first)):
            span = document.span(item.first, item.last)
            ledger.back(f"{path}/agenda/{number}/kind", document, span, item.rule)
            period = None
            told = _period(self.mentions, item)
            if told is not None:
                period, date = told
                words = document.span(date.first, date.last)
                ledger.back(f"{path}/agenda/{number}/period", document, words, "period-of-item")
            yield AgendaItem(span.of(document.text), item.kind, period, span=span)


def _is_acronym(name: str) -> bool:
    """CIS, IPA CIS, EurAsEC; not the full name of a body."""
    return name.isupper() or (" " not in name and sum(map(str.isupper, name)) > 1)


def _first(item: Item | DateMention) -> int:
    return item.first


def _period(mentions: Mentions, item: Item) -> tuple[Edtf, DateMention] | None:
    """The years that an item is for, and the date that tells them."""
    dates = mentions.dates
    for at in range(bisect_left(dates, item.first, key=_first), len(dates)):
        date = dates[at]
        if date.first >= item.last:
            break
        period = _years(mentions, date)
        if period is not None:
            return period, date
    return None


def _years(mentions: Mentions, date: DateMention) -> Edtf | None:
    """The years for 2016-2020; till 2020; for 2016."""
    if date.year is None:
        return None
    point = PartialDate(date.year)
    if date.kind is DateKind.YEARS:
        return Edtf(point, PartialDate(date.last_year), interval=True)
    if date.kind is not DateKind.YEAR or not date.first:
        return None
    before = mentions.document.words.classes[date.first - 1]
    if before & (classes.UNTIL | classes.GOAL):
        return Edtf(None, point, interval=True)
    return Edtf(point, point) if before & classes.BENEFIT else None
