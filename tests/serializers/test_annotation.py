"""Annotation exchange: out, corrected as a person would, and back in as gold."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings

from cismeet import Act, Form, Meeting, Participant, Source, Span, scoring, to_dict
from cismeet.serializers.annotation import Corrected, as_gold, brat, differences, label_studio
from cismeet.serializers.annotation.brat.configuration import annotation_conf
from cismeet.serializers.annotation.label_studio.configuration import configuration
from tests.gold_meetings import gold_documents, meeting_of
from tests.samples import BARE, FULL, TEXT
from tests.strategies import meetings

TOOLS = (brat, label_studio)
NEVER_HELD = {"evidence", "unread", "notes"}


def export(tool: Any, folder: Path) -> Path:
    """What the tool's reader takes."""
    return folder if tool is brat else folder / "tasks.json"


def there_and_back(tool: Any, meeting: Meeting) -> Corrected:
    with TemporaryDirectory() as place:
        folder = Path(place, "out")
        tool.write([meeting], folder)
        back: list[Corrected] = list(tool.read(export(tool, folder)))
        assert len(back) == 1
        return back[0]


def corrected(name: str, old: str, new: str, folder: Path) -> Corrected:
    """Write the sample for brat, change one thing in its lines, and read it back."""
    brat.write([FULL], folder)
    file = folder / "m-0123456789abcdef.ann"
    lines = file.read_text("utf-8")
    assert lines.count(old) == 1, name
    file.write_text(lines.replace(old, new), "utf-8")
    (back,) = brat.read(folder)
    return back


# Both tools


@pytest.mark.parametrize("tool", TOOLS, ids=["brat", "label-studio"])
@pytest.mark.parametrize("meeting", [FULL, *map(meeting_of, gold_documents())], ids=lambda one: one.id)
def test_all_but_what_the_report_names_comes_back(tool: Any, meeting: Meeting) -> None:
    back = there_and_back(tool, meeting)
    bare = evolve(meeting, evidence=(), unread=(), notes=())
    cues_without_words = {
        f"/statements/{number}/cue/span" for number, one in enumerate(meeting.statements) if not len(one.cue.span)
    }

    assert back.problems == ()
    assert {one.path for one in differences(bare, back.meeting)} == cues_without_words  # the gold tells no cue's place


@pytest.mark.parametrize("tool", TOOLS, ids=["brat", "label-studio"])
@pytest.mark.parametrize("document", gold_documents(), ids=lambda one: str(one["id"]))
def test_gold_in_gold_out(tool: Any, document: dict[str, Any]) -> None:
    gold = as_gold(there_and_back(tool, meeting_of(document)).meeting, document["house"])
    voices = {one["speaker"] for one in document["gold"]["statements"]}
    mentioned = document["gold"]["mentioned"]
    gold["gold"]["mentioned"] = [
        one
        for one in gold["gold"]["mentioned"]
        if one["role"] not in voices or one in mentioned  # “the sides” come back
    ]
    for one in (*gold["gold"]["summits"], gold["gold"], *document["gold"]["summits"], document["gold"]):
        one["place"] = one["place"] or {"city": None, "country": None}

    assert gold == document | {"id": f"m-{document['id']}"}
    assert scoring.read_gold(gold).text == document["text"]


@pytest.mark.parametrize("tool", TOOLS, ids=["brat", "label-studio"])
def test_the_report_names_what_is_not_held(tool: Any, tmp_path: Path) -> None:
    tool.write([FULL], tmp_path / "out")
    lines = (tmp_path / "out" / "not-held.tsv").read_text("utf-8").splitlines()

    assert [line.split("\t") for line in lines] == [
        ["m-0123456789abcdef", "/evidence", "a list of 2 came back as a list of 0"],
        ["m-0123456789abcdef", "/unread", "a list of 1 came back as a list of 0"],
        ["m-0123456789abcdef", "/notes", "a list of 2 came back as a list of 0"],
    ]


@pytest.mark.parametrize("tool", TOOLS, ids=["brat", "label-studio"])
def test_a_text_without_a_word_holds_nothing_and_says_so(tool: Any, tmp_path: Path) -> None:
    tool.write([BARE], tmp_path / "out")
    (back,) = tool.read(export(tool, tmp_path / "out"))

    assert back.meeting == BARE
    assert [str(one) for one in back.problems] == ["Readout: Kind was not chosen; other is taken"]


@pytest.mark.parametrize("tool", TOOLS, ids=["brat", "label-studio"])
def test_no_meeting(tool: Any, tmp_path: Path) -> None:
    tool.write([], tmp_path / "out")

    assert list(tool.read(export(tool, tmp_path / "out"))) == []


