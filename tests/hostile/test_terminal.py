"""What reaches a real terminal: styles of our own, and nothing that a text brings along."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pty = pytest.importorskip("pty", reason="pseudo-terminals are POSIX")

STYLE = re.compile(rb"\x1b\[[0-9;]*m")
"""Colours and weights, the only sequences of our own when a command ends."""
MOVE = re.compile(rb"\x1b\[(?:\?25[hl]|[0-9;]*[ABCDEFGJK])")
"""Cursor and erasing, with which a bar draws itself anew."""
ATTACK = (
    "President of Belarus Viktar \x1b]0;owned\x07\x1b[2J\x1b[31mHalavach met with Ana Rusu\x9b5m in Minsk on "
    "14 March 2017.\n\n\u201cTrade \x1b[8mgrew\x1b[0m,\u201d he said.\x08\x08\x1bc"
)


def shown(*arguments: str, folder: Path) -> bytes:
    """All bytes that a command writes to a terminal of its own."""
    main, end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "cismeet", *arguments]
    with subprocess.Popen(command, stdin=end, stdout=end, stderr=end, cwd=folder, env=environment) as process:
        os.close(end)
        written = b"".join(iter(lambda: _read(main), b""))
        process.wait(timeout=120)
    os.close(main)
    return written


def _read(main: int) -> bytes:
    try:
        return os.read(main, 1 << 16)
    except OSError:  # Linux: the other end was closed
        return b""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ATTACK, "utf-8")
    (tmp_path / "bad\x1b[31m.txt").write_bytes(b"\xff\xfe\x00\xd8")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("parse", "--format", "text", "a.txt"), id="text"),
        pytest.param(("parse", "--format", "text", "--explain", "a.txt"), id="explain"),
        pytest.param(("parse", "a.txt", "bad\x1b[31m.txt"), id="json-and-an-undecodable-file"),
        pytest.param(("parse", "missing\x1b[2J.txt"), id="missing-file"),
        pytest.param(("view", "a.txt", "-o", "no\x1b[2J/page.html"), id="page-to-nowhere"),
    ],
)
def test_only_styles_of_our_own_reach_a_terminal(arguments: tuple[str, ...], folder: Path) -> None:
    written = shown(*arguments, folder=folder)
    assert written
    rest = STYLE.sub(b"", written)
    assert b"\x1b" not in rest
    assert b"\x07" not in rest
    assert b"\x08" not in rest
    assert b"\x9b" not in rest.decode("utf-8").encode("latin-1", "ignore")


def test_text_is_styled_on_a_terminal(folder: Path) -> None:
    assert STYLE.search(shown("parse", "--format", "text", "a.txt", folder=folder))


def test_a_build_draws_its_progress_and_leaves_the_cursor(folder: Path) -> None:
    written = shown("build", ".", "-o", "out.jsonl", folder=folder)
    rest = MOVE.sub(b"", STYLE.sub(b"", written))
    assert b"\x1b" not in rest
    assert written.count(b"\x1b[?25l") == written.count(b"\x1b[?25h")
