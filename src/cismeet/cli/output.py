"""Standard output and standard error, written so that nothing in a readout can do harm."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import click

from cismeet.cli.plain import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["INDENT", "complain", "explain", "print_lines", "show", "write_json", "write_text"]

INDENT = 2
_NOT_FOR_TERMINALS = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}
_WIDTH_OF_A_FILE = 100


def write_json(text: str) -> None:
    """Write JSON text as UTF-8, whatever the locale.

    JSON escapes all control characters but DEL and C1, which some terminals obey; for a
    terminal those are escaped too, which says the same.
    """
    _write((text.translate(_NOT_FOR_TERMINALS) if sys.stdout.isatty() else text).encode())


def write_text(text: str) -> None:
    """Write text as UTF-8, whatever the locale; for a terminal its control characters are shown and none is active."""
    _write((plain(text) if sys.stdout.isatty() else text).encode())


def print_lines(text: str) -> None:
    """Write text to standard output, every control character shown and none active."""
    _write(f"{plain(text)}\n".encode(sys.stdout.encoding or "utf-8", "replace"))


def show(content: RenderableType) -> None:
    """Write what rich makes of it, in colour on a terminal and plain elsewhere."""
    from rich.console import Console  # noqa: PLC0415  (takes its time to import)

    terminal = sys.stdout.isatty()
    width = None if terminal else _WIDTH_OF_A_FILE
    buffer = io.StringIO()
    console = Console(file=buffer, force_terminal=terminal, width=width, highlight=False, markup=False, emoji=False)
    console.print(content)
    lines = "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().split("\n")[:-1])
    _write(lines.encode(sys.stdout.encoding or "utf-8", "replace"))


def explain(text: str) -> None:
    """Write to standard error what backs the values."""
    click.echo(text.encode(sys.stderr.encoding or "utf-8", "replace"), err=True)


def complain(about: str, why: str) -> None:
    """Write to standard error what went wrong with what."""
    explain(plain(f"cismeet: {about.replace(chr(10), '␊')}: {why}"))


def _write(content: bytes) -> None:
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
