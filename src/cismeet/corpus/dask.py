"""Readouts as a Dask bag, for a corpus that many machines read and write themselves (extra `dask`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from cismeet.corpus.engines.cluster import DaskEngine
from cismeet.corpus.errors import SourceError
from cismeet.corpus.readout import Readout, Reject, parse_readout
from cismeet.corpus.sources.options import SourceOptions
from cismeet.corpus.sources.records import readout_of_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dask.bag import Bag

    from cismeet.model import Meeting

__all__ = ["DaskEngine", "parse_bag"]


def parse_bag(
    bag: Bag,
    *,
    options: SourceOptions | None = None,
    language: str = "en",
    parser: Callable[[Readout], Meeting] | None = None,
) -> Bag:
    """The meetings of a bag of readouts, partition by partition and in order.

    Args:
        bag: of records such as ``{"text": …, "title": …, "published": …, "url": …, "publisher": …}``,
            of `Readout`, or of plain texts.
        options: the names that the values have, and the longest text.
        language: the code of the language of the readouts.
        parser: makes the meeting of a readout in the place of `parse_readout`.

    Returns:
        A bag of `Meeting`, with a `Reject` in the place of each record that cannot be read.

    >>> from dask.bag import from_sequence
    >>> both = parse_bag(from_sequence([{"text": "They met."}, {"title": "No text"}], npartitions=2))
    >>> [type(one).__name__ for one in both.compute(scheduler="sync")]
    ['Meeting', 'Reject']
    """
    work = partial(
        _parse_partition,
        options=options or SourceOptions(),
        parser=parser or partial(parse_readout, language=language),
    )
    made: Bag = bag.map_partitions(work)  # type: ignore[no-untyped-call]  # dask has no types
    return made


def _parse_partition(
    records: Iterable[object], options: SourceOptions, parser: Callable[[Readout], Meeting]
) -> list[Meeting | Reject]:
    return [_parsed(record, options, parser) for record in records]


def _parsed(record: object, options: SourceOptions, parser: Callable[[Readout], Meeting]) -> Meeting | Reject:
    readout = _readout(record, options)
    if isinstance(readout, Reject):
        return readout
    try:
        return parser(readout)
    except Exception as error:  # noqa: BLE001  (a fault of the parser costs one readout, not the whole run)
        return Reject(readout.location, f"the parser failed: {type(error).__name__}: {error}")


def _readout(record: object, options: SourceOptions) -> Readout | Reject:
    if isinstance(record, Readout):
        return record
    values = {options.columns.text: record} if isinstance(record, str) else record
    if not isinstance(values, Mapping):
        return Reject("", f"a {type(record).__name__}; it must be a record, a Readout or a text")
    named = cast("Mapping[str, object]", values)
    location = str(named.get("location") or named.get(options.columns.url) or "")
    try:
        return readout_of_record(named, location, options)
    except SourceError as error:
        return Reject(location, str(error))
