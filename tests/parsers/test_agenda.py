"""Topics, summits and what is on their agenda: one way of writing a case, expected as the guidelines have it."""

from __future__ import annotations

import pytest

import cismeet
from cismeet import AgendaKind, SummitStatus

MET = "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat."


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        pytest.param(
            "They discussed trade, energy and transport.", ["trade", "energy", "transport"], id="list-without-serial"
        ),
        pytest.param(
            "They discussed trade, energy, and transport.", ["trade", "energy", "transport"], id="serial-comma"
        ),
        pytest.param(
            "They discussed the road to Osh as well as the supply of seed.",
            ["the road to Osh", "the supply of seed"],
            id="as-well-as",
        ),
        pytest.param(
            "They discussed the road to Osh, and also the supply of seed.",
            ["the road to Osh", "the supply of seed"],
            id="and-also",
        ),
        pytest.param(
            "They discussed the strengthening of trade and economic ties.",
            ["the strengthening of trade and economic ties"],
            id="and-between-two-adjectives",
        ),
        pytest.param(
            "They discussed the training of doctors and nurses, the border and visas.",
            ["the training of doctors and nurses", "the border", "visas"],
            id="and-inside-an-item-of-a-list",
        ),
        pytest.param(
            "The meeting focused on the harvest and the price of bread.",
            ["the harvest", "the price of bread"],
            id="focused-on",
        ),
        pytest.param("The talks were devoted to labour migration.", ["labour migration"], id="devoted-to"),
        pytest.param(
            "The agenda of the talks included transit and the price of seed.",
            ["transit", "the price of seed"],
            id="agenda-of-the-talks",
        ),
        pytest.param(
            "The supply of seed and the repair of canals were also among the themes of the talk.",
            ["The supply of seed", "the repair of canals"],
            id="among-the-themes",
        ),
        pytest.param(
            "The main topic of the talks was the supply of seed.", ["the supply of seed"], id="the-main-topic"
        ),
        pytest.param("The sides compared notes on the supply of seed.", ["the supply of seed"], id="compared-notes"),
        pytest.param("Views were exchanged on the water balance.", ["the water balance"], id="agentless-passive"),
        pytest.param("The sides exchanged views on the water balance.", ["the water balance"], id="exchanged-views-on"),
        pytest.param(
            "The supply of seed and the repair of canals were discussed.",
            ["The supply of seed", "the repair of canals"],
            id="subjects-of-a-passive",
        ),
        pytest.param(
            "They discussed trade. In particular, they touched upon the sale of tractors.",
            ["trade", "the sale of tractors"],
            id="in-particular-with-they",
        ),
        pytest.param(
            "They discussed trade. In particular, the sale of tractors was discussed.",
            ["trade", "the sale of tractors"],
            id="in-particular-passive",
        ),
        pytest.param(
            "They discussed, among other things, the visa regime.",
            ["the visa regime"],
            id="interposed-among-others",
            marks=pytest.mark.xfail(reason='topics: interposed "among other things"'),
        ),
        pytest.param("The ambassador touched upon the visa regime.", [], id="touched-upon-by-one-speaker"),
        pytest.param("The sides stressed the importance of transit.", [], id="importance-is-speech"),
        pytest.param("The talks were attended by Minister of Energy Ilya Molchun.", [], id="attendance-is-no-topic"),
        pytest.param("Stepan Budko said that the deputies had discussed the budget.", [], id="inside-reported-speech"),
        pytest.param(
            "“They discussed transit,” the press service said.",
            ["transit"],
            id="inside-a-source-credit",
            marks=pytest.mark.xfail(reason="topics: inside a source credit"),
        ),
    ],
)
def test_topics(sentence: str, topics: list[str]) -> None:
    assert [topic.text for topic in cismeet.parse(f"{MET} {sentence}").topics] == topics


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param(
            "The CIS summit in Bishkek is expected to adopt a statement on water.", ["statement on water"], id="adopt"
        ),
        pytest.param(
            "At the CIS summit in Bishkek the presidents are to sign an agreement on transit and a protocol on visas.",
            ["agreement on transit", "protocol on visas"],
            id="sign",
        ),
        pytest.param(
            "The CIS summit in Bishkek will consider the concept of a common seed market, a plan of measures against "
            "floods and the draft budget.",
            ["concept of a common seed market", "plan of measures against floods", "draft budget"],
            id="consider-three",
        ),
        pytest.param(
            "The meeting of the CIS Council of Heads of State will take place in Bishkek in October. On the agenda of "
            "the meeting are a declaration on trade and the election of the Executive Secretary.",
            ["declaration on trade", "election of the Executive Secretary"],
            id="on-the-agenda-of-the-meeting-are",
        ),
        pytest.param(
            "The CIS summit will take place in Bishkek. Among the documents to be approved are a concept of tourism "
            "and a report on the state of glaciers.",
            ["concept of tourism", "report on the state of glaciers"],
            id="among-the-documents-are",
        ),
        pytest.param(
            "On 9 October Bishkek will host the session of the Collective Security Council. The heads of state and "
            "government will adopt a declaration and approve a plan of exercises.",
            ["declaration", "plan of exercises"],
            id="heads-of-state-and-government",
        ),
        pytest.param(
            "The session of the CIS Council of Foreign Ministers will be held in Osh on 9 October. The CIS Council of "
            "Foreign Ministers will consider a report on the state of glaciers.",
            ["report on the state of glaciers"],
            id="the-council-is-its-session",
        ),
        pytest.param(
            "The CIS summit, which is to adopt a declaration on trade, will be held in Bishkek on 9 October.",
            ["declaration on trade"],
            id="what-goes-on-after-a-relative-clause",
        ),
        pytest.param(
            "At the CIS summit in Bishkek a declaration on trade and a plan of measures against floods are to be "
            "adopted.",
            ["declaration on trade", "plan of measures against floods"],
            id="are-to-be-adopted",
        ),
        pytest.param(
            "The CIS summit in Bishkek will hear a report on the state of glaciers.",
            ["report on the state of glaciers"],
            id="hear",
        ),
        pytest.param(
            "A declaration on trade will be adopted at the CIS summit in Bishkek.",
            ["declaration on trade"],
            id="passive",
        ),
        pytest.param(
            "The CIS summit will take place in Bishkek. Its agenda includes a strategy for tourism and the question of "
            "observers.",
            ["strategy for tourism", "question of observers"],
            id="its-agenda-includes",
        ),
        pytest.param(
            "The CIS summit will take place in Bishkek. It is planned to approve a programme of joint expeditions.",
            ["programme of joint expeditions"],
            id="it-is-planned-to",
        ),
        pytest.param(
            "The CIS summit in Bishkek will consider a programme of training and retraining of teachers.",
            ["programme of training and retraining of teachers"],
            id="and-inside-an-item",
        ),
        pytest.param(
            "A summit of the CIS heads of state was held in Bishkek. The leaders adopted a declaration on trade and "
            "approved a plan of measures against floods.",
            ["declaration on trade", "plan of measures against floods"],
            id="adopted-and-approved-at-a-reported-summit",
        ),
        pytest.param(
            "The agenda of the CIS summit in Bishkek:\n\n1. On the concept of a common seed market.\n\n2. On the plan "
            "of measures against floods.",
            ["concept of a common seed market", "plan of measures against floods"],
            id="numbered-list",
            marks=pytest.mark.xfail(reason="agenda: numbered list after a bare colon"),
        ),
        pytest.param(
            "The CIS summit in Bishkek will consider a statement on water. The protocol on visas has been withdrawn "
            "from the agenda.",
            ["statement on water"],
            id="withdrawn-item-is-none",
        ),
        pytest.param(
            "A summit of the CIS heads of state was held in Bishkek. The leaders discussed the harvest.",
            [],
            id="discussed-at-a-reported-summit-is-a-topic",
        ),
    ],
)
def test_agenda(text: str, items: list[str]) -> None:
    meeting = cismeet.parse(text)

    assert [[item.text for item in summit.agenda] for summit in meeting.summits] == [items]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        pytest.param("statement on water", AgendaKind.STATEMENT, id="statement"),
        pytest.param("joint communique", AgendaKind.STATEMENT, id="communique"),
        pytest.param("draft declaration on trade", AgendaKind.DECLARATION, id="draft-declaration"),
        pytest.param("concept of border control", AgendaKind.CONCEPT, id="concept"),
        pytest.param("strategy for tourism", AgendaKind.STRATEGY, id="strategy"),
        pytest.param("target programme of expeditions", AgendaKind.PROGRAMME, id="programme"),
        pytest.param("roadmap on seed supply", AgendaKind.PLAN, id="roadmap"),
        pytest.param("convention on glaciers", AgendaKind.AGREEMENT, id="convention"),
        pytest.param("memorandum on grain", AgendaKind.AGREEMENT, id="memorandum"),
        pytest.param(
            "protocol amending the agreement on visas",
            AgendaKind.PROTOCOL,
            id="protocol-to-an-agreement",
            marks=pytest.mark.xfail(reason="kinds of items: protocol to an agreement"),
        ),
        pytest.param("decision on observer status", AgendaKind.DECISION, id="decision"),
        pytest.param("report on the strategy of tourism", AgendaKind.REPORT, id="report-on-a-strategy"),
        pytest.param("appointment of a deputy secretary", AgendaKind.APPOINTMENT, id="appointment"),
        pytest.param("chairmanship in 2019", AgendaKind.CHAIRMANSHIP, id="chairmanship"),
        pytest.param("celebration of the 80th anniversary of Victory", AgendaKind.ANNIVERSARY, id="anniversary"),
        pytest.param("budget for 2019", AgendaKind.ISSUE, id="anything-else"),
    ],
)
def test_kind_of_item(item: str, kind: AgendaKind) -> None:
    meeting = cismeet.parse(f"The CIS summit in Bishkek will consider the {item}.")

    assert [(one.text, one.kind) for summit in meeting.summits for one in summit.agenda] == [(item, kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "The CIS summit in Bishkek will appoint Ilya Molchun Executive Secretary of the CIS.",
            AgendaKind.APPOINTMENT,
            id="appoint-as-a-verb",
        ),
        pytest.param(
            "At the CIS summit in Bishkek the chairmanship will pass from Kyrgyzstan to Moldova.",
            AgendaKind.CHAIRMANSHIP,
            id="chairmanship-passes",
        ),
        pytest.param(
            "At the CIS summit in Bishkek Kyrgyzstan will hand over the chairmanship to Moldova.",
            AgendaKind.CHAIRMANSHIP,
            id="chairmanship-handed-over",
        ),
    ],
)
def test_item_told_by_its_verb(text: str, kind: AgendaKind) -> None:
    assert [item.kind for summit in cismeet.parse(text).summits for item in summit.agenda] == [kind]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        pytest.param("for 2016-2020", "2016/2020", id="for-years"),
        pytest.param("for 2016–2020", "2016/2020", id="for-years-en-dash"),
        pytest.param("till 2020", "../2020", id="till"),
        pytest.param("until 2020", "../2020", id="until"),
        pytest.param("up to 2020", "../2020", id="up-to"),
        pytest.param("for the period up to 2020", "../2020", id="for-the-period-up-to"),
        pytest.param("for 2016", "2016", id="for-one-year"),
        pytest.param("in mountain villages", None, id="none"),
    ],
)
def test_period_of_an_item(words: str, period: str | None) -> None:
    meeting = cismeet.parse(f"The CIS summit in Bishkek will adopt a programme of seed supply {words}.")
    items = [item for summit in meeting.summits for item in summit.agenda]

    assert [(item.text, item.period and str(item.period)) for item in items] == [
        (f"programme of seed supply {words}", period)
    ]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        pytest.param("The agenda of the CIS summit includes 17 issues.", 17, id="digits"),
        pytest.param("The agenda of the CIS summit includes seventeen issues.", 17, id="words"),
        pytest.param("There are 17 items on the agenda of the CIS summit.", 17, id="there-are"),
        pytest.param("A total of 18 documents are expected to be signed at the CIS summit.", 18, id="documents"),
        pytest.param("The CIS summit will consider a dozen issues.", 12, id="a-dozen"),
        pytest.param(
            "The agenda of the CIS summit includes more than 20 issues.",
            None,
            id="more-than-is-no-number",
            marks=pytest.mark.xfail(reason='declared items: "more than" is no number'),
        ),
        pytest.param(
            "The agenda of the CIS summit includes a few dozen issues.",
            None,
            id="a-few-dozen-is-no-number",
            marks=pytest.mark.xfail(reason='declared items: "a few dozen" is no number'),
        ),
        pytest.param("The CIS summit will be covered by 17 photographers.", None, id="number-of-something-else"),
    ],
)
def test_declared_number_of_items(sentence: str, number: int | None) -> None:
    assert [summit.declared_items for summit in cismeet.parse(sentence).summits] == [number]


