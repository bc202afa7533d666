"""The three forms in which meetings are printed."""

from __future__ import annotations

from typing import Protocol

from attrs import define

import cismeet
from cismeet.cli.output import INDENT, show, write_json
from cismeet.cli.plain import plain

__all__ = ["WRITERS", "Writer"]


class Writer(Protocol):
    """Prints meetings one by one, so that a long list of inputs shows its first result at once."""

    def write(self, meeting: cismeet.Meeting, name: str) -> None:
        """Print one more meeting, read from the input `name`."""

    def close(self) -> None:
        """Print what comes after the last."""


@define
class DocumentWriter:
    """One JSON document for one input, an array for several."""

    several: bool
    _written: int = 0

    def write(self, meeting: cismeet.Meeting, name: str) -> None:  # noqa: ARG002  (a writer)
        """Print the document, after a comma where it is not the first of several."""
        document = cismeet.dumps(meeting, indent=INDENT)
        before = (",\n" if self._written else "[\n") if self.several else ""
        write_json(before + document + ("" if self.several else "\n"))
        self._written += 1

    def close(self) -> None:
        """Close the array."""
        if self.several:
            write_json("\n]\n" if self._written else "[]\n")


@define
class LineWriter:
    """A document on each line."""

    several: bool

    def write(self, meeting: cismeet.Meeting, name: str) -> None:  # noqa: ARG002  (a writer)
        """Print the document on a line."""
        write_json(cismeet.dumps(meeting) + "\n")

    def close(self) -> None:
        """Nothing comes after the last line."""


@define
class SummaryWriter:
    """A summary for people, under the name of the input where there are several."""

    several: bool
    _written: int = 0

    def write(self, meeting: cismeet.Meeting, name: str) -> None:
        """Print the summary."""
        from cismeet.cli.summary import summary  # noqa: PLC0415  (rich takes its time to import)

        if self.several:
            show(("\n\n" if self._written else "") + f"=== {plain(name)} ===\n")
        show(summary(meeting))
        self._written += 1

    def close(self) -> None:
        """Nothing comes after the last summary."""


WRITERS: dict[str, type[DocumentWriter | LineWriter | SummaryWriter]] = {
    "json": DocumentWriter,
    "jsonl": LineWriter,
    "text": SummaryWriter,
}
