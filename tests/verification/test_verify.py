"""Documents with faults: each is found, all are found, and none is made up."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import cismeet
from cismeet import ArgumentError, Meeting
from cismeet.verification import Finding, FindingKind, verify
from cismeet.verification.shape import KEYWORDS, shape_faults
from tests.gold_meetings import gold_documents, meeting_of
from tests.samples import BARE, FULL, TEXT
from tests.strategies import meetings

if TYPE_CHECKING:
    from collections.abc import Iterator

VALIDATOR = Draft202012Validator(cismeet.json_schema())
ANNOTATIONS = {"$schema", "$defs", "title", "description", "examples", "format"}


def sound() -> dict[str, Any]:
    """A document without a fault."""
    document = cismeet.to_dict(FULL)
    document["summits"][0]["name"] = "Trade"
    document["summits"][0]["agenda"][0]["text"] = "Trade"
    document["title"] = "Brykin meets Sould in Минск"
    return document


def changed(path: str, value: object) -> dict[str, Any]:
    """That document with another value at a path; ``...`` takes the value away."""
    document = sound()
    *steps, last = path.split("/")[1:]
    parent: Any = document
    for step in steps:
        parent = parent[int(step) if isinstance(parent, list) else step]
    if value is ...:
        del parent[last]
    else:
        parent[int(last) if isinstance(parent, list) else last] = value
    return document


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(one.kind.value, one.path) for one in findings]


CASES: list[tuple[str, object, list[tuple[str, str]]]] = [
    ("/schema", "cismeet/2", [("shape", "/schema")]),
    ("/id", 7, [("shape", "/id")]),
    ("/id", "", [("shape", "/id")]),
    ("/id", ..., [("shape", "")]),
    ("/datum", "2015", [("shape", "/datum")]),
    ("/kind", "chat", [("shape", "/kind")]),
    ("/date", "12 October", [("date", "/date")]),
    ("/date", "2015-02-30", [("date", "/date")]),
    ("/date", "2016/2015", [("date", "/date")]),
    ("/date", "2015-10-12\n", [("date", "/date")]),
    ("/date", 2015, [("date", "/date")]),
    ("/summits/0/date", "2015-13", [("date", "/summits/0/date")]),
    ("/summits/0/agenda/0/period", "2020/2016", [("date", "/summits/0/agenda/0/period")]),
    ("/source/published", "2015-02-30", [("date", "/source/published")]),
    ("/source/published", "13.10.2015", [("shape", "/source/published")]),
    ("/place", {"city": None, "country": None}, [("shape", "/place")]),
    ("/place/country", "Belarus", [("shape", "/place/country")]),
    ("/place", {"city": "Minsk"}, [("shape", "/place")]),
    (
        "/participants",
        None,
        [("shape", "/participants"), ("id", "/statements/0/speaker"), ("id", "/statements/0/addressee")],
    ),
    ("/participants/0/name", "Oleg Brykins", [("name", "/participants/0/name")]),
    ("/participants/0/role", "Vice President", [("name", "/participants/0/role")]),
    ("/participants/0/mentions/0", [24, 13], [("span", "/participants/0/mentions/0")]),
    ("/participants/0/mentions/0", [0, 980], [("span", "/participants/0/mentions/0")]),
    (
        "/participants/0/mentions/0",
        [-1, 5],
        [("shape", "/participants/0/mentions/0/0"), ("span", "/participants/0/mentions/0")],
    ),
    ("/participants/0/mentions/0", [0, 10**40], [("span", "/participants/0/mentions/0")]),
    ("/participants/0/mentions/0", [0, 1.0], [("shape", "/participants/0/mentions/0/1")]),
    ("/participants/0/mentions/0", [0, True], [("shape", "/participants/0/mentions/0/1")]),
    ("/participants/0/mentions/0", [0], [("shape", "/participants/0/mentions/0")]),
    ("/participants/1/id", "oleg-brykin", [("id", "/participants/1/id"), ("id", "/statements/0/addressee")]),
    ("/statements/0/speaker", "oleg-brykim", [("id", "/statements/0/speaker")]),
    ("/statements/0/speaker", None, []),
    ("/statements/0/text", "Trade falls", [("words", "/statements/0/text")]),
    ("/statements/0/spans", [], [("shape", "/statements/0/spans")]),
    ("/statements/0/spans", [[59, 64], [53, 58]], [("span", "/statements/0/spans"), ("words", "/statements/0/text")]),
    ("/statements/0/spans/1", [59, 640], [("span", "/statements/0/spans/1")]),
    ("/statements/0/cue/text", "said", [("words", "/statements/0/cue/text")]),
    ("/statements/0/cue/span", [0, 4], [("words", "/statements/0/cue/text")]),
    ("/statements/0/speaker_span", [0, 400], [("span", "/statements/0/speaker_span")]),
    ("/statements/0/act", "shout", [("shape", "/statements/0/act")]),
    ("/topics/0/text", "commerce", [("words", "/topics/0/text")]),
    ("/summits/0/name", "G7 summit", [("name", "/summits/0/name")]),
    ("/summits/0/declared_items", -1, [("shape", "/summits/0/declared_items")]),
    ("/summits/0/agenda/0/text", "a plan", [("words", "/summits/0/agenda/0/text")]),
    ("/summits/0/mentions/0", [9, 999], [("span", "/summits/0/mentions/0")]),
    ("/evidence/0/path", "/dates", [("evidence", "/evidence/0/path")]),
    ("/evidence/0/path", "date", [("evidence", "/evidence/0/path")]),
    ("/evidence/0/path", "/participants/9/role", [("evidence", "/evidence/0/path")]),
    ("/evidence/0/path", "/participants/00/role", [("evidence", "/evidence/0/path")]),
    ("/evidence/1/spans/0", [0, 28], [("span", "/evidence/1/spans/0")]),
    ("/evidence/1/in", "headline", [("shape", "/evidence/1/in")]),
    ("/unread/0", [90, 98], [("span", "/unread/0")]),
    ("/notes/0/span", [90, 98], [("span", "/notes/0/span")]),
]


@pytest.mark.parametrize(
    ("path", "value", "expected"), CASES, ids=[f"{path}={value!r:.20}" for path, value, _ in CASES]
)
def test_a_fault_is_found_where_it_stands(path: str, value: object, expected: list[tuple[str, str]]) -> None:
    assert told(verify(changed(path, value))) == expected


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("/statements/0/text", "Trade falls", "'Trade falls' must be 'Trade grows', the parts joined by one space"),
        ("/topics/0/text", "Farmers", "'Farmers' must be 'Trade', the words at [53, 58]; it stands at [80, 87]"),
        ("/topics/0/text", "oil", "'oil' must be 'Trade', the words at [53, 58]; it does not stand in the text"),
        ("/topics/0/span", [0, 900], "[0, 900] lies outside the text, which has 97 code points"),
        ("/statements/0/speaker", "oleg", "'oleg' is the id of nobody under participants or mentioned"),
        ("/statements/0/speaker", "oleg-brykim", "or mentioned; did you mean 'oleg-brykin'?"),
        ("/date", "2015-02-30", "'2015-02-30': there is no day 30 in month 2 of 2015"),
        ("/evidence/0/path", "/place/street", "'/place/street' leads nowhere: /place has no 'street'"),
        ("/datum", 1, "unknown key; did you mean 'date'?"),
    ],
)
def test_messages_say_what_would_be_right(path: str, value: object, message: str) -> None:
    assert message in " ".join(one.message for one in verify(changed(path, value)))


def test_a_sound_document() -> None:
    assert verify(sound()) == ()
    assert verify(json.dumps(sound())) == verify(json.dumps(sound()).encode()) == ()
    assert verify(cismeet.dumps(BARE)) == ()


def test_every_fault_and_not_only_the_first() -> None:
    document = sound()
    document["kind"] = "chat"
    document["date"] = "soon"
    document["topics"][0]["text"] = "oil"
    document["statements"][0]["speaker"] = "nobody"
    document["evidence"][0]["path"] = "/x"

    assert {one.kind for one in verify(document)} == {
        FindingKind.SHAPE,
        FindingKind.DATE,
        FindingKind.WORDS,
        FindingKind.ID,
        FindingKind.EVIDENCE,
    }


def test_a_finding_tells_its_place_in_the_text() -> None:
    (finding,) = verify(changed("/topics/0/text", "oil"))

    assert (finding.path, finding.span) == ("/topics/0/text", cismeet.Span(53, 58))
    assert str(finding).startswith("/topics/0/text [53:58]: ")


@pytest.mark.parametrize("text", [TEXT + " ", TEXT.replace("Trade", "Steel"), ""])
def test_the_text_given_is_the_one_that_counts(text: str) -> None:
    findings = verify(sound(), text)

    assert findings[0].kind is FindingKind.TEXT
    assert (FindingKind.WORDS in {one.kind for one in findings}) is ("Trade" not in text)


def test_the_text_given_is_the_same() -> None:
    assert verify(sound(), TEXT) == ()


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("{", "no JSON: Expecting property name enclosed in double quotes (line 1, column 2)"),
        (b"\xff", "no UTF-8: byte 0 is 0xff"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", "a list of 0 must be an object"),
        ("null", "null must be an object"),
        ("\ufeff17", "17 must be an object"),
    ],
)
def test_what_is_no_document(document: str | bytes, message: str) -> None:
    assert [one.message for one in verify(document)] == [message]


@pytest.mark.parametrize(
    ("old", "new", "path", "message"),
    [
        ('"id":"m-', '"id":"x","id":"m-', "/id", "the key stands here twice"),
        ("17", "NaN", "/summits/0/declared_items", "nan is no number of JSON"),
        ('"Minsk"', '"Min\\ud800sk"', "/place/city", "half of a surrogate pair (U+D800) stands alone at 3"),
        ("17", "9" * 5000, "/summits/0/declared_items", "a very large number is taken by no program"),
    ],
)
def test_oddities_of_json(old: str, new: str, path: str, message: str) -> None:
    text = json.dumps(sound(), ensure_ascii=False, separators=(",", ":"))
    findings = verify(text.replace(old, new, 1))

    assert [one.path for one in findings if one.message.startswith(message)] == [path]


@pytest.mark.parametrize("document", [None, 7, FULL, [("id", 1)]])
def test_misuse(document: Any) -> None:
    with pytest.raises(ArgumentError, match="verify takes JSON text, UTF-8 bytes or a dictionary, not"):
        verify(document)


def test_misuse_of_the_text() -> None:
    with pytest.raises(ArgumentError, match="the text of a readout is a str, not bytes"):
        verify(sound(), b"x")  # type: ignore[arg-type]  # the misuse


def test_every_keyword_of_the_schema_is_known() -> None:
    def keywords(schema: Any) -> Iterator[str]:
        for key, value in schema.items():
            yield key
            inner = value.values() if key in ("properties", "$defs") else value if key == "anyOf" else [value]
            for one in inner:
                if isinstance(one, dict) and key in ("properties", "$defs", "anyOf", "items"):
                    yield from keywords(one)

    assert set(keywords(cismeet.json_schema())) <= KEYWORDS | ANNOTATIONS


@pytest.mark.parametrize("gold", gold_documents(), ids=lambda one: str(one["id"]))
def test_our_own_readings_are_sound(gold: dict[str, Any]) -> None:
    meeting = cismeet.parse(gold["text"], title=gold["title"], published=gold["published"])

    assert verify(cismeet.dumps(meeting), gold["text"]) == ()
    assert verify(cismeet.dumps(meeting_of(gold)), gold["text"] + "x") != ()


def broken(document: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    """The document with one value anywhere turned into another, taken away or doubled."""
    document = copy.deepcopy(document)
    parents: list[Any] = []
    waiting: list[Any] = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, (dict, list)) and value:
            parents.append(value)
            waiting += value.values() if isinstance(value, dict) else value
    parent = data.draw(st.sampled_from(parents))
    key = data.draw(st.sampled_from(sorted(parent) if isinstance(parent, dict) else range(len(parent))))
    odd: st.SearchStrategy[Any] = st.sampled_from(
        [None, "", "x", 0, -1, 10**30, 1.5, True, [], {}, [0, 1], [5, 2], "2015-02-30", "XXXX"]
    )
    match data.draw(st.integers(0, 2)):
        case 0:
            del parent[key]
        case 1:
            parent[key] = data.draw(odd)
        case _ if isinstance(parent, dict):
            parent[f"{key}x"] = data.draw(odd)
        case _:
            parent.append(copy.deepcopy(parent[key]))
    return document


def fault_of(document: dict[str, Any]) -> str | None:
    """The path of the fault that loading stops at; None for a document that can be loaded."""
    try:
        cismeet.from_dict(document)
    except cismeet.DocumentError as error:
        return error.path
    return None


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_the_shape_as_an_independent_validator_sees_it(data: st.DataObject) -> None:
    document = broken(broken(cismeet.to_dict(FULL), data), data)
    found = list(shape_faults(document))

    assert (found == []) is VALIDATOR.is_valid(document), found


@given(meeting=meetings(), data=st.data())
@settings(max_examples=50, deadline=None)
def test_what_cannot_be_loaded_has_a_finding(meeting: Meeting, data: st.DataObject) -> None:
    document = broken(cismeet.to_dict(meeting), data)
    fault = fault_of(document)

    assert fault is None or any(one.path.startswith(fault) for one in verify(document))


@pytest.mark.parametrize(
    ("written", "role", "findings"),
    [
        ("Secretaries Ivan Petrov and Ana Rusu met.", "Secretary", 0),
        ("Secretaries of Security Councils Ivan Petrov and Ana Rusu met.", "secretary of the security council", 0),
        ("Heads of Governments Ivan Petrov and Ana Rusu met.", "head of government", 0),
        ("Secretaries Ivan Petrov and Ana Rusu met.", "Secretary General", 1),
        ("Secretaries Ivan Petrov and Ana Rusu met.", "Minister", 1),
        ("Secretaries Ivan Petrov and Ana Rusu met.", "of", 1),
    ],
)
def test_a_shared_office_is_told_in_the_singular(written: str, role: str, findings: int) -> None:
    document = cismeet.to_dict(cismeet.parse(written))
    assert verify(document) == ()
    document["participants"][0]["role"] = role

    assert len(verify(document)) == findings
