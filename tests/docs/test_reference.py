"""Nothing public is left out of the reference."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

import cismeet
from cismeet.cli.command import cismeet_command

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
PAGES = "\n".join(page.read_text("utf-8") for page in sorted(REFERENCE.glob("*.md")))


@pytest.mark.parametrize("name", [name for name in cismeet.__all__ if name != "__version__"])
def test_every_public_name_has_its_place(name: str) -> None:
    assert f":: cismeet.{name}\n" in PAGES


@pytest.mark.parametrize("command", sorted(cismeet_command.commands))
def test_every_command_and_option_says_what_it_is_for(command: str) -> None:
    """The reference prints it."""
    assert cismeet_command.commands[command].help
    assert all(one.help for one in cismeet_command.commands[command].params if isinstance(one, click.Option))
