"""From text to a meeting: all stages in order."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

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
    import datetime

    from cismeet.language import Language
    from cismeet.model import Meeting
    from cismeet.parsers.links.cast import Cast
    from cismeet.parsers.mentions import Mentions

__all__ = ["parse"]


def parse(  # noqa: PLR0913  (what `cismeet.parse` takes, checked)
    text: str,
    language: Language,
    *,
    title: str | None,
    published: datetime.date | None,
    url: str | None,
    publisher: str | None,
) -> Meeting:
    """See `cismeet.parse`, which checks the arguments."""
    document = read_document(text, language, headline=title is None)
    heading = read_document(title or "", language, headline=False)
    mentions = find_mentions(document)
    title_mentions = find_mentions(heading)
    cast = assemble_cast(language, [(heading, title_mentions.people), (document, mentions.people)])
    source = Source(url=url, publisher=publisher, published=published, language=language.code, text=document.text)
    readings = _readings(mentions, title_mentions, cast, published)
    return record_meeting(mentions, readings, source, title=title, meeting_id=_id(title, published, text))


def _readings(mentions: Mentions, title_mentions: Mentions, cast: Cast, published: datetime.date | None) -> Readings:
    """What is reported: the events, the setting, who was there, what was said, and what it was about."""
    document = mentions.document
    anchor = find_anchor(mentions, published)
    events = EventReader(mentions, find_events(document, mentions.hits), anchor)
    events.read()
    setting = read_setting(mentions, title_mentions, events, anchor)
    if setting.place is not None and setting.place.document is document and setting.date is not None:
        city = mentions.hits.covering[setting.place.span[0]] if setting.place.city else None
        events.share_place(setting.date.value, city, setting.place.country)
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
