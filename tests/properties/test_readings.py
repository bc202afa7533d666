"""What a reading keeps to, and what of it may not change when nothing of importance does in the text."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise
from typing import Any

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import cismeet
from cismeet import Meeting, Where
from cismeet.language import load
from cismeet.verification.raw import child
from tests.properties.texts import Given, composed, readouts

DEBRIS = [
    phrase
    for row in load("en").tables.rows("debris")
    if not row["label"] and not re.search(r"[^\w\s]", phrase := row["phrase"])
]
"""Lines of a page that ask for no further line."""

AGAINST_PUBLICATION = re.compile(r"year-from-anchor|\w+-against-anchor|day-(?:after|before)-another-event")


def read(one: Given, **changes: Any) -> Meeting:
    """The reading of a readout with all that is known of it, some of it changed."""
    return cismeet.parse(**({"text": one.text, "title": one.title, "published": one.published} | changes))


def told(meeting: Meeting, *left_out: str) -> dict[str, Any]:
    """What was read, without the text that it was read from."""
    document = cismeet.to_dict(meeting)
    for key in ("id", "source", *left_out):
        del document[key]
    return document


def spans_of(value: object) -> list[tuple[int, int]]:
    """Every pair of offsets in a document."""
    match value:
        case [int() as start, int() as end]:
            return [(start, end)]
        case list():
            return [span for one in value for span in spans_of(one)]
        case dict():
            return [span for key, one in value.items() if key != "evidence" for span in spans_of(one)]
        case _:
            return []


@settings(max_examples=120)
@given(text=composed())
def test_every_value_is_backed_by_the_text(text: str) -> None:
    meeting = cismeet.parse(text)
    document = cismeet.to_dict(meeting)

    assert meeting.source.text == text
    assert all(0 <= start <= end <= len(text) for start, end in spans_of(document))
    for one in meeting.statements:
        assert one.text == " ".join(span.of(text) for span in one.spans)
        assert one.cue.text == one.cue.span.of(text)
        assert {one.speaker, one.addressee} <= {None, *(person.id for person in meeting.people)}
    for evidence in meeting.evidence:
        where: object = document
        for step in evidence.path.split("/")[1:]:
            there, where = child(where, step)
            assert there, evidence.path
        length = len(text) if evidence.where is Where.TEXT else len(meeting.title or "")
        assert all(span.end <= length for span in evidence.spans)
    assert cismeet.verify(document) == ()


@settings(max_examples=60)
@given(text=composed())
def test_what_was_read_and_what_was_not_lie_apart(text: str) -> None:
    meeting = cismeet.parse(text)
    unread = [(span.start, span.end) for span in meeting.unread]

    assert unread == sorted(unread)
    assert all(before[1] <= after[0] for before, after in pairwise(unread))
    assert 0 <= meeting.coverage <= 1
    for one in meeting.statements:
        assert not any(one.cue.span.overlaps(span) for span in meeting.unread), one


@settings(max_examples=40)
@given(readouts, st.sampled_from(["\n", "\n\n", " ", " \n\n\n", "\t"]))
def test_white_space_at_the_end_changes_nothing(readout: Given, end: str) -> None:
    assert told(read(readout, text=readout.text + end)) == told(read(readout))


@settings(max_examples=60)
@given(readouts, st.sampled_from(DEBRIS))
def test_a_closing_line_of_debris_changes_nothing_but_the_notes(readout: Given, line: str) -> None:
    text = readout.text.rstrip()
    more = told(read(readout, text=f"{text}\n\n{line}"), "notes", "unread")

    assert more == told(read(readout, text=text), "notes", "unread")


@settings(max_examples=40)
@given(readouts, st.sampled_from(["\r\n", "\r", "\u2028"]))
def test_all_line_breaks_mean_the_same(readout: Given, line_break: str) -> None:
    plain, other = read(readout), read(readout, text=readout.text.replace("\n", line_break))

    assert [one.id for one in plain.people] == [one.id for one in other.people]
    assert [one.text for one in plain.topics] == [one.text for one in other.topics]
    assert [(one.speaker, one.act, one.cue.text) for one in plain.statements] == [
        (one.speaker, one.act, one.cue.text) for one in other.statements
    ]
    assert (plain.kind, plain.date, plain.place) == (other.kind, other.date, other.place)


@settings(max_examples=60)
@given(readouts)
def test_a_title_given_or_found_tells_the_same_people(readout: Given) -> None:
    assume(readout.title)
    apart, together = read(readout), read(readout, title=None, text=f"{readout.title}\n\n{readout.text}")
    assume(together.title == readout.title)  # a title that looks like none is not found

    named = [[one.name for one in meeting.people if one.name] for meeting in (apart, together)]
    assert sorted(named[0]) == sorted(named[1])


def dates(meeting: Meeting) -> dict[str, str]:
    """Every date of a meeting by its path."""
    found = {"/date": str(meeting.date)}
    for number, summit in enumerate(meeting.summits):
        found[f"/summits/{number}/date"] = str(summit.date)
        for place, item in enumerate(summit.agenda):
            found[f"/summits/{number}/agenda/{place}/period"] = str(item.period)
    return found


@settings(max_examples=80)
@given(readouts, st.dates(datetime.date(2000, 2, 1), datetime.date(2040, 11, 28)))
def test_a_year_later_only_what_rests_on_the_publication_is_a_year_later(
    readout: Given, published: datetime.date
) -> None:
    published = published.replace(day=min(published.day, 28))
    now, later = (read(readout, published=day) for day in (published, published.replace(year=published.year + 1)))
    before, after = dates(now), dates(later)

    assert list(before) == list(after)
    for path, date in before.items():
        if date == after[path]:
            continue
        years = [[int(year) for year in re.findall(r"\d{4}", one)] for one in (date, after[path])]
        assert [year + 1 for year in years[0]] == years[1], path
        assert any(AGAINST_PUBLICATION.fullmatch(one.rule) for one in now.evidence_for(path)), path
    assert [one.name for one in now.people] == [one.name for one in later.people]
    assert now.statements == later.statements


@settings(max_examples=6)
@given(word=st.text("qxz", min_size=5, max_size=9), readout=readouts)
def test_a_word_that_does_not_occur_changes_nothing(word: str, readout: Given) -> None:
    language = load("en").extended(
        offices=[{"phrase": f"{word} minister", "office": "minister", "gender": "m"}],
        given_names=[{"name": word.title(), "gender": "f"}],
        bodies=[{"acronym": word.upper(), "name": f"{word.title()} Union", "kind": "organisation"}],
    )

    assert read(readout, language=language) == read(readout)


@settings(max_examples=40)
@given(readouts, st.dates())
def test_a_day_may_be_told_in_three_ways(readout: Given, day: datetime.date) -> None:
    at_noon = datetime.datetime.combine(day, datetime.time(12))

    first, *others = (read(readout, published=one) for one in (day, day.isoformat(), at_noon))

    assert all(one == first for one in others)


@settings(max_examples=40)
@given(readouts, st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_address_and_publisher_are_kept_and_tell_nothing(readout: Given, url: str, publisher: str) -> None:
    plain, told_more = read(readout), read(readout, url=url, publisher=publisher)

    assert told_more.source.url is not None
    assert evolve(told_more, source=plain.source) == plain
