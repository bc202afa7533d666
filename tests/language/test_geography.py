"""The English lexicons of geography and institutions, against pycountry, Babel and themselves."""

from __future__ import annotations

import itertools
from collections import defaultdict
from importlib.resources import files
from typing import TYPE_CHECKING

import pycountry
import pytest
from babel import Locale

if TYPE_CHECKING:
    from pycountry.db import Country

Row = dict[str, str]


def read(name: str) -> list[Row]:
    text = (files("cismeet.language.en") / f"{name}.tsv").read_text(encoding="utf-8")
    header, *lines = (line.split("\t") for line in text.removesuffix("\n").split("\n"))
    for cells in lines:
        assert len(cells) == len(header), f"{name}.tsv: {len(cells)} cells, not {len(header)}: {cells}"
    return [dict(zip(header, cells, strict=True)) for cells in lines]


def parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


FORM_COLUMNS = {
    "countries": ("name", "variants", "adjectives", "demonyms"),
    "cities": ("city", "variants"),
    "regions": ("region", "variants"),
    "institutions": ("institution", "variants"),
    "bodies": ("acronym", "name", "variants"),
}
KEY_COLUMNS = {
    "countries": ("alpha2",),
    "cities": ("city", "country"),
    "regions": ("region",),
    "institutions": ("institution",),
    "bodies": ("acronym", "name"),
}
TABLES = {name: read(name) for name in FORM_COLUMNS}
COUNTRIES = {row["alpha2"]: row for row in TABLES["countries"]}


def forms(name: str, row: Row) -> list[str]:
    return [form for column in FORM_COLUMNS[name] for form in parts(row[column])]


def names(row: Row) -> list[str]:
    """How the country itself is called."""
    return [row["name"], *parts(row["variants"])]


tables = pytest.mark.parametrize("table", sorted(TABLES))


# ------------------------------------------------------------------------------------------- every table

HEADERS = {
    "countries": "alpha2 alpha3 name variants adjectives demonyms capital witness",
    "cities": "city variants country ambiguous witness",
    "regions": "region variants country witness",
    "institutions": "institution variants country kind city witness",
    "bodies": "acronym name variants kind parent level witness",
}


@tables
def test_header(table: str) -> None:
    assert " ".join(TABLES[table][0]) == HEADERS[table]


@tables
def test_sorted_by_first_column(table: str) -> None:
    first = next(iter(TABLES[table][0]))
    keys = [row[first] for row in TABLES[table]]
    for before, after in itertools.pairwise(keys):
        assert before <= after, f"{table}.tsv: {after!r} stands after {before!r}"


@tables
def test_no_row_twice(table: str) -> None:
    seen: set[tuple[str, ...]] = set()
    for row in TABLES[table]:
        key = tuple(row[column] for column in KEY_COLUMNS[table])
        assert key not in seen, f"{table}.tsv: {key} twice"
        seen.add(key)


@tables
def test_no_form_twice_in_a_row(table: str) -> None:
    for row in TABLES[table]:
        own = forms(table, row)
        twice = sorted({form for form in own if own.count(form) > 1})
        assert not twice, f"{table}.tsv: {twice} more than once in {row}"


@tables
def test_no_stray_white_space_or_empty_alternative(table: str) -> None:
    for row in TABLES[table]:
        for column, cell in row.items():
            where = f"{table}.tsv, {column} of {row}"
            assert cell.isprintable(), f"a control character or odd space in {where}"
            assert " ".join(cell.split()) == cell, f"stray white space in {where}"
            for part in cell.split("|") if cell else ():
                assert part, f"an empty alternative in {where}"
                assert part == part.strip(), f"white space beside a bar in {where}"


@tables
def test_witness_contains_its_entry(table: str) -> None:
    for row in TABLES[table]:
        assert any(form in row["witness"] for form in forms(table, row)), f"{table}.tsv: no form of its own in {row}"


@tables
def test_country_codes_are_known(table: str) -> None:
    for row in TABLES[table]:
        code = row.get("country", "")
        assert code in COUNTRIES or not code, f"{table}.tsv: unknown country {code!r} in {row}"


