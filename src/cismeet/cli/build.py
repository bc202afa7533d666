"""``cismeet build``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click
from attrs import evolve

import cismeet
from cismeet.cli.output import complain, explain
from cismeet.cli.plain import plain
from cismeet.cli.progress import display_for

if TYPE_CHECKING:
    from cismeet.corpus import Engine, SourceOptions

__all__ = ["build"]


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    help="A .duckdb file, a .jsonl, .jsonl.gz or .jsonl.zst file, or a folder for Parquet.",
)
@click.option("--workers", metavar="N", help='Processes that do the work, "all" for one a core; 1, if not told.')
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True, help="Who works.")
@click.option("--scheduler", metavar="URL", help="Address of a Dask scheduler; without one, dask works here.")
@click.option("--kind", type=click.Choice(["text", "html", "jsonl", "csv", "parquet"]), help="Of - and odd names.")
@click.option("--encoding", help="Of text, pages and CSV that do not declare one; UTF-8, if not told.")
@click.option("--column", "columns", metavar="KEY=NAME", multiple=True, help="text=body: the column body has the text.")
@click.option("--delimiter", metavar="C", help="Between cells of CSV; a comma, if not told, and a tab in .tsv.")
@click.option("--publisher", help="Of readouts whose source names none.")
@click.option("--language", default="en", show_default=True, help="The language of the readouts.")
@click.option("--longest", type=int, metavar="N", help="Code points of the longest text taken; 1000000, if not told.")
@click.option("--quiet", is_flag=True, help="Say nothing but what went wrong.")
def build(  # noqa: PLR0913  (one for each option)
    *,
    sources: tuple[str, ...],
    output: str,
    workers: str | None,
    engine: str,
    scheduler: str | None,
    kind: str | None,
    encoding: str | None,
    columns: tuple[str, ...],
    delimiter: str | None,
    publisher: str | None,
    language: str,
    longest: int | None,
    quiet: bool,
) -> None:
    """Parse the readouts of each SOURCE (- is standard input) into OUT.

    A source is a text, a saved page, JSON Lines, CSV, Parquet, or a folder of these. What OUT
    holds already is not read again: run the same command after a break to go on, or over a
    grown folder to read what is new. What cannot be read stands in OUT.rejects.jsonl with its
    reason; the exit code is 1 then, and the rest is done.
    """
    from cismeet import corpus  # noqa: PLC0415  (for this command alone)

    display = display_for(quiet=quiet)
    try:
        options = _options(kind, encoding, columns, delimiter, publisher, longest)
        worker = _engine(engine, workers, scheduler)
        with display:
            done = corpus.build(
                sources, output, options=options, language=language, engine=worker, on_progress=display.show
            )
    except (corpus.StoreError, corpus.WorkerError) as error:
        complain("build", str(error))
        sys.exit(1)
    except cismeet.CismeetError as error:
        raise click.UsageError(plain(str(error))) from None
    except KeyboardInterrupt:
        complain("build", "interrupted; run the same command again to go on")
        sys.exit(1)
    if not quiet:
        explain(plain(f"{output}: {done}"))
    if done.rejects:
        complain("build", f"{done.rejects:,} could not be read; the reasons stand in {done.rejects_path}")
        sys.exit(1)


def _options(  # noqa: PLR0913, PLR0917  (one for each option of sources)
    kind: str | None,
    encoding: str | None,
    columns: tuple[str, ...],
    delimiter: str | None,
    publisher: str | None,
    longest: int | None,
) -> SourceOptions:
    from cismeet import corpus  # noqa: PLC0415  (for this command alone)

    options = corpus.SourceOptions(
        kind=corpus.SourceKind(kind) if kind else None,
        encoding=encoding,
        columns=corpus.Columns(**dict(_named(column) for column in columns)),
        publisher=publisher,
        delimiter=delimiter,
    )
    return options if longest is None else evolve(options, longest=longest)


def _named(column: str) -> tuple[str, str]:
    key, _, name = column.partition("=")
    if key not in ("text", "title", "published", "url", "publisher") or not name:
        raise click.UsageError(
            f"--column {plain(column)}: it must be KEY=NAME, with KEY one of text, title, published, url, publisher"
        )
    return key, name


def _engine(engine: str, workers: str | None, scheduler: str | None) -> Engine:
    from cismeet import corpus  # noqa: PLC0415  (for this command alone)

    count = _count(workers)
    if engine == "dask":
        return corpus.DaskEngine(scheduler, count)
    if scheduler is not None:
        raise click.UsageError("--scheduler is for --engine dask")
    return corpus.SeveralProcesses(count) if count is not None and count > 1 else corpus.OneProcess()


def _count(workers: str | None) -> int | None:
    if workers is None:
        return None
    if workers == "all":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not workers.isdecimal() or not int(workers):
        raise click.UsageError(f'--workers {plain(workers)}: it must be a number from 1 on, or "all"')
    return int(workers)
