from __future__ import annotations

import csv
import io
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import duckdb
import frictionless
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cismeet import ArgumentError, DocumentError, Meeting, MeetingKind, Note, NoteKind, Source, Span, Topic
from cismeet.serializers.tables import TABLES, codebook, restored, to_rows, write, write_table
from cismeet.serializers.tables.harmless import harmless
from tests.gold_meetings import gold_documents, meeting_of
from tests.samples import BARE, FULL
from tests.strategies import meetings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.serializers.tables.column import Cell

GOLD = [meeting_of(document) for document in gold_documents()]
SEVERAL = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Whole meetings take their time to draw."""

DANGEROUS = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


def with_topic(text: str) -> Meeting:
    return Meeting(
        id="m-1", kind=MeetingKind.MEETING, topics=(Topic(text, Span(0, 0)),), source=Source(text="They met.")
    )


def shown(cell: Cell) -> str:
    """A cell as CSV is to show it."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return "" if cell is None else cell.isoformat() if isinstance(cell, date) else str(cell)


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'tis", "'tis"),
        ("a=1", "a=1"),
        (" =1", " =1"),
    ],
)
def test_cells_are_harmless(text: str, cell: str) -> None:
    assert harmless(text) == cell
    assert restored(cell) == text


@given(st.text() | st.text(alphabet="'=+-@\ta"))
def test_harmless_cells_are_restored(text: str) -> None:
    assert restored(harmless(text)) == text
    assert not DANGEROUS.match(harmless(text))


@pytest.mark.parametrize(("option", "cell"), [(True, "'=1+1"), (False, "=1+1")])
def test_harmless_is_an_option(option: bool, cell: str) -> None:  # noqa: FBT001  (a case of the table)
    stream = io.StringIO()

    write_table([with_topic("=1+1")], stream, "topics", harmless=option)

    assert rows_of(stream.getvalue())[1][2] == cell


@SEVERAL
@given(meetings())
def test_the_csv_module_reads_every_table_back(meeting: Meeting) -> None:
    for name, table in TABLES.items():
        stream = io.StringIO(newline="")
        write_table([meeting, FULL], stream, name)
        header, *rows = rows_of(stream.getvalue())

        assert tuple(header) == table.header
        assert [[restored(cell) for cell in row] for row in rows] == [
            [shown(cell) for cell in row.values()] for row in to_rows([meeting, FULL], name)
        ]
        texts = [number for number, column in enumerate(table.columns) if column.type == "string"]
        assert not [row[number] for row in rows for number in texts if DANGEROUS.match(row[number])]


@SEVERAL
@given(meetings())
def test_a_folder_holds_what_single_tables_hold(meeting: Meeting) -> None:
    several = [FULL, meeting]
    with tempfile.TemporaryDirectory() as place:
        write(iter(several), Path(place) / "out")
        files = {path.name: path.read_bytes() for path in (Path(place) / "out").iterdir()}

    assert set(files) == {f"{name}.csv" for name in (*TABLES, "codebook")} | {"datapackage.json"}
    for name in TABLES:
        stream = io.StringIO(newline="")
        write_table(several, stream, name)
        assert files[f"{name}.csv"].decode() == stream.getvalue()


def test_the_same_meetings_give_the_same_bytes(tmp_path: Path) -> None:
    write(GOLD, tmp_path / "one")
    write(GOLD, tmp_path / "two")

    assert {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()
    }


@pytest.mark.parametrize(("excel", "encoding"), [(False, "utf-8"), (True, "utf-8-sig")])
def test_a_mark_for_excel(tmp_path: Path, excel: bool, encoding: str) -> None:  # noqa: FBT001  (a case of the table)
    write([FULL], tmp_path / "out", excel=excel)

    for path in (tmp_path / "out").glob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf") is excel
        assert content.decode(encoding)[0] in "mTt"


def test_only_the_tables_asked_for(tmp_path: Path) -> None:
    write([FULL], tmp_path / "out", tables=["topics", "agenda"])

    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == ["agenda.csv", "codebook.csv", "datapackage.json", "topics.csv"]


def test_the_codebook_beside_the_tables(tmp_path: Path) -> None:
    write([], tmp_path / "out")

    with (tmp_path / "out" / "codebook.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == list(codebook())


@pytest.mark.parametrize("excel", [False, True])
@pytest.mark.parametrize("several", [GOLD, [FULL, BARE], []], ids=["gold", "samples", "nothing"])
def test_frictionless_finds_the_package_valid(tmp_path: Path, several: list[Meeting], excel: bool) -> None:  # noqa: FBT001  (a case of the table)
    write(several, tmp_path / "out", excel=excel)

    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))

    assert report.flatten(["title", "message"]) == []
    assert len(report.tasks) == len(TABLES) + 1


