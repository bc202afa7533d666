from __future__ import annotations

import json
import pickle
import sys
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import cismeet
from cismeet import DocumentError, Meeting
from cismeet.serializers.json import codec
from tests.samples import BARE, FULL

SCHEMA = Draft202012Validator(cismeet.json_schema())
DEEP: list[Any] = []
for _ in range(100_000):
    DEEP = [DEEP]


def changed(path: str, value: object) -> dict[str, Any]:
    """The full document with another value at that JSON Pointer."""
    document = cismeet.to_dict(FULL)
    *way, last = path.split("/")[1:]
    place: Any = document
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step]
    place[int(last) if isinstance(place, list) else last] = value
    return document


def fault(document: dict[str, Any], **options: Any) -> DocumentError:
    """What reading it raises, the same as a dictionary and as text."""
    with pytest.raises(DocumentError) as raised:
        cismeet.from_dict(document, **options)
    try:
        text = json.dumps(document)
    except (TypeError, ValueError, RecursionError):
        return raised.value
    with pytest.raises(DocumentError) as raised_by_text:
        cismeet.loads(text, **options)
    assert str(raised_by_text.value) == str(raised.value)
    return raised.value


# path, faulty value, what the message says after the path
WRONG = [
    ("/id", 17, "17 must be a string"),
    ("/id", None, "null must be a string"),
    ("/id", "", "'' must be a string that is not empty"),
    ("/kind", "metting", "'metting' must be one of meeting, phone_call, video_call, summit, visit, ceremony"),
    ("/kind", ["meeting"], "a list of 1 must be one of meeting, phone_call"),
    ("/kind", True, "true must be one of meeting"),
    ("/title", 1, "1 must be a string"),
    ("/title", ["a"], "a list of 1 must be a string"),
    ("/date", 2015, "2015 must be a date in EDTF"),
    ("/date", "12 October", "'12 October' is no date; EDTF forms are YYYY"),
    ("/date", "2015-02-30", "there is no day 30 in month 2 of 2015"),
    ("/date", "2015-10-14/2015-10-13", "the interval 2015-10-14/2015-10-13 runs backwards"),
    ("/date", "", "'' is no date"),
    ("/date", "x" * 10_000, "'xxxxx"),
    ("/place", "Minsk", "'Minsk' must be an object"),
    ("/place", [], "a list of 0 must be an object"),
    ("/place/country", "by", "'by' must be two capital letters (ISO 3166-1 alpha-2)"),
    ("/place/country", "ÄÖ", "'ÄÖ' must be two capital letters"),
    ("/place/city", 1.5, "1.5 must be a string"),
    ("/participants", {"id": "x"}, "an object must be a list"),
    ("/participants", "abc", "'abc' must be a list"),
    ("/participants", None, "null must be a list"),
    ("/participants/1", None, "null must be an object"),
    ("/participants/0/office", "king", "'king' must be one of head_of_state"),
    ("/participants/0/name", "", "'' must be a string that is not empty"),
    ("/participants/0/mentions", [[0, 1], [2, "3"]], "'3' must be a whole number"),
    ("/mentioned/0/kind", "persons", "'persons' must be one of person, group"),
    ("/statements/0/form", None, "null must be one of direct, indirect, mixed"),
    ("/statements/0/cue", "said", "'said' must be an object"),
    ("/statements/0/cue/span", None, "null must be a span: [start, end] as whole numbers"),
    ("/statements/0/speaker_span", [3], "a list of 1 must be a span"),
    ("/statements/0/speaker_span", [1, 2, 3], "a list of 3 must be a span"),
    ("/statements/0/speaker_span", {"start": 1, "end": 2}, "an object must be a span"),
    ("/topics/0/span", "ab", "'ab' must be a span"),
    ("/topics/0/text", False, "false must be a string"),
    ("/summits/0/declared_items", "17", "'17' must be a whole number"),
    ("/summits/0/declared_items", True, "true must be a whole number"),
    ("/summits/0/declared_items", 17.0, "17.0 must be a whole number"),
    ("/summits/0/declared_items", 10**5000, "a very large number must be a whole number of 4000 digits at most"),
    ("/summits/0/agenda/0/period", "2016-2020", "'2016-2020' is no date"),
    ("/summits/0/agenda/0/kind", "program", "'program' must be one of statement, declaration"),
    ("/evidence/0/in", "body", "'body' must be one of text, title"),
    ("/evidence/0/spans", [3, 13], "3 must be a span"),
    ("/unread/0", None, "null must be a span"),
    ("/notes/0/message", {}, "an object must be a string"),
    ("/notes/0/rule", None, "null must be a string"),
    ("/source", None, "null must be an object"),
    ("/source/published", "20151013", "'20151013' must be a date written YYYY-MM-DD"),
    ("/source/published", "2015-W42-1", "'2015-W42-1' must be a date written YYYY-MM-DD"),
    ("/source/published", "2015-02-30", "'2015-02-30' must be a date written YYYY-MM-DD"),
    ("/source/published", 20151013, "20151013 must be a date written YYYY-MM-DD"),
    ("/source/text", None, "null must be a string"),
    ("/source/text", b"bytes", "a Python bytes must be a string"),
    ("/generator", 0.1, "0.1 must be a string"),
    ("/schema", "cismeet/2", "'cismeet/2' must be 'cismeet/1', the schema that this version reads"),
    ("/schema", 1, "1 must be 'cismeet/1'"),
    ("/schema", None, "null must be 'cismeet/1'"),
]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    WRONG,
    ids=[f"{path}={str(value)[:20]}" if not isinstance(value, int) else path for path, value, _ in WRONG],
)
def test_wrong_values_are_refused_where_they_stand(path: str, value: object, message: str) -> None:
    error = fault(changed(path, value))

    assert error.path.startswith(path)
    assert error.reason.startswith(message)
    assert str(error).startswith(f"{path}")


