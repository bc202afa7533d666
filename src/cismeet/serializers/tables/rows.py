"""Rows for pandas, polars, DuckDB and plain Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.serializers.tables.catalogue import table as table_of
from cismeet.serializers.tables.facts import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet.model import Meeting
    from cismeet.serializers.tables.column import Cell

__all__ = ["to_rows"]


def to_rows(meetings: Iterable[Meeting], table: str = "meetings") -> Iterator[dict[str, Cell]]:
    """The rows of one table, meeting after meeting, as they come.

    Args:
        meetings: any number, also a generator; a row is made when it is asked for.
        table: ``meetings``, ``participants``, ``dyads``, ``statements``, ``topics``,
            ``summits``, ``agenda``, ``mentions``, ``notes`` or ``colt``.

    Returns:
        Dictionaries with a key for each column, all in the same order; a blank cell is
        None, and dates are `datetime.date`.

    Raises:
        ArgumentError: there is no such table, or `meetings` are none.

    >>> from cismeet import Meeting, MeetingKind, Source, Span, Topic
    >>> meeting = Meeting(
    ...     id="m-1", kind=MeetingKind.MEETING, topics=(Topic("trade", Span(16, 21)),),
    ...     source=Source(text="They discussed: trade."),
    ... )
    >>> list(to_rows([meeting], "topics"))
    [{'meeting_id': 'm-1', 'topic_index': 0, 'text': 'trade', 'start': 16, 'end': 21}]
    """
    wanted = table_of(table)
    header = wanted.header
    return (dict(zip(header, row, strict=True)) for facts in facts_of(meetings) for row in wanted.rows(facts))
