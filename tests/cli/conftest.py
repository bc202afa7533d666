from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from click.testing import CliRunner, Result

import cismeet
from cismeet import ArgumentError, LanguageError, Meeting, Source
from cismeet.cli.command import cismeet_command
from tests.samples import BARE, FULL, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Result]


def parse(  # noqa: PLR0913  (as `cismeet.parse`)
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    language: str = "en",
) -> Meeting:
    """Stand in for `cismeet.parse`: the sample for its text, nothing for any other."""
    if language != "en":
        raise LanguageError(f"there is no language {language!r}; there is en")
    try:
        day = datetime.date.fromisoformat(published) if published else None
    except ValueError:
        raise ArgumentError(f"published is {published!r}; it must be a date, YYYY-MM-DD") from None
    source = Source(url=url, publisher=publisher, published=day, language=language, text=text)
    sample = FULL if text == TEXT else BARE
    return evolve(sample, title=title or sample.title, source=source)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the command in an empty folder, with a parser that stands in for the real one."""
    monkeypatch.setattr(cismeet, "parse", parse, raising=False)
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, given: bytes | str = b"") -> Result:
        return CliRunner().invoke(cismeet_command, arguments, input=given, catch_exceptions=False)

    return invoke