@pytest.mark.parametrize(
    ("table", "column", "allowed"),
    [
        ("cities", "ambiguous", {"", "yes"}),
        (
            "institutions",
            "kind",
            {
                "parliament",
                "government",
                "ministry",
                "palace",
                "venue",
                "company",
                "agency",
                "court",
                "party",
                "university",
                "bank",
            },
        ),
        ("bodies", "kind", {"organisation", "format", "organ", "council", "forum", "bank", "assembly", "court"}),
        (
            "bodies",
            "level",
            {"", "parliament", "standing", "ministers", "experts", "foreign_ministers", "defence_ministers"}
            | {"interior_ministers", "heads_of_state", "heads_of_government"},
        ),
    ],
)
def test_closed_sets(table: str, column: str, allowed: set[str]) -> None:
    for row in TABLES[table]:
        assert row[column] in allowed, f"{table}.tsv: {column} {row[column]!r} in {row}"


def test_cities_have_a_country() -> None:
    for row in TABLES["cities"]:
        assert row["country"], f"cities.tsv: no country for {row}"


def test_city_of_an_institution_is_in_its_country() -> None:
    places: dict[str, set[str]] = defaultdict(set)
    for row in TABLES["countries"]:
        for name in parts(row["capital"]):
            places[name].add(row["alpha2"])
    for row in TABLES["cities"]:
        for name in forms("cities", row):
            places[name].add(row["country"])
    for row in TABLES["institutions"]:
        if row["city"]:
            assert row["country"], f"institutions.tsv: a city without a country in {row}"
            assert row["country"] in places[row["city"]], f"institutions.tsv: {row['city']} is not known there: {row}"


# --------------------------------------------------------------------------------------------- countries


def country_of(code: str) -> Country:
    country = pycountry.countries.get(alpha_2=code)
    assert country is not None
    return country


def test_every_iso_code_once() -> None:
    codes = [row["alpha2"] for row in TABLES["countries"]]
    assert len(codes) == len(set(codes))
    assert set(codes) == {country.alpha_2 for country in pycountry.countries}


def test_alpha3() -> None:
    for row in TABLES["countries"]:
        expected = country_of(row["alpha2"]).alpha_3
        assert row["alpha3"] == expected, f"countries.tsv: {expected} expected in {row}"


REVIEWED_NAMES = {
    # The library inverts or qualifies the name, or it is of a kind no readout writes.
    "BA": {"Republic of Bosnia and Herzegovina"},
    "BO": {"Bolivia, Plurinational State of"},
    "CD": {"Congo, The Democratic Republic of the", "Congo - Kinshasa"},
    "CG": {"Congo - Brazzaville"},
    "FK": {"Falkland Islands (Malvinas)"},
    "FM": {"Micronesia, Federated States of"},
    "GY": {"Republic of Guyana"},
    "HK": {"Hong Kong Special Administrative Region of China", "Hong Kong SAR China"},
    "IR": {"Iran, Islamic Republic of"},
    "KP": {"Korea, Democratic People's Republic of"},
    "KR": {"Korea, Republic of"},
    "MD": {"Moldova, Republic of"},
    "MF": {"Saint Martin (French part)"},
    "MM": {"Republic of Myanmar"},
    "MO": {"Macao Special Administrative Region of China", "Macao SAR China"},
    "PS": {"Palestine, State of"},
    "SX": {"Sint Maarten (Dutch part)"},
    "TZ": {"Tanzania, United Republic of"},
    "VA": {"Holy See (Vatican City State)"},
    "VE": {"Venezuela, Bolivarian Republic of"},
    "VI": {"Virgin Islands, U.S."},
}
"""Names pycountry or Babel give that the lexicon leaves out on purpose."""


def plain(name: str) -> str:
    return name.replace("’", "'").removeprefix("the ")


@pytest.mark.parametrize("code", sorted(COUNTRIES))
def test_names_of_the_libraries_are_known(code: str) -> None:
    country = country_of(code)
    given = {country.name, getattr(country, "common_name", None), getattr(country, "official_name", None)}
    given.add(Locale("en").territories[code])
    own = {plain(name) for name in names(COUNTRIES[code])}
    unknown = {name for name in given if name and plain(name) not in own}
    assert unknown <= REVIEWED_NAMES.get(code, set()), f"countries.tsv: {code} lacks {sorted(unknown)}"


