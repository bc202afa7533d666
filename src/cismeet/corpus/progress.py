"""What a run has done so far."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.corpus.sources.found import Found
    from cismeet.corpus.streams.batch import Entry

__all__ = ["Progress"]


@define(kw_only=True)
class Progress:
    """Counts of a run.

    Args:
        size: bytes of all sources together; None where nobody knows, as of standard input.
        done: bytes of the sources that are dealt with.
        meetings: readouts that were parsed.
        copies: further copies of readouts, of this run or of one before.
        rejects: pieces that could not be read, also in runs before.
        known: pieces that a run before has read.
        passed: bytes of what a run before has dealt with.
        rejects_path: the file that tells the rejects, where there are any, at the end.
    """

    size: int | None = None
    done: int = 0
    meetings: int = 0
    copies: int = 0
    rejects: int = 0
    known: int = 0
    passed: int = 0
    rejects_path: Path | None = None

    @property
    def pieces(self) -> int:
        """Everything that was looked at."""
        return self.meetings + self.copies + self.rejects + self.known

    def add(self, entries: Iterable[Entry]) -> None:
        """Count what became of new pieces.

        Args:
            entries: what became of each.
        """
        for entry in entries:
            self.done += entry.size
            if entry.meeting is None:
                self.rejects += 1
            elif entry.readout is None:
                self.copies += 1
            else:
                self.meetings += 1

    def add_known(self, found: Found, is_reject: bool) -> None:  # noqa: FBT001  (a callback of `Novelty`)
        """Count a piece that a run before has dealt with.

        Args:
            found: the piece.
            is_reject: it could not be read.
        """
        self.done += found.size
        self.passed += found.size
        if is_reject:
            self.rejects += 1
        else:
            self.known += 1

    def __str__(self) -> str:
        told = [_counted(self.meetings, "meeting", "meetings")]
        told += [f"{self.known:,} known before"] if self.known else []
        told += [_counted(self.copies, "further copy", "further copies")] if self.copies else []
        told += [_counted(self.rejects, "reject", "rejects")] if self.rejects else []
        return ", ".join(told)


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"
