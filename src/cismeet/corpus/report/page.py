"""The page itself: one file, without scripts, that needs nothing from elsewhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cismeet.corpus.errors import StoreError
from cismeet.corpus.report.pictures import columns, rows, shown
from cismeet.corpus.report.questions import acts_by_speaker, meetings_over_time, most_met_pairs, totals
from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["report"]

_STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #ccc; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #161616; --faint: #555; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
       max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; }
svg text { fill: var(--ink); }
.axis { stroke: var(--faint); }
table { border-collapse: collapse; }
th, td { padding: .15rem .8rem .15rem 0; text-align: right; border-bottom: 1px solid var(--faint); }
th:first-child, td:first-child { text-align: left; }
div.wide { overflow-x: auto; }
"""


def report(database: str | os.PathLike[str], target: str | os.PathLike[str]) -> None:
    """Write a page with meetings over time, the most met pairs, and acts by speaker.

    The page is one HTML file with pictures in SVG and the same numbers as tables; it has no
    scripts and loads nothing. Equal databases of equal names give equal pages.

    Args:
        database: the file that `build` made.
        target: the page; it appears whole or not at all.

    Raises:
        StoreError: the database cannot be opened, or the page cannot be written.
        MissingExtraError: the extra `duckdb` is not installed.
    """
    page = _page(Path(database))
    try:
        with whole_file(Path(target)) as file:
            file.write(page.encode())
    except OSError as error:
        raise StoreError(f"{os.fspath(target)}: the page cannot be written: {error.strerror or error}") from None


def _page(database: Path) -> str:
    counted = ", ".join(f"{number:,} {name}" for name, number in totals(database).rows)
    time, pairs, acts = meetings_over_time(database), most_met_pairs(database), acts_by_speaker(database)
    sections = [
        _section(
            "Meetings over time",
            columns("Meetings over time", time.rows),
            ("When", "Meetings"),
            [(name, str(count)) for name, count in time.rows if count],
            f"By the date of the meeting, else of the publication. {time.aside}",
        ),
        _section(
            "Most met pairs",
            rows("Most met pairs", [name for name, _ in pairs.rows], [(count,) for _, count in pairs.rows]),
            ("Pair", "Meetings"),
            [(name, str(count)) for name, count in pairs.rows],
            "Meetings, calls, visits and summits in which both took part; names as the readouts write them.",
        ),
        _section(
            "Acts by speaker",
            rows("Acts by speaker", [name for name, _ in acts.rows], [numbers for _, numbers in acts.rows], acts.acts),
            ("Speaker", *acts.acts),
            [(name, *map(str, numbers)) for name, numbers in acts.rows],
            "What those with the most statements did by speaking.",
        ),
    ]
    name = shown(database.name)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{name}</title><style>{_STYLE}</style></head>\n"
        f"<body><main><h1>{name}</h1><p>{shown(counted)}</p>\n{''.join(sections)}</main></body></html>\n"
    )


def _section(title: str, picture: str, header: Sequence[str], cells: Iterable[Sequence[str]], words: str) -> str:
    head = "".join(f'<th scope="col">{shown(name)}</th>' for name in header)
    body = "".join(f"<tr>{''.join(f'<td>{shown(cell)}</td>' for cell in row)}</tr>" for row in cells)
    if not body:
        return f"<section><h2>{shown(title)}</h2><p>Nothing to show. {shown(words)}</p></section>\n"
    return (
        f"<section><h2>{shown(title)}</h2><p>{shown(words.strip())}</p>{picture}\n"
        f'<details><summary>The numbers</summary><div class="wide"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></details></section>\n"
    )