def test_main_name_is_one_the_libraries_know() -> None:
    reviewed = {"CD", "CG", "CZ", "MO", "PS", "TR", "VA", "VI"}  # what readouts write, or a fuller name
    for row in TABLES["countries"]:
        country = country_of(row["alpha2"])
        theirs = {country.name, getattr(country, "common_name", ""), Locale("en").territories[row["alpha2"]]}
        known = {plain(name.replace("&", "and").replace("St.", "Saint")) for name in theirs}
        folded = {name.translate(str.maketrans("ãéí", "aei")) for name in known}
        own = row["name"]
        differs = own not in known | folded
        assert differs == (row["alpha2"] in reviewed), f"countries.tsv: {own!r}, the libraries say {theirs}"


CAPITALS = """
AE Abu Dhabi; AF Kabul; AL Tirana; AM Yerevan; AR Buenos Aires; AT Vienna; AU Canberra; AZ Baku; BA Sarajevo;
BD Dhaka; BE Brussels; BG Sofia; BH Manama; BN Bandar Seri Begawan; BR Brasilia; BT Thimphu; BY Minsk; CA Ottawa;
CH Bern; CL Santiago; CN Beijing; CO Bogotá; CU Havana; CY Nicosia; CZ Prague; DE Berlin; DK Copenhagen; DZ Algiers;
EE Tallinn; EG Cairo; ES Madrid; ET Addis Ababa; FI Helsinki; FR Paris; GB London; GE Tbilisi; GR Athens; HR Zagreb;
HU Budapest; ID Jakarta; IE Dublin; IL Jerusalem; IN New Delhi; IQ Baghdad; IR Tehran; IS Reykjavik; IT Rome;
JO Amman; JP Tokyo; KE Nairobi; KG Bishkek; KH Phnom Penh; KP Pyongyang; KR Seoul; KW Kuwait City; KZ Astana;
LA Vientiane; LB Beirut; LI Vaduz; LK Colombo; LT Vilnius; LU Luxembourg; LV Riga; LY Tripoli; MA Rabat; MC Monaco;
MD Chisinau; ME Podgorica; MK Skopje; MM Naypyidaw; MN Ulaanbaatar; MT Valletta; MX Mexico City; MY Kuala Lumpur;
NG Abuja; NL Amsterdam; NO Oslo; NP Kathmandu; NZ Wellington; OM Muscat; PE Lima; PH Manila; PK Islamabad; PL Warsaw;
PT Lisbon; QA Doha; RO Bucharest; RS Belgrade; RU Moscow; SA Riyadh; SE Stockholm; SG Singapore; SI Ljubljana;
SK Bratislava; SM San Marino; SY Damascus; TH Bangkok; TJ Dushanbe; TM Ashgabat; TN Tunis; TR Ankara; TW Taipei;
UA Kyiv; US Washington; UZ Tashkent; VA Vatican City; VE Caracas; VN Hanoi; YE Sanaa; ZA Pretoria
"""
"""Reviewed by hand: neither pycountry nor Babel knows capitals."""


@pytest.mark.parametrize(("code", "capital"), [entry.split(maxsplit=1) for entry in CAPITALS.split(";")])
def test_capitals(code: str, capital: str) -> None:
    assert parts(COUNTRIES[code]["capital"])[0] == capital.strip(), f"countries.tsv: {COUNTRIES[code]}"


def test_who_has_no_capital() -> None:
    without = {code for code, row in COUNTRIES.items() if not row["capital"]}
    uninhabited_or_none = {"AQ", "BV", "HM", "TK", "UM"}
    a_common_name = {"AI", "BM", "IM"}  # The Valley, Hamilton, Douglas
    assert without == uninhabited_or_none | a_common_name


# ------------------------------------------------------------------------------------------ who claims a form

SHARED = {
    "Congolese": "of two states",
    "Dominican": "of two states",
    "Korean": "of two states",
    **dict.fromkeys(
        [
            "Djibouti",
            "Gibraltar",
            "Hong Kong",
            "Luxembourg",
            "Macau",
            "Monaco",
            "San Marino",
            "Singapore",
            "Vatican City",
        ],
        "a state and its capital",
    ),
}
"""Forms that more than one entry may claim."""


