"""The ledger of a corpus: which pieces of which sources are done, in a SQL database.

SQLite and DuckDB speak the same SQL here, so a DuckDB file is its own ledger and the
other stores have one beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cismeet.corpus.streams.batch import Entry

__all__ = ["Answered", "Ledger", "RejectRow", "SourceRow", "SqlConnection"]

_TABLES = (
    """CREATE TABLE IF NOT EXISTS sources (
        position BIGINT NOT NULL, location VARCHAR NOT NULL, digest VARCHAR NOT NULL,
        meeting_id VARCHAR NOT NULL, url VARCHAR, publisher VARCHAR)""",
    """CREATE TABLE IF NOT EXISTS rejects (
        position BIGINT NOT NULL, location VARCHAR NOT NULL, digest VARCHAR NOT NULL,
        reason VARCHAR NOT NULL, declared VARCHAR NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS progress (name VARCHAR NOT NULL, number BIGINT NOT NULL)",
)
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS sources_location ON sources (location)",
    "CREATE INDEX IF NOT EXISTS sources_meeting ON sources (meeting_id)",
    "CREATE INDEX IF NOT EXISTS rejects_location ON rejects (location)",
)
_PARAMETERS = 250


class Answered(Protocol):
    """What a statement gives back."""

    def fetchall(self) -> list[tuple[object, ...]]:
        """All rows."""
        ...

    def fetchmany(self, size: int, /) -> list[tuple[object, ...]]:
        """The next rows."""
        ...


class SqlConnection(Protocol):
    """A connection to SQLite or DuckDB in which transactions are begun and ended by statements."""

    def execute(self, sql: str, parameters: Sequence[object], /) -> Answered:
        """Run one statement."""
        ...


@frozen
class SourceRow:
    """A copy of a readout: where it was found, and its meeting."""

    position: int
    location: str
    digest: str
    meeting_id: str
    url: str | None
    publisher: str | None


@frozen
class RejectRow:
    """A piece that could not be read, and why."""

    position: int
    location: str
    reason: str


class Ledger:
    """What is done.

    Args:
        connection: to the database that holds it.
        declared: tells the options of a run apart: what was rejected under others is tried again.
        indexed: make indexes, for a database that looks rows up by them.
    """

    def __init__(self, connection: SqlConnection, declared: str, *, indexed: bool) -> None:
        self._connection = connection
        self._declared = declared
        for statement in _TABLES + (_INDEXES if indexed else ()):
            connection.execute(statement, ())
        last = [
            connection.execute(f"SELECT coalesce(max(position), 0) FROM {table}", ()).fetchall()[0][0]  # noqa: S608  (ours)
            for table in ("sources", "rejects")
        ]
        self._position = max(int(str(position)) for position in last)

    def known_sources(self, locations: Sequence[str]) -> set[tuple[str, str]]:
        """Location and digest of what was read at these locations."""
        return self._places("SELECT location, digest FROM sources WHERE location IN ({})", locations)

    def known_rejects(self, locations: Sequence[str]) -> set[tuple[str, str]]:
        """Location and digest of what was rejected at these locations under the same options."""
        return self._places(
            "SELECT location, digest FROM rejects WHERE location IN ({}) AND declared = ?", locations, self._declared
        )

    def known_meetings(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that have a meeting."""
        sql = "SELECT DISTINCT meeting_id FROM sources WHERE meeting_id IN ({})"
        return {str(row[0]) for row in self._rows(sql, ids)}

    def _places(self, sql: str, locations: Sequence[str], *more: str) -> set[tuple[str, str]]:
        return {(str(row[0]), str(row[1])) for row in self._rows(sql, locations, *more)}

    def _rows(self, sql: str, values: Sequence[str], *more: str) -> Iterator[tuple[object, ...]]:
        for start in range(0, len(values), _PARAMETERS):
            some = values[start : start + _PARAMETERS]
            yield from self._connection.execute(sql.format(_marks(len(some))), (*some, *more)).fetchall()

    def record(self, entries: Iterable[Entry]) -> list[SourceRow]:
        """Write down what became of the entries, within the transaction that is open.

        Returns:
            The rows of the copies of readouts among them.
        """
        sources: list[SourceRow] = []
        rejects: list[tuple[object, ...]] = []
        locations: list[str] = []
        for entry in entries:
            self._position += 1
            locations.append(entry.location)
            if entry.meeting is None:
                rejects.append((self._position, entry.location, entry.digest, entry.reason, self._declared))
            else:
                where = (self._position, entry.location, entry.digest)
                sources.append(SourceRow(*where, entry.meeting, entry.url, entry.publisher))
        for start in range(0, len(locations), _PARAMETERS):
            some = locations[start : start + _PARAMETERS]
            sql = "DELETE FROM rejects WHERE location IN ({})"
            self._connection.execute(sql.format(_marks(len(some))), some)
        rows = [(row.position, row.location, row.digest, row.meeting_id, row.url, row.publisher) for row in sources]
        self._insert("sources", rows)
        self._insert("rejects", rejects)
        return sources

    def _insert(self, table: str, rows: Sequence[tuple[object, ...]]) -> None:
        for start in range(0, len(rows), _PARAMETERS):
            some = rows[start : start + _PARAMETERS]
            marks = ", ".join(f"({_marks(len(row))})" for row in some)
            values = [value for row in some for value in row]
            self._connection.execute(f"INSERT INTO {table} VALUES {marks}", values)  # noqa: S608  (our own names)

    def number(self, name: str) -> int:
        """A number that the store keeps here, 0 at first."""
        rows = self._connection.execute("SELECT number FROM progress WHERE name = ?", (name,)).fetchall()
        return int(str(rows[0][0])) if rows else 0

    def set_number(self, name: str, number: int) -> None:
        """Keep a number, within the transaction that is open."""
        self._connection.execute("DELETE FROM progress WHERE name = ?", (name,))
        self._connection.execute("INSERT INTO progress VALUES (?, ?)", (name, number))

    def rejects(self) -> Iterator[RejectRow]:
        """Everything that is rejected, in the order in which it was found."""
        answered = self._connection.execute("SELECT position, location, reason FROM rejects ORDER BY position", ())
        while rows := answered.fetchmany(_PARAMETERS):
            for position, location, reason in rows:
                yield RejectRow(int(str(position)), str(location), str(reason))


def _marks(count: int) -> str:
    return ", ".join("?" * count)
