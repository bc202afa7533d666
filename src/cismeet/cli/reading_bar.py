"""A bar on standard error for work that a person waits for."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

__all__ = ["reading_bar"]

_LONG = 1 << 20
"""Bytes of input below which the work is over before a bar could be read."""


@contextmanager
def reading_bar(inputs: Sequence[str]) -> Generator[Callable[[int], None]]:
    """A function to call with the number of bytes read; a bar shows it on a terminal when there are many.

    Args:
        inputs: the names of the inputs.
    """
    total = sum(Path(name).stat().st_size for name in inputs if Path(name).is_file())
    if total < _LONG or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415  (takes its time to import)
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn  # noqa: PLC0415  (likewise)

    columns = (BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda size: bar.advance(task, size)
