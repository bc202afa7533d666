"""A folder that brat opens as a collection, out and in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cismeet.serializers.annotation.brat.configuration import annotation_conf, visual_conf
from cismeet.serializers.annotation.brat.lines import from_lines, to_lines
from cismeet.serializers.annotation.differences import differences
from cismeet.serializers.annotation.marking import mark
from cismeet.serializers.annotation.report import REPORT, report_line
from cismeet.serializers.annotation.unmarking import Corrected, Problem, unmark
from cismeet.serializers.whole_files import whole_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cismeet.model import Meeting

__all__ = ["read", "write"]

_LONGEST_NAME = 80


def write(meetings: Iterable[Meeting], target: Path) -> None:
    """Write meetings as a brat collection; the files appear together or not at all.

    Beside the pairs of ``.txt`` and ``.ann`` stand brat's configuration and
    ``not-held.tsv``: every value that brat cannot hold, found by reading each pair back.

    Args:
        meetings: as many as there are; none is kept.
        target: the folder; it may exist, and files of other names in it stay.

    Raises:
        OSError: a file cannot be written.
    """
    taken: dict[str, int] = {}
    with whole_folder(target) as folder:
        (folder / "annotation.conf").write_text(annotation_conf(), "utf-8")
        (folder / "visual.conf").write_text(visual_conf(), "utf-8")
        with (folder / REPORT).open("w", encoding="utf-8", newline="") as report:
            for meeting in meetings:
                name = _free_name(meeting.id, taken)
                lines = "".join(f"{line}\n" for line in to_lines(mark(meeting)))
                (folder / f"{name}.txt").write_bytes(meeting.text.encode())
                (folder / f"{name}.ann").write_bytes(lines.encode())
                back = _corrected(meeting.text, lines, name).meeting
                report.writelines(report_line(name, one) for one in differences(meeting, back))


def read(folder: Path) -> Iterator[Corrected]:
    """The meetings of a brat collection as its annotators left them, in the order of their names.

    Args:
        folder: a folder with pairs of ``.txt`` and ``.ann`` files.

    Raises:
        OSError: a file cannot be read.
    """
    for notes in sorted(folder.glob("*.ann")):
        text = notes.with_suffix(".txt")
        words = text.read_bytes().decode(errors="replace") if text.exists() else ""
        yield _corrected(words, notes.read_bytes().decode(errors="replace"), notes.stem, missing=not text.exists())


def _corrected(text: str, lines: str, name: str, *, missing: bool = False) -> Corrected:
    marked, problems = from_lines(text, lines)
    if missing:
        problems.insert(0, Problem(f"{name}.txt", "no such file; there is nothing that the annotations mark"))
    return unmark(marked, name, problems)


def _free_name(wanted: str, taken: dict[str, int]) -> str:
    """A name of a file for an id, that no other of this collection has; `taken` keeps the number of the last."""
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", wanted)[:_LONGEST_NAME].strip("-") or "readout"
    number, name = taken.get(stem.casefold(), 0) + 1, stem
    if number > 1:
        while (name := f"{stem}-{number}").casefold() in taken:
            number += 1
    taken[stem.casefold()] = number
    taken.setdefault(name.casefold(), 1)
    return name
