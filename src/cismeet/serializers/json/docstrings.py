"""What the docstrings of the model tell about its attributes."""

from __future__ import annotations

import inspect
import re

__all__ = ["argument_texts", "first_paragraph"]

_SECTION = re.compile(r"^Args:\n((?:[ ]{4}.*\n?|\n)+)", re.MULTILINE)
_ARGUMENT = re.compile(r"^(\w+): (.*(?:\n[ ]{4,}.*)*)", re.MULTILINE)


def first_paragraph(kind: type) -> str:
    """The first paragraph of a class's docstring on one line.

    >>> from cismeet.model import Place
    >>> first_paragraph(Place)
    "A city in the text's own spelling, and its country."
    """
    return _plain(inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0])


def argument_texts(kind: type) -> dict[str, str]:
    """What the section ``Args`` says of each argument.

    >>> from cismeet.model import Place
    >>> argument_texts(Place)["city"]
    'for instance Cholpon-Ata; None when only the country is told.'
    """
    section = _SECTION.search(inspect.cleandoc(kind.__doc__ or "") + "\n")
    told = inspect.cleandoc(section[1]) if section else ""
    return {name: _plain(text) for name, text in _ARGUMENT.findall(told)}


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "").split())
