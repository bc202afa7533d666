"""What the report asks the database."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.corpus.query import query

if TYPE_CHECKING:
    import os

__all__ = ["Acts", "Counts", "acts_by_speaker", "meetings_over_time", "most_met_pairs", "totals"]

_PAIRS = 15
_SPEAKERS = 12
_ACTS = 7
_YEARS_BY_MONTH = 3
_OTHER = "other acts"


@frozen
class Counts:
    """Numbers with their names, in the order in which they are shown.

    Args:
        rows: name and number.
        aside: what is not among them, in words; empty where nothing is left out.
    """

    rows: tuple[tuple[str, int], ...]
    aside: str = ""


@frozen
class Acts:
    """How often speakers did what.

    Args:
        acts: the acts that are told apart, the most frequent first.
        rows: for each speaker the numbers of these acts.
    """

    acts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def totals(database: str | os.PathLike[str]) -> Counts:
    """How many meetings, people, statements and summits there are."""
    question = """
        SELECT (SELECT count(*) FROM meetings), (SELECT count(DISTINCT name) FROM participants WHERE kind = 'person'),
               (SELECT count(*) FROM statements), (SELECT count(DISTINCT (name, date)) FROM summits)
    """
    numbers = next(query(database, question).rows)
    names = ("meetings", "names of people", "statements", "summits")
    return Counts(tuple((name, int(str(number))) for name, number in zip(names, numbers, strict=True)))


def meetings_over_time(database: str | os.PathLike[str]) -> Counts:
    """Meetings by year, or by month where they lie within a few years; the gaps are shown too."""
    question = """
        SELECT year(day), month(day), count(*)
        FROM (SELECT coalesce(date_earliest, published) AS day FROM meetings)
        GROUP BY ALL ORDER BY ALL
    """
    counted = Counter[tuple[int, int]]()
    undated = 0
    for year, month, count in query(database, question).rows:
        if year is None:
            undated = int(str(count))
        else:
            counted[int(str(year)), int(str(month))] = int(str(count))
    aside = f"{undated:,} meetings without a known year are not shown." if undated else ""
    years = sorted({year for year, _ in counted})
    if not years:
        return Counts((), aside)
    whole = range(years[0], years[-1] + 1)
    if len(whole) <= _YEARS_BY_MONTH:
        months = itertools.product(whole, range(1, 13))
        return Counts(tuple((f"{year}-{month:02}", counted[year, month]) for year, month in months), aside)
    by_year = Counter[int]()
    for (year, _), count in counted.items():
        by_year[year] += count
    return Counts(tuple((str(year), by_year[year]) for year in whole), aside)


def most_met_pairs(database: str | os.PathLike[str]) -> Counts:
    """The pairs of names that took part in the most meetings together."""
    question = f"""
        SELECT least(name_a, name_b) AS a, greatest(name_a, name_b) AS b, count(DISTINCT meeting_id) AS meetings
        FROM dyads GROUP BY a, b ORDER BY meetings DESC, a, b LIMIT {_PAIRS}
    """  # noqa: S608  (a number of ours)
    rows = query(database, question).rows
    return Counts(tuple((f"{first} – {second}", int(str(count))) for first, second, count in rows))


def acts_by_speaker(database: str | os.PathLike[str]) -> Acts:
    """What the most quoted speakers did by speaking."""
    counted: dict[str, Counter[str]] = {}
    question = f"""
        WITH most AS (SELECT speaker_name FROM statements WHERE speaker_name IS NOT NULL
                      GROUP BY speaker_name ORDER BY count(*) DESC, speaker_name LIMIT {_SPEAKERS})
        SELECT speaker_name, act, count(*) FROM statements JOIN most USING (speaker_name) GROUP BY ALL ORDER BY ALL
    """  # noqa: S608  (a number of ours)
    for speaker, act, count in query(database, question).rows:
        counted.setdefault(str(speaker), Counter())[str(act)] = int(str(count))
    together = Counter[str]()
    for acts in counted.values():
        together.update(acts)
    ranked = sorted(together, key=lambda act: (-together[act], act))
    shown = ranked if len(ranked) <= _ACTS + 1 else [*ranked[:_ACTS], _OTHER]
    rows = [(speaker, _numbers(acts, shown)) for speaker, acts in counted.items()]
    return Acts(tuple(shown), tuple(sorted(rows, key=lambda row: (-sum(row[1]), row[0]))))


def _numbers(acts: Counter[str], shown: list[str]) -> tuple[int, ...]:
    told = {act: acts[act] for act in shown if act != _OTHER}
    return tuple(told[act] if act in told else acts.total() - sum(told.values()) for act in shown)
