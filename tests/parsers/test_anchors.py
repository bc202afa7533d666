"""What tells the year of a day that is written without one: every rule of it, and where it ends."""

from __future__ import annotations

import datetime

import pytest

from cismeet.language import load
from cismeet.parsers.links.when import find_anchor
from cismeet.parsers.mentions import find_mentions
from cismeet.parsers.text.document import read_document

NOTHING: tuple[str, str, list[str]] = ("no day", "no-anchor", [])
DAY = "They met on 12 October."


def anchored(text: str, published: str | None = None) -> tuple[str, str, list[str]]:
    """The day that dates of the text are seen from (``?`` where it is inferred), by which rule, from which words."""
    mentions = find_mentions(read_document(text, load("en"), headline=False))
    found = find_anchor(mentions, datetime.date.fromisoformat(published) if published else None)
    day = f"{found.day}{'?' if found.inferred else ''}" if found.day else "no day"
    return day, found.rule, [mentions.document.written(*span) for span in found.mentions]


def test_publication_comes_first() -> None:
    text = f"{DAY} They recalled the talks of 5 May 2015 and the 70th anniversary of the UN."

    assert anchored(text, "2017-03-16") == ("2017-03-16", "published", [])


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        (
            f"{DAY} They recalled the talks of 5 May 2015 and the 60th anniversary of the UN.",
            "2015-05-05",
            "5 May 2015",
        ),
        ("They met on 5 May 2015 and on 7 June 2016.", "2015-05-05", "5 May 2015"),
        ("They met on 30 February 2015 and on 7 June 2016.", "2016-06-07", "7 June 2016"),
        ("“We met on 5 May 2015,” he said. They met on 7 June 2016.", "2016-06-07", "7 June 2016"),
        ("In March 2015 and in 2014 they met, and on 7 June 2016.", "2016-06-07", "7 June 2016"),
    ],
)
def test_the_first_full_date(text: str, day: str, words: str) -> None:
    assert anchored(text) == (day, "full-date-in-text", [words])


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("the 70th anniversary of the UN", "2015", "70th anniversary of the UN"),
        ("the seventieth anniversary of the UN", "2015", "seventieth anniversary of the UN"),
        ("the 1ST anniversary of the EAEU", "2015", "1ST anniversary of the EAEU"),
        ("the 1st anniversary of the EAEU", "2015", "1st anniversary of the EAEU"),
        ("the 22nd anniversary of the CICA", "2014", "22nd anniversary of the CICA"),
        ("the 23rd anniversary of the CICA", "2015", "23rd anniversary of the CICA"),
        ("the 100th anniversary of the UN", "2045", "100th anniversary of the UN"),
        ("the 1000th anniversary of the UN", None, ""),
        ("the great anniversary of the UN", None, ""),
        ("the 70th anniversary of the town", None, ""),
        ("the 70th anniversary of the UN and the 25th anniversary of the CIS", "2015", "70th anniversary of the UN"),
        ("the 25th anniversary of the CIS and the 70th anniversary of the UN", "2015", "70th anniversary of the UN"),
        ("the great anniversary of the CIS and the 70th anniversary of the UN", "2015", "70th anniversary of the UN"),
        ("the 70th anniversary of a b c d e the UN", "2015", "70th anniversary of a b c d e the UN"),
        ("the 70th anniversary of a b c d e f the UN", None, ""),
        ("the 70th anniversary of the town; the UN", None, ""),
        ("the 70th anniversary. The UN", None, ""),
        ("the UN celebrates its 70th anniversary", "2015", "UN celebrates its 70th anniversary"),
        ("the UN's 70th anniversary", "2015", "UN's 70th anniversary"),
        ("the UN marks a 70th anniversary", None, ""),
        ("the UN with a b c d e its 70th anniversary", "2015", "UN with a b c d e its 70th anniversary"),
        ("the UN with a b c d e f its 70th anniversary", None, ""),
        ("the UN. Its 70th anniversary", None, ""),
        ("the UN marks the CIS's 25th anniversary", "2016", "CIS's 25th anniversary"),
        ("its 25th anniversary, as the CIS", "2016", "25th anniversary, as the CIS"),
        ("the 70th anniversary in Minsk of the UN", "2015", "70th anniversary in Minsk of the UN"),
        ("the 70th anniversary and birthday of the UN", "2015", "70th anniversary and birthday of the UN"),
        ("the 70th UN assembly on the CIS", None, ""),
    ],
)
def test_anniversaries(text: str, day: str | None, words: str) -> None:
    found = (f"{day}-10-12?", "year-from-anniversary", [words]) if day else NOTHING

    assert anchored(f"{DAY} They spoke of {text}.") == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70th anniversary of the UN: they met on 12 October", "2015-10-12?"),
        ("Its 70th anniversary and the UN: they met on 12 October", "2015-10-12?"),
        ("UN celebrates its 70th anniversary: they met on 12 October", "2015-10-12?"),
        ("Anniversary of the UN: they met on 12 October for the 70th", "no day"),
        ("They met in October for the 70th anniversary of the UN", "no day"),
        ("They met on Monday for the 70th anniversary of the UN", "no day"),
        ("They met on 29 February for the 70th anniversary of the UN", "no day"),
        ("They met on 29 February for the 71st anniversary of the UN", "2016-02-29?"),
        ("They met in May, and on 12 October for the 70th anniversary of the UN", "2015-10-12?"),
        ("They met on 12 October and on 3 May for the 70th anniversary of the UN", "2015-10-12?"),
        ("They met on 12 October for the 70th anniversary of the founding of the", "no day"),
    ],
)
def test_anniversaries_at_the_edges_of_a_text(text: str, expected: str) -> None:
    day, rule, _ = anchored(text)

    assert (day, rule) == (expected, "no-anchor" if expected == "no day" else "year-from-anniversary")


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("On Wednesday, 12 October, they discussed the trade of 2022.", "2022", ["2022", "Wednesday"]),
        ("On Wednesday, 12 October, they discussed the talks of March 2022.", "2022", ["March 2022", "Wednesday"]),
        ("On Wednesday, 12 October, they discussed 2021, 2022 and 2023.", "2022", ["2022", "Wednesday"]),
        ("On Wednesday, 12 October, they discussed May 2022 and 2022.", "2022", ["May 2022", "Wednesday"]),
        ("On Wednesday, 12 October, they discussed 2016 and 2022.", None, []),  # a Wednesday in both
        ("On Wednesday, 12 October, they discussed the trade of 2021.", None, []),
        ("On Wednesday, 12 October, they discussed the trade of March.", None, []),
        ("On Wednesday, 12 October, they discussed the plan for 2022-2025.", None, []),
        ("On Wednesday, 12 October, they met. They meet on Monday in 2022.", "2022", ["2022", "Wednesday"]),
        ("On 12 October they discussed the trade of 2022.", None, []),
        ("On Wednesday they discussed the trade of 2022.", None, []),
        ("On Wednesday, 29 February, they discussed 2011 and 2012.", "2012-02-29", ["2012", "Wednesday"]),
    ],
)
def test_a_weekday_confirms_a_year(text: str, day: str | None, words: list[str]) -> None:
    day = day and (day if "-" in day else f"{day}-10-12")

    assert anchored(text) == ((f"{day}?", "year-confirmed-by-weekday", words) if day else NOTHING)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 31 May they met. The session will be held in June 2012.", "2012-05-31?"),
        ("On 1 June they met. The session will be held in June 2012.", "2011-06-01?"),
        ("On 2 June they met. The session will be held in June 2012.", "2011-06-02?"),
        ("On 12 October they met. The session will be held in June 2012.", "2011-10-12?"),
        ("On 12 October they met. The next session, in June 2012, is near.", "2011-10-12?"),
        ("On 12 October they met, and will meet in June 2012.", "2011-10-12?"),
        ("On 12 October they met. The session will be held in June 2012 or in May 2013.", "2011-10-12?"),
        ("On 12 October they met. The session will be held in May or in June 2012.", "2011-10-12?"),
        ("On 12 October they met. June 2012 will see the session.", "2011-10-12?"),
        ("On 12 October they met, and will meet again. June 2012 saw the session.", "no day"),
        ("On 12 October they met. The session was held in June 2012.", "no day"),
        ("On 12 October they met. They will meet. The session was held in June 2012. They will meet.", "no day"),
        ("On 12 October they met. The session will be held in 2012.", "no day"),
        ("On 12 October they met. The session will be held in June.", "no day"),
        ("The session will be held in June 2012. On 12 October they met.", "no day"),
        ("On 29 February they met. The session will be held in June 2013.", "no day"),
        ("On 29 February they met. The session will be held in June 2012.", "2012-02-29?"),
        ("On Monday they met. The session will be held in June 2012.", "no day"),
    ],
)
def test_a_coming_month_with_its_year(text: str, day: str) -> None:
    found = (day, "year-from-coming-month", ["June 2012"]) if day != "no day" else NOTHING

    assert anchored(text) == found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("On Wednesday, 12 October, they met in 2022 on the 70th anniversary of the UN.", "year-from-anniversary"),
        (
            "On Wednesday, 12 October, they met. The session will be held in June 2022.",
            "year-confirmed-by-weekday",
        ),
        (DAY, "no-anchor"),
        ("", "no-anchor"),
    ],
)
def test_the_order_of_the_rules(text: str, rule: str) -> None:
    assert anchored(text)[1] == rule