def test_frictionless_finds_a_fault(tmp_path: Path) -> None:
    write(GOLD, tmp_path / "out")
    file = tmp_path / "out" / "meetings.csv"
    file.write_bytes(file.read_bytes().replace(b",phone_call,", b",telegram,", 1))

    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))

    assert [title for (title,) in report.flatten(["title"])] == ["Constraint Error"]


def test_pandas_reads_what_to_rows_gives(tmp_path: Path) -> None:
    write(GOLD, tmp_path / "out")
    expected = list(to_rows(GOLD, "statements"))

    frame = pd.read_csv(tmp_path / "out" / "statements.csv", keep_default_na=False, na_values=[""])

    assert list(frame.columns) == list(TABLES["statements"].header)
    assert [restored(text) for text in frame["text"]] == [row["text"] for row in expected]
    assert list(frame["cue_start"]) == [row["cue_start"] for row in expected]
    assert frame["addressee"].isna().sum() == sum(row["addressee"] is None for row in expected)


def test_duckdb_reads_types_by_itself(tmp_path: Path) -> None:
    write([FULL], tmp_path / "out")

    read = duckdb.read_csv(tmp_path / "out" / "meetings.csv").project("date_earliest, date_inferred, coverage, notes")

    assert [str(one) for one in read.types] == ["DATE", "BOOLEAN", "DOUBLE", "BIGINT"]
    assert read.fetchall() == [(date(2015, 10, 12), True, 0.8148, 2)]


def broken() -> Iterator[Meeting]:
    yield FULL
    raise OSError("the disk is gone")


def broken_surrogate() -> Iterator[Meeting]:
    yield FULL
    yield with_topic("half \ud83d of a pair")


@pytest.mark.parametrize(
    ("several", "error"), [(broken, OSError), (broken_surrogate, DocumentError)], ids=["source", "surrogate"]
)
@pytest.mark.parametrize("to", ["csv", "colt", "parquet"])
def test_nothing_is_left_half_written(tmp_path: Path, to: str, several: object, error: type[Exception]) -> None:
    if to == "colt" and several is broken_surrogate:
        several = broken  # topics are no part of that view
        error = OSError
    target = tmp_path / "out"
    source = cast("Iterator[Meeting]", several())  # type: ignore[operator]  # one of the two generators

    with pytest.raises(error):
        write(source, target, to=to)  # type: ignore[arg-type]  # a case of the table

    assert list(tmp_path.iterdir()) == []


def test_an_older_file_stays_when_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "topics.csv"
    write_table([FULL], target, "topics")
    before = target.read_bytes()

    with pytest.raises(OSError, match="gone"):
        write_table(broken(), target, "topics")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"topics.csv": before}


def test_other_files_of_a_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("mine", "utf-8")
    (tmp_path / "topics.csv").write_text("older", "utf-8")

    write([FULL], tmp_path, tables=["topics"])

    assert (tmp_path / "readme.txt").read_text("utf-8") == "mine"
    assert (tmp_path / "topics.csv").read_text("utf-8").startswith("meeting_id,")


def test_half_of_a_pair_is_named() -> None:
    message = "half of a surrogate pair .U.D83D. stands alone after 'm-1,0,half '"
    with tempfile.TemporaryDirectory() as place, pytest.raises(DocumentError, match=message):
        write_table([with_topic("half \ud83d of a pair")], Path(place) / "topics.csv", "topics")


def test_a_note_of_several_lines_stays_one_cell() -> None:
    note = Note(NoteKind.DEBRIS, 'One, "two"\r\nthree\n', rule="r")
    stream = io.StringIO(newline="")

    write_table([Meeting(id="m-1", kind=MeetingKind.OTHER, notes=(note,), source=Source(text=""))], stream, "notes")

    assert rows_of(stream.getvalue())[1] == ["m-1", "0", "debris", 'One, "two"\r\nthree\n', "r", "", "", ""]


@pytest.mark.parametrize(
    ("target", "options", "message"),
    [
        ("out", {"to": "xlsx"}, "there is no table format 'xlsx'; there are csv, parquet and colt"),
        ("out", {"to": "colt", "tables": ["colt"]}, "colt is one table"),
        ("out", {"tables": ["topic"]}, "there is no table 'topic'"),
        ("file", {}, "is a file; this format is a folder"),
        (".", {"to": "colt"}, "is a folder; this format is one file"),
    ],
)
def test_misuse(tmp_path: Path, target: str, options: dict[str, str], message: str) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    with pytest.raises(ArgumentError, match=message):
        write([FULL], tmp_path / target, **options)  # type: ignore[arg-type]  # misuse


def test_a_table_goes_to_a_path_or_a_stream() -> None:
    with pytest.raises(ArgumentError, match="to a path or a text stream, not to int"):
        write_table([FULL], 1, "topics")  # type: ignore[arg-type]  # misuse
