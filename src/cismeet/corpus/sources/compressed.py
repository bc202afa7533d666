"""Files as streams of bytes, with the compression that their names tell undone."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

from attrs import define

from cismeet.corpus.errors import SourceError, missing_extra

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from _typeshed import WriteableBuffer

__all__ = ["COMPRESSIONS", "Stream", "open_stream"]

COMPRESSIONS = (".gz", ".zst")
_PIECE = 2048  # of compressed bytes at a time, so that a bomb grows to megabytes and not beyond


@define
class Stream:
    """A source that is read from beginning to end.

    Args:
        bytes: what stands in it, decompressed.
        position: how many bytes of the file itself have been read.
    """

    bytes: BinaryIO
    position: Callable[[], int]


@contextmanager
def open_stream(path: Path | None) -> Generator[Stream, None, None]:
    """The bytes of a file, or of standard input where `path` is None.

    Raises:
        SourceError: the file cannot be read, or its compressed data are damaged.
        MissingExtraError: it is compressed with Zstandard, and the extra `zst` is not installed.
    """
    try:
        if path is None:
            yield Stream(sys.stdin.buffer, lambda: 0)
            return
        with path.open("rb") as file:
            yield Stream(_decompressed(file, path.suffix.lower()), file.tell)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise SourceError(f"its compressed data are damaged: {error}") from None
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None


def _decompressed(file: BinaryIO, suffix: str) -> BinaryIO:
    if suffix == ".gz":
        return cast("BinaryIO", gzip.GzipFile(fileobj=file, mode="rb"))
    if suffix == ".zst":
        return io.BufferedReader(_ZstandardFrames(file))
    return file


class _ZstandardFrames(io.RawIOBase):
    """Frame after frame of a Zstandard file; unlike the library's own reader it notices a file that breaks off."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            import zstandard  # noqa: PLC0415  (an extra)
        except ImportError:
            raise missing_extra("zst", "a .zst file") from None
        self._file = file
        self._decompressor = zstandard.ZstdDecompressor()
        self._error = zstandard.ZstdError
        self._frame = self._decompressor.decompressobj()
        self._begun = False
        self._rest = b""
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        while not self._ready:
            piece = self._rest or self._file.read(_PIECE)
            self._rest = b""
            if not piece:
                if self._begun:
                    raise EOFError("it breaks off before its end")
                return 0
            self._decompress(piece)
        count = min(len(view), len(self._ready))
        view[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _decompress(self, piece: bytes) -> None:
        try:
            self._ready = self._frame.decompress(piece)
        except self._error as error:
            raise EOFError(str(error)) from None
        self._begun = not self._frame.eof
        if self._frame.eof:
            self._rest = self._frame.unused_data
            self._frame = self._decompressor.decompressobj()
