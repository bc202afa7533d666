"""The processor time of texts that are made to be slow, at sizes that no test can afford.

    python -m benchmarks.hostile [--sizes 100000 1000000] [WORD...]     (from the root of the project)

The texts are those of `tests/hostile/texts.py`, all or those whose names hold a word. The tests
count the steps of Python; loops within a function of C (a search in a list, a slice, a long
regular expression) show in the time alone. A text is marked when its time grows by half more
than its size does; the exit code is 1 then.
"""

from __future__ import annotations

import argparse
import gc
import sys
from time import process_time

import cismeet
from tests.hostile.texts import MAKERS

__all__ = ["main"]

TOLERANCE = 1.5
LEAST = 0.05  # seconds below which a time tells nothing


def seconds(text: str) -> float:
    """The processor time that the text takes to read."""
    gc.collect()
    start = process_time()
    cismeet.parse(text)
    return process_time() - start


def main() -> int:
    """Measure, print a line for each text, and tell whether one of them grows too fast."""
    parser = argparse.ArgumentParser(description="The processor time of texts that are made to be slow.")
    parser.add_argument("words", nargs="*", help="what the name of a text must hold, one of them")
    parser.add_argument("--sizes", nargs=2, type=int, default=[100_000, 1_000_000], help="code points")
    options = parser.parse_args()
    small, large = options.sizes
    cismeet.parse("They met.")
    slow = 0
    for name, make in MAKERS.items():
        if options.words and not any(word in name for word in options.words):
            continue
        once, more = seconds(make(small)), seconds(make(large))
        is_slow = more > TOLERANCE * large / small * max(once, LEAST)
        slow += is_slow
        rate = more / large * 1_000_000
        print(f"{name:55} {once:8.2f} s {more:8.2f} s {rate:6.1f} µs a character{'  GROWS' * is_slow}", flush=True)
    print(f"{slow} of the texts grow faster than their size")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
