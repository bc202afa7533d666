"""A real browser, and pages opened in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from attrs import define, field
from playwright.sync_api import Page

from cismeet.serializers.page import write_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from cismeet import Meeting

    Open = Callable[..., "Opened"]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
QUIET = [  # a container has no sandbox of its own to give, and the browser is to reach for no network
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@define
class Opened:
    """A page in the browser, with what it complained of and what it asked the network for."""

    page: Page
    complaints: list[str] = field(factory=list)
    requests: list[str] = field(factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine; apt-get install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (starts a driver)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Write the page of some meetings and open it; whatever it complains of fails the test."""
    all_opened: list[Opened] = []

    def open_them(
        *meetings: Meeting,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        touch: bool = False,
        script: bool = True,
    ) -> Opened:
        target = tmp_path / f"page-{len(all_opened)}.html"
        write_page(target, *meetings)
        page = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            is_mobile=touch,
            java_script_enabled=script,
            offline=True,
        ).new_page()
        opened = Opened(page)
        all_opened.append(opened)
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("dialog", lambda dialog: opened.complaints.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.goto(target.as_uri())
        return opened

    yield open_them
    for opened in all_opened:
        opened.page.context.close()
        assert opened.complaints == []
        assert [url for url in opened.requests if not url.startswith("file:")] == []
