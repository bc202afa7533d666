"""Build a corpus: everything that is new in the sources is parsed and kept."""

from __future__ import annotations

import os
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cismeet import __version__
from cismeet import language as languages
from cismeet.corpus.engines import OneProcess
from cismeet.corpus.progress import Progress
from cismeet.corpus.readout import parse_readout
from cismeet.corpus.sources import SourceOptions, find
from cismeet.corpus.sources.found import digest_of
from cismeet.corpus.sources.tree import size_of
from cismeet.corpus.stores import open_store
from cismeet.corpus.streams.batch import BATCH, batches, parse_batch
from cismeet.corpus.streams.novelty import Novelty
from cismeet.corpus.streams.pipeline import new_entries
from cismeet.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cismeet.corpus.engines import Engine
    from cismeet.corpus.readout import Readout
    from cismeet.model import Meeting

__all__ = ["build"]


def build(  # noqa: PLR0913  (one for each thing that can be chosen)
    sources: Sequence[str | os.PathLike[str]],
    target: str | os.PathLike[str],
    *,
    options: SourceOptions | None = None,
    language: str = "en",
    parser: Callable[[Readout], Meeting] | None = None,
    engine: Engine | None = None,
    batch: int = BATCH,
    on_progress: Callable[[Progress], object] | None = None,
) -> Progress:
    """Parse all readouts of the sources into a file, a folder or a database.

    What the target holds already is not read again, so a run that was killed goes on where
    it was, and a run over a grown folder reads what is new. Equal readouts (title, date of
    publication and text) are parsed once; the sources of the target tell where each copy was found.

    Args:
        sources: files, folders, or ``-`` for standard input; see `read`.
        target: ends in ``.jsonl``, ``.jsonl.gz``, ``.jsonl.zst``, ``.duckdb`` or, for a Parquet
            folder, in ``.parquet`` or in nothing.
        options: what is declared of the sources.
        language: the code of the language of the readouts.
        parser: makes the meeting of a readout in the place of `parse_readout`; it can be pickled.
        engine: who does the work; this process, where None.
        batch: readouts that a worker is given at a time.
        on_progress: called after each batch with what is done so far.

    Returns:
        What was done.

    Raises:
        ArgumentError: the target's name tells no store, or `sources` is a single string.
        LanguageError: the language is not known.
        StoreError: the target cannot be written; what was committed before is whole.
        WorkerError: a worker is lost; what was committed before is whole.
        MissingExtraError: a source or the target needs an extra that is not installed.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("They met.")
    ...     first = build([folder], Path(folder, "meetings.jsonl"))
    ...     again = build([folder], Path(folder, "meetings.jsonl"))
    ...     first.meetings, again.meetings, again.known
    (1, 0, 1)
    """
    if isinstance(sources, str):
        raise ArgumentError(f"sources is one string; it must be several names, for instance [{sources!r}]")
    if batch < 1:
        raise ArgumentError(f"a batch of {batch} readouts is none; it must be 1 or more")
    options = options or SourceOptions()
    languages.load(language)
    declared = digest_of(repr(options), language, __version__)
    parser = parser or partial(parse_readout, language=language)
    with closing(open_store(Path(target), declared)) as store, engine or OneProcess() as workers:
        skipped = {Path(os.path.realpath(path)) for path in store.own_paths}
        progress = Progress(size=size_of(sources, options, skipped))
        novelty = Novelty(store.ledger, progress.add_known)
        found = (piece for source in sources for piece in find(source, options, skipped))
        work = partial(parse_batch, parser=parser, encode=store.encode)
        todo = batches(new_entries(found, novelty, workers), batch)
        for number, (one, parsed) in enumerate(workers.map(work, todo), 1):
            entries = novelty.settled(one.entries, parsed.faults)
            store.append(parsed.encoded, entries)
            if number % store.batches_per_commit == 0:
                store.commit()
            novelty.recorded(one.entries)
            progress.add(entries)
            if on_progress is not None:
                on_progress(progress)
        store.commit()
        store.finish()
        progress.rejects_path = store.rejects_path if progress.rejects else None
        return progress
