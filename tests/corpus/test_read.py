from __future__ import annotations

import csv
import datetime
import gzip
import io
import json
import os
import sys
from typing import TYPE_CHECKING

import pyarrow
import pytest
import zstandard
from pyarrow import parquet

from cismeet.corpus import Columns, Readout, Reject, SourceError, SourceKind, SourceOptions, read
from cismeet.errors import ArgumentError

if TYPE_CHECKING:
    from pathlib import Path

NO_DATE = "published is '12 Oct'; it must be an ISO 8601 date such as '2015-10-12'"
DAY = datetime.date(2015, 10, 12)
RECORD = {
    "text": "They met.",
    "title": "A meeting",
    "published": "2015-10-12",
    "url": "https://e.org/1",
    "publisher": "P",
}
PAGE = """<!DOCTYPE html><html><head>{head}<title>Meeting with Oleg Merkulov</title>
<meta property="article:published_time" content="2015-10-12T10:00:00+03:00">
<link rel="canonical" href="https://example.org/news/1"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Meeting with Oleg Merkulov</h1>
<p>President Viktor Zhdanovich met with Governor Oleg Merkulov on 3 March. It was a long meeting about trade.</p>
<p>“You arrived later than we had expected,” the head of state said at the beginning of the conversation. Žižka</p>
<p>They discussed elevators, buses and lorries at great length over the next hours, and agreed to meet again.</p>
</article><footer>Copyright</footer></body></html>"""


def all_of(*sources: Path | str, options: SourceOptions | None = None) -> tuple[list[Readout], list[Reject]]:
    rejects: list[Reject] = []
    return list(read(*sources, options=options, on_reject=rejects.append)), rejects


@pytest.mark.parametrize(
    "content",
    [
        "Žižka met.".encode(),
        "Žižka met.".encode("utf-8-sig"),
        "Žižka met.".encode("utf-16"),
        "Žižka met.".encode("utf-32"),
    ],
)
def test_a_text_in_unicode(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(content)

    readouts, rejects = all_of(tmp_path / "a.txt")

    assert ([one.text for one in readouts], rejects) == (["Žižka met."], [])


def test_a_text_in_a_declared_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Он сказал.".encode("windows-1251"))

    assert all_of(tmp_path, options=SourceOptions(encoding="windows-1251"))[0][0].text == "Он сказал."
    assert all_of(tmp_path)[1][0].reason == "no UTF-8 text (byte 0 is 0xce), and no other encoding is declared"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty; there is nothing to read"),
        ("a.txt", b" \n\t", "empty; there is nothing to read"),
        ("a.txt", b"They \xff met", "no UTF-8 text (byte 5 is 0xff), and no other encoding is declared"),
        ("a.txt", b"\xef\xbb\xbfThey \xff", "no UTF-8 text, although its byte order mark says so (byte 8 is 0xff)"),
        ("a.txt", b"T\x00h\x00e\x00", "it holds NUL characters: a binary file, or UTF-16 without a byte order mark"),
        ("a.bin", b"\x00\x01", "its name does not tell that it holds readouts (--kind says what it is)"),
        ("a.html", b"<html><meta charset=klingon>", "its declared encoding 'klingon' is not known"),
        ("a.html", b"<html><meta charset=utf-8>\xff", "no utf-8 text, although that is declared (byte 26 is 0xff)"),
        ("a.html", b"<html><nav>Home</nav></html>", "no article in the page"),
        ("a.jsonl", b"\xff\xfe{\x00", "JSON Lines are UTF-8, and its byte order mark says something else"),
        ("a.jsonl.gz", b"no gzip", "its compressed data are damaged: Not a gzipped file (b'no')"),
        ("a.html", b" ", "empty; there is nothing to read"),
        ("a.jsonl", b"", "empty; there is nothing to read"),
        ("a.jsonl", b"\n \n", "empty; there is nothing to read"),
        ("a.jsonl.gz", b"", "empty; there is nothing to read"),
        ("a.jsonl.zst", b"", "empty; there is nothing to read"),
        ("a.csv", b"id,text\n", "no row below its header; there is nothing to read"),
        ("a.csv", b"", "empty; there is nothing to read"),
        ("a.csv", b"id,body\n1,x\n", "no 'text' in it; there is 'id', 'body' (--column text=NAME names another)"),
        ("a.jsonl", b"[1]\n", 'no object; a line is an object such as {"text": …}'),
        ("a.jsonl", b'{"title": "x"}', "no 'text' in it; there is 'title' (--column text=NAME names another)"),
        ("a.jsonl", b'{"text": 12}', "text is 12; it must be a string"),
        ("a.jsonl", b'{"text": null}', "empty; there is nothing to read"),
        ("a.jsonl", b'{"text": "x", "published": "12 Oct"}', NO_DATE),
        ("a.jsonl", b'{"text": "x", "url": "\\ud800"}', "url is '\\ud800'; it holds half of a surrogate pair"),
        ("a.jsonl", b'{"text": ', "no JSON: Expecting value (column 10)"),
        ("a.jsonl", b'"\xff"', "no UTF-8 (byte 1 of the line is 0xff)"),
        ("a.jsonl", b"[" * 200_000, "no JSON that can be read: nested too deeply"),
        ("a.csv", b"text\n\xff\n", "bytes in it are no UTF-8"),
        ("a.csv", b"text,title\nx\n", "1 cells; the header has 2"),
        ("a.csv", b'text\n"x\n', "no row of CSV: unexpected end of data"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_has_a_reason(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)

    readouts, rejects = all_of(tmp_path / name)

    assert (readouts, [one.reason for one in rejects]) == ([], [reason])


def test_a_reject_is_raised_where_nobody_takes_it(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.txt: no such file"):
        list(read(tmp_path / "none.txt"))


@pytest.mark.parametrize(("length", "taken"), [(20, True), (21, False), (300, False)])
def test_the_longest_text(length: int, taken: bool, tmp_path: Path) -> None:  # noqa: FBT001  (a parameter of the table)
    (tmp_path / "a.txt").write_text("x" * length)
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "x" * length}))

    readouts, rejects = all_of(tmp_path, options=SourceOptions(longest=20))

    assert (len(readouts), len(rejects)) == ((2, 0) if taken else (0, 2))
    assert all(one.reason.startswith("too long") for one in rejects)


