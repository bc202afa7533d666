"""A folder with the tasks of a Label Studio project, out; an export of the project, in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from cismeet.errors import DocumentError
from cismeet.serializers.annotation.differences import differences
from cismeet.serializers.annotation.label_studio.configuration import configuration
from cismeet.serializers.annotation.label_studio.tasks import Result, from_result, to_result
from cismeet.serializers.annotation.marking import mark
from cismeet.serializers.annotation.report import REPORT, report_line
from cismeet.serializers.annotation.unmarking import Corrected, unmark
from cismeet.serializers.json.codec import write as json_text
from cismeet.serializers.whole_files import whole_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cismeet.model import Meeting

__all__ = ["read", "write"]


def write(meetings: Iterable[Meeting], target: Path) -> None:
    """Write meetings as tasks with predictions; the files appear together or not at all.

    The folder holds ``tasks.json`` to import, ``labeling-config.xml`` for the project, and
    ``not-held.tsv``: every value that Label Studio cannot hold, found by reading each task back.

    Args:
        meetings: as many as there are; none is kept.
        target: the folder; it may exist, and files of other names in it stay.

    Raises:
        DocumentError: a string of a meeting is no Unicode text.
        OSError: a file cannot be written.
    """
    with whole_folder(target) as folder:
        (folder / "labeling-config.xml").write_text(configuration(), "utf-8")
        with (
            (folder / "tasks.json").open("wb") as tasks,
            (folder / REPORT).open("w", encoding="utf-8", newline="") as report,
        ):
            separator = "[\n"
            for meeting in meetings:
                task = to_task(meeting)
                tasks.write((separator + json_text(task)).encode())
                separator = ",\n"
                back = _corrected(task, "task").meeting
                report.writelines(report_line(meeting.id, one) for one in differences(meeting, back))
            tasks.write(b"[]\n" if separator == "[\n" else b"\n]\n")


def to_task(meeting: Meeting) -> Result:
    """The task of a meeting: its text and one prediction."""
    prediction = {"model_version": meeting.generator or "cismeet", "result": list(to_result(mark(meeting)))}
    data = {"text": meeting.text, "title": meeting.title or "", "id": meeting.id}
    return {"data": data, "predictions": [prediction]}


def read(file: Path) -> Iterator[Corrected]:
    """The meetings of an export (JSON) as its annotators left them.

    Of each task the first annotation that was not cancelled is taken; without one, its prediction.

    Args:
        file: the export, or a ``tasks.json`` of ours.

    Raises:
        DocumentError: it is no export of Label Studio.
        OSError: it cannot be read.
    """
    try:
        tasks: object = json.loads(file.read_bytes())
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{file} is no JSON: {error}") from None
    if not isinstance(tasks, list):
        raise DocumentError(f"{file} is no export of Label Studio: it must be a list of tasks")
    for number, task in enumerate(cast("list[object]", tasks)):
        if not isinstance(task, dict):
            raise DocumentError("a task must be an object", f"/{number}")
        yield _corrected(cast("Result", task), f"/{number}")


def _corrected(task: Result, path: str) -> Corrected:
    data = task.get("data")
    told = cast("Result", data) if isinstance(data, dict) else {}
    text, name = told.get("text"), told.get("id")
    if not isinstance(text, str):
        raise DocumentError("a task needs its text", f"{path}/data/text")
    marked, problems = from_result(text, _result(task))
    return unmark(marked, name if isinstance(name, str) and name else f"task{path.replace('/', '-')}", problems)


def _result(task: Result) -> object:
    for key in ("annotations", "completions", "predictions"):
        given = task.get(key)
        for one in cast("list[object]", given) if isinstance(given, list) else []:
            if isinstance(one, dict):
                told = cast("Result", one)
                if not told.get("was_cancelled"):
                    return told.get("result", [])
    return []
