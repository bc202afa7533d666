"""Events told in the present, as a timetable does, and agendas that refer back to them."""

from __future__ import annotations

import pytest

import cismeet

_OPENING = "President Ivan Petrov received Minister Anna Belova in Minsk on March 5.\n\n"


def _events(text: str) -> list[tuple[str, str | None, list[str]]]:
    meeting = cismeet.parse(_OPENING + text, title="Meeting", published="2019-03-05")
    return [
        (summit.status.value, str(summit.date) if summit.date else None, [item.text for item in summit.agenda])
        for summit in meeting.summits
    ]


@pytest.mark.parametrize(
    ("sentence", "status", "date"),
    [
        ("The CIS Council of Heads of Government meets in Tashkent on 3 November.", "coming", "2019-11-03"),
        ("The CIS summit convenes in Astana on 20 December.", "coming", "2019-12-20"),
        ("The session of the Collective Security Council is set for December 21.", "coming", "2019-12-21"),
        ("The CIS summit opens in Astana on 10 October.", "coming", "2019-10-10"),
        ("The CIS summit met in Astana on 10 October.", "held", "2018-10-10"),
        ("The CIS summit was held in Astana on 20 December.", "held", "2018-12-20"),
    ],
)
def test_a_timetable_tells_what_is_ahead_in_the_present(sentence: str, status: str, date: str) -> None:
    assert [(event[0], event[1]) for event in _events(sentence)] == [(status, date)]


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        (
            "Twelve items are on the agenda. Among them are a plan of measures and an agreement on furs.",
            ["plan of measures", "agreement on furs"],
        ),
        (
            "It has before it a plan of medical supplies and a protocol on corridors.",
            ["plan of medical supplies", "protocol on corridors"],
        ),
        ("Its agenda is to be crowned by a decision on the gas market.", ["decision on the gas market"]),
        ("The six will take up a joint statement on food prices.", ["joint statement on food prices"]),
        ("A concept of cooperation in tourism is waiting for them there.", ["concept of cooperation in tourism"]),
        (
            "Top of the list are a strategy of railway transport and a protocol on diplomas.",
            ["strategy of railway transport", "protocol on diplomas"],
        ),
        ("The bee agreement, as it is called here, will be considered.", ["bee agreement"]),
    ],
)
def test_agendas_that_refer_back_to_the_event(sentence: str, items: list[str]) -> None:
    events = _events("The CIS summit will be held in Astana on 15 May. " + sentence)
    assert [event[2] for event in events] == [items]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("the question of who is to head the patent office", "appointment"),
        ("the choice of the country to preside over the CIS in 2020", "chairmanship"),
    ],
)
def test_kinds_told_by_a_clause(item: str, kind: str) -> None:
    text = (
        f"{_OPENING}The CIS summit will be held in Astana on 15 May. On the agenda are a plan of measures and {item}."
    )
    meeting = cismeet.parse(text, title="Meeting", published="2019-03-05")
    assert [entry.kind.value for entry in meeting.summits[0].agenda] == ["plan", kind]
