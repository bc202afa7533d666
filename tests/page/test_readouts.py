"""The pages of readouts as press services write them, from text to browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest

import cismeet
from cismeet.serializers.page import html_page

if TYPE_CHECKING:
    from tests.page.conftest import Open

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "readouts" / "seed"
READOUTS = [*sorted((ROOT / "tests" / "readouts" / "dev").glob("*.json"))[::9], *SEED.glob("*.json")]
LARGEST = 300_000


def reading(file: Path) -> cismeet.Meeting:
    readout = json.loads(file.read_text("utf-8"))
    return cismeet.parse(readout["text"], title=readout["title"], published=readout["published"])


@pytest.mark.parametrize("file", READOUTS, ids=lambda file: file.stem)
def test_the_page_is_small_and_holds_the_readout(file: Path) -> None:
    meeting = reading(file)

    html = html_page(meeting)

    assert len(html.encode()) < LARGEST
    words = html5lib.parse(html, treebuilder="etree").find(".//*[@class='words']")
    assert "".join(words.itertext()) == meeting.text


@pytest.mark.timeout(120)  # a browser takes its time to start
@pytest.mark.parametrize("file", READOUTS[-1:], ids=lambda file: file.stem)
def test_every_statement_shows_its_card_in_the_browser(file: Path, open_page: Open) -> None:
    meeting = reading(file)
    page = open_page(meeting).page
    card = page.get_by_role("group", name="About the marked words")
    statements = page.locator("a.mark[data-badge]")
    assert statements.count() > 0

    for number in range(statements.count()):
        statements.nth(number).focus()
        page.keyboard.press("Escape")
        statements.nth(number).hover()
        assert "act-of-cue" in card.inner_text()
        page.keyboard.press("Escape")

    entries = page.locator(".statements > .entry").count()
    assert entries == len(meeting.statements)
