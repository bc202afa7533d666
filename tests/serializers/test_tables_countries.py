from __future__ import annotations

from importlib.resources import files

import pycountry
import pytest

from cismeet.serializers.tables.countries import alpha3, countries, country_name
from cismeet.serializers.tables.latin import plain_letters

KOSOVO = "XK"


def test_the_codes_are_those_of_iso_3166() -> None:
    official = {one.alpha_2: one.alpha_3 for one in pycountry.countries}

    assert {two: one.alpha3 for two, one in countries().items()} == {**official, KOSOVO: "XKX"}


def test_the_names_are_those_of_the_lexicon() -> None:
    lines = files("cismeet.language.en").joinpath("countries.tsv").read_text("utf-8").splitlines()[1:]
    lexicon = {line.split("\t")[0]: line.split("\t")[2] for line in lines}

    assert {two: one.name for two, one in countries().items() if two != KOSOVO} == {
        two: name for two, name in lexicon.items() if two != KOSOVO
    }


@pytest.mark.parametrize(
    ("code", "three", "name"),
    [
        ("BY", "BLR", "Belarus"),
        ("UZ", "UZB", "Uzbekistan"),
        ("XK", "XKX", "Kosovo"),
        ("ZZ", None, None),
        (None, None, None),
    ],
)
def test_a_country(code: str | None, three: str | None, name: str | None) -> None:
    assert (alpha3(code), country_name(code)) == (three, name)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Rufat Sultanlı", "Rufat Sultanli"),
        ("Əliyev", "Aliyev"),
        ("Mirziyoyev’s – “x”", 'Mirziyoyev\'s - "x"'),
        ("Łukasz Đoković", "Lukasz Dokovic"),
        ("Минск", None),
        ("", ""),
        (None, None),
    ],
)
def test_plain_letters(text: str | None, plain: str | None) -> None:
    assert plain_letters(text) == plain