# path of the changed value, its value, path of the error, message
ELSEWHERE = [
    ("/topics/0/span", [3, True], "/topics/0/span/1", "true must be a whole number"),
    ("/topics/0/span", [-1, 3], "/topics/0/span/0", "-1 must be 0 or more"),
    ("/topics/0/span", [1.0, 3], "/topics/0/span/0", "1.0 must be a whole number"),
    ("/topics/0/span", [7, 3], "/topics/0/span", "Span(7, 3) runs backwards; start must not be after end"),
    ("/participants/0/mentions", [[0, 1], [2, "3"]], "/participants/0/mentions/1/1", "'3' must be a whole number"),
    ("/evidence/0/spans", [3, 13], "/evidence/0/spans/0", "3 must be a span: [start, end] as whole numbers"),
    ("/place", {"city": None, "country": None}, "/place", "a Place needs a city or a country"),
    ("/statements/0/spans", [], "/statements/0", "a statement needs at least one part of content"),
    ("/statements/0/spans", [[5, 9], [1, 2]], "/statements/0", "the parts of a statement stand in text order"),
    ("/summits/0/declared_items", -1, "/summits/0", "summit 'CIS summit' declares -1 items"),
    ("/statements/0/speaker", "nobody", "/statements/0/speaker", "'nobody' is the id of nobody under participants"),
    ("/statements/0/addressee", "x", "/statements/0/addressee", "'x' is the id of nobody"),
    ("/participants/1/id", "oleg-brykin", "/participants/1/id", "'oleg-brykin' is the id of somebody else already"),
    ("/mentioned/0/id", "oleg-brykin", "/mentioned/0/id", "'oleg-brykin' is the id of somebody else already"),
    ("/mentioned/0/role", None, "/mentioned/0", "participant 'farmers' has neither a name nor a role"),
    ("/unread/0", [0, 9999], "/unread/0", "Span(start=0, end=9999) reaches beyond the text"),
    ("/topics/0/span", [0, 9999], "/topics/0/span", "Span(start=0, end=9999) reaches beyond the text"),
    ("/summits/0/agenda/0/span", [0, 9999], "/summits/0/agenda/0/span", "Span(start=0, end=9999) reaches"),
    ("/topics/0/span", [0, 10**3999], "/topics/0/span", "Span(start=0, end=1000"),
    ("/topics/0/span", [0, 10**9999], "/topics/0/span/1", "a very large number must be a whole number of 4000"),
    ("/statements/0/mood", "warm", "/statements/0/mood", "unknown key; the keys are speaker"),
    ("/participants/0/nmae", "Oleg", "/participants/0/nmae", "unknown key; did you mean 'name'?"),
    ("/evidence/0/where", "title", "/evidence/0/where", "unknown key; the keys are path, spans, rule, in"),
    ("/mood", "warm", "/mood", "unknown key; the keys are id, kind, title"),
]