@pytest.mark.parametrize("tool", TOOLS, ids=["brat", "label-studio"])
@given(meeting=meetings())
@settings(max_examples=60, deadline=None)
def test_any_meeting(tool: Any, meeting: Meeting) -> None:
    back = there_and_back(tool, meeting)
    there, here = to_dict(meeting), to_dict(back.meeting)

    assert here["source"]["text"] == there["source"]["text"]
    if not meeting.text.strip():
        return
    for document in (there, here):
        for key in NEVER_HELD:
            document.pop(key)
        document["statements"] = [
            (one["speaker"], one["addressee"], one["act"], one["form"]) for one in document["statements"]
        ]
        document["topics"] = len(document["topics"])
        for one in (*document["participants"], *document["mentioned"]):
            one.pop("mentions")
        for one in document["summits"]:
            one.pop("mentions")
            one["agenda"] = len(one["agenda"])
    told = {one.path.split("/")[1] for one in differences(meeting, back.meeting)}

    assert {key for key, value in there.items() if here[key] != value} <= told & {"statements", "topics", "summits"}
    assert [one for one in back.problems if "repeats" in one.message or "said to be" in one.message] == []
    kept = sum(any(span.of(meeting.text).strip() for span in one.spans) for one in meeting.statements)
    assert len(back.meeting.statements) == kept


# brat

T_LINE = re.compile(r"T(\d+)\t(\w+) ((?:\d+ \d+)(?:;\d+ \d+)*)\t(.+)")


def refused_by_brat(text: str, lines: str) -> list[str]:
    """What brat's own reader refuses, after its server/src/annotation.py and the format's page."""
    found: list[str] = []
    kinds: dict[str, str] = {}
    triggers: dict[str, str] = {}
    for line in lines.splitlines():  # as its codecs reader does
        own, _, rest = line.partition("\t")
        if own in kinds:
            found.append(f"twice {own}")
        kinds[own] = rest.partition(" ")[0]
        if own.startswith("T"):
            matched = T_LINE.fullmatch(line)
            if not matched:
                found.append(f"form {line!r}")
                continue
            spans = [tuple(map(int, place.split())) for place in matched[3].split(";")]
            if matched[4] != " ".join(text[start:end] for start, end in spans):
                found.append(f"words {line!r}")
            found += [f"touching {line!r}" for one, other in pairwise(spans) if other[0] <= one[1]]
        elif own.startswith("E"):
            kind, trigger = rest.split()[0].split(":")
            triggers[own] = trigger
            found += [f"trigger {line!r}"] if kinds.get(trigger) != kind else []
            found += [f"argument {line!r}" for one in rest.split()[1:] if one.split(":")[1] not in kinds]
        elif own.startswith("R"):
            _, first, second = rest.split()
            found += [f"argument {line!r}" for one in (first, second) if one.split(":")[1] not in kinds]
        elif own.startswith("A"):
            name, owner, value = rest.split()
            offered = re.search(rf"^{name}\tArg:\S+, Value:(\S+)$", annotation_conf(), re.MULTILINE)
            found += [f"value {line!r}"] if not offered or value not in offered[1].split("|") else []
            found += [f"owner {line!r}"] if owner not in kinds or owner in triggers.values() else []
        elif not re.fullmatch(r"#\d+\tAnnotatorNotes [TE]\d+\t\{.*\}", line):
            found.append(f"form {line!r}")
    return found


@pytest.mark.parametrize("meeting", [FULL, BARE, *map(meeting_of, gold_documents())], ids=lambda one: one.id)
def test_brat_reads_every_line(meeting: Meeting, tmp_path: Path) -> None:
    brat.write([meeting], tmp_path / "out")
    (notes,) = (tmp_path / "out").glob("*.ann")

    assert refused_by_brat(meeting.text, notes.read_bytes().decode()) == []


@given(meetings())
@settings(max_examples=50, deadline=None)
def test_brat_reads_any_meeting(meeting: Meeting) -> None:
    with TemporaryDirectory() as place:
        brat.write([meeting], Path(place, "out"))
        (notes,) = Path(place, "out").glob("*.ann")

        assert refused_by_brat(meeting.text, notes.read_bytes().decode()) == []
        assert notes.with_suffix(".txt").read_bytes().decode() == meeting.text


def test_the_lines_of_the_sample(tmp_path: Path) -> None:
    brat.write([FULL], tmp_path)
    lines = (tmp_path / "m-0123456789abcdef.ann").read_text("utf-8").splitlines()

    assert lines[0] == "T1\tReadout 0 2\tOn"
    assert "E6\tStatement:T6 Speaker:T3 Addressee:T4 Content:T7 Words:T8" in lines
    assert "T7\tContent 53 58;59 64\tTrade grows" in lines
    assert 'AnnotatorNotes T2\t{"date": "2015?-10-12"}' in "\n".join(lines)
    assert (tmp_path / "m-0123456789abcdef.txt").read_bytes() == TEXT.encode()


