"""One file of a Parquet folder for each table, written piece by piece under other names until all are whole."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    import pyarrow
    from pyarrow import parquet

__all__ = ["ParquetPart"]


class ParquetPart:
    """The files with the same number.

    Args:
        folder: of the tables, each of which has a folder in it.
        number: of the part.
    """

    def __init__(self, folder: Path, number: int) -> None:
        self._folder = folder
        self._name = name_of(number)
        self._files: dict[str, tuple[BinaryIO, parquet.ParquetWriter]] = {}

    def write(self, table: str, rows: pyarrow.Table) -> None:
        """Add a group of rows to the file of a table, which is begun where there is none yet."""
        if table not in self._files:
            self._files[table] = self._begun(table, rows.schema)
        if rows.num_rows:
            self._files[table][1].write_table(rows.combine_chunks())

    def _begun(self, table: str, schema: pyarrow.Schema) -> tuple[BinaryIO, parquet.ParquetWriter]:
        from pyarrow import parquet  # noqa: PLC0415  (an extra)

        self._beside(table).parent.mkdir(exist_ok=True)
        file = self._beside(table).open("wb")
        return file, parquet.ParquetWriter(file, schema, compression="zstd")

    def _beside(self, table: str) -> Path:
        return self._folder / table / f".{self._name}"

    def complete(self) -> None:
        """Bring the files to the disk, and give them their names."""
        for file, writer in self._files.values():
            writer.close()
            file.flush()
            os.fsync(file.fileno())
            file.close()
        for table in self._files:
            self._beside(table).replace(self._folder / table / self._name)
        self._files.clear()

    def give_up(self) -> None:
        """Delete what is not complete."""
        for table, (file, writer) in self._files.items():
            with suppress(Exception):  # on a full disk it cannot even end the file that is deleted here
                writer.close()
            with suppress(OSError):
                file.close()
            self._beside(table).unlink(missing_ok=True)
        self._files.clear()


def name_of(number: int) -> str:
    """The name of the files of a part."""
    return f"part-{number:06}.parquet"
