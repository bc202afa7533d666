"""The page in a real browser: pointer, keyboard, schemes, widths, and readouts that mean harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.page.readouts import HOSTILE, SECOND, TWO_VOICES
from tests.samples import BARE, FULL

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from cismeet import Meeting
    from tests.page.conftest import Open

pytestmark = pytest.mark.timeout(120)  # a browser takes its time to start

PHONE = {"width": 360, "height": 740}


def statement(page: Page) -> Locator:
    """The first piece of the sample's only statement."""
    return page.locator("a.m-statement").first


def card(page: Page) -> Locator:
    return page.get_by_role("group", name="About the marked words")


def spill(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def test_pointing_at_a_statement_shows_its_act_addressee_rule_and_evidence(open_page: Open) -> None:
    page = open_page(FULL).page
    assert card(page).is_hidden()

    statement(page).hover()

    words = " ".join(card(page).inner_text().split())
    assert "Oleg Brykin" in words
    assert "state direct to Anna Sould by the words told" in words
    page.mouse.move(1, 1)
    card(page).wait_for(state="hidden")


def test_the_card_shows_rule_and_evidence(open_page: Open) -> None:
    page = open_page(FULL).page

    page.locator("a.m-date").hover()

    assert "date year-from-anniversary 12 October" in " ".join(card(page).inner_text().split())


def test_the_pointer_may_rest_on_the_card(open_page: Open) -> None:
    page = open_page(FULL).page
    statement(page).hover()

    card(page).hover()
    page.wait_for_timeout(400)

    assert card(page).is_visible()


def test_a_click_keeps_the_card_and_a_second_closes_it(open_page: Open) -> None:
    page = open_page(FULL).page

    statement(page).click()
    page.mouse.move(1, 1)
    page.wait_for_timeout(400)
    assert card(page).is_visible()
    assert page.locator(".record .on blockquote").inner_text() == "Trade grows"

    statement(page).click()
    assert card(page).is_hidden()


def test_the_keyboard_goes_from_statement_to_statement_and_from_mark_to_mark(open_page: Open) -> None:
    page = open_page(FULL).page

    while "m-statement" not in (page.evaluate("document.activeElement.className") or ""):
        page.keyboard.press("Tab")
    assert focused(page) == "Trade"
    assert "to Anna Sould" in card(page).inner_text()

    page.keyboard.press("ArrowLeft")
    assert focused(page) == "Anna Sould"
    assert "Anna Sould" in card(page).inner_text()

    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert card(page).is_hidden()
    assert focused(page) == "Trade"


def test_enter_opens_the_record_and_its_link_leads_back(open_page: Open) -> None:
    page = open_page(FULL).page
    statement(page).focus()

    page.keyboard.press("Enter")
    assert page.url.endswith("#r1-statements-0")
    page.locator("#r1-statements-0 .back").focus()
    page.keyboard.press("Enter")

    assert page.locator(":target").inner_text() == "Trade"


def test_the_first_stop_skips_to_the_record(open_page: Open) -> None:
    page = open_page(FULL).page

    page.keyboard.press("Tab")
    assert "Skip to the record" in focused(page)
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "r1-record"


def test_the_legend_hides_a_layer_and_shows_it_again(open_page: Open) -> None:
    page = open_page(FULL).page
    button = page.get_by_role("button", name="Statements")
    ground = "getComputedStyle(document.querySelector('a.m-statement')).backgroundColor"
    tinted = page.evaluate(ground)

    button.click()
    page.wait_for_timeout(300)
    assert button.get_attribute("aria-pressed") == "false"
    assert page.evaluate(ground) == "rgba(0, 0, 0, 0)"

    button.click()
    page.wait_for_timeout(300)
    assert page.evaluate(ground) == tinted


def test_a_speaker_is_picked_out(open_page: Open) -> None:
    page = open_page(TWO_VOICES).page
    button = page.get_by_role("button", name="Oleg Brykin")
    dim = page.locator(".words .dim")
    assert dim.count() == 0

    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert dim.all_inner_texts() == ["Farmers"]

    button.click()
    assert dim.count() == 0


def test_statements_carry_initials_beside_their_colour(open_page: Open) -> None:
    page = open_page(FULL).page

    shown = page.evaluate("getComputedStyle(document.querySelector('a.m-statement'), '::before').content")

    assert shown == '"OB" / ""'  # seen, and not read aloud in the middle of a sentence
    assert page.get_by_role("button", name="Oleg Brykin").inner_text().startswith("OB")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_scheme_follows_the_system_and_the_button(open_page: Open, *, dark: bool) -> None:
    page = open_page(FULL, dark=dark).page
    ground = "getComputedStyle(document.body).backgroundColor"
    grounds = {False: "rgb(243, 244, 246)", True: "rgb(15, 18, 22)"}
    assert page.evaluate(ground) == grounds[dark]

    page.get_by_role("button", name="Light" if dark else "Dark").click()

    assert page.evaluate(ground) == grounds[not dark]


@pytest.mark.parametrize("meetings", [(FULL,), (FULL, SECOND), (BARE,), HOSTILE[:1], HOSTILE], ids=len)
def test_a_phone_never_scrolls_sideways(open_page: Open, meetings: tuple[Meeting, ...]) -> None:
    page = open_page(*meetings, **PHONE).page

    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    assert spill(page) == 0


def test_a_touch_opens_a_sheet_at_the_foot_of_a_phone(open_page: Open) -> None:
    page = open_page(FULL, **PHONE, touch=True).page

    statement(page).tap()

    box = card(page).bounding_box()
    assert box is not None
    assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 360, 740)
    assert "to Anna Sould" in card(page).inner_text()