@pytest.mark.parametrize(
    ("text", "name", "body", "status", "date", "place"),
    [
        pytest.param(
            f"{MET} They discussed the CIS summit to be held in Bishkek on 9 October 2026.",
            "CIS summit",
            "CIS",
            SummitStatus.COMING,
            "2026-10-09",
            ("Bishkek", "KG"),
            id="coming",
        ),
        pytest.param(
            f"{MET} He recalled the SCO summit held in Samarkand in September 2022.",
            "SCO summit",
            "SCO",
            SummitStatus.HELD,
            "2022-09",
            ("Samarkand", "UZ"),
            id="held",
        ),
        pytest.param(
            "On 9 October 2026, a session of the CIS Council of Heads of State was held in Bishkek. The leaders "
            "adopted a declaration on trade.",
            "session of the CIS Council of Heads of State",
            "CIS",
            SummitStatus.REPORTED,
            "2026-10-09",
            ("Bishkek", "KG"),
            id="reported",
        ),
        pytest.param(
            f"{MET} They discussed the coming CSTO summit. The session of the CSTO Collective Security Council will "
            "take place in Yerevan on 23 November 2026.",
            "session of the CSTO Collective Security Council",
            "CSTO",
            SummitStatus.COMING,
            "2026-11-23",
            ("Yerevan", "AM"),
            id="fullest-name-of-one-event",
            marks=pytest.mark.xfail(reason="summits: one event under two names"),
        ),
        pytest.param(
            f"{MET} They discussed the next meeting of the Eurasian Intergovernmental Council.",
            "next meeting of the Eurasian Intergovernmental Council",
            "EAEU",
            SummitStatus.COMING,
            None,
            None,
            id="body-of-a-council-without-acronym",
        ),
        pytest.param(
            f"{MET} They discussed the Fourth Caspian Summit, which will take place in Astrakhan.",
            "Fourth Caspian Summit",
            None,
            SummitStatus.COMING,
            None,
            ("Astrakhan", "RU"),
            id="no-body",
            marks=pytest.mark.xfail(reason="summits: event without a body"),
        ),
        pytest.param(
            f"{MET} They prepared the meeting of the CIS Council of Heads of State (Moscow, 24 April 2026).",
            "meeting of the CIS Council of Heads of State",
            "CIS",
            SummitStatus.HELD,
            "2026-04-24",
            ("Moscow", "RU"),
            id="place-and-date-in-brackets",
        ),
        pytest.param(
            "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat on 3 March 2019. On 10 "
            "October, Minsk will host the session of the CIS Council of Heads of State.",
            "session of the CIS Council of Heads of State",
            "CIS",
            SummitStatus.COMING,
            "2019-10-10",
            ("Minsk", "BY"),
            id="a-coming-day-lies-ahead",
        ),
        pytest.param(
            f"{MET} The premiers are expected in Osh for the session of the CIS Council of Heads of Government.",
            "session of the CIS Council of Heads of Government",
            "CIS",
            SummitStatus.COMING,
            None,
            ("Osh", "KG"),
            id="expected-in-a-city-for-it",
        ),
        pytest.param(
            f"{MET} They discussed the OTS summit, which will be held in Kyrgyzstan on 6-7 November 2026.",
            "OTS summit",
            "OTS",
            SummitStatus.COMING,
            "2026-11-06/2026-11-07",
            (None, "KG"),
            id="interval-and-country",
        ),
    ],
)
def test_summit(  # noqa: PLR0913, PLR0917  (all that a summit has)
    text: str,
    name: str,
    body: str | None,
    status: SummitStatus,
    date: str | None,
    place: tuple[str | None, str | None] | None,
) -> None:
    found = [
        (one.name, one.body, one.status, one.date and str(one.date), one.place and (one.place.city, one.place.country))
        for one in cismeet.parse(text).summits
    ]

    assert found == [(name, body, status, date, place)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param(
            f"{MET} They discussed the CIS summit in Bishkek and the CSTO summit in Yerevan.",
            [("CIS", "Bishkek"), ("CSTO", "Yerevan")],
            id="two-bodies",
        ),
        pytest.param(
            f"{MET} He recalled the CIS summit in Tashkent last year. The next CIS summit will take place in Bishkek.",
            [("CIS", "Tashkent"), ("CIS", "Bishkek")],
            id="last-and-next-of-one-body",
        ),
        pytest.param(
            f"{MET} The CIS summit will take place in Bishkek. The presidents will meet in narrow and in extended "
            "format. The summit will consider a statement on water.",
            [("CIS", "Bishkek")],
            id="two-formats-are-one-event",
        ),
        pytest.param(
            f"{MET} The CIS was founded in 1991 and has its seat in Minsk.", [], id="background-of-a-body-is-no-event"
        ),
        pytest.param(
            "On 9 October 2026, the CIS Council of Foreign Ministers met in Bishkek. The ministers prepared the CIS "
            "summit in Ashgabat.",
            [("CIS", "Bishkek"), ("CIS", "Ashgabat")],
            id="reported-and-coming",
            marks=pytest.mark.xfail(reason="summits: council that met"),
        ),
    ],
)
def test_events_of_one_text(text: str, events: list[tuple[str, str]]) -> None:
    meeting = cismeet.parse(text)

    assert [(one.body, one.place and one.place.city) for one in meeting.summits] == events


def test_items_go_to_their_own_summit() -> None:
    meeting = cismeet.parse(
        "The CIS summit in Bishkek will adopt a statement on water. The CSTO summit in Yerevan will adopt a concept of "
        "border control."
    )

    assert [(one.body, [item.text for item in one.agenda]) for one in meeting.summits] == [
        ("CIS", ["statement on water"]),
        ("CSTO", ["concept of border control"]),
    ]
