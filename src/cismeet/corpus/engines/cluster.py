"""A Dask cluster does the work (extra `dask`)."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from cismeet.corpus.engines.engine import in_order
from cismeet.corpus.errors import WorkerError, require
from cismeet.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Self

    from cismeet.corpus.engines.engine import Waiting

__all__ = ["DaskEngine"]

_AHEAD = 3
Item = TypeVar("Item")
Result = TypeVar("Result")


class _Client(AbstractContextManager["_Client"], Protocol):
    """What is used of `distributed.Client`, with types."""

    def submit(self, function: Callable[[Item], Result], item: Item, *, pure: bool) -> Waiting[Result]: ...

    def ncores(self) -> dict[str, int]: ...


class _Start(Protocol):
    """Starts something that ends with a block."""

    def __call__(self, **options: object) -> AbstractContextManager[object]: ...


class DaskEngine:
    """An engine with the workers of a Dask scheduler, on this machine or on many.

    The scheduler gives the work of a worker that died to another. This process reads the
    sources and alone writes the target, in order; so nothing is lost and nothing done twice.

    Args:
        scheduler: address of the scheduler, for instance ``tcp://10.0.0.1:8786``; its workers need
            the same version of cismeet. None starts one on this machine, with `workers` processes.
        workers: how many processes to start where there is no scheduler; as many as there are cores, where None.
        patience: seconds to wait for the scheduler to answer.

    Raises:
        ArgumentError: `workers` is given for a scheduler that has its own, or below 1.
        MissingExtraError: the extra `dask` is not installed.
    """

    def __init__(self, scheduler: str | None = None, workers: int | None = None, *, patience: float = 30) -> None:
        if scheduler is not None and workers is not None:
            raise ArgumentError(f"the scheduler {scheduler} has workers of its own; {workers} more cannot be asked for")
        if workers is not None and workers < 1:
            raise ArgumentError(f"{workers} workers cannot work; there must be 1 or more")
        require("distributed", "dask", "the Dask engine")
        self._scheduler = scheduler
        self._workers = workers
        self._patience = patience
        self._open = ExitStack()

    def __enter__(self) -> Self:
        import distributed  # noqa: PLC0415  (an extra)

        with ExitStack() as opened:
            # distributed has hardly any types, and wrong ones where it has them
            client_of, cluster_of = cast("Callable[..., _Client]", distributed.Client), distributed.LocalCluster
            address: object = self._scheduler
            if address is None:
                own = {"n_workers": self._workers, "threads_per_worker": 1, "dashboard_address": None}
                address = opened.enter_context(cast("_Start", cluster_of)(silence_logs="ERROR", **own))
            try:
                self._client = opened.enter_context(client_of(address, set_as_default=False, timeout=self._patience))
            except (OSError, TimeoutError) as error:
                raise WorkerError(f"no scheduler answers at {self._scheduler}: {error}") from None
            self._open = opened.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[tuple[Item, Result]]:
        """Each item with its result; see `Engine.map`.

        Args:
            function: can be pickled, as can the items and the results.
            items: what it is applied to.
        """
        from distributed import CancelledError, KilledWorker  # noqa: PLC0415  (an extra)

        def submit(item: Item) -> Waiting[Result]:
            return self._client.submit(function, item, pure=False)

        ahead = _AHEAD * max(1, sum(self._client.ncores().values()))
        try:
            yield from in_order(submit, items, 1 + ahead)
        except (KilledWorker, CancelledError) as error:
            raise WorkerError(
                f"the cluster gave up a piece of work: {str(error).partition(chr(10))[0]}; what was committed "
                "before is whole: run the same command again to go on"
            ) from None
