from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import cismeet
from cismeet.cli.documents import DocumentReader
from cismeet.cli.formats import FORMATS
from cismeet.cli.inputs import InputError
from cismeet.serializers.annotation import brat
from tests.samples import BARE, FULL, TEXT

if TYPE_CHECKING:
    from click.testing import Result

    from tests.cli.conftest import Run

SEVERAL = [FULL, BARE, evolve(FULL, id="m-2"), evolve(BARE, id="m-3")]
DOCUMENTS = [cismeet.dumps(one) for one in SEVERAL]
FILES = {
    "text.txt": TEXT,
    "one.json": cismeet.dumps(FULL, indent=2),
    "array.json": "[\n" + ",\n".join(DOCUMENTS) + "\n]\n",
    "empty.json": "[]",
    "lines.jsonl": "\n".join(DOCUMENTS) + "\n",
    "lines.ndjson": "\ufeff" + "\n\n".join(DOCUMENTS),
    "documents": " \n[" + ",".join(DOCUMENTS) + "]",
    "lines": "\n".join(DOCUMENTS),
}


@pytest.fixture(autouse=True)
def files(run: Run) -> None:  # noqa: ARG001  (it goes to the empty folder)
    for name, content in FILES.items():
        Path(name).write_bytes(content.encode())


def names() -> list[str]:
    """The names of all that lies in the folder."""
    return sorted(path.name for path in Path().iterdir())


def written(run: Run, *inputs: str, given: str = "") -> tuple[list[cismeet.Meeting], Result]:
    result = run("convert", *inputs, "--to", "jsonl", "-o", "out.jsonl", given=given)
    lines = Path("out.jsonl").read_text("utf-8").split("\n")[:-1] if Path("out.jsonl").exists() else []
    return [cismeet.loads(line) for line in lines], result


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        (("text.txt",), [FULL]),
        (("one.json",), [FULL]),
        (("array.json",), SEVERAL),
        (("empty.json",), []),
        (("lines.jsonl",), SEVERAL),
        (("lines.ndjson",), SEVERAL),
        (("documents",), SEVERAL),
        (("lines",), SEVERAL),
        (("one.json", "array.json", "lines.jsonl"), [FULL, *SEVERAL, *SEVERAL]),
    ],
)
def test_inputs(inputs: tuple[str, ...], expected: list[cismeet.Meeting], run: Run) -> None:
    meetings, result = written(run, *inputs)

    assert (result.exit_code, result.stderr) == (0, "")
    assert [one.id for one in meetings] == [one.id for one in expected]
    if inputs != ("text.txt",):
        assert meetings == expected


@pytest.mark.parametrize("name", sorted(FILES))
def test_standard_input(name: str, run: Run) -> None:
    expected = [one.text for one in (SEVERAL if name not in ("text.txt", "one.json", "empty.json") else [FULL])]
    meetings, result = written(run, "-", given=FILES[name].removeprefix("\ufeff"))

    assert (result.exit_code, [one.text for one in meetings]) == (0, [] if name == "empty.json" else expected)


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "parquet"])
def test_formats(form: str, run: Run) -> None:
    result = run("convert", "array.json", "--to", form, "-o", "out")

    assert result.exit_code == 0, result.stderr
    assert Path("out").is_dir() is FORMATS[form].is_folder
    assert sorted(path.name for path in Path().iterdir()) == sorted([*FILES, "out"])


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "parquet"])
def test_the_same_bytes_each_time(form: str, run: Run) -> None:
    for out in ("first", "second"):
        run("convert", "array.json", "--to", form, "-o", out)
    first, second = (
        [path.read_bytes() for path in sorted(Path(out).iterdir())]
        if FORMATS[form].is_folder
        else [Path(out).read_bytes()]
        for out in ("first", "second")
    )

    assert first == second


def test_what_was_there_is_replaced(run: Run) -> None:
    Path("out.jsonl").write_text("old\n")
    Path("out").mkdir()
    Path("out", "mine.txt").write_text("kept")
    run("convert", "one.json", "--to", "brat", "-o", "out")
    meetings, _ = written(run, "one.json")

    assert meetings == [FULL]
    assert Path("out", "mine.txt").exists()


def test_a_summit_without_days_is_told(run: Run) -> None:
    undated = evolve(FULL, summits=(evolve(FULL.summits[0], date=cismeet.Edtf.parse("XXXX-10-16")),))
    Path("undated.json").write_bytes(cismeet.dumps(undated).encode())
    result = run("convert", "undated.json", "--to", "ics", "-o", "out.ics")

    assert result.exit_code == 0
    assert result.stderr.endswith("CIS summit: the year of XXXX-10-16 is unknown; no appointment\n")