@pytest.mark.parametrize(
    ("path", "value", "where", "message"), ELSEWHERE, ids=[f"{one[0]}-{number}" for number, one in enumerate(ELSEWHERE)]
)
def test_faults_of_several_values_have_the_nearest_path(path: str, value: object, where: str, message: str) -> None:
    error = fault(changed(path, value))

    assert error.path == where
    assert error.reason.startswith(message)


def every_object(value: Any, path: str = "") -> list[str]:
    """The paths of all keys of a document."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = []
    for step, part in steps:
        found += [f"{path}/{step}"] * isinstance(value, dict) + every_object(part, f"{path}/{step}")
    return found


@pytest.mark.parametrize("path", [one for one in every_object(cismeet.to_dict(FULL)) if not one.endswith("/in")])
def test_no_key_may_be_missing(path: str) -> None:
    document = changed(path, None)
    above, _, key = path.rpartition("/")
    place: Any = document
    for step in above.split("/")[1:]:
        place = place[int(step)] if isinstance(place, list) else place[step]
    del place[key]

    error = fault(document)

    assert (error.path, error.reason) == (above, f"the key {key!r} is missing")
    assert not SCHEMA.is_valid(document)
    assert fault(document, strict=False).path == above


@pytest.mark.parametrize("path", every_object(cismeet.to_dict(FULL)))
def test_no_value_is_a_number_with_a_fraction(path: str) -> None:
    document = changed(path, 0.5)

    assert fault(document).path == path
    assert not SCHEMA.is_valid(document)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (path, value)
        for path, value, _ in WRONG
        if value != 17.0
        and not isinstance(value, bytes)
        and value not in ("2015-02-30", "2015-10-14/2015-10-13", 10**5000)
    ],
)
def test_the_schema_refuses_what_loads_refuses(path: str, value: object) -> None:
    assert not SCHEMA.is_valid(changed(path, value))


# text, path, message
TEXTS = [
    ("", "", "no JSON: Expecting value (line 1, column 1)"),
    ("{", "", "no JSON: Expecting property name enclosed in double quotes (line 1, column 2)"),
    ('{"schema": "cismeet/1",}', "", "no JSON: "),
    ("null", "", "null must be an object"),
    ("[]", "", "a list of 0 must be an object"),
    ("{}", "", "the key 'schema' is missing"),
    ('"cismeet/1"', "", "'cismeet/1' must be an object"),
    ('{"schema": "cismeet/1", "schema": "cismeet/1"}', "/schema", "the key stands here twice"),
    ('{"a": [{"b/~": 1, "b/~": 2}]}', "/a/0/b~1~0", "the key stands here twice"),
    ('{"a": NaN}', "/a", "nan is no number of JSON"),
    ('{"a": [-Infinity]}', "/a/0", "-inf is no number of JSON"),
    ('{"a": "\\ud800"}', "/a", "half of a surrogate pair (U+D800) stands alone"),
    ('{"a": "\ud800"}', "/a", "half of a surrogate pair (U+D800) stands alone"),
    ('{"\\udfff": 1}', "", "half of a surrogate pair (U+DFFF) stands alone"),
    ("[" * 100_000, "", "nested too deeply"),
    ('{"a":' * 100_000, "", "nested too deeply"),
    ("1" * 5000, "", "a very large number must be an object"),
    ('{"schema": ' + "1" * 5000 + "}", "/schema", "a very large number must be 'cismeet/1'"),
]


@pytest.mark.parametrize("quick", [True, False], ids=["quick", "standard"])
@pytest.mark.parametrize(
    ("text", "path", "message"),
    TEXTS,
    ids=[text[:20].encode("ascii", "backslashreplace").decode() for text, _, _ in TEXTS],
)
def test_faulty_text_is_refused(
    text: str, path: str, message: str, *, quick: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not quick:
        monkeypatch.setattr(codec, "quick_json", None)
    with pytest.raises(DocumentError) as raised:
        cismeet.loads(text)

    assert raised.value.path == path
    assert raised.value.reason.startswith(message)


@pytest.mark.parametrize(
    "insertion", ['"mood": {"a": NaN}', '"mood": 1, "mood": 2', '"mood": "\\udc00"', '"title": "x"']
)
def test_oddities_are_refused_in_newer_keys_too(insertion: str) -> None:
    text = cismeet.dumps(FULL).replace("{", "{" + insertion + ",", 1)

    with pytest.raises(DocumentError):
        cismeet.loads(text, strict=False)


def test_deep_values_are_refused() -> None:
    document = changed("/title", DEEP)

    with pytest.raises(DocumentError) as raised:
        cismeet.from_dict(document)

    assert str(raised.value) == "/title: a list of 1 must be a string"


def test_bytes_that_are_no_utf8_are_refused() -> None:
    with pytest.raises(DocumentError) as raised:
        cismeet.loads(cismeet.dumps(FULL).encode("utf-16"))

    assert str(raised.value) == "document: no UTF-8: byte 0 is 0xff"


@pytest.mark.parametrize(
    ("path", "value"), [("/title", "\ud800"), ("/source/text", "a" * 200 + "\udfff"), ("/id", "\udc80")]
)
@pytest.mark.parametrize("quick", [True, False], ids=["quick", "standard"])
def test_half_a_surrogate_pair_is_not_written(
    path: str, value: str, *, quick: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not quick:
        monkeypatch.setattr(codec, "quick_json", None)
    meeting = cismeet.from_dict(changed(path, value))

    with pytest.raises(DocumentError) as raised:
        cismeet.dumps(meeting)

    assert raised.value.path == path
    assert "surrogate" in raised.value.reason


@pytest.mark.parametrize("quick", [True, False], ids=["quick", "standard"])
def test_an_endless_number_is_not_written(*, quick: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not quick:
        monkeypatch.setattr(codec, "quick_json", None)
    summit = FULL.summits[0]
    endless = type(summit)(name="x", status=summit.status, declared_items=10**5000)
    meeting = Meeting(id="m", kind=BARE.kind, summits=(endless,), source=BARE.source)

    with pytest.raises(DocumentError) as raised:
        cismeet.dumps(meeting)

    assert str(raised.value) == "/summits/0/declared_items: a very large number cannot be written"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: cismeet.loads(17), "loads takes a str or UTF-8 bytes, not int"),  # type: ignore[arg-type]
        (lambda: cismeet.loads({}), "loads takes a str or UTF-8 bytes, not dict; from_dict takes a dictionary"),  # type: ignore[arg-type]
        (lambda: cismeet.dumps("x"), "a Meeting is written, not str"),  # type: ignore[arg-type]
        (lambda: cismeet.dumps(FULL, indent="x"), "indent is 'x'; it must be a number of spaces or None"),  # type: ignore[arg-type]
        (lambda: cismeet.dumps(FULL, indent=-1), "indent is -1; it must be"),
        (lambda: cismeet.dump(FULL, 17), "dump writes to a path or a file object, not to int"),  # type: ignore[arg-type]
        (lambda: cismeet.load(17), "load reads a path or a file object, not int"),  # type: ignore[arg-type]
    ],
)
def test_misuse_is_told(call: Any, message: str) -> None:
    with pytest.raises(cismeet.ArgumentError) as raised:
        call()

    assert str(raised.value).startswith(message)


def test_the_error_survives_a_process_border() -> None:
    error = pickle.loads(pickle.dumps(fault(changed("/id", 17))))  # noqa: S301  (ours)

    assert (str(error), error.path, error.reason) == ("/id: 17 must be a string", "/id", "17 must be a string")


@pytest.mark.parametrize("limit", [sys.getrecursionlimit() // depth for depth in (1, 2, 4)])
def test_any_depth_is_an_error_of_ours(limit: int) -> None:
    with pytest.raises(DocumentError):
        cismeet.loads('{"schema": "cismeet/1", "id": ' + "[" * limit + "]" * limit + "}")
