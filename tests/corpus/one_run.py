"""A run of `build` in a process of its own: python -m tests.corpus.one_run SOURCE TARGET WORKERS [LONGEST_FILE].

It says "begin" once everything is imported, and what went wrong at the end. LONGEST_FILE bounds
the files that it can write, in bytes, as a quota does.
"""

from __future__ import annotations

import resource
import sys

from cismeet.corpus import OneProcess, SeveralProcesses, StoreError, build


def main() -> None:
    source, target, workers, *longest_file = sys.argv[1:]
    engine = SeveralProcesses(int(workers)) if int(workers) > 1 else OneProcess()
    if longest_file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(longest_file[0]),) * 2)
    sys.stdout.write("begin\n")
    sys.stdout.flush()
    try:
        build([source], target, batch=1, engine=engine)
    except StoreError as error:
        sys.stdout.write(f"{error}\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
