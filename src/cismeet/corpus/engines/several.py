"""Several processes on this machine do the work."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from cismeet.corpus.engines.engine import in_order
from cismeet.corpus.errors import WorkerError
from cismeet.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Future
    from typing import Self

__all__ = ["SeveralProcesses"]

_AHEAD = 2
Item = TypeVar("Item")
Result = TypeVar("Result")


class SeveralProcesses:
    """An engine with worker processes.

    The processes are spawned, so a script that uses it has its start below
    ``if __name__ == "__main__":``.

    Args:
        workers: how many processes, 1 or more.

    Raises:
        ArgumentError: fewer than 1.
    """

    def __init__(self, workers: int) -> None:
        if workers < 1:
            raise ArgumentError(f"{workers} workers cannot work; there must be 1 or more")
        self._workers = workers

    def __enter__(self) -> Self:
        context = multiprocessing.get_context("spawn")  # a fork would copy the threads of DuckDB and Arrow half-way
        self._pool = ProcessPoolExecutor(self._workers, mp_context=context, initializer=_live_and_die_with_parent)
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[tuple[Item, Result]]:
        """Each item with its result; see `Engine.map`.

        Args:
            function: can be pickled, as can the items and the results.
            items: what it is applied to.
        """

        def submit(item: Item) -> Future[Result]:
            with _deaf_to_interruption():  # the first call starts the processes
                return self._pool.submit(function, item)

        try:
            yield from in_order(submit, items, 1 + _AHEAD * self._workers)
        except BrokenProcessPool:
            raise WorkerError(
                "a worker process was killed, perhaps for want of memory; what was committed before is whole: "
                "run the same command again to go on, with fewer workers where memory is short"
            ) from None


@contextmanager
def _deaf_to_interruption() -> Generator[None]:
    """What is started in the block never hears Ctrl-C, which the parent alone answers, not even before it has begun."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _live_and_die_with_parent() -> None:
    """Leave Ctrl-C to the parent, and end when it is killed: nobody would ever send more work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)
