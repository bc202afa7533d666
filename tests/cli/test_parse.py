from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import cismeet
from cismeet import Cue, Evidence, Place, Source, Span, Topic, Where
from tests.samples import FULL, TEXT

if TYPE_CHECKING:
    from tests.cli.conftest import Run

OTHER = "Мы говорили.\r\nThey spoke.\n"


@pytest.fixture(autouse=True)
def files(run: Run) -> None:  # noqa: ARG001  (it goes to the empty folder)
    Path("one.txt").write_bytes(TEXT.encode())
    Path("two.txt").write_bytes(OTHER.encode())
    Path("empty.txt").write_bytes(b"")
    Path("blank.txt").write_bytes(b"\xef\xbb\xbf \n")
    Path("binary.txt").write_bytes(b"They met \xff\xfe.")
    Path("folder").mkdir()


def test_one_input_is_one_document(run: Run) -> None:
    result = run("parse", "one.txt")

    assert (result.exit_code, result.stderr) == (0, "")
    assert cismeet.loads(result.stdout).text == TEXT


def test_several_inputs_are_an_array(run: Run) -> None:
    result = run("parse", "one.txt", "two.txt", "one.txt")

    assert (result.exit_code, result.stderr) == (0, "")
    assert [one["source"]["text"] for one in json.loads(result.stdout)] == [TEXT, OTHER, TEXT]


def test_jsonl_is_a_line_each(run: Run) -> None:
    result = run("parse", "--format", "jsonl", "one.txt", "two.txt")

    assert [cismeet.loads(line).text for line in result.stdout.split("\n")[:-1]] == [TEXT, OTHER]
    assert cismeet.loads(run("parse", "--format", "jsonl", "one.txt").stdout).text == TEXT


def test_standard_input(run: Run) -> None:
    result = run("parse", "-", given=TEXT.encode())

    assert cismeet.loads(result.stdout).text == TEXT
    assert [one["source"]["text"] for one in json.loads(run("parse", "two.txt", "-", given=TEXT).stdout)] == [
        OTHER,
        TEXT,
    ]


def test_options_reach_the_parser(run: Run) -> None:
    options = ("--title", "A talk", "--published", "2015-10-13", "--url", "https://x.org/1", "--publisher", "X")
    document = json.loads(run("parse", *options, "--language", "en", "one.txt").stdout)

    assert document["title"] == "A talk"
    assert document["source"] == {
        "url": "https://x.org/1",
        "publisher": "X",
        "published": "2015-10-13",
        "language": "en",
        "text": TEXT,
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("way", ["file", "standard input"])
def test_encodings(encoding: str, way: str, run: Run) -> None:
    content = OTHER.encode(encoding)
    Path("encoded.txt").write_bytes(content)
    result = run("parse", "-", given=content) if way == "standard input" else run("parse", "encoded.txt")

    assert cismeet.loads(result.stdout).text == OTHER


def test_utf_16_of_the_other_byte_order(run: Run) -> None:
    Path("encoded.txt").write_bytes(b"\xfe\xff" + OTHER.encode("utf-16-be"))

    assert cismeet.loads(run("parse", "encoded.txt").stdout).text == OTHER


FAILURES = [
    ("missing.txt", "cismeet: missing.txt: no such file\n"),
    ("folder", "cismeet: folder: a directory; name the files in it\n"),
    ("empty.txt", "cismeet: empty.txt: empty; there is nothing to read\n"),
    ("blank.txt", "cismeet: blank.txt: empty; there is nothing to read\n"),
    ("binary.txt", "cismeet: binary.txt: no UTF-8 text (byte 9 is 0xff); UTF-16 needs a byte order mark\n"),
    ("-", "cismeet: standard input: empty; there is nothing to read\n"),
    ("one.txt/more", "cismeet: one.txt/more: Not a directory\n"),
    ("x" * 300, f"cismeet: {'x' * 300}: File name too long\n"),
]


@pytest.mark.parametrize(("name", "message"), FAILURES, ids=[name[:12] for name, _ in FAILURES])
@pytest.mark.parametrize("form", ["json", "jsonl", "text"])
def test_an_input_that_cannot_be_read(name: str, message: str, form: str, run: Run) -> None:
    result = run("parse", "--format", form, name)

    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message)


@pytest.mark.parametrize(("name", "message"), FAILURES, ids=[name[:12] for name, _ in FAILURES])
def test_the_other_inputs_are_still_done(name: str, message: str, run: Run) -> None:
    result = run("parse", name, "one.txt", name, "two.txt")
    lines = run("parse", "--format", "jsonl", "one.txt", name)

    assert (result.exit_code, result.stderr) == (1, message * 2)
    assert [one["source"]["text"] for one in json.loads(result.stdout)] == [TEXT, OTHER]
    assert (lines.exit_code, lines.stderr, cismeet.loads(lines.stdout).text) == (1, message, TEXT)


