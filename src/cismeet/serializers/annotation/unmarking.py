"""From marks on a text back to a meeting: what a person corrected, as gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.errors import ModelError
from cismeet.model import (
    Act,
    AgendaItem,
    AgendaKind,
    Cue,
    Form,
    Meeting,
    MeetingKind,
    Office,
    Participant,
    ParticipantKind,
    Source,
    Span,
    Statement,
    Summit,
    SummitStatus,
    Topic,
)
from cismeet.serializers.annotation.facts import FactReader
from cismeet.serializers.annotation.marking import WORDLESS, folded
from cismeet.serializers.annotation.marks import LINKS, Label, LinkKind, Mark, MarkedText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.model import Edtf, Place

__all__ = ["Corrected", "Problem", "unmark"]


@frozen
class Problem:
    """Something in an annotator's work that could not be taken as it is.

    Args:
        where: the name of the mark, the link or the line in the tool's own file.
        message: what is wrong, and what was done about it.
    """

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@frozen
class Corrected:
    """A meeting as a person left it, and what could not be taken from their work.

    Args:
        meeting: the meeting.
        problems: what could not be taken, and why.
    """

    meeting: Meeting
    problems: tuple[Problem, ...] = ()


def unmark(marked: MarkedText, name: str, problems: Iterable[Problem] = ()) -> Corrected:
    """The meeting that marks and links show.

    Args:
        marked: the text with its marks.
        name: the id of the meeting where no mark tells it.
        problems: what was found before, on reading the file.
    """
    return _Unmarker(marked, list(problems)).corrected(name)


class _Unmarker:
    def __init__(self, marked: MarkedText, problems: list[Problem]) -> None:
        self._text = marked.text
        self._problems = problems
        self._marks = {one.id: one for one in marked.marks}
        self._targets: dict[tuple[str, str], list[Mark]] = {}
        self._sources: dict[tuple[str, str], list[Mark]] = {}
        for link in marked.links:
            source, target = self._marks.get(link.source), self._marks.get(link.target)
            kinds = next((ends for kind, ends in LINKS.items() if kind == link.kind), None)
            if source is None or target is None:
                self._complain(f"{link.kind} {link.source} {link.target}", "it links a mark that does not exist")
            elif kinds is None or source.label not in kinds[0] or target.label not in kinds[1]:
                self._complain(
                    f"{link.kind} {link.source} {link.target}",
                    f"there is no such link from {source.label} to {target.label}; it is passed over",
                )
            else:
                self._targets.setdefault((link.kind, link.source), []).append(target)
                self._sources.setdefault((link.kind, link.target), []).append(source)
        self._ids: dict[str, str] = {}
        self._taken: dict[str, int] = {}  # ids given, with the number that the last namesake of each got

    def _complain(self, where: str, message: str) -> None:
        self._problems.append(Problem(where, message))

    def _of(self, *labels: Label) -> Iterator[tuple[Mark, FactReader]]:
        for one in self._marks.values():
            if one.label in labels:
                yield one, FactReader(one, self._complain)

    def corrected(self, name: str) -> Corrected:
        for one in self._marks.values():
            if one.label not in list(Label):
                self._complain(one.id, f"there is no label {one.label}; it is passed over")
        readout = next((one for one, _ in self._of(Label.READOUT)), Mark("Readout", Label.READOUT, ()))
        told = FactReader(readout, self._complain)
        participants = tuple(self._person(*one) for one in self._of(Label.PARTICIPANT))
        mentioned = tuple(self._person(*one) for one in self._of(Label.MENTIONED))
        meeting = Meeting(
            id=told.string("id") or name,
            kind=told.choice("Kind", MeetingKind, MeetingKind.OTHER) or MeetingKind.OTHER,
            title=str(readout.facts["title"]) if isinstance(readout.facts.get("title"), str) else None,
            date=self._date(told),
            place=self._place(told),
            participants=participants,
            mentioned=mentioned,
            statements=tuple(filter(None, (self._statement(*one) for one in self._of(Label.STATEMENT)))),
            topics=tuple(Topic(self._words(one, reader), _whole(one)) for one, reader in self._of(Label.TOPIC)),
            summits=tuple(self._summit(*one) for one in self._of(Label.SUMMIT)),
            source=Source(
                url=told.string("url"),
                publisher=told.string("publisher"),
                published=told.day("published"),
                language=told.string("language") or "en",
                text=self._text,
            ),
            generator=told.string("generator"),
        )
        self._tell_of_loose_marks()
        return Corrected(meeting, tuple(self._problems))

    def _tell_of_loose_marks(self) -> None:
        for label, kind in ((Label.MENTION, LinkKind.REFERS_TO), (Label.AGENDA_ITEM, LinkKind.ON_AGENDA_OF)):
            for one, _ in self._of(label):
                if (kind, one.id) not in self._targets:
                    self._complain(one.id, f"this {label} has no link {kind}; it is passed over")
        for one, _ in self._of(Label.CONTENT):
            if (LinkKind.CONTENT, one.id) not in self._sources:
                self._complain(one.id, "no statement has this content; it is passed over")

    def _date(self, readout: FactReader) -> Edtf | None:
        for one, reader in self._of(Label.DATE):
            if date := reader.date("date"):
                return date
            self._complain(one.id, 'the note of a Date tells it in EDTF: {"date": "2015-10-12"}')
        return readout.date("date")

    def _place(self, readout: FactReader) -> Place | None:
        for one, reader in self._of(Label.PLACE):
            if place := reader.place():
                return place
            self._complain(one.id, 'the note of a Place tells it: {"city": "Minsk", "country": "BY"}')
        return readout.place()

    def _words(self, one: Mark, reader: FactReader) -> str:
        return reader.string("text") or " ".join(span.of(self._text) for span in one.spans)

    def _mentions(self, one: Mark) -> tuple[Span, ...]:
        if one.facts.get(WORDLESS) is True:
            return ()
        others = self._sources.get((LinkKind.REFERS_TO, one.id), [])
        return tuple(sorted(_whole(each) for each in (one, *others)))

    def _person(self, one: Mark, reader: FactReader) -> Participant:
        kind = reader.choice("PersonKind", ParticipantKind, ParticipantKind.PERSON) or ParticipantKind.PERSON
        name, role = reader.string("name"), reader.string("role")
        if name is None and role is None:
            words = folded(" ".join(span.of(self._text) for span in one.spans)) or one.id
            name, role = (words, None) if kind is ParticipantKind.PERSON else (None, words)
        self._ids[one.id] = self._free_id(reader.string("id") or _id_of(name or role or one.id))
        return Participant(
            id=self._ids[one.id],
            name=name,
            family_name=reader.string("family_name"),
            role=role,
            office=reader.choice("Office", Office, None),
            country=reader.country(),
            organization=reader.string("organization"),
            kind=kind,
            mentions=self._mentions(one),
        )

    def _free_id(self, wanted: str) -> str:
        number, free = self._taken.get(wanted, 0) + 1, wanted
        if number > 1:
            while (free := f"{wanted}-{number}") in self._taken:
                number += 1
        self._taken[wanted] = number
        self._taken.setdefault(free, 1)
        return free

    def _statement(self, one: Mark, reader: FactReader) -> Statement | None:
        parts = sorted(span for each in self._targets.get((LinkKind.CONTENT, one.id), []) for span in each.spans)
        words = next(iter(self._targets.get((LinkKind.WORDS, one.id), [])), None)
        if not parts:
            self._complain(one.id, "a Statement needs a Content; it is passed over")
            return None
        try:
            return Statement(
                speaker=self._linked_person(one, LinkKind.SPEAKER),
                speaker_span=_whole(words) if words else None,
                addressee=self._linked_person(one, LinkKind.ADDRESSEE),
                form=reader.choice("Form", Form, Form.INDIRECT) or Form.INDIRECT,
                act=reader.choice("Act", Act, Act.STATE) or Act.STATE,
                cue=Cue(reader.string("cue") or _whole(one).of(self._text), _whole(one)),
                text=reader.string("text") or " ".join(span.of(self._text) for span in parts),
                spans=tuple(parts),
            )
        except ModelError as error:
            self._complain(one.id, f"{error}; it is passed over")
            return None

    def _linked_person(self, statement: Mark, kind: LinkKind) -> str | None:
        people = self._targets.get((kind, statement.id), [])
        if len(people) > 1:
            self._complain(statement.id, f"there are {len(people)} links {kind}; the first is taken")
        return self._ids[people[0].id] if people else None

    def _summit(self, one: Mark, reader: FactReader) -> Summit:
        items = self._sources.get((LinkKind.ON_AGENDA_OF, one.id), [])
        return Summit(
            name=reader.string("name") or folded(_whole(one).of(self._text)) or one.id,
            body=reader.string("body"),
            status=reader.choice("Status", SummitStatus, SummitStatus.COMING) or SummitStatus.COMING,
            date=reader.date("date"),
            place=reader.place(),
            declared_items=reader.number("declared_items"),
            mentions=self._mentions(one),
            agenda=tuple(self._item(each) for each in items),
        )

    def _item(self, one: Mark) -> AgendaItem:
        reader = FactReader(one, self._complain)
        kind = reader.choice("ItemKind", AgendaKind, AgendaKind.ISSUE) or AgendaKind.ISSUE
        return AgendaItem(self._words(one, reader), kind, reader.date("period"), span=_whole(one))


def _whole(one: Mark) -> Span:
    """From the first character of a mark to its last."""
    return Span(min(span.start for span in one.spans), max(span.end for span in one.spans))


def _id_of(words: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in words.casefold()).split()) or "somebody"
