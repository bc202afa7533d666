"""Equal input, equal bytes: in every thread, process and Python, whatever the hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import requires
from pathlib import Path

import pytest
from hypothesis import given, settings

import cismeet
from tests.properties import every_reading
from tests.properties.texts import READOUTS, ROOT, Given, composed, readouts

PACKAGES = str(Path(cismeet.__file__).parents[1])
OLDEST, NEWEST = 11, 20


def written(python: str | Path, hash_seed: str, packages: str = "") -> bytes:
    """What a Python of its own process writes of every readout."""
    run = subprocess.run(
        [str(python), every_reading.__file__, str(ROOT)],
        env={"PATH": os.environ["PATH"], "PYTHONHASHSEED": hash_seed, "PYTHONPATH": packages, "TZ": f"UTC-{hash_seed}"},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


@cache
def here() -> bytes:
    """What this Python writes, without hash randomization."""
    return written(sys.executable, "0")


def other_pythons() -> dict[str, Path]:
    """Pythons beside this one, by their minor version: on the path, or where pyenv keeps them."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found: dict[str, Path] = {}
    for minor in range(OLDEST, NEWEST):
        places = [*pyenv.glob(f"3.{minor}.*/bin/python"), shutil.which(f"python3.{minor}")]
        works = [
            Path(place) for place in places if place and not subprocess.run([place, "-c", ""], check=False).returncode
        ]
        if works and minor != sys.version_info.minor:
            found[f"3.{minor}"] = works[0]
    return found


OTHERS = other_pythons()
NO_OTHER = pytest.mark.skip(reason="no Python beside this one, from 3.11 on, is on this machine")


@pytest.mark.timeout(240)
@pytest.mark.parametrize("version", [*OTHERS] or [pytest.param("none", marks=NO_OTHER)])
def test_every_python_writes_the_same(version: str, tmp_path: Path) -> None:
    subprocess.run([OTHERS[version], "-m", "venv", "--without-pip", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    core = [one for one in requires("cismeet") or () if "extra ==" not in one]
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *core], check=True)

    assert written(python, "7", PACKAGES) == here()


@pytest.mark.parametrize("hash_seed", ["1", "4"])
def test_every_hash_seed_writes_the_same(hash_seed: str) -> None:
    assert written(sys.executable, hash_seed) == here()
    assert here().count(b"\n") == len(READOUTS) > 100


def test_every_thread_writes_the_same() -> None:
    def read(one: Given) -> str:
        return cismeet.dumps(cismeet.parse(one.text, title=one.title, published=one.published))

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(read, READOUTS))

    assert "\n".join(together).encode() == here().rpartition(b"\n")[0]


@settings(max_examples=40)
@given(composed(), readouts)
def test_nothing_is_remembered_from_the_reading_before(text: str, between: Given) -> None:
    first = cismeet.dumps(cismeet.parse(text))
    cismeet.parse(between.text, title=between.title, published=between.published)

    assert cismeet.dumps(cismeet.parse(text)) == first
