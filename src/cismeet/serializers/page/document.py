"""The page as one self-contained document."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cismeet.errors import ArgumentError, MissingExtraError
from cismeet.model import Meeting
from cismeet.serializers.page.encounters import encounters
from cismeet.serializers.page.reading import Reading
from cismeet.serializers.page.timeline import timeline
from cismeet.serializers.page.words import counted, date_in_words, language_tag, spoken, web_address
from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    import os

    from jinja2 import Environment

__all__ = ["html_page", "write_page"]

_UNWRITABLE = dict.fromkeys([0, *range(0xD800, 0xE000)], "\ufffd")


def html_page(*meetings: Meeting) -> str:
    """One HTML document that shows the meetings: a readout and its record, or several with a timeline and a network.

    Style and script stand in the document, and its Content-Security-Policy allows nothing
    else: no network, no other script, whatever a readout contains. The text of a readout
    stands in it character for character, save that HTML can hold neither NUL nor half of
    a surrogate pair, which become U+FFFD. Equal meetings give the same document.

    Args:
        meetings: one meeting or more, from `cismeet.parse` or from a JSON document.

    Raises:
        ArgumentError: there is no meeting, or something is no meeting.
        MissingExtraError: jinja2 is not installed.

    >>> from cismeet.model import MeetingKind, Source
    >>> page = html_page(Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text="He <came>.")))
    >>> page[:15], "He &lt;came&gt;." in page
    ('<!doctype html>', True)
    """
    if not meetings:
        raise ArgumentError("a page shows one meeting or more, and none was given")
    for meeting in meetings:
        if not isinstance(meeting, Meeting):
            raise ArgumentError(f"a page shows meetings, not {type(meeting).__name__}; parse or loads gives one")
    style, script = _asset("page.css"), _asset("page.js")
    html = (
        _environment()
        .get_template("page.html.jinja")
        .render(
            readings=[Reading(meeting, number) for number, meeting in enumerate(meetings, 1)],
            years=timeline(meetings),
            encounters=encounters(meetings),
            style=style,
            script=script,
            policy=_policy(style, script),
        )
    )
    # A carriage return written as itself is read as a line feed, so it is written as its number.
    return html.translate(_UNWRITABLE).replace("\r", "&#13;")


def write_page(target: str | os.PathLike[str], *meetings: Meeting) -> None:
    """Write the page of the meetings to a file, which appears whole or not at all.

    Args:
        target: the path of the file; it is overwritten.
        meetings: as for `html_page`.

    Raises:
        ArgumentError: as `html_page` does.
        MissingExtraError: as `html_page` does.
        OSError: the file cannot be written.
    """
    content = html_page(*meetings).encode()
    with whole_file(Path(target)) as file:
        file.write(content)


def _asset(name: str) -> str:
    return resources.files("cismeet.serializers.page").joinpath("assets", name).read_text(encoding="utf-8").strip()


def _policy(style: str, script: str) -> str:
    """Content-Security-Policy (CSP Level 3): this style, this script, and nothing else from anywhere."""
    allowed = {"script-src": _digest(script), "style-src": _digest(style)}
    return "; ".join(
        [
            "default-src 'none'",
            *(f"{what} '{digest}'" for what, digest in allowed.items()),
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  (an extra)
    except ImportError as error:
        raise MissingExtraError('the page needs jinja2; install it with: pip install "cismeet[view]"') from error
    environment = Environment(
        loader=PackageLoader("cismeet.serializers.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    functions: tuple[Any, ...] = (date_in_words, spoken, web_address, language_tag, counted)
    environment.globals.update({function.__name__: function for function in functions})
    return environment