def test_a_faulty_document_is_told_and_the_others_are_written(run: Run) -> None:
    Path("mixed.jsonl").write_text("\n".join([DOCUMENTS[0], "{", '{"schema": "x"}', DOCUMENTS[1]]), "utf-8")
    Path("mixed.json").write_text(f'[{DOCUMENTS[0]}, {{"schema": "x"}}, {DOCUMENTS[1]}]', "utf-8")
    for name, faults in (("mixed.jsonl", ["line 2", "line 3"]), ("mixed.json", ["document 2"])):
        meetings, result = written(run, name, "none.txt")

        assert [one.id for one in meetings] == [FULL.id, BARE.id]
        assert result.exit_code == 1
        *first, last = result.stderr.splitlines()
        assert [line.split(": ")[1:3] for line in first] == [[name, one] for one in faults]
        assert last == "cismeet: none.txt: no such file"


@pytest.mark.parametrize("content", ["[", "[" + DOCUMENTS[1], '{"schema": ', '[{"a": 1}}', "\xff"])
def test_a_file_that_is_cut_off(content: str, run: Run) -> None:
    Path("cut.json").write_bytes(content.encode("latin-1"))
    _, result = written(run, "cut.json")

    assert result.exit_code == 1
    assert result.stderr.startswith("cismeet: cut.json: ")


def test_nothing_read_is_nothing_written(run: Run) -> None:
    for form in FORMATS:
        result = run("convert", "none.txt", "--to", form, "-o", "out")

        assert (result.exit_code, result.stderr) == (1, "cismeet: none.txt: no such file\n")
    assert names() == sorted(FILES)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("one.json", "-o", "out"), "Missing option '--to'"),
        (("one.json", "--to", "brat"), "Missing option '-o'"),
        (("--to", "brat", "-o", "out"), "Missing argument 'IN...'"),
        (("one.json", "--to", "xml", "-o", "out"), "'xml' is not one of"),
        (("one.json", "--to", "brat", "-o", "text.txt"), "brat is a folder, and text.txt is a file"),
        (("one.json", "--to", "ics", "-o", "."), "ics is a file, and . is a folder"),
        (("text.txt", "--to", "ics", "-o", "out", "--published", "today"), "published is 'today'"),
        (("a", "b", "--to", "ics", "-o", "out", "--published", "2015-10-12"), "--published is for one input"),
    ],
)
def test_misuse(arguments: tuple[str, ...], message: str, run: Run) -> None:
    result = run("convert", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())
    assert names() == sorted(FILES)


def test_a_missing_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    result = run("convert", "one.json", "--to", "ics", "-o", "out.ics")

    assert (result.exit_code, result.stderr) == (
        1,
        'cismeet: ics: calendars need an extra: pip install "cismeet[ics]"\n',
    )


def test_a_folder_that_is_not_there(run: Run) -> None:
    result = run("convert", "one.json", "--to", "jsonl", "-o", "no/out.jsonl")

    assert (result.exit_code, result.stderr) == (1, "cismeet: no/out.jsonl: No such file or directory\n")


def test_a_failure_on_the_way_leaves_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(brat.folder, "differences", fail)
    result = run("convert", "one.json", "--to", "brat", "-o", "out")

    assert (result.exit_code, result.stderr) == (1, "cismeet: out: No space left on device\n")
    assert names() == sorted(FILES)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
def test_documents_are_read_in_pieces_of_any_size(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cismeet.cli.documents._CHUNK", size)
    content = FILES["array.json"].encode()
    told: list[str] = []
    count: list[int] = []
    reader = DocumentReader(told.append, count.append)

    assert list(reader.read(io.BytesIO(content), lines=False)) == SEVERAL
    assert (told, sum(count)) == ([], len(content))


def test_a_long_array_is_not_held() -> None:
    one = cismeet.dumps(FULL).encode()
    read = 0

    class Endless(io.RawIOBase):
        """An array that never ends."""

        def read(self, size: int = -1) -> bytes:
            nonlocal read
            part = b"".join([b"[" if read == 0 else b"", (one + b",") * (size // len(one) + 1)])
            read += len(part)
            return part

    meetings = DocumentReader(lambda _: None, lambda _: None).read(Endless(), lines=False)  # type: ignore[arg-type]  # reads

    assert [next(meetings).id for _ in range(500)] == [FULL.id] * 500
    assert read < 600 * len(one) + (1 << 17)


def test_documents_nested_too_deeply() -> None:
    reader = DocumentReader(lambda _: None, lambda _: None)

    with pytest.raises(InputError, match=r"nested too deeply|no JSON"):
        list(reader.read(io.BytesIO(b'{"a":' * 100_000), lines=False))


def test_the_document_comes_back_as_it_was(run: Run) -> None:
    written(run, "lines.jsonl")

    assert [json.loads(line) for line in Path("out.jsonl").read_text("utf-8").splitlines()] == list(
        map(json.loads, DOCUMENTS)
    )
