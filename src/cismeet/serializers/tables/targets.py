"""Where tables are written to: a text file or a folder, each of which appears whole or not at all."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from cismeet.errors import ArgumentError, DocumentError
from cismeet.serializers.whole_files import whole_file, whole_folder

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["folder_at", "text_file_at"]


@contextmanager
def text_file_at(target: str | os.PathLike[str]) -> Generator[TextIO]:
    """A stream to write UTF-8 text to, line breaks as they are.

    Raises:
        ArgumentError: there is a folder at `target`.
        DocumentError: a string could not be written as UTF-8.
        OSError: the file cannot be written.
    """
    if Path(target).is_dir():
        raise ArgumentError(f"{os.fspath(target)} is a folder; this format is one file")
    with whole_file(Path(target)) as file:
        stream = io.TextIOWrapper(file, encoding="utf-8", newline="")
        try:
            yield stream
        except UnicodeEncodeError as error:
            half = ord(error.object[error.start])
            before = ascii(error.object[max(0, error.start - 20) : error.start])
            raise DocumentError(f"half of a surrogate pair (U+{half:04X}) stands alone after {before}") from None
        finally:
            stream.detach()


@contextmanager
def folder_at(target: str | os.PathLike[str]) -> Generator[Path]:
    """A folder to write files to; others that are in `target` already stay.

    Raises:
        ArgumentError: there is a file at `target`.
        DocumentError: a string could not be written as UTF-8.
        OSError: the files cannot be written.
    """
    path = Path(target)
    if path.exists() and not path.is_dir():
        raise ArgumentError(f"{os.fspath(target)} is a file; this format is a folder with a file for each table")
    with whole_folder(path) as folder:
        yield folder
