"""The pieces that the page is made of: segments, voices, dates in words, pictures, the timeline."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cismeet import Edtf, Meeting, MeetingKind, Participant, Source, Span, Summit, SummitStatus
from cismeet.serializers.page.address import address_picture
from cismeet.serializers.page.encounters import encounters
from cismeet.serializers.page.evidence import backings
from cismeet.serializers.page.marks import Mark, MarkKind, text_marks
from cismeet.serializers.page.segments import cut_paragraphs, cut_segments
from cismeet.serializers.page.timeline import timeline
from cismeet.serializers.page.voices import COLOURS, initials, voices_of
from cismeet.serializers.page.words import date_in_words, language_tag, web_address
from tests.page.readouts import SECOND, TWO_VOICES
from tests.samples import BARE, FULL
from tests.strategies import meetings

SEVERAL = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # whole meetings take their time to draw


def mark(start: int, end: int, kind: MarkKind = MarkKind.PERSON) -> Mark:
    return Mark(kind=kind, span=Span(start, end), entry=f"{start}-{end}")


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([], [("abcdef", "", "", "")]),
        ([(0, 6)], [("abcdef", "0-6", "0-6", "0-6")]),
        ([(1, 3)], [("a", "", "", ""), ("bc", "1-3", "1-3", "1-3"), ("def", "", "", "")]),
        (
            [(0, 4), (2, 6)],  # they cross
            [("ab", "0-4", "0-4", ""), ("cd", "0-4 2-6", "2-6", "0-4"), ("ef", "2-6", "", "2-6")],
        ),
        (
            [(0, 6), (2, 3)],  # one in the other: the shorter is told first
            [("ab", "0-6", "0-6", ""), ("c", "2-3 0-6", "2-3", "2-3"), ("def", "0-6", "", "0-6")],
        ),
        ([(4, 9)], [("abcd", "", "", ""), ("ef", "4-9", "4-9", "4-9")]),  # beyond the text
        ([(7, 9)], [("abcdef", "", "", "")]),
    ],
)
def test_a_text_is_cut_where_marks_begin_and_end(
    spans: list[tuple[int, int]], pieces: list[tuple[str, str, str, str]]
) -> None:
    cut = cut_segments("abcdef", [mark(*span) for span in spans])

    found = [
        (one.text, *(" ".join(mark.entry for mark in marks) for marks in (one.marks, one.begins, one.ends)))
        for one in cut
    ]
    assert found == pieces


@given(st.text("a \t\r\n", max_size=30), st.data())
def test_paragraphs_and_gaps_are_the_text(text: str, data: st.DataObject) -> None:
    offset = st.integers(0, len(text))
    marks = [mark(min(pair), max(pair)) for pair in data.draw(st.lists(st.tuples(offset, offset), max_size=4))]

    paragraphs = cut_paragraphs(text, marks)

    assert "".join("".join(one.text for one in part.segments) + part.gap for part in paragraphs) == text
    assert all(not part.gap.strip() for part in paragraphs)
    assert all("\n\n" not in "".join(one.text for one in part.segments) for part in paragraphs)


@SEVERAL
@given(meetings())
def test_every_mark_that_covers_words_begins_and_ends_once(meeting: Meeting) -> None:
    marks = {one for one in text_marks(meeting, voices_of(meeting)) if one.span.of(meeting.text).strip()}

    segments = [one for part in cut_paragraphs(meeting.text, marks) for one in part.segments]

    begun = [one for segment in segments for one in segment.begins]
    ended = [one for segment in segments for one in segment.ends]
    assert set(begun) == set(ended)
    assert len(begun) == len(ended) == len(set(begun))
    assert {one for segment in segments for one in segment.marks} == set(begun)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2015-10-12", "12 October 2015"),
        ("2015?-10-12", "12 October 2015 (year inferred)"),
        ("XXXX-10-12", "12 October (year unknown)"),
        ("2015-10", "October 2015"),
        ("2015", "2015"),
        ("2015-10-13/2015-10-14", "13 October 2015 to 14 October 2015"),
        ("../2020", "until 2020"),
        ("2016/..", "from 2016 on"),
    ],
)
def test_a_date_in_words(written: str, words: str) -> None:
    assert date_in_words(Edtf.parse(written)) == words


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.org", True),
        ("http://a.org", True),
        ("javascript:alert(1)", False),
        (" https://a.org", False),
        ("data:text/html,x", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(url: str | None, *, link: bool) -> None:
    assert web_address(url) == (url if link else None)


@pytest.mark.parametrize(("language", "tag"), [("en", True), ("zh-Hant", True), ("e", False), ('en" x="', False)])
def test_only_tags_are_languages(language: str, *, tag: bool) -> None:
    assert language_tag(language) == (language if tag else None)


@pytest.mark.parametrize(
    ("label", "letters"),
    [
        ("Aleksandr Lukashenko", "AL"),
        ("Zulfiya B. Abdrakhmanova", "ZA"),
        ("observers", "O"),
        ("ßeta", "S"),
        ("…", "•"),
        ("   ", "•"),
    ],
)
def test_initials(label: str, letters: str) -> None:
    assert initials(label) == letters


def test_voices_differ_even_where_initials_and_colours_run_out() -> None:
    people = tuple(Participant(id=f"p{number}", name="Anna Sould") for number in range(COLOURS + 2))
    said = tuple(evolve(FULL.statements[0], speaker=one.id, addressee=None) for one in people)

    voices = list(voices_of(evolve(FULL, participants=people, statements=said)).values())

    assert len({voice.badge for voice in voices}) == len(voices)
    assert [voice.colour for voice in voices] == [*range(1, COLOURS + 1), 1, 2]


def test_who_addressed_whom_in_words() -> None:
    picture = address_picture(TWO_VOICES, voices_of(TWO_VOICES))

    assert picture is not None
    assert picture.sentences == (
        "Oleg Brykin to Anna Sould: 1 statement",
        "somebody not named to no one named: 1 statement",
    )
    assert address_picture(BARE, voices_of(BARE)) is None


@SEVERAL
@given(meetings())
def test_bands_fill_the_bars_that_they_join(meeting: Meeting) -> None:
    picture = address_picture(meeting, voices_of(meeting))

    if picture is None:
        assert meeting.statements == ()
        return
    assert sum(band.count for band in picture.bands) == len(meeting.statements)
    assert sum(bar.height for bar in picture.speakers) == pytest.approx(sum(bar.height for bar in picture.addressees))
    heights = [float(number) for band in picture.bands for number in re.findall(r" (-?\d+\.\d)", band.outline)]
    assert all(0 <= height <= picture.height for height in heights)


def test_who_met_whom() -> None:
    found = encounters([FULL, SECOND, BARE])

    assert [(guest.label, guest.meetings) for guest in found.guests] == [
        ("Oleg Brykin", (1, 2)),
        ("Anna Sould", (1, 2)),
        ("Igor Dolin", (2,)),
    ]
    assert [(tie.first.label, tie.second.label, tie.meetings) for tie in found.ties] == [
        ("Oleg Brykin", "Anna Sould", (1, 2)),
        ("Oleg Brykin", "Igor Dolin", (2,)),
        ("Anna Sould", "Igor Dolin", (2,)),
    ]


def test_names_are_joined_as_written_and_not_guessed() -> None:
    def meeting(*names: str) -> Meeting:
        people = tuple(Participant(id=name, name=name) for name in names)
        return Meeting(id="m", kind=MeetingKind.MEETING, participants=people, source=Source(text=""))

    found = encounters([meeting("Anna  SOULD"), meeting("Anna Sould"), meeting("Ana Sould")])

    assert [(guest.label, guest.meetings) for guest in found.guests] == [("Anna  SOULD", (1, 2)), ("Ana Sould", (3,))]


def test_the_timeline_is_in_order_and_joins_summits_of_one_name_and_date() -> None:
    reported = Summit(name="council", status=SummitStatus.REPORTED, date=Edtf.parse("2015-10-12"))

    years = timeline([SECOND, evolve(FULL, summits=(*FULL.summits, reported))])

    moments = [
        (year.label, moment.title, moment.readings, moment.reported) for year in years for moment in year.moments
    ]
    assert moments == [
        ("2015", "Brykin meets Sould in Минск", (2,), True),
        ("2015", "CIS summit", (1, 2), False),
        ("No date told", "Brykin and Sould speak again", (1,), True),
    ]


@SEVERAL
@given(meetings())
def test_all_evidence_has_an_owner_that_is_there(meeting: Meeting) -> None:
    assert [one.evidence for one in backings(meeting)] == list(meeting.evidence)
