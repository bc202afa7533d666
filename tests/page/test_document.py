"""The page as HTML, read by html5lib, which reads as browsers do."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import html5lib
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cismeet
from cismeet import ArgumentError, Source
from cismeet.serializers.page import html_page, write_page
from tests.page.readouts import HOSTILE, MARKUP, SECOND
from tests.samples import BARE, FULL
from tests.strategies import meetings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cismeet import Meeting

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
UNWRITABLE = dict.fromkeys([0, *range(0xD800, 0xE000)], "\ufffd")
ELEMENTS = set(
    re.findall(
        r"\w+",
        """html head meta title style script body header main section footer div p span a h1 h2 h3 h4 h5 h6
        ul ol li dl dt dd details summary blockquote q bdi code kbd time meter button table thead tbody tr th td""",
    )
)
PICTURES = {"svg", "title", "desc", "g", "path", "rect", "circle", "text", "tspan"}
"""Every element that a page is made of: a readout adds none."""


def parsed(html: str) -> ET.Element:
    root = html5lib.parse(html, treebuilder="etree")
    assert isinstance(root, ET.Element)
    return root


def with_class(root: ET.Element, name: str) -> Iterator[ET.Element]:
    return (element for element in root.iter() if name in element.get("class", "").split())


def text_of(element: ET.Element) -> str:
    return "".join(element.itertext())


def readouts(root: ET.Element) -> list[str]:
    return [text_of(element) for element in with_class(root, "words")]


def active(root: ET.Element) -> list[str]:
    """What a readout must never bring along: foreign elements, event handlers, addresses that run."""
    found: list[str] = []
    for element in root.iter():
        name = element.tag.removeprefix(HTML).removeprefix(SVG)
        if name not in (PICTURES if element.tag.startswith(SVG) else ELEMENTS):
            found.append(f"<{name}>")
        found += [
            f"{name} {key}" for key in element.attrib if key.startswith("on") or key in ("style", "src", "srcdoc")
        ]
        address = element.get("href", "#")
        if not address.startswith(("#", "https://", "http://")):
            found.append(f"{name} href={address}")
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(meetings(), min_size=1, max_size=3), st.sampled_from(["", *MARKUP]))
def test_the_readout_stands_in_the_page_and_stays_text(given_meetings: list[Meeting], bad: str) -> None:
    shown = [with_markup(meeting, bad) for meeting in given_meetings]

    root = parsed(html_page(*shown))

    assert readouts(root) == [meeting.text.translate(UNWRITABLE) for meeting in shown]
    assert active(root) == []
    assert len(list(root.iter(f"{HTML}script"))) == len(list(root.iter(f"{HTML}style"))) == 1


def with_markup(meeting: Meeting, bad: str) -> Meeting:
    """The meeting with its text, every span of it as it was, begun anew with markup."""
    text = (bad * len(meeting.text))[: len(meeting.text)] if bad else meeting.text
    return evolve(meeting, source=evolve(meeting.source, text=text))


@pytest.mark.parametrize("meeting", HOSTILE, ids=range(len(HOSTILE)))
def test_markup_stays_text_wherever_it_stands(meeting: Meeting) -> None:
    root = parsed(html_page(meeting))

    assert readouts(root) == [meeting.text]
    assert text_of(next(root.iter(f"{HTML}h1"))) == meeting.title
    assert active(root) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(meetings(), min_size=1, max_size=2))
def test_every_link_and_reference_leads_somewhere_on_the_page(given_meetings: list[Meeting]) -> None:
    elements = list(parsed(html_page(*given_meetings)).iter())
    ids = [element.attrib["id"] for element in elements if "id" in element.attrib]
    wanted = [element.get("href", "")[1:] for element in elements if element.get("href", "").startswith("#")]
    for key in ("aria-labelledby", "aria-describedby"):
        wanted += [one for element in elements for one in element.get(key, "").split()]
    wanted += [
        one for element in elements if element.tag.startswith(HTML) for one in element.get("data-to", "").split()
    ]

    assert len(ids) == len(set(ids))
    assert set(wanted) - set(ids) == set()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\nb\rc\nd", "a\r\nb\rc\nd"),
        ("\n\n  \n They met.  \n\n\n\nThey spoke.\n", "\n\n  \n They met.  \n\n\n\nThey spoke.\n"),
        ("\ufeff\x0b\x0c\x85\u2028İ🇧🇾", "\ufeff\x0b\x0c\x85\u2028İ🇧🇾"),
        ("a\x00b\ud800c", "a\ufffdb\ufffdc"),
        ("", ""),
    ],
)
def test_white_space_and_odd_characters_stay(text: str, shown: str) -> None:
    assert readouts(parsed(html_page(evolve(BARE, source=Source(text=text))))) == [shown]


def test_the_html_has_no_fault() -> None:
    parser = html5lib.HTMLParser(strict=True)  # raises at the first fault

    assert parser.parse(html_page(FULL)) is not None
    assert parser.parse(html_page(FULL, SECOND, BARE)) is not None


def test_the_policy_allows_its_own_style_and_script_alone() -> None:
    root = parsed(html_page(FULL))
    policy = next(
        element.attrib["content"]
        for element in root.iter(f"{HTML}meta")
        if element.get("http-equiv") == "Content-Security-Policy"
    )

    def digest(name: str) -> str:
        content = text_of(next(root.iter(HTML + name)))
        return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()

    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src '{digest('script')}'",
        f"style-src '{digest('style')}'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]


def test_marks_may_overlap() -> None:
    root = parsed(html_page(FULL))

    marks = {text_of(mark): mark.get("class", "").split() for mark in with_class(root, "mark")}

    assert {"m-statement", "m-topic", "m-agenda"} <= set(marks["Trade"])
    assert "m-cue" in marks["told"]
    assert "m-person" in marks["Oleg Brykin"]
    assert "m-date" in marks["12 October"]
    assert {"m-person", "m-unread"} <= set(marks["Farmers"])
    assert "m-unread" in marks[" cheered."]


def test_the_record_says_it_all() -> None:
    (record,) = with_class(parsed(html_page(FULL)), "record")
    words = " ".join(text_of(record).split())

    for told in (
        "12 October 2015 (year inferred)",
        "Minsk (BY)",
        "year-from-anniversary",
        "to Anna Sould",
        "17 items declared, 1 found",
        "2016 to 2020",
        "The year is inferred.",
        "Nothing was read from this sentence.",
        "in the title",
    ):
        assert told in words


def test_several_meetings_have_a_timeline_and_a_network() -> None:
    root = parsed(html_page(FULL, SECOND))
    descriptions = [text_of(element) for element in root.iter(f"{SVG}desc")]

    assert (
        "Oleg Brykin and Anna Sould: 2 meetings; Oleg Brykin and Igor Dolin: 1 meeting; "
        "Anna Sould and Igor Dolin: 1 meeting" in descriptions
    )
    assert [text_of(year) for year in with_class(root, "year")] == ["2015", "No date told"]
    assert len(list(with_class(root, "words"))) == 2


def test_a_document_gives_the_same_page() -> None:
    assert html_page(cismeet.loads(cismeet.dumps(FULL))) == html_page(FULL)


def test_the_same_meetings_give_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys; from tests.samples import FULL; from cismeet.serializers.page import html_page;"
        "sys.stdout.buffer.write(html_page(FULL).encode())"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert run.stdout == html_page(FULL).encode()


def test_addresses_of_the_web_are_links_and_no_others() -> None:
    (source,) = with_class(parsed(html_page(FULL)), "source")

    assert [link.get("href") for link in source.iter(f"{HTML}a")] == ["https://example.org/1"]
    assert [link for link in re.findall(r'href="([^"]*)', html_page(*HOSTILE)) if not link.startswith("#")] == []


def test_a_file_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "page.html"

    write_page(target, FULL)

    assert target.read_bytes().decode() == html_page(FULL)
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_misuse_is_told() -> None:
    with pytest.raises(ArgumentError, match="one meeting or more"):
        html_page()
    with pytest.raises(ArgumentError, match="not str"):
        html_page("They met.")  # type: ignore[arg-type]  # the misuse that is tested