CORRECTIONS = [
    ("another act", "Act E6 state", "Act E6 promise", lambda m: m.statements[0].act, Act.PROMISE),
    ("another form", "Form E6 direct", "Form E6 mixed", lambda m: m.statements[0].form, Form.MIXED),
    (
        "another speaker",
        "Speaker:T3 Addressee:T4",
        "Speaker:T4 Addressee:T3",
        lambda m: m.statements[0].speaker,
        "anna-sould",
    ),
    ("no addressee", " Addressee:T4", "", lambda m: m.statements[0].addressee, None),
    (
        "less content",
        "T7\tContent 53 58;59 64\tTrade grows",
        "T7\tContent 53 58\tTrade",
        lambda m: m.statements[0].text,
        "Trade",
    ),
    ("a further content", " Content:T7", " Content:T7 Content2:T9", lambda m: len(m.statements[0].spans), 2),
    ("no participant", "T4\tParticipant", "T4\tMentioned", lambda m: [p.id for p in m.participants], ["oleg-brykin"]),
    ("a name", '"name": "Anna Sould"', '"name": "Anna Sould-Ray"', lambda m: m.participants[1].name, "Anna Sould-Ray"),
    ("a date", '{"date": "2015?-10-12"}', '{"date": "2015-10-12"}', lambda m: str(m.date), "2015-10-12"),
    ("no topic", "T9\tTopic 53 58\tTrade\n", "", lambda m: m.topics, ()),
    (
        "a new person",
        "T9\tTopic 53 58\tTrade",
        "T9\tMentioned 53 58\tTrade\nA99\tPersonKind T9 person",
        lambda m: (m.mentioned[1].id, m.mentioned[1].name),
        ("trade", "Trade"),
    ),
    ("a status", "Status T10 coming", "Status T10 held", lambda m: str(m.summits[0].status), "held"),
]


@pytest.mark.parametrize("case", CORRECTIONS, ids=[one[0] for one in CORRECTIONS])
def test_a_correction_comes_back(case: tuple[str, str, str, Any, object], tmp_path: Path) -> None:
    name, old, new, value, expected = case
    back = corrected(name, old, new, tmp_path)

    assert value(back.meeting) == expected


FAULTS = [
    (
        "other words",
        "T7\tContent 53 58;59 64\tTrade grows",
        "T7\tContent 53 58\tTrad",
        "line 7: T7 repeats 'Trad', but at 53 58 stands 'Trade'",
    ),
    (
        "outside",
        "T7\tContent 53 58;59 64\tTrade grows",
        "T7\tContent 53 580\tTrade",
        "line 7: T7 marks 53 580, and the text has 97",
    ),
    ("no words", "T9\tTopic 53 58\tTrade", "T9\tTopic 53 53\t", "line 9: T9 marks 53 53, and the text has 97"),
    ("no offset", "T9\tTopic 53 58", f"T9\tTopic 53 {'5' * 5000}", "line 9: it is no line that cismeet writes"),
    ("no label", "T9\tTopic", "T9\tTopik", "T9: there is no label Topik; it is passed over"),
    ("no act", "Act E6 state", "Act E6 mumble", "E6: Act is 'mumble'; it must be one of state, ask"),
    ("no date", '{"date": "2015?-10-12"}', '{"date": "12 October"}', "T2: '12 October' is no date; EDTF forms are"),
    ("no JSON", '{"date": "2015?-10-12"}', "12 October", "the note of T2 is no JSON object"),
    ("no content", " Content:T7", "", "E6: a Statement needs a Content; it is passed over"),
    ("a loose end", "Speaker:T3", "Speaker:T99", "Speaker E6 T99: it links a mark that does not exist"),
    ("a wrong end", "Speaker:T3", "Speaker:T9", "Speaker E6 T9: there is no such link from Statement to Topic"),
    (
        "no country",
        '"country": "BY", "organization"',
        '"country": "Belarus", "organization"',
        "T3: country is 'Belarus'",
    ),
    ("an odd line", "T9\tTopic 53 58\tTrade", "T9 Topic 53 58 Trade", "line 9: it is no line that cismeet writes"),
    (
        "no number",
        '"declared_items": 17',
        '"declared_items": "many"',
        "T10: declared_items is 'many'; it must be a whole",
    ),
    ("a lost item", "R1\tOnAgendaOf Arg1:T11 Arg2:T10\n", "", "T11: this AgendaItem has no link OnAgendaOf"),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), FAULTS, ids=[one[0] for one in FAULTS])