def test_markup_and_script_of_a_readout_stay_text(open_page: Open) -> None:
    page = open_page(*HOSTILE).page
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    shown = page.locator(".words").evaluate_all("(all) => all.map((one) => one.textContent)")
    for number in range(1, len(HOSTILE) + 1):
        page.locator(f"#r{number} a.mark").first.hover()
        assert card(page).is_visible()

    assert shown == [meeting.text for meeting in HOSTILE]
    assert page.locator("img, iframe, main script, main style, [onload], [onerror]").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") == "block"


def test_the_policy_stops_scripts_that_are_not_the_page_s(open_page: Open) -> None:
    opened = open_page(FULL)

    ran = opened.page.evaluate(
        """() => {
            const script = document.createElement("script");
            try { script.textContent = "window.ran = true"; } catch { return "refused"; }
            document.body.append(script);
            return String(window.ran);
        }"""
    )

    assert ran in ("refused", "undefined")
    assert opened.complaints != []
    opened.complaints.clear()


def test_several_readouts_open_from_the_timeline(open_page: Open) -> None:
    page = open_page(FULL, SECOND).page
    assert page.locator("#r2 .words").is_hidden()

    page.get_by_role("link", name="Brykin and Sould speak again").click()

    page.locator("#r2 > summary").click()
    assert page.locator("#r2 .words").is_visible()
    assert page.get_by_role("img", name="Who met whom").is_visible()


def test_a_link_into_a_closed_readout_opens_it(open_page: Open) -> None:
    page = open_page(FULL, SECOND).page

    page.evaluate("location.hash = 'r2-statements-0'")

    page.locator("#r2 .words").wait_for(state="visible")


def test_print_shows_every_readout_on_white(open_page: Open) -> None:
    page = open_page(FULL, SECOND, dark=True).page

    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(21, 25, 31)"
    assert page.locator(".words:visible").count() == 2
    assert page.locator(".theme:visible, .help:visible, .back:visible").count() == 0
    assert page.pdf().startswith(b"%PDF")


def test_without_script_every_mark_is_a_link_into_the_record(open_page: Open) -> None:
    page = open_page(FULL, script=False).page

    statement(page).click()

    assert page.url.endswith("#r1-statements-0")
    assert page.get_by_role("button", name="Statements").is_disabled()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("meetings", [(FULL,), (FULL, SECOND), (BARE,), HOSTILE[:2]], ids=["one", "two", "bare", "odd"])
def test_axe_finds_no_barrier(open_page: Open, meetings: tuple[Meeting, ...], *, dark: bool) -> None:
    page = open_page(*meetings, dark=dark).page
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    if meetings[0] is FULL:
        statement(page).hover()

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