def _compressed(name: str, content: bytes) -> bytes:
    if name.endswith(".gz"):
        return gzip.compress(content[:9]) + gzip.compress(content[9:])
    if name.endswith(".zst"):
        compressor = zstandard.ZstdCompressor()
        return compressor.compress(content[:9]) + compressor.compress(content[9:])
    return content


@pytest.mark.parametrize(
    "name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.csv.gz", "a.tsv", "a.parquet"]
)
def test_records(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name.endswith(".parquet"):
        parquet.write_table(pyarrow.Table.from_pylist([RECORD, RECORD]), path)
    elif "json" in name:
        path.write_bytes(_compressed(name, f"{json.dumps(RECORD)}\n{json.dumps(RECORD)}\n".encode()))
    else:
        rows = io.StringIO()
        csv.writer(rows, delimiter="\t" if ".tsv" in name else ",").writerows(
            [RECORD, RECORD.values(), RECORD.values()]
        )
        path.write_bytes(_compressed(name, rows.getvalue().encode()))

    readouts, rejects = all_of(path)

    expected = {**RECORD, "published": DAY}
    assert [vars_of(one) for one in readouts] == [{**expected, "location": f"{path}#{number}"} for number in (1, 2)]
    assert rejects == []


def vars_of(readout: Readout) -> dict[str, object]:
    return {name: getattr(readout, name) for name in ("text", "title", "published", "url", "publisher", "location")}


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_compressed_lines_that_break_off_give_what_stands_before(name: str, tmp_path: Path) -> None:
    lines = "".join(f"{json.dumps({'text': os.urandom(3000).hex()})}\n" for _ in range(60))
    content = _compressed(name, lines.encode())
    (tmp_path / name).write_bytes(content[: len(content) // 2])

    readouts, rejects = all_of(tmp_path / name)

    assert 10 < len(readouts) < 60
    assert [one.reason.partition(":")[0] for one in rejects] == ["its compressed data are damaged"]


def test_one_faulty_line_does_not_spoil_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n\nnonsense\n{"text": "Two."}')

    readouts, rejects = all_of(tmp_path / "a.jsonl")

    assert [one.location.rpartition("#")[2] for one in readouts] == ["1", "4"]
    assert [one.location.rpartition("#")[2] for one in rejects] == ["3"]


def test_columns_of_other_names(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("body,day\nThey met.,2015-10-12T23:30:00+03:00\n")
    options = SourceOptions(columns=Columns(text="body", published="day"), publisher="Press service")

    (readout,), rejects = all_of(tmp_path, options=options)

    told = (readout.text, readout.title, readout.published, readout.publisher)
    assert (told, rejects) == (("They met.", None, DAY, "Press service"), [])


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "windows-1250"),
        ('<meta charset="windows-1250">', "utf-16"),  # a byte order mark outweighs what is declared
    ],
)
def test_a_page(head: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE.format(head=head).encode(encoding))

    (readout,), rejects = all_of(tmp_path)

    assert (readout.title, readout.published, readout.url, rejects) == (
        "Meeting with Oleg Merkulov",
        DAY,
        "https://example.org/news/1",
        [],
    )
    assert "conversation. Žižka\n\nThey discussed" in readout.text
    assert "Home" not in readout.text


def test_a_tree_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b/a.txt", "b/B.txt", "a/z.txt", "c.txt", ".git/x.txt", "a/.hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)

    assert [one.text for one in all_of(tmp_path)[0]] == ["c.txt", "a/z.txt", "b/B.txt", "b/a.txt"]


@pytest.mark.parametrize(("kind", "given"), [(None, b'{"text": "They met."}'), (SourceKind.TEXT, b"They met.")])
def test_standard_input(kind: SourceKind | None, given: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))

    assert [one.text for one in all_of("-", options=SourceOptions(kind=kind))[0]] == ["They met."]


def test_options_are_checked() -> None:
    with pytest.raises(ArgumentError, match="there is no encoding 'klingon'"):
        SourceOptions(encoding="klingon")
    with pytest.raises(ArgumentError, match="longest is 0"):
        SourceOptions(longest=0)
