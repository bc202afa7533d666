"""Values of the model in the words that the page shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cismeet.model import Edtf, PartialDate

__all__ = ["counted", "date_in_words", "language_tag", "spoken", "web_address"]

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_MONTHS = (  # calendar.month_name speaks the language of the machine
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date_in_words(date: Edtf) -> str:
    """A date as a person would say it, with what is not known about it.

    >>> from cismeet.model import Edtf
    >>> date_in_words(Edtf.parse("2015?-10-12"))
    '12 October 2015 (year inferred)'
    >>> date_in_words(Edtf.parse("../2020"))
    'until 2020'
    """
    if not date.interval:
        return _point(date.start)
    if date.start is None:
        return f"until {_point(date.end)}"
    if date.end is None:
        return f"from {_point(date.start)} on"
    return f"{_point(date.start)} to {_point(date.end)}"


def _point(date: PartialDate | None) -> str:
    if date is None:
        return "unknown"
    parts = [
        str(date.day) if date.day else "",
        _MONTHS[date.month - 1] if date.month else "",
        str(date.year) if date.year else "(year unknown)",
        "(year inferred)" if date.inferred else "",
    ]
    return " ".join(part for part in parts if part)


def spoken(value: str) -> str:
    """A value of an enumeration as words.

    >>> spoken("head_of_state")
    'head of state'
    """
    return value.replace("_", " ")


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "statement"), counted(3, "statement")
    ('1 statement', '3 statements')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def language_tag(language: str) -> str | None:
    """The language where it has the form of a tag (BCP 47), else None: browsers and screen readers choose by it.

    >>> language_tag("zh-Hant"), language_tag("any words")
    ('zh-Hant', None)
    """
    return language if _TAG.fullmatch(language) else None


def web_address(url: str | None) -> str | None:
    """The address where it is one that a page may link to, else None: a readout could bring a script along.

    >>> web_address("https://example.org/1"), web_address("javascript:alert(1)")
    ('https://example.org/1', None)
    """
    return url if url and url.startswith(("https://", "http://")) else None
