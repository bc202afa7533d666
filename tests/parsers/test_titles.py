"""How far titles reach: brackets, joined portfolios, words that qualify an office, cities that are given names."""

from __future__ import annotations

import pytest

import cismeet

MET = "met with Ambassador of Moldova Lidia Cernat."


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        pytest.param(
            f"Chairman of the Board of the Commonwealth of Independent States (BD CIS) Stepan Budko {MET}",
            "Stepan Budko",
            "Chairman of the Board of the Commonwealth of Independent States",
            id="bracket-of-two-words",
        ),
        pytest.param(
            f"The Minister of Foreign Affairs and European Integration of Georgia, Stepan Budko, {MET}",
            "Stepan Budko",
            "Minister of Foreign Affairs and European Integration of Georgia",
            id="portfolio-joined-to-an-office-with-its-own",
        ),
        pytest.param(
            f"Deputy Minister of Floodplains and Water Resources of Georgia Stepan Budko {MET}",
            "Stepan Budko",
            "Deputy Minister of Floodplains and Water Resources of Georgia",
            id="portfolio-that-no-table-has",
        ),
        pytest.param(
            f"Deputy Chief of the General Staff of Georgia Stepan Budko {MET}",
            "Stepan Budko",
            "Deputy Chief of the General Staff of Georgia",
            id="deputy-of-an-office-of-several-words",
        ),
        pytest.param(
            f"Colonel Stepan Budko, deputy chief of the General Staff of Georgia, {MET}",
            "Stepan Budko",
            "deputy chief of the General Staff of Georgia",
            id="the-same-behind-the-name",
        ),
        pytest.param(
            f"Ambassador Stepan Budko, Secretary General of the SCO, {MET}",
            "Stepan Budko",
            "Secretary General of the SCO",
            id="bare-ambassador-gives-way",
        ),
        pytest.param(
            f"Chairman of the CIS Interstate Economic Committee Sofia Budko {MET}",
            "Sofia Budko",
            "Chairman of the CIS Interstate Economic Committee",
            id="city-that-is-a-given-name",
        ),
        pytest.param(
            f"The OSCE Chairperson-in-Office, Foreign Minister of Georgia Stepan Budko {MET}",
            "Stepan Budko",
            "OSCE Chairperson-in-Office, Foreign Minister of Georgia",
            id="two-offices",
        ),
        pytest.param(
            f"Stepan Budko, an adviser to the Georgian president, {MET}",
            "Stepan Budko",
            "adviser to the Georgian president",
            id="office-of-a-state-in-a-complement",
        ),
        pytest.param(
            f"Deputy Toraga of the Jogorku Kenesh of the Kyrgyz Republic Stepan Budko {MET}",
            "Stepan Budko",
            "Deputy Toraga of the Jogorku Kenesh of the Kyrgyz Republic",
            id="toraga",
        ),
        pytest.param(
            f"Responsible Secretary of the CSTO Parliamentary Assembly Stepan Budko {MET}",
            "Stepan Budko",
            "Responsible Secretary of the CSTO Parliamentary Assembly",
            id="responsible-secretary",
        ),
    ],
)
def test_extent_of_a_title(text: str, name: str, role: str) -> None:
    first = cismeet.parse(text).participants[0]
    assert (first.name, first.role) == (name, role)
    assert len(cismeet.parse(text).participants) == 2
