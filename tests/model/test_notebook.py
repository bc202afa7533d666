"""The small form that a notebook shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from tests.page.readouts import HOSTILE
from tests.samples import BARE, FULL
from tests.strategies import meetings

if TYPE_CHECKING:
    from cismeet import Meeting

HTML = "{http://www.w3.org/1999/xhtml}"
ELEMENTS = {"div", "p", "b", "br", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "small"}


def elements(meeting: Meeting) -> set[str]:
    root = html5lib.parseFragment(meeting._repr_html_(), treebuilder="etree")
    return {element.tag.removeprefix(HTML) for element in root.iter()} - {"DOCUMENT_FRAGMENT"}


@pytest.mark.parametrize(
    "told",
    [
        "<b>Brykin meets Sould in Минск</b><br>meeting · 2015?-10-12 · Minsk (BY)",
        "<li>Oleg Brykin, President, BY, CIS</li>",
        "Trade grows",
        "<p>Topics</p><ul><li>Trade</li></ul>",
        "CIS summit (coming, 2015?-10-16, KZ)<ol><li>programme [programme]</li></ol>",
        "of the text read; 2 notes",
    ],
)
def test_it_tells_the_meeting(told: str) -> None:
    assert told in FULL._repr_html_()


def test_it_stays_small() -> None:
    long = evolve(FULL, statements=FULL.statements * 30)

    shown = long._repr_html_()

    assert shown.count("Trade grows") == 12
    assert "18 more statements; " in shown


def test_nothing_told_is_nothing_shown() -> None:
    assert elements(BARE) == {"div", "p", "b", "br", "small"}
    assert BARE._repr_html_() == (
        "<div><p><b>Readout without a headline</b><br>other</p><p><small>100% of the text read</small></p></div>"
    )


def test_items_of_an_agenda_follow_each_other() -> None:
    summit = evolve(FULL.summits[0], agenda=FULL.summits[0].agenda * 2)

    assert "<ol><li>programme [programme]</li><li>programme [programme]</li></ol>" in (
        evolve(FULL, summits=(summit,))._repr_html_()
    )


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meetings())
def test_no_markup_of_a_readout_comes_through(meeting: Meeting) -> None:
    assert elements(meeting) <= ELEMENTS


@pytest.mark.parametrize("meeting", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_readouts_stay_text(meeting: Meeting) -> None:
    assert elements(meeting) <= ELEMENTS