def test_what_cannot_be_taken_is_told(name: str, old: str, new: str, message: str, tmp_path: Path) -> None:
    told = [str(one) for one in corrected(name, old, new, tmp_path).problems]

    assert [one for one in told if message in one] != [], told


def test_names_of_files_differ(tmp_path: Path) -> None:
    brat.write([evolve(FULL, id=id) for id in ("a/b", "a b", "A-B", "..", "")[:4]], tmp_path)  # noqa: A001

    assert sorted(path.name for path in tmp_path.glob("*.txt")) == ["A-B-3.txt", "a-b-2.txt", "a-b.txt", "readout.txt"]


def test_a_mark_across_paragraphs() -> None:
    text = "They met.\n\nThey parted."
    meeting = evolve(
        BARE, participants=(Participant(id="p", name="x", mentions=(Span(5, 15),)),), source=Source(text=text)
    )

    assert there_and_back(brat, meeting).meeting.participants == meeting.participants


def test_gold_is_scored(tmp_path: Path) -> None:
    sample = evolve(FULL, mentioned=())  # a group that is only spoken about is no gold
    file = tmp_path / "by-sample.json"
    file.write_text(json.dumps(as_gold(sample, "sample")), "utf-8")
    report = scoring.score(scoring.gold_files([tmp_path]), lambda _: to_dict(sample))

    assert report.flawless == 1


# Label Studio


def refused_by_label_studio(task: dict[str, Any]) -> list[str]:
    """What does not fit the labelling configuration or the task format."""
    tree = ET.fromstring(configuration())  # noqa: S314  (our own)
    offered = {
        one.get("name"): {inner.get("value") for inner in one} for one in tree if one.tag in ("Labels", "Choices")
    }
    relations = {one.get("value") for one in tree.iter("Relation")}
    results = task["predictions"][0]["result"]
    regions = {one["id"] for one in results if one["type"] == "labels"}
    found: list[str] = []
    for one in results:
        if one["type"] == "relation":
            found += [f"end {one}"] if not {one["from_id"], one["to_id"]} <= regions else []
            found += [f"relation {one}"] if not set(one["labels"]) <= relations else []
            continue
        value = one["value"]
        found += [f"region {one}"] if one["id"] not in regions or one["to_name"] != "text" else []
        found += [f"place {one}"] if not 0 <= value["start"] < value["end"] <= len(task["data"]["text"]) else []
        if one["type"] == "labels":
            found += [f"words {one}"] if value["text"] != task["data"]["text"][value["start"] : value["end"]] else []
        if one["type"] in ("labels", "choices"):
            found += [f"value {one}"] if not set(value[one["type"]]) <= offered[one["from_name"]] else []
    return found


@given(meetings())
@settings(max_examples=60, deadline=None)
def test_label_studio_takes_any_meeting(meeting: Meeting) -> None:
    with TemporaryDirectory() as place:
        label_studio.write([meeting], Path(place, "out"))
        (task,) = json.loads(Path(place, "out", "tasks.json").read_bytes())

        assert refused_by_label_studio(task) == []


def exported(folder: Path, **annotation: Any) -> Path:
    """An export in which somebody has turned the statement's act, as the prediction was accepted and changed."""
    label_studio.write([FULL], folder)
    file = folder / "tasks.json"
    (task,) = json.loads(file.read_bytes())
    results = json.loads(json.dumps(task["predictions"][0]["result"]))
    (act,) = (one for one in results if one.get("from_name") == "Act")
    act["value"]["choices"] = ["promise"]
    task["annotations"] = [{"id": 1, "was_cancelled": False, "result": results, **annotation}]
    file.write_text(json.dumps([task]), "utf-8")
    return file


@pytest.mark.parametrize(("annotation", "act"), [({}, Act.PROMISE), ({"was_cancelled": True}, Act.STATE)])
def test_an_annotation_goes_before_the_prediction(annotation: dict[str, Any], act: Act, tmp_path: Path) -> None:
    (back,) = label_studio.read(exported(tmp_path / "out", **annotation))

    assert (back.meeting.statements[0].act, back.problems) == (act, ())


def test_offsets_in_utf_16_are_known_by_their_words() -> None:
    text = "🇧🇾 Oleg Brykin came."
    region = {"id": "r", "type": "labels", "from_name": "label", "to_name": "text"}
    value = {"start": 5, "end": 16, "text": "Oleg Brykin", "labels": ["Topic"]}
    marked, problems = label_studio.from_result(text, [{**region, "value": value}])

    assert ([one.spans for one in marked.marks], problems) == ([(Span(3, 14),)], [])
