"""The formats that ``cismeet convert`` writes, and who writes each."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import cismeet

__all__ = ["FORMATS", "Format"]


@frozen
class Format:
    """A format that meetings are written in.

    Args:
        writer: the package whose function `write` writes it, imported when it is called.
        is_folder: it is a folder of files and not one file.
        options: what `write` is told besides.
        reports: `write` takes a function that it tells what it leaves out.
    """

    writer: str
    is_folder: bool = False
    options: dict[str, str] = field(factory=dict[str, str])
    reports: bool = False

    def write(self, meetings: Iterable[cismeet.Meeting], target: Path, report: Callable[[str], None]) -> None:
        """Write meetings to a file or a folder, which appears whole or not at all.

        Raises:
            CismeetError: a meeting cannot be written so, or an extra is missing.
            OSError: the target cannot be written.
        """
        writer = importlib.import_module(f"cismeet.serializers.{self.writer}")
        more = {"report": report} if self.reports else {}
        writer.write(meetings, target, **self.options, **more)


FORMATS = {
    "jsonl": Format("json_lines"),
    "csv": Format("tables", is_folder=True, options={"to": "csv"}),
    "colt": Format("tables", options={"to": "colt"}),
    "jsonld": Format("jsonld"),
    "ftm": Format("followthemoney"),
    "ics": Format("calendar_file", reports=True),
    "brat": Format("annotation.brat", is_folder=True),
    "label-studio": Format("annotation.label_studio", is_folder=True),
    "parquet": Format("tables", is_folder=True, options={"to": "parquet"}),
    "cameo": Format("events"),
}
"""All formats by the names that the command knows."""
