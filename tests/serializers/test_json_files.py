from __future__ import annotations

import gzip
import io
import os
import stat
import tempfile
from pathlib import Path
from typing import IO, Any

import pytest

import cismeet
from cismeet import DocumentError
from tests.samples import FULL

WRITTEN = cismeet.dumps(FULL)
UNWRITABLE = cismeet.from_dict(cismeet.to_dict(FULL) | {"title": "\ud800"})


@pytest.mark.parametrize("kind", [str, Path])
def test_a_path(kind: Any, tmp_path: Path) -> None:
    target = tmp_path / "meeting.json"
    cismeet.dump(FULL, kind(target))

    assert target.read_bytes() == WRITTEN.encode()
    assert cismeet.load(kind(target)) == FULL
    assert list(tmp_path.iterdir()) == [target]


def test_an_indented_file(tmp_path: Path) -> None:
    target = tmp_path / "meeting.json"
    cismeet.dump(FULL, target, indent=1)

    assert target.read_text("utf-8") == cismeet.dumps(FULL, indent=1)


@pytest.mark.parametrize("mode", ["t", "b"])
def test_an_open_file(mode: str, tmp_path: Path) -> None:
    target = tmp_path / "meeting.json"
    encoding = "utf-8" if mode == "t" else None
    with target.open(f"w{mode}", encoding=encoding) as file:
        cismeet.dump(FULL, file)
    with target.open(f"r{mode}", encoding=encoding) as file:
        assert cismeet.load(file) == FULL


def test_files_in_memory() -> None:
    text, octets = io.StringIO(), io.BytesIO()
    cismeet.dump(FULL, text)
    cismeet.dump(FULL, octets)

    assert (text.getvalue(), octets.getvalue()) == (WRITTEN, WRITTEN.encode())
    assert cismeet.load(io.StringIO(WRITTEN)) == cismeet.load(io.BytesIO(WRITTEN.encode())) == FULL


def test_files_that_only_look_like_files(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "meeting.json.gz", "wb") as file:
        cismeet.dump(FULL, file)
    with gzip.open(tmp_path / "meeting.json.gz", "rb") as file:
        assert cismeet.load(file) == FULL
    temporary: IO[str]
    with tempfile.NamedTemporaryFile("w+", encoding="utf-8", dir=tmp_path) as temporary:
        cismeet.dump(FULL, temporary)
        temporary.seek(0)
        assert cismeet.load(temporary) == FULL


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_byte_order_mark_is_taken(encoding: str, tmp_path: Path) -> None:
    source = tmp_path / "meeting.json"
    source.write_text(WRITTEN, encoding)

    assert cismeet.load(source) == FULL
    assert cismeet.loads(source.read_bytes()) == FULL
    with source.open(encoding="utf-8") as file:
        assert cismeet.load(file) == FULL


def test_what_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "meeting.json"
    cismeet.dump(FULL, target)
    text, octets = io.StringIO(), io.BytesIO()
    for one in (target, text, octets):
        with pytest.raises(DocumentError):
            cismeet.dump(UNWRITABLE, one)

    assert cismeet.load(target) == FULL
    assert (text.getvalue(), octets.getvalue()) == ("", b"")
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "meeting.json"
    target.write_text("before")

    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        cismeet.dump(FULL, target)

    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "meeting.json", tmp_path / "link.json"
    target.write_text("before")
    link.symlink_to(target)
    cismeet.dump(FULL, link)

    assert link.is_symlink()
    assert cismeet.load(target) == FULL


def test_permissions_stay(tmp_path: Path) -> None:
    target = tmp_path / "meeting.json"
    target.write_text("before")
    target.chmod(0o640)
    cismeet.dump(FULL, target)

    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_not_replaced() -> None:
    cismeet.dump(FULL, os.devnull)

    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("call", [cismeet.load, lambda path: cismeet.dump(FULL, path)])
def test_no_such_folder(call: Any, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        call(tmp_path / "nowhere" / "meeting.json")
