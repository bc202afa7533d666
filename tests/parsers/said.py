"""What a text makes whom say, in one line a statement: how the cases of attribution are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from cismeet import Statement

OPENING = "President of Belarus Vasil Hrynko met with Foreign Minister of Armenia Anna Gevorkova in Minsk."
"""A man and a woman, whom the paragraphs of a case speak about."""


def shown(statement: Statement, source: str) -> str:
    """``speaker > addressee act: first part | second part``.

    The guidelines leave two things open, and both are levelled: whether a full stop before
    a closing quotation mark is content, and whether paragraphs without marks are one part.
    """
    parts = "\n\n".join(source[span.start : span.end] for span in statement.spans).split("\n\n")
    to = f" > {statement.addressee}" if statement.addressee else ""
    return f"{statement.speaker}{to} {statement.act}: {' | '.join(part.rstrip('.') for part in parts)}"


def said(text: str, opening: str = OPENING) -> list[str]:
    """All statements of a readout that goes on with the text after its opening."""
    meeting = cismeet.parse(f"{opening}\n\n{text}")
    return [shown(one, meeting.source.text) for one in meeting.statements]


def forms(text: str) -> list[str]:
    """The form of each."""
    return [one.form.value for one in cismeet.parse(f"{OPENING}\n\n{text}").statements]
