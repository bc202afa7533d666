"""From a meeting to marks on its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cismeet.model import Span, Where
from cismeet.serializers.annotation.marks import Facts, Label, Link, LinkKind, Mark, MarkedText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.model import AgendaItem, Meeting, Participant, Statement, Summit

__all__ = ["WORDLESS", "folded", "mark"]

WORDLESS = "wordless"
"""The fact of a mark that stands at the first word because no word of the text names it."""


def mark(meeting: Meeting) -> MarkedText:
    """The marks and links that show a meeting on its text.

    What has no words in the text stands at its first word; what cannot be shown at all
    is left out, and `differences` tells of it.

    >>> from cismeet.model import Meeting, MeetingKind, Source, Topic
    >>> topic = Topic("trade", Span(13, 18))
    >>> source = Source(text="They talked (trade).")
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.MEETING, topics=(topic,), source=source)
    >>> [(one.label, one.spans) for one in mark(meeting).marks][1]
    (<Label.TOPIC: 'Topic'>, (Span(start=13, end=18),))
    """
    first_word = re.search(r"\S+", meeting.text) or re.search(r"(?s).", meeting.text)
    if first_word is None:
        return MarkedText(meeting.text)
    return _Marker(meeting, Span(*first_word.span())).marked()


def folded(words: str) -> str:
    """The words with runs of white space as one space."""
    return " ".join(words.split())


def _told(facts: Facts) -> Facts:
    return {key: value for key, value in facts.items() if value is not None}


class _Marker:
    def __init__(self, meeting: Meeting, anchor: Span) -> None:
        self._meeting = meeting
        self._anchor = anchor
        self._marks: list[Mark] = []
        self._links: list[Link] = []
        self._people: dict[str, str] = {}

    def marked(self) -> MarkedText:
        meeting = self._meeting
        self._readout()
        for people, label in ((meeting.participants, Label.PARTICIPANT), (meeting.mentioned, Label.MENTIONED)):
            for one in people:
                self._people[one.id] = self._person(one, label)
        for statement in meeting.statements:
            self._statement(statement)
        for topic in meeting.topics:
            if self._visible(topic.span):
                facts = _told({"text": self._unless_there(topic.text, topic.span)})
                self._mark(Label.TOPIC, [topic.span], {}, facts)
        for summit in meeting.summits:
            self._summit(summit)
        return MarkedText(meeting.text, tuple(self._marks), tuple(self._links))

    def _mark(self, label: Label, spans: Iterable[Span], choices: dict[str, str | None], facts: Facts) -> str:
        id = f"T{len(self._marks) + 1}"  # noqa: A001  (the name in the formats)
        chosen = {name: value for name, value in choices.items() if value is not None}
        self._marks.append(Mark(id, label, tuple(spans), chosen, facts))
        return id

    def _visible(self, span: Span) -> bool:
        """Whether words stand there: no tool marks nothing, and none marks line breaks alone."""
        return bool(span.of(self._meeting.text).strip())

    def _unless_there(self, words: str, *spans: Span) -> str | None:
        """Words that are not simply those at their span, joined by one space."""
        there = " ".join(span.of(self._meeting.text) for span in spans)
        return words if words != there else None

    def _readout(self) -> None:
        meeting, source = self._meeting, self._meeting.source
        facts: dict[str, object] = {
            "id": meeting.id,
            "title": meeting.title,
            "published": source.published.isoformat() if source.published else None,
            "url": source.url,
            "publisher": source.publisher,
            "language": source.language if source.language != "en" else None,
            "generator": meeting.generator,
        }
        date: Facts = {"date": str(meeting.date)} if meeting.date else {}
        place: Facts = _told({"city": meeting.place.city, "country": meeting.place.country}) if meeting.place else {}
        placed = [
            (label, span, told)
            for label, path, told in ((Label.DATE, "/date", date), (Label.PLACE, "/place", place))
            if told and (span := self._evidence(path))
        ]
        for told in (date, place):
            if told not in [one for _, _, one in placed]:
                facts.update(told)
        self._mark(Label.READOUT, [self._anchor], {"Kind": meeting.kind.value}, _told(facts))
        for label, span, told in placed:
            self._mark(label, [span], {}, told)

    def _evidence(self, path: str) -> Span | None:
        """The first words of the text that back the value at a path, or its parts."""
        for one in self._meeting.evidence:
            if one.where is Where.TEXT and (one.path == path or one.path.startswith(f"{path}/")):
                for span in one.spans:
                    if self._visible(span):
                        return span
        return None

    def _named(self, label: Label, mentions: Iterable[Span], choices: dict[str, str | None], facts: Facts) -> str:
        """A mark at the first mention, and one more, linked to it, for each of the others."""
        spans = [span for span in mentions if self._visible(span)]
        id = self._mark(  # noqa: A001  (the name in the formats)
            label, spans[:1] or [self._anchor], choices, facts if spans else {**facts, WORDLESS: True}
        )
        for span in spans[1:]:
            self._links.append(Link(LinkKind.REFERS_TO, self._mark(Label.MENTION, [span], {}, {}), id))
        return id

    def _person(self, one: Participant, label: Label) -> str:
        facts = {key: getattr(one, key) for key in ("id", "name", "family_name", "role", "country", "organization")}
        choices = {"PersonKind": one.kind.value, "Office": one.office.value if one.office else None}
        return self._named(label, one.mentions, choices, _told(facts))

    def _statement(self, one: Statement) -> None:
        parts = [span for span in one.spans if len(span)]
        if not any(map(self._visible, parts)):
            return
        at_cue = self._visible(one.cue.span)
        facts = {
            "cue": self._unless_there(one.cue.text, one.cue.span) if at_cue else one.cue.text,
            "text": self._unless_there(one.text, *parts),
        }
        choices: dict[str, str | None] = {"Act": one.act.value, "Form": one.form.value}
        anchor = one.cue.span if at_cue else next(filter(self._visible, parts))
        id = self._mark(Label.STATEMENT, [anchor], choices, _told(facts))  # noqa: A001  (the name in the formats)
        for kind, who in ((LinkKind.SPEAKER, one.speaker), (LinkKind.ADDRESSEE, one.addressee)):
            if who is not None:
                self._links.append(Link(kind, id, self._people[who]))
        self._links.append(Link(LinkKind.CONTENT, id, self._mark(Label.CONTENT, parts, {}, {})))
        if one.speaker_span and self._visible(one.speaker_span):
            words = self._mark(Label.SPEAKER_WORDS, [one.speaker_span], {}, {})
            self._links.append(Link(LinkKind.WORDS, id, words))

    def _summit(self, one: Summit) -> None:
        first = next(filter(self._visible, one.mentions), None)
        as_named = first is not None and folded(first.of(self._meeting.text)) == one.name
        facts = {
            "name": None if as_named else one.name,
            "body": one.body,
            "date": str(one.date) if one.date else None,
            "city": one.place.city if one.place else None,
            "country": one.place.country if one.place else None,
            "declared_items": one.declared_items,
        }
        id = self._named(Label.SUMMIT, one.mentions, {"Status": one.status.value}, _told(facts))  # noqa: A001  (the name in the formats)
        for item in one.agenda:
            self._item(item, id)

    def _item(self, item: AgendaItem, summit: str) -> None:
        if not self._visible(item.span):
            return
        facts = {
            "text": self._unless_there(item.text, item.span),
            "period": str(item.period) if item.period else None,
        }
        id = self._mark(Label.AGENDA_ITEM, [item.span], {"ItemKind": item.kind.value}, _told(facts))  # noqa: A001  (the name in the formats)
        self._links.append(Link(LinkKind.ON_AGENDA_OF, id, summit))
