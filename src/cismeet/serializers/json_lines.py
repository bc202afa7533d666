"""Meetings as JSON Lines: a document on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.serializers.json import dumps
from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cismeet.model import Meeting

__all__ = ["write"]


def write(meetings: Iterable[Meeting], target: Path) -> None:
    """Write the documents of meetings, one on each line; the file appears whole or not at all.

    Args:
        meetings: as many as there are; none is kept.
        target: the path of the file.

    Raises:
        DocumentError: a string of a meeting is no Unicode text.
        OSError: the file cannot be written.
    """
    with whole_file(target) as file:
        for meeting in meetings:
            file.write(f"{dumps(meeting)}\n".encode())
