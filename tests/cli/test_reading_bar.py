from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from cismeet.cli.reading_bar import reading_bar

if TYPE_CHECKING:
    from pathlib import Path

LONG = 1 << 21


@pytest.mark.parametrize("case", [(LONG, True, True), (LONG, False, False), (10, True, False), (10, False, False)])
def test_a_bar_is_for_long_work_on_a_terminal(
    case: tuple[int, bool, bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    size, terminal, shown = case
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    (tmp_path / "in.jsonl").write_bytes(b" " * size)
    with reading_bar([str(tmp_path / "in.jsonl"), "-", str(tmp_path / "none")]) as advance:
        advance(size // 2)
    captured = capsys.readouterr()

    assert captured.out == ""
    assert ("1.0/2.1 MB" in captured.err) is shown
    assert (captured.err == "") is not shown
