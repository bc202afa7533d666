"""A file that grows at its end, and can be cut back to what was committed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cismeet.corpus.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["AppendedFile"]


class AppendedFile:
    """The committed bytes of a file, and those that are still to be committed.

    Args:
        path: of the file, which may not exist yet.
        length: bytes that were committed; what stands after them was written by a run that was killed.

    Raises:
        StoreError: the file is shorter than that.
    """

    def __init__(self, path: Path, length: int) -> None:
        self._path = path
        self._length = length
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        there = os.fstat(self._file).st_size
        if there < length:
            os.close(self._file)
            raise StoreError(
                f"{path} has {there:,} bytes, and {length:,} were written to it: somebody has changed it; "
                "name another output, or delete it and its ledger to begin again"
            )
        self.undo()

    def write(self, content: bytes) -> None:
        """Write at the end."""
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(self._file, rest) :]

    def save(self) -> int:
        """Bring everything to the disk, and give the length to be committed."""
        os.fsync(self._file)
        return os.lseek(self._file, 0, os.SEEK_CUR)

    def committed(self, length: int) -> None:
        """Take note that the length was committed."""
        self._length = length

    def undo(self) -> None:
        """Cut off what was not committed."""
        os.ftruncate(self._file, self._length)
        os.lseek(self._file, self._length, os.SEEK_SET)

    def close(self) -> None:
        """Cut off what was not committed, and close."""
        self.undo()
        os.close(self._file)
