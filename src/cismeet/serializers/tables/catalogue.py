"""Every table, by its name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from cismeet.errors import ArgumentError
from cismeet.serializers.tables.colt import COLT
from cismeet.serializers.tables.dyads import DYADS
from cismeet.serializers.tables.meetings import MEETINGS
from cismeet.serializers.tables.mentions import MENTIONS
from cismeet.serializers.tables.participants import PARTICIPANTS
from cismeet.serializers.tables.statements import STATEMENTS
from cismeet.serializers.tables.summits import AGENDA, SUMMITS
from cismeet.serializers.tables.topics import NOTES, TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cismeet.serializers.tables.column import Table

__all__ = ["TABLES", "chosen", "table"]

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        one.name: one
        for one in (MEETINGS, PARTICIPANTS, DYADS, STATEMENTS, TOPICS, SUMMITS, AGENDA, MENTIONS, NOTES, COLT)
    }
)


def table(name: str) -> Table:
    """The table of that name.

    Raises:
        ArgumentError: there is none.

    >>> table("topics").header
    ('meeting_id', 'topic_index', 'text', 'start', 'end')
    """
    if name not in TABLES:
        raise ArgumentError(f"there is no table {name!r}; there are {', '.join(TABLES)}")
    return TABLES[name]


def chosen(names: Iterable[str] | None) -> tuple[Table, ...]:
    """The tables of those names, each once; all of them for None.

    Raises:
        ArgumentError: one of them is not there, or none is named.
    """
    if names is None:
        return tuple(TABLES.values())
    if isinstance(names, str):
        raise ArgumentError(f"tables is the string {names!r}; it must be several names, for instance [{names!r}]")
    tables = tuple(dict.fromkeys(table(name) for name in names))
    if not tables:
        raise ArgumentError(f"tables names no table; there are {', '.join(TABLES)}")
    return tables