def test_nothing_could_be_read_of_several(run: Run) -> None:
    result = run("parse", "missing.txt", "folder")

    assert (result.exit_code, json.loads(result.stdout)) == (1, [])


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(run: Run) -> None:
    Path("one.txt").chmod(0)

    assert run("parse", "one.txt").stderr == "cismeet: one.txt: Permission denied\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("parse",), "Missing argument 'FILE...'"),
        (("parse", "--title", "x", "one.txt", "two.txt"), "--title is for one input, and there are 2"),
        (("parse", "--published", "2015-10-12", "a", "b", "c"), "--published is for one input, and there are 3"),
        (("parse", "--url", "x", "one.txt", "one.txt"), "--url is for one input, and there are 2"),
        (("parse", "--title", "", "one.txt", "one.txt"), "--title is for one input, and there are 2"),
        (("parse", "--published", "12 October", "one.txt"), "12 October"),
        (("parse", "--language", "xx", "one.txt"), "xx"),
        (("parse", "--language", "\x1b[31m", "one.txt"), "[31m"),
        (("parse", "--format", "yaml", "one.txt"), "'yaml' is not one of"),
        (("parse", "--loud", "one.txt"), "No such option"),
        (("read", "one.txt"), "No such command 'read'"),
    ],
)
def test_misuse(arguments: tuple[str, ...], message: str, run: Run) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert "\x1b" not in result.stderr


def test_a_summary_to_read(run: Run) -> None:
    result = run("parse", "--format", "text", "one.txt")

    assert result.stdout.splitlines() == [
        "Brykin meets Sould in Минск",
        "meeting, 2015?-10-12, Minsk (BY)",
        "",
        "Participants",
        "  Oleg Brykin, President, BY, CIS",
        "  Anna Sould",
        "",
        "Mentioned",
        "  Farmers",
        "",
        "Statements",
        "  Oleg Brykin to Anna Sould (state, direct) told: Trade grows",
        "",
        "Topics",
        "  Trade",
        "",
        "CIS summit (coming, 2015?-10-16, KZ), 17 items declared",
        "  • programme [programme]",
        "",
        "Notes",
        "  date [3:13]: The year is inferred.",
        "  empty: Nothing more.",
        "",
        "81% of the text read",
    ]


def test_summaries_of_several_have_the_names_of_their_inputs(run: Run) -> None:
    lines = run("parse", "--format", "text", "one.txt", "two.txt").stdout.splitlines()

    assert [line for line in lines if line.startswith("===")] == ["=== one.txt ===", "=== two.txt ==="]


@pytest.mark.parametrize(
    "sequence", ["\x1b[31m", "\x1b]0;title\x07", "\x9b31m", "\r", "\x08", "\x7f", "\u202e", "[bold]", ":smile:"]
)
@pytest.mark.parametrize("options", [("--format", "text"), ("--format", "text", "--explain"), ("--explain",)])
def test_no_escape_sequence_is_active(
    sequence: str, options: tuple[str, ...], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hostile(text: str, **_: Any) -> cismeet.Meeting:
        place = Span(0, len(sequence))
        return evolve(
            FULL,
            title=sequence,
            place=Place(sequence),
            participants=tuple(evolve(one, name=f"Oleg {sequence}", role=sequence) for one in FULL.participants),
            statements=(evolve(FULL.statements[0], text=sequence, cue=Cue(sequence, place)),),
            topics=(Topic(sequence, place),),
            summits=(evolve(FULL.summits[0], name=sequence, body=sequence),),
            evidence=(Evidence("/place", (place,), sequence), Evidence("/title", (place,), sequence, Where.TITLE)),
            notes=(evolve(FULL.notes[0], message=sequence),),
            source=Source(text=sequence + text),
        )

    monkeypatch.setattr(cismeet, "parse", hostile)
    result = run("parse", *options, "one.txt")
    printed = result.stderr + (result.stdout if "text" in options else "")

    assert result.exit_code == 0
    assert printed
    if sequence.startswith(("[", ":")):
        assert sequence in printed
    else:
        assert sequence[0] not in printed


def test_names_of_inputs_are_harmless_too(run: Run) -> None:
    result = run("parse", "\x1b[31m.txt")

    assert result.stderr == "cismeet: ␛[31m.txt: no such file\n"


def test_an_account_of_the_values(run: Run) -> None:
    result = run("parse", "--explain", "one.txt")

    assert result.stderr.splitlines() == [
        "/date = 2015?-10-12",
        "    year-from-anniversary: “12 October” [3:13]",
        "/place = city Minsk, country BY",
        "    city-of-title: “Минск” [22:27] of the title",
    ]
    assert cismeet.loads(result.stdout).evidence == FULL.evidence


def test_accounts_of_several_inputs(run: Run) -> None:
    lines = run("parse", "--explain", "one.txt", "two.txt").stderr.splitlines()

    assert lines[0] == "=== one.txt ==="
    assert lines[-2:] == ["=== two.txt ===", "no evidence"]
