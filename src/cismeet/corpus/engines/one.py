"""This process does the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Self

__all__ = ["OneProcess"]

Item = TypeVar("Item")
Result = TypeVar("Result")


class OneProcess:
    """An engine without workers."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[tuple[Item, Result]]:
        """Each item with its result; see `Engine.map`.

        Args:
            function: what is applied.
            items: what it is applied to.

        >>> with OneProcess() as engine:
        ...     list(engine.map(len, ["Minsk", "Astana"]))
        [('Minsk', 5), ('Astana', 6)]
        """
        return ((item, function(item)) for item in items)
