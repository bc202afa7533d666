"""Meetings to files of event data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cismeet.errors import ArgumentError
from cismeet.serializers.events.coding import events_of
from cismeet.serializers.events.plover import plover_line
from cismeet.serializers.events.table import EVENTS
from cismeet.serializers.tables.comma_separated import CsvOptions, write_csv_file
from cismeet.serializers.tables.facts import facts_of
from cismeet.serializers.tables.targets import text_file_at

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    from cismeet.model import Meeting
    from cismeet.serializers.tables.column import Cell

__all__ = ["to_events", "write"]


def to_events(meetings: Iterable[Meeting]) -> Iterator[dict[str, Cell]]:
    """The rows of the table of events, meeting after meeting, as they come.

    Args:
        meetings: any number, also a generator.

    Returns:
        Dictionaries with a key for each column, all in the same order; a blank cell is
        None, and dates are `datetime.date`.

    Raises:
        ArgumentError: `meetings` are none.

    >>> from cismeet import Meeting, MeetingKind, Participant, Source
    >>> meeting = Meeting(
    ...     id="m-1", kind=MeetingKind.PHONE_CALL, source=Source(text="They spoke by phone."),
    ...     participants=(
    ...         Participant(id="a", name="Oleg Brykin", country="BY"),
    ...         Participant(id="b", name="Anna Sould", country="KZ"),
    ...     ),
    ... )
    >>> [(row["cameo"], row["source_code"], row["target_code"]) for row in to_events([meeting])]
    [('041', 'BLR', 'KAZ'), ('041', 'KAZ', 'BLR')]
    """
    header = EVENTS.header
    return (dict(zip(header, row, strict=True)) for facts in facts_of(meetings) for row in EVENTS.rows(facts))


def write(
    meetings: Iterable[Meeting],
    target: str | os.PathLike[str],
    *,
    to: Literal["cameo", "plover"] = "cameo",
    harmless: bool = True,
    excel: bool = False,
) -> None:
    """Write event data in one pass over the meetings, to a file that appears whole or not at all.

    Args:
        meetings: any number, also a generator.
        target: a path.
        to: ``cameo`` writes CSV with a row for each source and target, the code of PLOVER
            beside that of CAMEO, statements that PLOVER drops included; ``plover`` writes
            JSON Lines with lists of actors and recipients, without them.
        harmless: in CSV, a text that begins with ``=``, ``+``, ``-``, ``@`` or a tab gets an
            apostrophe in front, so that no spreadsheet runs it.
        excel: the CSV file begins with a byte order mark, by which Excel knows UTF-8.

    Raises:
        ArgumentError: an option is none.
        DocumentError: a string holds half of a surrogate pair.
        OSError: the file cannot be written.
    """
    if to == "cameo":
        write_csv_file(meetings, target, EVENTS, CsvOptions(harmless=harmless, excel=excel))
    elif to == "plover":
        with text_file_at(target) as stream:
            for facts in facts_of(meetings):
                stream.writelines(f"{plover_line(event)}\n" for event in events_of(facts) if event.code.plover)
    else:
        raise ArgumentError(f"there is no event format {to!r}; there are cameo and plover")
