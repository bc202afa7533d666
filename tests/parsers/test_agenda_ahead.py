"""What a coming event will deal with: verbs in a row, items before their verb, numbers that change, descriptions."""

from __future__ import annotations

import pytest

import cismeet

AHEAD = (
    "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat in Minsk.\n\n"
    "The CIS summit will be held in Osh on 15 May 2019."
)
JOINT = (
    "joint meeting of the Council of Foreign Ministers, the Council of Defence Ministers and the Committee of Elders"
)
STATEMENT, ACCORD = "statement on water", "agreement on pensions"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The heads of state are to adopt a statement on water and sign an agreement on pensions.", id="are-to"
        ),
        pytest.param(
            "The heads of state plan to adopt a statement on water and to sign an agreement on pensions.", id="plan-to"
        ),
        pytest.param("The presidents will consider a statement on water, sign an agreement on pensions.", id="comma"),
        pytest.param("Participants will discuss a statement on water and an agreement on pensions.", id="participants"),
        pytest.param("A statement on water and an agreement on pensions are on the agenda.", id="are-on-the-agenda"),
        pytest.param(
            "A statement on water and an agreement on pensions are also on the agenda.", id="are-also-on-the-agenda"
        ),
        pytest.param(
            "Also on the agenda are a statement on water and an agreement on pensions.", id="also-on-the-agenda"
        ),
        pytest.param(
            "A statement on water and an agreement on pensions have been included in the agenda.", id="were-included"
        ),
    ],
)
def test_items_of_the_event_ahead(text: str) -> None:
    meeting = cismeet.parse(f"{AHEAD} {text}")
    assert [item.text for item in meeting.summits[0].agenda] == [STATEMENT, ACCORD]
    assert not meeting.topics


def test_verbs_in_a_row() -> None:
    meeting = cismeet.parse(
        f"{AHEAD} The heads of state are to approve a plan on roads, consider a report on trade, "
        "take a decision on seed, hear a report on bread and adopt a statement on water."
    )
    shown = [f"{item.kind}: {item.text}" for item in meeting.summits[0].agenda]
    assert shown == [
        "plan: plan on roads",
        "report: report on trade",
        "decision: seed",
        "report: report on bread",
        "statement: statement on water",
    ]


def test_passive_of_what_is_ahead_in_a_relative_clause() -> None:
    meeting = cismeet.parse(
        "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat in Minsk.\n\n"
        "The CIS summit will be held in Osh on 15 May 2019, where a plan on roads is to be considered."
    )
    assert [item.text for item in meeting.summits[0].agenda] == ["plan on roads"]


def test_number_of_items_that_was_cut_to_another() -> None:
    meeting = cismeet.parse(f"{AHEAD} The agenda has been cut from 31 items to 12.")
    assert meeting.summits[0].declared_items == 12


@pytest.mark.parametrize(
    "description",
    ["due in Osh on 15 May", "to be held in Osh", "scheduled for 15 May", "to take place in Osh", "worked out in Osh"],
)
def test_description_of_a_topic_is_none(description: str) -> None:
    meeting = cismeet.parse(
        "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat. "
        f"They discussed seed, trade and the draft of a plan on roads, {description}."
    )
    assert [topic.text for topic in meeting.topics] == ["seed", "trade", "the draft of a plan on roads"]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("next Wednesday", "2019-03-13"),
        ("on Wednesday", "2019-03-06"),
        ("next week", "2019-03-11/2019-03-17"),
        ("this December", "2019-12"),
    ],
)
def test_date_of_the_event_ahead_against_publication(when: str, date: str) -> None:
    meeting = cismeet.parse(
        "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat in Minsk.\n\n"
        f"The CIS summit will be held in Osh {when}.",
        published="2019-03-05",
    )
    assert str(meeting.summits[0].date) == date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The following documents are to be signed:\n– a statement on water;\n– an agreement on pensions.",
            id="bullets-under-documents-to-be-signed",
        ),
        pytest.param(
            "Two subjects are proposed for examination, including:\n\ni) a statement on water;\n\n"
            "ii) an agreement on pensions.",
            id="roman-numbers",
        ),
        pytest.param(
            "Two items have been put on the agenda. They include a statement on water and an agreement on pensions.",
            id="they-include",
        ),
    ],
)
def test_lists_of_the_event_ahead(text: str) -> None:
    meeting = cismeet.parse(f"{AHEAD} {text}")
    assert [item.text for item in meeting.summits[0].agenda] == [STATEMENT, ACCORD]


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        ("In April the heads of state will gather in Osh for a CIS summit.", "CIS summit", "2019-04"),
        ("Osh will host the OSCE Ministerial Council in December.", "OSCE Ministerial Council", "2019-12"),
        (f"A {JOINT} will be held in Osh on 14 November.", JOINT, "2019-11-14"),
        (
            "The 35th session of the GUAM Council of Ministers for Foreign Affairs will be held in Osh on 14 November.",
            "35th session of the GUAM Council of Ministers for Foreign Affairs",
            "2019-11-14",
        ),
    ],
)
def test_name_and_date_of_the_event_ahead(text: str, name: str, date: str) -> None:
    meeting = cismeet.parse(
        f"President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat in Minsk.\n\n{text}",
        published="2019-03-05",
    )
    assert [(one.name, str(one.date)) for one in meeting.summits] == [(name, date)]


def test_relative_clause_before_its_verb_is_no_topic() -> None:
    meeting = cismeet.parse(
        "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat.\n\n"
        "The preparation of the road, which is to open in May, was also considered."
    )
    assert [topic.text for topic in meeting.topics] == ["The preparation of the road"]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("on the eve of the summit", "2019-05-14"),
        ("a day before the summit", "2019-05-14"),
        ("the day before", "2019-05-14"),
        ("the next day", "2019-05-16"),
    ],
)
def test_date_counted_from_the_event_before(when: str, date: str) -> None:
    meeting = cismeet.parse(f"{AHEAD} A session of the CIS Council of Foreign Ministers will be held {when}.")
    assert [str(one.date) for one in meeting.summits] == ["2019-05-15", date]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("20 issues have been submitted to it.", 20),
        ("It has 21 items before it.", 21),
        ("It is planned to sign 12 documents.", 12),
        ("It was 21 degrees in Osh.", None),
    ],
)
def test_declared_number_of_the_event_before(text: str, number: int | None) -> None:
    assert cismeet.parse(f"{AHEAD} {text}").summits[0].declared_items == number


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "According to Stepan Budko, the main documents are a statement on water and an agreement on pensions.",
            id="the-main-documents-are-as-somebody-says",
        ),
        pytest.param(
            "Its agenda, he said, includes a statement on water and an agreement on pensions.", id="its-agenda-he-said"
        ),
        pytest.param(
            "The agenda provides for the adoption of a statement on water and an agreement on pensions.",
            id="provides-for-the-adoption-of",
        ),
    ],
)
def test_items_that_somebody_tells(text: str) -> None:
    meeting = cismeet.parse(f"{AHEAD} {text}")
    assert [item.text for item in meeting.summits[0].agenda] == [STATEMENT, ACCORD]


def test_matter_that_will_be_considered_is_an_item() -> None:
    meeting = cismeet.parse(f"{AHEAD} The protection of glaciers will also be considered.")
    assert [item.text for item in meeting.summits[0].agenda] == ["protection of glaciers"]
    assert not meeting.topics
