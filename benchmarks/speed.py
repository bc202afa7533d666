r"""How long reading takes, as a multiple of one pass that only cuts the same text into words.

    python -m benchmarks.speed        (from the root of the project)

The yardstick is ``re.findall(r"\w+|[^\w\s]", text)`` in the same run, so the ratio says the same
on a slow machine and on a fast one. Both are timed in turn and the best of all rounds counts.
Import time is that of a fresh interpreter over one that imports nothing; peak memory is what
`tracemalloc` sees of one reading, the language already loaded.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tracemalloc
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Texts", "main"]

ROOT = Path(__file__).parents[1]
SEED = ROOT.parent / "shared" / "readouts" / "seed" / "seed-lebedev.json"
DEV = ROOT / "tests" / "readouts" / "dev"
ROUNDS = 30
IMPORTS = 15
TOKEN = re.compile(r"\w+|[^\w\s]")

Texts = dict[str, list[str]]


def texts() -> Texts:
    """What is read: one readout by itself, and all dev readouts."""
    dev = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(DEV.glob("*.json"))]
    if SEED.exists():
        return {"the seed readout": [json.loads(SEED.read_text("utf-8"))["text"]], "all dev readouts": dev}
    longest = max((path.read_text("utf-8") for path in (ROOT / "examples" / "readouts").glob("*.txt")), key=len)
    return {"the longest example": [longest], "all dev readouts": dev}


def best_of(rounds: int, *runs: Callable[[], object]) -> list[float]:
    """The shortest time of each, in seconds; in every round each runs once."""
    best = [float("inf")] * len(runs)
    for _ in range(rounds):
        for number, run in enumerate(runs):
            start = perf_counter()
            run()
            best[number] = min(best[number], perf_counter() - start)
    return best


def parse_all(readouts: Sequence[str]) -> None:
    """Read every text."""
    for text in readouts:
        cismeet.parse(text)


def cut_all(readouts: Sequence[str]) -> None:
    """Cut every text into words: the yardstick."""
    for text in readouts:
        TOKEN.findall(text)


def peak_memory(readouts: Sequence[str]) -> int:
    """The most bytes that reading one text after the other needs at a time."""
    tracemalloc.start()
    parse_all(readouts)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def import_times() -> tuple[float, float]:
    """Seconds that a fresh interpreter takes for nothing, and for `import cismeet`."""

    def start(code: str) -> None:
        subprocess.run([sys.executable, "-I", "-c", code], check=True)  # noqa: S603  (our own code)

    bare, full = best_of(IMPORTS, lambda: start("pass"), lambda: start("import cismeet"))
    return bare, full


def main() -> None:
    """Print the table."""
    started = perf_counter()
    cismeet.parse("They met.")
    loading = perf_counter() - started
    print(f"{'':22}{'characters':>12}{'words only':>13}{'parse':>12}{'passes':>9}{'peak memory':>14}")
    for name, readouts in texts().items():
        length = sum(map(len, readouts))
        cutting, parsing = best_of(ROUNDS, partial(cut_all, readouts), partial(parse_all, readouts))
        peak = peak_memory(readouts) / 2**20
        print(
            f"{name:22}{length:12,}{cutting * 1e3:10.2f} ms{parsing * 1e3:9.1f} ms"
            f"{parsing / cutting:9.1f}{peak:10.2f} MiB"
        )
    bare, full = import_times()
    print(f"import cismeet: {(full - bare) * 1e3:.0f} ms over bare Python ({bare * 1e3:.0f} ms), best of {IMPORTS}")
    print(f"first text, with the language loaded for it: {loading * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
