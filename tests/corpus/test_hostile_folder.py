"""A folder as crawls leave it: everything readable is built, everything else is told with its reason."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import duckdb
import pytest

from tests.corpus.samples import texts
from tests.corpus.test_read import PAGE

if TYPE_CHECKING:
    from pathlib import Path

COPIES = 1000
MEGABYTES = 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    (pages / "copies").mkdir(parents=True)
    first, second, third = texts(3)
    for number in range(COPIES):
        (pages / "copies" / f"{number:04}.txt").write_text(first)
    (pages / "a.txt").write_bytes(second.encode("utf-16"))
    (pages / "b.jsonl").write_text(f"{json.dumps({'text': third})}\nnonsense\n")
    (pages / "c.html").write_text(PAGE.format(head=""), "utf-8")
    (pages / "menu.html").write_text("<html><body><a href='/'>Home</a> <a href='/n'>News</a></body></html>")
    (pages / "latin.txt").write_bytes("Žižka met him.".encode("iso-8859-2"))
    (pages / "half.txt").write_bytes("They met.".encode("utf-16")[:-1])
    (pages / "empty.txt").write_bytes(b"")
    (pages / "program.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(64))
    (pages / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    with (pages / "long.txt").open("w") as file:
        for _ in range(MEGABYTES):
            file.write("They met. " * 100_000)
    return pages


@pytest.mark.timeout(300)
def test_a_hostile_folder(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.duckdb"
    command = [sys.executable, "-m", "cismeet", "build", str(folder), "-o", str(target), "--workers", "2"]

    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-2:] == [  # before them, on a slow machine, lines of progress
        f"{target}: 4 meetings, 999 further copies, 8 rejects",
        f"cismeet: build: 8 could not be read; the reasons stand in {target}.rejects.jsonl",
    ]
    rejects = [json.loads(line) for line in (tmp_path / "out.duckdb.rejects.jsonl").read_text().splitlines()]
    assert {one["location"].rpartition("/")[2]: one["reason"].partition(" (")[0] for one in rejects} == {
        "b.jsonl#2": "no JSON: Expecting value",
        "empty.txt": "empty; there is nothing to read",
        "half.txt": "no UTF-16 text, although its byte order mark says so",
        "latin.txt": "no UTF-8 text",
        "long.txt": "too long: 50,000,000 bytes; a readout has at most 1,000,000 code points",
        "menu.html": "no article in the page",
        "photo.jpg": "its name does not tell that it holds readouts",
        "program.txt": "it holds NUL characters: a binary file, or UTF-16 without a byte order mark",
    }
    with duckdb.connect(str(target), read_only=True) as connection:
        assert connection.execute("SELECT count(*), count(DISTINCT meeting_id) FROM sources").fetchall() == [(1003, 4)]
