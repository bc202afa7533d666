"""A run that is killed and started again ends as if nothing had happened; so does one whose disk was full."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cismeet.corpus import StoreError, build
from tests.corpus.samples import content_of, write_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.timeout(300)  # a busy machine starts processes slowly

ROOT = Path(__file__).parents[2]
READOUTS = 100
STORES = ("out.duckdb", "out.parquet", "out.jsonl.gz", "out.jsonl.zst", "out.jsonl")
KILLS = int(os.environ.get("CISMEET_KILLS", "2"))  # of each store, with one worker and two in turn; 20 before a release
RUNS = [(STORES[seed % len(STORES)], 1 + seed // len(STORES) % 2, seed) for seed in range(KILLS * len(STORES))]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_texts(tmp_path_factory.mktemp("pages"), READOUTS)
    for number in range(0, READOUTS, 10):
        (folder / f"{number:04}.copy.txt").write_bytes((folder / f"{number:04}.txt").read_bytes())
        (folder / f"{number:04}.empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def undisturbed(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, object], float]]:
    """What each store holds at the end, and how many seconds that took."""
    ends: dict[str, tuple[dict[str, object], float]] = {}
    for name in STORES:
        target = tmp_path_factory.mktemp("undisturbed") / name
        start = time.monotonic()
        build([pages], target, batch=1)
        ends[name] = content_of(target), time.monotonic() - start
    return ends


def begin(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.corpus.one_run", *map(str, arguments)]
    run = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    assert run.stdout.readline() == "begin\n"
    return run


@pytest.mark.parametrize(("name", "workers", "seed"), RUNS)
def test_killed_and_started_again(  # noqa: PLR0913, PLR0917  (three of the table, three fixtures)
    name: str,
    workers: int,
    seed: int,
    pages: Path,
    undisturbed: dict[str, tuple[dict[str, object], float]],
    tmp_path: Path,
) -> None:
    expected, seconds = undisturbed[name]
    with begin(pages, tmp_path / name, workers) as run:
        time.sleep(random.Random(seed).uniform(0, seconds))  # noqa: S311  (no secret)
        run.send_signal(signal.SIGKILL)
    assert run.returncode in (-signal.SIGKILL, 0)

    build([pages], tmp_path / name, batch=1)

    assert content_of(tmp_path / name) == expected


def test_workers_end_with_a_parent_that_is_killed(pages: Path, tmp_path: Path) -> None:
    with begin(pages, tmp_path / "out.jsonl", 2) as run:
        workers = wait_for_children(run.pid)
        run.send_signal(signal.SIGKILL)

    end = time.monotonic() + 30
    while any(map(is_running, workers)) and time.monotonic() < end:
        time.sleep(0.05)
    assert [worker for worker in workers if is_running(worker)] == []


def test_ctrl_c_while_workers_start(pages: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cismeet", "build", str(pages), "-o", f"{tmp_path}/out.jsonl", "--workers", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as run:
        wait_for_children(run.pid)
        time.sleep(0.3)  # they are importing now
        os.killpg(run.pid, signal.SIGINT)  # a terminal sends it to all of them
        _, said = run.communicate()

    assert (run.returncode, said) == (1, "cismeet: build: interrupted; run the same command again to go on\n")


def wait_for_children(parent: int) -> list[int]:
    """The processes that it has started, once there are two workers and the tracker of their resources."""
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    if not listed.exists():
        pytest.skip("this system does not list the children of a process")
    end = time.monotonic() + 30
    while len(listed.read_text().split()) < 3 and time.monotonic() < end:
        time.sleep(0.01)
    return [int(child) for child in listed.read_text().split()]


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("name", STORES)
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_quota_that_is_used_up(
    name: str, share: float, pages: Path, undisturbed: dict[str, tuple[dict[str, object], float]], tmp_path: Path
) -> None:
    build([pages], tmp_path / f"whole.{name}", batch=1)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    longest = int(share * max(path.stat().st_size for path in files))

    with begin(pages, tmp_path / name, 1, longest) as run:
        assert run.stdout is not None
        said = run.stdout.read()

    assert (run.returncode, said.partition(":")[0]) == (1, str(tmp_path / name))
    assert "what was committed before is whole" in said
    build([pages], tmp_path / name, batch=1)
    assert content_of(tmp_path / name) == undisturbed[name][0]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk in memory of 4 MB; needs the right to mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if not mount or os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)  # noqa: S607  (the system's)


@pytest.mark.parametrize("name", STORES)
def test_a_disk_that_is_full(
    name: str,
    pages: Path,
    small_disk: Path,
    undisturbed: dict[str, tuple[dict[str, object], float]],
    tmp_path: Path,
) -> None:
    build([pages], tmp_path / f"whole.{name}", batch=1)
    needed = sum(path.stat().st_blocks * 512 for path in tmp_path.glob("whole.*/**/*"))
    needed += sum(path.stat().st_blocks * 512 for path in tmp_path.glob("whole.*"))
    free = shutil.disk_usage(small_disk).free
    (small_disk / "ballast").write_bytes(bytes(max(free - needed * 6 // 10, 0)))

    with pytest.raises(StoreError, match=r"what was committed before is whole"):
        build([pages], small_disk / name, batch=1)

    (small_disk / "ballast").unlink()
    build([pages], small_disk / name, batch=1)
    assert content_of(small_disk / name) == undisturbed[name][0]
