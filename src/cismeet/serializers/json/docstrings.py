"""What the docstrings of the model tell about its attributes."""

from __future__ import annotations

import ast
import inspect
import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

__all__ = ["argument_texts", "first_paragraph", "member_texts"]

_SECTION = re.compile(r"^Args:\n((?:[ ]{4}.*\n?|\n)+)", re.MULTILINE)
_NONE = re.compile(r"\bNone\b")
_ARGUMENT = re.compile(r"^(\w+): (.*(?:\n[ ]{4,}.*)*)", re.MULTILINE)


def first_paragraph(kind: type) -> str:
    """The first paragraph of a class's docstring on one line.

    >>> from cismeet.model import Place
    >>> first_paragraph(Place)
    "A city in the text's own spelling, and its country."
    """
    return _plain(inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0])


def argument_texts(kind: type) -> dict[str, str]:
    """What the section ``Args`` says of each argument; the None of Python is the null of JSON.

    >>> from cismeet.model import Place
    >>> argument_texts(Place)["city"]
    'for instance Cholpon-Ata; null when only the country is told.'
    """
    section = _SECTION.search(inspect.cleandoc(kind.__doc__ or "") + "\n")
    told = inspect.cleandoc(section[1]) if section else ""
    return {name: _NONE.sub("null", _plain(text)) for name, text in _ARGUMENT.findall(told)}


@cache
def member_texts(kind: type[Enum]) -> Mapping[str, str]:
    """What the docstring below each member of an enum says, by its value; nothing where there is no source.

    >>> from cismeet.model import Form
    >>> member_texts(Form)["mixed"]
    'Some of them do.'
    """
    try:
        [body] = ast.parse(inspect.getsource(kind)).body
    except OSError:
        return {}
    told: dict[str, str] = {}
    for member, text in pairwise(body.body if isinstance(body, ast.ClassDef) else ()):
        match member, text:
            case ast.Assign([ast.Name(name)]), ast.Expr(ast.Constant(str(words))):
                told[str(kind[name].value)] = _plain(words)
            case _:
                pass
    return told


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "").split())
