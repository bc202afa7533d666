"""What every engine can do."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType
    from typing import Self

__all__ = ["Engine", "Waiting", "in_order"]

Item = TypeVar("Item")
Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)


class Engine(Protocol):
    """Applies a function to items, somewhere, and gives the results in the order of the items.

    It is a context manager: what it has started ends with the block.
    """

    def __enter__(self) -> Self:
        """Start."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """End what was started, finished or not."""
        ...

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[tuple[Item, Result]]:
        """Each item with its result; items are taken a little ahead of the results and no further.

        Args:
            function: can be pickled, as can the items and the results.
            items: what it is applied to.

        Raises:
            WorkerError: a worker is lost for good.
        """
        ...


class Waiting(Protocol, Generic[Result_co]):
    """A result that is not there yet."""

    def done(self) -> bool:
        """Whether it is there."""
        ...

    def result(self) -> Result_co:
        """Wait for it."""
        ...


def in_order(
    submit: Callable[[Item], Waiting[Result]], items: Iterable[Item], ahead: int
) -> Iterator[tuple[Item, Result]]:
    """Each item with its result, with at most `ahead` of them under way.

    Args:
        submit: begins the work on an item.
        items: taken as there is room.
        ahead: 1 or more.
    """
    under_way: deque[tuple[Item, Waiting[Result]]] = deque()
    for item in items:
        under_way.append((item, submit(item)))
        while under_way and (len(under_way) >= ahead or under_way[0][1].done()):
            first, waiting = under_way.popleft()
            yield first, waiting.result()
    while under_way:
        first, waiting = under_way.popleft()
        yield first, waiting.result()
