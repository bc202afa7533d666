from __future__ import annotations

import pytest

from cismeet import Act, MeetingKind, Office, SummitStatus
from cismeet.serializers.events import Code, codes
from cismeet.serializers.events.mapping import sector_of

ROOTS = {
    "01": "",
    "02": "",
    "03": "AGREE",
    "04": "CONSULT",
    "05": "SUPPORT",
    "06": "COOPERATE",
    "07": "AID",
    "09": "ACCUSE",
    "10": "REQUEST",
    "11": "ACCUSE",
    "12": "REJECT",
    "13": "THREATEN",
}
"""What PLOVER's conversion table of 2021 makes of the first two digits of CAMEO."""
MODES = {
    "CONSULT": {"", "visit", "third-party", "multilateral", "phone"},
    "ACCUSE": {"", "disapprove", "investigate", "allege"},
    "REQUEST": {"", "assist", "change", "yield", "meet"},
    "REJECT": {"", "assist", "change", "yield", "meet"},
    "AGREE": {""},
    "SUPPORT": {""},
    "": {""},
}
"""The modes of PLOVER's manual; AGREE and SUPPORT have none."""
LINES = [pytest.param(code, id=f"{code.subject}-{code.value}") for code in codes().values()]


@pytest.mark.parametrize(
    ("subject", "values"),
    [
        ("meeting", {*MeetingKind, "visit_host_open"}),
        ("statement", set(Act)),
        ("summit", set(SummitStatus)),
    ],
)
def test_every_value_is_mapped(subject: str, values: set[str]) -> None:
    assert {code.value for code in codes().values() if code.subject == subject} == values


@pytest.mark.parametrize("code", LINES)
def test_a_line_agrees_with_the_two_schemes(code: Code) -> None:
    assert code.plover == (ROOTS[code.cameo[:2]] if code.cameo else "")
    assert code.mode in MODES[code.plover]
    assert code.context in {"", "diplomatic"}
    assert bool(code.cameo) == bool(code.label)
    assert code.time == {"": "", "coming": "future", "held": "past"}.get(
        code.value if code.subject == "summit" else "reported" if code.cameo else "", "reported"
    )
    assert code.cameo == "" or (code.cameo.isdigit() and len(code.cameo) == 3)


@pytest.mark.parametrize("code", LINES)
def test_the_way_back_is_of_the_same_class(code: Code) -> None:
    assert code.back == "" or code.back[:2] == code.cameo[:2]


def test_a_code_has_one_label() -> None:
    labels: dict[str, set[str]] = {}
    for code in codes().values():
        labels.setdefault(code.cameo, set()).add(code.label)

    assert {code: names for code, names in labels.items() if len(names) != 1} == {}


@pytest.mark.parametrize(
    ("office", "sector"),
    [
        (Office.HEAD_OF_STATE, "GOV"),
        (Office.PARLIAMENT_HEAD, "LEG"),
        (Office.BUSINESS, "BUS"),
        (Office.ORGANIZATION_HEAD, None),
        (Office.OTHER, None),
        (None, None),
    ],
)
def test_the_sector_of_an_office(office: Office | None, sector: str | None) -> None:
    assert sector_of(office) == sector


def test_every_office_is_mapped() -> None:
    assert {sector_of(office) for office in Office} == {"GOV", "LEG", "BUS", None}
