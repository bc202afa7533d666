"""The file that says what could not be read, and why."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    from pathlib import Path

    from cismeet.corpus.stores.ledger import Ledger

__all__ = ["write_rejects"]


def write_rejects(ledger: Ledger, path: Path) -> None:
    """Write a line of JSON for each reject; where there are none, there is no file.

    Args:
        ledger: knows them.
        path: of the file, which appears whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    rows = ledger.rejects()
    first = next(rows, None)
    if first is None:
        path.unlink(missing_ok=True)
        return
    with whole_file(path) as file:
        for row in itertools.chain((first,), rows):
            line = json.dumps({"location": row.location, "reason": row.reason}, ensure_ascii=False)
            file.write(line.encode("utf-8", "backslashreplace") + b"\n")
