"""What fuzzing once found stays mended; every target takes its seeds and a few changes of them, without atheris."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from fuzz.targets import TARGETS

KEPT = Path(__file__).parents[2] / "fuzz" / "kept"
INPUTS = sorted(path for path in KEPT.glob("*/*"))
SEEDS = 12
CHANGES = 30


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.relative_to(KEPT).as_posix())
def test_what_was_found_stays_mended(path: Path) -> None:
    TARGETS[path.parent.name].check(path.read_bytes())  # it raises where something does not hold

    assert path.stat().st_size < 1 << 16, "a kept input is small"


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_and_what_is_near_them(name: str) -> None:
    target, random = TARGETS[name], Random(name)  # noqa: S311  (nothing secret)
    seeds = list(target.seeds())
    assert seeds

    taken = 0
    for seed in random.sample(seeds, min(len(seeds), SEEDS)):
        target.check(seed)
        taken += 1
    for _ in range(CHANGES):
        changed = random.choice(seeds)
        for _ in range(random.randrange(1, 6)):
            changed = target.mutate(changed, random)[: target.longest]
        target.check(changed)
        taken += 1

    assert taken > CHANGES // 10


def test_every_folder_of_kept_inputs_has_its_target() -> None:
    assert {path.parent.name for path in INPUTS} <= set(TARGETS)
    assert len(INPUTS) >= 10
