"""Summits and the items of their agendas, written down with what backs date, place, number, body and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.model import AgendaItem, Edtf, PartialDate, Place, Summit, SummitStatus
from cismeet.parsers.mentions.dates import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.readings.matters import Item
    from cismeet.parsers.readings.setting import Setting
    from cismeet.parsers.readings.summits import Event
    from cismeet.parsers.record.ledger import Ledger

__all__ = ["record_summit"]


def record_summit(
    ledger: Ledger, mentions: Mentions, event: Event, items: Sequence[Item], path: str, reported: Setting | None
) -> Summit:
    """Write one summit down.

    Args:
        ledger: takes the evidence.
        mentions: what is named in the text.
        event: the summit as read.
        items: the items of its agenda.
        path: JSON Pointer of the entry.
        reported: when and where the meeting took place, if this summit is the meeting that the text reports.
    """
    document = ledger.document
    date = (reported and reported.date) or event.date
    if date is not None:
        ledger.back_by_all(f"{path}/date", document, date.spans, date.rule)
    place = _place(ledger, event, path, reported)
    if event.declared is not None and event.declared_from is not None:
        ledger.back(f"{path}/declared_items", document, document.span(*event.declared_from), "number-of-items")
    named = document.span(event.name.first, event.name.last)
    body = event.body if event.body is not None and _is_acronym(event.body) else None
    if body is not None:
        ledger.back(f"{path}/body", document, named, "body-of-name")
    ledger.back(f"{path}/status", document, named, "status-of-event")
    coming = SummitStatus.COMING if event.coming else SummitStatus.HELD
    return Summit(
        name=document.written(event.name.first, event.name.last),
        body=body,
        status=SummitStatus.REPORTED if reported is not None else coming,
        date=date.value if date is not None else None,
        place=place,
        declared_items=event.declared,
        mentions=tuple([document.span(one.first, one.last) for one in event.mentions]),
        agenda=tuple(_agenda(ledger, mentions, items, path)),
    )


def _is_acronym(name: str) -> bool:
    """CIS, IPA CIS, EurAsEC; not the full name of a body."""
    return name.isupper() or (" " not in name and sum(map(str.isupper, name)) > 1)


def _place(ledger: Ledger, event: Event, path: str, reported: Setting | None) -> Place | None:
    if reported is not None and reported.place is not None:
        where = reported.place
        ledger.back(f"{path}/place", where.document, where.document.span(*where.span), where.rule)
        return Place(where.city, where.country)
    document = ledger.document
    if event.city is not None:
        ledger.back(f"{path}/place", document, document.span(event.city.first, event.city.last), "city-of-event")
        return Place(event.city_name, event.country)
    if event.country is not None:
        if event.country_from is not None:
            ledger.back(f"{path}/place/country", document, document.span(*event.country_from), "country-of-event")
        return Place(None, event.country)
    return None


def _agenda(ledger: Ledger, mentions: Mentions, items: Sequence[Item], path: str) -> Iterator[AgendaItem]:
    document = ledger.document
    for number, item in enumerate(sorted(items, key=lambda one: one.first)):
        span = document.span(item.first, item.last)
        ledger.back(f"{path}/agenda/{number}/kind", document, span, item.rule)
        told = _period(mentions, item)
        if told is not None:
            _, first, last = told
            ledger.back(f"{path}/agenda/{number}/period", document, document.span(first, last), "period-of-item")
        yield AgendaItem(span.of(document.text), item.kind, told[0] if told else None, span=span)


def _period(mentions: Mentions, item: Item) -> tuple[Edtf, int, int] | None:
    """The years that an item is for, and the tokens that tell them: for 2016-2020; till 2020; for 2016."""
    kinds = mentions.document.words.classes
    for at in range(item.first, item.last):
        date = mentions.dated[at]
        if date is None or date.first != at or date.year is None:
            continue
        if date.kind is DateKind.YEARS:
            return Edtf(PartialDate(date.year), PartialDate(date.last_year), interval=True), date.first, date.last
        if date.kind is not DateKind.YEAR or not at:
            continue
        point = PartialDate(date.year)
        if kinds[at - 1] & (classes.UNTIL | classes.GOAL):
            return Edtf(None, point, interval=True), date.first, date.last
        if kinds[at - 1] & classes.BENEFIT:
            return Edtf(point, point), date.first, date.last
    return None
