"""What is new: pieces of sources that no run has read, and readouts that no other copy has brought."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.corpus.readout import Readout, Reject
from cismeet.corpus.streams.batch import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cismeet.corpus.sources.found import Found, ReadFound
    from cismeet.corpus.stores.ledger import Ledger

__all__ = ["Novelty"]


class Novelty:
    """Tells new from known by the ledger and by what is under way and not in the ledger yet.

    A group of pieces is judged at once, so that the ledger is asked once for all of them.

    Args:
        ledger: knows what was recorded.
        on_known: called with each piece that is passed over, and whether it is a known reject.
    """

    def __init__(self, ledger: Ledger, on_known: Callable[[Found, bool], object]) -> None:
        self._ledger = ledger
        self._on_known = on_known
        self._places: set[tuple[str, str]] = set()
        self._under_way: Counter[str] = Counter()
        self._faults: dict[str, str] = {}

    def new_pieces(self, group: Sequence[Found]) -> list[Found]:
        """Those of the group that are not recorded with the same content at the same place."""
        locations = [found.content.location for found in group]
        sources = self._ledger.known_sources(locations)
        rejects = self._ledger.known_rejects(locations)
        new: list[Found] = []
        for found, location in zip(group, locations, strict=True):
            place = (location, found.digest)
            if place in sources or place in rejects or place in self._places:
                self._on_known(found, place in rejects)
            else:
                self._places.add(place)
                new.append(found)
        return new

    def entries(self, group: Sequence[ReadFound]) -> list[Entry]:
        """What is to be recorded of the group, with a readout to parse where its meeting is new."""
        known = self._ledger.known_meetings([found.content.id for found in group if isinstance(found.content, Readout)])
        return [self._entry(found, known) for found in group]

    def _entry(self, found: ReadFound, known: set[str]) -> Entry:
        content = found.content
        if isinstance(content, Reject):
            return Entry(location=content.location, digest=found.digest, reason=content.reason, size=found.size)
        meeting = content.id
        new = meeting not in known and meeting not in self._under_way
        self._under_way[meeting] += 1
        return Entry(
            location=content.location,
            digest=found.digest,
            meeting=meeting,
            url=content.url,
            publisher=content.publisher,
            readout=content if new else None,
            size=found.size,
        )

    def settled(self, entries: Iterable[Entry], faults: dict[str, str]) -> list[Entry]:
        """The entries, with those as rejects whose meeting could not be made, here or in a batch before.

        Args:
            entries: of a batch.
            faults: reasons by id of the meetings of this batch that could not be made.
        """
        self._faults |= faults
        return [
            evolve(entry, meeting=None, readout=None, reason=self._faults[entry.meeting])
            if entry.meeting in self._faults
            else entry
            for entry in entries
        ]

    def recorded(self, entries: Iterable[Entry]) -> None:
        """Forget what the ledger knows from now on.

        Args:
            entries: of a batch, as they were before they were settled.
        """
        for entry in entries:
            self._places.discard((entry.location, entry.digest))
            if entry.meeting is not None:
                self._under_way[entry.meeting] -= 1
                if not self._under_way[entry.meeting]:
                    del self._under_way[entry.meeting]
                    self._faults.pop(entry.meeting, None)
