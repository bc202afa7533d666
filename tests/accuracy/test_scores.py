"""What the parser once reached on the gold readouts it must reach again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import accuracy

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.accuracy import Figures

KEPT = accuracy.kept()
FOLDERS = accuracy.folders()
AGAIN = "If the change is wanted all the same, `python -m benchmarks.accuracy --write` keeps the new figures."


def drops(before: Figures, now: Figures) -> list[str]:
    """A line for every figure that fell."""
    fallen: list[str] = []
    for measure, figure in before.items():
        unit = "count" if "count" in figure else "f1"
        reached = now.get(measure, {}).get(unit, 0)
        if reached < figure[unit]:
            fallen.append(f"{measure}: {figure[unit]} before, {reached} now ({unit}, N = {figure['n']})")
    return fallen


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.timeout(300)
def test_no_figure_falls(folder: Path) -> None:
    assert folder.name in KEPT, f"tests/readouts/{folder.name} has no scores yet. {AGAIN}"

    fallen = drops(KEPT[folder.name], accuracy.figures(folder))

    assert not fallen, f"tests/readouts/{folder.name} is read worse than before:\n" + "\n".join((*fallen, AGAIN))


def test_every_kept_folder_is_there() -> None:
    assert sorted(KEPT) == [folder.name for folder in FOLDERS]


@pytest.mark.parametrize("folder", sorted(KEPT))
def test_every_measure_is_kept(folder: str) -> None:
    assert sorted(KEPT[folder]) == sorted(accuracy.MEASURES)


@pytest.mark.parametrize("page", accuracy.PAGES, ids=lambda page: page.name)
def test_pages_show_the_kept_figures(page: Path) -> None:
    text = page.read_text("utf-8")

    assert text == accuracy.with_table(text, KEPT), f"{page.name} shows other figures than scores.json. {AGAIN}"


FACTS: Figures = {"facts": {"f1": 0.8, "n": 10}, "flawless": {"count": 2, "n": 4}}


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (FACTS, []),
        ({**FACTS, "facts": {"f1": 0.9, "n": 10}}, []),
        ({**FACTS, "facts": {"f1": 0.7999, "n": 10}}, ["facts: 0.8 before, 0.7999 now (f1, N = 10)"]),
        ({**FACTS, "flawless": {"count": 1, "n": 4}}, ["flawless: 2 before, 1 now (count, N = 4)"]),
        ({}, ["facts: 0.8 before, 0 now (f1, N = 10)", "flawless: 2 before, 0 now (count, N = 4)"]),
    ],
)
def test_a_drop_is_told(now: Figures, expected: list[str]) -> None:
    assert drops(FACTS, now) == expected


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="accuracy: begin"):
        accuracy.with_table("# A page\n", {})
