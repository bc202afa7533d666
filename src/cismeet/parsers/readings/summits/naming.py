"""Whether a mention names an event again, or one that the text has not named yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes

if TYPE_CHECKING:
    from cismeet.parsers.links.when import Dated
    from cismeet.parsers.mentions.events import EventMention
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.readings.summits.event import Event
    from cismeet.parsers.text.document import Document

__all__ = ["names_again"]

_NO_NAMES = classes.ARTICLE | classes.PREPOSITION | classes.CONJUNCTION | classes.COMING
_MONTH = slice(4, 7)  # of a date as written in EDTF


def names_again(document: Document, event: Event, mention: EventMention, date: Dated | None, city: Hit | None) -> bool:
    """Whether the mention, with the date and city beside it, names the event."""
    if _contradicts(event, mention, date) or _is_elsewhere(document, event, mention, city):
        return False
    return _points_back(event, mention) if _is_plain(mention) else _shares_name(document, event, mention, date)


def _contradicts(event: Event, mention: EventMention, date: Dated | None) -> bool:
    """The *next* summit, the *EAEU* summit, the summit *on 5 May*: of another direction, organisation or date."""
    if mention.direction and mention.direction != event.direction:
        return True
    if mention.body is not None and event.body is not None and mention.body != event.body:
        return True
    return date is not None and event.date is not None and not _may_be_one(date, event.date)


def _is_elsewhere(document: Document, event: Event, mention: EventMention, city: Hit | None) -> bool:
    """Whether a city beside the mention, or in it, is not the event's."""
    if event.city_name is None:
        return False
    if city is not None and document.written(city.first, city.last) != event.city_name:
        return True
    own = mention.place
    return own is not None and event.name.place is None and document.written(own.first, own.last) != event.city_name


def _is_plain(mention: EventMention) -> bool:
    """The summit, a regular session: neither organ nor city nor a name of its own."""
    return not mention.organ and not mention.proper and mention.place is None


def _has_noun(event: Event, mention: EventMention) -> bool:
    """Whether the event was named with the noun of the mention."""
    return mention.head in event.heads


def _points_back(event: Event, mention: EventMention) -> bool:
    """*The summit*: a mention without a name is of the last event of its noun."""
    if not _has_noun(event, mention):
        return False
    if event.direction and not mention.direction and not mention.definite:
        return False
    return mention.definite or mention.body is not None


def _shares_name(document: Document, event: Event, mention: EventMention, date: Dated | None) -> bool:
    """*The CIS summit*: a mention with a name is of the event with the same one, or with one that has its words."""
    name = event.name
    if mention.organ and not mention.named:
        return mention.definite and _has_noun(event, mention)
    if _is_plain(name):
        return mention.definite and mention.direction == event.direction and _has_noun(event, mention)
    words, others = _words(document, mention), _words(document, name)
    if words == others or (mention.definite and words <= others and mention.head in others):
        return True  # the session of the Council; the Council will consider
    return (
        mention.definite
        and mention.body is not None
        and mention.body == event.body
        and (words <= others or others <= words)
        and _has_noun(event, mention)
        and (date is None or event.date is None or str(date.value) == str(event.date.value))
    )


def _words(document: Document, mention: EventMention) -> set[str]:
    """The keys of the words that make up a name."""
    words = document.words
    return {
        words.keys[at]
        for at in range(mention.first, mention.last)
        if not words.classes[at] & _NO_NAMES and words.forms[at][0].isalnum()
    }


def _may_be_one(one: Dated, other: Dated) -> bool:
    """Whether two dates may be one: written alike, or one within the other, or of one month where years are open."""
    if str(one.value) == str(other.value):
        return True
    first, last = one.value.earliest, one.value.latest
    other_first, other_last = other.value.earliest, other.value.latest
    if first is None or last is None or other_first is None or other_last is None:
        return str(one.value)[_MONTH] == str(other.value)[_MONTH]
    return (first <= other_first and other_last <= last) or (other_first <= first and last <= other_last)