def claims() -> dict[str, set[tuple[str, ...]]]:
    """Who claims each form, rows marked as ambiguous left out: the library reads none of those."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for table, rows in TABLES.items():
        for row in rows:
            if not row.get("ambiguous"):
                for form in forms(table, row):
                    found[form.removeprefix("the ")].add((table, *(row[column] for column in KEY_COLUMNS[table])))
    for row in TABLES["countries"]:
        for form in parts(row["capital"]):
            found[form].add(("capital", row["alpha2"]))
    return found


def test_no_form_is_claimed_twice() -> None:
    shared = {form: sorted(who) for form, who in claims().items() if len(who) > 1}
    unreviewed = {form: who for form, who in shared.items() if form not in SHARED}
    assert not unreviewed, f"claimed more than once: {unreviewed}"
    assert set(shared) == set(SHARED), f"no longer shared: {set(SHARED) - set(shared)}"


GIVEN_NAMES = {"German", "Santiago", "Sofia", "Victoria"}
"""An adjective and capitals that are given names as well, and too important to leave out."""


def test_no_given_name_is_a_place() -> None:
    given = {next(iter(row.values())) for row in read("given_names")}
    found = {form: sorted(who) for form, who in claims().items() if form in given}
    assert set(found) == GIVEN_NAMES, f"given names that are places: {found}"


COMMON_WORDS = {
    "anew",
    "bar",
    "bath",
    "belts",
    "bender",
    "bled",
    "canton",
    "cork",
    "hull",
    "male",
    "mary",
    "nice",
    "oral",
    "phoenix",
    "reading",
    "split",
    "valley",
    "van",
}


@pytest.mark.parametrize("table", ["cities", "regions"])
def test_no_common_word_is_a_place(table: str) -> None:
    for row in TABLES[table]:
        if not row.get("ambiguous"):
            words = COMMON_WORDS.intersection(form.lower() for form in forms(table, row))
            assert not words, f"{table}.tsv: {sorted(words)} in {row}"


@tables
def test_every_form_begins_like_a_name(table: str) -> None:
    for row in TABLES[table]:
        for form in forms(table, row):
            bare = form.removeprefix("the ")
            assert any(letter.isupper() or letter.isdigit() for letter in bare), f"{table}.tsv: {form!r} of {row}"


# ------------------------------------------------------------------------------------------------- bodies


def test_parents_of_bodies_exist() -> None:
    known = {row[column] for row in TABLES["bodies"] for column in ("acronym", "name")}
    for row in TABLES["bodies"]:
        assert not row["parent"] or row["parent"] in known, f"bodies.tsv: unknown parent in {row}"
        assert row["parent"] not in {row["acronym"], row["name"]} or not row["parent"], f"its own parent: {row}"


def test_no_bare_common_noun_is_a_body() -> None:
    bare = {"union", "organization", "organisation", "council", "forum", "summit", "assembly", "bank", "court", "group"}
    for row in TABLES["bodies"]:
        for form in forms("bodies", row):
            assert form.removeprefix("the ").lower() not in bare, f"bodies.tsv: {form!r} of {row}"


# -------------------------------------------------------------------------------------------- what must be there


@pytest.mark.parametrize(
    ("table", "form", "country"),
    [
        ("cities", "Kiev", None),
        ("cities", "Alma-Ata", "KZ"),
        ("cities", "Nusa Dua", "ID"),
        ("regions", "Penza region", "RU"),
        ("regions", "Republic of Tatarstan", "RU"),
        ("regions", "Krasnodar Territory", "RU"),
        ("regions", "Moscow Region", "RU"),
        ("regions", "Grodno Region", "BY"),
        ("regions", "Karakalpakstan", "UZ"),
        ("regions", "Issyk-Kul region", "KG"),
        ("regions", "Gorno-Badakhshan", "TJ"),
        ("regions", "Lebap velayat", "TM"),
        ("regions", "Nakhchivan Autonomous Republic", "AZ"),
        ("regions", "Abkhazia", "GE"),
        ("regions", "Gagauzia", "MD"),
        ("regions", "Xinjiang", "CN"),
        ("institutions", "Akorda", "KZ"),
        ("institutions", "Kuksaroy", "UZ"),
        ("institutions", "Palace of Independence", "BY"),
        ("institutions", "Palace of Nations", "TJ"),
        ("institutions", "Jogorku Kenesh", "KG"),
        ("institutions", "House of Representatives", ""),
        ("institutions", "ITAR-TASS", "RU"),
        ("institutions", "KazMunayGas", "KZ"),
    ],
)
def test_known_entries(table: str, form: str, country: str | None) -> None:
    found = [row for row in TABLES[table] if form in forms(table, row)]
    if country is None:  # a capital stands in countries.tsv
        assert not found
        assert any(form in parts(row["capital"]) for row in TABLES["countries"])
    else:
        assert [row["country"] for row in found] == [country], f"{table}.tsv: {form!r} in {found}"
