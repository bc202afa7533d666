"""The unit of work: some readouts to parse, and what is to be recorded with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import field, frozen

from cismeet.corpus.errors import WorkerError
from cismeet.corpus.readout import Readout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cismeet.model import Meeting

__all__ = ["BATCH", "Batch", "Entry", "Parsed", "batches", "parse_batch"]

BATCH = 64
"""Readouts that a worker is given at a time."""
_CODE_POINTS = 1_000_000
_ENTRIES = 8

Encoded = TypeVar("Encoded")


@frozen(kw_only=True)
class Entry:
    """What became of a piece of a source.

    Args:
        location: where it was found.
        digest: of what was found there.
        meeting: id of its meeting, None for a reject.
        reason: why it is rejected, None for the others.
        url: where this copy was published.
        publisher: who published this copy.
        readout: what is to be parsed; None for a reject and for another copy of what is known.
        size: bytes of the source that it takes up.
    """

    location: str
    digest: str
    meeting: str | None = None
    reason: str | None = None
    url: str | None = None
    publisher: str | None = None
    readout: Readout | None = field(default=None, repr=False)
    size: int = 0


@frozen
class Batch:
    """Entries that follow one another; they are recorded together."""

    entries: tuple[Entry, ...]

    @property
    def readouts(self) -> tuple[Readout, ...]:
        """Those to be parsed."""
        return tuple(entry.readout for entry in self.entries if entry.readout is not None)


@frozen
class Parsed(Generic[Encoded]):
    """What a worker makes of a batch.

    Args:
        encoded: the meetings, as the store wants them.
        faults: reasons by id of the meetings that could not be made.
    """

    encoded: Encoded
    faults: dict[str, str]


def batches(entries: Iterable[Entry], size: int) -> Iterator[Batch]:
    """The entries in batches of `size` readouts to parse, fewer where they are long.

    Where a batch ends depends on the entries since the last end alone, so a run that goes
    on where another was killed makes the same batches.
    """
    gathered: list[Entry] = []
    readouts = length = 0
    for entry in entries:
        gathered.append(entry)
        if entry.readout is not None:
            readouts += 1
            length += len(entry.readout.text)
        if readouts >= size or length >= _CODE_POINTS or len(gathered) >= _ENTRIES * size:
            yield Batch(tuple(gathered))
            gathered = []
            readouts = length = 0
    if gathered:
        yield Batch(tuple(gathered))


def parse_batch(
    batch: Batch,
    parser: Callable[[Readout], Meeting],
    encode: Callable[[Sequence[Meeting]], Encoded],
) -> Parsed[Encoded]:
    """The meetings of a batch; what a worker does.

    Args:
        batch: its readouts are parsed.
        parser: makes the meeting of a readout.
        encode: puts meetings into the form that the store wants.

    Raises:
        WorkerError: this process lacks a library or memory, which is the fault of no readout.
    """
    try:
        return _parsed(batch, parser, encode)
    except ImportError as error:
        raise WorkerError(
            f"a worker lacks a library ({error}): install cismeet with the same extras wherever workers are"
        ) from None
    except MemoryError:
        raise WorkerError("a worker has no memory left; run the same command again with fewer workers") from None


def _parsed(
    batch: Batch, parser: Callable[[Readout], Meeting], encode: Callable[[Sequence[Meeting]], Encoded]
) -> Parsed[Encoded]:
    meetings: list[Meeting] = []
    faults: dict[str, str] = {}
    for readout in batch.readouts:
        try:
            meetings.append(parser(readout))
        except (ImportError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001  (a fault of the parser costs one readout, not the whole run)
            faults[readout.id] = f"the parser failed: {type(error).__name__}: {error}"
    try:
        return Parsed(encode(meetings), faults)
    except (ImportError, MemoryError):
        raise
    except Exception:  # noqa: BLE001  (one that cannot be written costs itself, not its batch)
        writable = [one for one in meetings if not _cannot_be_written(one, encode, faults)]
        return Parsed(encode(writable), faults)


def _cannot_be_written(meeting: Meeting, encode: Callable[[Sequence[Meeting]], object], faults: dict[str, str]) -> bool:
    try:
        encode([meeting])
    except Exception as error:  # noqa: BLE001  (as above)
        faults[meeting.id] = f"the reading cannot be written: {type(error).__name__}: {error}"
        return True
    return False
