"""``python -m cismeet`` and the command ``cismeet``."""

from __future__ import annotations

import importlib
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line, or say which extra it needs."""
    try:
        importlib.import_module("rich")  # the command imports it only when it prints a summary
        from cismeet.cli import main as run  # noqa: PLC0415  (an extra)
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("click", "rich"):
            raise
        sys.stderr.write('cismeet: the command line needs an extra: pip install "cismeet[cli]"\n')
        sys.exit(2)
    run()


if __name__ == "__main__":
    main()
