"""The colours can be read on what they stand on, and told apart in the common kinds of colour blindness."""

from __future__ import annotations

import math
import re
from importlib import resources
from itertools import combinations

import pytest

STYLE = resources.files("cismeet.serializers.page").joinpath("assets", "page.css").read_text(encoding="utf-8")
COLOURS = {name: pair for name, *pair in re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", STYLE)}
SCHEMES = {"light": 0, "dark": 1}
VOICES = range(1, 9)

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB
VISIONS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
# Ottosson 2020: linear RGB to cone responses, and those to Oklab
CONES = ((0.41222147, 0.53633254, 0.05144599), (0.2119035, 0.68069955, 0.10739696), (0.08830246, 0.28171884, 0.6299787))
OKLAB = (
    (0.21045426, 0.79361779, -0.00407205),
    (1.9779985, -2.42859221, 0.45059371),
    (0.0259040, 0.78277177, -0.80867577),
)

Triple = tuple[float, ...]


def colour(name: str, scheme: str) -> Triple:
    """Linear RGB of a colour of the style sheet."""
    written = COLOURS[name][SCHEMES[scheme]]
    parts = (int(written[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def times(matrix: tuple[Triple, ...], vector: Triple) -> Triple:
    return tuple(math.fsum(left * right for left, right in zip(row, vector, strict=True)) for row in matrix)


def contrast(one: Triple, other: Triple) -> float:
    """Contrast ratio of WCAG 2.2."""
    dark, light = sorted(math.fsum((0.2126 * r, 0.7152 * g, 0.0722 * b)) for r, g, b in (one, other))
    return (light + 0.05) / (dark + 0.05)


def oklab(linear: Triple) -> Triple:
    seen = tuple(min(max(part, 0.0), 1.0) for part in linear)
    return times(OKLAB, tuple(math.cbrt(part) for part in times(CONES, seen)))


def distance(one: int, other: int, scheme: str, vision: str) -> float:
    """How far two voices are apart: their inks, and their tints, which cover more, half as much again."""
    seen = {
        (voice, what): oklab(times(VISIONS[vision], colour(f"{what}{voice}", scheme)))
        for voice in (one, other)
        for what in ("ink", "tint")
    }
    inks = math.dist(seen[one, "ink"], seen[other, "ink"])
    tints = math.dist(seen[one, "tint"], seen[other, "tint"])
    return math.hypot(inks, 1.5 * tints)


PAIRS = [
    *(("text", f"tint{voice}") for voice in range(9)),
    *(("quiet", f"tint{voice}") for voice in range(9)),
    *(("event", f"tint{voice}") for voice in range(9)),
    *((f"ink{voice}", f"tint{voice}") for voice in range(9)),
    *((f"ink{voice}", "sheet") for voice in range(9)),
    *((name, ground) for name in ("text", "quiet", "link") for ground in ("page", "sheet", "raised")),
]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(ink: str, ground: str, scheme: str) -> None:
    assert contrast(colour(ink, scheme), colour(ground, scheme)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize(("voices", "least"), [(range(1, 5), 0.12), (VOICES, 0.08)], ids=["first-four", "all"])
def test_voices_can_be_told_apart(voices: range, least: float, scheme: str, vision: str) -> None:
    near = [pair for pair in combinations(voices, 2) if distance(*pair, scheme, vision) < least]

    assert near == []
