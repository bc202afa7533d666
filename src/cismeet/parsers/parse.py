"""From text to a meeting: all stages in order."""

from __future__ import annotations

import datetime
import hashlib
from typing import TYPE_CHECKING

from cismeet.errors import ArgumentError
from cismeet.language import Language, load
from cismeet.model import Source
from cismeet.parsers.links.cast import assemble_cast
from cismeet.parsers.links.discourse import Discourse
from cismeet.parsers.links.when import find_anchor
from cismeet.parsers.mentions import find_mentions
from cismeet.parsers.mentions.events import find_events
from cismeet.parsers.mentions.lookup import find_hits
from cismeet.parsers.readings.matters import read_matters
from cismeet.parsers.readings.roster import (
    Told,
    attendance,
    bring_unnamed,
    fill_countries,
    find_chair,
    home_country,
    introduced,
    settle,
)
from cismeet.parsers.readings.setting import read_setting
from cismeet.parsers.readings.statements import read_statements
from cismeet.parsers.readings.summits import EventReader
from cismeet.parsers.record import Readings, record_meeting
from cismeet.parsers.text.document import read_document

if TYPE_CHECKING:
    from cismeet.model import Meeting
    from cismeet.parsers.links.cast import Cast
    from cismeet.parsers.mentions import Mentions

__all__ = ["parse"]


def parse(  # noqa: PLR0913, PLR0917  (all that a caller may know of a readout; all but the text have defaults)
    text: str,
    title: str | None = None,
    published: datetime.date | str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    language: str | Language = "en",
) -> Meeting:
    """Read a readout.

    Args:
        text: the readout, with whatever mess its page has; any string will do.
        title: its headline; None means to find one in the text, if there is one.
        published: the date of publication, a `datetime.date` or ISO 8601 (``2015-10-12``);
            what the text dates by weekday, "today" or without a year is resolved against it.
        url: where it was published.
        publisher: who published it.
        language: a code (ISO 639-1) or a `Language`.

    Returns:
        A frozen meeting, every value of it tied to the characters it came from.

    Raises:
        ArgumentError: an argument is not of the kind named above.
        LanguageError: the language is not known.

    >>> meeting = parse("On 12 October 2015 President Ivan Petrov met with Ana Rusu. He noted that trade grew.")
    >>> print(meeting.date, meeting.statements[0].text)
    2015-10-12 trade grew
    """
    if not isinstance(text, str):
        raise ArgumentError(
            f"text is {type(text).__name__}, not str; decode bytes first, for instance text.decode('utf-8')"
        )
    for name, value in (("title", title), ("url", url), ("publisher", publisher)):
        if value is not None and not isinstance(value, str):
            raise ArgumentError(f"{name} is {type(value).__name__}; it must be a string or None")
    day = _published(published)
    words = language if isinstance(language, Language) else load(language)
    document = read_document(text, words, headline=title is None)
    heading = read_document(title or "", words, headline=False)
    mentions = find_mentions(document)
    title_mentions = find_mentions(heading)
    cast = assemble_cast(words, [(heading, title_mentions.people), (document, mentions.people)])
    source = Source(url=url, publisher=publisher, published=day, language=words.code, text=document.text)
    readings = _readings(mentions, title_mentions, cast, day)
    return record_meeting(mentions, readings, source, title=title, meeting_id=_id(title, day, text))


def _readings(mentions: Mentions, title_mentions: Mentions, cast: Cast, published: datetime.date | None) -> Readings:
    """What is reported: the events, the setting, who was there, what was said, and what it was about."""
    document = mentions.document
    anchor = find_anchor(mentions, published)
    events = EventReader(mentions, find_events(document, mentions.hits), anchor)
    events.read()
    setting = read_setting(mentions, title_mentions, events, anchor)
    home = home_country(mentions, cast, setting.place.country if setting.place else None)
    triggers = find_hits(document, document.language.triggers)
    attended = attendance(mentions, triggers, setting)
    present = introduced(mentions, attended, cast)
    discourse = Discourse(document, cast, present, home, chair=find_chair(mentions, cast))
    present += bring_unnamed(mentions, attended, cast, setting, discourse)
    drafts = read_statements(mentions, triggers, discourse)
    matters = read_matters(mentions, triggers, events, setting.kind, setting.reported, drafts)
    told = Told.of(drafts, [(item.first, item.last) for _, item in matters.agendas])
    participants, mentioned = settle(mentions, cast, setting, present, told)
    fill_countries(mentions, [*participants, *mentioned], home)
    return Readings(cast, setting, events, participants, mentioned, drafts, matters)


def _id(title: str | None, published: datetime.date | None, text: str) -> str:
    """The meeting's id: the first digits of a hash over title, date of publication and text."""
    given = "\x00".join((title or "", str(published or ""), text))
    return f"m-{hashlib.sha256(given.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _published(published: datetime.date | str | None) -> datetime.date | None:
    if published is None or type(published) is datetime.date:
        return published
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, str):
        try:
            return datetime.date.fromisoformat(published)
        except ValueError:
            pass
    raise ArgumentError(
        f"published is {published!r}; it must be a datetime.date or an ISO 8601 date such as '2015-10-12'"
    )
