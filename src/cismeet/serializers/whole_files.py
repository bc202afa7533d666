"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from cismeet.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["whole_file", "whole_folder"]

_LONGEST_NAME = 100


@contextmanager
def whole_file(target: Path) -> Generator[IO[bytes]]:
    r"""A file to write bytes to, which takes its name when the block ends and is gone when it fails.

    What is there already and is no regular file (a pipe, a terminal) is written to as it is.

    Args:
        target: the path that the file is to have.

    Raises:
        OSError: the file cannot be written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with whole_file(Path(folder, "lines.txt")) as file:
    ...         _ = file.write(b"They met.\n")
    ...     Path(folder, "lines.txt").read_bytes()
    b'They met.\n'
    """
    target = Path(os.path.realpath(target))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    beside = _beside(target)
    try:
        with beside.open("xb") as file:
            yield file
        if target.is_file():
            shutil.copymode(target, beside)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


@contextmanager
def whole_folder(target: Path) -> Generator[Path]:
    """A folder to write files in; they take their place in `target` together when the block ends.

    Files of `target` that have other names stay.

    Args:
        target: the path that the folder is to have; it may exist.

    Raises:
        DocumentError: a string in the block could not be written as UTF-8.
        OSError: the folder or a file cannot be written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     with whole_folder(Path(place, "tables")) as folder:
    ...         _ = (folder / "a.csv").write_text("id")
    ...     sorted(path.name for path in Path(place, "tables").iterdir())
    ['a.csv']
    """
    target = Path(os.path.realpath(target))
    beside = _beside(target)
    beside.mkdir()
    try:
        yield beside
        if target.exists():
            for path in sorted(beside.iterdir()):
                path.replace(target / path.name)
            beside.rmdir()
        else:
            beside.rename(target)
    except UnicodeEncodeError as error:
        shutil.rmtree(beside, ignore_errors=True)
        half = ord(error.object[error.start])
        raise DocumentError(f"half of a surrogate pair (U+{half:04X}) stands alone at {error.start}") from None
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name[:_LONGEST_NAME]}.{secrets.token_hex(8)}")
