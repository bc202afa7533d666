"""How far a long work is: a moving bar on a terminal, plain lines elsewhere, nothing when that is asked for."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Protocol

from cismeet.cli.output import explain

if TYPE_CHECKING:
    from typing import Self

    from cismeet.corpus import Progress

__all__ = ["Display", "display_for"]

_BETWEEN_LINES = 10.0
_MINUTE = 60
_HOUR = 3600


class Display(Protocol):
    """Shows what is done so far."""

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(self, *_: object) -> None:
        """End."""
        ...

    def show(self, progress: Progress) -> None:
        """Show it."""
        ...


def display_for(*, quiet: bool) -> Display:
    """The display that fits standard error."""
    if quiet:
        return Silence()
    return Bar() if sys.stderr.isatty() else Lines()


class Silence:
    """Shows nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def show(self, progress: Progress) -> None:
        """Show nothing."""


class Lines:
    """A line now and then."""

    def __enter__(self) -> Self:
        self._start = self._last = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def show(self, progress: Progress) -> None:
        """Show a line, if the last is some seconds old and this is not the end."""
        now = time.monotonic()
        if now - self._last >= _BETWEEN_LINES and progress.done != progress.size:
            self._last = now
            explain(line_of(progress, now - self._start))


class Bar:
    """A bar with numbers that move."""

    def __enter__(self) -> Self:
        from rich.console import Console  # noqa: PLC0415  (takes its time to import)
        from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

        self._start = time.monotonic()
        columns = (BarColumn(bar_width=30), TextColumn("{task.description}", markup=False))
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("finding out what is new", total=None)
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def show(self, progress: Progress) -> None:
        """Move."""
        line = line_of(progress, time.monotonic() - self._start)
        self._bar.update(self._task, description=line, completed=progress.done, total=progress.size)


def line_of(progress: Progress, seconds: float) -> str:
    """What is done, how fast, and how long the rest will take.

    Args:
        progress: what is done.
        seconds: since the beginning.

    >>> from cismeet.corpus import Progress
    >>> line_of(Progress(size=4000, done=1000, meetings=500, known=100, rejects=2), 10.0)
    '500 meetings, 100 known before, 2 rejects, 50.0 a second, 25 %, 30 s left'
    """
    told = [str(progress), f"{progress.meetings / max(seconds, 0.001):,.1f} a second"]
    if progress.size and progress.done:
        done, left = min(progress.done, progress.size), max(progress.size - progress.done, 0)
        told.append(f"{100 * done // progress.size} %")  # 100 at the end and no sooner
        if worked := progress.done - progress.passed:  # what was known takes no time, and tells none
            told.append(f"{_duration(seconds * left / worked)} left")
    return ", ".join(told)


def _duration(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds / _HOUR:.1f} h"
