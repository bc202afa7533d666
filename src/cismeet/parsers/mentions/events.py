"""Multilateral events as they are named: summits, sessions, ministerial meetings, councils.

Shapes read:

1. ``CIS heads of state summit``, ``11th OTS summit``, ``Bishkek summit``, ``informal summit of the OTS``;
2. ``regular meeting of the Council of Permanent Plenipotentiary Representatives … of the CIS``;
3. ``meeting of NATO Foreign Ministers``, ``trilateral meeting of the foreign ministers of A, B and C``;
4. ``Eurasian Intergovernmental Council`` (a body that is the event when a date or a verb of meeting goes with it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import (
    AgendaSense,
    AnniversarySense,
    BodySense,
    CalendarSense,
    CalendarUnit,
    EventSense,
    GroupSense,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
)
from cismeet.model import AgendaKind

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit, Hits
    from cismeet.parsers.text.document import Document

__all__ = ["EventMention", "find_events"]

_LONGEST_COMPLEMENT = 26
_INSIDE = (
    BodySense,
    PlaceSense,
    GroupSense,
    ModifierSense,
    OrganSense,
    PortfolioSense,
    EventSense,
    OfficeSense,
    AnniversarySense,
)
_WINDOW = 14
_EVENT_BODIES = ("forum", "format")
_MEETING_BODIES = ("council", "forum", "format", "assembly")


@frozen
class EventMention:
    """Words that name an event.

    Args:
        first: index of the first token of the name, without article.
        last: index after its last.
        head: key of its head noun.
        body: the organisation's acronym that the name tells.
        named: it is more than an article and the noun, so it can found an event.
        organ: the name of a body or level is part of it.
        direction: 1 for next, -1 for last or previous, else 0.
        place: the hit of a city in the name.
        proper: it has a name of its own (Caspian Summit), so its body is no other's.
        definite: an article "the" stands before it.
        weak: only its direction and verb say that it is such an event (the next meeting will be held).
    """

    first: int
    last: int
    head: str
    body: str | None
    named: bool
    organ: bool
    direction: int
    place: Hit | None
    proper: bool
    definite: bool
    weak: bool = False


_NAMING = frozenset((EventSense, BodySense))


def find_events(document: Document, hits: Hits) -> list[EventMention]:
    """The events named outside quotations, in order."""
    reader = _Reader(document, hits)
    found: list[EventMention] = []
    free = 0
    for hit in list(hits.starting.values()):
        if hit.first < free or document.quoted[hit.first] or _NAMING.isdisjoint(hit.senses):
            continue
        event = reader.event(hit, free)
        if event is not None:
            found.append(event)
            free = event.last
    return found


@frozen
class _Reader:
    document: Document
    hits: Hits

    def event(self, hit: Hit, free: int) -> EventMention | None:
        sense = hit.sense(EventSense)
        body = hit.sense(BodySense)
        if sense is not None and body is None:
            if self._heads_another(hit):
                return None
            return self._by_noun(hit, sense, free)
        if body is not None and (
            self._is_event_by_name(hit) or (body.kind in _MEETING_BODIES and self._is_meeting(hit))
        ):
            return self._by_body(hit, body, free)
        return None

    def _is_event_by_name(self, hit: Hit) -> bool:
        """Consultative Meeting of the Heads of State: the body's name is an event's."""
        body = hit.sense(BodySense)
        if body is None or body.kind == "organisation" or hit.last - hit.first == 1:
            return False
        entries = self.document.language.entries
        keys = self.document.words.keys
        names = keys[hit.first : hit.last] if body.kind in _EVENT_BODIES else (keys[hit.last - 1],)
        return any(
            isinstance(entry.sense, EventSense)
            and not entry.rest
            and not any(isinstance(other.sense, OrganSense) for other in entries[key])
            for key in names
            for entry in entries.get(key, ())
        )

    def _heads_another(self, hit: Hit) -> bool:
        """Whether the noun only qualifies another event noun right after it (session of …, summit meeting)."""
        following = self.hits.starting.get(hit.last)
        return following is not None and following.sense(EventSense) is not None

    def _by_noun(self, hit: Hit, sense: EventSense, free: int) -> EventMention | None:
        words = self.document.words
        first = self._left(hit.first, free)
        last = self._right(hit.last)
        body, organ, place, proper = self._inside(first, last, hit)
        direction = self._direction(first, hit.first)
        strong = sense.strong
        level = any(
            (group := self.hits.over(at, GroupSense)) is not None and group.office is not None
            for at in range(first, last)
        )
        again = (direction != 0 or self._has_ordinal(first, hit.first)) and self._goes_on(hit.last)
        if (
            not strong
            and not again
            and not (body is not None or level or (organ and last > hit.last and words.forms[last - 1][0].isupper()))
        ):
            return None
        if (
            not strong
            and not again
            and level
            and body is None
            and not self._is_several(hit.last, last)
            and first == hit.first
        ):
            return None
        named = last - first > hit.last - hit.first and (
            body is not None
            or organ
            or level
            or proper
            or place is not None
            or direction != 0
            or self._has_ordinal(first, hit.first)
        )
        definite = first > 0 and bool(
            words.classes[first - 1] & (classes.DEFINITE | classes.DEMONSTRATIVE | classes.POSSESSIVE)
        )
        return EventMention(
            first,
            last,
            words.keys[hit.last - 1],
            body,
            named,
            organ or level or body is not None,
            direction,
            place,
            proper,
            definite,
            weak=again and not (body is not None or level or organ),
        )

    def _goes_on(self, last: int) -> bool:
        """The next meeting will be held …: a verb of meeting follows."""
        kinds = self.document.words.classes
        return any(kinds[at] & classes.HELD for at in range(last, min(len(kinds), last + 5)))

    def _is_several(self, start: int, last: int) -> bool:
        """Whether the ministers are those of several states (or of none that is named)."""
        places = sum(self.hits.at(at, PlaceSense) is not None for at in range(start, last))
        return places != 1

    def _by_body(self, hit: Hit, body: BodySense, free: int) -> EventMention:
        words = self.document.words
        first = hit.first
        definite = first > 0 and bool(words.classes[first - 1] & classes.DEFINITE)
        _ = free
        return EventMention(
            first, hit.last, words.keys[hit.last - 1], body.organisation, True, True, 0, None, True, definite
        )

    def _is_meeting(self, hit: Hit) -> bool:
        """Whether a verb of meeting follows a body, so that its session is meant."""
        words = self.document.words
        place = hit.last
        form = words.forms[place] if place < len(words) else ""
        if form == ",":
            place += 1
            if not (place < len(words) and words.classes[place] & classes.RELATIVE):
                return False
        elif place >= len(words):
            return False
        elif words.classes[place] & classes.BE and not (
            place + 1 < len(words) and words.classes[place + 1] & classes.INFINITIVE
        ):
            return False
        elif words.classes[place] & classes.MODAL and form[0].islower():
            return True
        elif not words.classes[place] & (classes.INFINITIVE | classes.HELD | classes.RELATIVE | classes.BE):
            return False
        for at in range(place, min(len(words), place + _WINDOW)):
            if words.forms[at] in (".", ";"):
                return False
            if words.classes[at] & classes.HELD and not words.classes[at] & classes.ATTENDED:
                return True
        return False

    def _left(self, first: int, free: int) -> int:
        """Where the words before the noun begin."""
        words, hits = self.document.words, self.hits
        while first > free and not self.document.quoted[first - 1]:
            at = first - 1
            kind, form = words.classes[at], words.forms[at]
            hit = hits.covering[at]
            if kind & (
                classes.ARTICLE
                | classes.PREPOSITION
                | classes.POSSESSIVE
                | classes.CONJUNCTION
                | classes.BE
                | classes.MODAL
            ) and not (kind & (classes.NEXT | classes.LAST) and form[0].isalpha() and len(form) > 3):  # noqa: PLR2004
                if not kind & classes.PREPOSITION or not self._joins_name(at, first):
                    break
                first = at
                continue
            if kind & classes.COMING and not kind & classes.NEXT:
                break
            if kind & classes.CLITIC:
                if hits.covering[at - 1] is not None and (hits.over(at - 1, CalendarSense)):
                    break
                break
            if hit is not None:
                calendar = hit.sense(CalendarSense)
                if (
                    calendar is not None
                    and calendar.unit is not CalendarUnit.MONTH
                    and calendar.unit is not CalendarUnit.SEASON
                ):
                    if hit.last - hit.first == 1 and calendar.unit is CalendarUnit.UNIT:
                        first = hit.first
                        continue
                    break
                agenda = hit.sense(AgendaSense)
                jubilee = agenda is not None and agenda.kind is AgendaKind.ANNIVERSARY
                if not (calendar is not None or jubilee or any(hit.sense(one) for one in _INSIDE)):
                    break
                if hit.first < free:
                    break
                first = hit.first
                continue
            if kind & (classes.NEXT | classes.LAST) or form[0].isupper() or self._is_ordinal(at):
                if form[0].isupper() and at and self._begins_sentence(at) and not self._is_ordinal(at) and kind:
                    break
                first = at
                continue
            if form[0].islower() and not kind and form.replace("-", "").isalpha() and self._is_qualifier(at):
                first = at
                continue
            break
        return first

    def _joins_name(self, at: int, first: int) -> bool:
        """Heart *of* Asia Conference: a preposition within a name in capitals."""
        words = self.document.words
        return (
            bool(words.classes[at] & classes.GENITIVE)
            and words.forms[first][0].isupper()
            and at > 0
            and words.forms[at - 1][0].isupper()
            and self.hits.covering[at - 1] is None
            and not words.classes[at - 1]
        )

    def _begins_sentence(self, at: int) -> bool:
        return self.document.words.forms[at - 1] in (".", "!", "?", ":")

    def _is_ordinal(self, at: int) -> bool:
        form = self.document.words.forms[at]
        return (
            form[0].isdigit() and not form.isdigit() or self.document.words.keys[at] in self.document.language.ordinals
        )

    def _has_ordinal(self, first: int, last: int) -> bool:
        return any(self._is_ordinal(at) for at in range(first, last))

    def _is_qualifier(self, at: int) -> bool:
        """A plain word before the noun that qualifies it: regular, informal, trilateral."""
        words = self.document.words
        key = words.keys[at]
        if (
            key in self.document.language.cues
            or self.document.language.is_adverb(key)
            or key.split("-")[0] in self.document.language.numbers
        ):
            return False
        before = words.classes[at - 1] if at else 0
        return (
            bool(before & (classes.ARTICLE | classes.NEXT | classes.LAST | classes.POSSESSIVE))
            or at == 0
            or self._is_ordinal(at - 1)
            or words.forms[at - 1] in (".", ",")
            or self.hits.covering[at - 1] is not None
        )

    def _right(self, last: int) -> int:
        """Where the complements after the noun end: of the Council of CIS Foreign Ministers."""
        words, hits = self.document.words, self.hits
        end = min(len(words), last + _LONGEST_COMPLEMENT)
        while last < end:
            place = last
            if not words.classes[place] & (classes.GENITIVE | classes.GOAL) or self.document.quoted[place]:
                break
            if words.classes[place] & classes.GOAL and not self._charter(place):
                break
            place += 1
            while (
                place < end
                and words.classes[place] & (classes.ARTICLE | classes.POSSESSIVE | classes.JOINT)
                or (place < end and words.keys[place] in self.document.language.numbers)
            ):
                place += 1
            reached = place
            while place < end and not self.document.quoted[place]:
                hit = hits.covering[place]
                form, kind = words.forms[place], words.classes[place]
                calendar = hit.sense(CalendarSense) if hit else None
                if (
                    hit is not None
                    and calendar is None
                    and (any(hit.sense(one) for one in _INSIDE) or form[0].isupper())
                ):
                    if hit.sense(PlaceSense) and form[0].islower():
                        break
                    place = reached = max(hit.last, place + 1)
                elif form[0].isupper() and calendar is None:
                    place += 1
                    reached = place
                elif kind & classes.CLITIC or form == "'":
                    place += 1
                    reached = place if place < end and words.forms[place][0].isupper() else reached
                elif (kind & classes.CONJUNCTION or form == ",") and self._continues(place, end):
                    place += 1
                    while place < end and words.classes[place] & (classes.ARTICLE | classes.CONJUNCTION):
                        place += 1
                elif form[0].islower() and not kind and self._leads_to_organ(place, end):
                    place += 1
                else:
                    break
            if reached == last + 1 or reached <= last:
                break
            last = reached
        return last

    def _charter(self, place: int) -> bool:
        """to the Charter and Other Bodies: a goal that is part of a name in capitals."""
        words = self.document.words
        ahead = place + 1
        while ahead < len(words) and words.classes[ahead] & classes.ARTICLE:
            ahead += 1
        return ahead < len(words) and words.forms[ahead][0].isupper() and ahead > place + 1

    def _continues(self, place: int, end: int) -> bool:
        """Whether after "and" or a comma the same name goes on: another state or another capital word of it."""
        words, hits = self.document.words, self.hits
        ahead = place + 1
        while ahead < end and words.classes[ahead] & (classes.ARTICLE | classes.CONJUNCTION):
            ahead += 1
        if ahead >= end:
            return False
        before, after = hits.covering[place - 1], hits.covering[ahead]
        one = before.sense(PlaceSense) if before else None
        other = after.sense(PlaceSense) if after else None
        if (
            before is not None
            and before.sense(PortfolioSense)
            and after is not None
            and (after.sense(PortfolioSense) or after.sense(GroupSense))
        ):
            return True
        if one is not None and other is not None:
            return other.kind is PlaceKind.COUNTRY and self._ends_list(ahead, end)
        return (
            bool(words.classes[place] & classes.CONJUNCTION)
            and words.forms[ahead][0].isupper()
            and words.forms[place - 1][0].isupper()
            and one is None
            and other is None
            and (after is None or after.sense(OfficeSense) is None)
            and ahead == place + 1
            and (after is None or after.sense(CalendarSense) is None)
        )

    def _ends_list(self, ahead: int, end: int) -> bool:
        """A list of states belongs to the name when no verb follows the first "and X"."""
        hit = self.hits.covering[ahead]
        after = hit.last if hit else ahead + 1
        kinds = self.document.words.classes
        return not (after < end and kinds[after] & (classes.MODAL | classes.BE | classes.AUXILIARY))

    def _leads_to_organ(self, place: int, end: int) -> bool:
        hit = self.hits.covering[place + 1] if place + 1 < end else None
        return hit is not None and (hit.sense(OrganSense) is not None or hit.sense(GroupSense) is not None)

    def _inside(self, first: int, last: int, head: Hit) -> tuple[str | None, bool, Hit | None, bool]:
        """The organisation, whether an organ is named, a city, and whether the name is its own."""
        words = self.document.words
        body: str | None = None
        organ = proper = False
        place_hit: Hit | None = None
        for at in range(first, last):
            hit = self.hits.starting.get(at)
            if hit is None:
                covering = self.hits.covering[at]
                if (
                    covering is None
                    and words.forms[at][0].isupper()
                    and not words.classes[at]
                    and not self._is_ordinal(at)
                ):
                    proper = True
                continue
            found = hit.sense(BodySense)
            if found is not None:
                body = body or found.organisation
                organ = True
                proper = proper or found.organisation is None
                continue
            organ = organ or (hit is not head and hit.sense(OrganSense) is not None)
            place = hit.sense(PlaceSense)
            if place is not None and place.kind is PlaceKind.CITY:
                place_hit = place_hit or hit
            elif place is not None:
                proper = proper or (at < head.first and place.kind is not PlaceKind.ADJECTIVE)
        return body, organ, place_hit, proper

    def _direction(self, first: int, head: int) -> int:
        for at in range(first, head):
            kind = self.document.words.classes[at]
            if kind & classes.NEXT:
                return 1
            if kind & classes.LAST:
                return -1
        return 0
