"""The command `cismeet`, its version, and the commands under it."""

from __future__ import annotations

import json
import sys

import click

import cismeet
from cismeet.cli.build import build
from cismeet.cli.convert import convert
from cismeet.cli.output import INDENT, complain, write_json
from cismeet.cli.parse import parse
from cismeet.cli.query import query, report
from cismeet.cli.score import score
from cismeet.cli.verify import verify
from cismeet.cli.view import view

__all__ = ["cismeet_command", "main"]


def main() -> None:
    """Run the command that the arguments name, and exit."""
    try:
        cismeet_command(prog_name="cismeet")
    except OSError as error:  # a broken pipe never comes here: click ends quietly
        complain("output", error.strerror or str(error))
        sys.exit(1)


@click.group(name="cismeet", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(cismeet.__version__, prog_name="cismeet", message="%(prog)s %(version)s")
def cismeet_command() -> None:
    """Read official reports of meetings: who met, who said what to whom, and what comes next."""


@click.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of the documents."""
    write_json(json.dumps(cismeet.json_schema(), ensure_ascii=False, indent=INDENT) + "\n")


cismeet_command.add_command(build)
cismeet_command.add_command(convert)
cismeet_command.add_command(parse)
cismeet_command.add_command(query)
cismeet_command.add_command(report)
cismeet_command.add_command(schema)
cismeet_command.add_command(score)
cismeet_command.add_command(verify)
cismeet_command.add_command(view)
