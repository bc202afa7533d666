from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cismeet
from tests.samples import BARE, FULL, TEXT

if TYPE_CHECKING:
    from tests.cli.conftest import Run

OFF = (
    "/summits/0/agenda/0/text [53:58]: "
    "'programme' must be 'Trade', the words at [53, 58]; it does not stand in the text"
)


@pytest.fixture(autouse=True)
def files(run: Run) -> None:  # noqa: ARG001  (it goes to the empty folder)
    Path("sound.json").write_bytes(cismeet.dumps(BARE).encode())
    Path("off.json").write_bytes(cismeet.dumps(FULL).encode())
    Path("text.txt").write_bytes(TEXT.encode())


def test_a_sound_document(run: Run) -> None:
    result = run("verify", "sound.json")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "sound\n", "")


def test_findings_are_lines_and_an_exit_code(run: Run) -> None:
    result = run("verify", "off.json", "--text", "text.txt")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "/summits/0/name: 'CIS summit' stands neither in the text nor in the title (name)",
        f"{OFF} (words)",
        "2 findings",
    ]


def test_findings_as_json(run: Run) -> None:
    result = run("verify", "--json", "off.json")

    assert [(one["kind"], one["path"], one["span"]) for one in json.loads(result.stdout)] == [
        ("name", "/summits/0/name", None),
        ("words", "/summits/0/agenda/0/text", [53, 58]),
    ]


def test_another_text(run: Run) -> None:
    Path("text.txt").write_text("They parted.\n", "utf-8")
    result = run("verify", "off.json", "--text", "text.txt")

    assert result.exit_code == 1
    assert result.stdout.startswith("/source/text: it is not the text given: they part at 0")


def test_standard_input(run: Run) -> None:
    assert run("verify", "-", given=cismeet.dumps(BARE)).stdout == "sound\n"
    assert run("verify", "-", given="{").stdout.splitlines()[0].startswith("document: no JSON")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("none.json",), "cismeet: none.json: no such file\n"),
        (("sound.json", "--text", "none.txt"), "cismeet: none.txt: no such file\n"),
        (("\x1b[31m",), "cismeet: ␛[31m: no such file\n"),
    ],
)
def test_what_cannot_be_read(arguments: tuple[str, ...], message: str, run: Run) -> None:
    result = run("verify", *arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_findings_are_harmless(run: Run) -> None:
    document = cismeet.to_dict(BARE) | {"kind": "\x1b[31mred"}
    result = run("verify", "-", given=json.dumps(document))

    assert result.exit_code == 1
    assert "\x1b" not in result.stdout
