"""``cismeet verify``."""

from __future__ import annotations

import json
import sys

import click

from cismeet import verification
from cismeet.cli.inputs import InputError, read_bytes, read_input
from cismeet.cli.output import complain, print_lines, write_json

__all__ = ["verify"]


@click.command()
@click.argument("document", metavar="DOCUMENT")
@click.option(
    "--text", "text_file", metavar="FILE", help="The readout, when the document's own text is not to be trusted."
)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as a JSON array.")
def verify(*, document: str, text_file: str | None, as_json: bool) -> None:
    """Check DOCUMENT (JSON; - is standard input) against the readout that it is about.

    Every fault is printed on a line: the JSON Pointer of the value, the place in the text,
    what is wrong and what would be right. The exit code is 1 when there is any.
    """
    called = document
    try:
        content = read_bytes(document)
        called = text_file or ""
        text = read_input(text_file) if text_file else None
    except InputError as error:
        complain(called, str(error))
        sys.exit(2)
    findings = verification.verify(content, text)
    if as_json:
        told = [
            {
                "kind": one.kind.value,
                "path": one.path,
                "span": [one.span.start, one.span.end] if one.span else None,
                "message": one.message,
            }
            for one in findings
        ]
        write_json(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        for one in findings:
            print_lines(str(one))
        print_lines(f"{len(findings)} findings" if findings else "sound")
    sys.exit(int(bool(findings)))
