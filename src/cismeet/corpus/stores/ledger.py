"""The ledger of a corpus: which pieces of which sources are done, in SQLite, so that memory stays flat."""

from __future__ import annotations

import itertools
import sqlite3
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.corpus.errors import turned_into_store_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cismeet.corpus.streams.batch import Entry

__all__ = ["Ledger", "Recorded", "RejectRow", "SourceRow"]

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
_AT_ONCE = 1000


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
    """A piece that could not be read, why, and under which options."""

    position: int
    location: str
    digest: str
    reason: str
    declared: str


@frozen
class Recorded:
    """What became of some entries.

    Args:
        sources: the copies of readouts among them.
        rejects: those that could not be read.
        settled: places whose former rejects are gone.
    """

    sources: list[SourceRow]
    rejects: list[RejectRow]
    settled: list[str]


class Ledger:
    """What is done.

    Args:
        connection: to the SQLite database that holds it, with transactions begun and ended by statements.
        declared: tells the options of a run apart: what was rejected under others is tried again.
        target: what it is the ledger of, for messages.
        sources: rows that were recorded before and are kept elsewhere, in their order.
        rejects: the same.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        declared: str,
        target: str,
        sources: Iterable[SourceRow] = (),
        rejects: Iterable[RejectRow] = (),
    ) -> None:
        self._connection = connection
        self._declared = declared
        self._target = target
        for statement in _TABLES:
            connection.execute(statement)
        self._insert(sources, rejects)
        for statement in _INDEXES:  # of many rows at once they are made faster than row by row
            connection.execute(statement)
        self._position = self._last_position()

    def _last_position(self) -> int:
        """Positions grow with the rows, so the last row tells, and nothing is searched."""
        rows = [
            self._connection.execute(f"SELECT position FROM {table} ORDER BY rowid DESC LIMIT 1").fetchone()  # noqa: S608  (ours)
            for table in ("sources", "rejects")
        ]
        return max(int(row[0]) if row else 0 for row in rows)

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
            with turned_into_store_error(self._target, sqlite3.Error):
                rows = self._connection.execute(sql.format(_marks(len(some))), (*some, *more)).fetchall()
            yield from rows

    def record(self, entries: Iterable[Entry]) -> Recorded:
        """Write down what became of the entries, within the transaction that is open."""
        sources: list[SourceRow] = []
        rejects: list[RejectRow] = []
        locations: list[str] = []
        for entry in entries:
            self._position += 1
            locations.append(entry.location)
            where = (self._position, entry.location, entry.digest)
            if entry.meeting is None:
                rejects.append(RejectRow(*where, entry.reason or "", self._declared))
            else:
                sources.append(SourceRow(*where, entry.meeting, entry.url, entry.publisher))
        settled = [str(row[0]) for row in self._rows("SELECT location FROM rejects WHERE location IN ({})", locations)]
        with turned_into_store_error(self._target, sqlite3.Error):
            self._connection.executemany("DELETE FROM rejects WHERE location = ?", [(one,) for one in settled])
            self._insert(sources, rejects)
        return Recorded(sources, rejects, settled)

    def _insert(self, sources: Iterable[SourceRow], rejects: Iterable[RejectRow]) -> None:
        self._connection.executemany(
            "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)",
            ((row.position, row.location, row.digest, row.meeting_id, row.url, row.publisher) for row in sources),
        )
        self._connection.executemany(
            "INSERT INTO rejects VALUES (?, ?, ?, ?, ?)",
            ((row.position, row.location, row.digest, row.reason, row.declared) for row in rejects),
        )

    def number(self, name: str) -> int:
        """A number that the store keeps here, 0 at first."""
        row = self._connection.execute("SELECT number FROM progress WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0

    def set_number(self, name: str, number: int) -> None:
        """Keep a number, within the transaction that is open."""
        self._connection.execute("DELETE FROM progress WHERE name = ?", (name,))
        self._connection.execute("INSERT INTO progress VALUES (?, ?)", (name, number))

    def rejects(self) -> Iterator[RejectRow]:
        """Everything that is rejected, in the order in which it was found."""
        answered = self._connection.execute(
            "SELECT position, location, digest, reason, declared FROM rejects ORDER BY rowid"
        )
        while rows := answered.fetchmany(_AT_ONCE):
            yield from itertools.starmap(RejectRow, rows)


def _marks(count: int) -> str:
    return ", ".join("?" * count)
